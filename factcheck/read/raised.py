"""What is set above the line: a power stays one, a footnote's mark is no figure."""

import re

_DIGITS = str.maketrans("0123456789-+\u2212", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺⁻")
_POWER = re.compile(r"[-+\u2212]?\d{1,3}")
_MARK = re.compile(r"\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,5}|[*†‡§¶#]{1,3}|\[[^\[\]]{1,8}\]|\(\d{1,3}\)")
# Ten, or a unit's symbol behind a figure or a stroke.
_BASE = re.compile(r"(?<![\d.,])10$|(?:\d[ \u00a0]?|[/·⋅])[^\W\d_]{1,2}$")
REACH = 8  # characters before it that tell what it is


def raised(before: str, text: str) -> str:
    """The text that stands for what is raised behind `before`.

    >>> raised("some 10", "6"), raised("5 km", "2"), raised("40 boats", "3"), raised("the 18", "th")
    ('⁶', '²', '', 'th')
    """
    bare = text.strip()
    if _POWER.fullmatch(bare) and _BASE.search(before):
        return bare.translate(_DIGITS)
    return "" if _MARK.fullmatch(bare) else text

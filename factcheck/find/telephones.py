"""Groups of digits that are one number to call, or a code: 253-555-0123 · (253) 555-0123 · 0800 555 0123."""

from factcheck.find.scan import Figure, Scan
from factcheck.tokens import DIGITS

_MOST_GROUPS = 2
_AREA, _SPELLED_GROUP = 3, 4
_LEAST_SPACED, _MOST_SPACED = 3, 6


def is_telephone(scan: Scan, figure: Figure) -> bool:
    """Whether the figure is a group of a telephone number or the like."""
    if _dashed_groups(scan, figure) > _MOST_GROUPS or _is_spaced_group(scan, figure):
        return True
    return figure.last in scan.tokens.joints and scan.tokens.words[figure.last + 1][0] == "0"


def _dashed_groups(scan: Scan, figure: Figure) -> int:
    """How many groups dashes and brackets join: three or more are a telephone number, "(253) 555-0123"."""
    tokens = scan.tokens
    groups, first, last = 1, figure.first, figure.last
    while groups <= _MOST_GROUPS and last in tokens.joints and _is_group(tokens.words[last + 1]):
        groups, last = groups + 1, last + 2
    while groups <= _MOST_GROUPS and first > 1 and first - 1 in tokens.joints and tokens.words[first - 2][0] in DIGITS:
        groups, first = groups + 1, first - 2
    if tokens.at(last) == ")" and tokens.at(first - 1) == "(" and last + 2 in tokens.joints:
        groups += len(tokens.at(last + 1)) == _AREA == len(tokens.words[first])
        groups += tokens.words[last + 1].isdecimal()
    if tokens.at(first - 1) == ")" and tokens.at(first - 3) == "(" and tokens.words[first - 2].isdecimal():
        groups += len(tokens.words[first - 2]) == _AREA
    return groups


def _is_group(word: str) -> bool:
    """Digits, or letters that spell them on a telephone: "800-555-TIPS"."""
    return word[0] in DIGITS or (len(word) == _SPELLED_GROUP and word.isupper())


def _is_spaced_group(scan: Scan, figure: Figure) -> bool:
    """One of three groups or more with nothing but a space between, the first with a plus or a nought in front."""
    tokens = scan.tokens
    first, last = figure.first, figure.last
    while first > 0 and figure.first - first < _MOST_SPACED and tokens.words[first - 1].isdecimal():
        first -= 1
    while last - figure.last < _MOST_SPACED and tokens.at(last).isdecimal():
        last += 1
    return last - first >= _LEAST_SPACED and (tokens.words[first][0] == "0" or tokens.at(first - 1) == "+")

"""Quotations: whether a sentence stands between quotation marks."""

import re

from factcheck.claims.passage import Passage, once

_WINDOW = 1500  # characters in which the opening mark is looked for
_MARK = re.compile(r"“|”|``|''|\"")
_OPENING = ("“", "``")


@once
def is_quoted(passage: Passage) -> bool:
    """Whether a sentence begins within quotation marks, or with one: "“We lost 12 boats."""
    text, start = passage.story.article.text, passage.tokens.start
    first = max(0, start - _WINDOW, text.rfind("\n\n", 0, start))
    marks = list(_MARK.finditer(text, first, start + len(_OPENING[1])))
    return bool(marks) and _opens(text, marks[-1].start())


def _opens(text: str, at: int) -> bool:
    """Whether the quotation mark at a place opens: by its form, else by the blank before and none behind."""
    if text[at] != '"':
        return text.startswith(_OPENING, at)
    return (at == 0 or text[at - 1].isspace()) and not text[at + 1 : at + 2].isspace()

"""Texts as they are shown: of a Markdown file without its marks, of any other as they stand."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from factcheck.model import Article

_MARKDOWN = (".md", ".markdown")
_MARKS = re.compile(
    r"""^[ ]{0,3}(?:\#{1,6}[ \t]+|>[ \t]?)+           # headings and quotations
      | ^[ ]{0,3}(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*$     # rules and underlines
      | (?<!\\)(?:\*{2,3} | __ | `+)                  # strong, code
      | (?<![\w*\\])\*(?=[^\s*]) | (?<=[^\s*\\])\*(?![\w*]) | (?<![\w\\])_(?=\w) | (?<=\w)_(?!\w)  # emphasis
      | \\(?=[^\w\s])                                 # escapes
      | !\[[^\[\]\n]{0,300}\]\([^()\s]{0,2000}\)      # pictures
      | \[(?=[^\[\]\n]{1,300}\]\() | \]\([^()\s]{0,2000}(?:[ ]"[^"\n]{0,200}")?\)  # links
    """,
    re.MULTILINE | re.VERBOSE,
)


def text_between(article: Article, start: int, end: int) -> str:
    """The article's text from `start` to `end` as it is shown."""
    if not (article.places.file or article.id).casefold().endswith(_MARKDOWN):
        return article.text[start:end]
    return "".join(_kept(article.text, start, end))


def _kept(text: str, start: int, end: int) -> Iterator[str]:
    marks = _marks(text)
    place = start
    for first, last in marks[max(0, bisect_left(marks, (start, 0)) - 1) :]:
        if first >= end:
            break
        yield text[place : max(place, first)]
        place = max(place, last)
    yield text[place:end]


@lru_cache(maxsize=16)
def _marks(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _MARKS.finditer(text))

"""Which elements of a web page are marked as the date of its article, and not as one of a change or of others'."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from factcheck.read.html_headline import headline_of

CHANGED = re.compile(r"modif|updat|revis", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"publish|pubdate|posted|created|issued|timestamp|(?<![a-z])date(?!Modified)|-time\b", re.IGNORECASE
)
# `date updated` is what themes write of a day that was never changed.
_FIRST_PUBLISHED = re.compile(r"publish|pubdate|posted|created|issued|(?<!\S)date updated(?!\S)", re.IGNORECASE)
_MARKED = ("property", "name", "itemprop", "http-equiv", "class", "id")
_ELSEWHERE = {"aside", "blockquote", "footer", "nav", "small", "table"}
_OTHERS = re.compile(r"comment|related|recommend|teaser|ticker|promo|sidebar|most-?read|more-?(from|on)", re.IGNORECASE)
_ARTICLE = frozenset(("article", "main"))
_DATED = frozenset(("abbr", "span", "p", "div"))
_LONGEST = 100


class _Room(NamedTuple):
    """Where on a page something stands: in the article, or in what belongs to others (comments, related boxes)."""

    is_article: bool
    is_other: bool


class _Mark(NamedTuple):
    """An element that is marked as a date, and how far it is from the article: in it, below its headline, elsewhere."""

    element: Any
    distance: int


def first_mark(tree: Any) -> Any:
    """The first mark within the article, else below its headline, else on the page; None if there is none.

    Of those side by side it is the earliest: others tell changes.
    """
    marks = list(_date_marks(tree))
    if not marks:
        return None
    first = min(marks, key=lambda mark: mark.distance).element
    beside = [mark for mark, _ in marks if mark.getparent() is first.getparent() and mark.get("datetime")]
    return min(beside, key=lambda mark: mark.get("datetime")) if first in beside else first


def tells_change(element: Any) -> bool:
    """Whether an element is marked as telling when the page was changed, and not also when it was published."""
    marks = _marks(element)
    return bool(CHANGED.search(marks)) and not _FIRST_PUBLISHED.search(marks)


def _date_marks(tree: Any) -> Iterator[_Mark]:
    headline = headline_of(tree)
    own = set() if headline is None else {headline, *headline.iterancestors()}
    rooms: dict[Any, _Room] = {}
    far = 2
    for element in tree.iter("*"):
        marks = _marks(element)
        above = rooms.get(element.getparent(), _Room(False, False))
        if element in own or (headline is None and element.tag in _ARTICLE):
            # What is said of the whole page or of the article is not said of its parts.
            rooms[element] = room = _Room(above.is_article or element.tag in _ARTICLE, False)
        else:
            is_other = above.is_other or element.tag in _ELSEWHERE or bool(_OTHERS.search(marks))
            rooms[element] = room = _Room(above.is_article, is_other and element.tag != "body")
        far = 1 if element is headline else far
        if not room.is_other and _is_mark(element, marks):
            yield _Mark(element, 0 if room.is_article else far)


def _is_mark(element: Any, marks: str) -> bool:
    is_dated = element.tag == "time" or (element.tag in _DATED and bool(_PUBLISHED.search(marks)))
    told = element.text_content()
    is_told = bool(told.strip() or element.get("datetime") or element.get("title"))
    return is_dated and is_told and not tells_change(element) and len(told) < _LONGEST


def _marks(element: Any) -> str:
    return " ".join(element.get(name, "") for name in _MARKED)

"""The day a web page says it was published, from the places that pages say it in."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, NamedTuple

from factcheck.read.html_jsonld import is_readable

# Without these today and copyright lines would be guessed from.
DATES = {"extensive_search": False, "original_date": True, "max_date": "9999-12-31"}
_CHANGED = re.compile(r"modif|updat|revis", re.IGNORECASE)
_PUBLISHED = re.compile(r"publish|pubdate|posted|created|issued|(?<![a-z])date(?!Modified)|-time\b", re.IGNORECASE)
_FIRST_PUBLISHED = re.compile(r"publish|pubdate|posted|created|issued", re.IGNORECASE)
_MARKED = ("property", "name", "itemprop", "http-equiv", "class", "id")
_DATA_CHANGED = re.compile(r'"dateModified"\s{0,9}:\s{0,9}"[^"]{0,40}"')
_ELSEWHERE = {"footer", "aside", "nav", "small"}
_OTHERS = re.compile(r"comment|related|recommend|teaser|ticker|promo|sidebar|most-?read|more-?(from|on)", re.IGNORECASE)
_ARTICLE = frozenset(("article", "main"))
_WHOLE = _ARTICLE | {"html", "body"}
_DATED = frozenset(("abbr", "span", "p", "div"))
_LONGEST = 100


class _Room(NamedTuple):
    """Where on a page something stands: in the article, or in what belongs to others (comments, related boxes)."""

    is_article: bool
    is_other: bool


def published_day(tree: Any) -> str | None:
    """The publication date of a parsed page in ISO 8601, or None.

    Beside JSON-LD, trafilatura would take any date in headline, text or footer, and one of a later change. It is shown
    only what marks a publication: the head's metadata and the first element that is marked as a date.
    """
    import trafilatura

    page, head, body = (tree.makeelement(tag) for tag in ("html", "head", "body"))
    page.extend([head, body])
    head.extend(deepcopy(element) for element in _metadata(tree))
    body.extend(_alone(mark) for mark in _first_mark(tree))
    found: Any = trafilatura.extract_metadata(page, date_config=DATES)
    return found.date or None if found else None


def _metadata(tree: Any) -> Iterator[Any]:
    yield from (meta for meta in tree.iter("meta") if not _tells_change(meta))
    yield from (link for link in tree.iter("link") if link.get("rel") == "canonical")
    # JSON-LD that can be read has been; of other its dates may still be found.
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json" and not is_readable(script):
            shown = _alone(script)
            shown.text = _DATA_CHANGED.sub('"changed":""', script.text or "")
            yield shown


def _first_mark(tree: Any) -> list[Any]:
    """The first mark within the article, else on the page; of those side by side the earliest: others tell changes."""
    marks = list(_date_marks(tree))
    first, _ = next((found for found in marks if found[1]), next(iter(marks), (None, False)))
    if first is None:
        return []
    beside = [mark for mark, _ in marks if mark.getparent() is first.getparent() and mark.get("datetime")]
    return [min(beside, key=lambda mark: mark.get("datetime")) if first in beside else first]


def _date_marks(tree: Any) -> Iterator[tuple[Any, bool]]:
    """Each element that is marked as a date of this page, and whether it is within the article."""
    rooms: dict[Any, _Room] = {}
    for element in tree.iter("*"):
        marks = _marks(element)
        room = rooms[element] = _room(element, marks, rooms.get(element.getparent(), _Room(False, False)))
        is_mark = element.tag == "time" or (element.tag in _DATED and _PUBLISHED.search(marks))
        if is_mark and not room.is_other and not _tells_change(element) and len(element.text_content()) < _LONGEST:
            yield element, room.is_article


def _room(element: Any, marks: str, above: _Room) -> _Room:
    """What is said of the whole page or of the article is not said of its parts."""
    if element.tag in _WHOLE:
        return _Room(above.is_article or element.tag in _ARTICLE, False)
    return _Room(above.is_article, above.is_other or element.tag in _ELSEWHERE or bool(_OTHERS.search(marks)))


def _alone(element: Any) -> Any:
    """A copy without the text that follows the element."""
    copied = deepcopy(element)
    copied.tail = None
    return copied


def _marks(element: Any) -> str:
    return " ".join(element.get(name, "") for name in _MARKED)


def _tells_change(element: Any) -> bool:
    marks = _marks(element)
    return bool(_CHANGED.search(marks)) and not _FIRST_PUBLISHED.search(marks)

"""The day a web page says it was published, from the places that pages say it in."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

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
_LONGEST = 100


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
    inside = [mark for mark in marks if not _ARTICLE.isdisjoint(above.tag for above in mark.iterancestors())]
    first = next(iter(inside or marks), None)
    if first is None:
        return []
    beside = [mark for mark in marks if mark.getparent() is first.getparent() and mark.get("datetime")]
    return [min(beside, key=lambda mark: mark.get("datetime")) if first in beside else first]


def _date_marks(tree: Any) -> Iterator[Any]:
    for element in tree.iter("time", "abbr", "span", "p", "div"):
        is_mark = element.tag == "time" or _PUBLISHED.search(_marks(element))
        is_here = not any(above.tag in _ELSEWHERE or _OTHERS.search(_marks(above)) for above in _up(element))
        if is_mark and is_here and not _tells_change(element) and len(element.text_content()) < _LONGEST:
            yield element


def _up(element: Any) -> Iterator[Any]:
    """The element and those above it; what is said of the whole page is not said of its parts."""
    while element is not None and element.tag not in {"html", "body", *_ARTICLE}:
        yield element
        element = element.getparent()


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

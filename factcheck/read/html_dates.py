"""The day a web page says it was published, from the places that pages say it in."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

# Without these today and copyright lines would be guessed from.
DATES = {"extensive_search": False, "original_date": True, "max_date": "9999-12-31"}
_CHANGED = re.compile(r"modif|updat|revis", re.IGNORECASE)
_PUBLISHED = re.compile(r"publish|pubdate|posted|created|issued|(?<![a-z])date(?!Modified)|-time\b", re.IGNORECASE)
_FIRST_PUBLISHED = re.compile(r"publish|pubdate|posted|created|issued", re.IGNORECASE)
_DATA_CHANGED = re.compile(r'"dateModified"\s{0,9}:\s{0,9}"[^"]{0,40}"')
_MARKED = ("property", "name", "itemprop", "http-equiv", "class", "id")
_ELSEWHERE = {"footer", "aside", "nav", "small"}
_LONGEST = 100


def published_day(tree: Any) -> str | None:
    """The publication date of a parsed page in ISO 8601, or None.

    trafilatura would take any date in headline, text or footer, and one of a later change. It is shown only what marks
    a publication: the head's metadata and the first element that is marked as a date.
    """
    import trafilatura

    page, head, body = (tree.makeelement(tag) for tag in ("html", "head", "body"))
    page.extend([head, body])
    head.extend(deepcopy(element) for element in _metadata(tree))
    mark = next(_date_marks(tree), None)
    if mark is not None:
        body.append(_alone(mark))
    found: Any = trafilatura.extract_metadata(page, date_config=DATES)
    return found.date or None if found else None


def _metadata(tree: Any) -> Iterator[Any]:
    yield from (meta for meta in tree.iter("meta") if not _tells_change(meta))
    yield from (link for link in tree.iter("link") if link.get("rel") == "canonical")
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json" and "datePublished" in (script.text or ""):
            shown = _alone(script)
            shown.text = _DATA_CHANGED.sub('"changed":""', script.text)
            yield shown


def _date_marks(tree: Any) -> Iterator[Any]:
    for element in tree.iter("time", "abbr", "span", "p", "div"):
        is_mark = element.tag == "time" or _PUBLISHED.search(_marks(element))
        is_here = _ELSEWHERE.isdisjoint(above.tag for above in element.iterancestors())
        if is_mark and is_here and not _tells_change(element) and len(element.text_content()) < _LONGEST:
            yield element


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

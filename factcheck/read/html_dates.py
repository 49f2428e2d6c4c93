"""The day a web page says it was published, from the places that pages say it in."""

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from html import escape
from typing import Any

from factcheck.read.html_headline import lines_beside, own_part, short_lines
from factcheck.read.html_jsonld import is_readable
from factcheck.read.html_marks import CHANGED, first_mark, tells_change

_LAST_DAY = "9999-12-31"
# Without these today and copyright lines would be guessed from.
DATES = {"extensive_search": False, "original_date": True, "max_date": _LAST_DAY}
_DATA_CHANGED = re.compile(r'"dateModified"\s{0,9}:\s{0,9}"[^"]{0,40}"')
_NUMBERS = re.compile(r"\d+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_EITHER_ORDER = re.compile(r"(?<!\d)(\d{1,2})([/-])(\d{1,2})\2\d{4}(?!\d)")
_MONTHS = 12
_MOST_DATED = 30  # lines with a date: a page with more is a list of others


def published_day(tree: Any) -> str | None:
    """The publication date of a parsed page in ISO 8601, or None.

    Beside JSON-LD, trafilatura would take any date in headline, text or footer, and one of a later change. It is shown
    only what marks a publication: the head's metadata and the first element that is marked as a date. Where those say
    nothing, the lines beside the headline may, if they tell one day, or its own choice, if the page tells no other.
    """
    page = own_part(tree)
    mark = first_mark(page)
    return _marked_day(tree, mark) or _only(_days(_lines_of(mark) + lines_beside(tree))) or _only_choice(page)


def _marked_day(tree: Any, mark: Any) -> str | None:
    import trafilatura

    page, head, body = (tree.makeelement(tag) for tag in ("html", "head", "body"))
    page.extend([head, body])
    head.extend(deepcopy(element) for element in _metadata(tree))
    if mark is not None:
        body.append(_alone(mark))
    found: Any = trafilatura.extract_metadata(page, date_config=DATES)
    return found.date or None if found else None


def _only_choice(page: Any) -> str | None:
    from htmldate import find_date

    dated = [line for line in short_lines(page) if _YEAR.search(line)]
    told = _only(_days(dated)) if len(dated) < _MOST_DATED else None
    is_chosen = told and told == find_date(page, extensive_search=False, original_date=True, max_date=_LAST_DAY)
    return told if is_chosen else None


def _lines_of(mark: Any) -> list[str]:
    return [] if mark is None else [mark.get("title", ""), mark.text_content()]


def _days(lines: list[str]) -> set[str]:
    return set(filter(None, (day_in(line) for line in lines if not CHANGED.search(line))))


def day_in(line: str) -> str | None:
    """The one day that a short line tells in full, in any language; None for one that could be read in two ways."""
    from htmldate import find_date

    if len(_YEAR.findall(line)) != 1 or any(_is_unclear(*match.group(1, 3)) for match in _EITHER_ORDER.finditer(line)):
        return None
    page = f"<html><body><p>{escape(line)}</p></body></html>"
    found = find_date(page, extensive_search=True, original_date=True, max_date=_LAST_DAY)
    # It also takes a year alone for its first day.
    told = date.fromisoformat(found) if found else None
    is_told = told and {told.day, told.year} <= set(map(int, _NUMBERS.findall(line)))
    return found if is_told else None


def _is_unclear(first: str, second: str) -> bool:
    return first != second and int(first) <= _MONTHS and int(second) <= _MONTHS


def _only(days: set[str]) -> str | None:
    return next(iter(days)) if len(days) == 1 else None


def _metadata(tree: Any) -> Iterator[Any]:
    yield from (meta for meta in tree.iter("meta") if not tells_change(meta))
    yield from (link for link in tree.iter("link") if link.get("rel") == "canonical")
    # JSON-LD that can be read has been; of other its dates may still be found.
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json" and not is_readable(script):
            shown = _alone(script)
            shown.text = _DATA_CHANGED.sub('"changed":""', script.text or "")
            yield shown


def _alone(element: Any) -> Any:
    """A copy without the text that follows the element."""
    copied = deepcopy(element)
    copied.tail = None
    return copied

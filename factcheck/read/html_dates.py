"""The day a web page says it was published, where its JSON-LD does not say it: htmldate finds it."""

import re
from datetime import date
from html import escape
from itertools import chain
from typing import Any

from factcheck.read.html_headline import lines_beside, own_part
from factcheck.read.html_jsonld import is_readable
from factcheck.read.html_marks import CHANGED, first_mark, is_mark, tells_change

# Without these today and copyright lines would be guessed from; trafilatura hands them on.
DATES: dict[str, Any] = {"extensive_search": False, "original_date": True, "max_date": "9999-12-31"}
_NO_DATE = ("code", "h1", "ol", "pre", "title")
_LONGEST = 90  # characters of a paragraph: a longer one is the text, if no date is marked in it
_DATA_CHANGED = re.compile(r'"dateModified"\s{0,9}:\s{0,9}"[^"]{0,40}"')
_NUMBERS = re.compile(r"\d+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_EITHER_ORDER = re.compile(r"(?<!\d)(\d{1,2})([/-])(\d{1,2})\2\d{4}(?!\d)")
_MONTHS = 12


def published_day(tree: Any) -> str | None:
    """The publication date of a parsed page in ISO 8601, or None.

    htmldate would take any date in headline, text or comments, one of a later change, and one that can be read in two
    ways, so it is shown a page without them. Where it finds none, the lines beside the headline may tell one day.
    """
    from htmldate import find_date

    page = own_part(tree)
    mark = first_mark(page)
    for element in list(page.iter("*")):
        if _misleads(element, mark):
            element.clear(keep_tail=True)
    for element in page.iter("*"):
        element.text, element.tail = _clear(element.text), _clear(element.tail)
    found: str | None = find_date(page, **DATES)
    return found or _only({day for line in lines_beside(tree) if not CHANGED.search(line) and (day := day_in(line))})


def _misleads(element: Any, mark: Any) -> bool:
    """Whether a part of a page may hold a date of something else than its publication, told by the first mark."""
    is_read = element.tag == "script" and is_readable(element)
    is_text = element.tag == "p" and len(element.text_content()) > _LONGEST
    is_beside = (is_text or is_mark(element)) and mark not in chain(element.iter("*"), element.iterancestors())
    return element.tag in _NO_DATE or is_read or is_beside or tells_change(element)


def _clear(text: str | None) -> str | None:
    return text and _EITHER_ORDER.sub(lambda match: "" if _is_unclear(*match.group(1, 3)) else match[0], text)


def day_in(line: str) -> str | None:
    """The one day that a short line tells in full, in any language; None for one that could be read in two ways."""
    from htmldate import find_date

    if len(_YEAR.findall(line)) != 1 or any(_is_unclear(*match.group(1, 3)) for match in _EITHER_ORDER.finditer(line)):
        return None
    page = f"<html><body><p>{escape(line)}</p></body></html>"
    found = find_date(page, **DATES | {"extensive_search": True})
    # It also takes a year alone for its first day.
    told = date.fromisoformat(found) if found else None
    is_told = told and {told.day, told.year} <= set(map(int, _NUMBERS.findall(line)))
    return found if is_told else None


def _is_unclear(first: str, second: str) -> bool:
    return first != second and int(first) <= _MONTHS and int(second) <= _MONTHS


def _only(days: set[str]) -> str | None:
    return next(iter(days)) if len(days) == 1 else None

"""Which elements of a web page are marked as the date of its article, and not as one of a change."""

import re
from itertools import chain
from typing import Any

from factcheck.read.html_headline import headline_of, marks_of

CHANGED = re.compile(r"modif|last-?mod|updat|revis", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"publish|pubdate|posted|created|issued|timestamp|(?<![a-z])date(?!Modified)|-time\b", re.IGNORECASE
)
# `date updated` is what themes write of a day that was never changed.
_FIRST_PUBLISHED = re.compile(r"publish|pubdate|posted|created|issued|(?<!\S)date updated(?!\S)", re.IGNORECASE)
_ARTICLE = ("article", "main")
_DATED = frozenset(("abbr", "span", "p", "div"))
_LINES = ("li", "p", "small", "span")
_LONGEST = 100


def first_mark(page: Any) -> Any:
    """The first mark within the article, else below its headline, else on the page; None if there is none.

    Of those side by side it is the earliest: others tell changes.
    """
    headline = headline_of(page)
    articles = page.iter(*_ARTICLE) if headline is None else list(headline.iterancestors(*_ARTICLE))[-1:]
    inside = (element for article in articles for element in article.iter("*"))
    below = () if headline is None else headline.xpath("following::*")
    first = next(filter(is_mark, chain(inside, below, page.iter("*"))), None)
    if first is None or not first.get("datetime"):
        return first
    beside = [mark for mark in first.getparent() if is_mark(mark) and mark.get("datetime")]
    return min(beside, key=lambda mark: mark.get("datetime"))


def tells_change(element: Any) -> bool:
    """Whether an element is marked as telling when the page was changed, or says so, and not when it was published."""
    marks = marks_of(element) + " " + _short_text(element)
    return bool(CHANGED.search(marks)) and not _FIRST_PUBLISHED.search(marks)


def _short_text(element: Any) -> str:
    text: str = element.text_content() if element.tag in _LINES else ""
    return text if len(text) < _LONGEST else ""


def is_mark(element: Any) -> bool:
    """Whether an element is marked as the date of a publication."""
    is_dated = element.tag == "time" or (element.tag in _DATED and bool(_PUBLISHED.search(marks_of(element))))
    if not is_dated or tells_change(element):
        return False
    told = element.text_content()
    return len(told) < _LONGEST and bool(told.strip() or element.get("datetime") or element.get("title"))

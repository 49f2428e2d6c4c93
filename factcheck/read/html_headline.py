"""The part of a web page that is its article's own, its headline, and the short lines that tell who wrote, and when."""

import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import islice, takewhile
from typing import Any

from factcheck.read.markup import text_of

_ELSEWHERE = frozenset(("aside", "blockquote", "dl", "footer", "nav", "table"))
_OTHERS = re.compile(
    r"comment|related|recommend|teaser|ticker|promo(?!ted)|sidebar|most-?read|more-?(from|on)", re.IGNORECASE
)
_MARKED = ("property", "name", "itemprop", "http-equiv", "class", "id")
# Bounds on what is looked at of a page, and the length at which a line is no longer a byline but text.
_HEADINGS, _LINES, _LONGEST = 30, 8, 90
_PARTS = re.compile(r"\s+[|\-–—»·]\s+")
_HERE = "\ue000"  # of private use: no page has it


def marks_of(element: Any) -> str:
    """What its attributes call an element."""
    return " ".join(element.get(name, "") for name in _MARKED)


def own_part(tree: Any) -> Any:
    """A copy of a page without what belongs to others: comments, related boxes, quotations, menus, tables.

    What holds the headline, the whole page and the article are never others'.
    """
    page = deepcopy(tree)
    headline = headline_of(page)
    own = set() if headline is None else {headline, *headline.iterancestors()}
    for element in [each for each in page.iter("*") if each not in own and _is_others(each)]:
        element.drop_tree()
    return page


def headline_of(tree: Any) -> Any:
    """The heading that the page's title begins with, or repeats, the longest of several, else its only h1.

    None of a page that has neither.
    """
    titles = [_folded(title) for title in _titles(tree)]
    headings = list(islice(tree.iter("h1", "h2", "h3"), _HEADINGS))
    told = [heading for heading in headings if any(_text(heading) in title for title in titles) and _text(heading)]
    if told:
        begins = [heading for heading in told if any(title.startswith(_text(heading)) for title in titles)]
        return max(begins or told, key=lambda heading: len(_text(heading)))
    first = [heading for heading in headings if heading.tag == "h1"]
    return first[0] if len(first) == 1 else None


def lines_beside(tree: Any) -> list[str]:
    """The short lines between the headline and the text, and what the title tells behind dashes and bars."""
    page = deepcopy(tree)
    headline = headline_of(page)
    ends = [part for title in _titles(page) for part in _PARTS.split(title)[1:]]
    if headline is None:
        return ends
    headline.text, headline[:] = _HERE, []
    _drop(page, *_ELSEWHERE)
    behind = text_of(page).partition(_HERE)[2].split("\n")[1:]
    return [*islice(takewhile(_is_short, filter(None, behind)), _LINES), *ends]


def short_lines(page: Any) -> list[str]:
    """All lines of a page that are neither headings, which it loses, nor text."""
    _drop(page, "h1", "h2", "h3")
    return [line for line in text_of(page).split("\n") if line and _is_short(line)]


def _drop(page: Any, *tags: str) -> None:
    for element in list(page.iter(*tags)):
        element.drop_tree()


def _is_others(element: Any) -> bool:
    if element.tag in ("html", "head", "body", "article", "main", "meta", "link", "script"):
        return False
    return element.tag in _ELSEWHERE or bool(_OTHERS.search(marks_of(element)))


def _titles(tree: Any) -> Iterator[str]:
    """What the head of a page calls it, in one line each: its title, and that for other sites."""
    yield from (" ".join(title.text_content().split()) for title in islice(tree.iter("title"), 1))
    yield from (meta.get("content", "") for meta in tree.iter("meta") if meta.get("property") == "og:title")


def _is_short(line: str) -> bool:
    return len(line) <= _LONGEST


def _text(heading: Any) -> str:
    return _folded(heading.text_content())


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())

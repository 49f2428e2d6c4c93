"""The headline of a web page, and the short lines beside it: who wrote the article, and when."""

import re
from copy import deepcopy
from itertools import islice, takewhile
from typing import Any

from factcheck.read.markup import text_of

# Bounds on what is looked at of a page, and the length at which a line is no longer a byline but text.
_HEADINGS, _LINES, _LONGEST = 30, 8, 90
_NO_BYLINE = ("aside", "blockquote", "dl", "footer", "nav", "table")
_PARTS = re.compile(r"\s+[|\-–—»·]\s+")
_HERE = "\ue000"  # of private use: no page has it


def folded(text: str | None) -> str:
    """The text in one line, whatever the case."""
    return " ".join((text or "").casefold().split())


def titles_of(tree: Any) -> list[str]:
    """What the head of a page calls it, in one line each: its title, and that for other sites."""
    told = [title.text_content() for title in islice(tree.iter("title"), 1)]
    told += [meta.get("content", "") for meta in tree.iter("meta") if meta.get("property") == "og:title"]
    return [" ".join(title.split()) for title in told if title.strip()]


def headline_of(tree: Any) -> Any:
    """The heading that the page's title repeats, the longest of several (a logo may be one), else its only h1.

    None of a page that has neither.
    """
    titles = [folded(title) for title in titles_of(tree)]
    headings = list(islice(tree.iter("h1", "h2", "h3"), _HEADINGS))
    told = [heading for heading in headings if any(_text(heading) in title for title in titles) and _text(heading)]
    if told:
        return max(told, key=lambda heading: len(_text(heading)))
    first = [heading for heading in headings if heading.tag == "h1"]
    return first[0] if len(first) == 1 else None


def lines_beside(tree: Any) -> list[str]:
    """The short lines between the headline and the text, and what the title tells at its end behind a dash or bar."""
    page = deepcopy(tree)
    headline = headline_of(page)
    ends = [_PARTS.split(title)[-1] for title in titles_of(page)]
    if headline is None:
        return ends
    headline.text, headline[:] = _HERE, []
    for other in list(page.iter(*_NO_BYLINE)):
        other.drop_tree()
    behind = text_of(page).partition(_HERE)[2].split("\n")[1:]
    lines = takewhile(lambda line: len(line) <= _LONGEST, filter(None, behind))
    return [*islice(lines, _LINES), *ends]


def _text(heading: Any) -> str:
    return folded(heading.text_content())

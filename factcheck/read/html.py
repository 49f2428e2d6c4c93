"""Web pages: trafilatura finds the article, its title, site and date."""

import logging
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from factcheck.errors import ArticleError
from factcheck.read.drafts import Draft, facts_of, with_title
from factcheck.read.encoding import decoded, read_bytes
from factcheck.read.html_dates import DATES, published_day

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?([\w-]{1,40})", re.IGNORECASE)
_HEAD = 4096


def read(file: BinaryIO, place: str, limit: int) -> Iterator[Draft]:
    """The one article of a page; its text is no slice of the file, so its places lead nowhere."""
    data = read_bytes(file, place, limit)
    charset = _CHARSET.search(data, 0, _HEAD)
    page = decoded(data, place, charset[1].decode("ascii") if charset else None)
    text, facts = _extracted(page, place)
    facts = facts_of(facts, place)
    yield Draft(place, with_title(facts.get("title"), text), facts)


def _extracted(page: str, place: str) -> tuple[str, dict[str, Any]]:
    import trafilatura

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    tree = trafilatura.load_html(page)
    if tree is None:
        raise ArticleError(place, "is no HTML page; save its text as .txt")
    found: Any = trafilatura.bare_extraction(
        tree, with_metadata=True, include_comments=False, date_extraction_params=DATES
    )
    text = found.text if found else None
    if not text or not text.strip():
        raise ArticleError(place, "holds no article that can be told from the page around it; save its text as .txt")
    # In want of a name it gives the host's, which sources.toml knows better.
    site = None if found.sitename == found.hostname else found.sitename
    names = {"title": found.title, "source": site, "published": published_day(tree), "url": found.url}
    return text, names | {"lang": tree.get("lang") or found.language}

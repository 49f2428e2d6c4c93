"""Web pages: trafilatura finds the article, its title, site and date."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO

from factcheck.errors import ArticleError
from factcheck.read import html_jsonld
from factcheck.read.drafts import Draft, NoArticle, facts_of, with_title
from factcheck.read.encoding import decoded, read_bytes
from factcheck.read.extras import parsing, silenced
from factcheck.read.html_dates import DATES, published_day
from factcheck.read.html_headline import headline_of
from factcheck.read.html_inline import as_shown
from factcheck.read.markup import html_tree, text_of
from factcheck.read.outlets import outlet_named

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?([\w-]{1,40})", re.IGNORECASE)
_HEAD = 4096
# Of these trafilatura takes time that grows with the square of their number in one paragraph.
_INLINE = ("a", "b", "code", "em", "font", "i", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u")
_MOST_INLINE = 5000
_OUR_REPORT = "//meta[@name='generator' and @content='factcheck']"


def read(file: BinaryIO, place: str, limit: int) -> Iterator[Draft]:
    """The one article of a page; its text is no slice of the file, so its places lead nowhere."""
    draft = article_in(read_bytes(file, place, limit), place)
    if draft is None:
        raise ArticleError(place, "holds no article that can be told from the page around it; save its text as .txt")
    yield draft


def article_in(data: bytes, place: str, charset: str | None = None, url: str | None = None) -> Draft | None:
    """The article of a page that was fetched from `url`, in the encoding that its server named; None if it has none."""
    named = _CHARSET.search(data, 0, _HEAD)
    page = decoded(data, place, charset or (named[1].decode("ascii") if named else None))
    text, facts = _extracted(page, place, url)
    if not text.strip():
        return None
    known = facts_of({"url": url} | {name: value for name, value in facts.items() if value}, place)
    return Draft(place, with_title(known.get("title"), text), known | {"how": facts.get("how", "")})


def _extracted(page: str, place: str, url: str | None) -> tuple[str, dict[str, Any]]:
    import trafilatura

    silenced("trafilatura", "htmldate")
    with parsing(place, "HTML page"):
        if "<" not in page:
            raise ArticleError(place, "is no HTML page; save its text as .txt")
        tree = html_tree(page)
        if tree.xpath(_OUR_REPORT):
            raise NoArticle(place, "is a report of factcheck, not an article")
        if max(Counter(inline.getparent() for inline in tree.iter(*_INLINE)).values(), default=0) > _MOST_INLINE:
            raise ArticleError(place, f"has a paragraph of more than {_MOST_INLINE:,} elements; save its text as .txt")
        told, headline = html_jsonld.article_in(tree), headline_of(tree)
        if "published" not in told:
            told |= {"published": published_day(tree) or "", "how": "page"}
        heading = None if headline is None else headline.text_content()
        as_shown(tree)
        found: Any = trafilatura.bare_extraction(
            tree, with_metadata=True, include_comments=False, date_extraction_params=DATES
        )
    if not found or not found.text:
        return "", {}
    source = outlet_named(told.get("source") or found.sitename, heading, found.url or url)
    names = {"title": found.title, "url": found.url, "lang": tree.get("lang") or found.language}
    return _in_lines(found.text, tree), told | names | {"source": source}


def _in_lines(text: str, tree: Any) -> str:
    """The text of a short article, which trafilatura may write in one line, as the page parts it."""
    if "\n" in text.strip():
        return text
    wholes = (text_of(element) for element in tree.iter("article", "main", "body"))
    return next((whole for whole in wholes if whole.split() == text.split()), text)

"""WARC, the web archive format (ISO 28500): each page in it is an article, by FastWARC, one record at a time."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from factcheck.errors import ArticleError
from factcheck.read import html
from factcheck.read.drafts import Draft, Drafted, NoArticle, Skipped
from factcheck.read.encoding import is_binary
from factcheck.read.extras import extra, parsing

_HEADERS = 100_000
_OK = 200
_PAGES = frozenset(("text/html", "application/xhtml+xml"))


def read(file: BinaryIO, place: str, limit: int) -> Iterator[Drafted]:
    """The articles of the pages that were fetched; the day of fetching is not one of publication, and is not taken."""
    fastwarc = extra("fastwarc.warc", "warc", place)
    number = 0
    with parsing(place, "WARC"):
        records = fastwarc.ArchiveIterator(file, record_types=fastwarc.WarcRecordType.response, parse_http=False)
        for number, record in enumerate(records, start=1):
            yield from _page(record, f"{place}#{number}", str(number), limit)
    if not number:
        raise ArticleError(place, "holds no pages: no WARC, or one without responses")


def _page(record: Any, place: str, part: str, limit: int) -> Iterator[Drafted]:
    length, most = record.content_length, limit + _HEADERS
    raw = record.reader.read(most)
    if len(raw) < min(length, most):
        raise ArticleError(place, "is cut off in the middle of a page; fetch the archive again")
    record.reader.consume(-1)
    try:
        with parsing(place, "page"):
            draft = _article(record, raw, place, limit)
        yield replace(draft, part=part) if draft else Skipped(place)
    except NoArticle:
        yield Skipped(place)
    except ArticleError as error:
        yield error


def _article(record: Any, raw: bytes, place: str, limit: int) -> Draft | None:
    url = record.headers.get("WARC-Target-URI")
    record.set_bytes_content(raw)
    record.parse_http(auto_decode="all")
    if record.http_content_type not in _PAGES or record.http_headers.status_code != _OK:
        return None
    # What is compressed may grow: no more is unpacked than one article may have.
    page = record.reader.read(limit + 1)
    if len(page) > limit:
        raise ArticleError(place, f"is larger than {limit:,} bytes; raise --max-article-size")
    if is_binary(page):
        raise ArticleError(place, "is binary, not a page")
    return html.article_in(page, place, record.http_charset, url) if page.strip() else None

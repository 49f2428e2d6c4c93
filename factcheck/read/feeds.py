"""RSS and Atom: each entry of a feed is an article, by feedparser; of several versions of one the latest."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any, BinaryIO
from xml.sax import SAXException

from factcheck.errors import ArticleError
from factcheck.read.drafts import Draft, Drafted, Skipped, with_title, without_surrogates
from factcheck.read.encoding import decoded, is_binary, read_container
from factcheck.read.extras import extra, parsing
from factcheck.read.markup import html_text
from factcheck.read.outlets import outlet_named

_Entry = Mapping[str, Any]
_LONGEST = 300  # characters of a name
_TELLING = 100  # entries whose titles tell the language of those that are too short to
_UTF8 = {"content-type": "application/xml; charset=utf-8"}


def read(file: BinaryIO, place: str, limit: int) -> Iterator[Drafted]:
    """The articles of a feed; of one that is not well-formed those that can be told, and an error."""
    yield from drafts(read_container(file, place, limit), place)


def drafts(data: bytes, place: str) -> Iterator[Drafted]:
    """The same, of the bytes of a feed."""
    feed = _parsed(data, place)
    if not feed.entries:
        raise ArticleError(place, "is no RSS or Atom feed with entries")
    beside = " ".join(_line(entry.get("title")) for entry in feed.entries[:_TELLING])
    named = [(_name(entry) or str(number), entry) for number, entry in enumerate(feed.entries, start=1)]
    newest: dict[str, _Entry] = {}
    for name, entry in named:
        newest[name] = max(newest.get(name, entry), entry, key=_moment)  # of equal ones the first
    for name, entry in named:
        drafted = _drafted(entry, newest[name], feed.feed, f"{place}#{name}")
        yield replace(drafted, part=name, beside=beside) if isinstance(drafted, Draft) else drafted
    if isinstance(feed.get("bozo_exception"), SAXException):
        cause = feed.bozo_exception.getMessage()
        yield ArticleError(place, f"is not valid XML ({cause}); what could be read of it is read, the rest may be lost")


def _drafted(entry: _Entry, newest: _Entry, feed: _Entry, place: str) -> Drafted:
    try:
        with parsing(place, "entry of a feed"):
            return _draft(entry, feed, place) if entry is newest else _repeated(entry, newest, place)
    except ArticleError as error:
        return error


def _name(entry: _Entry) -> str | None:
    """By what the entry is known from day to day: its guid or id, else its address without a fragment."""
    for name in (entry.get("id"), str(entry.get("link") or "").partition("#")[0]):
        line = " ".join(without_surrogates(str(name or "")).split())
        if 0 < len(line) <= _LONGEST:
            return line
    return None


def _moment(entry: _Entry) -> tuple[int, ...]:
    key = "updated" if "updated" in entry else "published"
    return tuple(entry.get(f"{key}_parsed") or ())


def _repeated(entry: _Entry, newest: _Entry, place: str) -> Skipped | ArticleError:
    """An entry under the name of another: an older version, the same once more, or a mistake of the feed."""
    if _moment(entry) < _moment(newest) or _words(entry) == _words(newest):
        return Skipped(place)
    return ArticleError(place, "two entries of the feed have this name, and other words; the first is read")


def _words(entry: _Entry) -> str:
    return with_title(_line(entry.get("title")), _text(entry)).strip()


def _draft(entry: _Entry, feed: _Entry, place: str) -> Draft | Skipped:
    facts = {**_facts(entry, feed), "title": _line(entry.get("title"))}
    text = _words(entry)
    return Draft(place, text, {name: value for name, value in facts.items() if value}) if text else Skipped(place)


def _parsed(data: bytes, place: str) -> Any:
    if is_binary(data):
        raise ArticleError(place, "is binary, not text; save it as XML in UTF-8")
    text = decoded(data, place)
    if "<!ENTITY" in text:
        raise ArticleError(place, "declares XML entities, which are not read; take the declarations out")
    feedparser = extra("feedparser", "feeds", place)
    with parsing(place, "feed"):
        # Of a string feedparser would open what it names, file or address.
        return feedparser.parse(
            BytesIO(text.encode()), response_headers=_UTF8, sanitize_html=False, resolve_relative_uris=False
        )


def _text(entry: _Entry) -> str:
    """The whole content where a feed gives it, else the summary."""
    contents = [*entry.get("content", ()), {"value": entry.get("summary")}]
    return next(filter(None, (html_text(content.get("value") or "") for content in contents)), "")


def _facts(entry: _Entry, feed: _Entry) -> dict[str, str]:
    contents = entry.get("content") or [{}]
    source = (entry.get("source") or {}).get("title") or feed.get("title")
    return {
        "source": outlet_named(_line(source), entry.get("title"), entry.get("link") or feed.get("link")) or "",
        "byline": _line(entry.get("author")),
        "published": _day(entry),
        "url": str(entry.get("link") or ""),
        "lang": str(contents[0].get("language") or feed.get("language") or ""),
    }


def _line(value: str | None) -> str:
    return " ".join(html_text(value or "").split())


def _day(entry: _Entry) -> str:
    """The day where it was published, in the zone that the feed writes; RFC 822 and ISO 8601 need no language."""
    from email.utils import parsedate_to_datetime

    key = "published" if "published" in entry else "updated"
    told = entry.get(key) or ""
    try:
        return parsedate_to_datetime(told).isoformat()
    except ValueError:
        known = None if told[:4].isdecimal() else entry.get(f"{key}_parsed")
        return date(*known[:3]).isoformat() if known else told

"""Extracts and articles as bytes: JSON, checked against the types when it is read, never pickle."""

import zlib
from functools import cache

from pydantic import TypeAdapter

from factcheck.model import Article, Extract

_FAST, _SMALL = 1, 6  # zlib's levels: a fifth of the size in hardly any time; a tenth less in twice the time
_MOST = 200_000_000  # bytes of JSON; what a file unpacks to is bounded before it is read


@cache
def _of_extracts() -> TypeAdapter[Extract]:
    return TypeAdapter(Extract)


@cache
def _of_articles() -> TypeAdapter[Article]:
    return TypeAdapter(Article)


def packed(extract: Extract, key: str = "") -> bytes:
    """An extract as compressed JSON behind its key; defaults are written too: to compare with them takes longer."""
    return key.encode() + zlib.compress(_of_extracts().dump_json(extract), _FAST)


def unpacked(content: bytes, key: str = "") -> Extract:
    """What was packed. Raises ValueError for bytes that are nothing of the kind, or that stand for another key."""
    if not content.startswith(key.encode()):
        raise ValueError("another entry")
    return _of_extracts().validate_json(_inflated(content[len(key) :]))


def as_json(article: Article) -> bytes:
    """All that is known of an article."""
    return _of_articles().dump_json(article)


def packed_article(article: Article) -> bytes:
    """An article with its text as compressed JSON."""
    return zlib.compress(as_json(article), _SMALL)


def unpacked_article(content: bytes) -> Article:
    """The article that was packed. Raises ValueError for bytes that are nothing of the kind."""
    return _of_articles().validate_json(_inflated(content))


def _inflated(content: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(content, _MOST)
    except zlib.error as error:
        raise ValueError(str(error)) from None

"""Extracts and articles as bytes: JSON, checked against the types when it is read, never pickle."""

import zlib
from functools import cache

from pydantic import TypeAdapter

from factcheck.model import Article, Extract

_FAST = 1  # zlib's level: a fifth of the size, and hardly any time
_MOST = 200_000_000  # bytes of JSON; what a file unpacks to is bounded before it is read


@cache
def _of_extracts() -> TypeAdapter[Extract]:
    return TypeAdapter(Extract)


@cache
def _of_articles() -> TypeAdapter[Article]:
    return TypeAdapter(Article)


def packed(extract: Extract) -> bytes:
    """An extract as compressed JSON; defaults are written too, since to compare with them takes longer."""
    return zlib.compress(_of_extracts().dump_json(extract), _FAST)


def unpacked(content: bytes) -> Extract:
    """What was packed. Raises ValueError for bytes that are nothing of the kind."""
    try:
        return _of_extracts().validate_json(zlib.decompressobj().decompress(content, _MOST))
    except zlib.error as error:
        raise ValueError(str(error)) from None


def as_json(article: Article) -> bytes:
    """All that is known of an article."""
    return _of_articles().dump_json(article)

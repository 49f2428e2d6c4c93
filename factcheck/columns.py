"""Articles, claims and keys as tables, for those who count and join: each column, its type and how it is told.

A figure's ends are its digits as text, since no float holds them; `value` is its canonical text.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from factcheck.model import Amount, Article, Claim, Period, plain

if TYPE_CHECKING:
    from pyarrow import Schema

ColumnType = Literal["text", "texts", "number", "day"]
Columns = Mapping[str, tuple[ColumnType, Callable[[Any], object]]]


def _amount(field: str) -> Callable[[Claim], object]:
    def told(claim: Claim) -> object:
        found = getattr(claim.value, field) if isinstance(claim.value, Amount) else None
        return plain(found) if field in ("low", "high") and found is not None else found

    return told


def _day(field: str) -> Callable[[Claim], object]:
    return lambda claim: getattr(claim.value, field) if isinstance(claim.value, Period) else None


ARTICLES: Columns = {
    "id": ("text", lambda article: article.id),
    "title": ("text", lambda article: article.title),
    "source": ("text", lambda article: article.source),
    "agency": ("text", lambda article: article.agency),
    "published": ("day", lambda article: article.published),
    "time": ("text", lambda article: article.time.isoformat() if article.time else None),
    "url": ("text", lambda article: article.url),
    "lang": ("text", lambda article: article.lang),
    "file": ("text", lambda article: article.places.file),
    "text": ("text", lambda article: article.text),
}

CLAIMS: Columns = {
    "article": ("text", lambda claim: claim.article_id),
    "start": ("number", lambda claim: claim.start),
    "end": ("number", lambda claim: claim.end),
    "surface": ("text", lambda claim: claim.mention.surface),
    "kind": ("text", lambda claim: claim.kind),
    "value": ("text", lambda claim: claim.mention.text),
    "low": ("text", _amount("low")),
    "high": ("text", _amount("high")),
    "unit": ("text", _amount("unit")),
    "hedge": ("text", _amount("hedge")),
    "first": ("day", _day("first")),
    "last": ("day", _day("last")),
    "attribute": ("text", lambda claim: claim.attribute),
    "thing": ("text", lambda claim: claim.thing.text if claim.thing else None),
    "head": ("text", lambda claim: claim.thing.head if claim.thing else None),
    "concept": ("text", lambda claim: claim.thing.concept if claim.thing else None),
    "owner": ("text", lambda claim: claim.owner),
    "event": ("text", lambda claim: claim.event.name if claim.event else None),
    "when_first": ("day", lambda claim: claim.when.first if claim.when else None),
    "when_last": ("day", lambda claim: claim.when.last if claim.when else None),
    "scope": ("texts", lambda claim: list(claim.scope)),
    "status": ("text", lambda claim: claim.status),
    "speaker": ("text", lambda claim: claim.speaker),
    "anchor": ("text", lambda claim: claim.anchor),
}

KEYS: Columns = {"key": ("text", lambda pair: pair[0]), "article": ("text", lambda pair: pair[1])}


def rows(columns: Columns, found: Iterable[Article | Claim | tuple[str, str]]) -> dict[str, list[object]]:
    """The values of each column."""
    told = list(found)
    return {name: [tell(each) for each in told] for name, (_, tell) in columns.items()}


def schema_of(columns: Columns) -> "Schema":
    """The columns as Arrow's, and so Parquet's, types."""
    import pyarrow as pa

    types = {"text": pa.string(), "texts": pa.list_(pa.string()), "number": pa.int64(), "day": pa.date32()}
    return pa.schema([(name, types[kind]) for name, (kind, _) in columns.items()])

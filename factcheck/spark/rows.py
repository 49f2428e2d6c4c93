"""Rows to the model's types and back, and the way of rows through a step in each partition."""

import gc
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from factcheck.columns import ARTICLES
from factcheck.compare import Judged, Origin, Stated
from factcheck.model import Article, Claim, Comparison, Finding, Level, Places

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

Row = Mapping[str, Any]
Name = tuple[str, int]
"""What names a claim: its article, and where it starts there."""

Claims = Mapping[Name, Claim]

_MADE = ("text", "time", "file")  # columns of an article that are none of its fields as they stand
_BATCH = 500  # rows that cross at a time
_OBJECTS_BETWEEN_COLLECTIONS = 100_000  # nothing here refers to itself in circles, and looking for some costs


def mapped(frame: "DataFrame", step: Callable[[Iterator[Row]], Iterable[Row]], schema: pa.Schema) -> "DataFrame":
    """The rows that a step gives for all those of each partition."""
    from pyspark.sql.pandas.types import from_arrow_schema

    def through(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
        found = iter(step(row for batch in batches for row in batch.to_pylist()))
        while rows := list(islice(found, _BATCH)):
            yield pa.RecordBatch.from_pylist(rows, schema=schema)

    return frame.mapInArrow(through, from_arrow_schema(schema))


def article_row(article: Article) -> dict[str, Any]:
    """The columns of an article."""
    places = article.places
    return {name: tell(article) for name, (_, tell) in ARTICLES.items()} | {
        "learnt": list(article.learnt.items()),
        "places": {name: getattr(places, name) for name in ("kind", "offset", "line", "pages")},
    }


def article_of(row: Row) -> Article:
    """The article of a row; without a text where that is not among its columns."""
    places = row["places"]
    return Article(
        **{name: row[name] for name in ARTICLES if name not in _MADE},
        text=row.get("text", ""),
        learnt=dict(row["learnt"]),
        places=Places(places["kind"], places["offset"], places["line"], tuple(places["pages"]), row["file"]),
        time=datetime.fromisoformat(row["time"]) if row["time"] else None,
    )


def origin_of_row(row: Row) -> Origin:
    """The origin of a row's article."""
    return Origin(frozenset(row["newsrooms"]), array("I", row["shingles"]))


def named(claims: Iterable[Claim]) -> Claims:
    """Claims by their names."""
    return {(claim.article_id, claim.start): claim for claim in claims}


def judged_row(judged: Judged) -> Row:
    """Two facts and the comparison that takes them for one."""
    one, other = ([_name_row(claim) for claim in fact.claims] for fact in (judged.one, judged.other))
    return {"one": one, "other": other, "comparison": _comparison_row(judged.comparison)}


def judged_of(row: Row, claims: Claims) -> Judged:
    """The same from a row."""
    one, other = (Stated(_claims_of(row[side], claims)) for side in ("one", "other"))
    return Judged(one, other, _comparison_of(row["comparison"], claims))


def finding_row(finding: Finding, start: int, at: int) -> Row:
    """A finding; `start` and `at` give its place among those that begin with the same article."""
    return {
        **{name: getattr(finding, name) for name in (*_AS_THEY_ARE, "fingerprint", "pairs")},
        "claims": [_name_row(claim) for claim in finding.claims],
        "groups": [[_name_row(claim) for claim in group] for group in finding.groups],
        "comparisons": [_comparison_row(each) for each in finding.comparisons],
        "place": {"article": finding.claims[0].article_id, "start": start, "at": at},
    }


def finding_of(row: Row, claims: Claims) -> Finding:
    """The finding of a row."""
    return Finding(
        **{name: row[name] for name in _AS_THEY_ARE},
        pairs=tuple(row["pairs"]),
        claims=_claims_of(row["claims"], claims),
        groups=tuple(_claims_of(group, claims) for group in row["groups"]),
        comparisons=tuple(_comparison_of(each, claims) for each in row["comparisons"]),
    )


_AS_THEY_ARE = ("verdict", "severity", "message", "about", "likelihood", "independent_sources")


def _name_row(claim: Claim) -> Row:
    return {"article": claim.article_id, "start": claim.start}


def _name(row: Row) -> Name:
    return row["article"], row["start"]


def _claims_of(names: Iterable[Row], claims: Claims) -> tuple[Claim, ...]:
    return tuple(claims[_name(name)] for name in names)


def _comparison_row(comparison: Comparison) -> Row:
    return {
        "left": _name_row(comparison.left),
        "right": _name_row(comparison.right),
        "levels": [{name: getattr(level, name) for name in Level.__slots__} for level in comparison.levels],
        **{name: getattr(comparison, name) for name in ("verdict", "policy", "level", "bits")},
    }


def _comparison_of(row: Row, claims: Claims) -> Comparison:
    left, right = _claims_of((row["left"], row["right"]), claims)
    levels = tuple(Level(**level) for level in row["levels"])
    return Comparison(left, right, levels, row["verdict"], row["policy"], row["level"], row["bits"])

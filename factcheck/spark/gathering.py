"""What needs all that was judged: which facts hang together, and one finding of each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING
from zlib import crc32

import pyarrow as pa
from pyspark.sql import functions as F  # noqa: N812 - as everyone has it

from factcheck.compare import findings_of
from factcheck.packing import unpacked
from factcheck.rules import Rules
from factcheck.spark.rows import Row, article_of, finding_row, judged_of, named, origin_of_row

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

Key = tuple[str, int]
_HOMES = pa.schema([("one", pa.string()), ("start", pa.int64()), ("bucket", pa.int64())])


def all_judged(articles: "DataFrame", links: "DataFrame") -> "DataFrame":
    """A row for each two facts that were judged: of two articles, or of one and itself."""
    of_itself = articles.select(F.col("id").alias("one"), F.col("id").alias("other"), F.posexplode("alone"))
    of_two = links.select("one", "other", F.posexplode("judged"))
    return of_two.union(of_itself).select("one", "other", "pos", F.col("col").alias("judged"))


def in_buckets(session: "SparkSession", judged: "DataFrame", buckets: int) -> "DataFrame":
    """What was judged, in one bucket all that hangs together; only the names of facts reach the driver."""
    one, other = (F.col(f"judged.{side}")[0] for side in ("one", "other"))
    ends = judged.select(one["article"], one["start"], other["article"], other["start"]).toArrow()
    homes = buckets_of(zip(*(column.to_pylist() for column in ends.columns), strict=True), buckets)
    rows = [{"one": article, "start": start, "bucket": bucket} for (article, start), bucket in homes.items()]
    known = session.createDataFrame(pa.Table.from_pylist(rows, schema=_HOMES))
    said = F.struct("other", "pos", "judged").alias("said")
    return judged.withColumn("start", one["start"]).join(known, ["one", "start"]).select("bucket", "one", "other", said)


def buckets_of(ends: Iterable[tuple[str, int, str, int]], buckets: int) -> dict[Key, int]:
    """The bucket of each fact: facts that were judged together, or with one that was, have the same.

    It is told by the article of the first, so that what one story's articles say is found in few places.

    Disjoint sets with path halving (Tarjan and van Leeuwen 1984).
    """
    above: dict[Key, Key] = {}

    def top(fact: Key) -> Key:
        while (parent := above.setdefault(fact, fact)) != fact:
            above[fact] = fact = above[parent]
        return fact

    for one, start, other, begin in ends:
        low, high = sorted((top((one, start)), top((other, begin))))
        above[high] = low
    return {fact: crc32(top(fact)[0].encode("utf-8", "surrogatepass")) % buckets for fact in above}


def gathered(seats: Sequence[Row], rules: Rules) -> Iterator[Row]:
    """The findings of the facts in a bucket."""
    articles = {seat["id"]: article_of(seat) for seat in seats}
    extracts = {seat["id"]: unpacked(seat["extract"]) for seat in seats}
    said = sorted(((seat["id"], each) for seat in seats for each in seat["said"]), key=_in_order)
    claims = named(claim for found in extracts.values() for claim in found.claims)
    judged = [judged_of(each["judged"], claims) for _, each in said]
    origins = {seat["id"]: origin_of_row(seat) for seat in seats}
    found = findings_of(judged, articles, origins, rules)
    return (finding_row(each, each.claims[0].start, at) for at, each in enumerate(found))


def _in_order(said: tuple[str, Row]) -> tuple[str, str, int]:
    one, row = said
    return one, row["other"], row["pos"]

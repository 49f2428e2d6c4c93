"""Seats: an article once in every bucket in which something is said of it, with all that is said there.

What is said of two articles is worked on where both have a seat, so that an article is unpacked once a bucket and not
once a pair.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from pyspark.sql import functions as F  # noqa: N812 - as everyone has it

from factcheck.columns import ARTICLES
from factcheck.rules import Rules
from factcheck.spark.rows import Row, mapped

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark import Broadcast
    from pyspark.sql import DataFrame

_OF_ARTICLE = [name for name in ARTICLES if name != "text"]
_NEEDED = (*_OF_ARTICLE, "learnt", "places", "extract", "newsrooms", "shingles")

AtOne = Callable[[Sequence[Row], Rules], Iterable[Row]]
"""What is done with the seats of one bucket, which are in the order of their articles."""


def seated(said: "DataFrame", articles: "DataFrame") -> "DataFrame":
    """The seats for what is `said` of articles `one` and `other` in a `bucket`: it stands at the seat of `one`."""
    of_one = said.select("bucket", F.col("one").alias("id"), "said")
    of_other = said.select("bucket", F.col("other").alias("id"), F.lit(None).alias("said"))
    seats = of_one.unionByName(of_other).groupBy("bucket", "id").agg(F.collect_list("said").alias("said"))
    return seats.join(articles.select(*_NEEDED), "id")


def worked(
    seats: "DataFrame", partitions: int, at_one: AtOne, rules: "Broadcast[Rules]", schema: "pa.Schema"
) -> "DataFrame":
    """The rows that all buckets give."""
    spread = seats.repartition(partitions, "bucket").sortWithinPartitions("bucket", "id")
    return mapped(spread, partial(_bucket_by_bucket, at_one=at_one, rules=rules), schema)


def _bucket_by_bucket(rows: Iterator[Row], at_one: AtOne, rules: "Broadcast[Rules]") -> Iterator[Row]:
    for _, seats in groupby(rows, key=itemgetter("bucket")):
        yield from at_one(list(seats), rules.value)

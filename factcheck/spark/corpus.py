"""A corpus to its findings: the order of the steps, and the tables they leave in a folder.

    articles -> extracted -> keys -> pairs -> links -> what was judged -> findings -> report

Each step runs in all partitions; between them articles meet by joins. Every table is written before the next step reads
it, so that nothing is worked out twice.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyspark.sql import Window
from pyspark.sql import functions as F  # noqa: N812 - as everyone has it

from factcheck.spark.extracting import extracted
from factcheck.spark.gathering import all_judged, gathered, in_buckets
from factcheck.spark.judging import judged
from factcheck.spark.pairing import crowded_keys, keys_of_articles, pairs_of
from factcheck.spark.schemas import FINDINGS, LINKS
from factcheck.spark.seats import seated, worked

if TYPE_CHECKING:
    from pyspark import Broadcast
    from pyspark.sql import DataFrame, SparkSession

    from factcheck.rules import Rules


_BUCKETS = 16  # for each partition, so that chance spreads them evenly


@dataclass(frozen=True, slots=True)
class Corpus:
    """A session, the rules in every worker, the folder of the tables (a path or a URL), and how many partitions."""

    session: "SparkSession"
    rules: "Broadcast[Rules]"
    folder: str
    partitions: int

    @property
    def buckets(self) -> int:
        """Into how many parts what is compared is cut."""
        return self.partitions * _BUCKETS

    def table(self, name: str) -> "DataFrame":
        """A table that was written."""
        return self.session.read.parquet(f"{self.folder}/{name}")

    def keep(self, name: str, table: "DataFrame") -> "DataFrame":
        """Write a table, in the place of what stood there, and read it from there."""
        table.write.mode("overwrite").parquet(f"{self.folder}/{name}")
        return self.table(name)


def check(corpus: Corpus, read: "DataFrame") -> None:
    """Check the articles that were read, and leave in the folder what was found.

    The tables are `articles` (with what was extracted from each), `claims`, `keys` and those of them that are
    `crowded`, `pairs`, `links` and `findings`.
    """
    articles = corpus.keep("articles", extracted(_once(read, corpus.partitions), corpus.rules))
    corpus.keep("claims", articles.select(F.inline("claims")))
    keys = corpus.keep("keys", keys_of_articles(articles))
    crowded = corpus.keep("crowded", crowded_keys(keys, corpus.rules.value.policy.links.largest))
    pairs = corpus.keep("pairs", pairs_of(keys, crowded, corpus.buckets))
    seats = seated(pairs.withColumn("said", F.col("other")), articles)
    links = corpus.keep("links", worked(seats, corpus.partitions, judged, corpus.rules, LINKS))
    said = in_buckets(corpus.session, all_judged(articles, links), corpus.buckets)
    found = worked(seated(said, articles), corpus.partitions, gathered, corpus.rules, FINDINGS)
    corpus.keep("findings", found.unionByName(articles.select(F.inline("found"))))


def _once(read: "DataFrame", partitions: int) -> "DataFrame":
    """The articles, spread evenly; of those of one id the first, and an error for each other."""
    first = Window.partitionBy("id").orderBy("number", "at", "text")
    is_taken = F.col("error").isNull() & (F.row_number().over(first) > 1)
    error = F.format_string("%s: its id is that of another article; rename one of them", "id")
    spread = read.repartition(partitions, "id").withColumn("error", F.when(is_taken, error).otherwise(F.col("error")))
    return spread.drop("number", "at")

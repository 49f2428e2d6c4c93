"""Keys to pairs, a join that Spark does alone: the articles that share a key, but for one that too many share."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pyspark.sql import functions as F  # noqa: N812 - as everyone has it

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame


def keys_of_articles(articles: "DataFrame") -> "DataFrame":
    """The key and the article of each key."""
    return articles.select(F.explode("keys").alias("key"), F.col("id").alias("article"))


def crowded_keys(keys: "DataFrame", largest: Mapping[str, int]) -> "DataFrame":
    """The keys that more articles share than may, each with its sort: they say nothing, and would join too much."""
    counted = (
        keys.groupBy("key").agg(F.count("*").alias("holders")).withColumn("sort", F.substring_index("key", " ", 1))
    )
    return counted.where(F.col("holders") > _most(largest)).select("key", "sort")


def pairs_of(keys: "DataFrame", crowded: "DataFrame", buckets: int) -> "DataFrame":
    """The pairs of articles that share a key, in order, each with the bucket in which it is judged.

    That is the bucket of the commonest key they share, so that an article's pairs are judged in few places.
    """
    holders = (
        keys.join(crowded, "key", "left_anti").groupBy("key").agg(F.collect_list("article").alias("articles"))
        .where(F.size("articles") > 1)
        .select("key", "articles", F.explode("articles").alias("one"))
    )  # fmt: skip
    later = F.filter("articles", lambda article: article > F.col("one"))
    pairs = holders.select("key", F.size("articles").alias("holders"), "one", F.explode(later).alias("other"))
    commonest = F.max_by("key", F.struct("holders", "key"))
    return pairs.groupBy("one", "other").agg(F.pmod(F.hash(commonest), F.lit(buckets)).alias("bucket"))


def _most(largest: Mapping[str, int]) -> "Column":
    known = [F.lit(each) for row in sorted(largest.items()) for each in row]
    return F.create_map(*known)[F.col("sort")]

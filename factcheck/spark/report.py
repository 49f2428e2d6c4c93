"""The tables of a corpus as the report that one machine makes: all of it passes through the driver."""

from collections import Counter
from typing import TYPE_CHECKING

from pyspark.sql import functions as F  # noqa: N812 - as everyone has it

from factcheck.check import units_of
from factcheck.model import VERDICTS, Problem, Report
from factcheck.packing import unpacked
from factcheck.spark.corpus import Corpus
from factcheck.spark.rows import article_of, finding_of, named

if TYPE_CHECKING:
    from factcheck.spark.rows import Row


def report_of(corpus: Corpus) -> Report:
    """The report on the articles and findings in a corpus's folder, whose order is that of `factcheck run`."""
    read = corpus.table("articles").where(F.col("error").isNull())
    rows = read.drop("claims", "keys", "newsrooms", "shingles", "alone", "found").orderBy("id").toArrow().to_pylist()
    claims = tuple(claim for row in rows for claim in unpacked(row["extract"]).claims)
    known, found = named(claims), corpus.table("findings").toArrow().to_pylist()
    return Report(
        articles=tuple(map(article_of, rows)),
        claims=claims,
        findings=tuple(finding_of(row, known) for row in sorted(found, key=_place)),
        problems=tuple(Problem(**problem) for row in rows for problem in row["problems"]),
        stats=_counts(corpus),
        units=units_of(claims, corpus.rules.value),
    )


def errors_in(corpus: Corpus) -> list[str]:
    """What kept articles from being read, each once and in order."""
    rows = corpus.table("articles").where(F.col("error").isNotNull()).select("error").distinct().orderBy("error")
    return [row["error"] for row in rows.collect()]


def _place(row: "Row") -> tuple[int, str, int, int]:
    place = row["place"]
    return VERDICTS.index(row["verdict"]), place["article"], place["start"], place["at"]


def _counts(corpus: Corpus) -> dict[str, int]:
    sorts = corpus.table("crowded").groupBy("sort").count().collect()
    counts = Counter({f"links: left out, too frequent a key: {row['sort']}": row["count"] for row in sorts})
    if pairs := corpus.table("pairs").count():
        counts["links: pairs looked at"] = pairs
    return dict(sorted(counts.items())) | {"links": corpus.table("links").count()}

"""What each article gives alone, in the partitions: its claims, its keys, its origin, its findings."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from factcheck.check import extract, findings_alone, reckoned
from factcheck.columns import CLAIMS
from factcheck.compare import judged_by, keys_of, origin_of, told_in
from factcheck.model import Article, Extract, Problem
from factcheck.packing import packed
from factcheck.problems import problems_of
from factcheck.rules import Rules
from factcheck.spark.rows import Row, article_of, article_row, finding_row, judged_row, mapped
from factcheck.spark.schemas import EXTRACTED

if TYPE_CHECKING:
    from pyspark import Broadcast
    from pyspark.sql import DataFrame


def extracted(articles: "DataFrame", rules: "Broadcast[Rules]") -> "DataFrame":
    """The articles with what was extracted from them; what could not be read stays an error."""
    return mapped(articles, partial(_extracted, rules=rules), EXTRACTED)


def _extracted(rows: Iterator[Row], rules: "Broadcast[Rules]") -> Iterator[Row]:
    for row in rows:
        yield {"error": row["error"]} if row["error"] else _alone(reckoned(article_of(row)), rules.value)


def _alone(article: Article, rules: Rules) -> Row:
    found = extract(article, rules)
    origin = origin_of(article, rules)
    return {
        **article_row(article),
        "extract": packed(found),
        "claims": [{name: tell(claim) for name, (_, tell) in CLAIMS.items()} for claim in found.claims],
        "keys": sorted(set(keys_of(found.scene))) if found.scene else [],
        "newsrooms": sorted(origin.newsrooms),
        "shingles": origin.shingles.tolist(),
        "alone": _of_itself(article, found, rules),
        "found": [finding_row(each, 0, at) for at, each in enumerate(findings_alone(article, found, rules))],
        "problems": [_problem_row(each) for each in problems_of(article, found, rules)],
    }


def _of_itself(article: Article, found: Extract, rules: Rules) -> list[Row]:
    """What an article's headline and lead say of one another."""
    told = {article.id: told_in(article, found, rules)} if found.scene else {}
    return [judged_row(each) for each in judged_by((), told, told, {}, rules)]


def _problem_row(problem: Problem) -> Row:
    return {name: getattr(problem, name) for name in Problem.__slots__}

"""What the page's script works with, as JSON in the page: the claims, and of each finding what a filter asks for."""

import json
from collections.abc import Mapping, Sequence, Set

from markupsafe import Markup

from factcheck.model import SEVERITIES, Article, Claim, Finding, Report
from factcheck.write import quoted, values, views
from factcheck.write.stories import Story
from factcheck.write.text import one_line
from factcheck.write.unmarked import text_between
from factcheck.write.verdicts import MEANINGS

REACH = 200  # characters shown on either side of a figure


def page_data(report: Report, findings: Sequence[Finding], stories: Sequence[Story], shown: Set[str]) -> Markup:
    """All claims and findings; `<`, `>` and `&` are written as JSON's escapes and can end nothing.

    Of claims in findings also how far to quote around them. A figure is left empty where a text on the page says it.
    """
    kinds = sorted({claim.kind for claim in report.claims})
    places = {article.id: number for number, article in enumerate(report.articles)}
    data = {
        "kinds": kinds,
        "verdicts": list(MEANINGS),
        "severities": SEVERITIES,
        "articles": [quoted.origin(article).rpartition(" · ")[::2] for article in report.articles],
        "stories": [story.title for story in stories],
        "findings": _findings(findings, stories, places),
        "claims": _claims(report, shown, kinds, places),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))  # noqa: S704


def _findings(findings: Sequence[Finding], stories: Sequence[Story], places: Mapping[str, int]) -> list[list[int]]:
    """Of each finding the numbers of its verdict, severity, story (-1 for none) and articles."""
    homes = {finding: number for number, story in enumerate(stories) for finding in story.findings}
    verdicts = list(MEANINGS)
    return [
        [
            verdicts.index(finding.verdict), SEVERITIES.index(finding.severity), homes.get(finding, -1),
            *dict.fromkeys(places[claim.article_id] for claim in finding.claims),
        ]
        for finding in findings
    ]  # fmt: skip


def _claims(
    report: Report, shown: Set[str], kinds: Sequence[str], places: Mapping[str, int]
) -> list[tuple[str | int, ...]]:
    """Of each claim its figure and value, the numbers of its kind and article, and how far to quote around it."""
    articles = views.by_id(report)
    told = {claim for finding in report.findings for claim in finding.claims}
    return [
        (
            _figure(claim, claim.article_id in shown), values.shown(claim.mention, report.units),
            kinds.index(claim.kind), places[claim.article_id],
            *(_around(claim, articles[claim.article_id]) if claim in told else ()),
        )
        for claim in report.claims
    ]  # fmt: skip


def _figure(claim: Claim, is_shown: bool) -> str:
    figure = views.figure(claim)
    return "" if is_shown and figure == one_line(claim.mention.surface) else figure


def _around(claim: Claim, article: Article) -> tuple[int, int]:
    """How many characters of its sentence stand before the figure and after it, as far as they are shown."""
    first, last = claim.sentence
    before = text_between(article, max(first, claim.start - REACH), claim.start)
    after = text_between(article, claim.end, min(last, claim.end + REACH))
    return len(before), len(after)

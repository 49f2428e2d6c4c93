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
    places: Mapping[str, int] = {article.id: number for number, article in enumerate(report.articles)}
    articles = views.by_id(report)
    told = {claim for finding in report.findings for claim in finding.claims}
    homes = {finding: number for number, story in enumerate(stories) for finding in story.findings}
    verdicts = list(MEANINGS)
    data = {
        "kinds": kinds,
        "verdicts": verdicts,
        "severities": SEVERITIES,
        "articles": [quoted.origin(article).rpartition(" · ")[::2] for article in report.articles],
        "stories": [story.title for story in stories],
        "findings": [
            (
                verdicts.index(finding.verdict), SEVERITIES.index(finding.severity), homes.get(finding, -1),
                *dict.fromkeys(places[claim.article_id] for claim in finding.claims),
            )
            for finding in findings
        ],
        "claims": [
            (
                _figure(claim, claim.article_id in shown), values.shown(claim.mention, report.units),
                kinds.index(claim.kind), places[claim.article_id],
                *(_around(claim, articles[claim.article_id]) if claim in told else ()),
            )
            for claim in report.claims
        ],
    }  # fmt: skip
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))  # noqa: S704


def _figure(claim: Claim, is_shown: bool) -> str:
    figure = views.figure(claim)
    return "" if is_shown and figure == one_line(claim.mention.surface) else figure


def _around(claim: Claim, article: Article) -> tuple[int, int]:
    """How many characters of its sentence stand before the figure and after it, as far as they are shown."""
    first, last = claim.sentence
    before = text_between(article, max(first, claim.start - REACH), claim.start)
    after = text_between(article, claim.end, min(last, claim.end + REACH))
    return len(before), len(after)

"""What the page's script works with: the list of claims, as JSON in the page."""

import json
from collections.abc import Mapping, Set

from markupsafe import Markup

from factcheck.model import Claim, Report
from factcheck.write import quoted, values, views
from factcheck.write.text import one_line


def claim_list(report: Report, shown: Set[str], reach: int) -> Markup:
    """All claims; of those in findings also how far to quote around them, at most `reach` characters.

    A figure is left empty where a text on the page says it as well. `<`, `>` and `&` are written as JSON's escapes and
    can end nothing.
    """
    kinds = sorted({claim.kind for claim in report.claims})
    places: Mapping[str, int] = {article.id: number for number, article in enumerate(report.articles)}
    told = {claim for finding in report.findings for claim in finding.claims}
    data = {
        "kinds": kinds,
        "articles": [quoted.origin(article).rpartition(" · ")[::2] for article in report.articles],
        "claims": [
            (
                _figure(claim, claim.article_id in shown), values.shown(claim.mention, report.units),
                kinds.index(claim.kind), places[claim.article_id],
                *(_around(claim, reach) if claim in told else ()),
            )
            for claim in report.claims
        ],
    }  # fmt: skip
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))  # noqa: S704


def _figure(claim: Claim, is_shown: bool) -> str:
    figure = views.figure(claim)
    return "" if is_shown and figure == one_line(claim.mention.surface) else figure


def _around(claim: Claim, reach: int) -> tuple[int, int]:
    """How many characters of its sentence stand before the figure and after it, as far as they are shown."""
    first, last = claim.sentence
    return min(claim.start - first, reach), min(last - claim.end, reach)

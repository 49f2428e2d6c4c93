"""JSON Lines: an object a line, each complete without the others; its `type` is finding, absent or problem."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from factcheck.model import Article, Claim, Finding, Report, Scale
from factcheck.write import json, json_claims, quoted, views
from factcheck.write.reasons import by_field


def write(report: Report) -> str:
    """A line for each finding, errors first, for each known one that no longer occurs, and for each problem."""
    return "".join(f"{json.one_line(shape)}\n" for shape in _shapes(report))


def _shapes(report: Report) -> Iterator[dict[str, object]]:
    articles, ids = views.by_id(report), json_claims.claim_ids(report.claims)
    for finding in views.by_severity(report.findings):
        yield {"type": "finding", **_finding(finding, articles, ids, report.units)}
    for known in report.absent:
        yield {"type": "absent", **asdict(known)}
    for problem in report.problems:
        yield {"type": "problem", **asdict(problem)}


def _finding(
    finding: Finding, articles: dict[str, Article], ids: Mapping[Claim, str], units: Mapping[str, Scale]
) -> dict[str, object]:
    return {
        "verdict": finding.verdict,
        "severity": finding.severity,
        "message": finding.message,
        "reasons": by_field(finding),
        "independent_sources": finding.independent_sources,
        "fingerprint": finding.fingerprint,
        "pairs": finding.pairs,
        "baseline": finding.baseline,
        "accepted": asdict(finding.accepted) if finding.accepted else None,
        "claims": [_claim(quote, ids, units) for quote in quoted.quotes(finding, articles)],
    }


def _claim(quote: quoted.Quote, ids: Mapping[Claim, str], units: Mapping[str, Scale]) -> dict[str, object]:
    article = quote.article
    (shape,) = json_claims.alone([quote.claim], article, units)
    told = {name: getattr(article, name) for name in ("source", "agency", "published", "url", "title")}
    return {**shape, "id": ids[quote.claim], **told, **asdict(quote.place)}

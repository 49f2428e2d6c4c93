"""JSON Lines: an object a line, each complete without the others; its `type` is finding, absent or problem."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from factcheck.model import Finding, Report, Scale
from factcheck.write import json, quoted, views
from factcheck.write.gravity import gravest_first
from factcheck.write.json_claims import alone, claim_ids, sentences_of
from factcheck.write.line_shapes import AbsentLine, FindingLine, Line, ProblemLine, QuotedClaim
from factcheck.write.reasons import by_field


def write(report: Report) -> str:
    """A line for each finding, errors first, for each known one that no longer occurs, and for each problem."""
    return "".join(f"{json.one_line(line)}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[Line]:
    articles, ids = views.by_id(report), claim_ids(report.claims, sentences_of(report.claims, report.articles))
    for finding in gravest_first(report.findings):
        quotes = quoted.quotes(finding, articles)
        yield _finding(finding, [_claim(quote, ids[quote.claim], report.units) for quote in quotes])
    for known in report.absent:
        yield AbsentLine("absent", **asdict(known))
    for problem in report.problems:
        yield ProblemLine("problem", **asdict(problem))


def _finding(finding: Finding, claims: list[QuotedClaim]) -> FindingLine:
    return FindingLine(
        type="finding",
        verdict=finding.verdict,
        severity=finding.severity,
        message=finding.message,
        reasons=by_field(finding),
        independent_sources=finding.independent_sources,
        fingerprint=finding.fingerprint,
        pairs=finding.pairs,
        baseline=finding.baseline,
        accepted=finding.accepted,
        claims=claims,
    )


def _claim(quote: quoted.Quote, name: str, units: Mapping[str, Scale]) -> QuotedClaim:
    article, place = quote.article, quote.place
    return QuotedClaim(
        **vars(alone(quote.claim, name, article, units)),
        source=article.source,
        agency=article.agency,
        published=article.published,
        title=article.title,
        file=place.file,
        line=place.line,
        region=place.region,
        page=place.page,
        url=place.url,
    )

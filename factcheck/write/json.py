"""JSON: the model's types put into the shapes of shapes.py, or written as they stand."""

import json
import re
from collections.abc import Mapping
from datetime import date
from itertools import islice

from factcheck import model
from factcheck.version import installed_version
from factcheck.write import shapes
from factcheck.write.json_claims import Scales, claim_shapes, gap_of, sentences_of

# What a terminal could obey or mirror: controls, bidirectional marks, line separators, lone surrogates.
# In JSON these can stand inside strings only, where the escape means the same.
_ESCAPED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

_BATCH = 10_000


def write(report: model.Report, *, with_text: bool = False) -> str:
    """The whole report as one JSON object; with the articles' texts, in which offsets count, where asked for."""
    return pages(report_shape(report, with_text=with_text))


def pages(shape: object) -> str:
    """JSON over several lines, for a file."""
    tokens = json.JSONEncoder(default=_plain, ensure_ascii=False, indent=1).iterencode(shape)
    # Joined a batch at a time: all tokens of a large report together are ten times its text.
    return "".join(iter(lambda: _escape("".join(islice(tokens, _BATCH))), "")) + "\n"


def one_line(shape: object) -> str:
    """JSON on one line."""
    return _escape(json.dumps(shape, default=_plain, ensure_ascii=False))


def report_shape(report: model.Report, *, with_text: bool = False) -> shapes.Report:
    """The report, its findings pointing to claims by their index."""
    places = {claim: index for index, claim in enumerate(report.claims)}
    sentences = sentences_of(report.claims, report.articles)
    return shapes.Report(
        schema_version=report.schema_version,
        tool=shapes.Tool("factcheck", installed_version()),
        articles=[_article(article, sentences[article.id], with_text) for article in report.articles],
        claims=claim_shapes(report.claims, sentences, report.units),
        findings=[_finding(finding, places, report.units) for finding in report.findings],
        problems=report.problems,
        absent=report.absent,
        stats=dict(sorted(report.stats.items())),
    )


def _article(article: model.Article, sentences: list[shapes.Sentence], with_text: bool) -> shapes.Article:
    return shapes.Article(
        id=article.id,
        source=article.source,
        agency=article.agency,
        published=article.published,
        url=article.url,
        title=article.title,
        lang=article.lang,
        learnt=dict(sorted(article.learnt.items())),
        places=article.places,
        archived=article.archived,
        time=article.time.isoformat() if article.time else None,
        sentences=sentences,
        text=article.text if with_text else None,
    )


def _finding(finding: model.Finding, places: Mapping[model.Claim, int], units: Scales) -> shapes.Finding:
    return shapes.Finding(
        verdict=finding.verdict,
        severity=finding.severity,
        message=finding.message,
        claims=[places[claim] for claim in finding.claims],
        comparisons=[_comparison(each, places) for each in finding.comparisons],
        independent_sources=finding.independent_sources,
        fingerprint=finding.fingerprint,
        pairs=finding.pairs,
        baseline=finding.baseline,
        accepted=finding.accepted,
        likelihood=finding.likelihood,
        gap=gap_of(finding, units),
        groups=[[places[claim] for claim in group] for group in finding.groups],
        about=finding.about,
    )


def _comparison(comparison: model.Comparison, places: Mapping[model.Claim, int]) -> shapes.Comparison:
    return shapes.Comparison(
        left=places[comparison.left],
        right=places[comparison.right],
        levels=comparison.levels,
        verdict=comparison.verdict,
        policy=comparison.policy,
        level=comparison.level,
        bits=comparison.bits,
    )


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    # A slotted type has its fields' names there; asdict would copy all that is below as well.
    return {name: getattr(value, name) for name in getattr(value, "__slots__", ())} or vars(value)


def _escape(text: str) -> str:
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)

"""JSON: the model's types put into the shapes of shapes.py, or written as they stand."""

import json
import re
from collections.abc import Mapping
from datetime import date
from itertools import islice

from factcheck import model
from factcheck.write import shapes

# What a terminal could obey or mirror: controls, bidirectional marks, line separators, lone surrogates.
# In JSON these can stand inside strings only, where the escape means the same.
_ESCAPED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

_BATCH = 10_000


def write(report: model.Report) -> str:
    """The whole report as one JSON object."""
    return pages(report_shape(report))


def pages(shape: object) -> str:
    """JSON over several lines, for a file."""
    tokens = json.JSONEncoder(default=_plain, ensure_ascii=False, indent=1).iterencode(shape)
    # Joined a batch at a time: all tokens of a large report together are ten times its text.
    return "".join(iter(lambda: _escape("".join(islice(tokens, _BATCH))), "")) + "\n"


def one_line(shape: object) -> str:
    """JSON on one line."""
    return _escape(json.dumps(shape, default=_plain, ensure_ascii=False))


def report_shape(report: model.Report) -> shapes.Report:
    """The report, its findings pointing to claims by their index."""
    articles = {article.id: article for article in report.articles}
    places = {claim: index for index, claim in enumerate(report.claims)}
    return shapes.Report(
        schema_version=report.schema_version,
        articles=[_article(article) for article in report.articles],
        claims=[claim_shape(claim, articles[claim.article_id]) for claim in report.claims],
        findings=[_finding(finding, places) for finding in report.findings],
        problems=report.problems,
        absent=report.absent,
        stats=dict(sorted(report.stats.items())),
    )


def mention_shape(mention: model.Mention, article_id: str) -> shapes.Mention:
    """A mention and the article in which it stands."""
    return shapes.Mention(
        article_id=article_id,
        start=mention.start,
        end=mention.end,
        surface=mention.surface,
        kind=mention.kind,
        value=_value(mention.value),
        timex=mention.timex,
        change=mention.change,
        notes=mention.notes,
        rule=mention.rule,
    )


def claim_shape(claim: model.Claim, article: model.Article) -> shapes.Claim:
    """A claim with its sentence's text."""
    start, end = claim.sentence
    return shapes.Claim(
        **vars(mention_shape(claim.mention, claim.article_id)),
        attribute=claim.attribute,
        thing=claim.thing,
        owner=claim.owner,
        qualifiers=dict(sorted(claim.qualifiers.items())),
        role=claim.role,
        event=claim.event,
        entities=claim.entities,
        when=_period(claim.when),
        when_from=claim.when_from,
        scope=claim.scope,
        status=claim.status,
        speaker=claim.speaker,
        learnt=dict(sorted(claim.learnt.items())),
        sentence=shapes.Sentence(start, end, article.text[start:end]),
    )


def _value(value: model.Amount | model.Period | None) -> shapes.Amount | shapes.Period | None:
    if isinstance(value, model.Amount):
        low, high = (None if end is None else model.plain(end) for end in (value.low, value.high))
        return shapes.Amount(low, high, value.unit, model.plain(value.step), value.hedge, value.text)
    return _period(value)


def _period(period: model.Period | None) -> shapes.Period | None:
    return shapes.Period(period.first, period.last, period.text) if period else None


def _article(article: model.Article) -> shapes.Article:
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
    )


def _finding(finding: model.Finding, places: Mapping[model.Claim, int]) -> shapes.Finding:
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
    )


def _comparison(comparison: model.Comparison, places: Mapping[model.Claim, int]) -> shapes.Comparison:
    return shapes.Comparison(
        left=places[comparison.left],
        right=places[comparison.right],
        levels=comparison.levels,
        verdict=comparison.verdict,
        policy=comparison.policy,
        level=comparison.level,
    )


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    # A slotted type has its fields' names there; asdict would copy all that is below as well.
    return {name: getattr(value, name) for name in getattr(value, "__slots__", ())} or vars(value)


def _escape(text: str) -> str:
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)

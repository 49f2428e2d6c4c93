"""SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.

A region is given only where the file's own text was read; elsewhere a snippet shows the sentence.
"""

from collections.abc import Sequence
from urllib.parse import quote as percent_encoded

from factcheck.model import Article, Finding, Known, Problem, Report, Severity, Verdict
from factcheck.places import Region, place_of
from factcheck.version import installed_version
from factcheck.write import json, quoted, views
from factcheck.write.reasons import by_field
from factcheck.write.text import one_line
from factcheck.write.verdicts import MEANINGS, Meaning

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_BASE = "%SRCROOT%"
_FINGERPRINT = "factcheck/v1"
_RULES = list(MEANINGS)
_Object = dict[str, object]


def write(report: Report) -> str:
    """One run, with a result for each finding, errors first."""
    articles = views.by_id(report)
    run = {
        "tool": {"driver": _driver()},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"description": _message("The folder in which factcheck was run.")}},
        "invocations": [_invocation(report.problems)],
        "results": [
            *(_result(finding, articles) for finding in views.by_severity(report.findings)),
            *(_absent(known) for known in report.absent),
        ],
    }
    return json.pages({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver() -> _Object:
    return {
        "name": "factcheck",
        "version": installed_version(),
        "rules": [_rule(verdict, meaning) for verdict, meaning in MEANINGS.items()],
    }


def _rule(verdict: Verdict, meaning: Meaning) -> _Object:
    return {
        "id": verdict,
        "shortDescription": _message(meaning.says),
        "fullDescription": _message(meaning.says),
        "help": _message(f"{meaning.says} What to do: {meaning.do}"),
        "defaultConfiguration": {"level": _level(verdict, meaning.severity)},
    }


def _level(verdict: Verdict, severity: Severity) -> str:
    return "none" if verdict == "corroborated" else severity


def _invocation(problems: Sequence[Problem]) -> _Object:
    notifications = [
        {
            "level": "warning",
            "descriptor": {"id": problem.code},
            "message": _message(f"{problem.place}: {problem.problem}; {problem.help}."),
        }
        for problem in problems
    ]
    return {"executionSuccessful": True, "toolExecutionNotifications": notifications}


def _result(finding: Finding, articles: dict[str, Article]) -> _Object:
    first, *others = quoted.latest_first(quoted.quotes(finding, articles))
    return {
        "ruleId": finding.verdict,
        "ruleIndex": _RULES.index(finding.verdict),
        "kind": "pass" if finding.verdict == "corroborated" else "fail",
        "level": _level(finding.verdict, finding.severity),
        "message": _message(finding.message),
        "locations": [_location(first)],
        "relatedLocations": [{"id": number, **_location(other)} for number, other in enumerate(others, 1)],
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
        **_baseline(finding),
        "properties": {"independentSources": finding.independent_sources, "reasons": by_field(finding)},
    }


def _baseline(finding: Finding) -> _Object:
    """Nothing where no baseline was given: then nothing is known to be new, or to be suppressed by none."""
    if finding.baseline is None:
        return {}
    suppression = {"kind": "external", "status": "accepted", "justification": views.standing(finding)}
    return {"baselineState": finding.baseline, "suppressions": [suppression] if finding.is_known else []}


def _absent(known: Known) -> _Object:
    rule = {"ruleId": known.verdict} if known.verdict in _RULES else {}
    return {
        **rule,
        "message": _message(known.message or "A known finding no longer occurs."),
        "partialFingerprints": {_FINGERPRINT: known.fingerprint},
        "baselineState": "absent",
        "suppressions": [],
    }


def _location(quote: quoted.Quote) -> _Object:
    named = {"message": _message(f"{quote.origin}: {quote.figure}")}
    if not quote.place.file:
        return {**named, "logicalLocations": [{"name": one_line(quote.article.id)}]}
    return {**named, "physicalLocation": {"artifactLocation": _file(quote.place.file), **_regions(quote)}}


def _file(path: str) -> _Object:
    """Relative to the folder of the run, unless the path is not."""
    uri = percent_encoded(path)
    return {"uri": f"file://{uri}"} if path.startswith("/") else {"uri": uri, "uriBaseId": _BASE}


def _regions(quote: quoted.Quote) -> _Object:
    """The figure's region within its sentence's; where the text is not the file's, the sentence as a snippet."""
    region, line = quote.place.region, quote.place.line
    if region is None:
        return {"region": ({"startLine": line} if line else {}) | {"snippet": _message(quote.sentence)}}
    around = place_of(quote.article, *quote.claim.sentence).region
    context = {"contextRegion": _span(around, quote.sentence)} if around and not quote.is_cut else {}
    return {"region": _span(region, quote.figure), **context}


def _span(region: Region, text: str) -> _Object:
    return {
        "startLine": region.start_line,
        "startColumn": region.start_column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
        "snippet": _message(text),
    }


def _message(text: str) -> _Object:
    return {"text": one_line(text)}

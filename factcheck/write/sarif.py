"""SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.

A region is given only where the file's own text was read; elsewhere a snippet shows the sentence, and the line is 1.
What code scanning takes: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files.
"""

from collections.abc import Sequence
from urllib.parse import quote as percent_encoded

from factcheck.model import Article, Finding, Problem, Report, Verdict
from factcheck.places import Region, place_of
from factcheck.version import installed_version, project_page
from factcheck.write import json, quoted, views
from factcheck.write.reasons import by_field
from factcheck.write.text import one_line
from factcheck.write.verdicts import MEANINGS, Meaning

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_BASE = "%SRCROOT%"
_ROOT = "The top of the git repository in which factcheck was run; outside of one, the folder in which it was run."
_FINGERPRINT = "factcheck/v1"
_RULES = [verdict for verdict, meaning in MEANINGS.items() if meaning.severity != "note"]
_SEVERITIES = {"error": "error", "warning": "warning", "note": "recommendation"}
_Object = dict[str, object]


def write(report: Report) -> str:
    """One run, with a result for each problem, the worst first.

    What is known is left out: code scanning shows suppressed results as it does others,
    and closes those that are gone.
    """
    articles, problems = views.by_id(report), views.problems(report)
    run = {
        "tool": {"driver": _driver()},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"description": _message(_ROOT)}},
        "invocations": [_invocation(report.problems)],
        "results": [_result(finding, articles) for finding in problems],
    }
    return json.pages({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver() -> _Object:
    rules = [_rule(verdict, MEANINGS[verdict]) for verdict in _RULES]
    return {"name": "factcheck", "version": installed_version(), **_page("informationUri"), "rules": rules}


def _page(name: str) -> _Object:
    """The project's page under this name, where its package names one."""
    page = project_page()
    return {name: page} if page else {}


def _rule(verdict: Verdict, meaning: Meaning) -> _Object:
    says, do = meaning.says, meaning.do
    return {
        "id": verdict,
        "name": "".join(map(str.capitalize, [*verdict.split("-"), "figures"])),
        "shortDescription": _message(says),
        "fullDescription": _message(says),
        "help": {**_message(f"{says} What to do: {do}"), "markdown": f"{says}\n\n**{do}**"},
        **_page("helpUri"),
        "defaultConfiguration": {"level": meaning.severity},
        "properties": {"tags": ["facts", "news"], "problem.severity": _SEVERITIES[meaning.severity]},
    }


def _invocation(problems: Sequence[Problem]) -> _Object:
    notifications = [
        {
            "level": "error" if problem.is_of_reading else "warning",
            "descriptor": {"id": problem.code},
            "message": _message(f"{problem.place}: {problem.problem}; {problem.help}."),
        }
        for problem in problems
    ]
    is_whole = not any(problem.is_of_reading for problem in problems)
    return {"executionSuccessful": is_whole, "toolExecutionNotifications": notifications}


def _result(finding: Finding, articles: dict[str, Article]) -> _Object:
    first, *others = quoted.latest_first(quoted.quotes(finding, articles))
    return {
        "ruleId": finding.verdict,
        "ruleIndex": _RULES.index(finding.verdict),
        "level": finding.severity,
        "message": _message(finding.message),
        "locations": [_location(first)],
        "relatedLocations": [{"id": number, **_location(other)} for number, other in enumerate(others, 1)],
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
        **({"baselineState": finding.baseline} if finding.baseline else {}),
        "properties": {
            "independentSources": finding.independent_sources,
            "fingerprints": finding.pairs,
            "reasons": by_field(finding),
        },
    }


def _location(quote: quoted.Quote) -> _Object:
    """Code scanning asks for a file and a line; an article of standard input is a file of its name."""
    return {
        "message": _message(f"{quote.origin}: {quote.figure}"),
        "physicalLocation": {"artifactLocation": _file(quote.place.file or quote.article.id), **_regions(quote)},
    }


def _file(path: str) -> _Object:
    """Relative to the folder of the run, unless the path is not."""
    uri = percent_encoded(one_line(path), errors="replace")
    return {"uri": f"file://{uri}"} if path.startswith("/") else {"uri": uri, "uriBaseId": _BASE}


def _regions(quote: quoted.Quote) -> _Object:
    """The figure's region within its sentence's; where the text is not the file's, the sentence as a snippet."""
    region, line = quote.place.region, quote.place.line
    if region is None:
        return {"region": {"startLine": line or 1, "snippet": _message(quote.sentence)}}
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

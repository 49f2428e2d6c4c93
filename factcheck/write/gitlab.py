"""GitLab code quality: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format."""

from collections import Counter

from factcheck.model import Article, Finding, Report, Severity
from factcheck.write import json, quoted, views
from factcheck.write.text import one_line

_SEVERITIES: dict[Severity, str] = {"error": "critical", "warning": "major", "note": "info"}


def write(report: Report) -> str:
    """One entry for each problem, at the later claim."""
    articles = views.by_id(report)
    seen = Counter[str]()
    entries = []
    for finding in views.problems(report):
        seen[finding.fingerprint] += 1
        entries.append(_entry(finding, seen[finding.fingerprint], articles))
    return json.pages(entries)


def _entry(finding: Finding, occurrence: int, articles: dict[str, Article]) -> dict[str, object]:
    first, *others = quoted.latest_first(quoted.quotes(finding, articles))
    beside = [f"{other.origin} ({other.where})" for other in others]
    return {
        "description": one_line(" · ".join([finding.message, *beside, *views.names(finding)])),
        "check_name": finding.verdict,
        # GitLab drops all but one of those that share a fingerprint.
        "fingerprint": finding.fingerprint + (f"-{occurrence}" if occurrence > 1 else ""),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": first.place.file or first.article.id,
            "lines": {"begin": first.place.line or 1},  # asked for by GitLab, even where no line is known
        },
    }

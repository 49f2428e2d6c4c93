"""GitHub annotations: workflow commands, one a line; what they show is escaped as GitHub's toolkit escapes it."""

from collections.abc import Iterator, Mapping

from factcheck.model import Article, Finding, Report, Scale, Severity
from factcheck.write import quoted, views
from factcheck.write.text import counted, one_line

# https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
MOST_SHOWN = 10
_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}
_ESCAPED = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_DATA = str.maketrans(_ESCAPED)
_PROPERTY = str.maketrans({**_ESCAPED, ":": "%3A", ",": "%2C"})


def write(report: Report) -> str:
    """An annotation for each problem, at the later claim, and the summary.

    Of more than MOST_SHOWN the worst are shown: GitHub shows no more. The markdown format has all.
    """
    problems, articles = views.problems(report), views.by_id(report)
    hidden = len(problems) - MOST_SHOWN
    lines = [_annotation(finding, articles, report.units) for finding in problems[:MOST_SHOWN]]
    more = [f"{counted(hidden, 'more problem')} without an annotation."] if hidden > 0 else []
    return "".join(f"{line}\n" for line in (*lines, *more, views.summary(report)))


def _annotation(finding: Finding, articles: dict[str, Article], units: Mapping[str, Scale]) -> str:
    first, *others = quoted.latest_first(quoted.quotes(finding, articles))
    told = (*_where(first), ("title", views.where_they_differ(finding, units)))
    properties = ",".join(f"{name}={one_line(str(value)).translate(_PROPERTY)}" for name, value in told)
    beside = (_beside(other) for other in others)
    message = one_line(" ".join([finding.message, *beside, *views.names(finding)])).translate(_DATA)
    return f"::{_COMMANDS[finding.severity]} {properties}::{message}"


def _where(quote: quoted.Quote) -> Iterator[tuple[str, object]]:
    place = quote.place
    yield "file", place.file or quote.article.id
    if place.line:
        yield "line", place.line
    if region := place.region:
        yield "endLine", region.end_line
        if region.start_line == region.end_line:  # GitHub takes columns only within one line
            yield "col", region.start_column
            yield "endColumn", region.end_column


def _beside(quote: quoted.Quote) -> str:
    return f"{quote.origin} ({quote.where}): “{quote.sentence}”"

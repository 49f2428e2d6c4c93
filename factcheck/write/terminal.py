"""The terminal: findings first, then what stays unresolved, the articles with their most telling figures, a summary.

Article text reaches rich only as `Text` and made harmless: neither `[/x]` nor an escape code in it does anything.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factcheck.model import Article, Finding, Problem, Report, Scale
from factcheck.write import quoted, values, views
from factcheck.write.pages import page
from factcheck.write.reasons import by_field, in_words
from factcheck.write.text import counted, one_line

MOST_ARTICLES = 20  # more are counted only: the JSON and HTML reports have them all
MOST_PLACES = 5  # of one kind of problem
MOST_QUOTES = 6  # of one finding
_COLUMN = 36  # the narrowest in which a sentence still reads well

_SEVERITY_STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
_VERDICT_STYLES = {"corroborated": "bold green"}


Detail = Literal["quiet", "normal", "verbose"]


@dataclass(frozen=True, slots=True)
class Showing:
    """How findings are shown: how wide, whether in full, and what is known of their units."""

    width: int
    is_verbose: bool
    units: Mapping[str, Scale]


def write(report: Report, *, width: int = 80, colour: bool = False, detail: Detail = "normal") -> str:
    """The report for a terminal of this width.

    `quiet`: errors and warnings, a sentence each, and the summary. `verbose`: all of everything, and each finding's
    reason field by field.
    """
    parts = _quiet(report) if detail == "quiet" else _parts(report, width, detail == "verbose")
    return page(parts, width=width, colour=colour)


def _quiet(report: Report) -> Iterator[RenderableType]:
    for finding in views.problems(report):
        yield _title(finding)
    yield Text(views.summary(report), style="bold")


def _parts(report: Report, width: int, is_verbose: bool) -> Iterator[RenderableType]:
    articles = views.by_id(report)
    for finding in views.by_severity(report.findings):
        yield from _finding(finding, articles, Showing(width, is_verbose, report.units))
    if report.absent:
        yield _heading("Known findings that no longer occur")
        for known in report.absent:
            yield Padding(Text(one_line(f"{known.fingerprint} {known.verdict} {known.message}")), (0, 0, 0, 2))
        yield Text()
    if report.problems:
        yield _heading("Unresolved")
        for remedy, problems in views.problems_by_help(report.problems).items():
            yield from _problems(remedy, problems, is_verbose)
        yield Text()
    if report.articles:
        yield _heading("Articles")
        yield _articles(report, is_verbose)
        yield Text()
    yield Text(views.summary(report), style="bold")


def _title(finding: Finding) -> Text:
    style = _VERDICT_STYLES.get(finding.verdict, _SEVERITY_STYLES[finding.severity])
    marks = [*([] if finding.severity == "note" else [finding.severity]), *filter(None, [views.standing(finding)])]
    mark = f" ({', '.join(marks)})" if marks else ""
    return Text.assemble((finding.verdict, style), (mark, "dim"), "  ", (one_line(finding.message), "bold"))


def _finding(finding: Finding, articles: dict[str, Article], showing: Showing) -> Iterator[RenderableType]:
    found = quoted.by_sentence(quoted.quotes(finding, articles))
    shown = found if showing.is_verbose else found[:MOST_QUOTES]
    yield _title(finding)
    yield Text()
    yield Padding(_side_by_side(shown, showing), (0, 0, 0, 2))
    if more := sum(len(each.quotes) for each in found[len(shown) :]):
        yield Text(f"  … and {counted(more, 'more claim')}", style="dim")
    yield Padding(Text(_reason(finding, showing.is_verbose), style="dim"), (0, 0, 1, 2))


def _reason(finding: Finding, is_verbose: bool) -> str:
    told = by_field(finding) if is_verbose else list(filter(None, [in_words(finding)]))
    sources = [views.independent(finding)] if finding.comparisons else []
    reason = " · ".join([*sources, *told]) if is_verbose else ". ".join([*sources, *told])
    return one_line(" · ".join(filter(None, [reason, *views.names(finding)])))


def _side_by_side(sentences: Sequence[quoted.Shared], showing: Showing) -> Table:
    columns = max(1, min(len(sentences), (showing.width - 2) // _COLUMN, 3))
    table = Table.grid(*[""] * columns, padding=(0, 3, 1, 0), pad_edge=False, expand=True)
    for column in table.columns:
        column.ratio = 1
        column.overflow = "fold"
    rows = zip_longest(*[iter(sentences)] * columns)
    for row in rows:
        table.add_row(*(_sentence(each, showing.units) if each else Text() for each in row))
    return table


def _sentence(shared: quoted.Shared, units: Mapping[str, Scale]) -> Group:
    figures = " · ".join(values.shown(quote.claim.mention, units) for quote in shared.quotes)
    return Group(
        Text(shared.first.origin, style="italic"),
        Text(shared.first.spot, style="dim"),
        Text.assemble(*((text, "bold underline" if is_figure else "") for text, is_figure in shared.pieces)),
        Text.assemble(("└ ", "dim"), (figures, "bold cyan")),
    )


def _problems(remedy: str, problems: Sequence[Problem], is_verbose: bool) -> Iterator[RenderableType]:
    shown = problems if is_verbose else problems[:MOST_PLACES]
    for each in shown:
        yield Padding(Text.assemble((one_line(each.place), "dim"), " ", one_line(each.problem)), (0, 0, 0, 2))
    if len(problems) > len(shown):
        yield Text(f"  … and {len(problems) - len(shown):,} more like these", style="dim")
    if remedy:
        yield Padding(Text.assemble(("→ ", "bold green"), one_line(remedy)), (0, 0, 0, 2))


def _articles(report: Report, is_verbose: bool) -> Group:
    found = views.claims_by_article(report)
    shown = found if is_verbose else found[:MOST_ARTICLES]
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(min_width=18, max_width=28, overflow="fold")
    table.add_column(justify="right")
    table.add_column(overflow="fold")
    for article, claims in shown:
        name = Text.assemble(one_line(article.id), "\n", (quoted.origin(article), "dim"))
        figures = "; ".join(views.figure(claim) for claim in views.telling(claims))
        table.add_row(name, counted(len(claims), "claim"), Text(figures or "no figures of size"))
    rest = len(found) - len(shown)
    more = [Text(f"  … and {counted(rest, 'more article')}", style="dim")] if rest > 0 else []
    return Group(Padding(table, (0, 0, 0, 2)), *more)


def _heading(words: str) -> Text:
    return Text(words, style="bold underline")

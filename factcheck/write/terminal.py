"""The terminal: all that asks for something in a table, the sentences of the worst, what stays unresolved, a summary.

In full also agreement, what is known, and the articles with their most telling figures.

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
from factcheck.write import overview, quoted, values, views
from factcheck.write.pages import page
from factcheck.write.reasons import by_field, in_words
from factcheck.write.stories import stories_of
from factcheck.write.terminal_table import SEVERITY_STYLES, tables
from factcheck.write.text import counted, one_line

MOST_LINES = 50  # of the table
MOST_FINDINGS = 10  # with their sentences
MOST_PLACES = 5  # of one kind of problem
MOST_QUOTES = 4  # of one finding
_COLUMN = 36  # the narrowest in which a sentence still reads well

_MORE = "All sentences, agreement and the articles' figures: --verbose. As a page: --output-format html=report.html."
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
    showing = Showing(width, is_verbose, report.units)
    yield from _findings(report, showing)
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
    if report.articles and (is_verbose or not report.findings):
        yield _heading("Articles")
        yield _articles(report)
        yield Text()
    yield Text(views.summary(report), style="bold")
    if report.findings and not is_verbose:
        yield Text(_MORE, style="dim")


def _findings(report: Report, showing: Showing) -> Iterator[RenderableType]:
    articles = views.by_id(report)
    asking = overview.asking(report, stories_of(report, views.by_severity(report.findings)))
    numbers = {finding: number for found in asking.values() for number, finding in found}
    most_lines, most = (len(numbers), len(numbers)) if showing.is_verbose else (MOST_LINES, MOST_FINDINGS)
    lines = {title: overview.lines(found, articles, report.units) for title, found in asking.items()}
    yield from tables(lines, most_lines, showing.width)
    shown = views.by_severity(numbers)[:most]
    for finding in sorted(shown, key=numbers.__getitem__):
        yield from _finding(f"{numbers[finding]:,}  ", finding, articles, showing)
    if len(shown) < len(numbers):
        yield Text(f"… and {counted(len(numbers) - len(shown), 'more finding')}", style="dim")
        yield Text()
    for finding in views.by_severity(report.findings) if showing.is_verbose else ():
        if not views.asks(finding):
            yield from _finding("", finding, articles, showing)


def _title(finding: Finding) -> Text:
    style = _VERDICT_STYLES.get(finding.verdict, SEVERITY_STYLES[finding.severity])
    marks = [*([] if finding.severity == "note" else [finding.severity]), *filter(None, [views.standing(finding)])]
    mark = f" ({', '.join(marks)})" if marks else ""
    return Text.assemble((finding.verdict, style), (mark, "dim"), "  ", (one_line(finding.message), "bold"))


def _finding(mark: str, finding: Finding, articles: dict[str, Article], showing: Showing) -> Iterator[RenderableType]:
    found = quoted.by_sentence(quoted.quotes(finding, articles))
    shown = found if showing.is_verbose else found[:MOST_QUOTES]
    yield Text.assemble(mark, _title(finding))
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


def _articles(report: Report) -> Padding:
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(min_width=18, max_width=28, overflow="fold")
    table.add_column(justify="right")
    table.add_column(overflow="fold")
    for article, claims in views.claims_by_article(report):
        name = Text.assemble(one_line(article.id), "\n", (quoted.origin(article), "dim"))
        figures = "; ".join(views.figure(claim) for claim in views.telling(claims))
        table.add_row(name, counted(len(claims), "claim"), Text(figures or "no figures of size"))
    return Padding(table, (0, 0, 0, 2))


def _heading(words: str) -> Text:
    return Text(words, style="bold underline")

"""The terminal: all that asks for something in a table, the sentences of the worst, what stays unresolved, a summary.

In full also agreement, what is known, and the articles with their most telling figures.

Article text reaches rich only as `Text` and made harmless: neither `[/x]` nor an escape code in it does anything.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factcheck.model import Problem, Report
from factcheck.write import overview, quoted, views
from factcheck.write.gravity import gravest_first
from factcheck.write.pages import page
from factcheck.write.stories import stories_of
from factcheck.write.terminal_card import Showing, card, title
from factcheck.write.terminal_table import tables
from factcheck.write.text import counted, listed, one_line
from factcheck.write.verdicts import SEVERITY_MEANINGS

MOST_LINES = 50  # of the table
MOST_FINDINGS = 10  # with their sentences
MOST_NUMBERS = 20  # of findings that are shown without their sentences
MOST_PLACES = 5  # of one kind of problem

_MORE = "All sentences, agreement and the articles' figures: --verbose. As a page: --output-format html=report.html."
_LEGEND = "; ".join(f"{severity}: {says}" for severity, says in SEVERITY_MEANINGS.items()).capitalize() + "."

Detail = Literal["quiet", "normal", "verbose"]


def write(report: Report, *, width: int = 80, colour: bool = False, detail: Detail = "normal") -> str:
    """The report for a terminal of this width.

    `quiet`: errors and warnings, a sentence each, and the summary. `verbose`: all of everything, and each finding's
    reason field by field.
    """
    parts = _quiet(report) if detail == "quiet" else _parts(report, width, detail == "verbose")
    return page(parts, width=width, colour=colour)


def _quiet(report: Report) -> Iterator[RenderableType]:
    for finding in views.problems(report):
        yield title(finding)
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
    left_out = 0 if is_verbose else sum(finding.is_known for finding in report.findings)
    if left_out:
        yield Text(f"Left out: {counted(left_out, 'known finding')}; --verbose shows what is known.", style="dim")
    if any(map(views.asks, report.findings)):
        yield Text(_LEGEND, style="dim")
    if report.findings and not is_verbose:
        yield Text(_MORE, style="dim")


def _findings(report: Report, showing: Showing) -> Iterator[RenderableType]:
    articles = views.by_id(report)
    asking = overview.asking(report, stories_of(report, gravest_first(report.findings)))
    numbers = {finding: number for found in asking.values() for number, finding in found}
    most_lines, most = (len(numbers), len(numbers)) if showing.is_verbose else (MOST_LINES, MOST_FINDINGS)
    lines = {title: overview.lines(found, articles, report.units) for title, found in asking.items()}
    yield from tables(lines, most_lines, showing.width)
    shown = gravest_first(numbers)[:most]
    for finding in sorted(shown, key=numbers.__getitem__):
        yield from card(f"{numbers[finding]:,}  ", finding, articles, showing)
    if left := sorted(set(numbers.values()) - {numbers[finding] for finding in shown}):
        yield Text(f"Without their sentences here: {_numbers(left)}. All of them: --verbose.", style="dim")
        yield Text()
    for finding in gravest_first(report.findings) if showing.is_verbose else ():
        if not views.asks(finding):
            yield from card("", finding, articles, showing)


def _numbers(left: Sequence[int]) -> str:
    """`No. 8, 12 and 13`, of many the first and how many more."""
    more = [f"{len(left) - MOST_NUMBERS:,} more"] if len(left) > MOST_NUMBERS else []
    return f"No. {listed([*(f'{number:,}' for number in left[:MOST_NUMBERS]), *more])}"


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

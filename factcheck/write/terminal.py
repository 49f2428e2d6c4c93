"""The terminal: findings first, then what stays unresolved, the articles with their most telling figures, a summary.

Article text reaches rich only as `Text` and made harmless: neither `[/x]` nor an escape code in it does anything.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factcheck.model import Article, Finding, Problem, Report
from factcheck.write import views
from factcheck.write.pages import page
from factcheck.write.reasons import by_field
from factcheck.write.text import counted, one_line

MOST_ARTICLES = 20  # more are counted only: the JSON and HTML reports have them all
MOST_PLACES = 5  # of one kind of problem
MOST_QUOTES = 6  # of one finding
_COLUMN = 36  # the narrowest in which a sentence still reads well

_SEVERITY_STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
_VERDICT_STYLES = {"corroborated": "bold green"}


def write(report: Report, *, width: int = 80, colour: bool = False) -> str:
    """The report for a terminal of this width."""
    return page(_parts(report, width), width=width, colour=colour)


def _parts(report: Report, width: int) -> Iterator[RenderableType]:
    articles = views.by_id(report)
    for finding in views.by_severity(report.findings):
        yield from _finding(finding, articles, width)
    if report.absent:
        yield _heading("Known findings that no longer occur")
        for known in report.absent:
            yield Padding(Text(one_line(f"{known.fingerprint} {known.verdict} {known.message}")), (0, 0, 0, 2))
        yield Text()
    if report.problems:
        yield _heading("Unresolved")
        for remedy, problems in views.problems_by_help(report.problems).items():
            yield from _problems(remedy, problems)
        yield Text()
    if report.articles:
        yield _heading("Articles")
        yield _articles(report)
        yield Text()
    yield Text(views.summary(report), style="bold")


def _finding(finding: Finding, articles: dict[str, Article], width: int) -> Iterator[RenderableType]:
    style = _VERDICT_STYLES.get(finding.verdict, _SEVERITY_STYLES[finding.severity])
    marks = [*([] if finding.severity == "note" else [finding.severity]), *filter(None, [views.standing(finding)])]
    mark = f" ({', '.join(marks)})" if marks else ""
    yield Text.assemble((finding.verdict, style), (mark, "dim"), "  ", (one_line(finding.message), "bold"))
    yield Text()
    quotes = views.quotes(finding, articles)
    yield Padding(_side_by_side(quotes[:MOST_QUOTES], width), (0, 0, 0, 2))
    if len(quotes) > MOST_QUOTES:
        yield Text(f"  … and {counted(len(quotes) - MOST_QUOTES, 'more claim')}", style="dim")
    footer = one_line(" · ".join([views.independent(finding), *by_field(finding), *views.names(finding)]))
    yield Padding(Text(footer, style="dim"), (0, 0, 1, 2))


def _side_by_side(quotes: Sequence[views.Quote], width: int) -> Table:
    columns = max(1, min(len(quotes), (width - 2) // _COLUMN, 3))
    table = Table.grid(*[""] * columns, padding=(0, 3, 1, 0), pad_edge=False, expand=True)
    for column in table.columns:
        column.ratio = 1
        column.overflow = "fold"
    rows = zip_longest(*[iter(quotes)] * columns)
    for row in rows:
        table.add_row(*(_quote(quote) if quote else Text() for quote in row))
    return table


def _quote(quote: views.Quote) -> Group:
    return Group(
        Text(quote.origin, style="italic"),
        Text(one_line(quote.article.id), style="dim"),
        Text.assemble(quote.before, (quote.figure, "bold underline"), quote.after),
        Text.assemble(("└ ", "dim"), (quote.value, "bold cyan")),
    )


def _problems(remedy: str, problems: Sequence[Problem]) -> Iterator[RenderableType]:
    for each in problems[:MOST_PLACES]:
        yield Padding(Text.assemble((one_line(each.place), "dim"), " ", one_line(each.problem)), (0, 0, 0, 2))
    if len(problems) > MOST_PLACES:
        yield Text(f"  … and {len(problems) - MOST_PLACES:,} more like these", style="dim")
    if remedy:
        yield Padding(Text.assemble(("→ ", "bold green"), one_line(remedy)), (0, 0, 0, 2))


def _articles(report: Report) -> Group:
    found = views.claims_by_article(report)
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(min_width=18, max_width=28, overflow="fold")
    table.add_column(justify="right")
    table.add_column(overflow="fold")
    for article, claims in found[:MOST_ARTICLES]:
        name = Text.assemble(one_line(article.id), "\n", (views.origin(article), "dim"))
        figures = "; ".join(views.figure(claim) for claim in views.telling(claims))
        table.add_row(name, counted(len(claims), "claim"), Text(figures or "no figures of size"))
    rest = len(found) - MOST_ARTICLES
    more = [Text(f"  … and {counted(rest, 'more article')}", style="dim")] if rest > 0 else []
    return Group(Padding(table, (0, 0, 0, 2)), *more)


def _heading(words: str) -> Text:
    return Text(words, style="bold underline")

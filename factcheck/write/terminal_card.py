"""A finding in a terminal: its title, its sentences side by side, why its claims were taken for one fact."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factcheck.model import Article, Finding, Scale
from factcheck.write import quoted, values, views
from factcheck.write.reasons import in_words, weighed
from factcheck.write.terminal_table import SEVERITY_STYLES
from factcheck.write.text import counted, one_line

MOST_QUOTES = 4  # of one finding
_COLUMN = 36  # the narrowest in which a sentence still reads well
_VERDICT_STYLES = {"corroborated": "bold green"}


@dataclass(frozen=True, slots=True)
class Showing:
    """How findings are shown: how wide, whether in full, and what is known of their units."""

    width: int
    is_verbose: bool
    units: Mapping[str, Scale]


def title(finding: Finding) -> Text:
    """`conflict (error)  The Herald says …`."""
    style = _VERDICT_STYLES.get(finding.verdict, SEVERITY_STYLES[finding.severity])
    return Text.assemble(
        (finding.verdict, style), (views.mark(finding), "dim"), "  ", (one_line(finding.message), "bold")
    )


def card(mark: str, finding: Finding, articles: dict[str, Article], showing: Showing) -> Iterator[RenderableType]:
    """A finding: behind a mark its title, its sentences side by side, its reason."""
    found = quoted.by_sentence(quoted.quotes(finding, articles))
    shown = found if showing.is_verbose else found[:MOST_QUOTES]
    yield Text.assemble(mark, title(finding))
    yield Text()
    yield Padding(_side_by_side(shown, showing), (0, 0, 0, 2))
    if more := sum(len(each.quotes) for each in found[len(shown) :]):
        yield Text(f"  … and {counted(more, 'more claim')}", style="dim")
    yield Padding(Text(_reason(finding, showing.is_verbose), style="dim"), (0, 0, 1, 2))


def _reason(finding: Finding, is_verbose: bool) -> str:
    sources = [views.independent(finding)] if finding.comparisons else []
    reason = ". ".join(filter(None, [*sources, in_words(finding)]))
    return one_line(
        " · ".join(filter(None, [reason, *(weighed(finding) if is_verbose else ()), *views.names(finding)]))
    )


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

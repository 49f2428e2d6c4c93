"""The findings in one table for a terminal: a line for each that asks for something, by story."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from factcheck.write.overview import Line, likelihood
from factcheck.write.text import one_line

SEVERITY_STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
_LEAST = 60  # columns of a terminal in which sources and likelihood still have room

_HEAD = [Text(words, style="dim") for words in ("No.", "Verdict", "Values (of what)", "Sources", "Likelihood")]


def tables(stories: Mapping[str, Sequence[Line]], most: int, width: int) -> Iterator[RenderableType]:
    """A heading and a table for each story, up to the line with the number `most`."""
    is_wide = width >= _LEAST
    if stories and is_wide:
        yield _table([_HEAD])
    for title, lines in stories.items():
        if shown := [line for line in lines if line.number <= most]:
            yield Text(title, style="bold", no_wrap=True, overflow="ellipsis")
            yield _table([_cells(line)[: None if is_wide else 3] for line in shown])
            yield Text()


def _table(rows: Sequence[Sequence[Text]]) -> Table:
    """Rows of a number, a verdict and values, in a wide terminal also of sources and a likelihood."""
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    table.add_column(width=3, justify="right")
    table.add_column(width=13)
    table.add_column(ratio=3, overflow="fold")
    if len(rows[0]) > 3:
        table.add_column(ratio=2, overflow="fold")
        table.add_column(width=10, justify="right")
    for row in rows:
        table.add_row(*row)
    return table


def _cells(line: Line) -> Sequence[Text]:
    finding = line.finding
    about = f" ({one_line(line.about)})" if line.about else ""
    return (
        Text(f"{line.number:,}"),
        Text(finding.verdict, style=SEVERITY_STYLES[finding.severity]),
        Text.assemble((one_line(line.told), "bold"), about),
        Text(", ".join(line.sources)),
        Text(likelihood(finding), style="dim"),
    )

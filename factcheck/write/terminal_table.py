"""The findings in one table for a terminal: by story, each that asks for something, a line for each of its values."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from factcheck.write.overview import Line, likelihood
from factcheck.write.text import one_line

SEVERITY_STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
_LEAST = 60  # columns of a terminal in which sources and likelihood still have room

_HEAD = [Text(words, style="dim") for words in ("No.", "Verdict", "Values (of what)", "Who says so", "Likelihood")]


def tables(stories: Mapping[str, Sequence[Line]], most: int, width: int) -> Iterator[RenderableType]:
    """A heading and a table for each story, up to the line with the number `most`."""
    is_wide = width >= _LEAST
    if stories and is_wide:
        yield _table([_HEAD])
    for title, lines in stories.items():
        if shown := [line for line in lines if line.number <= most]:
            yield Text(title, style="bold", no_wrap=True, overflow="ellipsis")
            yield _table([row for line in shown for row in (_rows(line) if is_wide else [_row(line, line.told)])])
            yield Text()


def _table(rows: Sequence[Sequence[Text]]) -> Table:
    """Rows of a number, a verdict and values, in a wide terminal also of sources and a likelihood."""
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    table.add_column(width=3, justify="right")
    table.add_column(width=12)
    table.add_column(ratio=1, overflow="fold")
    if len(rows[0]) > 3:
        table.add_column(ratio=1, overflow="fold")
        table.add_column(width=10, justify="right")
    for row in rows:
        table.add_row(*row)
    return table


def _rows(line: Line) -> Iterator[Sequence[Text]]:
    """A row for each value with those who say so; the first tells the finding, the second how severe it is."""
    severity = Text(line.finding.severity, style="dim")
    (first, sources), *others = line.sides
    yield *_row(line, first), _listed(sources), Text(likelihood(line.finding), style="dim")
    for value, names in others or [("", ())]:
        yield Text(), severity, Text(one_line(value), style="bold"), _listed(names), Text()
        severity = Text()


def _row(line: Line, told: str) -> Sequence[Text]:
    about = f" ({one_line(line.about)})" if line.about else ""
    verdict = Text(line.finding.verdict, style=SEVERITY_STYLES[line.finding.severity])
    return Text(f"{line.number:,}"), verdict, Text.assemble((one_line(told), "bold"), about)


def _listed(sources: Sequence[str]) -> Text:
    return Text(", ".join(sources))

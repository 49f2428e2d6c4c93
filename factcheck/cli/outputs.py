"""--output-format FMT[=FILE]: which formats go where; a file is written whole or not at all."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import click

from factcheck import files
from factcheck.cli.messages import say, terminal_options
from factcheck.errors import FactcheckError
from factcheck.model import Article, Report
from factcheck.write import FORMATS, write_report


@dataclass(frozen=True, slots=True)
class Output:
    """A format and the file for it, or None for standard output."""

    name: str
    file: Path | None = None


def read_outputs(_context: click.Context, _parameter: click.Parameter, values: Sequence[str]) -> list[Output]:
    """The outputs asked for; the terminal's where none is."""
    outputs = [_output(value) for value in values] or [Output("terminal")]
    wanted = Counter(output.file.resolve() if output.file else None for output in outputs)
    for file, times in wanted.items():
        if times > 1:
            problem = f"two formats for the same file: {file}" if file else "only one format can go without =FILE"
            raise click.BadParameter(problem)
    return outputs


def require_apart(outputs: Sequence[Output], paths: Sequence[str], articles: Iterable[Article]) -> None:
    """Refuse an output that would be written over one of the files that were read."""
    read = {os.path.realpath(file) for file in (*paths, *(article.places.file for article in articles)) if file}
    for output in outputs:
        if output.file and os.path.realpath(output.file) in read:
            raise FactcheckError(str(output.file), "is one of the articles; name another file for the report")


def write_outputs(report: Report, outputs: Sequence[Output], detail: str) -> None:
    """Every output; all are made before the first is written. `detail` is the terminal's."""
    pages = [(output.file, _page(report, output, detail)) for output in outputs]
    for file, page in pages:
        if file:
            write_whole(file, page)
    for file, page in pages:
        if not file:
            say(page)


def _page(report: Report, output: Output, detail: str) -> str:
    if output.name != "terminal":
        return write_report(report, output.name)
    if output.file:
        return write_report(report, "terminal", detail=detail)
    return write_report(report, "terminal", detail=detail, **terminal_options())


def write_whole(file: Path, text: str) -> None:
    """Write a file whole or not at all; FactcheckError where that fails."""
    try:
        files.write_whole(file, text.encode("utf-8", errors="backslashreplace"))
    except OSError as error:
        raise FactcheckError(str(file), f"cannot be written: {error.strerror or error}") from error


def _output(value: str) -> Output:
    name, equals, file = value.partition("=")
    if name not in FORMATS:
        near = get_close_matches(name, FORMATS, 1)
        hint = f"did you mean {near[0]}?" if near else f"one of {', '.join(FORMATS)}"
        raise click.BadParameter(f"unknown format {name!r}; {hint}")
    if not equals:
        return Output(name)
    if not file:
        raise click.BadParameter(f"no file after {value!r}")
    _require_room(Path(file))
    return Output(name, Path(file))


def _require_room(file: Path) -> None:
    """Fail before the work rather than after it."""
    if file.is_dir():
        raise click.BadParameter(f"{file} is a folder; name a file in it")
    if not file.parent.is_dir():
        raise click.BadParameter(f"there is no folder {file.parent}; make it first")

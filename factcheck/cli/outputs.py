"""--output-format FMT[=FILE]: which formats go where; a file is written whole or not at all."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

import click

from factcheck import files
from factcheck.cli.messages import note, say, terminal_options
from factcheck.errors import FactcheckError
from factcheck.model import Article, Report
from factcheck.read.sidecar import NAME as SIDECAR
from factcheck.write import FORMATS, write_report
from factcheck.write.views import summary

_FOR_HOSTS = frozenset(("sarif", "junit", "github", "gitlab", "markdown"))


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


def require_apart(outputs: Sequence[Output], paths: Sequence[Path | str | None], articles: Iterable[Article]) -> None:
    """Refuse an output that would be written over one of the files that were read, or over what is known of them."""
    read = {os.path.realpath(file) for file in (*paths, *(each.places.file for each in articles)) if file}
    for output in outputs:
        if output.file and (os.path.realpath(output.file) in read or output.file.name == SIDECAR):
            raise FactcheckError(str(output.file), "is one of the files that were read; name another for the report")


def write_outputs(report: Report, outputs: Sequence[Output], detail: str, *, with_text: bool) -> None:
    """Every output; all are made before the first is written. `detail` is the terminal's, `with_text` JSON's.

    Where all are files, one line says what was found, and where it stands.
    """
    options: dict[str, dict[str, object]] = {"terminal": {"detail": detail}, "json": {"with_text": with_text}}
    pages = [(output.file, _page(report, output, options.get(output.name, {}))) for output in outputs]
    for file, page in pages:
        if file:
            write_whole(file, page)
    for file, page in pages:
        if not file:
            say(page)
    written = [str(file) for file, _ in pages if file and file.is_file()]
    if len(written) == len(pages):
        note(f"{summary(report)} Written: {', '.join(written)}")


def _by_repository(report: Report) -> Report:
    """The report with its files as seen from the top of the repository: code hosts know no other place."""
    here = Path.cwd()
    top = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    return report if top == here else replace(report, articles=tuple(_below(top, each) for each in report.articles))


def _below(top: Path, article: Article) -> Article:
    """The article, its file named by its path below this folder, if it lies there."""
    places, file = article.places, Path(os.path.normpath(Path.cwd() / (article.places.file or "")))
    if places.file is None or not file.is_relative_to(top):
        return article
    return replace(article, places=replace(places, file=file.relative_to(top).as_posix()))


def _page(report: Report, output: Output, options: dict[str, object]) -> str:
    if output.name == "terminal" and not output.file:
        return write_report(report, "terminal", **options, **terminal_options())
    return write_report(_by_repository(report) if output.name in _FOR_HOSTS else report, output.name, **options)


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
    if file.exists() and not _is_writable_at_once(file):
        raise click.BadParameter(f"{file} is a pipe, a socket or a device, and no file; name a file")


def _is_writable_at_once(file: Path) -> bool:
    """Not a pipe that may have no reader; one that the shell made (/dev/stdout, /dev/fd/63) has its own."""
    return file.is_file() or file.is_char_device() or (file.is_fifo() and file.is_relative_to("/dev"))

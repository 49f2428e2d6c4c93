"""--output-format FMT[=FILE] and how much is told: which formats go where."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import click

from factcheck.cli import options
from factcheck.write import FORMATS


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


def _output(value: str) -> Output:
    name, equals, file = value.partition("=")
    if name not in FORMATS:
        near = get_close_matches(name, FORMATS, 1)
        hint = f"did you mean {near[0]}?" if near else f"one of {', '.join(FORMATS)}"
        raise click.BadParameter(f"unknown format {name!r}; {hint}")
    if not equals or file == "-":
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


@dataclass(frozen=True, slots=True)
class Showing:
    """Where a report goes, and how much it tells: the terminal's in detail, JSON with the articles' texts."""

    outputs: Sequence[Output]
    quiet: bool
    verbose: bool
    with_text: bool

    def options(self, name: str) -> dict[str, object]:
        """Those of the format."""
        detail = "quiet" if self.quiet else "verbose" if self.verbose else "normal"
        known: dict[str, dict[str, object]] = {"terminal": {"detail": detail}, "json": {"with_text": self.with_text}}
        return known.get(name, {})


_detail = options.only_one_of("quiet", "verbose", hint="leave one out")
showing = options.gathered(
    "showing",
    Showing,
    click.option(
        "--output-format",
        "-f",
        "outputs",
        metavar="FMT[=FILE]",
        multiple=True,
        callback=read_outputs,
        help=f"{', '.join(FORMATS)}; to a file or (one of them) to standard output; repeatable.  [default: terminal]",
    ),
    click.option(
        "--quiet",
        "-q",
        is_flag=True,
        callback=_detail,
        help="Print a sentence for each error and warning, and no more.",
    ),
    click.option(
        "--verbose", "-v", is_flag=True, callback=_detail, help="Print all of everything, and reasons field by field."
    ),
    click.option(
        "--with-text", is_flag=True, help="Put the articles' texts into the json report: offsets count in them."
    ),
)
"""--output-format, --quiet, --verbose and --with-text as one `showing`."""

"""What goes to the two standard streams."""

import os
import shutil
import sys
from collections.abc import Iterable
from typing import TextIO, TypedDict

import click

from factcheck.errors import FactcheckError
from factcheck.model import Problem
from factcheck.write.text import counted, no_command, one_line

BROKEN_PIPE = 141  # what a shell reports of a program that SIGPIPE ended
DEFAULT_WIDTH = 80


def tell(problem: str) -> None:
    """What is wrong, in one line on standard error."""
    note(f"error: {problem}")


def note(text: str) -> None:
    """One line on standard error; names of files and what stands in them cannot drive the terminal."""
    try:
        click.echo(no_command(one_line(text)), err=True)
    except OSError:  # there is nowhere left to say it
        discard(sys.stderr)


def tell_unchecked(problems: Iterable[Problem]) -> None:
    """A line on standard error for what kept articles from being checked: no output format is silent about it."""
    places: dict[tuple[str, str], list[str]] = {}
    for each in filter(lambda problem: problem.is_of_language, problems):
        places.setdefault((each.problem, each.help), []).append(each.place)
    for (problem, remedy), (first, *others) in places.items():
        more = f" and {counted(len(others), 'more article')}" if others else ""
        note(f"not checked: {first}{more}: {problem}; {remedy}")


def open_streams() -> str | None:
    """Give a closed standard input and error nothing to read and nowhere to go; a closed output is a problem."""
    is_closed = sys.stdout is None
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - for the process's life
    return "standard output: is closed; give the report somewhere to go" if is_closed else None


def say(text: str) -> None:
    """Text on standard output; a reader that has gone away (`| head`) ends the run quietly."""
    try:
        click.echo(text, nl=False)
    except BrokenPipeError:
        discard(sys.stdout)
        raise click.exceptions.Exit(BROKEN_PIPE) from None
    except OSError as error:
        discard(sys.stdout)
        raise FactcheckError("standard output", f"cannot be written: {error.strerror or error}") from error


def discard(stream: TextIO) -> None:
    """What is still to be written there goes nowhere, so that the end of the process does not fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


class TerminalOptions(TypedDict):
    """How wide the terminal is, and whether it shows colours."""

    width: int
    colour: bool


def terminal_options() -> TerminalOptions:
    """Those of the terminal at standard output; 80 columns and no colour where it is a file or a pipe."""
    if not sys.stdout.isatty():
        return TerminalOptions(width=DEFAULT_WIDTH, colour=False)
    has_colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return TerminalOptions(width=shutil.get_terminal_size((DEFAULT_WIDTH, 25)).columns, colour=has_colour)

"""Options that several commands share, and how their values are read."""

import os
import re
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factcheck.cli.checking import Checking, cores
from factcheck.cli.configuration import settings
from factcheck.cli.reading import Given
from factcheck.model import SEVERITIES

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Command = Callable[..., Any]
Decorator = Callable[[Command], Command]
_Value = TypeVar("_Value")

_SIZES = {"": 1, "kb": 1_000, "mb": 1_000_000}


def gathered(name: str, shape: type["DataclassInstance"], *options: Decorator) -> Decorator:
    """A decorator that gives a command these options as one argument: a dataclass with a field for each."""

    def decorated(command: Command) -> Command:
        @wraps(command)
        def called(**values: Any) -> Any:
            own = shape(**{field.name: values.pop(field.name) for field in fields(shape)})
            return command(**{name: own}, **values)

        made: Command = called
        for option in reversed(options):
            made = option(made)
        return made

    return decorated


def only_one_of(*names: str, hint: str) -> Callable[[click.Context, click.Parameter, _Value], _Value]:
    """A callback of options that exclude one another: the one that comes second knows of the first."""

    def checked(context: click.Context, parameter: click.Parameter, value: _Value) -> _Value:
        if value and any(context.params.get(name) for name in names if name != parameter.name):
            raise click.UsageError(f"{' and '.join(f'--{name}' for name in names)} do not go together; {hint}")
        return value

    return checked


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day of the calendar; write it as 2018-09-12") from None


def _size(_context: click.Context, _parameter: click.Parameter, value: str) -> int:
    found = re.fullmatch(r"(\d{1,12})\s*([a-z]*)", value.strip().lower(), re.ASCII)
    if not found or found[2] not in _SIZES:
        raise click.BadParameter(f"{value!r} is no size; write it as 5MB, 500kB or 5000000")
    return int(found[1]) * _SIZES[found[2]]


_PUBLISHED = click.option(
    "--published", metavar="DATE", callback=_day, help="The day on which the articles were published."
)
_SOURCE = click.option("--source", metavar="NAME", help="The outlet that published them.")
_LANG = click.option("--lang", metavar="CODE", help="Their language, such as en.")
rules = click.option(
    "--rules",
    "own_rules",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Rules of your own, laid over the shipped ones.",
)

max_article_size = click.option(
    "--max-article-size", metavar="SIZE", default="5MB", show_default=True, callback=_size,
    help="Refuse an article with more text than this.",
)  # fmt: skip


_older = only_one_of("against", "archive", hint="add the older articles to the archive")
_AGAINST = click.option(
    "--against",
    metavar="PATH",
    multiple=True,
    callback=_older,
    help="Older articles to compare with, not with one another; repeatable.",
)
_ARCHIVE = click.option(
    "--archive",
    metavar="DB",
    callback=_older,
    help="An archive of older articles, made by factcheck archive add, to compare with.",
)


class _Whole(click.IntRange):
    """What a number is called where one is wanted and something else was given."""

    name = "whole number"


jobs = click.option(
    "--jobs",
    metavar="N",
    type=_Whole(min=1),
    default=cores,
    show_default="the cores",
    help="How many processes.",
)
_CACHE = click.option(
    "--cache/--no-cache", "is_cached", default=True,
    help="Whether .factcheck_cache is used, where a later run finds what it need not do again.  [default: it is]",
)  # fmt: skip

about_articles = gathered("given", Given, _PUBLISHED, _SOURCE, _LANG, rules)
"""--published, --source, --lang and --rules as what is `given` of the articles."""

checking = gathered("checking", Checking, _AGAINST, _ARCHIVE, max_article_size, jobs, _CACHE)
"""--against, --archive, --max-article-size, --jobs and --cache as one `checking`."""

severity = click.Choice(SEVERITIES)


class File(click.Path):
    """A file by its path, which may still be to be made; what is there must be no folder, pipe or device."""

    def __init__(self, *, exists: bool = False) -> None:
        super().__init__(exists=exists, dir_okay=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path; a pipe would be waited for without end."""
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        if path.exists() and not path.is_file():
            self.fail(f"{path} is a pipe, a socket or a device, and no file", param, ctx)
        return path


configured = click.option(
    "--config",
    metavar="FILE",
    type=File(),
    is_eager=True,
    expose_value=False,
    callback=settings,
    help="Settings for these options; else factcheck.toml or [tool.factcheck] in pyproject.toml, here or above.",
)

paths = click.argument("paths", metavar="PATH...", nargs=-1, required=True)

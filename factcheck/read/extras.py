"""Optional dependencies, and libraries that may fail on a file in ways of their own."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from factcheck.errors import ArticleError


def extra(module: str, name: str, place: str) -> Any:
    """The module of an optional dependency; without it an ArticleError with the command that adds it."""
    try:
        return import_module(module)
    except ModuleNotFoundError:
        raise ArticleError(place, f"cannot be read yet; add what that needs: pip install 'factcheck[{name}]'") from None


@contextmanager
def parsing(place: str, what: str) -> Iterator[None]:
    """Whatever a parser makes of a broken file becomes one ArticleError: "is no PDF that can be read"."""
    try:
        yield
    except (ArticleError, GeneratorExit, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - no parser lists what it raises, and a panic in Rust is no Exception
        cause = " ".join(str(error).split())[:80] or type(error).__name__
        raise ArticleError(place, f"is no {what} that can be read: {cause}") from None


def silenced(*loggers: str) -> None:
    """Keeps libraries from writing to standard error; what matters of a file is told as an ArticleError."""
    for name in loggers:
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False

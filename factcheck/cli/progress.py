"""How far a long run is, on standard error and only where that is a terminal."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

import click

from factcheck.model import Article

_LONG = 500_000  # characters of text; less is done before a line could be read
_PATIENCE, _BETWEEN = 1, 0.1  # seconds before something is shown, and between two times that it is


@contextmanager
def counted(what: str) -> Iterator[Callable[[Iterable[Article]], Iterator[Article]]]:
    """To pass articles through: "1,200 articles read". How many are to come is not known before they have come."""
    number, drawn = 0, time.monotonic() + _PATIENCE

    def told(articles: Iterable[Article]) -> Iterator[Article]:
        nonlocal number, drawn
        for article in articles:
            number += 1
            if number > 1 and sys.stderr.isatty() and time.monotonic() - drawn > _BETWEEN:
                drawn = time.monotonic()
                click.echo(f"\r{number:,} {what}\r", nl=False, err=True)  # an error told next overwrites it
            yield article

    try:
        yield told
    finally:
        if number and drawn < time.monotonic() and sys.stderr.isatty():
            click.echo("\r\x1b[K", nl=False, err=True)


@contextmanager
def progress(articles: Sequence[Article]) -> Iterator[Callable[[Article], None]]:
    """To be told of each article that is done; the time left is reckoned by the length of the texts still to come."""
    total = sum(len(article.text) for article in articles)
    if total < _LONG or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    # Drawn by hand: processes are started below, and a thread that draws may not be running then.
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as shown:
        task = shown.add_task(f"Finding figures in {len(articles):,} articles", total=total)
        drawn = time.monotonic()

        def done(article: Article) -> None:
            nonlocal drawn
            shown.advance(task, len(article.text))
            is_last = shown.finished
            if is_last:  # how long comparing takes is not known
                shown.remove_task(task)
                shown.add_task("Comparing their figures", total=None)
            if is_last or time.monotonic() - drawn > _BETWEEN:
                shown.refresh()
                drawn = time.monotonic()

        yield done

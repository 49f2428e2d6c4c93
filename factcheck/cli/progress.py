"""How far a long run is, on standard error and only where that is a terminal."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from factcheck.model import Article

_LONG = 500_000  # characters of text; less is done before a line could be read
_BETWEEN = 0.1  # seconds


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
        task = shown.add_task(f"Reading {len(articles):,} articles", total=total)
        drawn = time.monotonic()

        def done(article: Article) -> None:
            nonlocal drawn
            shown.advance(task, len(article.text))
            if shown.finished:
                shown.update(task, description="Comparing their figures", total=None)
            if shown.finished or time.monotonic() - drawn > _BETWEEN:
                shown.refresh()
                drawn = time.monotonic()

        yield done

"""What run and baseline share: the check itself, by all cores, from the cache, with a line that tells how far it is."""

import os
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.interruption import end_if_told
from factcheck.cli.progress import progress
from factcheck.cli.reading import Material
from factcheck.model import Article, Extract, Report

if TYPE_CHECKING:
    from factcheck.rules import Rules


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def check(material: Material, jobs: int, *, is_cached: bool) -> Report:
    """The report on all that was read."""
    from factcheck.batch import cache_in, extracts
    from factcheck.check import check_articles

    cache = cache_in(Path.cwd(), material.rules) if is_cached else None
    with ExitStack() as until_done:  # an interruption ends the processes too

        def extracting(articles: Sequence[Article], rules: "Rules") -> Iterable[Extract]:
            done = until_done.enter_context(progress(articles))
            found = extracts(articles, rules, jobs=jobs, cache=cache, done=done)
            for extract in until_done.enter_context(closing(found)):
                end_if_told()
                yield extract

        return check_articles(material.articles, material.rules, against=material.archive, extracting=extracting)

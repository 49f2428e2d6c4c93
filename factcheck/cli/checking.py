"""What run and baseline share: the check itself, by all cores, from the cache, with a line that tells how far it is."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.interruption import end_if_told
from factcheck.cli.messages import tell_unchecked
from factcheck.cli.progress import progress
from factcheck.cli.reading import Material
from factcheck.model import Article, Extract, Report

if TYPE_CHECKING:
    from factcheck.check import Extracting
    from factcheck.rules import Rules


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Checking:
    """What articles are compared with beside one another, and by what means."""

    against: Sequence[str]
    archive: str | None
    max_article_size: int
    jobs: int
    is_cached: bool

    @property
    def is_partial(self) -> bool:
        """Whether older articles are not compared with one another."""
        return bool(self.against or self.archive)


class Checked(NamedTuple):
    """A report, and, beside an archive, what was extracted from each article that was checked."""

    report: Report
    new: Sequence[tuple[Article, Extract]] = ()


def check(material: Material, checking: Checking) -> Checked:
    """The report on all that was read, or on that and what an archive holds; what cannot be checked is told."""
    report, new = _checked(material, checking)
    tell_unchecked(report.problems)
    unread = sorted(material.problems, key=lambda each: each.place)
    return Checked(replace(report, problems=(*unread, *report.problems)), new)


def _checked(material: Material, checking: Checking) -> Checked:
    from factcheck.check import check_articles

    with _extracting(material, checking.jobs, is_cached=checking.is_cached) as extracting:
        if checking.archive:
            from factcheck.cli.archiving import check_beside

            return Checked(*check_beside(checking.archive, material, extracting))
        return Checked(
            check_articles(material.articles, material.rules, against=material.archive, extracting=extracting)
        )


@contextmanager
def _extracting(material: Material, jobs: int, *, is_cached: bool) -> Iterator["Extracting"]:
    """What extracts from articles by all cores, and from none that the cache knows."""
    from factcheck.batch import cache_in, extracts

    cache = cache_in(Path.cwd(), material.rules) if is_cached else None
    with ExitStack() as until_done:  # an interruption ends the processes too

        def each(articles: Sequence[Article], rules: "Rules") -> Iterable[Extract]:
            done = until_done.enter_context(progress(articles))
            found = extracts(articles, rules, jobs=jobs, cache=cache, done=done)
            for extract in until_done.enter_context(closing(found)):
                end_if_told()
                yield extract

        yield each

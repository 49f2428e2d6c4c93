"""Many articles: extracted in several processes, or not at all where a run before did it already.

What comes out is what `check.extract` gives of each article in turn, to the last byte of a report.
"""

from collections.abc import Callable, Generator, Sequence

from factcheck.batch.cache import Cache, cache_in
from factcheck.batch.jobs import extracted
from factcheck.model import Article, Extract
from factcheck.rules import Rules

__all__ = ["Cache", "cache_in", "extracts"]


def extracts(
    articles: Sequence[Article],
    rules: Rules,
    *,
    jobs: int = 1,
    cache: Cache | None = None,
    done: Callable[[Article], None] = lambda _: None,
) -> Generator[Extract, None, None]:
    """The extract of each article, in their order; `done` is told of each."""
    known = [cache.get(article) if cache else None for article in articles]
    fresh = extracted([each for each, found in zip(articles, known, strict=True) if not found], rules, jobs)
    for article, found in zip(articles, known, strict=True):
        if found is None:
            found = next(fresh)
            if cache:
                cache.put(article, found)
        done(article)
        yield found

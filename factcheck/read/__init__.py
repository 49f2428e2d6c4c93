"""Reading: files, folders and standard input as articles, and what is known of each."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.errors import ArticleError
from factcheck.model import Article
from factcheck.read.collect import Collection, Step
from factcheck.read.folders import Found
from factcheck.read.settle import Known, Rules, given_facts

__all__ = ["Collection", "Found", "Known", "Reading", "Step", "each_step", "read_articles", "read_each"]

MAX_ARTICLE_SIZE = 5_000_000


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles that could be read, what could not, and how many files or parts of them were passed over."""

    articles: tuple[Article, ...]
    errors: tuple[ArticleError, ...]
    skipped: int


def read_articles(
    *paths: str | os.PathLike[str],
    rules: Rules | None = None,
    published: date | str | None = None,
    source: str | None = None,
    lang: str | None = None,
    max_article_size: int = MAX_ARTICLE_SIZE,
) -> list[Article]:
    """The articles of files, folders and "-" (standard input); raises the first ArticleError.

    Without `rules` the shipped ones tell agencies, outlets and languages.
    """
    if rules is None:
        from factcheck.rules import shipped_rules  # loads pydantic, which a caller with rules has loaded already

        rules = shipped_rules()
    reading = read_each(
        paths, rules=rules, published=published, source=source, lang=lang, max_article_size=max_article_size
    )
    if reading.errors:
        raise reading.errors[0]
    return list(reading.articles)


def read_each(
    paths: Iterable[str | os.PathLike[str]],
    *,
    rules: Rules,
    published: date | str | None = None,
    source: str | None = None,
    lang: str | None = None,
    max_article_size: int = MAX_ARTICLE_SIZE,
) -> Reading:
    """The same, with every error collected, so that the good articles can still be checked.

    Of several versions of one agency item only the latest is an article; the others count as skipped.
    Raises ArticleError only for a given publication date that cannot be read.
    """
    collection = Collection(rules, given_facts(published, source, lang, rules), max_article_size)
    steps = [step for path in paths for step in collection.read(os.fspath(path))]
    replaced = collection.versions.replaced
    articles = tuple(step for step in steps if isinstance(step, Article) and step.id not in replaced)
    errors = tuple(step for step in steps if isinstance(step, ArticleError))
    return Reading(articles, errors, len(steps) - len(articles) - len(errors))


def each_step(
    paths: Iterable[str | os.PathLike[str]],
    *,
    rules: Rules,
    published: date | str | None = None,
    source: str | None = None,
    lang: str | None = None,
    max_article_size: int = MAX_ARTICLE_SIZE,
) -> Iterator[Step]:
    """Each article, error and file passed over as it is met, so that no more than one article need be held.

    Earlier versions of an agency item are among them.
    Raises ArticleError only for a given publication date that cannot be read.
    """
    collection = Collection(rules, given_facts(published, source, lang, rules), max_article_size)
    for path in paths:
        yield from collection.read(os.fspath(path))

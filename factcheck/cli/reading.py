"""What run and extract share: load the rules, read the articles, tell of each that cannot be read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.messages import tell
from factcheck.errors import ArticleError
from factcheck.model import Article

if TYPE_CHECKING:
    from factcheck.rules import Rules


@dataclass(frozen=True, slots=True)
class Given:
    """What the command line says of the articles."""

    published: date | None
    source: str | None
    lang: str | None
    own_rules: Path | None


@dataclass(frozen=True, slots=True)
class Material:
    """Rules, articles and the older ones to compare them with, ready to be worked on.

    `is_whole` is False where an article could not be read.
    """

    rules: "Rules"
    articles: tuple[Article, ...]
    archive: tuple[Article, ...]
    skipped: int
    is_whole: bool


def read(paths: Sequence[str], given: Given, max_article_size: int, against: Sequence[str] = ()) -> Material:
    """Read all that can be read; no article at all is an ArticleError unless another error said why."""
    from factcheck.read import read_each
    from factcheck.rules import load_rules

    rules = load_rules(given.own_rules)
    reading = read_each(
        paths,
        rules=rules,
        published=given.published,
        source=given.source,
        lang=given.lang,
        max_article_size=max_article_size,
    )
    archive = read_each(against, rules=rules, max_article_size=max_article_size)
    for error in (*reading.errors, *archive.errors):
        tell(str(error))
    if not reading.articles and not reading.errors:
        raise ArticleError(", ".join(paths), f"no article found; {_skipped(reading.skipped)}")
    older = tuple(_older(archive.articles, reading.articles))
    is_whole = not (reading.errors or archive.errors)
    return Material(rules, tuple(reading.articles), older, reading.skipped + archive.skipped, is_whole)


def _older(archive: Iterable[Article], articles: Iterable[Article]) -> Iterator[Article]:
    """The archive without the articles that are checked: they may stand in it already."""
    new = {article.id: _told(article) for article in articles}
    told = set(new.values())
    for article in archive:
        if _told(article) in told:
            continue
        if article.id in new:
            raise ArticleError(article.id, "is another article in the archive; rename one of them")
        yield article


def _told(article: Article) -> tuple[object, ...]:
    return article.text, article.source, article.agency, article.published, article.url


def _skipped(number: int) -> str:
    return f"{number} files were skipped, name one outright to read it" if number else "nothing is there"

"""What run and extract share: load the rules, read the articles, tell of each that cannot be read."""

from collections.abc import Sequence
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
    """Rules and articles, ready to be worked on; `is_whole` is False where an article could not be read."""

    rules: "Rules"
    articles: tuple[Article, ...]
    skipped: int
    is_whole: bool


def read(paths: Sequence[str], given: Given, max_article_size: int) -> Material:
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
    for error in reading.errors:
        tell(str(error))
    if not reading.articles and not reading.errors:
        raise ArticleError(", ".join(paths), f"no article found; {_skipped(reading.skipped)}")
    return Material(rules, tuple(reading.articles), reading.skipped, not reading.errors)


def _skipped(number: int) -> str:
    return f"{number} files were skipped, name one outright to read it" if number else "nothing is there"

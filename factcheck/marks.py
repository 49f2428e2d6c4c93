"""By what an article is known to be the same as another, and how two of one id are told apart."""

import os
from collections.abc import Iterator

from factcheck.model import Article


def marks(article: Article) -> Iterator[tuple[object, ...]]:
    """One mark in common makes two articles one: the same text in the same file, or with the same said of it."""
    yield article.text, article.source, article.agency, article.published, article.url
    if article.places.file:
        yield article.text, os.path.realpath(article.places.file)


def named_apart(name: str, argument: str) -> str:
    """An article's id where another has the same: the whole path from the PATH by which it was reached."""
    return f"{argument.rstrip('/')}/{name}"

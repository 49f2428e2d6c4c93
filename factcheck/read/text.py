"""Plain text: the article is the file, character by character."""

from collections.abc import Iterator
from typing import BinaryIO

from factcheck.errors import ArticleError
from factcheck.model import Places
from factcheck.read.drafts import Draft
from factcheck.read.encoding import decoded, read_bytes


def read(file: BinaryIO, place: str, limit: int) -> Iterator[Draft]:
    """The one article of a text file."""
    yield Draft(place, filled(decoded(read_bytes(file, place, limit), place), place), places=Places())


def filled(text: str, place: str) -> str:
    """The text, if it holds anything but white space; else an ArticleError."""
    if not text.strip():
        raise ArticleError(place, "is empty; put an article in it, or take it out")
    return text

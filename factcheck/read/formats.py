"""The input formats by their suffixes, and how a file is opened in the right one."""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from factcheck.errors import ArticleError
from factcheck.read import html, json_objects, markdown, text
from factcheck.read.drafts import Drafted

STANDARD_INPUT = "-"
# A new format is a file beside this one and a line here.
FORMATS: Mapping[str, Callable[[BinaryIO, str, int], Iterator[Drafted]]] = MappingProxyType(
    {
        ".txt": text.read,
        ".md": markdown.read,
        ".markdown": markdown.read,
        ".json": json_objects.read,
        ".jsonl": json_objects.read_lines,
        ".ndjson": json_objects.read_lines,
        ".html": html.read,
        ".htm": html.read,
    }
)


def drafts_in(path: Path, limit: int) -> Iterator[Drafted]:
    """The drafts of a file, read as its suffix says, else as text; what cannot be read is an error among them."""
    place = str(path)
    try:
        with path.open("rb") as file:
            yield from FORMATS.get(path.suffix.casefold(), text.read)(file, place, limit)
    except ArticleError as error:
        yield error
    except OSError as error:
        yield ArticleError(place, f"cannot be read: {error.strerror}; check its permissions")


def drafts_in_standard_input(limit: int) -> Iterator[Drafted]:
    """The one draft of standard input, which is plain text."""
    try:
        yield from text.read(sys.stdin.buffer, "standard input", limit)
    except ArticleError as error:
        yield error

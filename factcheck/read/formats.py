"""The input formats by their suffixes, and how a file is opened in the right one."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from factcheck.errors import ArticleError
from factcheck.read.drafts import Draft, Drafted, too_long

STANDARD_INPUT = "-"
_TEXT = "text:read"
Reader = Callable[[BinaryIO, str, int], Iterator[Drafted]]
# A new format is a file beside this one and a line here: `module:function`, imported when it is first needed.
FORMATS: Mapping[str, str] = MappingProxyType(
    {
        ".txt": "text:read",
        ".md": "markdown:read",
        ".markdown": "markdown:read",
        ".json": "json_objects:read",
        ".jsonl": "json_objects:read_lines",
        ".ndjson": "json_objects:read_lines",
        ".html": "html:read",
        ".htm": "html:read",
        ".xml": "xml:read",
        ".nitf": "xml:read",
        ".newsml": "xml:read",
        ".rss": "feeds:read",
        ".atom": "feeds:read",
        ".docx": "docx:read",
        ".pdf": "pdf:read",
        ".warc": "warc:read",
        ".warc.gz": "warc:read",
    }
)


def drafts_in(path: Path, limit: int) -> Iterator[Drafted]:
    """The drafts of a file, read as its suffix says, else as text; what cannot be read is an error among them."""
    place, name = str(path), path.name.casefold()
    read = _reader(next((target for suffix, target in FORMATS.items() if name.endswith(suffix)), _TEXT))
    try:
        with path.open("rb") as file:
            yield from _drafts(read, file, place, limit)
    except OSError as error:
        yield ArticleError(place, f"cannot be read: {error.strerror}; check its permissions")


def drafts_in_standard_input(limit: int) -> Iterator[Drafted]:
    """The one draft of standard input, which is plain text."""
    yield from _drafts(_reader(_TEXT), sys.stdin.buffer, "standard input", limit)


def drafts_in_record(record: Mapping[str, object], place: str, limit: int) -> Iterator[Drafted]:
    """The drafts of a record that stands in no file, read as an object of JSON Lines is."""
    from factcheck.read.json_objects import drafts_of

    yield from _within(limit, drafts_of(record, place))


def _reader(target: str) -> Reader:
    module, _, function = target.partition(":")
    reader: Reader = getattr(import_module(f"factcheck.read.{module}"), function)
    return reader


def _drafts(read: Reader, file: BinaryIO, place: str, limit: int) -> Iterator[Drafted]:
    try:
        yield from _within(limit, read(file, place, limit))
    except ArticleError as error:
        yield error


def _within(limit: int, drafts: Iterable[Drafted]) -> Iterator[Drafted]:
    return (
        too_long(draft.place, limit) if isinstance(draft, Draft) and len(draft.text) > limit else draft
        for draft in drafts
    )

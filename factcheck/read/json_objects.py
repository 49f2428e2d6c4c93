"""JSON (one object, or an array of them) and JSON Lines (an object a line): ours, or ninjs."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from factcheck.errors import ArticleError
from factcheck.model import Places
from factcheck.read import ninjs
from factcheck.read.drafts import (
    CHANGED,
    Draft,
    Drafted,
    NoArticle,
    Skipped,
    as_text,
    facts_of,
    too_long,
    with_title,
    without_surrogates,
)
from factcheck.read.encoding import is_binary, read_container

# An object is its text, up to six bytes a character when escaped, and what else it holds.
_BYTES_PER_CHARACTER = 8
_ROOM = 1_000_000
_REPORT = {"schema_version", "findings", "articles"}  # keys of our own JSON report
_NO_TEXT = 'has no text; give the object a "text"'


def read(file: BinaryIO, place: str, limit: int) -> Iterator[Drafted]:
    """The articles of a JSON file: its one object, or each of its array."""
    content = _parsed(read_container(file, place, limit), place, 1)
    if isinstance(content, list) and not content:
        raise ArticleError(place, "holds no article; put objects in its array, or take it out")
    if not isinstance(content, list):
        yield from _drafts(content, place)
        return
    for number, item in enumerate(content, start=1):
        yield from drafts_of(item, f"{place}#{number}", str(number))


def read_lines(file: BinaryIO, place: str, limit: int) -> Iterator[Drafted]:
    """The articles of a JSON Lines file; a line that cannot be read is an error among them."""
    number = 0
    for number, line in enumerate(_lines(file, limit * _BYTES_PER_CHARACTER + _ROOM), start=1):
        where = f"{place}:{number}"
        if line is None:
            yield too_long(where, limit)
        elif number == 1 and is_binary(line):
            raise ArticleError(place, "is binary, not text; save it as JSON Lines in UTF-8")
        elif line.strip():
            yield from drafts_of(line, where, str(number), Places("line", line=number))
    if number == 0:
        raise ArticleError(place, "is empty; put an article in it, or take it out")


def _lines(file: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Each line of the file; None for one that is longer than `limit`, which is passed over in pieces."""
    while line := file.readline(limit + 1):
        if len(line) <= limit:
            yield line.rstrip()
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(limit + 1)
        yield None


def drafts_of(content: object, place: str, part: str = "", places: Places = CHANGED) -> Iterator[Drafted]:
    """The articles of one object among several, or of its bytes; one that cannot be read does not stop the others."""
    try:
        record = _parsed(content, place, None) if isinstance(content, bytes) else content
        yield from _drafts(record, place, part, places)
    except NoArticle:
        yield Skipped(place)
    except ArticleError as error:
        yield error


def _parsed(data: bytes, place: str, first_line: int | None) -> object:
    try:
        return json.loads(data)
    except UnicodeDecodeError:
        raise ArticleError(place, "is not UTF-8; save it as UTF-8") from None
    except json.JSONDecodeError as error:
        where = place if first_line is None else f"{place}:{error.lineno}"
        hint = "; name it .jsonl if it holds an object a line" if error.msg == "Extra data" else ""
        raise ArticleError(where, f"is not valid JSON: {error.msg} at column {error.colno}{hint}") from None
    except (ValueError, RecursionError) as error:
        raise ArticleError(place, f"is not JSON that can be read: {error}") from None


def _drafts(record: object, place: str, part: str = "", places: Places = CHANGED) -> Iterator[Drafted]:
    if not isinstance(record, dict):
        raise ArticleError(place, 'is no object; write {"text": "..."}')
    if record.keys() >= _REPORT:
        raise NoArticle(place, "is a report of factcheck, not an article")
    if ninjs.is_ninjs(record):
        yield from _ninjs(record, place, part, places)
        return
    facts, text = facts_of(record, place), record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise ArticleError(place, _NO_TEXT)
    whole = with_title(facts.get("title"), without_surrogates(text))
    yield Draft(place, whole, facts, places, id=_own_id(record, place), part=part)


def _ninjs(record: dict[str, Any], place: str, part: str, places: Places) -> Iterator[Drafted]:
    found = list(ninjs.drafts(record, place, part))
    yield from (replace(draft, places=places) if isinstance(draft, Draft) else draft for draft in found)
    if not any(isinstance(draft, Draft) for draft in found):
        raise NoArticle(place, "is a ninjs item without text, or one that may not be used")


def _own_id(record: dict[str, Any], place: str) -> str | None:
    own = record.get("id")
    return None if own is None else as_text(str(own) if type(own) is int else own, place, "id") or None

"""JSON (one object, or an array of them) and JSON Lines (an object a line)."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from factcheck.errors import ArticleError
from factcheck.model import Places
from factcheck.read.drafts import CHANGED, Draft, Drafted, as_text, facts_of, with_title, without_surrogates
from factcheck.read.encoding import is_binary

# An object is its text, up to six bytes a character when escaped, and what else it holds.
_BYTES_PER_CHARACTER = 8
_ROOM = 1_000_000
_NO_TEXT = 'has no text; give the object a "text"'


def read(file: BinaryIO, place: str, limit: int) -> Iterator[Drafted]:
    """The articles of a JSON file: its one object, or each of its array."""
    data = file.read()
    if not data.strip():
        raise ArticleError(place, "is empty; put an article in it, or take it out")
    content = _parsed(data, place, 1)
    if isinstance(content, list) and not content:
        raise ArticleError(place, "holds no article; put objects in its array, or take it out")
    if not isinstance(content, list):
        yield _draft(content, place, limit, None)
        return
    for number, item in enumerate(content, start=1):
        yield _tried(item, f"{place}#{number}", limit, number)


def read_lines(file: BinaryIO, place: str, limit: int) -> Iterator[Drafted]:
    """The articles of a JSON Lines file; a line that cannot be read is an error among them."""
    number = 0
    for number, line in enumerate(_lines(file, limit * _BYTES_PER_CHARACTER + _ROOM), start=1):
        where = f"{place}:{number}"
        if line is None:
            yield _too_large(where, limit)
        elif number == 1 and is_binary(line):
            raise ArticleError(place, "is binary, not text; save it as JSON Lines in UTF-8")
        elif line.strip():
            yield _tried(line, where, limit, number, Places("line", line=number))
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


def _tried(content: object, place: str, limit: int, number: int, places: Places = CHANGED) -> Drafted:
    try:
        record = _parsed(content, place, None) if isinstance(content, bytes) else content
        return _draft(record, place, limit, number, places)
    except ArticleError as error:
        return error


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


def _draft(record: object, place: str, limit: int, number: int | None, places: Places = CHANGED) -> Draft:
    if not isinstance(record, dict):
        raise ArticleError(place, 'is no object; write {"text": "..."}')
    facts = facts_of(record, place)
    text = with_title(facts.get("title"), _text(record, place, limit))
    return Draft(place, text, facts, places, id=_own_id(record, place), number=number)


def _text(record: dict[str, Any], place: str, limit: int) -> str:
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise ArticleError(place, _NO_TEXT)
    if len(text) > limit:
        raise _too_large(place, limit)
    return without_surrogates(text)


def _own_id(record: dict[str, Any], place: str) -> str | None:
    own = record.get("id")
    return None if own is None else as_text(str(own) if type(own) is int else own, place, "id") or None


def _too_large(place: str, limit: int) -> ArticleError:
    return ArticleError(place, f"its text is longer than {limit:,} characters; split it, or raise --max-article-size")

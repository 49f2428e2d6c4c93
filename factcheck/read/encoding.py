"""From bytes to text: what a file may hold, and in which encoding it is written."""

from typing import BinaryIO

from factcheck.errors import ArticleError

# The marks that begin a file in UTF-16; UTF-8's is handled by utf-8-sig.
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SAMPLE = 100_000
_SURE = 0.3
_CONTAINER = 20  # times as large as one article's text
_ROOM = 1_000_000


def read_bytes(file: BinaryIO, place: str, limit: int) -> bytes:
    """All bytes of a file of at most `limit`; ArticleError for an empty one, a larger one and one that is no text."""
    data = file.read(limit + 1)
    if len(data) > limit:
        raise ArticleError(place, f"is larger than {limit:,} bytes; split it, or raise --max-article-size")
    if not data.strip():
        raise ArticleError(place, "is empty; put an article in it, or take it out")
    if is_binary(data):
        raise ArticleError(place, "is binary, not text; save it as plain text in UTF-8")
    return data


def read_container(file: BinaryIO, place: str, limit: int) -> bytes:
    """All bytes of a file with several articles, with markup or pictures, which may hold more than their text."""
    most = _CONTAINER * limit + _ROOM
    data = file.read(most + 1)
    if len(data) > most:
        raise ArticleError(place, f"is larger than {most:,} bytes; split it, or raise --max-article-size")
    if not data.strip():
        raise ArticleError(place, "is empty; put an article in it, or take it out")
    return data


def is_binary(data: bytes) -> bool:
    """Whether the bytes cannot be text: NULs, where no mark says that they are UTF-16."""
    return b"\x00" in data and not data.startswith(tuple(mark for mark, _ in _MARKS))


def decoded(data: bytes, place: str, hint: str | None = None) -> str:
    """The text in these bytes: UTF-8, else as marked, as `hint` says, or as charset-normalizer is sure of."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    for name in filter(None, (marked or "utf-8-sig", hint)):
        try:
            return data.decode(name)
        except (UnicodeError, LookupError):
            continue
    return _guessed(data, place)


def _guessed(data: bytes, place: str) -> str:
    name = None if data.startswith(tuple(mark for mark, _ in _MARKS)) else _likely(data[:_SAMPLE])
    try:
        if name:
            return data.decode(name)
    except UnicodeDecodeError:
        pass
    raise ArticleError(place, "is not UTF-8, and its encoding cannot be told for sure; save it as UTF-8")


def _likely(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    matches = list(from_bytes(data))
    if not matches or matches[0].coherence < _SURE:
        return None
    best = [match for match in matches if (match.chaos, match.coherence) == (matches[0].chaos, matches[0].coherence)]
    # Among equals the one that Windows and the web mean by "Latin-1" is by far the most frequent.
    if any("cp1252" in match.could_be_from_charset for match in best):
        return "cp1252"
    return best[0].encoding if len({str(match) for match in best}) == 1 else None

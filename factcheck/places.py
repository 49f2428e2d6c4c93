"""Where a span of an article stands, as an editor finds it: line and column, page, or the place in the web page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, takewhile
from urllib.parse import quote, urlsplit

from factcheck.model import Article

_RESERVED = "!#$%&'()*+,/:;=?@[]~"
_CONTEXT = 3  # words on either side: enough to tell a figure from its like, few enough to survive an edit
_REACH = 200
_LONGEST = 200
_MARK = re.compile(r"[*_#`|>]|^-$")
_PART_OF_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Region:
    """A span of a file in lines and columns: both count from 1, columns in code points, the end is exclusive."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a span stands; what is not known is None.

    `region` is only there where the file's own text was read, `line` for a whole line of a file (JSON Lines) too.
    `url` leads to the words themselves in the web page.
    """

    file: str | None
    line: int | None = None
    region: Region | None = None
    page: int | None = None
    url: str | None = None


def place_of(article: Article, start: int, end: int) -> Place:
    """The place of `article.text[start:end]`."""
    places = article.places
    region = _region(article, start, end) if places.kind == "identity" else None
    line = region.start_line if region else places.line if places.kind == "line" else None
    page = sum(first <= start for first in places.pages) if places.kind == "pages" else None
    return Place(places.file, line, region, page or None, link_to(article.url, article.text, start, end))


def link_to(url: str | None, text: str, start: int, end: int) -> str | None:
    """The address of a web page with a text fragment for `text[start:end]`; None without an http(s) address.

    https://wicg.github.io/scroll-to-text-fragment/
    """
    address = web_address(url)
    if address is None:
        return None
    page, hash_sign, anchor = address.partition("#")
    return f"{page}{hash_sign or '#'}{anchor.partition(':~:')[0]}:~:text={_fragment(text, start, end)}"


def web_address(url: str | None) -> str | None:
    """The address in ASCII, if a browser may go there: `javascript:` and its kin are no addresses."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return None
    return quote(parts.geturl(), safe=_RESERVED, errors="replace")


def _region(article: Article, start: int, end: int) -> Region:
    return Region(*_line_and_column(article, start), *_line_and_column(article, end))


def _line_and_column(article: Article, offset: int) -> tuple[int, int]:
    text = article.text
    return article.places.line + text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset)


def _fragment(text: str, start: int, end: int) -> str:
    """`prefix-,words,-suffix`, the context from the same paragraph."""
    start, end = _whole_words(text, start, end)
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    before = _shown(reversed(text[max(line_start, start - _REACH) : start].split()))[::-1]
    after = _shown(text[end : min(line_end if line_end >= 0 else len(text), end + _REACH)].split())
    words = text[start:end].split()
    ends = [words] if end - start <= _LONGEST else [words[:_CONTEXT], words[-_CONTEXT:]]
    prefix = [f"{_encoded(before)}-"] if before else []
    suffix = [f"-{_encoded(after)}"] if after else []
    return ",".join([*prefix, *map(_encoded, ends), *suffix])


def _shown(words: Iterable[str]) -> list[str]:
    """The next words as a page shows them: not beyond a mark of Markdown, of a list or of a table."""
    return list(islice(takewhile(lambda word: not _MARK.search(word), words), _CONTEXT))


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The span widened to whole words: browsers match nothing else."""
    while _is_inside_word(text, start):
        start -= 1
    while _is_inside_word(text, end):
        end += 1
    return start, end


def _is_inside_word(text: str, offset: int) -> bool:
    around = text[max(offset - 1, 0) : offset + 1]
    return len(around) == 2 and all(map(_PART_OF_WORD.match, around))


def _encoded(words: list[str]) -> str:
    # A dash and a comma are syntax here, and browsers silently do not scroll to what they cannot parse.
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")

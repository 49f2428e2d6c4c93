"""Articles and how offsets into them lead back into their files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Places:
    """How an offset into an article's text leads back into its file; places.py follows it.

    `identity`: the file's own text, from character `offset` and line `line` on. `line`: the article is in that line.
    `pages`: the file's pages begin at these offsets of the text. `none`: the reader changed the text. `file` is the
    path by which it was reached, None for standard input.
    """

    kind: Literal["identity", "line", "pages", "none"] = "identity"
    offset: int = 0
    line: int = 1
    pages: tuple[int, ...] = ()
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what is known of it; `learnt` says how: {"published": "dateline"}.

    `source` is the outlet, `agency` the credited wire. The title is the first line of the text. An `archived` article
    is not checked itself: others are compared with it. `time` is the moment of publication, where its file gives one.
    """

    id: str
    text: str
    source: str | None = None
    agency: str | None = None
    published: date | None = None
    url: str | None = None
    title: str | None = None
    lang: str | None = None
    learnt: Mapping[str, str] = field(default_factory=dict, hash=False)
    places: Places = Places()
    archived: bool = False
    time: datetime | None = None

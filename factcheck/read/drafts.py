"""An article as its file gives it, before what is known of it is settled."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from factcheck.errors import ArticleError
from factcheck.model import Places

# Our names for facts, and the names under which files give them; the first that says something holds.
METADATA_NAMES = {
    "title": ("title", "headline"),
    "source": ("source", "sitename", "publisher"),
    "agency": ("agency",),
    "published": ("published", "datePublished", "date"),
    "url": ("url", "link"),
    "lang": ("lang", "language"),
}


# Of a text that is no slice of its file.
CHANGED = Places("none")


@dataclass(frozen=True, slots=True)
class Draft:
    """A text, the facts given with it, and where it stands: `dump.jsonl:3`.

    `id` is the article's own, `part` its line or number among several of one file. `beside` is what stands beside it
    there, where that may tell a language which the text is too short to tell.
    """

    place: str
    text: str
    facts: Mapping[str, str] = field(default_factory=dict)
    places: Places = CHANGED
    id: str | None = None
    part: str = ""
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file, or a part of one, that is no article: it is counted, not told."""

    place: str


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An agency's notice that an item may not be used (any longer): its `item` and `version`."""

    facts: Mapping[str, str]


class NoArticle(ArticleError):  # noqa: N818 - as long as the name is, it is no error in a folder
    """A file that can be read and is something else: an error where it was named outright, skipped in a folder."""


Drafted = Draft | Skipped | Withdrawn | ArticleError


def facts_of(record: Mapping[str, Any], place: str) -> dict[str, str]:
    """The facts that a record gives, by our names; an ArticleError for a value that is no text."""
    found = {
        fact: [as_text(record[name], place, name) for name in names if record.get(name) is not None]
        for fact, names in METADATA_NAMES.items()
    }
    return {fact: value for fact, values in found.items() if (value := next(filter(None, values), None))}


def as_text(value: object, place: str, key: str) -> str:
    """The value of a key in one line of text; dates as ISO 8601. Raises ArticleError for any other type."""
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        raise ArticleError(place, f"{key}: must be text, not {value!r:.40}; write it in quotes")
    return " ".join(without_surrogates(value).split())


def without_surrogates(text: str) -> str:
    """The text with halves of characters, which no file can hold, replaced by U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def with_title(title: str | None, text: str) -> str:
    """The text with its title as first line, unless it begins with it already."""
    begins = not title or " ".join(text[: 2 * len(title) + 200].lstrip(" \t\r\n#*_").split()).startswith(title)
    return text if begins else f"{title}\n\n{text}"


def title_in(title: str | None, text: str) -> str | None:
    """The title that a document's properties give, if the text shows it near its top: many are a template's."""
    folded = " ".join((title or "").split())
    head = " ".join(text[: 1000 + 2 * len(folded)].split()).casefold()
    return folded if folded and folded.casefold() in head else None


def too_long(place: str, limit: int) -> ArticleError:
    """The error for a text beyond --max-article-size."""
    return ArticleError(place, f"its text is longer than {limit:,} characters; split it, or raise --max-article-size")

"""What a web page says of its article in JSON-LD, by schema.org: its day of publication and its publisher."""

import json
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from factcheck.read.dates import moment

# schema.org's Article and its kinds: NewsArticle, ReportageNewsArticle, LiveBlogPosting, Report …
_ARTICLES = ("Article", "Posting", "Report")
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage")
_DEEPEST = 4
# Bounds on what is looked at of a page.
_MOST, _TITLES, _LONGEST = 1000, 5, 1000


def article_in(tree: Any) -> dict[str, str]:
    """The `published` date and the `source` of the page's own article; articles in lists beside it are others'."""
    things = list(islice((thing for script in _scripts(tree) for thing in _things(script, 0)), _MOST))
    articles = [thing for thing in things if _is_article(thing)] or [thing for thing in things if _day(thing)]
    shown = _folded(
        " ".join(element.text_content()[:_LONGEST] for element in islice(tree.iter("title", "h1"), _TITLES))
    )
    # A page may describe related articles too, each in a script of its own.
    own = next((thing for thing in articles if _folded(thing.get("headline")) in shown), None)
    article = own or next(iter(articles), {})
    found = {"published": _day(article), "source": _name(article.get("publisher"), things)}
    return {fact: value for fact, value in found.items() if isinstance(value, str) and value}


def is_readable(script: Any) -> bool:
    """Whether a script holds JSON at all; many do not quite."""
    return _parsed(script) is not None


def _scripts(tree: Any) -> Iterator[object]:
    yield from (_parsed(script) for script in tree.iter("script") if script.get("type") == "application/ld+json")


def _parsed(script: Any) -> object:
    try:
        return json.loads(script.text or "", strict=False)
    except (ValueError, RecursionError):
        return None


def _things(content: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(content, list):
        for each in content:
            yield from _things(each, depth + 1)
    elif isinstance(content, dict):
        yield content
        for name in _INSIDE:
            yield from _things(content.get(name), depth + 1)


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    return any(str(kind).endswith(_ARTICLES) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _day(thing: dict[str, Any]) -> str | None:
    """The day of publication in the zone that is written, with its time; schema.org has it in ISO 8601, else None."""
    written = str(thing.get("datePublished"))
    try:
        day = date.fromisoformat(written[:10]).isoformat()
    except ValueError:
        return None
    return written if moment(written) else day


def _name(value: object, things: list[dict[str, Any]]) -> object:
    """The name of an organisation, given in place, in a list, or by the @id of another thing."""
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, dict):
        return value
    same = (thing for thing in things if thing.get("@id") and thing.get("@id") == value.get("@id"))
    return value.get("name") or next(filter(None, (thing.get("name") for thing in same)), None)


def _folded(text: object) -> str:
    return " ".join(text.casefold().split()) if isinstance(text, str) and text.strip() else "\0"

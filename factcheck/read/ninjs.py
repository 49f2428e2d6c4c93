"""ninjs, IPTC's news in JSON, in versions 1.x, 2.x and 3.x, which differ in the names and nesting of their keys.

https://iptc.org/standards/ninjs/
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.read import nitf
from factcheck.read.drafts import Draft, Withdrawn, as_text, with_title, without_surrogates
from factcheck.read.extras import parsing
from factcheck.read.markup import html_text
from factcheck.read.xml import parsed

# Names are folded: 3.x writes versionCreated where 1.x and 2.x write versioncreated.
_MARKS = frozenset(("bodies", "body_html", "body_text", "body_xhtml", "headlines", "pubstatus", "versioncreated"))
_FACTS = {
    "source": ("provider", "source", "copyrightholder"),
    "byline": ("by", "byline"),
    "published": ("versioncreated", "contentcreated", "firstcreated"),
    "item": ("uri",),
    "version": ("version",),
    "lang": ("language",),
}
_MEDIA = frozenset(("audio", "graphic", "picture", "video"))
# Renditions of one body, the best first (paragraphs are surest in markup), told by content type or role.
_KINDS = {"html": re.compile("html"), "nitf": re.compile("nitf"), "text": re.compile(r"plain|(body_)?text\Z")}


def is_ninjs(record: Mapping[str, Any]) -> bool:
    """Whether a JSON object is a ninjs item."""
    return "text" not in record and not _MARKS.isdisjoint(name.casefold() for name in record)


def drafts(record: Mapping[str, Any], place: str, part: str = "") -> Iterator[Draft | Withdrawn]:
    """The article of an item that may be used, then those of the text items that are associated with it."""
    pending = [(_folded(record), part)]
    for item, part in pending:
        inner = enumerate(_associated(item), start=1)
        pending += [(_folded(each), f"{part}.{number}".lstrip(".")) for number, each in inner]
        facts, text = _article(item, place)
        if text:
            yield Draft(place, with_title(facts.get("title"), text), facts, part=part)
        elif not _is_usable(item):
            yield Withdrawn(_facts(item, place))


def _folded(record: Mapping[str, Any]) -> dict[str, Any]:
    return {name.casefold(): value for name, value in record.items()}


def _associated(item: Mapping[str, Any]) -> list[dict[str, Any]]:
    inner = item.get("associations")
    values = inner.values() if isinstance(inner, dict) else inner if isinstance(inner, list) else ()
    return [value for value in values if isinstance(value, dict)]


def _article(item: Mapping[str, Any], place: str) -> tuple[dict[str, str], str]:
    if item.get("type") in _MEDIA or not _is_usable(item):
        return {}, ""
    inner, text = _body(item, place)
    return inner | _facts(item, place), text


def _is_usable(item: Mapping[str, Any]) -> bool:
    return str(item.get("pubstatus", "usable")).casefold() == "usable"


def _facts(item: Mapping[str, Any], place: str) -> dict[str, str]:
    found = {
        fact: next(filter(None, (as_text(_name(item.get(key) or ""), place, key) for key in keys)), "")
        for fact, keys in _FACTS.items()
    }
    found["title"] = _headline(item, place)
    found["url"] = address if (address := str(item.get("uri"))).startswith(("http://", "https://")) else ""
    return {fact: value for fact, value in found.items() if value}


def _name(value: object) -> object:
    if isinstance(value, dict):
        return value.get("name") or ""
    return str(value) if type(value) is int else value


def _headline(item: Mapping[str, Any], place: str) -> str:
    told = _parts(item, "headlines") or [{"value": item.get("headline") or ""}]
    best = min(told, key=lambda part: part.get("role") != "main")
    with parsing(place, "HTML"):
        return html_text(as_text(best.get("value") or "", place, "headline"))


def _body(item: Mapping[str, Any], place: str) -> tuple[dict[str, str], str]:
    """The text of the best body, with the facts that stand in it; in want of one that of the description."""
    single = [{"role": name, "value": value} for name, value in item.items() if name.startswith("body_")]
    bodies = _parts(item, "bodies") + single
    described = [*_parts(item, "descriptions"), {"role": "text", "value": item.get("description_text")}]
    for parts in (bodies, described):
        for kind, name in _KINDS.items():
            for value in (part.get("value") for part in parts if name.search(_kind(part))):
                facts, text = _content(kind, value, place)
                if text:
                    return facts, text
    return {}, ""


def _parts(item: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    parts = item.get(name)
    return [_folded(part) for part in parts if isinstance(part, dict)] if isinstance(parts, list) else []


def _kind(part: Mapping[str, Any]) -> str:
    return str(part.get("contenttype") or part.get("role") or "text").casefold()


def _content(kind: str, value: object, place: str) -> tuple[dict[str, str], str]:
    if not isinstance(value, str):
        return {}, ""
    text = without_surrogates(value).strip()
    if kind == "nitf" and text:
        return nitf.article_in(parsed(text, place))
    with parsing(place, "HTML"):
        return {}, html_text(text) if kind == "html" else text

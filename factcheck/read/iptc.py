"""What NITF and both NewsML share: tables of where a fact stands, and content that is marked up or plain."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factcheck.read.drafts import Draft, Drafted, NoArticle, Withdrawn, with_title
from factcheck.read.markup import html_text, text_of

# For each fact the places where it stands, the most telling first: a path and an attribute, None for the text.
Places = Mapping[str, tuple[tuple[str, str | None], ...]]


def facts_in(element: Any, places: Places) -> dict[str, str]:
    """The facts that an element gives at these places; of the publication date the day."""
    found = {name: next(filter(None, (_value(element, *each) for each in where)), "") for name, where in places.items()}
    return {name: _day(value) if name == "published" else value for name, value in found.items() if value}


def items_in(items: Sequence[tuple[dict[str, str], str, bool]], place: str) -> Iterator[Drafted]:
    """The articles of one document, each of facts, text and whether it may be used; several are numbered."""
    yield from (Withdrawn(facts) for facts, _, is_usable in items if not is_usable)
    found = [(facts, text) for facts, text, is_usable in items if is_usable and text]
    if not found:
        raise NoArticle(place, "holds no news item that may be used and has text")
    for number, (facts, text) in enumerate(found, start=1):
        part = str(number) if len(found) > 1 else ""
        yield Draft(f"{place}#{part}".rstrip("#"), with_title(facts.get("title"), text), facts, part=part)


def content_text(content: Any) -> str:
    """The text of a content element: NITF, HTML, paragraphs, escaped HTML or plain text."""
    body = next((body for body in content.iter("body.content")), None)
    if body is not None or len(content):
        return text_of(content if body is None else body)
    text = (content.text or "").strip()
    return html_text(text) if "</" in text else text


def _value(element: Any, path: str, attribute: str | None) -> str:
    found = element.find(path)
    if found is None:
        return ""
    return " ".join((found.get(attribute, "") if attribute else text_of(found)).split())


def _day(norm: str) -> str:
    """ISO 8601 in its basic form may have a zone without a time: `20080219+0100`."""
    return norm[:8] if norm[:8].isdecimal() else norm

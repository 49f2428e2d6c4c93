"""NewsML 1.2 (IPTC): news items in an envelope, each a tree of components in roles.

https://iptc.org/standards/newsml-1/
"""

from collections.abc import Iterator
from typing import Any

from factcheck.read.drafts import Drafted
from factcheck.read.iptc import Places, content_text, facts_in, items_in

_SENDER: Places = {"source": (("NewsEnvelope/SentFrom/Party", "FormalName"),)}
_FACTS: Places = {
    "title": ((".//NewsLines/HeadLine", None),),
    "byline": ((".//NewsLines/ByLine", None), (".//NewsLines/CreditLine", None)),
    "source": ((".//AdministrativeMetadata/Provider/Party", "FormalName"),),
    "published": (
        ("NewsManagement/ThisRevisionCreated", None),
        ("NewsManagement/FirstCreated", None),
        ("Identification/NewsIdentifier/DateId", None),
    ),
    "version": (("Identification/NewsIdentifier/RevisionId", None),),
    "lang": ((".//DescriptiveMetadata/Language", "FormalName"),),
}
_IDENTIFIER = ("ProviderId", "DateId", "NewsItemId")
# Roles of components whose content is the article's; that of captions, contacts and style sheets is not.
_TEXT_ROLES = frozenset(("", "article", "body", "lead", "main", "main text", "story", "subheadline", "text"))


def drafts(root: Any, place: str) -> Iterator[Drafted]:
    """The articles of a NewsML document, one for each news item that may be used and holds text."""
    sender = facts_in(root, _SENDER)
    items = root.iterfind("NewsItem")
    yield from items_in([(sender | _facts(item), _text(item), _is_usable(item)) for item in items], place)


def _is_usable(item: Any) -> bool:
    status = item.find("NewsManagement/Status")
    return status is None or status.get("FormalName", "Usable").casefold() in {"usable", "embargoed"}


def _facts(item: Any) -> dict[str, str]:
    """The facts of an item; its identifier has three parts, as the last alone is its provider's own."""
    parts = (item.findtext(f"Identification/NewsIdentifier/{name}", "") for name in _IDENTIFIER)
    return {"item": " ".join(filter(None, map(str.strip, parts)))} | facts_in(item, _FACTS)


def _text(item: Any) -> str:
    return "\n\n".join(filter(None, map(content_text, _contents(item))))


def _contents(item: Any) -> Iterator[Any]:
    """What the components in the roles of text hold, in the order of the document."""
    pending = [(item, "")]
    while pending:
        element, role = pending.pop()
        if element.tag == "DataContent":
            if role in _TEXT_ROLES:
                yield element
            continue
        own = element.find("Role")
        role = role if own is None else own.get("FormalName", "").casefold()
        pending.extend((child, role) for child in reversed(element))

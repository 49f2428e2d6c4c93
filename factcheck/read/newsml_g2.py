"""NewsML-G2 (IPTC): news items, alone or several in a message, whose content stands in line.

https://iptc.org/standards/newsml-g2/
"""

from collections.abc import Iterator
from typing import Any

from factcheck.read.drafts import Drafted
from factcheck.read.iptc import Places, content_text, facts_in, items_in

_FACTS: Places = {
    "title": (("contentMeta/headline", None), ("itemMeta/title", None)),
    "byline": (("contentMeta/by", None), ("contentMeta/creditline", None)),
    "source": (
        ("itemMeta/provider/name", None),
        ("itemMeta/provider", "literal"),
        ("rightsInfo/copyrightHolder/name", None),
        ("rightsInfo/copyrightHolder", "literal"),
    ),
    "published": (
        ("itemMeta/versionCreated", None),
        ("contentMeta/contentModified", None),
        ("contentMeta/contentCreated", None),
        ("itemMeta/firstCreated", None),
    ),
    "item": ((".", "guid"),),
    "version": ((".", "version"),),
    "lang": (("contentMeta/language", "tag"), (".", "lang")),
}
_CONTENTS = ("inlineXML", "inlineData")


def drafts(root: Any, place: str) -> Iterator[Drafted]:
    """The articles of a news item or of a message, one for each that may be used and holds text."""
    yield from items_in(
        [(facts_in(item, _FACTS), _text(item), _is_usable(item)) for item in root.iter("newsItem")], place
    )


def _is_usable(item: Any) -> bool:
    status = item.find("itemMeta/pubStatus")
    return status is None or status.get("qcode", "stat:usable").endswith(":usable")


def _text(item: Any) -> str:
    """The first content that is text: several are renditions of one."""
    contents = [content for name in _CONTENTS for content in item.iterfind(f"contentSet/{name}")]
    return next(filter(None, (content_text(each) for each in contents if _is_text(each))), "")


def _is_text(content: Any) -> bool:
    kind = content.get("contenttype", "text/plain").casefold()
    return not content.get("encoding") and any(name in kind for name in ("text", "html", "nitf"))

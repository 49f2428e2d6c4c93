"""NITF, the News Industry Text Format (IPTC): one article a document, its facts in head and body.head.

https://iptc.org/standards/nitf/
"""

from collections.abc import Iterator
from typing import Any

from factcheck.read.drafts import Draft, NoArticle, with_title
from factcheck.read.iptc import Places, facts_in
from factcheck.read.markup import text_of

_FACTS: Places = {
    "title": (("body/body.head/hedline/hl1", None), ("head/title", None)),
    "byline": (("body/body.head/byline", None),),
    "source": (
        ("head/pubdata", "name"),
        ("body/body.head/distributor", None),
        ("head/docdata/doc.copyright", "holder"),
    ),
    "agency": (("body/body.head/distributor", None),),
    "published": (
        ("head/pubdata", "date.publication"),
        ("head/docdata/date.release", "norm"),
        ("head/docdata/date.issue", "norm"),
        ("body/body.head/dateline/story.date", "norm"),
    ),
    "url": (("head/pubdata", "ex-ref"),),
    "lang": ((".", "lang"), ("body", "lang")),
}


def drafts(root: Any, place: str) -> Iterator[Draft]:
    """The one article of an NITF document."""
    facts, text = article_in(root)
    if not text:
        raise NoArticle(place, "holds no text in its body.content")
    yield Draft(place, with_title(facts.get("title"), text), facts)


def article_in(root: Any) -> tuple[dict[str, str], str]:
    """The facts that an NITF document gives, and its text without the headline."""
    parts = [*root.iterfind("body/body.head/hedline/hl2"), *root.iterfind("body/body.content")]
    return facts_in(root, _FACTS), "\n\n".join(filter(None, map(text_of, parts)))

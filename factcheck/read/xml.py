"""XML files: which of the news formats one holds, told by its root."""

from collections.abc import Callable, Iterator, Mapping
from html.entities import html5
from types import MappingProxyType
from typing import Any, BinaryIO

from factcheck.errors import ArticleError
from factcheck.read import feeds, newsml, newsml_g2, nitf
from factcheck.read.drafts import Drafted, NoArticle
from factcheck.read.encoding import decoded, read_container
from factcheck.read.markup import local_name

_ROOTS: Mapping[str, Callable[[Any, str], Iterator[Drafted]]] = MappingProxyType(
    {
        "nitf": nitf.drafts,
        "NewsML": newsml.drafts,
        "newsItem": newsml_g2.drafts,
        "newsMessage": newsml_g2.drafts,
        "packageItem": newsml_g2.drafts,
    }
)
_DEEPEST = 200
_FEEDS = frozenset(("rss", "feed", "RDF"))
_ENTITIES = {name.removesuffix(";"): value for name, value in html5.items()}


def read(file: BinaryIO, place: str, limit: int) -> Iterator[Drafted]:
    """The articles of an NITF, NewsML or feed file; other XML is no article."""
    data = read_container(file, place, limit)
    root = parsed(data, place)
    name = local_name(root)
    if name in _FEEDS:
        yield from feeds.drafts(data, place)
    elif name in _ROOTS:
        yield from _ROOTS[name](root, place)
    else:
        raise NoArticle(place, f"is no NITF, NewsML, RSS or Atom (its root is {name:.40}); save its text as .txt")


def parsed(data: bytes | str, place: str) -> Any:
    """The root of an XML document; an ArticleError for one that declares entities or is not well-formed."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser, ParseError

    parser = DefusedXMLParser()
    parser.entity.update(_ENTITIES)  # what NITF's and HTML's DTDs would declare; no DTD is fetched
    try:
        parser.feed(data)
        return _simplified(parser.close(), place)
    except DefusedXmlException:
        raise ArticleError(place, "declares XML entities, which are not read; take the declarations out") from None
    except (ParseError, ValueError, LookupError) as error:
        if isinstance(data, bytes) and not _is_utf8(data):
            return parsed(decoded(data, place), place)
        raise ArticleError(place, f"is not valid XML: {error}") from None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _simplified(root: Any, place: str) -> Any:
    """The tree without namespaces; an ArticleError for one that is nested deeper than any article is."""
    pending = [(root, 1)]
    while pending:
        element, depth = pending.pop()
        if depth > _DEEPEST:
            raise ArticleError(place, f"has elements that are nested deeper than {_DEEPEST}; take the nesting out")
        element.tag = local_name(element)
        for name in [name for name in element.attrib if name.startswith("{")]:
            element.attrib[name.rpartition("}")[2]] = element.attrib.pop(name)
        pending.extend((child, depth + 1) for child in element)
    return root

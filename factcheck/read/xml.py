"""XML files: which of the news formats one holds, told by its root."""

from collections.abc import Callable, Iterator, Mapping
from html.entities import html5
from types import MappingProxyType
from typing import Any, BinaryIO
from xml.etree.ElementTree import TreeBuilder  # parses nothing itself: defusedxml feeds it

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
_MOST = 500_000
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
    """The root of an XML document, its names local; an ArticleError where it has entities or is not well-formed."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser, ParseError

    parser = DefusedXMLParser(target=_Tree(place))
    parser.entity.update(_ENTITIES)  # what NITF's and HTML's DTDs would declare; no DTD is fetched
    try:
        parser.feed(data)
        return parser.close()
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


class _Tree(TreeBuilder):
    """Builds a tree without namespaces, and none that is larger or deeper than articles are."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place, self.size, self.depth = place, 0, 0

    def start(self, tag: str, attrs: dict[str, str]) -> Any:
        self.size, self.depth = self.size + 1, self.depth + 1
        if self.depth > _DEEPEST:
            raise ArticleError(self.place, f"has elements that are nested deeper than {_DEEPEST}; take the nesting out")
        if self.size > _MOST:
            raise ArticleError(self.place, f"has more than {_MOST:,} elements; split it")
        return super().start(_local(tag), {_local(name): value for name, value in attrs.items()})

    def end(self, tag: str) -> Any:
        self.depth -= 1
        return super().end(_local(tag))


def _local(name: str) -> str:
    return name.rpartition("}")[2]

"""DOCX: the text of a Word document as it would be printed, tracked changes accepted, by python-docx."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO
from zipfile import BadZipFile, ZipFile

from factcheck.errors import ArticleError
from factcheck.read.drafts import Draft, NoArticle, title_in, with_title
from factcheck.read.encoding import read_container
from factcheck.read.extras import extra, parsing
from factcheck.read.markup import text_of
from factcheck.read.xml import parsed

_OLE = b"\xd0\xcf\x11\xe0"  # what holds a .doc, or a .docx under a password
_MOST = 50  # times as large as one article's text, unpacked


def read(file: BinaryIO, place: str, limit: int) -> Iterator[Draft]:
    """The one article of a document; how it is laid out in pages is Word's to say, so its places lead nowhere."""
    library = extra("docx", "docx", place)
    data = read_container(file, place, limit)
    if data.startswith(_OLE):
        raise ArticleError(place, "is an older Word file, or under a password; save it as .docx without one")
    with parsing(place, "DOCX"):
        _require_room(data, place, limit)
        document = library.Document(BytesIO(data))
        # Read anew: python-docx's own elements leave out what was inserted under tracked changes.
        text, facts = text_of(parsed(document.part.blob, place).find("body")), _facts(document)
    if not text:
        raise NoArticle(place, "holds no text")
    title = title_in(facts.pop("title", None), text)
    yield Draft(place, with_title(title, text), facts | ({"title": title} if title else {}))


def _require_room(data: bytes, place: str, limit: int) -> None:
    """A zip bomb is told by the sizes it declares: nothing is unpacked beyond those."""
    try:
        size = sum(entry.file_size for entry in ZipFile(BytesIO(data)).infolist())
    except BadZipFile:
        raise ArticleError(place, "is no DOCX, which would be a zip file; save it as .docx") from None
    if size > _MOST * limit:
        raise ArticleError(place, f"holds {size:,} bytes when unpacked; split it, or raise --max-article-size")


def _facts(document: Any) -> dict[str, str]:
    """The properties that speak of the text: their dates are those of the file, not of publication."""
    told = document.core_properties
    return {name: value for name, value in (("title", told.title), ("lang", told.language)) if value}

"""PDF: the text of each page by pypdf, its lines put together to paragraphs; offsets lead back to pages."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO

from factcheck.errors import ArticleError
from factcheck.model import Places
from factcheck.read.drafts import Draft, title_in, too_long
from factcheck.read.encoding import read_container
from factcheck.read.extras import extra, parsing, silenced
from factcheck.read.pdf_lines import Line, paragraphs, without_running_heads


def read(file: BinaryIO, place: str, limit: int) -> Iterator[Draft]:
    """The one article of a PDF; its dates are those of the file, not of publication, and are not taken."""
    pypdf = extra("pypdf", "pdf", place)
    silenced("pypdf")
    data = read_container(file, place, limit)
    with parsing(place, "PDF"):
        reader = pypdf.PdfReader(BytesIO(data))
        _unlock(reader, pypdf.errors.DependencyError, place)
        pages = _pages(reader, place, limit)
        text, starts = paragraphs(without_running_heads(pages), len(pages))
        title, lang = _facts(reader)
        is_scan = not text.strip() and any(page.images for page in reader.pages)
    if is_scan:
        raise ArticleError(place, "holds no text, only pictures; run OCR (text recognition) over it first")
    if not text.strip():
        raise ArticleError(place, "is blank: its pages hold neither text nor pictures; take it out")
    facts = {"title": title_in(title, text), "lang": lang}
    yield Draft(place, text, {name: value for name, value in facts.items() if value}, Places("pages", pages=starts))


def _unlock(reader: Any, needs_more: type[Exception], place: str) -> None:
    """Many PDFs are encrypted only to forbid changes: an empty password opens them."""
    try:
        is_open = not reader.is_encrypted or reader.decrypt("")
    except needs_more:
        is_open = False
    if not is_open:
        raise ArticleError(place, "is encrypted; save it without a password")


def _pages(reader: Any, place: str, limit: int) -> list[list[Line]]:
    pages: list[list[Line]] = []
    room = limit
    for number, page in enumerate(reader.pages):
        pages.append(_lines(page, number))
        room -= sum(len(line.text) for line in pages[-1])
        if room < 0:
            raise too_long(place, limit)
    return pages


def _lines(page: Any, number: int) -> list[Line]:
    """The lines of a page in the order in which they are written, each with the height at which it begins."""
    lines = [Line(number)]

    def visit(text: str, page_matrix: list[float], text_matrix: list[float], _font: object, _size: float) -> None:
        for at, piece in enumerate(text.split("\n")):
            if at:
                lines.append(Line(number))
            if piece.strip() and not lines[-1].text.strip():
                lines[-1].height = _height(page_matrix, text_matrix)
            lines[-1].text += piece

    page.extract_text(visitor_text=visit)
    return [line for line in lines if line.text.strip()]


def _height(page_matrix: list[float], text_matrix: list[float]) -> float:
    x, y = text_matrix[4:6]
    return x * page_matrix[1] + y * page_matrix[3] + page_matrix[5]


def _facts(reader: Any) -> tuple[str | None, str | None]:
    title = reader.metadata.title if reader.metadata else None
    lang = reader.root_object.get("/Lang")
    return str(title) if title else None, str(lang) if lang else None

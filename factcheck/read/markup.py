"""The text of marked-up content (HTML, NITF, WordprocessingML) in reading order, its paragraphs apart."""

import re
from collections.abc import Iterable
from typing import Any

from factcheck.read.raised import REACH, raised

# What ends a paragraph or a line, by the local names of HTML, NITF and WordprocessingML; all else is inline.
_PARAGRAPHS = (
    "address article aside block blockquote body body.content bq caption center dd details dir div dl dt fieldset fn "
    "footer form h1 h2 h3 h4 h5 h6 header hl1 hl2 hr html li list main menu nitf-table note ol p pre section summary "
    "table tbl ul"
)
EDGES = dict.fromkeys(_PARAGRAPHS.split(), "\n\n")
_BEFORE = {**EDGES, **dict.fromkeys(("br", "cr", "tr"), "\n"), "tab": "\t"}
_CELLS = frozenset(("tc", "td", "th"))
# What is no text of the article: code, what was deleted or struck, and with pictures their captions and credits.
_NO_TEXT = (
    "audio button canvas del delText embed Fallback figcaption figure head iframe input instrText math media moveFrom "
    "nav noscript object s script select strike style svg template textarea video"
)
_SILENT = frozenset(_NO_TEXT.split())
_HIDDEN = re.compile(r"(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)", re.IGNORECASE)
# Properties of a run in WordprocessingML, and what switches one off.
_NOT_SHOWN = ("strike", "dstrike", "vanish")
_OFF = frozenset(("0", "false", "off"))
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BESIDE_TAB = re.compile(r" *\t[ \t]*")
_LINES = re.compile(r"[ \t]*\n[ \t]*")
_GAPS = re.compile(r"\n{3,}")


def text_of(element: Any) -> str:
    """The text of an element of ElementTree or lxml; white space folded, paragraphs with a blank line between them.

    A row of a table is a line, with tabs between its cells. What is struck or hidden is left out.
    """
    text = "".join(_pieces(element))
    for pattern, written in ((_BESIDE_TAB, "\t"), (_LINES, "\n"), (_GAPS, "\n\n")):
        text = pattern.sub(written, text)
    return re.sub(" {2,}", " ", text).strip()


def html_text(fragment: str) -> str:
    """The text of a piece of HTML, as feeds and ninjs hold it; ValueError for one that is nested too deep."""
    if "<" not in fragment and "&" not in fragment:
        return fragment.strip()
    return text_of(html_tree(f"<div>{fragment}</div>"))


def html_tree(page: str) -> Any:
    """The root of a page or a piece of one; ValueError for one of which the parser would leave out the depths."""
    from lxml import html

    parser = html.HTMLParser(
        encoding="utf-8", collect_ids=False, default_doctype=False, remove_comments=True, remove_pis=True
    )
    tree = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    if any("Excessive depth" in error.message for error in parser.error_log):
        raise ValueError("its elements are nested too deep")
    return tree


def local_name(element: Any) -> str:
    """The name without its namespace; empty for comments and instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def is_hidden(element: Any) -> bool:
    """Whether an element is not shown: an attribute or a style of HTML, or a property of a run in Word."""
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")):
        return True
    return any(_property(element, name) not in (None, *_OFF) for name in _NOT_SHOWN)


def _pieces(top: Any) -> Iterable[str]:
    # A stack of its own, since depth is the writer's to choose.
    pending: list[Any] = [top]
    before, cells = "", 0
    while pending:
        item = pending.pop()
        if item is _CELLS:
            cells -= 1
        elif isinstance(item, str):
            # Within a cell all stands in one line.
            piece = " " if cells and item.isspace() else item
            before = (before + piece)[-REACH:]
            yield piece
        elif (name := local_name(item)) in _CELLS:
            yield " " if cells else "\t"
            pending += (_CELLS, *_inside(item))
            cells += 1
        elif name == "sup" or _property(item, "vertAlign") == "superscript":
            pending.append("" if is_hidden(item) else raised(before, _folded("".join(item.itertext()))))
        elif name and name not in _SILENT and not is_hidden(item):
            pending += (EDGES.get(name, ""), *_inside(item), _BEFORE.get(name, ""))


def _inside(element: Any) -> Iterable[Any]:
    """What an element holds, from its end to its beginning."""
    for child in reversed(element):
        yield from (_folded(child.tail), child)
    yield _folded(element.text)


def _property(element: Any, name: str) -> str | None:
    """The value of a property of a run in WordprocessingML, empty where it has none; None without the property."""
    found = element.find(f"rPr/{name}") if local_name(element) == "r" else None
    return None if found is None else found.get("val", "")


def _folded(text: str | None) -> str:
    return _BLANKS.sub(" ", text) if text else ""

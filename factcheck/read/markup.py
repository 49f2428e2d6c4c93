"""The text of marked-up content (HTML, NITF, WordprocessingML) in reading order, its paragraphs apart."""

import re
from collections.abc import Iterable
from typing import Any

# What ends a paragraph or a line, by the local names of HTML, NITF and WordprocessingML; all else is inline.
_PARAGRAPHS = (
    "address article aside block blockquote body body.content bq caption center dd details dir div dl dt fieldset fn "
    "footer form h1 h2 h3 h4 h5 h6 header hl1 hl2 hr html li list main menu nitf-table note ol p pre section summary "
    "table tbl ul"
)
_EDGES = dict.fromkeys(_PARAGRAPHS.split(), "\n\n")
_BEFORE = {**_EDGES, **dict.fromkeys(("br", "cr", "tr"), "\n"), **dict.fromkeys(("tab", "tc", "td", "th"), "\t")}
# What is no text of the article: code, what was deleted, and with pictures their captions and credits.
_NO_TEXT = (
    "audio button canvas del delText embed Fallback figcaption figure head iframe input instrText math media nav "
    "noscript object script select style svg template textarea video"
)
_SILENT = frozenset(_NO_TEXT.split())
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BESIDE_TAB = re.compile(r" *\t[ \t]*")
_LINES = re.compile(r"[ \t]*\n[ \t]*")
_GAPS = re.compile(r"\n{3,}")


def text_of(element: Any) -> str:
    """The text of an element of ElementTree or lxml; white space folded, paragraphs with a blank line between them."""
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


def _pieces(top: Any) -> Iterable[str]:
    # A stack of its own, since depth is the writer's to choose.
    pending: list[Any] = [top]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            yield item
        elif (name := local_name(item)) and name not in _SILENT:
            pending.append(_EDGES.get(name, ""))
            for child in reversed(item):
                pending += (_folded(child.tail), child)
            pending += (_folded(item.text), _BEFORE.get(name, ""))


def _folded(text: str | None) -> str:
    return _BLANKS.sub(" ", text) if text else ""

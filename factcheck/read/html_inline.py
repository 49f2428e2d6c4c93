"""A page's elements as they are shown, before trafilatura takes its text: it would keep, lose or join some wrongly."""

from collections.abc import Iterator
from typing import Any

from factcheck.read.markup import EDGES, is_hidden
from factcheck.read.raised import REACH, raised

_STRUCK = ("del", "s", "strike")
_SENTENCE = 40  # letters beside a time: it stands in a sentence, not in a line of its own
_BLOCKS = ("div", "p", "section")
_INLINE = ("a", "b", "em", "i", "span", "strong")


def as_shown(tree: Any) -> None:
    """Changes a parsed page: what is struck or hidden goes, and what is raised, quoted or dated becomes plain text."""
    for element in [each for each in tree.iter("*") if each.tag in _STRUCK or is_hidden(each)]:
        if element.getparent() is not None and element.tag not in ("html", "body"):
            element.drop_tree()
    _write_raised(tree)
    _keep_times(tree)
    for quotation in tree.iter("q"):
        quotation.tag = "span"
        quotation.text, quotation.tail = f"“{quotation.text or ''}", f"”{quotation.tail or ''}"
    for block in tree.iter("center"):
        block.tag = "div"
    for block in list(tree.iter(*_BLOCKS)):
        if _text_before(block).strip():
            block.addprevious(block.makeelement("br"))
    _part(tree)


def _write_raised(tree: Any) -> None:
    for element in list(tree.iter("sup")):
        text = element.text_content()
        # A link leads to a footnote.
        before = "" if element.find(".//a") is not None else _text_before(element)
        element[:], element.text, element.tag = [], raised(before, text), "span"


def _keep_times(tree: Any) -> None:
    times = list(tree.iter("time"))
    sentences = {parent for parent in {time.getparent() for time in times} if _is_sentence(parent)}
    for time in times:
        time.tag = "span" if time.getparent() in sentences else "time"


def _is_sentence(element: Any) -> bool:
    return len("".join(element.xpath("text()")).strip()) > _SENTENCE


def _part(tree: Any) -> None:
    """A blank between inline elements whose texts touch, and before a figure that touches the label beside it."""
    for element in tree.iter(*_INLINE):
        previous = element.getprevious()
        is_sibling = previous is not None and not previous.tail and previous.tag in _INLINE
        before, text = _text_before(element)[-1:], element.text or ""
        if (is_sibling and before.isalnum() and text[:1].isalnum()) or (before.isalpha() and text[:1].isdecimal()):
            element.text = f" {text}"


def _text_before(element: Any) -> str:
    """The end of the text that an element follows within its parent."""
    return next(filter(None, _pieces_before(element)), "")[-REACH:]


def _pieces_before(element: Any) -> Iterator[str]:
    previous = element.getprevious()
    if previous is not None:
        yield previous.tail or ""
        yield "" if previous.tag in EDGES else previous.text_content()
    elif element.getparent() is not None:
        yield element.getparent().text or ""

"""From the lines of pages to paragraphs: a PDF knows only where letters stand."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from statistics import median, quantiles

_WIDE = 1.25  # times the usual distance of lines: a new paragraph
_FULL = 0.6  # of the length of long lines: the sentence may go on in the next
_DIGITS = re.compile(r"\d+")
_NUMBER = {"#"}
_STOPS = tuple(".!?…:\"'”’»)")
_HYPHENS = ("-", "\u2010", "\u00ad")


@dataclass(slots=True)
class Line:
    """A line of a page (counted from 0), and its height above the page's foot in points."""

    page: int
    text: str = ""
    height: float = 0.0


def without_running_heads(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """All lines but those that stand first or last on most pages, numbers aside, or are a page's number."""
    heads = _running(page[0] for page in pages if page)
    feet = _running(page[-1] for page in pages if len(page) > 1)
    kept: list[Line] = []
    for number, page in enumerate(pages):
        first = 1 if number and page and _masked(page[0]) in heads | _NUMBER else 0
        last = len(page) - 1 if len(page) > 1 and _masked(page[-1]) in feet | _NUMBER else len(page)
        kept += page[first:last]
    return kept


def paragraphs(lines: Sequence[Line], pages: int) -> tuple[str, tuple[int, ...]]:
    """The text of all lines, and the offsets in it at which each of so many pages begins."""
    full = _FULL * _long(len(line.text) for line in lines)
    usual = _usual_distance(lines, full)
    ended = [_ended(line, following, full, usual) for line, following in pairwise([*lines, None]) if line]
    offsets = [0, *accumulate(map(len, ended))]
    begins = {line.page: offset for line, offset in reversed(list(zip(lines, offsets, strict=False)))}
    starts = accumulate((begins.get(page, 0) for page in range(pages)), max)
    return "".join(ended), tuple(starts)


def _running(lines: Iterable[Line]) -> set[str]:
    counts = Counter(map(_masked, lines))
    return {line for line, times in counts.items() if times > 1 and 2 * times > counts.total()}


def _masked(line: Line) -> str:
    return _DIGITS.sub("#", " ".join(line.text.split()))


def _long(lengths: Iterable[int]) -> float:
    """The length of long lines: nine of ten are no longer."""
    known = list(lengths)
    return quantiles(known, n=10)[-1] if len(known) > 1 else 0


def _usual_distance(lines: Sequence[Line], full: float) -> float:
    """The distance of lines within a paragraph: the median below full lines, as most of those go on."""
    pairs = [(line, following) for line, following in pairwise(lines) if line.page == following.page]
    falls = [line.height - following.height for line, following in pairs if len(line.text) >= full]
    return median([fall for fall in falls if fall > 0] or [0])


def _ended(line: Line, following: Line | None, full: float, usual: float) -> str:
    """The line with what leads to the next: a space, a new line, a new paragraph, or nothing behind a hyphen."""
    text = line.text.strip()
    if following is None:
        return text
    fall = line.height - following.height
    if line.page != following.page or fall < 0:  # another page or column
        goes_on, gap = not text.endswith(_STOPS), "\n\n"
    else:
        goes_on, gap = fall <= _WIDE * usual, "\n\n" if fall > _WIDE * usual else "\n"
    if not goes_on or len(text) < full:
        return text + gap
    if text.endswith(_HYPHENS) and following.text.lstrip()[:1].islower():
        return text[:-1] if text[-2:-1].isalpha() else text
    return f"{text} "

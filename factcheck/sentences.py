"""Sentences: spans of an article's text, found without changing it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.rules import Language
from factcheck.tokens import Tokens, tokens

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_STOP = re.compile(r"[.!?…][\"'”’»)\]*_]*\s+")  # begins at the last of a run of stops
_LINE = re.compile(r"[^\n]+")
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘]*\Z")
_INDENTS = " \t"
_WORD = re.compile(r"[^\W\d_]+")
_TIMES = frozenset(("weekday", "month", "zone"))
_WRAPPED = range(40, 95)  # lengths of a line in a text that was broken to fit a page
MOST_WORDS = 350  # a longer "sentence" is none, and is cut: what is done for a figure within it stays bounded


def split(text: str, language: Language) -> list[Tokens]:
    """The sentences of a text in order, each of at most MOST_WORDS; white space between them belongs to none."""
    words, starts = tokens(text)
    known = list(map(language.words.__getitem__, words))
    found, first = [], 0
    for end in _ends(text, language):
        last = bisect_left(starts, end, first)
        for begin in range(first, last, MOST_WORDS):
            own = slice(begin, min(last, begin + MOST_WORDS))
            stop = starts[own.stop - 1] + len(words[own.stop - 1])
            found.append(Tokens(text, starts[begin], stop, words[own], starts[own], known[own]))
        first = last
    return found


def _ends(text: str, language: Language) -> Iterator[int]:
    """Where each sentence ends, white space behind it included."""
    for line_start, line_end in _blocks(text):
        start = line_start
        for stop in _STOP.finditer(text, line_start, line_end):
            if _is_end(text, stop, start, line_end, language):
                yield stop.end()
                start = stop.end()
        yield line_end


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs; a line of its own is one where the text is not wrapped. A blank line inside a sentence ends none."""
    start = 0
    for gap in _BLANK_LINE.finditer(text):
        if not _goes_on(text, gap.start(), gap.end(), start):
            yield from _lines(text, start, gap.start())
            start = gap.end()
    yield from _lines(text, start, len(text))


def _goes_on(text: str, end: int, after: int, start: int) -> bool:
    """Whether a sentence crosses a blank line: no stop before it and a small letter behind."""
    before = text[max(start, end - 1) : end]
    return text[after : after + 1].islower() and (before.isalpha() or before == ",")


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines between two blank ones, those of a wrapped paragraph as one; an indented line begins another."""
    if "\n" not in text[start:end]:
        yield start, end
        return
    paragraphs: list[list[tuple[int, int]]] = []
    for match in _LINE.finditer(text, start, end):
        if not paragraphs or text[match.start()] in _INDENTS:
            paragraphs.append([])
        paragraphs[-1].append(match.span())
    for lines in paragraphs:
        yield from _parted(text, lines)


def _parted(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """A paragraph as a whole where it was broken to fit a page, else line by line."""
    lengths = [stop - begin for begin, stop in lines]
    begin = lines[0][0]
    if len(lines) > 1 and max(lengths) < _WRAPPED.stop and all(length in _WRAPPED for length in lengths[:-1]):
        yield begin, lines[-1][1]
        return
    for (_, stop), (after, _) in pairwise(lines):
        if not _goes_on(text, stop, after, begin):
            yield begin, stop
            begin = after
    yield begin, lines[-1][1]


def _is_time(text: str, start: int, language: Language) -> bool:
    """Whether a weekday, month or zone stands here: "5 p.m. EST Monday" goes on."""
    found = _WORD.match(text, start)
    classes = language.vocabulary.get(found[0]) if found else None
    return classes is not None and not _TIMES.isdisjoint(classes)


def _is_end(text: str, stop: re.Match[str], start: int, end: int, language: Language) -> bool:
    """Whether a sentence ends at this stop: not behind an abbreviation or initial, nor before a small letter."""
    after = stop.end()
    if after >= end:
        return True
    if text[after].islower():
        return False
    if text[stop.start()] != "." or text[stop.start() - 1 : stop.start()] in (".", "!", "?"):
        return True
    found = _LAST_WORD.search(text, max(start, stop.start() - 20), stop.start())
    word = found[0] if found else ""
    lower = word.lower()
    if not language.sentences.abbreviations.isdisjoint((lower, lower.rpartition("-")[2])):  # "30-Oct."
        return False
    if "." in word and _is_time(text, after, language):
        return False
    return not (len(word) == 1 and word.isupper())

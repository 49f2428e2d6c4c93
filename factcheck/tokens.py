"""Words: the tokens in which patterns are written and texts are read."""

import re
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, field
from itertools import accumulate, compress, count
from operator import attrgetter
from typing import Any, NamedTuple

Classes = dict[str, Any]
"""What a single word can be: {"ordinal": 2, "unit": "second"}."""

# A link is one word, so that nothing is found inside it; digits keep their separators; letters never hold digits; a
# letter behind an apostrophe that ends a word is one with it ("mayor's").
_WORD = re.compile(
    r"((?:https?://|www\.)\S+|[A-Za-zÀ-ÖØ-öø-ɏ]+|[0-9]+(?:[.,'’][0-9]+)*|[¼-¾⅐-⅞]|[^\W\d_]+"
    r"|['’](?<![\s(\[“]['’])[^\W\d_](?![^\W\d_])|\S)"
)
DIGITS = frozenset("0123456789")
FIGURES = DIGITS | frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞")
HYPHENS = frozenset("-‐‑")
DASHES = HYPHENS | frozenset("–—")
OPENED, CLOSED = frozenset("([<"), frozenset(")]>")  # brackets
_OUTSIDE = 16  # indices around a sentence that may be asked for: behind the last word, and so before the first as well
_BLANKS = [""] * _OUTSIDE
_NO_CLASSES: list[Classes | None] = [None] * _OUTSIDE
_NO_JOINTS: frozenset[int] = frozenset()


def tokens(text: str) -> tuple[list[str], list[int]]:
    """The words of a text and the offset at which each begins; white space is no word.

    >>> tokens("some 1,000 km")
    (['some', '1,000', 'km'], [0, 5, 11])
    """
    pieces = _WORD.split(text)  # a gap, a word, a gap, …, a gap
    return pieces[1::2], list(accumulate(map(len, pieces)))[:-1:2]


def where(told: Iterable[object]) -> list[int]:
    """The indices at which something is told.

    >>> where([None, "a noun", "", "a verb"])
    [1, 3]
    """
    return list(compress(count(), told))


class Word(NamedTuple):
    """What is known of a word as it is written, wherever it stands: the same in lower case, what the language's
    vocabulary says of it, whether a value can begin at it, whether it is all letters, the first a capital.
    """

    lower: str
    classes: Classes | None
    begins: bool
    is_large: bool


@dataclass(slots=True)
class Tokens:
    """One sentence: a span of its article's text and the words in it, made once for all that read it.

    `words` are as written, `lower` in lower case, `starts` their offsets in the article's text, `known` what is known
    of each, `classes` what the language's vocabulary says of it; `joints` are the hyphens that touch both neighbours.
    Indices count words.
    """

    text: str
    start: int
    end: int
    words: list[str]
    starts: list[int]
    known: list[Word]
    lower: list[str] = field(init=False)
    classes: list[Classes | None] = field(init=False)
    joints: frozenset[int] = field(init=False)
    at: Callable[[int], str] = field(init=False, repr=False)
    """The word of this index in lower case; "" a little outside the sentence, at either end."""
    classes_of: Callable[[int], Classes | None] = field(init=False, repr=False)
    """The classes of the word of this index; None for plain words and outside, as above."""

    def __post_init__(self) -> None:
        self.lower = list(map(attrgetter("lower"), self.known))
        self.classes = list(map(attrgetter("classes"), self.known))
        self.at = (self.lower + _BLANKS).__getitem__
        self.classes_of = (self.classes + _NO_CLASSES).__getitem__
        self.joints = _NO_JOINTS if HYPHENS.isdisjoint(self.words) else frozenset(self._joints())

    def _joints(self) -> list[int]:
        hyphens = [index for index, word in enumerate(self.words) if word in HYPHENS]
        return [index for index in hyphens if self.are_glued(index - 1) and self.are_glued(index)]

    def beginnings(self) -> list[int]:
        """The words at which a value can begin."""
        return where(map(attrgetter("begins"), self.known))

    def large(self) -> list[int]:
        """The words all of letters that begin with a capital."""
        return where(map(attrgetter("is_large"), self.known))

    def is_class(self, index: int, name: str) -> bool:
        """Whether the word of this index can be of the class."""
        return (found := self.classes_of(index)) is not None and name in found

    def end_of(self, index: int) -> int:
        """The offset at which the word of this index ends."""
        return self.starts[index] + len(self.words[index])

    def are_glued(self, index: int) -> bool:
        """Whether no white space stands between the word of this index and the next."""
        starts = self.starts
        return 0 <= index < len(starts) - 1 and starts[index] + len(self.words[index]) == starts[index + 1]

    def behind(self, last: int) -> int:
        """The index of the word behind those up to `last` (exclusive), a hyphen that joins the two passed over."""
        return last + 1 if last in self.joints else last

    def before(self, first: int) -> int:
        """The index of the word before those from `first` on, a hyphen that joins the two passed over."""
        return first - 2 if first - 1 in self.joints else first - 1

    def past(self, index: int, words: Container[str]) -> int:
        """The index, or the next where one of these words in lower case stands here."""
        return index + 1 if self.at(index) in words else index

    def past_class(self, index: int, name: str) -> int:
        """The index, or the next where a word of the class stands here."""
        return index + 1 if self.is_class(index, name) else index

    def surface(self, first: int, last: int) -> str:
        """The text from word `first` to word `last` (exclusive), white space folded."""
        if last - first <= 1:
            return self.words[first] if first < last else ""
        return " ".join(self.text[self.starts[first] : self.end_of(last - 1)].split())

"""One sentence as the finders see it: its words, what each can be, and the numbers among them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from factcheck.model import Amount, Change, Hedge, Kind, Steps, Timex
from factcheck.rules import Language, Rules
from factcheck.tokens import Tokens

Form = Literal["digits", "words", "open", "fraction", "multiple", "ordinal", "pair", "vague"]
DIGITS = frozenset("0123456789")
HYPHENS = frozenset("-‐‑")
DASHES = HYPHENS | frozenset("–—")
_NO_CLASSES: list[dict[str, Any] | None] = [None] * 16
_FIGURES = DIGITS | frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞")
_FIGURE = re.compile("[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]")


@dataclass(slots=True)
class Figure:
    """A number as written: words `first` to `last` (exclusive) of its sentence, its value and its last digit."""

    first: int
    last: int
    low: Decimal
    high: Decimal | None
    step: Decimal
    form: Form
    hedge: Hedge = "exact"
    is_scaled: bool = False


@dataclass(slots=True)
class Reading:
    """A value under way from figure to mention."""

    first: int
    last: int
    kind: Kind
    rule: str
    low: Decimal | None = None
    high: Decimal | None = None
    step: Decimal = Decimal(1)
    unit: str = ""
    hedge: Hedge = "exact"
    figure: Figure | None = None
    timex: Timex | None = None
    steps: Steps = ()
    change: Change | None = None
    notes: tuple[str, ...] = ()

    @property
    def amount(self) -> Amount | None:
        """The value as an Amount, None for a reading without a number."""
        if self.low is None and self.high is None:
            return None
        return Amount(self.low, self.high, self.unit, self.step, self.hedge)


def read_as(
    figure: Figure,
    kind: Kind,
    rule: str,
    unit: str = "",
    *,
    first: int | None = None,
    last: int | None = None,
) -> Reading:
    """The figure as a value of a kind and unit; its words are the figure's where nothing else is said."""
    first = figure.first if first is None else first
    end = figure.last if last is None else last
    return Reading(first, end, kind, rule, figure.low, figure.high, figure.step, unit, figure.hedge, figure)


@dataclass(slots=True)
class Scan:
    """A sentence under way; at `known` words anything can begin, `figures` are its numbers by their first word."""

    sentence: Tokens
    words: list[str]
    lower: list[str]
    classes: list[dict[str, Any] | None]
    word: Callable[[int], str]
    """The word of this index in lower case; "" a little outside the sentence, at either end."""
    classes_of: Callable[[int], dict[str, Any] | None]
    """The classes of the word of this index; None for plain words and outside, as above."""
    language: Language
    rules: Rules
    known: list[int] = field(default_factory=list)
    figures: dict[int, Figure] = field(default_factory=dict)

    def is_class(self, index: int, name: str) -> bool:
        """Whether the word of this index can be of the class."""
        return (found := self.classes_of(index)) is not None and name in found

    def is_number(self, index: int) -> bool:
        """Whether the word of this index can be a number or part of one."""
        return index >= 0 and (self.words[index][0] in DIGITS or self.is_class(index, "@number"))

    def are_glued(self, index: int) -> bool:
        """Whether the word of this index touches the next."""
        starts = self.sentence.starts
        return 0 <= index < len(starts) - 1 and starts[index] + len(self.words[index]) == starts[index + 1]

    def after_hyphen(self, index: int) -> int:
        """The index, or the next where a hyphen that touches its neighbours stands here."""
        if self.word(index) not in HYPHENS:
            return index
        return index + 1 if self.are_glued(index - 1) and self.are_glued(index) else index


def is_promising(sentence: Tokens, language: Language) -> bool:
    """Whether a number or a time expression can stand in the sentence: half of all are spared a closer look."""
    if not language.seeds.isdisjoint(sentence.words):
        return True
    return _FIGURE.search(sentence.text, sentence.start, sentence.end) is not None


def scan_of(sentence: Tokens, language: Language, rules: Rules) -> Scan:
    """The sentence with the classes of its words."""
    words, lexicon = sentence.words, language.lexicon
    known = [index for index, word in enumerate(words) if word in lexicon or word[0] in _FIGURES]
    classes = list(map(lexicon.get, words))
    classes_of = (classes + _NO_CLASSES).__getitem__
    return Scan(sentence, words, sentence.lower, classes, sentence.at, classes_of, language, rules, known)

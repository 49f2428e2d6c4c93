"""One sentence as the finders see it: its words, what each can be, and the numbers among them."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from factcheck.model import Amount, Change, Hedge, Kind, Sentence, Steps, Timex
from factcheck.rules import Language, Rules

Form = Literal["digits", "words", "open", "fraction", "multiple", "ordinal", "pair", "vague"]
DIGITS = frozenset("0123456789")
_FIGURES = DIGITS | frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞")


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

    sentence: Sentence
    words: list[str]
    lower: list[str]
    classes: list[dict[str, Any] | None]
    language: Language
    rules: Rules
    known: list[int] = field(default_factory=list)
    figures: dict[int, Figure] = field(default_factory=dict)

    def word(self, index: int) -> str:
        """The word of this index in lower case; "" outside the sentence."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def is_class(self, index: int, name: str) -> bool:
        """Whether the word of this index can be of the class."""
        return 0 <= index < len(self.classes) and (found := self.classes[index]) is not None and name in found

    def is_number(self, index: int) -> bool:
        """Whether the word of this index can be a number or part of one."""
        return index >= 0 and (self.words[index][0] in DIGITS or self.is_class(index, "@number"))

    def are_glued(self, index: int) -> bool:
        """Whether the word of this index touches the next."""
        return index >= 0 and self.sentence.are_glued(index)

    def after_hyphen(self, index: int) -> int:
        """The index, or the next where a hyphen that touches its neighbours stands here."""
        is_hyphen = self.word(index) in HYPHENS and self.are_glued(index - 1) and self.are_glued(index)
        return index + 1 if is_hyphen else index


HYPHENS = frozenset("-‐‑")
DASHES = HYPHENS | frozenset("–—")


def scan_of(sentence: Sentence, language: Language, rules: Rules) -> Scan:
    """The sentence with the classes of its words."""
    words, lexicon = sentence.words, language.lexicon
    known = [index for index, word in enumerate(words) if word in lexicon or word[0] in _FIGURES]
    return Scan(sentence, words, list(map(str.lower, words)), list(map(lexicon.get, words)), language, rules, known)

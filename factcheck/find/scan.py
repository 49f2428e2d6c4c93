"""One sentence as the finders see it: its words, what each can be, and the numbers among them."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from factcheck.model import Amount, Change, Form, Hedge, Kind, Steps, Timex
from factcheck.rules import Language, Rules
from factcheck.tokens import FIGURES, Tokens

Shape = Literal["digits", "words", "open", "fraction", "multiple", "ordinal", "pair", "vague"]
_FIGURE = re.compile(f"[{''.join(sorted(FIGURES))}]")


@dataclass(slots=True)
class Figure:
    """A number as written: words `first` to `last` (exclusive) of its sentence, its value and its last digit."""

    first: int
    last: int
    low: Decimal
    high: Decimal | None
    step: Decimal
    form: Shape
    hedge: Hedge = "exact"
    is_scaled: bool = False


@dataclass(slots=True)
class Reading:
    """A value under way from figure to mention; `is_listed` says that its unit is a list's ("12, 14 and 16 people")."""

    first: int
    last: int
    kind: Kind
    form: Form
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
    is_listed: bool = False

    @property
    def amount(self) -> Amount | None:
        """The value as an Amount, None for a reading without a number."""
        if self.low is None and self.high is None:
            return None
        return Amount(self.low, self.high, self.unit, self.step, self.hedge)


def read_as(figure: Figure, kind: Kind, form: Form, unit: str = "", last: int | None = None) -> Reading:
    """The figure as a value of a kind and unit; it ends with the figure where nothing else is said."""
    end = figure.last if last is None else last
    rule = _rule_of(kind, form, unit)
    return Reading(
        figure.first, end, kind, form, rule, figure.low, figure.high, figure.step, unit, figure.hedge, figure
    )


def _rule_of(kind: Kind, form: Form, unit: str) -> str:
    """The name by which people are told of it: "count.noun", "money.EUR", "measure.kilometer", "ordinal"."""
    if kind == "count":
        return f"count.{form}"
    if form == "unit" and kind != "age":
        return f"{'money' if kind == 'money' else 'measure'}.{unit}"
    return kind


@dataclass(slots=True)
class Scan:
    """A sentence under way; at `known` words anything can begin, `figures` are its numbers by their first word."""

    tokens: Tokens
    language: Language
    rules: Rules
    known: list[int] = field(default_factory=list)
    figures: dict[int, Figure] = field(default_factory=dict)


def is_promising(tokens: Tokens, language: Language) -> bool:
    """Whether a number or a time expression can stand in the sentence: half of all are spared a closer look."""
    if not language.seeds.isdisjoint(tokens.words):
        return True
    return _FIGURE.search(tokens.text, tokens.start, tokens.end) is not None


def scan_of(tokens: Tokens, language: Language, rules: Rules) -> Scan:
    """The sentence with the places where something can begin."""
    return Scan(tokens, language, rules, tokens.beginnings())

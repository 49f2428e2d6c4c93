"""Values: amounts, periods, time expressions, and what is known of a unit."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Hedge = Literal[
    "exact", "about", "nearly", "almost", "more_than", "at_least", "dozens", "less_than", "at_most", "range"
]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


def plain(number: Decimal) -> str:
    """Plain digits, never an exponent, trailing zeros dropped: Decimal("3.80E+7") -> "38000000"."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


_SIGNS = {"about": "~ ", "nearly": "~ ", "almost": "~ "}


@dataclass(frozen=True, slots=True)
class Amount:
    """An interval of numbers in one unit; an open end is None, `step` is the last digit as written, in `unit`."""

    low: Decimal | None
    high: Decimal | None
    unit: str = ""
    step: Decimal = Decimal(1)
    hedge: Hedge = "exact"

    @property
    def text(self) -> str:
        """The canonical text: `38000000 EUR`, `~ 200 ton`, `> 1000 kilometer`, `<= 700 person`, `10..12 ton`."""
        if self.low is None:
            figure = ("< " if self.hedge == "less_than" else "<= ") + plain(self.high or Decimal(0))
        elif self.high is None:
            figure = ("> " if self.hedge == "more_than" else ">= ") + plain(self.low)
        elif self.low != self.high:
            figure = f"{plain(self.low)}..{plain(self.high)}"
        else:
            figure = _SIGNS.get(self.hedge, "") + plain(self.low)
        return f"{figure} {self.unit}".rstrip()


@dataclass(frozen=True, slots=True)
class Scale:
    """What is known of a unit: an amount times `low` to `high` (two where it is unsure), plus `offset`, is in `base`.

    `code` is UCUM's, of money ISO 4217's. A person writes `sign` before the figure, and behind it `one` or `many`;
    `small` behind a hundredth: `50p`.
    """

    dimension: str
    base: str | None
    low: Decimal = Decimal(1)
    high: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    code: str | None = None
    sign: str = ""
    one: str = ""
    many: str = ""
    small: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """An interval of calendar days, both ends inclusive; an open end is None."""

    first: date | None
    last: date | None

    @property
    def text(self) -> str:
        """The canonical text: `2018-09-12`, `2018-09-10..2018-09-16`, `2020-01-01..`, `..2030-12-31`."""
        first, last = (day.isoformat() if day else "" for day in (self.first, self.last))
        return first if first == last else f"{first}..{last}"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression in the terms of TimeML's TIMEX3 (ISO-TimeML, ISO 24617-1)."""

    type: TimexType
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None

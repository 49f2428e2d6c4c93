"""Levels for dates: equal, inside, overlapping, apart; "before" and "after" are bounds."""

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from math import inf
from typing import NamedTuple

from factcheck.compare.agreement import INSIDE, NOT_COMPARABLE, SAME, ValueLevel
from factcheck.model import Claim, Period, Role, Timex

Span = tuple[float, float]
"""A first and a last day, as ordinals; an end that is open is infinite."""

_DAY = timedelta(days=1)
_YEAR = 2000  # a leap year in which days without a year are compared
OPEN = ValueLevel("inside an open end", "compatible")  # "before 1980" and "in 1970": hardly one fact
_WEEK = "-W"  # in TIMEX3 values


class Days(NamedTuple):
    """The days of a date, and of what is written: of "since 2018" all from its first day on, and the year 2018."""

    span: Span
    written: Span

    @property
    def is_open(self) -> bool:
        """Whether only one end is known."""
        return self.span[0] == -inf or self.span[1] == inf

    @property
    def length(self) -> float:
        """How many days what is written takes."""
        return self.written[1] - self.written[0] + 1


def date_level(one: Claim, other: Claim) -> ValueLevel:
    """The first level that holds for two dates; of days without a year the day and month count."""
    left, right = days_of(one), days_of(other)
    if left is not None and right is not None:
        return days_level(left, right)
    left, right = _nominal_days(one), _nominal_days(other)
    if left is None or right is None:
        return NOT_COMPARABLE
    level = days_level(left, right)
    return ValueLevel("equal but for an unsaid year", "equal") if level.agreement == "equal" else level


def days_level(one: Days, other: Days) -> ValueLevel:
    """The first level that holds for the days of two dates.

    What is open at one end is told by the other: "until 1 June" and "until 1 July" differ.
    """
    if one == other:
        return SAME
    is_open = one.is_open or other.is_open
    left, right = (one.written, other.written) if is_open else (one.span, other.span)
    if are_apart(one, other):
        return ValueLevel("outside an open end" if is_open else "apart", "differs", _gap(one.span, other.span))
    if is_within(left, right) or is_within(right, left):
        return INSIDE
    if _are_open_alike(one, other):
        return bounds_level(one, other)
    return OPEN if is_open else ValueLevel("overlapping", "none")


def bounds_level(one: Days, other: Days) -> ValueLevel:
    """The level of two dates by what is written, though one is open: a deadline of 1 June, and "until 1 July"."""
    gap = _gap(one.written, other.written)
    return ValueLevel("another open end", "differs", gap) if gap else INSIDE


def is_within(one: Span, other: Span) -> bool:
    """Whether one date lies within another."""
    return other[0] <= one[0] and one[1] <= other[1]


def are_apart(one: Days, other: Days) -> bool:
    """Whether two dates have no day in common."""
    return one.span[1] < other.span[0] or other.span[1] < one.span[0]


def _gap(one: Span, other: Span) -> Decimal:
    """How many days lie between two dates; none where they share one."""
    return Decimal(int(max(other[0] - one[1], one[0] - other[1], 0)))


def _are_open_alike(one: Days, other: Days) -> bool:
    return one.is_open and other.is_open and (one.span[0] == -inf) == (other.span[0] == -inf)


def days_of(claim: Claim) -> Days | None:
    """The days of a date, without the date itself where that is said: "before 2018" ends with 2017."""
    value = claim.value
    if not isinstance(value, Period):
        return None
    written = _written(value, claim.mention.timex)
    if claim.role == "before" and value.last:
        return Days((-inf, written[0] - 1), written)
    if claim.role == "after" and value.first:
        return Days((written[1] + 1, inf), written)
    ends = value.first.toordinal() if value.first else -inf, value.last.toordinal() if value.last else inf
    return Days(ends, written if None in (value.first, value.last) else ends)


def _written(period: Period, timex: Timex | None) -> Span:
    """The year, month, week or day in which the known end of a period lies, by the form of its TIMEX3 value."""
    day, value = period.last or period.first, timex.value if timex else ""
    if day is None:
        return -inf, inf
    if len(value) == len("2018"):
        return date(day.year, 1, 1).toordinal(), date(day.year, 12, 31).toordinal()
    if len(value) == len("2018-09"):
        return day.replace(day=1).toordinal(), day.replace(day=monthrange(day.year, day.month)[1]).toordinal()
    last = day.toordinal()
    return (last - 6 if _WEEK in value else last), last


def is_dateless(claim: Claim) -> bool:
    """Whether a date names no days at all, not even of an unsaid year: "recently"."""
    return days_of(claim) is None and _nominal_days(claim) is None


def _nominal_days(claim: Claim) -> Days | None:
    return _nominal(claim.mention.timex, claim.role)


@lru_cache(maxsize=1024)
def _nominal(timex: Timex | None, role: Role | None) -> Days | None:
    """The day or month of a date in one nominal year; None where it names none, or one that does not exist."""
    parts = timex.value[len("XXXX-") :].split("-") if timex else []
    if len(parts) not in (1, 2) or not all(part.isdecimal() for part in parts):
        return None
    try:
        first = date(_YEAR, int(parts[0]), int(parts[1]) if len(parts) > 1 else 1)
    except ValueError:  # 30 February
        return None
    last = first if len(parts) > 1 else (first + 31 * _DAY).replace(day=1) - _DAY
    written = first.toordinal(), last.toordinal()
    if role == "before":
        return Days((-inf, written[0] - 1), written)
    return Days((written[1] + 1, inf) if role == "after" else written, written)

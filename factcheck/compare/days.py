"""Levels for dates: equal, inside, overlapping, apart; "before" and "after" are bounds."""

from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from math import inf

from factcheck.compare.agreement import INSIDE, NOT_COMPARABLE, SAME, ValueLevel
from factcheck.model import Claim, Period, Role, Timex

Days = tuple[float, float]
"""The first and the last day of a date, as ordinals; an end that is open is infinite."""

_DAY = timedelta(days=1)
_YEAR = 2000  # a leap year in which days without a year are compared
_ENDS = (date.min, date.max)  # beside which there is no day


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
    """The first level that holds for the days of two dates."""
    if one == other:
        return SAME
    (first, last), (start, end) = one, other
    if (first <= start and end <= last) or (start <= first and last <= end):
        return INSIDE
    is_open = -inf in (first, start) or inf in (last, end)
    if are_apart(one, other):
        gap = Decimal(int(max(start - last, first - end)))
        return ValueLevel("outside an open end" if is_open else "apart", "differs", gap)
    return ValueLevel("overlapping", "compatible" if is_open else "none")


def are_apart(one: Days, other: Days) -> bool:
    """Whether two dates have no day in common."""
    return one[1] < other[0] or other[1] < one[0]


def days_of(claim: Claim) -> Days | None:
    """The days of a date, without the date itself where that is said: "before 2018" ends with 2017."""
    value, role = claim.value, claim.role
    if not isinstance(value, Period):
        return None
    if role == "before" and value.last and (start := _start(value.last)) not in _ENDS:
        return -inf, start.toordinal() - 1
    if role == "after" and value.first and value.first.year < date.max.year:
        written = len(claim.mention.timex.value) if claim.mention.timex else 0
        return _after(value.first, written).toordinal(), inf
    return value.first.toordinal() if value.first else -inf, value.last.toordinal() if value.last else inf


def is_dateless(claim: Claim) -> bool:
    """Whether a date names no days at all, not even of an unsaid year: "recently"."""
    return days_of(claim) is None and _nominal_days(claim) is None


def _nominal_days(claim: Claim) -> Days | None:
    return _nominal(claim.mention.timex, claim.role)


def _after(first: date, written: int) -> date:
    """The day behind a date that was written as a year, a month or a day."""
    if written == len("2018"):
        return first.replace(year=first.year + 1)
    return (first + 31 * _DAY).replace(day=1) if written == len("2018-09") else first + _DAY


def _start(last: date) -> date:
    """The first day of the year, month or day that ends with this one."""
    if (last.month, last.day) == (12, 31):
        return last.replace(month=1, day=1)
    return last.replace(day=1) if (last + _DAY).day == 1 else last


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
    if role == "before":
        return -inf, first.toordinal() - 1
    return (last.toordinal() + 1, inf) if role == "after" else (first.toordinal(), last.toordinal())

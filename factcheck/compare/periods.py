"""Levels for dates: equal, one inside the other, overlapping, disjoint; "before" and "after" are bounds."""

from datetime import date, timedelta

from factcheck.compare.amounts import AmountLevel
from factcheck.model import Claim, Period

_DAY = timedelta(days=1)
_NONE = AmountLevel("not comparable", "none")
_YEAR = 2000  # a leap year in which days without a year are compared


def level_of_dates(one: Claim, other: Claim, *, is_short: bool) -> AmountLevel:
    """The first level that holds for two dates; days of an unknown year are compared only between short texts."""
    left, right = (_strict(claim) for claim in (one, other))
    if left is None or right is None:
        if not is_short or (found := _yearless(one, other)) is None:
            return _NONE
        left, right = found
    if left == right:
        return AmountLevel("equal", "equal")
    if _inside(left, right) or _inside(right, left):
        return AmountLevel("one inside the other", "compatible")
    if _meet(left, right):
        return AmountLevel("overlapping", "compatible" if _is_bound(left) or _is_bound(right) else "none")
    return AmountLevel("disjoint", "differs")


def level_of_times(one: Claim, other: Claim) -> AmountLevel:
    """The level of two times of day, written to the minute; their days are compared for themselves."""
    left, right = (_clock(claim) for claim in (one, other))
    if left is None or right is None:
        return _NONE
    return AmountLevel("equal", "equal") if left == right else AmountLevel("another time", "differs")


def _clock(claim: Claim) -> str | None:
    timex = claim.mention.timex
    clock = timex.value.partition("T")[2][: len("08:21")] if timex else ""
    return clock if clock[:2].isdecimal() and claim.role is None else None


def _strict(claim: Claim) -> Period | None:
    """A period without the date itself where that is said: "before 2018" ends with 2017."""
    value, role = claim.value, claim.role
    if not isinstance(value, Period):
        return None
    if role == "before" and value.last:
        return Period(None, _start(value.last) - _DAY)
    if role == "after" and value.first:
        written = len(claim.mention.timex.value) if claim.mention.timex else 0
        return Period(_after(value.first, written), None)
    return value


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


def _is_bound(period: Period) -> bool:
    return period.first is None or period.last is None


def _inside(inner: Period, outer: Period) -> bool:
    starts = outer.first is None or (inner.first is not None and outer.first <= inner.first)
    return starts and (outer.last is None or (inner.last is not None and inner.last <= outer.last))


def _meet(one: Period, other: Period) -> bool:
    starts_in_time = one.first is None or other.last is None or one.first <= other.last
    return starts_in_time and (other.first is None or one.last is None or other.first <= one.last)


def _yearless(one: Claim, other: Claim) -> tuple[Period, Period] | None:
    """Both as days of one nominal year, where at least one names a day and a month without a year."""
    periods = [_nominal(claim) for claim in (one, other)]
    return (periods[0], periods[1]) if periods[0] and periods[1] else None


def _nominal(claim: Claim) -> Period | None:
    """The day or month of a claim in one nominal year; None where it names none, or one that does not exist."""
    parts = claim.mention.timex.value[5:].split("-") if claim.mention.timex else []
    if len(parts) not in (1, 2) or not all(part.isdecimal() for part in parts):
        return None
    try:
        first = date(_YEAR, int(parts[0]), int(parts[1]) if len(parts) > 1 else 1)
    except ValueError:  # 30 February
        return None
    last = first if len(parts) > 1 else (first + 31 * _DAY).replace(day=1) - _DAY
    if claim.role == "before":
        return Period(None, first - _DAY)
    return Period(last + _DAY, None) if claim.role == "after" else Period(first, last)

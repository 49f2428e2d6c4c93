"""Levels for dates and times of day: equal, inside, overlapping, apart; "before" and "after" are bounds."""

import re
from datetime import date, timedelta
from decimal import Decimal

from factcheck.compare.agreement import NOT_COMPARABLE, SAME, ValueLevel
from factcheck.intervals import is_inside, meet
from factcheck.model import Claim, Period
from factcheck.rules import Rules

_DAY = timedelta(days=1)
_YEAR = 2000  # a leap year in which days without a year are compared
_HOURS = 24 * 60
_ZONE = re.compile(r"T\d\d:\d\d(?:Z|(?P<sign>[+-])(?P<hours>\d\d):(?P<minutes>\d\d))$")
_ENDS = (date.min, date.max)  # beside which there is no day


def date_level(one: Claim, other: Claim) -> ValueLevel:
    """The first level that holds for two dates; of days without a year the day and month count."""
    left, right = (_strict(claim) for claim in (one, other))
    if left is not None and right is not None:
        return _level(left, right)
    days = [_nominal(claim) for claim in (one, other)]
    if days[0] is None or days[1] is None:
        return NOT_COMPARABLE
    level = _level(days[0], days[1])
    return ValueLevel("equal but for an unsaid year", "equal") if level.agreement == "equal" else level


def _level(left: Period, right: Period) -> ValueLevel:
    one, other = (left.first, left.last), (right.first, right.last)
    if one == other:
        return SAME
    if is_inside(one, other) or is_inside(other, one):
        return ValueLevel("one inside the other", "compatible")
    is_open = None in (*one, *other)
    if meet(one, other):
        return ValueLevel("overlapping", "compatible" if is_open else "none")
    return ValueLevel("outside an open end" if is_open else "apart", "differs", _days_apart(left, right))


def _days_apart(one: Period, other: Period) -> Decimal:
    """The days from the end of the earlier to the start of the later."""
    pairs = ((one.last, other.first), (other.last, one.first))
    return Decimal(max((first - last).days for last, first in pairs if first and last))


def time_level(one: Claim, other: Claim, rules: Rules) -> ValueLevel:
    """The level of two times of day, a few minutes aside; their days are compared for themselves.

    Parts of a day, "Monday night", are compared by the day and the part.
    """
    left, right = (_minutes(claim) for claim in (one, other))
    if left is None or right is None:
        return _parts_level(one, other)
    zones = _zone(one), _zone(other)
    ahead = (zones[0] or 0) - (zones[1] or 0) if None not in zones else 0
    apart = abs(left - right - ahead) % _HOURS
    apart = min(apart, _HOURS - apart)
    if apart <= rules.policy.tolerance.minutes:
        return ValueLevel("within minutes", "compatible") if apart else SAME
    return ValueLevel("another time", "differs", Decimal(apart))


def _parts_level(one: Claim, other: Claim) -> ValueLevel:
    level = date_level(one, other)
    return level if level.agrees and _part(one) == _part(other) else NOT_COMPARABLE


def _part(claim: Claim) -> str:
    """The part of the day, in TIMEX3's terms; where an evening ends and the night begins, no text says."""
    part = _time(claim)
    hour = part[:2]
    return next(name for end, name in _PARTS if int(hour) < end) if hour.isdecimal() else part.replace("EV", "NI")


_PARTS = ((5, "NI"), (12, "MO"), (18, "AF"), (99, "NI"))


def _time(claim: Claim) -> str:
    return claim.mention.timex.value.partition("T")[2] if claim.mention.timex else ""


def _minutes(claim: Claim) -> int | None:
    """Minutes since midnight, where a clock is read and nothing says before or after."""
    hour, _, minute = _time(claim)[: len("08:21")].partition(":")
    is_clock = hour.isdecimal() and minute.isdecimal() and claim.role is None
    return int(hour) * 60 + int(minute) if is_clock else None


def _zone(claim: Claim) -> int | None:
    """By how many minutes a clock is ahead of universal time, where its zone is told: -300 of T15:00-05:00."""
    found = _ZONE.search(claim.mention.timex.value) if claim.mention.timex else None
    if found is None:
        return None
    minutes = int(found["hours"] or 0) * 60 + int(found["minutes"] or 0)
    return -minutes if found["sign"] == "-" else minutes


def age_level(age: tuple[Decimal | None, Decimal | None], birth: Claim, when: Period | None) -> ValueLevel:
    """The level of an age in whole years and a date of birth, on the days on which the age is said."""
    ages = _ages(birth.value, when) if isinstance(birth.value, Period) else None
    if ages is None:
        return NOT_COMPARABLE
    if meet(age, ages):
        return ValueLevel("the age by the date of birth", "compatible")
    nearest = min(abs(end - other) for end in age if end is not None for other in ages)
    return ValueLevel(
        "another age by the date of birth", "differs", (nearest / max(ages[1], Decimal(1))).quantize(Decimal("0.0001"))
    )


def _ages(birth: Period, when: Period | None) -> tuple[Decimal, Decimal] | None:
    """The least and the greatest age of someone born in a period, on some day of another."""
    if when is None or None in (birth.first, birth.last, when.first, when.last):
        return None
    least, most = _years(birth.last, when.first), _years(birth.first, when.last)  # type: ignore[arg-type]
    return (Decimal(max(least, 0)), Decimal(most)) if most >= 0 else None


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _strict(claim: Claim) -> Period | None:
    """A period without the date itself where that is said: "before 2018" ends with 2017."""
    value, role = claim.value, claim.role
    if not isinstance(value, Period):
        return None
    if role == "before" and value.last and (start := _start(value.last)) not in _ENDS:
        return Period(None, start - _DAY)
    if role == "after" and value.first and value.first.year < date.max.year:
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

"""Levels for times of day, and for an age beside a date of birth."""

import re
from datetime import date
from decimal import Decimal

from factcheck.compare.agreement import NOT_COMPARABLE, SAME, ValueLevel
from factcheck.compare.days import date_level
from factcheck.intervals import meet
from factcheck.model import Claim, Period
from factcheck.rules import Rules

_HOURS = 24 * 60
_ZONE = re.compile(r"T\d\d:\d\d(?:Z|(?P<sign>[+-])(?P<hours>\d\d):(?P<minutes>\d\d))$")


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
    return NOT_COMPARABLE if not level.agrees or _parts(one).isdisjoint(_parts(other)) else level


def _parts(claim: Claim) -> frozenset[str]:
    """The parts of the day, in TIMEX3's terms; where an evening or a night ends, no text says."""
    part = _time(claim)
    hour = part[:2]
    if not hour.isdecimal():
        return frozenset({part.replace("EV", "NI")})
    return next(names for end, names in _PARTS if int(hour) < end)


_PARTS = tuple((end, frozenset(names)) for end, *names in ((5, "NI", "MO"), (12, "MO"), (18, "AF"), (99, "NI")))


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

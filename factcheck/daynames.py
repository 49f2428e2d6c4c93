"""Days, times and spans of days in words: 13 March 2025, the night of 13 March 2025."""

import re
from datetime import date

from factcheck.model import Period

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime", "MI": "midday"}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T(.+))?")
_CLOCK = re.compile(r"(\d\d(?::\d\d){0,2})(Z|[+-]\d\d:\d\d)?")


def in_words(timex: str, period: Period) -> str | None:
    """A day, month or year, with the time of day; else the span of days, and a bound as one."""
    if period.first is None or period.last is None:
        return f"from {day(period.first)}" if period.first else f"until {day(period.last)}" if period.last else None
    found = _DAY.fullmatch(timex)
    if not found:
        return day(period.first) if period.first == period.last else f"{day(period.first)} to {day(period.last)}"
    year, month, day_of_month, clock = found.groups()
    if not month and period.first.year != period.last.year:
        return f"{period.first.year} to {period.last.year}"
    named = " ".join(filter(None, (day_of_month and str(int(day_of_month)), month and _MONTHS[int(month) - 1], year)))
    if not clock:
        return named
    if not (told := _CLOCK.fullmatch(clock)):
        return f"the {_PARTS[clock]} of {named}" if clock in _PARTS else named
    zone = f" UTC{told[2].removeprefix('Z')}" if told[2] else ""
    return f"{named}, {told[1]}{zone}"


def day(day: date | None) -> str:
    """`13 March 2025`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""


def weekday(day: date) -> str:
    """`Tuesday`, whatever the locale."""
    return _WEEKDAYS[day.weekday()]

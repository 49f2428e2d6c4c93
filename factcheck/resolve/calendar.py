"""The calendar: periods of each grain, and their TIMEX3 values."""

from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta

CLOCKED = ("hour", "minute", "second")  # units within a day
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The first month of each season, in the northern temperate zone."""

RANKS = {"day": 0, "week": 1, "fortnight": 1, "weekend": 1, "month": 2, "quarter": 3, "season": 3, "half": 4, "year": 5,
    "decade": 6, "century": 7}  # fmt: skip
"""Units of time from fine to coarse."""

_MONTHS = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}


def shifted(day: date, number: int, unit: str) -> date | None:
    """The day so many units on; the last day of a month that is too short; None beyond the calendar."""
    try:
        if unit in _DAYS:
            return day + timedelta(days=number * _DAYS[unit])
        if unit in _MONTHS:
            return _moved(day, number * _MONTHS[unit])
    except (OverflowError, ValueError):
        return None
    return day


def _moved(day: date, months: int) -> date:
    """The day so many months on. Raises ValueError beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_on(day: date, number: int) -> date:
    """The day so many days on; the calendar's first or last where that lies beyond it."""
    return date.fromordinal(min(max(day.toordinal() + number, date.min.toordinal()), date.max.toordinal()))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _season(day: date) -> str:
    return ("WI", "SP", "SU", "FA")[day.month % 12 // 3]


def start_of(day: date, grain: str) -> date:
    """The first day of the period of this grain around a day."""
    match grain:
        case "week" | "fortnight":
            return _monday(day)
        case "weekend":
            return days_on(_monday(day), 5)
        case "month":
            return day.replace(day=1)
        case "quarter":
            return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        case "half":
            return date(day.year, 1 if day.month < 7 else 7, 1)
        case "season":
            first = SEASONS[_season(day)]
            return date(max(day.year - (first > day.month), MINYEAR), first, 1)
        case "year":
            return date(day.year, 1, 1)
        case "decade":
            return date(max(day.year // 10 * 10, 1), 1, 1)
        case "century":
            return date(max(day.year // 100 * 100, 1), 1, 1)
    return day


def end_of(first: date, grain: str) -> date:
    """The last day of the period of this grain that begins on a day."""
    if grain == "day":
        return first
    if grain == "weekend":
        return days_on(first, 1)
    after = shifted(first, 1, grain)
    return days_on(after, -1) if after else date.max


_VALUES: dict[str, Callable[[date], str]] = {
    "day": date.isoformat,
    "week": lambda day: "{:04}-W{:02}".format(*day.isocalendar()),
    "fortnight": lambda day: "{:04}-W{:02}".format(*day.isocalendar()),
    "weekend": lambda day: "{:04}-W{:02}-WE".format(*day.isocalendar()),
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "quarter": lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    "half": lambda day: f"{day.year:04}-H{1 if day.month < 7 else 2}",
    "season": lambda day: f"{day.year:04}-{_season(day)}",
    "year": lambda day: f"{day.year:04}",
    "decade": lambda day: f"{day.year // 10:03}",
    "century": lambda day: f"{day.year // 100:02}",
}
UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "fortnight": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "season": "XXXX-XX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
    "hour": "XXXX-XX-XXTXX",
    "minute": "XXXX-XX-XXTXX:XX",
    "second": "XXXX-XX-XXTXX:XX",
}
"""TIMEX3 values by grain where the year is not known."""


def value_of(first: date, grain: str) -> str:
    """The TIMEX3 value of the period of this grain that begins on a day."""
    return _VALUES.get(grain, date.isoformat)(first)


def value_before_christ(year: int, shape: str) -> str:
    """The TIMEX3 value of a period of this shape in a year before Christ.

    >>> value_before_christ(480, "XXXX-08"), value_before_christ(480, "XXX")
    ('BC0480-08', 'BC048')
    """
    return f"BC{f'{year:04}'[: len(shape)]}{shape[4:]}"

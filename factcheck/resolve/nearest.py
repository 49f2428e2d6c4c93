"""The period of a name (a weekday, a month, a holiday) that lies nearest to an anchor on the side asked for.

Ways: `before` and `after` leave out the anchor's own period, `past` and `future` may be it, `near` is for clauses
that do not tell: a weekday then lies behind, a month or day of the year on the nearer side. `told` is for tales: in the
anchor's year, or soon behind it.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from factcheck.resolve.calendar import SEASONS, days_on, shifted, start_of
from factcheck.resolve.feasts import feast

Part = int | str
SHAPES: dict[str, Callable[..., tuple[str, str]]] = {
    "weekday": lambda n: ("day", f"XXXX-WXX-{n}"),
    "weekend": lambda: ("weekend", "XXXX-WXX-WE"),
    "month": lambda n: ("month", f"XXXX-{n:02}"),
    "monthday": lambda month, day: ("day", f"XXXX-{month:02}-{day:02}"),
    "holiday": lambda name: ("day", f"XXXX-{name[:2]}-{name[2:]}" if name.isdecimal() else "XXXX-XX-XX"),
    "dayofmonth": lambda n, *_: ("day", f"XXXX-XX-{n:02}"),
    "quarter": lambda n: ("quarter", f"XXXX-Q{n}"),
    "half": lambda n: ("half", f"XXXX-H{n}"),
    "season": lambda name: ("season", f"XXXX-{name}"),
}
"""Grain and TIMEX3 value of each kind where the anchor is not known."""

_GRAINS = {"month": "month", "quarter": "quarter", "half": "half", "season": "season"}
_SOON = {"monthday": 60, "holiday": 60, "month": 31}
"""So many days ahead are meant even where the clause looks back: "has set Nov. 10 as the deadline"."""
_FAR = 300
"""So many days ahead no day is named without its year: "will look into the Aug. 7 fire" looks back."""
_A_WEEK, _A_SEASON = 7, 92
_AHEAD = dict.fromkeys(("month", "monthday", "holiday", "season", "half"), 150)
_YEARS, _LEAP_YEARS = (-1, 0, 1), range(-8, 9)  # 29 February may be eight years away


def nearest(anchor: date, kind: str, numbers: list[Part], way: str) -> tuple[date | None, str | None]:
    """The first day of the period asked for, or None and the note that says why there is none."""
    if kind == "weekday":
        return _weekday(anchor, int(numbers[0]), way), None
    if kind == "weekend":
        return _weekday(anchor, 6, way), None
    if kind == "dayofmonth":
        return _day_of_month(anchor, way, *map(int, numbers)), None
    years = _LEAP_YEARS if numbers == [2, 29] else _YEARS
    options = [day for year in years if (day := in_year(anchor.year + year, kind, numbers))]
    if not options:
        return None, "invalid-date"
    near = start_of(anchor, _GRAINS.get(kind, "day"))
    if kind == "quarter" and way in ("near", "future"):
        way = "past" if way == "near" or shifted(near, -1, kind) in options else way
    return _CHOICES[way](options, near, kind), None


def _on_the_nearer_side(options: list[date], near: date, kind: str) -> date | None:
    ahead = days_on(near, _AHEAD.get(kind, 0))
    return min((day for day in options if day <= ahead), key=lambda day: abs((day - near).days), default=None)


def _behind(options: list[date], near: date, kind: str) -> date | None:
    soon = [day for day in options if 0 < (day - near).days <= _SOON.get(kind, 0)]
    return soon[0] if soon else max((day for day in options if day <= near), default=None)


def _ahead(options: list[date], near: date, kind: str) -> date | None:
    day = min((day for day in options if day >= near), default=None)
    if day and kind in _SOON and (day - near).days > _FAR:
        return max((day for day in options if day < near), default=day)
    return day


def _told(options: list[date], near: date, _: str) -> date | None:
    """In the year told of; "January" behind a December lies in the next."""
    soon = (day for day in options if 0 < (day - near).days <= _A_SEASON)
    return next(soon, None) or next((day for day in options if day.year == near.year), None)


_CHOICES: dict[str, Callable[[list[date], date, str], date | None]] = {
    "near": _on_the_nearer_side,
    "past": _behind,
    "future": _ahead,
    "told": _told,
    "before": lambda options, near, _: max((day for day in options if day < near), default=None),
    "after": lambda options, near, _: min((day for day in options if day > near), default=None),
}


def in_year(year: int, kind: str, numbers: list[Part]) -> date | None:
    """The first day of the period of this name in a year; None where the year has none."""
    try:
        match kind, numbers:
            case "month", [int(month)]:
                return date(year, month, 1)
            case "monthday", [int(month), int(day)]:
                return date(year, month, day)
            case "holiday", [name]:
                return feast(year, str(name))
            case "quarter", [int(number)]:
                return date(year, number * 3 - 2, 1)
            case "half", [int(number)]:
                return date(year, number * 6 - 5, 1)
            case "season", [str(name)]:
                return date(year, SEASONS[name], 1)
    except ValueError:
        return None
    return None


def _weekday(anchor: date, number: int, way: str) -> date | None:
    back = (anchor.isoweekday() - number) % 7
    if way in ("past", "near"):
        return shifted(anchor, -back, "day")
    if way == "before":
        return shifted(anchor, -(back or 7), "day")
    return shifted(anchor, (-back) % 7 or (7 if way == "after" else 0), "day")


def _day_of_month(anchor: date, way: str, number: int, weekday: int = 0) -> date | None:
    """The nearest such day of a month; one a week off or further is that weekday."""
    months = filter(None, (shifted(anchor.replace(day=1), months, "month") for months in range(-14, 15)))
    days = [first.replace(day=number) for first in months if number <= monthrange(first.year, first.month)[1]]
    day = _on_the_side(days, anchor, way)
    if day and weekday and abs((day - anchor).days) >= _A_WEEK:
        return _on_the_side([day for day in days if day.isoweekday() == weekday], anchor, way)
    return day


def _on_the_side(days: list[date], anchor: date, way: str) -> date | None:
    """Where no clause tells, the day is one of the anchor's month."""
    if way in ("near", "told"):
        way = "past" if any(anchor.replace(day=1) <= day <= anchor for day in days) else "future"
    if way in ("future", "after"):
        return min((day for day in days if day >= anchor), default=None)
    return max((day for day in days if day <= anchor), default=None)

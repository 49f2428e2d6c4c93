"""The closed set of operations by which rules lead from an anchor to a date."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from factcheck.model import Period, Steps
from factcheck.resolve.calendar import SEASONS, UNKNOWN, end_of, moved, shifted, start_of, value_of


@dataclass(slots=True)
class Moment:
    """A period under way: its first day (None where the anchor is unknown), grain, and what else TIMEX3 tells."""

    day: date | None
    grain: str = "day"
    shape: str = UNKNOWN["day"]
    clock: str = ""
    mod: str | None = None
    fixed: str | None = None
    bound: str | None = None
    last: date | None = None
    notes: list[str] = field(default_factory=list)
    is_absolute: bool = False

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        if self.fixed is not None:
            return self.fixed
        value = value_of(self.day, self.grain) if self.day else self.shape
        return value + self.clock if self.grain == "day" or not self.clock else value

    @property
    def period(self) -> Period | None:
        """The days, None where they are not known."""
        if self.fixed is not None or self.day is None or "invalid-date" in self.notes:
            return None
        last = self.last or end_of(self.day, self.grain)
        if self.bound == "since":
            return Period(self.day, None)
        return Period(None, last) if self.bound == "until" else Period(self.day, last)


def followed(steps: Steps, published: date | None, reference: Moment | None, order: str | None) -> Moment:
    """Where the steps lead from the day of publication (or from the date last set in the text)."""
    moment = Moment(published)
    for step in steps:
        if step[0] == "text":
            moment = Moment(reference.day, reference.grain, reference.shape) if reference else moment
            continue
        arguments = (order, *step[1:]) if step[0] == "numeric" else step[1:]
        moment = _OPERATIONS[str(step[0])](moment, *arguments)
    return moment


def _date(moment: Moment, year: int, month: int, day: int) -> Moment:
    grain = "day" if day else "month" if month else "year"
    written = "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)])
    try:
        return Moment(date(year, month or 1, day or 1), grain, written, is_absolute=True)
    except ValueError:
        return Moment(None, grain, written, notes=["invalid-date"], is_absolute=True)


def _numeric(moment: Moment, order: str | None, one: int, other: int, year: int) -> Moment:
    """12/09/2019: by the source's country, or by the part that is no month."""
    order = "DMY" if one > 12 else "MDY" if other > 12 else order
    if order is None and one != other:
        found = _date(moment, year, 0, 0)
        found.day, found.shape, found.grain = None, f"{year}-XX-XX", "day"
        found.notes.append("ambiguous-date")
        return found
    return _date(moment, year, other, one) if order == "DMY" else _date(moment, year, one, other)


def _shift(moment: Moment, number: int, unit: str) -> Moment:
    moment.day = shifted(moment.day, int(number), unit) if moment.day else None
    return moment


def _to(moment: Moment, unit: str) -> Moment:
    moment.grain = unit if unit in UNKNOWN else "day"
    moment.shape = UNKNOWN.get(unit, UNKNOWN["day"])
    moment.day = start_of(moment.day, unit) if moment.day else None
    if unit in ("hour", "minute", "second"):
        moment.day, moment.grain = (moment.day, "day")
    return moment


def _find(moment: Moment, kind: str, *arguments: int | str) -> Moment:
    *numbers, way = arguments
    grain, shape = _SHAPES[kind](*numbers)
    found = Moment(None, grain, shape, bound=moment.bound)
    if moment.day is not None:
        found.day, problem = _nearest(moment.day, kind, numbers, str(way))
        if problem:
            found.notes.append(problem)
    return found


_SHAPES: dict[str, Callable[..., tuple[str, str]]] = {
    "weekday": lambda n: ("day", f"XXXX-WXX-{n}"),
    "month": lambda n: ("month", f"XXXX-{n:02}"),
    "monthday": lambda month, day: ("day", f"XXXX-{month:02}-{day:02}"),
    "holiday": lambda n: ("day", f"XXXX-{n // 100:02}-{n % 100:02}"),
    "dayofmonth": lambda n: ("day", f"XXXX-XX-{n:02}"),
    "quarter": lambda n: ("quarter", f"XXXX-Q{n}"),
    "half": lambda n: ("half", f"XXXX-H{n}"),
    "season": lambda name: ("season", f"XXXX-{name}"),
}
_SOON = timedelta(days=45)


def _nearest(anchor: date, kind: str, numbers: list[int | str], way: str) -> tuple[date | None, str | None]:
    """The period asked for that lies nearest to the anchor on the side asked for."""
    if kind == "weekday":
        return _weekday(anchor, int(numbers[0]), way), None
    if kind == "dayofmonth":
        return _day_of_month(anchor, int(numbers[0]), way), None
    options = [day for year in (-8, -4, -1, 0, 1, 4, 8) if (day := _in_year(anchor.year + year, kind, numbers))]
    if not options:
        return None, "invalid-date"
    near = start_of(anchor, _GRAINS.get(kind, "day"))
    if way in ("before", "past"):
        limit = near - timedelta(days=1) if way == "before" else near
        if way == "past" and kind in ("monthday", "holiday") and (soon := [d for d in options if near < d <= near + _SOON]):
            return soon[0], None
        return max((day for day in options if day <= limit), default=None), None
    limit = near + timedelta(days=1) if way == "after" else near
    return min((day for day in options if day >= limit), default=None), None


_GRAINS = {"month": "month", "quarter": "quarter", "half": "half", "season": "season"}


def _in_year(year: int, kind: str, numbers: list[int | str]) -> date | None:
    try:
        match kind, numbers:
            case "month", [int(month)]:
                return date(year, month, 1)
            case "monthday", [int(month), int(day)]:
                return date(year, month, day)
            case "holiday", [int(number)]:
                return date(year, number // 100, number % 100)
            case "quarter", [int(number)]:
                return date(year, number * 3 - 2, 1)
            case "half", [int(number)]:
                return date(year, number * 6 - 5, 1)
            case "season", [str(name)]:
                return date(year, SEASONS[name], 1)
    except ValueError:
        return None
    return None


def _weekday(anchor: date, number: int, way: str) -> date:
    back = (anchor.isoweekday() - number) % 7
    if way == "past":
        return anchor - timedelta(days=back)
    if way == "before":
        return anchor - timedelta(days=back or 7)
    return anchor + timedelta(days=(-back) % 7 or (7 if way == "after" else 0))


def _day_of_month(anchor: date, number: int, way: str) -> date | None:
    ahead = way in ("future", "after")
    for months in range(14):
        first = moved(anchor.replace(day=1), months if ahead else -months)
        try:
            day = first.replace(day=number)
        except ValueError:
            continue
        if (day >= anchor) if ahead else (day <= anchor):
            return day
    return None


def _part(moment: Moment, number: int | str, unit: str) -> Moment:
    """The n-th unit of the period reached, -1 the last: "the second half of", "the last week of"."""
    grain = "day" if unit == "holiday" else unit
    within, outer = moment.day, moment.grain
    if unit == "season":
        shape, day = f"{moment.shape}-{number}", date(within.year, SEASONS[str(number)], 1) if within else None
    else:
        shape = f"{moment.shape[:4]}{_PARTS.get(unit, '-XX').format(number)}"
        day = _nth(within, outer, int(number), unit) if within else None
    notes = [*moment.notes, "invalid-date"] if within and day is None else moment.notes
    return Moment(day, grain, shape, moment.clock, moment.mod, bound=moment.bound, notes=notes, is_absolute=moment.is_absolute)


_PARTS = {"half": "-H{}", "quarter": "-Q{}", "month": "-{:02}", "week": "-WXX", "day": "-XX-XX"}


def _nth(within: date, outer: str, number: int, unit: str) -> date | None:
    if unit == "holiday":
        return _in_year(within.year, "holiday", [number])
    if number < 0:
        return start_of(end_of(within, outer), unit)
    if unit == "half":
        return moved(within, (number - 1) * {"year": 6, "decade": 60, "century": 600}.get(outer, 6))
    day = shifted(start_of(within, unit) if unit == "week" else within, number - 1, unit)
    return day if day and day <= end_of(within, outer) else None


def _clock(moment: Moment, clock: str) -> Moment:
    moment.clock = clock
    return moment


def _mod(moment: Moment, mod: str) -> Moment:
    moment.mod = mod
    return moment


def _fixed(moment: Moment, value: str) -> Moment:
    return Moment(None, "day", "", fixed=value)


_LENGTHS = {"second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "fortnight": "P{}W", "weekend": "P{}WE", "month": "P{}M", "quarter": "P{}Q", "year": "P{}Y", "decade": "P{}DE", "century": "P{}CE"}  # fmt: skip
_SETS = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX"}


def _length(moment: Moment, number: int, unit: str) -> Moment:
    return _fixed(moment, _LENGTHS[unit].format(number))


def _every(moment: Moment, unit: str) -> Moment:
    return _fixed(moment, _SETS.get(unit) or _LENGTHS[unit].format(1))


def _century(moment: Moment, number: int) -> Moment:
    return _fixed(moment, f"{number - 1:02}")


def _decade(moment: Moment, number: int) -> Moment:
    found = _date(moment, 1900 + 10 * number, 0, 0)
    return _to(found, "decade")


def _check_weekday(moment: Moment, number: int) -> Moment:
    if moment.day and moment.grain == "day" and moment.day.isoweekday() != number:
        if moment.is_absolute:
            moment.notes.append("wrong-weekday")
    return moment


def _bound(way: str) -> Callable[[Moment], Moment]:
    def bounded(moment: Moment) -> Moment:
        moment.bound = way
        return moment

    return bounded


def _through(moment: Moment, year: int) -> Moment:
    """The period goes on to the end of a year: "the 2009-10 season"."""
    if moment.day and moment.day.year < year % 100 + moment.day.year // 100 * 100:
        moment.last = date(year % 100 + moment.day.year // 100 * 100, 12, 31)
    return moment


_OPERATIONS: dict[str, Callable[..., Moment]] = {
    "date": _date,
    "numeric": _numeric,
    "shift": _shift,
    "to": _to,
    "find": _find,
    "part": _part,
    "clock": _clock,
    "mod": _mod,
    "ref": _fixed,
    "set": _fixed,
    "length": _length,
    "every": _every,
    "century": _century,
    "decade": _decade,
    "weekday": _check_weekday,
    "through": _through,
    "since": _bound("since"),
    "until": _bound("until"),
}

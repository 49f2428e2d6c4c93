"""The closed set of operations by which rules lead from an anchor to a date."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from factcheck.model import Steps
from factcheck.resolve.calendar import SEASONS, UNKNOWN, end_of, moved, shifted, start_of
from factcheck.resolve.lengths import every, length
from factcheck.resolve.moment import Context, Moment
from factcheck.resolve.nearest import SHAPES, in_year, nearest

_CLOCKED = ("hour", "minute", "second")


def followed(steps: Steps, context: Context) -> Moment:
    """Where the steps lead from the day of publication (or from the date last set in the text)."""
    moment = Moment(context.published)
    for step in steps:
        name, *arguments = step
        if name in _ANCHORS:
            moment = _ANCHORS[str(name)](context, *arguments)
        elif moment.fixed is None or name in ("mod", "clock"):
            moment = _OPERATIONS[str(name)](moment, *arguments)
    return moment


# ---------------------------------------------------------------------------------------------------- anchors


def _text(context: Context) -> Moment:
    """The date that the text last set, else the day of publication."""
    return context.reference.copy if context.reference else Moment(context.published)


def _report(context: Context, grain: str = "") -> Moment:
    """The quarter or year that figures were last reported for; else the last full quarter, or the publication's year."""
    report = context.report
    if report and (not grain or report.grain == grain):
        return report.copy
    if grain:
        return _to(_shift(Moment(context.published), -1, grain), grain)
    return _to(Moment(context.published), "year")


def _numeric(context: Context, one: int, other: int, year: int) -> Moment:
    """12/09/2019: by the source's country, or by the part that is no month."""
    order = "DMY" if one > 12 else "MDY" if other > 12 else context.order
    if order is None and one != other:
        return Moment(None, "day", f"{year}-XX-XX", notes=["ambiguous-date"])
    return _date(context, year, other, one) if order == "DMY" else _date(context, year, one, other)


def _date(_: Context, year: int, month: int, day: int) -> Moment:
    grain = "day" if day else "month" if month else "year"
    written = "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)])
    try:
        return Moment(date(year, month or 1, day or 1), grain, written, is_absolute=True)
    except ValueError:
        return Moment(None, grain, written, notes=["invalid-date"], is_absolute=True)


def _decade(context: Context, number: int) -> Moment:
    """The twenties are the publication's century's where that has had them, else the last one's."""
    published = context.published
    century = published.year // 100 if published and published.year % 100 // 10 >= number else 19
    return _to(_date(context, century * 100 + 10 * number, 0, 0), "decade")


def _iso(context: Context, written: str) -> Moment:
    year, month, day = map(int, written.split("-"))
    return _date(context, year, month, day)


_ANCHORS: dict[str, Callable[..., Moment]] = {
    "text": _text,
    "report": _report,
    "date": _date,
    "numeric": _numeric,
    "decade": _decade,
    "iso": _iso,
}


# ------------------------------------------------------------------------------------------------- operations


def _shift(moment: Moment, number: int | str, unit: str) -> Moment:
    """So many units on; an unknown number of them leads to the past or the future."""
    if isinstance(number, str):
        if number.endswith("X"):
            return _fixed(moment, "PAST_REF" if number.startswith("-") else "FUTURE_REF")
        number, unit = _whole(Decimal(number), unit)
    moment.day = shifted(moment.day, number, unit) if moment.day else None
    return moment


_PARTS_OF = {"year": (12, "month"), "decade": (10, "year"), "week": (7, "day"), "month": (30, "day")}


def _whole(number: Decimal, unit: str) -> tuple[int, str]:
    """Two and a half years as 30 months."""
    parts, smaller = _PARTS_OF.get(unit, (1, unit))
    return int(number * parts), smaller


def _to(moment: Moment, unit: str) -> Moment:
    """The whole unit around the day reached; a time of day is not followed."""
    moment.shape = UNKNOWN.get(unit, UNKNOWN["day"])
    moment.grain = "day" if unit in _CLOCKED or unit not in UNKNOWN else unit
    moment.day = start_of(moment.day, moment.grain) if moment.day else None
    return moment


def _find(moment: Moment, kind: str, *arguments: int | str) -> Moment:
    *numbers, way = arguments
    grain, shape = SHAPES[kind](*numbers)
    found = Moment(None, grain, shape, bound=moment.bound)
    if moment.day is not None:
        found.day, problem = nearest(moment.day, kind, numbers, str(way))
        if problem:
            found.notes.append(problem)
    return found


def _part(moment: Moment, number: int | str, unit: str) -> Moment:
    """The n-th unit of the period reached, -1 the last: "the second half of", "the last week of"."""
    grain = "day" if unit in ("holiday", "weekday") else unit
    shape = f"{moment.shape[:4]}{_SHAPES_WITHIN.get(unit, '-XX').format(number)}"
    within = moment.day
    day = _nth(within, moment.grain, number, unit) if within else None
    notes = [*moment.notes, "invalid-date"] if within and day is None else moment.notes
    return Moment(
        day, grain, shape, moment.clock, moment.mod, bound=moment.bound, notes=notes, is_absolute=moment.is_absolute
    )


_SHAPES_WITHIN = {
    "half": "-H{}", "quarter": "-Q{}", "month": "-{:02}", "week": "-WXX", "day": "-XX-XX", "season": "-{}",
    "holiday": "-XX-XX", "weekday": "-WXX-{}", "isoweek": "-W{:02}",
}  # fmt: skip
_HALVES = {"year": 6, "decade": 60, "century": 600}


def _nth(within: date, outer: str, number: int | str, unit: str) -> date | None:
    if unit == "season":
        return date(within.year, SEASONS[str(number)], 1)
    if unit == "holiday":
        return in_year(within.year, "holiday", [number])
    count = int(number)
    if unit == "half":
        return moved(within, (count % 3 - 1) * _HALVES.get(outer, 6))
    if unit in ("week", "weekday"):
        return _nth_week(within, outer, count) if unit == "week" else shifted(start_of(within, "week"), count - 1, "day")
    if count < 0:
        return start_of(end_of(within, outer), unit)
    day = shifted(within, count - 1, unit)
    return day if day and day <= end_of(within, outer) else None


def _nth_week(within: date, outer: str, number: int) -> date | None:
    """A year's weeks are ISO 8601's; a month's first is the week of its first day."""
    if outer == "year":
        last = date(within.year, 12, 28).isocalendar().week
        return date.fromisocalendar(within.year, number if number > 0 else last, 1) if number <= last else None
    if number < 0:
        return start_of(end_of(within, outer), "week")
    day = shifted(start_of(within, "week"), number - 1, "week")
    return day if day and day <= end_of(within, outer) else None


def _clock(moment: Moment, clock: str) -> Moment:
    if moment.fixed is not None:
        moment.fixed += clock
    moment.clock = clock
    return moment


def _hour(moment: Moment, hour: int, daypart: str) -> Moment:
    """ "4 in the morning": by the part of the day, before noon or behind it."""
    moment.clock = f"T{hour % 12 + (0 if daypart == 'TMO' else 12):02}:00"
    return moment


def _year(moment: Moment, year: int) -> Moment:
    """The same part of another year."""
    try:
        moment.day = moment.day.replace(year=year) if moment.day else None
    except ValueError:
        moment.day = None
    return moment


def _mod(moment: Moment, mod: str) -> Moment:
    moment.mod = mod
    return moment


def _fixed(_: Moment, value: str) -> Moment:
    return Moment(None, "day", "", fixed=value)


def _set(_: Moment, kind: str, number: int) -> Moment:
    """Each Thursday, every July."""
    return Moment(None, "day", "", fixed=SHAPES[kind](number)[1])


def _length(moment: Moment, number: int | str, unit: str) -> Moment:
    return _fixed(moment, length(number, unit) or "PXX")


def _every(moment: Moment, unit: str) -> Moment:
    return _fixed(moment, every(unit))


def _century(moment: Moment, number: int) -> Moment:
    return _fixed(moment, f"{number - 1:02}")


def _check_weekday(moment: Moment, number: int) -> Moment:
    """A weekday beside its date: another one is noted where the date names its year."""
    if moment.day and moment.grain == "day" and moment.day.isoweekday() != number and moment.is_absolute:
        moment.notes.append("wrong-weekday")
    return moment


def _bound(way: str) -> Callable[[Moment], Moment]:
    def bounded(moment: Moment) -> Moment:
        moment.bound = way
        return moment

    return bounded


def _through(moment: Moment, year: int) -> Moment:
    """The period goes on to the end of a year: "the 2009-10 season"."""
    if moment.day and (last := year % 100 + moment.day.year // 100 * 100) > moment.day.year:
        moment.last = date(last, 12, 31)
    return moment


_OPERATIONS: dict[str, Callable[..., Moment]] = {
    "shift": _shift,
    "to": _to,
    "find": _find,
    "part": _part,
    "clock": _clock,
    "hour": _hour,
    "year": _year,
    "mod": _mod,
    "ref": _fixed,
    "set": _set,
    "length": _length,
    "every": _every,
    "century": _century,
    "weekday": _check_weekday,
    "through": _through,
    "since": _bound("since"),
    "until": _bound("until"),
}

"""The closed set of operations by which rules lead from an anchor to a date."""

from collections.abc import Callable
from datetime import date, timedelta

from factcheck.lengths import every, length
from factcheck.model import Steps
from factcheck.resolve import clocks
from factcheck.resolve.anchors import ANCHORS
from factcheck.resolve.calendar import end_of, shifted
from factcheck.resolve.moment import Context, Moment
from factcheck.resolve.nearest import SHAPES, nearest
from factcheck.resolve.parts import part
from factcheck.resolve.shifts import shift, to


def followed(steps: Steps, context: Context) -> Moment:
    """Where the steps lead from the day of publication (or from the date last set in the text)."""
    moment = Moment(context.published)
    for step in steps:
        name, *arguments = step
        if name in ANCHORS:
            moment = ANCHORS[str(name)](context, *arguments)
        elif moment.fixed is None or name in ("mod", "clock"):
            moment = OPERATIONS[str(name)](moment, *arguments)
    return moment


_TENSES = frozenset(("past", "near", "future"))
_DAYS, _NEAR = ("monthday", "dayofmonth"), timedelta(days=31)
_ANY_DAY = date(2000, 1, 1)


def _find(moment: Moment, kind: str, *arguments: int | str) -> Moment:
    *numbers, way = arguments
    grain, shape = SHAPES[kind](*numbers)
    found = Moment(None, grain, shape, bound=moment.bound)
    if moment.is_told and way in _TENSES:
        way = "told"
    day, problem = nearest(moment.day or _ANY_DAY, kind, numbers, str(way))
    if problem:  # 31 June is in no year
        found.notes.append(problem)
    elif moment.day is not None:
        found.day = day
        if day and kind in _DAYS:
            _name_years(found, day, moment)
    elif way == "told":
        found.before_christ = moment.before_christ
    return found


def _name_years(found: Moment, day: date, moment: Moment) -> None:
    """Near by, the year of a day without one is certain; further off, a weekday beside it may tell another."""
    if moment.is_told or (moment.day and abs(day - moment.day) <= _NEAR):
        found.is_absolute = not moment.is_told
    else:
        found.readings = tuple(filter(None, (shifted(day, years, "year") for years in (-1, 0, 1))))


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


def _set(_: Moment, kind: str, *numbers: int) -> Moment:
    """Each Thursday, every July, on weekends."""
    return Moment(None, "day", "", fixed=SHAPES[kind](*numbers)[1])


def _ahead(moment: Moment, _unit: str, _way: str) -> Moment:
    """The clause looks ahead, or the finder had taken another form."""
    return moment


def _length(moment: Moment, number: int | str, unit: str) -> Moment:
    return _fixed(moment, length(number, unit) or "PXX")


def _every(moment: Moment, unit: str) -> Moment:
    return _fixed(moment, every(unit))


def _check_weekday(moment: Moment, number: int) -> Moment:
    """A weekday tells which reading of its date is meant; a wrong one is noted where the year is certain."""
    meant = [day for day in moment.readings if day.isoweekday() == number]
    if len(meant) == 1:
        return Moment(meant[0], "day", is_absolute=True)
    if moment.day and moment.grain == "day" and moment.day.isoweekday() != number and moment.is_absolute:
        moment.notes.append("wrong-weekday")
    return moment


def _names(moment: Moment, _noun: str) -> Moment:
    """An event is on this day; what is settled is kept for what reckons from it."""
    return moment


def _bound(way: str) -> Callable[[Moment], Moment]:
    def bounded(moment: Moment) -> Moment:
        moment.bound = way
        return moment

    return bounded


def _widen(moment: Moment, number: int, unit: str) -> Moment:
    """Two or three days ago, three to five years later: the period begins earlier, or ends later."""
    day = shifted(moment.day, number, unit) if moment.day else None
    if moment.day is None or day is None:
        return moment
    moment.last = end_of(max(day, moment.day), moment.grain)
    moment.day = min(day, moment.day)
    return moment


def _through(moment: Moment, year: int) -> Moment:
    """The period goes on to the end of a year: "the 2009-10 season"."""
    if moment.day and (last := year % 100 + moment.day.year // 100 * 100) > moment.day.year:
        moment.last = date(last, 12, 31)
    return moment


OPERATIONS: dict[str, Callable[..., Moment]] = {
    "shift": shift,
    "to": to,
    "find": _find,
    "part": part,
    "clock": clocks.clock,
    "hour": clocks.hour,
    "zone": clocks.zone,
    "past": clocks.minutes_past,
    "span": clocks.first_of_hours,
    "year": _year,
    "mod": _mod,
    "ref": _fixed,
    "set": _set,
    "length": _length,
    "every": _every,
    "ahead": _ahead,
    "weekday": _check_weekday,
    "through": _through,
    "widen": _widen,
    "names": _names,
    "since": _bound("since"),
    "until": _bound("until"),
}

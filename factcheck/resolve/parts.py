"""Parts of a period: the second half of a year, the last week of a month, a weekday of a week."""

from datetime import date

from factcheck.resolve.calendar import CLOCKED, SEASONS, end_of, shifted, start_of
from factcheck.resolve.moment import Moment
from factcheck.resolve.nearest import in_year


def part(moment: Moment, number: int | str, unit: str) -> Moment:
    """The n-th unit of the period reached, -1 the last: "the second half of", "the last week of".

    An hour of a day is told no finer than its day.
    """
    if unit in CLOCKED:
        return moment
    grain = "day" if unit in ("holiday", "weekday") else unit
    shape = f"{moment.shape[:4]}{_SHAPES_WITHIN.get(unit, '-XX').format(number)}"
    within = moment.day
    day = _nth(within, moment.grain, number, unit) if within else None
    notes = [*moment.notes, "invalid-date"] if within and day is None else moment.notes
    reached = Moment(day, grain, shape, moment.clock, moment.mod, bound=moment.bound, notes=notes)
    reached.is_absolute = moment.is_absolute
    reached.before_christ = moment.before_christ if moment.grain == "year" else None
    return reached


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
        return shifted(within, (count % 3 - 1) * _HALVES.get(outer, 6), "month")
    if unit in ("week", "weekday"):
        return (
            _nth_week(within, outer, count) if unit == "week" else shifted(start_of(within, "week"), count - 1, "day")
        )
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

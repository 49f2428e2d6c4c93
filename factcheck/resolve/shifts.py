"""So many units on, and the whole unit around a day."""

from datetime import date
from decimal import Decimal

from factcheck.resolve.calendar import CLOCKED, RANKS, UNKNOWN, shifted, start_of
from factcheck.resolve.moment import Moment


def shift(moment: Moment, number: int | str, unit: str) -> Moment:
    """So many units on; an unknown number of them leads to the past or the future."""
    if isinstance(number, str):
        if number.endswith("X"):
            return _vaguely(moment, unit, is_back=number.startswith("-"))
        number, unit = _whole(Decimal(number), unit)
    if moment.before_christ is not None:
        return _from_before_christ(moment, number, unit)
    if RANKS.get(unit, 0) < RANKS.get(moment.grain, 0):  # two days after a month: no day is known
        moment.day, moment.grain, moment.shape = None, unit, UNKNOWN.get(unit, UNKNOWN["day"])
    moment.day = shifted(moment.day, number, unit) if moment.day else None
    return moment


def _vaguely(moment: Moment, unit: str, *, is_back: bool) -> Moment:
    """Several years ago, in a few weeks; "several days later" in a tale may be past or future."""
    if moment.is_told and not is_back:
        return Moment(None, unit, UNKNOWN.get(unit, UNKNOWN["day"]))
    return Moment(None, "day", "", fixed="PAST_REF" if is_back else "FUTURE_REF")


_YEARS = {"year": 1, "decade": 10, "century": 100}


def _from_before_christ(moment: Moment, number: int, unit: str) -> Moment:
    """Years on from one before Christ, behind which comes AD 1; of a finer unit nothing is known."""
    if unit not in _YEARS:
        return Moment(None, unit, UNKNOWN.get(unit, UNKNOWN["day"]))
    year = (moment.before_christ or 0) - number * _YEARS[unit]
    moment.before_christ = year if year > 0 else None
    moment.day = None if year > 0 else shifted(date.min, -year, "year")
    return moment


_PARTS_OF = {
    "year": (12, "month"),
    "decade": (10, "year"),
    "century": (100, "year"),
    "week": (7, "day"),
    "month": (30, "day"),
}


def _whole(number: Decimal, unit: str) -> tuple[int, str]:
    """Two and a half years as 30 months."""
    parts, smaller = _PARTS_OF.get(unit, (1, unit))
    return int(number * parts), smaller


def to(moment: Moment, unit: str) -> Moment:
    """The whole unit around the day reached; of an hour only the day is known."""
    moment.shape = UNKNOWN.get(unit, UNKNOWN["day"])
    moment.grain = "day" if unit in CLOCKED or unit not in UNKNOWN else unit
    moment.day = start_of(moment.day, moment.grain) if moment.day else None
    moment.clock = "TXX" if unit in CLOCKED else moment.clock
    return moment

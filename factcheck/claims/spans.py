"""Lengths of time that reach from the day of publication: "the past 14 years", "the next six months"."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date
from decimal import Decimal

from factcheck.claims.passage import Figure, Passage
from factcheck.model import Amount, Period

_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}  # of each unit that is told to a month or a year
_DAYS = {"day": 1, "week": 7}
_YEAR = 12
_LONGEST = Decimal(1000)  # units


def reckoned(figure: Figure, passage: Passage) -> Period | None:
    """The days of a length that is reckoned from publication, in whole months or years where it is told in such."""
    published, value = passage.story.article.published, figure.mention.value
    if figure.mention.kind != "duration" or published is None or not isinstance(value, Amount):
        return None
    size = value.low
    if size is None or size != value.high or size % 1 or not 0 < size < _LONGEST:
        return None
    step = _direction(figure, passage)
    return _period(published, step * int(size), value.unit) if step else None


def _direction(figure: Figure, passage: Passage) -> int:
    """-1 for "the past two years", 1 for "the next two years", else 0."""
    for index in (figure.first, figure.first + 1):
        for name, step in (("last", -1), ("next", 1)):
            if passage.tokens.is_class(index, name):
                return step
    return 0


def _period(day: date, number: int, unit: str) -> Period | None:
    if unit in _DAYS:
        other = day.toordinal() + number * _DAYS[unit]
        is_known = date.min.toordinal() < other < date.max.toordinal()
        return Period(*sorted((day, date.fromordinal(other)))) if is_known else None
    if unit not in _MONTHS:
        return None
    here, there = sorted((_month(day), _month(day) + number * _MONTHS[unit]))
    if _MONTHS[unit] >= _YEAR:  # to whole years
        here, there = here // _YEAR * _YEAR, there // _YEAR * _YEAR + _YEAR - 1
    return _months(here, there) if here // _YEAR >= MINYEAR and there // _YEAR <= MAXYEAR else None


def _month(day: date) -> int:
    return day.year * _YEAR + day.month - 1


def _months(first: int, last: int) -> Period:
    """From the first day of one month to the last day of another, both counted from the year 0."""
    (year, month), (end, final) = divmod(first, _YEAR), divmod(last, _YEAR)
    return Period(date(year, month + 1, 1), date(end, final + 1, monthrange(end, final + 1)[1]))

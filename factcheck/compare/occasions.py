"""Whether two dates that differ may be of one occasion: what is done then, what they are of, how they are read."""

import re
from datetime import date

from factcheck.compare.tellings import Telling
from factcheck.model import Claim, Period

_WEEK = 7
_NUMBER = re.compile(r"[1-9][0-9]*")


def may_be_one_day(one: Telling, other: Telling) -> bool:
    """Whether two dates may be of one event though they differ: what was done, or what they are of, has one name or
    nearly so ("opened", "began"), and both are told as closely.

    What is done on the days of two articles may be done twice, and "Thursday" be of two weeks, "Jan. 19" of two years.
    """
    is_kin = one.claim.attribute == other.claim.attribute or one.claim.attribute in other.meets
    is_told = is_kin and not (one.is_plain or other.is_plain)
    is_done = (one.deed is not None and one.deed == other.deed) or (one.is_milestone and other.is_milestone)
    is_one = (is_told or is_done) and _are_told_as_closely(one, other)
    are_two = one.is_of_today and other.is_of_today
    return is_one and not (are_two or _are_of_two_times(one, other) or _are_read_apart(one, other))


def _are_of_two_times(one: Telling, other: Telling) -> bool:
    """Whether one lies ahead of its article, and the other behind it: the next election, and the last."""
    return _is_passed(one, other) or _is_passed(other, one)


def _is_passed(one: Telling, other: Telling) -> bool:
    if one.published is None or one.days is None or other.days is None:
        return False
    today = one.published.toordinal()
    return other.days.written[1] < today < one.days.written[0]


def _are_told_as_closely(one: Telling, other: Telling) -> bool:
    """Whether both dates are days, or both months or longer: "last week" and "on Friday" are told by the way."""
    shorter, longer = sorted(each.days.length if each.days else 1 for each in (one, other))
    return longer == 1 or shorter > _WEEK


def _are_read_apart(one: Telling, other: Telling) -> bool:
    """Whether two dates differ by how they were read alone: they are written alike, or as two days of the week, or as
    one month of two years, or one reckons from what its text has told ("the next night").
    """
    if "told" in (one.claim.mention.form, other.claim.mention.form):
        return True
    if one.claim.mention.surface.casefold() == other.claim.mention.surface.casefold():
        return True
    if one.days is None or other.days is None:
        return False
    (first, last), (start, end) = one.days.written, other.days.written
    are_days = first == last and start == end
    are_weeks_apart = are_days and (start - first) % _WEEK == 0 and not (_is_written(one) and _is_written(other))
    return are_weeks_apart or (not are_days and _are_years_apart(one, other))


def _are_years_apart(one: Telling, other: Telling) -> bool:
    """Whether two dates, neither written with its year, are of one month: "mid-February" and "February"."""
    left, right = _end_of(one), _end_of(other)
    is_one_month = left is not None and right is not None and left.month == right.month
    return is_one_month and not any(_has_year(each.claim) for each in (one, other))


def _has_year(claim: Claim) -> bool:
    return any(len(number) == len("2018") for number in _NUMBER.findall(claim.mention.surface))


def _is_written(telling: Telling) -> bool:
    """Whether a day stands in the text by its number."""
    day = _end_of(telling)
    return day is not None and str(day.day) in _NUMBER.findall(telling.claim.mention.surface)


def _end_of(telling: Telling) -> date | None:
    """The day with which a date ends, or begins where its end is open."""
    value = telling.claim.value
    return value.last or value.first if isinstance(value, Period) else None

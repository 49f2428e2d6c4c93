"""Ages of one person on two days: who was 49 is 51 two years later."""

from factcheck.compare.agreement import NOT_COMPARABLE, ValueLevel
from factcheck.compare.tellings import Telling
from factcheck.model import Amount

_YEAR = 365.25  # days


def aged(one: Telling, other: Telling, level: ValueLevel) -> ValueLevel:
    """The level of two ages: those that differ agree where as many years lie between the days of publication.

    Of undated articles nothing is known.
    """
    if one.kind != "age" or level.agrees:
        return level
    left, right = one.claim.value, other.claim.value
    if not isinstance(left, Amount) or not isinstance(right, Amount):
        return level
    if left.unit != right.unit or left.low is None or right.low is None:
        return level
    if one.published is None or other.published is None:
        return NOT_COMPARABLE
    years = (other.published - one.published).days / _YEAR
    is_older = abs(float(right.low - left.low) - years) < 1
    return ValueLevel("older by the years between", "compatible") if is_older and abs(years) > 1 / 12 else level

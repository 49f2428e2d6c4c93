"""Ages of one person on two days: who was 49 is 51 two years later."""

from factcheck.compare.agreement import ValueLevel
from factcheck.compare.tellings import Telling
from factcheck.model import Amount

_YEAR = 365.25  # days


def aged(one: Telling, other: Telling, level: ValueLevel) -> ValueLevel:
    """The level of two ages, agreeing where the days of publication are as many years apart, else as it was."""
    left, right = one.claim.value, other.claim.value
    if one.claim.kind != "age" or not isinstance(left, Amount) or not isinstance(right, Amount):
        return level
    if level.agrees or None in (one.published, other.published, left.low, right.low) or left.unit != right.unit:
        return level
    years = (other.published - one.published).days / _YEAR  # type: ignore[operator]
    is_older = abs(float(right.low - left.low) - years) < 1  # type: ignore[operator]
    return ValueLevel("older by the years between", "compatible") if is_older and abs(years) > 1 / 12 else level

"""The values of two claims, made comparable: one level for every kind."""

from dataclasses import replace
from decimal import Decimal

from factcheck.compare.agreement import NOT_COMPARABLE, ValueLevel
from factcheck.compare.amounts import amount_level
from factcheck.compare.currencies import money_level
from factcheck.compare.periods import age_level, date_level, time_level
from factcheck.model import Amount, Claim, Hedge, Kind
from factcheck.rules import Rules

__all__ = ["ValueLevel", "value_level"]

_PERCENT = "percent"
_ZERO, _ONE, _HUNDRED = Decimal(0), Decimal(1), Decimal(100)
_YEARS = "year"
_DAYS = frozenset({"date", "time"})
_MEASURED = frozenset(
    {"count", "measure", "rate", "percent", "duration", "temperature", "age"}
)  # a count may lack its unit
_MIXED = ({"fraction", "percent"},)


def value_level(one: Claim, other: Claim, rules: Rules) -> ValueLevel:
    """How the values of two claims stand to one another; symmetric. Whether they tell one fact is not asked.

    Counts are compared by their number alone: what is counted is another field. "38 million" and "$38 million" agree
    by the unit that one leaves out, "a quarter" and "25 percent" as percent, an age and a date of birth on the days on
    which the age is said, money of two currencies within the rates of the facts' years.
    """
    kinds = {one.kind, other.kind}
    if kinds == {"age", "date"}:
        return _age_and_birth(*((one, other) if one.kind == "age" else (other, one)))
    if kinds <= _DAYS:
        return time_level(one, other, rules) if kinds == {"time"} else date_level(one, other)
    if "money" in kinds:
        return money_level(one, other, rules)
    left, right = (_comparable(claim, kinds) for claim in (one, other))
    if left is None or right is None or not (len(kinds) == 1 or kinds in _MIXED or kinds <= _MEASURED):
        return NOT_COMPARABLE
    return _exact_level(left, right) if "ordinal" in kinds else amount_level(left, right, rules)


def _age_and_birth(age: Claim, birth: Claim) -> ValueLevel:
    value = age.value
    if not isinstance(value, Amount) or value.unit != _YEARS:
        return NOT_COMPARABLE
    return age_level((value.low, value.high), birth, age.when)


def _exact_level(one: Amount, other: Amount) -> ValueLevel:
    return ValueLevel("equal", "equal") if one.low == other.low else ValueLevel("another number", "differs", _ONE)


def _comparable(claim: Claim, kinds: set[Kind]) -> Amount | None:
    """The amount of a claim in the form in which it meets the other's kind; None where it holds none."""
    value = claim.value
    if not isinstance(value, Amount):
        return None
    if kinds == {"count"}:
        return Amount(value.low, value.high, "", value.step, value.hedge)
    if claim.kind != "fraction":
        return value
    return _in_percent(value) if len(kinds) > 1 else replace(value, step=_ZERO)  # a third is no rounded quarter


def _in_percent(fraction: Amount) -> Amount:
    """A fraction in words is round: "a third" is said of 34 percent."""
    ends = (fraction.low, fraction.high)
    low, high = (None if end is None else (end * _HUNDRED).to_integral_value() for end in ends)
    hedge: Hedge = "about" if fraction.hedge == "exact" else fraction.hedge
    return Amount(low, high, _PERCENT, _ONE, hedge)

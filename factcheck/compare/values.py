"""The values of two claims, made comparable: one level for every kind."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache

from factcheck.compare.agreement import NOT_COMPARABLE, SAME, ValueLevel
from factcheck.compare.amounts import amount_level, number_level
from factcheck.compare.currencies import money_level
from factcheck.compare.days import date_level
from factcheck.compare.periods import age_level, time_level
from factcheck.model import OF_TIME, Amount, Claim, Hedge, Kind
from factcheck.rules import Rules

__all__ = ["ValueLevel", "value_level"]

Room = Callable[[Amount, Amount, Rules], ValueLevel]

_PERCENT = "percent"
_ZERO, _ONE, _HUNDRED = Decimal(0), Decimal(1), Decimal(100)
_YEARS = "year"
_MEASURED = frozenset(
    {"count", "measure", "rate", "percent", "duration", "temperature", "age"}
)  # a count may lack its unit


def value_level(one: Claim, other: Claim, rules: Rules) -> ValueLevel:
    """How the values of two claims stand to one another; symmetric. Whether they tell one fact is not asked.

    Counts are compared by their number alone: what is counted is another field. "38 million" and "$38 million" agree
    by the unit that one leaves out, "a quarter" and "25 percent" as percent, an age and a date of birth on the days on
    which the age is said, money of two currencies within the rates of the facts' years.
    """
    if one.kind in OF_TIME and other.kind in OF_TIME:
        return time_level(one, other, rules) if one.kind == other.kind == "time" else date_level(one, other)
    if "money" in (one.kind, other.kind):
        return money_level(one, other, rules)
    left, right = one.value, other.value
    if isinstance(left, Amount) and isinstance(right, Amount):
        return _room(one.kind, other.kind)(left, right, rules)
    return _age_and_birth(*((one, other) if one.kind == "age" else (other, one)))


def _age_and_birth(age: Claim, birth: Claim) -> ValueLevel:
    value = age.value
    if age.kind != "age" or birth.kind != "date" or not isinstance(value, Amount) or value.unit != _YEARS:
        return NOT_COMPARABLE
    return age_level((value.low, value.high), birth, age.when)


@cache
def _room(one: Kind, other: Kind) -> Room:
    """How amounts of two kinds are compared."""
    if one == other:
        return _OF_ONE_KIND.get(one, amount_level)
    if {one, other} == {"fraction", "percent"}:
        return _share_level
    return amount_level if {one, other} <= _MEASURED else _no_level


def _no_level(_one: Amount, _other: Amount, _rules: Rules) -> ValueLevel:
    return NOT_COMPARABLE


def _exact_level(one: Amount, other: Amount, _rules: Rules) -> ValueLevel:
    return SAME if one.low == other.low else ValueLevel("another number", "differs", _ONE)


def _fraction_level(one: Amount, other: Amount, rules: Rules) -> ValueLevel:
    """The level of two fractions in words: a third is no rounded quarter."""
    return amount_level(replace(one, step=_ZERO), replace(other, step=_ZERO), rules)


def _share_level(one: Amount, other: Amount, rules: Rules) -> ValueLevel:
    fraction, percent = (other, one) if one.unit == _PERCENT else (one, other)
    return amount_level(_in_percent(fraction), percent, rules)


_OF_ONE_KIND: dict[Kind, Room] = {"count": number_level, "ordinal": _exact_level, "fraction": _fraction_level}


def _in_percent(fraction: Amount) -> Amount:
    """A fraction in words is round: "a third" is said of 34 percent."""
    ends = (fraction.low, fraction.high)
    low, high = (None if end is None else (end * _HUNDRED).to_integral_value() for end in ends)
    hedge: Hedge = "about" if fraction.hedge == "exact" else fraction.hedge
    return Amount(low, high, _PERCENT, _ONE, hedge)

"""What two values tell by themselves: 1,043 km twice is no chance, two men are; and 146 beside 164 is a slip."""

import math
from datetime import timedelta
from decimal import Decimal

from factcheck.compare.agreement import ValueLevel
from factcheck.compare.tellings import Telling
from factcheck.model import Amount, Period

_NEWS, _MONTH = timedelta(days=6), timedelta(days=31)
_TINY, _SMALL = Decimal(3), Decimal(12)
_COUNTED = ("count", "ordinal", "duration")
_GAPS = ((Decimal("0.1"), "near"), (Decimal("0.34"), "apart"), (Decimal("0.7"), "far"))
_FARTHEST = 0.2
_TELLING = 3  # digits from which a figure is like no other by chance: 51 is 15 turned round, and so is much else
_NEAR = 31  # days between dates, minutes between times of day
_POWERS = frozenset(Decimal(10) ** power for power in (1, 2, 3, 6, 9))


def told_by_value(one: Telling, other: Telling, level: ValueLevel) -> str:
    """The level of the field `value`."""
    if level.agreement == "differs" or level.agreement == "grown":
        return _differing(one, other, level)
    if level.agreement == "compatible":
        return "same number" if _is_same_number(one, other) else "agree as told"
    value = one.claim.value
    return _of_amount(value, one.claim.kind) if isinstance(value, Amount) else _of_period(one)


def _is_same_number(one: Telling, other: Telling) -> bool:
    """Whether two figures that agree by a hedge or a unit left out are one number of two digits or more."""
    left, right = one.claim.value, other.claim.value
    if not isinstance(left, Amount) or not isinstance(right, Amount) or _number(left) != _number(right):
        return False
    return _of_amount(left, one.claim.kind) in ("two digits", "three digits or more")


def _number(amount: Amount) -> Decimal:
    return abs((amount.low if amount.low is not None else amount.high) or Decimal(0))


def _of_amount(amount: Amount, kind: str) -> str:
    number = _number(amount)
    if kind in _COUNTED and number <= _TINY:
        return "up to three"
    digits = len(number.normalize().as_tuple().digits)
    if digits == 1 or (kind == "count" and number <= _SMALL):
        return "one digit"
    return "two digits" if digits == 2 else "three digits or more"


def _of_period(telling: Telling) -> str:
    period, day = telling.claim.value, telling.published
    if telling.claim.kind == "time":
        return "time of day"
    if not isinstance(period, Period) or period.first is None or period.last is None:
        return "open or unresolved"
    if period.first != period.last:
        return "month or less" if period.last - period.first <= _MONTH else "year or more"
    return "day of the news" if day is not None and abs(day - period.first) <= _NEWS else "another day"


def _differing(one: Telling, other: Telling, level: ValueLevel) -> str:
    if not isinstance(one.claim.value, Amount):
        return "near" if level.gap <= _NEAR else "apart"
    figures = _in_one_unit(one, other)
    if figures is None:
        return _band(level.gap)
    fewest = min(len(figure.normalize().as_tuple().digits) for figure in figures)
    if fewest > 1 and are_swapped(*figures):
        return "digits swapped" if fewest >= _TELLING else "two digits swapped"
    if fewest > 1 and is_power_apart(*figures):
        return "a power of ten"
    band = _band(abs(figures[0] - figures[1]) / max(map(abs, figures)))
    return "near, to the digit" if band == "near" and fewest >= _TELLING else band


def _band(gap: Decimal) -> str:
    return next((name for most, name in _GAPS if gap <= most), "another world")


def _in_one_unit(one: Telling, other: Telling) -> tuple[Decimal, Decimal] | None:
    """Two differing figures as they are written, where both are exact and of one unit."""
    left, right = _point(one), _point(other)
    if left is None or right is None or left == right:
        return None
    units = {telling.claim.value.unit for telling in (one, other) if isinstance(telling.claim.value, Amount)}
    return (left, right) if len(units) == 1 or one.claim.kind in ("count", "ordinal") else None


def _point(telling: Telling) -> Decimal | None:
    value = telling.claim.value
    return value.low if isinstance(value, Amount) and value.low is not None and value.low == value.high else None


def are_worlds_apart(one: Telling, other: Telling) -> bool:
    """Whether two exact figures are too far from one another to be of one fact: 12 and 400, not 40 and 400."""
    if one.number is None or other.number is None or one.unit != other.unit:
        return False
    smaller, larger = sorted((abs(one.number), abs(other.number)))
    return smaller < larger * _FARTHEST and round(math.log10(larger / smaller) if smaller else 0.5, 3) % 1 != 0


def are_swapped(one: Decimal, other: Decimal) -> bool:
    """Whether two figures have the same digits in another order: 146 and 164."""
    left, right = one.normalize().as_tuple(), other.normalize().as_tuple()
    is_other = left.digits != right.digits and sorted(left.digits) == sorted(right.digits)
    return is_other and left.exponent == right.exponent


def is_power_apart(one: Decimal, other: Decimal) -> bool:
    """Whether one figure is the other with zeros more: 40 and 400."""
    larger, smaller = max(one, other), min(one, other)
    return smaller > 0 and larger / smaller in _POWERS

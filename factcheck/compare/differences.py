"""How two figures that differ stand to one another: 146 and 164 are a slip of the keys, 12 and 400 two facts."""

import math
from decimal import Decimal
from functools import lru_cache

from factcheck.compare.pair import Pair
from factcheck.compare.tellings import BARE, Telling
from factcheck.model import Amount
from factcheck.rules.comparing import GapRows

_FARTHEST = 0.2
_POWERS = frozenset({1, 2, 3, 6, 9})


def differing(pair: Pair) -> str:
    """The level of the field `value` for two figures that differ."""
    one, other, bands = pair.one, pair.other, pair.bands
    if not isinstance(one.claim.value, Amount):
        return "near" if pair.value.gap <= bands.dates * _grain(one, other) else "apart"
    left, right = one.figure, other.figure
    if left is None or right is None or left == right or one.unit != other.unit:
        return _band(pair.value.gap, bands.gap)
    digits, others = len(_digits_of(left)), len(_digits_of(right))
    if digits == others > 1:
        if are_swapped(left, right):
            return "digits swapped" if digits >= bands.telling else "two digits swapped"
        if is_power_apart(left, right):
            return "a power of ten"
    band = _band(abs(left - right) / max(abs(left), abs(right)), bands.gap)
    return "near, to the digit" if band == "near" and min(digits, others) >= bands.telling else band


def _grain(one: Telling, other: Telling) -> int:
    """How many days the shorter of two dates takes: two years are near where two days are not."""
    spans = [each.days.span[1] - each.days.span[0] + 1 for each in (one, other) if each.days]
    return int(min((span for span in spans if span < math.inf), default=1))


def _band(gap: Decimal, rows: GapRows) -> str:
    if gap <= rows.apart:
        return "near" if gap <= rows.near else "apart"
    return "far" if gap <= rows.far else "another world"


def are_worlds_apart(one: Telling, other: Telling) -> bool:
    """Whether two exact figures are too far from one another to be of one fact: 12 and 400, not 40 and 400."""
    if one.number is None or other.number is None or one.unit != other.unit:
        return False
    left, right = abs(one.number), abs(other.number)
    smaller, larger = (left, right) if left < right else (right, left)
    return smaller < larger * _FARTHEST and round(math.log10(larger / smaller) if smaller else 0.5, 3) % 1 != 0


def are_surely_apart(one: Telling, other: Telling) -> bool:
    """Whether two exact figures of one kind and unit, or of which one may lack its unit, differ beyond all rounding."""
    if one.number is None or other.number is None or one.grain is None or other.grain is None:
        return False
    if abs(one.number - other.number) <= max(one.grain, other.grain):
        return False
    return (one.kind == other.kind and one.unit == other.unit) or BARE in (one.dimension, other.dimension)


def are_swapped(one: Decimal, other: Decimal) -> bool:
    """Whether two figures have the same digits in another order: 146 and 164."""
    left, right = _digits_of(one), _digits_of(other)
    return left != right and one.adjusted() == other.adjusted() and sorted(left) == sorted(right)


def is_power_apart(one: Decimal, other: Decimal) -> bool:
    """Whether one figure is the other with zeros more: 40 and 400."""
    is_moved = abs(one.adjusted() - other.adjusted()) in _POWERS
    return is_moved and one > 0 and other > 0 and _digits_of(one) == _digits_of(other)


@lru_cache(maxsize=1024)
def _digits_of(figure: Decimal) -> tuple[int, ...]:
    """The digits of a figure but for the zeros at its end."""
    return figure.normalize().as_tuple().digits

"""Levels for amounts: equal, equal as rounded, inside a bound, within the tolerance of a hedge, else different."""

from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.model import Amount
from factcheck.rules import Rules

Interval = tuple[Decimal | None, Decimal | None]
_ZERO = Decimal(0)
_ROUND = Decimal(
    100
)  # from which a figure of one digit is round: "more than 100" is said of 100, "more than three" not of 3
_DIGITS = 5  # units of its last digit by which a hedge widens a figure at most: "about 99.4" is not 95


@dataclass(frozen=True, slots=True)
class AmountLevel:
    """The level reached, whether the figures agree, and the gap between them relative to the larger."""

    name: str
    agreement: str  # "equal", "compatible", "at bound", "far", "differs" or "none"
    gap: Decimal = _ZERO


def level_of(one: Amount, other: Amount, rules: Rules, unit: str | None = None) -> AmountLevel:
    """The first level that holds for two amounts; symmetric."""
    if unit is not None:  # counts whose nouns were compared before
        one, other = replace(one, unit=unit), replace(other, unit=unit)
    if (converted := _in_unit_of(one, other, rules)) is None:
        return AmountLevel("not comparable", "none")
    left, right, is_sure = converted
    if is_sure and left == right and one.hedge == other.hedge:
        return AmountLevel("equal", "equal")
    if _is_point(left) and _is_point(right) and _meet(_rounded(left, one.step), _rounded(right, other.step)):
        exact = one.hedge == other.hedge
        return AmountLevel(
            "equal within the rounding as written" if left != right else "equal under a hedge",
            "equal" if exact else "compatible",
        )
    if _is_at_bound(left, one, right, other) or _is_at_bound(right, other, left, one):
        return AmountLevel("at a bound that leaves it out", "at bound")
    if not is_sure and _meet(_rounded(left, one.step), _rounded(right, other.step)):
        return AmountLevel("equal in one reading of the unit", "compatible")
    if _is_same_side(left, right) and not _is_near_bound(left, right, rules):
        return AmountLevel("two bounds apart", "differs", _gap(left, right))
    if _meet(_widened(left, one, rules), _widened(right, other, rules)):
        return AmountLevel(
            "inside the stated bound" if None in (*left, *right) else "within the tolerance of its hedge", "compatible"
        )
    if _meet(left, right):
        return AmountLevel("far from the stated bound", "far")
    return AmountLevel("differs", "differs", _gap(left, right))


def _in_unit_of(one: Amount, other: Amount, rules: Rules) -> tuple[Interval, Interval, bool] | None:
    """Both as intervals in one unit, and whether that unit's size is sure."""
    if one.unit == other.unit:
        return (one.low, one.high), (other.low, other.high), True
    ratio = rules.units.ratio(one.unit, other.unit)
    if ratio is None:
        return None
    ends = [_converted(end, one.unit, other.unit, rules) for end in (one.low, one.high)]
    low, high = (end[side] if end else None for side, end in enumerate(ends))
    return (low, high), (other.low, other.high), ratio[0] == ratio[1]


_STRICT = ("more_than", "less_than")


def _is_at_bound(bound: Interval, amount: Amount, point: Interval, exact: Amount) -> bool:
    """ "more than 352" leaves out 352; a round bound, "more than 1,000", is said of 1,000 too."""
    if amount.hedge not in _STRICT or exact.hedge != "exact" or not _is_point(point):
        return False
    end = bound[0] if bound[0] is not None else bound[1]
    return end is not None and end == point[0] and not _is_round(end)


def _is_round(number: Decimal) -> bool:
    return abs(number) >= _ROUND and len(number.normalize().as_tuple().digits) == 1


def _is_same_side(one: Interval, other: Interval) -> bool:
    """Whether both are bounds of one direction: "more than 700" and "over 1,000"."""
    return (one[0] is None) == (other[0] is None) and (one[1] is None) == (other[1] is None) and None in one


def _is_near_bound(one: Interval, other: Interval, rules: Rules) -> bool:
    ends = sorted(abs(end) for end in (*one, *other) if end is not None)
    return ends[1] - ends[0] <= ends[1] * rules.policy.tolerance.bounds


def _converted(end: Decimal | None, unit: str, other: str, rules: Rules) -> tuple[Decimal, Decimal] | None:
    return None if end is None else rules.units.convert(end, unit, other)


def _is_point(interval: Interval) -> bool:
    return interval[0] is not None and interval[0] == interval[1]


def _rounded(interval: Interval, step: Decimal) -> Interval:
    """A point as the interval that it may be rounded from; whole numbers below a thousand are taken as counted."""
    low, high = interval
    if low is None or high is None:
        return interval
    slack = step / 2 if step != 1 or abs(low) >= 1000 or low != low.to_integral_value() else _ZERO
    return low - slack, high + slack


def _widened(interval: Interval, amount: Amount, rules: Rules) -> Interval:
    tolerance = rules.policy.tolerance
    low, high = interval
    match amount.hedge:
        case "about":
            slack = _slack(low or _ZERO, tolerance.about)
            return (low or _ZERO) - slack, (high or _ZERO) + slack
        case "nearly" | "almost":
            return (low or _ZERO) - _slack(low or _ZERO, getattr(tolerance, amount.hedge)), high
        case "more_than" | "at_least" if low is not None:
            return low, low + abs(low) * tolerance.bound
        case "less_than" | "at_most" if high is not None:
            return high - abs(high) * tolerance.bound, high
    return interval


def _slack(number: Decimal, tolerance: Decimal) -> Decimal:
    """How far a hedge widens a figure: a share of it, and never more than some units of its last digit."""
    exponent = number.normalize().as_tuple().exponent
    step = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else _ZERO
    return min(abs(number) * tolerance, _DIGITS * step)


def _meet(one: Interval, other: Interval) -> bool:
    starts_in_time = one[0] is None or other[1] is None or one[0] <= other[1]
    return starts_in_time and (other[0] is None or one[1] is None or other[0] <= one[1])


def _gap(one: Interval, other: Interval) -> Decimal:
    """The distance of the nearest ends, relative to the larger of them."""
    left, right = (sorted(end for end in interval if end is not None) for interval in (one, other))
    near, far = (left[-1], right[0]) if left[-1] < right[0] else (right[-1], left[0])
    largest = max(abs(near), abs(far))
    return (abs(far - near) / largest).quantize(Decimal("0.0001")) if largest else _ZERO

"""Levels for amounts: equal, equal as rounded, at or inside a bound, within a hedge, else different."""

from dataclasses import replace
from decimal import Decimal

from factcheck.compare.agreement import AT_BOUND, FAR, NOT_COMPARABLE, SAME, VAGUE, ValueLevel
from factcheck.compare.figures import Figure, coarseness, hedged
from factcheck.intervals import Interval, gap, meet, widened
from factcheck.model import Amount
from factcheck.rules import Rules

_MOVED = Decimal(1) / 3  # the most by which rounding moves a figure: $500,000 is not written $1m
_ROUNDED = ValueLevel("equal within the rounding as written", "rounded")
_OUTSIDE = "outside the stated bound"
_DOZENS = "dozens"
_STRICT = ("more_than", "less_than")


def amount_level(one: Amount, other: Amount, rules: Rules) -> ValueLevel:
    """The first level that holds for two amounts; a unit that is left out is taken to be its twin's."""
    if one.unit == other.unit:
        return number_level(one, other, rules)
    if not one.unit or not other.unit:
        return as_compatible(number_level(one, other, rules), "equal but for a unit left out")
    if _DOZENS in (one.hedge, other.hedge):
        return VAGUE
    return _level_in_unit(*((one, other) if one.unit < other.unit else (other, one)), rules)


def number_level(one: Amount, other: Amount, rules: Rules) -> ValueLevel:
    """The first level that holds for the numbers of two amounts, of one unit or of none."""
    return VAGUE if _DOZENS in (one.hedge, other.hedge) else figure_level(_figure(one), _figure(other), rules)


def _level_in_unit(one: Amount, other: Amount, rules: Rules) -> ValueLevel:
    """The level in the second's unit; a unit of unsure size (the news ton) agrees in one reading of it."""
    ratio = rules.units.ratio(one.unit, other.unit)
    if ratio is None:
        return NOT_COMPARABLE
    is_shifted = not _is_power_of_ten(ratio[0])
    moved = [_converted(end, one.unit, other.unit, rules) for end in (one.low, one.high)]
    low, high = (ends[side] if ends else None for side, ends in enumerate(moved))
    left = Figure((low, high), one.step * ratio[0], one.hedge, is_shifted)
    right = _figure(other)._replace(is_converted=is_shifted)
    if ratio[0] == ratio[1]:
        return figure_level(left, right, rules)
    return spread_level(left, right, rules, "equal in one reading of the unit")


def _converted(end: Decimal | None, unit: str, other: str, rules: Rules) -> Interval | None:
    return None if end is None else rules.units.convert(end, unit, other)


def _figure(amount: Amount) -> Figure:
    return Figure((amount.low, amount.high), amount.step, amount.hedge)


def _is_power_of_ten(ratio: Decimal) -> bool:
    return ratio.normalize().as_tuple().digits == (1,)


def as_compatible(level: ValueLevel, name: str) -> ValueLevel:
    """A level that rests on what one side leaves unsaid: it agrees by that only."""
    return replace(level, name=name, agreement="compatible") if level.agrees else level


def spread_level(one: Figure, other: Figure, rules: Rules, name: str) -> ValueLevel:
    """The level of two figures one of which has a whole range of sizes in the other's unit."""
    if meet(*(widened(hedged(each, rules), coarseness(each, rules)) for each in (one, other))):
        return ValueLevel(name, "compatible")
    return _apart(one, other, "differs")


def figure_level(one: Figure, other: Figure, rules: Rules) -> ValueLevel:
    """The first level that holds for two figures in one unit."""
    if one.ends == other.ends and one.hedge == other.hedge:
        return SAME
    if None in one.ends or None in other.ends:
        return _bound_level(one, other, rules)
    if _is_equal_as_rounded(one, other):
        return _ROUNDED if one.hedge == other.hedge else ValueLevel("equal under a hedge", "compatible")
    if _meet_converted(one, other, rules):
        return ValueLevel("equal as converted", "compatible")
    if one.hedge == other.hedge == "exact" or not meet(hedged(one, rules), hedged(other, rules)):
        return _apart(one, other, "differs")
    is_range = "range" in (one.hedge, other.hedge)
    return ValueLevel("inside the stated range" if is_range else "within the tolerance of its hedge", "compatible")


def _bound_level(one: Figure, other: Figure, rules: Rules) -> ValueLevel:
    if None not in one.ends:
        return _at_bound(other, one, rules)
    return _at_bound(one, other, rules) if None not in other.ends else _two_bounds(one, other, rules)


def _apart(one: Figure, other: Figure, name: str) -> ValueLevel:
    return ValueLevel(name, "differs", gap(one.ends, other.ends))


def _is_equal_as_rounded(one: Figure, other: Figure) -> bool:
    """Whether the finer figure, written as coarsely as the other, is the other; converted ones have no grid in common.

    Of two of one step none is finer: 6.1 is not 6.2.
    """
    left, right = one.point, other.point
    if left is None or right is None:
        return False
    apart = abs(left - right)
    if apart == 0:
        return True
    if one.is_converted:
        return 2 * apart < one.step + other.step
    is_near = 2 * apart <= max(one.step, other.step) and apart <= _MOVED * max(abs(left), abs(right))
    return is_near and one.step != other.step


def _meet_converted(one: Figure, other: Figure, rules: Rules) -> bool:
    """Whether two converted figures meet by the zeros at their ends: 1,000 feet are 300 metres."""
    return one.is_converted and meet(*(widened(each.ends, coarseness(each, rules)) for each in (one, other)))


def _at_bound(bound: Figure, figure: Figure, rules: Rules) -> ValueLevel:
    """How a figure stands to a bound: at it, inside, far beyond it, or on its other side."""
    is_lower = bound.ends[0] is not None
    edge = bound.edge
    point = bound._replace(ends=(edge, edge))
    if figure.point == edge and figure.hedge == "exact" and bound.hedge in _STRICT and not bound.is_round:
        return AT_BOUND
    if bound.is_converted and (_is_equal_as_rounded(point, figure) or _meet_converted(point, figure, rules)):
        return ValueLevel("at the stated bound", "compatible")
    if not meet(bound.ends, hedged(figure, rules)):
        return _apart(bound, figure, _OUTSIDE)
    if meet(hedged(bound, rules), hedged(figure, rules)):
        return ValueLevel("inside the stated bound", "compatible")
    if is_lower:
        return ValueLevel("far beyond the stated bound", "grown", gap(point.ends, figure.ends))
    return FAR


def _two_bounds(one: Figure, other: Figure, rules: Rules) -> ValueLevel:
    if one.side != other.side:
        is_possible = meet(one.ends, other.ends)
        return ValueLevel("by bounds that meet", "compatible") if is_possible else _apart(one, other, _OUTSIDE)
    left, right = one.edge, other.edge
    if abs(left - right) <= max(abs(left), abs(right)) * rules.policy.tolerance.bounds:
        return ValueLevel("as bounds near one another", "compatible")
    return ValueLevel("two bounds apart", "grown", gap((left, left), (right, right)))

"""A term as an interval: all that it may be by its rounding, its hedge, its unit and the words that say it."""

from decimal import Decimal

from factcheck.intervals import Interval, widened
from factcheck.model import Amount
from factcheck.reckon.terms import Term
from factcheck.rules import Rules
from factcheck.rules.reckoning import Role
from factcheck.tokens import HYPHENS

_ZERO, _ONE, _TEN, _HUNDRED = Decimal(0), Decimal(1), Decimal(10), Decimal(100)
_MOST = Decimal(10) ** 40  # stands for an open end
_SMALL = Decimal(20)  # whole measures below this are hardly rounded by half
_ZEROS, _ROUND = 2, Decimal("0.05")  # zeros that make a figure round, and by what share it is at most
_ABOUT = Decimal("0.1")
_BARE = frozenset({"count", "money", "rate"})
_SCALE = Decimal(1000)  # apart so far, a bare figure lacks its "million"
_OPPOSITE = frozenset({"up", "down"})
_LEVELS = frozenset({"new", "old"})
_POINTS = {"basis_point": Decimal("0.01")}


def plays(term: Term, role: Role, rules: Rules) -> bool:
    """Whether a figure can play a part: by its kind, unit, dimension and marks."""
    value = term.value
    if not isinstance(value, Amount) or term.claim.kind not in role.kinds or value.hedge == "dozens":
        return False
    if term.claim.kind == "measure" and not role.dimensions and not HYPHENS.isdisjoint(term.claim.mention.surface):
        return False  # "a 15-inch screen": a name more than a figure
    if role.units and value.unit not in role.units:
        return False
    if role.dimensions or role.never:
        unit = rules.units.unit(value.unit)
        dimension = unit.dimension if unit else ""
        if dimension in role.never or (role.dimensions and dimension not in role.dimensions):
            return False
    if role.enters in ("growth", "signed") and (term.marks >= _OPPOSITE or not _LEVELS.isdisjoint(term.marks)):
        return False
    return not role.marks or not role.marks.isdisjoint(term.marks)


def share_unit(one: Term, other: Term, *, per: bool = False) -> bool:
    """Whether two figures can count one thing: one unit, or that of a count left out; `per`, what a rate is of."""
    left, right = one.value, other.value
    if not isinstance(left, Amount) or not isinstance(right, Amount):
        return False
    is_over = per and left.unit.partition("/")[0] == right.unit.partition("/")[0]
    return (
        left.unit == right.unit
        or is_over
        or _nouns(one, other)
        or ("" in (left.unit, right.unit) and _fit(one, other, per=per))
    )


def _fit(one: Term, other: Term, *, per: bool) -> bool:
    """Whether a bare figure can be of another's unit."""
    kinds, sizes = {one.claim.kind, other.claim.kind}, sorted((one.size, other.size))
    return kinds <= (_BARE | {"measure"} if per else _BARE) and (len(kinds) == 1 or sizes[1] < _SCALE * sizes[0])


def _nouns(one: Term, other: Term) -> bool:
    """Whether both count the same sort of thing: "nine voters", "4 new voters"."""
    nouns = [term.value.unit.split()[-1:] for term in (one, other) if isinstance(term.value, Amount)]
    return one.claim.kind == other.claim.kind == "count" and nouns[0] == nouns[1]


def step(term: Term) -> Decimal:
    """What the last digit as written stands for."""
    value = term.value
    return value.step if isinstance(value, Amount) else _ZERO


def point(term: Term, role: Role, rules: Rules) -> Decimal:
    """The figure as it enters the relation, as written."""
    return _entered(_based(term.size, term, role, rules), term, role)


def interval(term: Term, role: Role, rules: Rules) -> Interval:
    """All that the figure may be, as it enters the relation."""
    ends = [_entered(_based(end, term, role, rules), term, role) for end in _written(term, rules)]
    return min(ends), max(ends)


def _written(term: Term, rules: Rules) -> tuple[Decimal, Decimal]:
    """The figure by its rounding and hedge, in its own unit; an open end is very far."""
    value = term.value
    if not isinstance(value, Amount):
        return _ZERO, _MOST
    low, high = widened((value.low, value.high), _rounding(value, term, rules))
    match value.hedge:
        case "about" if low is not None and high is not None:
            low, high = low * (_ONE - _ABOUT), high * (_ONE + _ABOUT)
        case "nearly" | "almost" if low is not None:
            low *= _ONE - _ABOUT
    return _ZERO if low is None else low, _MOST if high is None else high


def _rounding(value: Amount, term: Term, rules: Rules) -> Decimal:
    """Half of the last digit that is sure; small whole figures are hardly rounded, and counts are counted."""
    number = abs(term.size)
    slack = rules.reckoning.slack
    if term.claim.kind in ("multiple", "fraction"):
        return number * (slack.multiple if term.claim.kind == "multiple" else slack.fraction)
    zeros = number.normalize().as_tuple().exponent
    if value.step == 1 and isinstance(zeros, int) and zeros >= _ZEROS:
        return min(_TEN**zeros / 2, number * _ROUND)
    if term.claim.kind == "count" and value.step == 1:
        return _ZERO
    is_small = number < _SMALL and value.step == 1 and term.claim.kind in ("measure", "duration")
    return value.step / (4 if is_small else 2)


def _based(number: Decimal, term: Term, role: Role, rules: Rules) -> Decimal:
    """The number in its dimension's base unit where the role asks for a dimension, of basis points in points."""
    return number * _factor(term, role, rules)


def _factor(term: Term, role: Role, rules: Rules) -> Decimal:
    value = term.value
    unit = value.unit if isinstance(value, Amount) else ""
    known = rules.units.unit(unit) if role.dimensions else None
    return known.factor_low if known else _POINTS.get(unit, _ONE)


def _entered(number: Decimal, term: Term, role: Role) -> Decimal:
    """What a figure is in the equation: "down 9 percent" is 0.91 times."""
    is_down = "down" in term.marks
    match role.enters:
        case "growth":
            part = number if term.claim.kind == "fraction" else number / _HUNDRED
            return _ONE - part if is_down else _ONE + part
        case "share":
            return number if term.claim.kind == "fraction" else number / _HUNDRED
        case "signed":
            return -number if is_down else number
    return number


def written(number: Decimal, term: Term, role: Role, rules: Rules) -> Decimal:
    """The figure, in its own unit, that would enter the relation as this number; of a change without its sign."""
    match role.enters:
        case "growth":
            number = abs(number - _ONE)
        case "signed":
            number = abs(number)
    if role.enters in ("growth", "share") and term.claim.kind != "fraction":
        number *= _HUNDRED
    return number / _factor(term, role, rules)

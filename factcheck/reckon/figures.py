"""A term as an interval: all that it may be by its rounding, its hedge, its unit and the words that say it."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.intervals import Interval, widened
from factcheck.model import Amount
from factcheck.reckon.terms import Term
from factcheck.rules import Rules
from factcheck.rules.reckoning import Role

_ZERO, _ONE, _TEN, _HUNDRED = Decimal(0), Decimal(1), Decimal(10), Decimal(100)
_MOST = Decimal(10) ** 40  # stands for an open end
_SMALL = Decimal(20)  # whole measures below this are hardly rounded by half
_ROUND_FROM = 100  # what the last digit of a round figure stands for at least
_ROUND = Decimal("0.05")  # the share by which such a figure is rounded at most
_ABOUT = Decimal("0.1")
_BOUNDS = frozenset({"more_than", "less_than"})
_POINTS = {"basis_point": Decimal("0.01")}


def step(term: Term) -> Decimal:
    """What the last digit as written stands for."""
    value = term.value
    return value.step if isinstance(value, Amount) else _ZERO


def last_digit(number: Decimal) -> Decimal:
    """What the last digit of a number that is no nought stands for: 100 of 1,200, 0.1 of 2.4."""
    exponent = number.normalize().as_tuple().exponent
    return _TEN**exponent if number and isinstance(exponent, int) else _ONE


def point(term: Term, role: Role, rules: Rules) -> Decimal:
    """The figure as it enters the relation, as written."""
    return _entered(_based(term.size, term, role, rules), term, role)


def interval(term: Term, role: Role, rules: Rules, beside: Sequence[Term] = ()) -> Interval:
    """All that the figure may be, as it enters the relation; `beside` are those of its unit there."""
    slack = _rounding(term, _sure_digit(term, beside), rules)
    ends = [_entered(_based(end, term, role, rules), term, role) for end in _written(term, slack)]
    return min(ends), max(ends)


def _written(term: Term, slack: Decimal) -> tuple[Decimal, Decimal]:
    """The figure by its rounding and hedge, in its own unit; an open end is very far."""
    value = term.value
    if not isinstance(value, Amount):
        return _ZERO, _MOST
    low, high = widened((value.low, value.high), slack)
    match value.hedge:
        case "about" if low is not None and high is not None:
            low, high = low * (_ONE - _ABOUT), high * (_ONE + _ABOUT)
        case "nearly" | "almost" if low is not None:
            low *= _ONE - _ABOUT
    return _ZERO if low is None else low, _MOST if high is None else high


def _sure_digit(term: Term, beside: Sequence[Term]) -> Decimal:
    """What its last sure digit stands for: beside 2.4 million a tenth of "2 million", whose nought is left out."""
    own = _digit_of(term)
    finest = min(map(_digit_of, beside), default=own)
    return finest if finest * _TEN == own else own


def _digit_of(term: Term) -> Decimal:
    """What the last digit of a figure stands for: as written, or, of a round number, before its noughts."""
    digit = last_digit(abs(term.size))
    return digit if step(term) == 1 and digit >= _ROUND_FROM else step(term)


def _rounding(term: Term, digit: Decimal, rules: Rules) -> Decimal:
    """Half of the last sure digit; small whole figures are hardly rounded, and counts are counted."""
    number, slack, kind = abs(term.size), rules.reckoning.slack, term.claim.kind
    if kind in ("multiple", "fraction"):
        return _of_word(term) * (slack.multiple if kind == "multiple" else slack.fraction)
    if step(term) != 1:
        return digit / 2
    if digit > 1:
        return min(digit / 2, number * _ROUND)
    if kind == "count":
        return _ZERO
    is_small = number < _SMALL and kind in ("measure", "duration")
    return digit / (4 if is_small else 2)


def _of_word(term: Term) -> Decimal:
    """The size of what a word says ("doubled"), which it says roughly; nothing where it is a bound ("more than")."""
    is_bound = isinstance(term.value, Amount) and term.value.hedge in _BOUNDS
    return _ZERO if is_bound else abs(term.size)


def _based(number: Decimal, term: Term, role: Role, rules: Rules) -> Decimal:
    """The number in its dimension's base unit where the role asks for a dimension, of basis points in points."""
    return number * _factor(term, role, rules)


def _factor(term: Term, role: Role, rules: Rules) -> Decimal:
    known = rules.units.unit(term.unit) if role.dimensions else None
    return known.factor_low if known else _POINTS.get(term.unit, _ONE)


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

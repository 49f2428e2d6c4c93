"""Which figures can play a part in a relation, and which can count one thing."""

from decimal import Decimal

from factcheck.model import Amount
from factcheck.reckon.terms import Term
from factcheck.rules import Rules
from factcheck.rules.reckoning import Role
from factcheck.tokens import HYPHENS

_BARE = frozenset({"count", "money", "rate"})
_SCALE = Decimal(1000)  # apart so far, a bare figure lacks its "million"
_LEVEL = Decimal(20)  # and a sum no price at one time, and a price by its unit at another
_OPPOSITE = frozenset({"up", "down"})
_LEVELS = frozenset({"new", "old"})


def plays(term: Term, role: Role, rules: Rules) -> bool:
    """Whether a figure can play a part: by its marks, kind, unit and dimension."""
    is_marked = role.needs <= term.marks and not (role.marks and role.marks.isdisjoint(term.marks))
    return is_marked and _is_of_kind(term, role) and _is_of_dimension(term, role, rules) and _enters(term, role)


def _is_of_kind(term: Term, role: Role) -> bool:
    value, kind = term.value, term.claim.kind
    if not isinstance(value, Amount) or kind not in role.kinds or value.hedge == "dozens":
        return False
    if kind == "measure" and not role.dimensions and not HYPHENS.isdisjoint(term.claim.mention.surface):
        return False  # "a 15-inch screen": a name more than a figure
    return not role.units or term.unit in role.units


def _is_of_dimension(term: Term, role: Role, rules: Rules) -> bool:
    if not role.dimensions and not role.never:
        return True
    unit = rules.units.unit(term.unit)
    dimension = unit.dimension if unit else ""
    return dimension not in role.never and (not role.dimensions or dimension in role.dimensions)


def _enters(term: Term, role: Role) -> bool:
    """Whether a figure is what it enters as: a change one way and no level, a share that is no change."""
    match role.enters:
        case "growth" | "signed":
            return not term.marks >= _OPPOSITE and _LEVELS.isdisjoint(term.marks)
        case "share":
            return term.claim.mention.change is None or "apposed" in term.marks
    return True


def share_unit(one: Term, other: Term, *, per: bool = False) -> bool:
    """Whether two figures can count one thing: one unit, or that of a count left out; `per`, what a rate is of."""
    if not isinstance(one.value, Amount) or not isinstance(other.value, Amount):
        return False
    is_over = one.unit.partition("/")[0] == other.unit.partition("/")[0] and (per or _are_near(one, other, _LEVEL))
    return (
        one.unit == other.unit
        or is_over
        or _nouns(one, other)
        or ("" in (one.unit, other.unit) and _fit(one, other, per=per))
    )


def is_per(rate: Term, number: Term) -> bool:
    """Whether a rate is per the unit of a number: "€50 a day" and "three days"."""
    return rate.unit.partition("/")[2] == number.unit != ""


def _fit(one: Term, other: Term, *, per: bool) -> bool:
    """Whether a bare figure can be of another's unit."""
    kinds = {one.claim.kind, other.claim.kind}
    return kinds <= (_BARE | {"measure"} if per else _BARE) and (len(kinds) == 1 or _are_near(one, other, _SCALE))


def _are_near(one: Term, other: Term, most: Decimal) -> bool:
    sizes = sorted((one.size, other.size))
    return sizes[1] < most * sizes[0]


def _nouns(one: Term, other: Term) -> bool:
    """Whether both count the same sort of thing: "nine voters", "4 new voters"."""
    return one.claim.kind == other.claim.kind == "count" and one.unit.split()[-1:] == other.unit.split()[-1:]

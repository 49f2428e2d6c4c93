"""Which figures can play a part in a relation, and which can count one thing."""

from decimal import Decimal

from factcheck.model import Amount
from factcheck.reckon.terms import Term
from factcheck.rules import Rules
from factcheck.rules.reckoning import Role
from factcheck.tokens import HYPHENS

_BARE = frozenset({"count", "money", "rate"})
_SCALE = Decimal(1000)  # apart so far, a bare figure lacks its "million"
_OPPOSITE = frozenset({"up", "down"})
_LEVELS = frozenset({"new", "old"})


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
    if role.enters == "share" and term.claim.mention.change is not None and "apposed" not in term.marks:
        return False
    return role.needs <= term.marks and (not role.marks or not role.marks.isdisjoint(term.marks))


def share_unit(one: Term, other: Term, *, per: bool = False) -> bool:
    """Whether two figures can count one thing: one unit, or that of a count left out; `per`, what a rate is of."""
    left, right = one.value, other.value
    if not isinstance(left, Amount) or not isinstance(right, Amount):
        return False
    is_over = left.unit.partition("/")[0] == right.unit.partition("/")[0] and (per or _are_near(one, other))
    return (
        left.unit == right.unit
        or is_over
        or _nouns(one, other)
        or ("" in (left.unit, right.unit) and _fit(one, other, per=per))
    )


def _fit(one: Term, other: Term, *, per: bool) -> bool:
    """Whether a bare figure can be of another's unit."""
    kinds = {one.claim.kind, other.claim.kind}
    return kinds <= (_BARE | {"measure"} if per else _BARE) and (len(kinds) == 1 or _are_near(one, other))


def _are_near(one: Term, other: Term) -> bool:
    sizes = sorted((one.size, other.size))
    return sizes[1] < _SCALE * sizes[0]


def _nouns(one: Term, other: Term) -> bool:
    """Whether both count the same sort of thing: "nine voters", "4 new voters"."""
    nouns = [term.value.unit.split()[-1:] for term in (one, other) if isinstance(term.value, Amount)]
    return one.claim.kind == other.claim.kind == "count" and nouns[0] == nouns[1]

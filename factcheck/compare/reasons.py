"""What would have to be true for two figures that differ to agree, in words."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.amounts import amount_level
from factcheck.compare.differences import are_swapped, is_power_apart
from factcheck.model import Amount, Claim, plain
from factcheck.rules import Rules

_ELSE = "each tells of another part or another time"
_ELSE_OF_AGES = "each tells of another person or another year"
_ADDED_UP = ("count", "money")


def to_agree(one: Claim, other: Claim, rules: Rules) -> str | None:
    """ "two digits are swapped in one of them", "one means miles"; None where nothing can be said."""
    if not isinstance(one.value, Amount) or not isinstance(other.value, Amount):
        return None
    return next(_reasons(one.value, other.value, one, rules), None)


def _reasons(left: Amount, right: Amount, claim: Claim, rules: Rules) -> Iterator[str]:
    if claim.kind == "ordinal":
        yield f"each tells of another {left.unit}".rstrip()
    figures = _points(left, right)
    if figures and (slip := _slip(*figures)):
        yield slip
    if unit := _other_unit(left, right, rules) or _other_unit(right, left, rules):
        yield f"one means {unit}"
    if left.high is None or right.high is None or left.low is None or right.low is None:
        yield f"one bound is passed further than its article says, or {_ELSE}"
    elif figures and claim.kind in _ADDED_UP and left.unit == right.unit and claim.attribute != "age":
        yield f"one takes in {_said(abs(figures[0] - figures[1]), claim)} that the other leaves out, or {_ELSE}"
    else:
        yield _ELSE_OF_AGES if "age" in (claim.kind, claim.attribute) else _ELSE


def _said(figure: Decimal, claim: Claim) -> str:
    """ "1,200", of money "29,000,000 GBP"."""
    unit = f" {claim.value.unit}" if claim.kind == "money" and isinstance(claim.value, Amount) else ""
    return f"{Decimal(plain(figure)):,f}{unit}"


def _points(left: Amount, right: Amount) -> tuple[Decimal, Decimal] | None:
    if left.low is None or right.low is None or left.low != left.high or right.low != right.high:
        return None
    return left.low, right.low


def _slip(one: Decimal, other: Decimal) -> str | None:
    """A slip of the keys: two digits swapped, or a power of ten."""
    if are_swapped(one, other):
        return "two digits are swapped in one of them"
    factor = plain(max(one, other) / min(one, other)) if is_power_apart(one, other) else None
    return f"one is off by a factor of {factor}" if factor else None


def _other_unit(amount: Amount, other: Amount, rules: Rules) -> str | None:
    """A unit that is easily taken for the first figure's, in which that figure, as written, is the second."""
    near = (name for names in rules.policy.confused.units if amount.unit in names for name in names)
    for name in near:
        meant = Amount(amount.low, amount.high, name, amount.step, amount.hedge)
        if name != amount.unit and amount_level(meant, other, rules).agrees:
            return name
    return None

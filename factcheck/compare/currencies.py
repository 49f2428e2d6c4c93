"""Levels for money: in one currency as any amounts, in two at the rates of the claims' years."""

from decimal import Decimal

from factcheck.compare.agreement import NOT_COMPARABLE, ValueLevel
from factcheck.compare.amounts import amount_level, as_compatible, spread_level
from factcheck.compare.figures import Figure
from factcheck.intervals import Interval
from factcheck.model import Amount, Claim
from factcheck.rules import Rules

_ASSUMED = "assumed-"


def money_level(one: Claim, other: Claim, rules: Rules) -> ValueLevel:
    """The level of two sums; of a bare "$" its number counts, if the other's currency may be written so."""
    if not isinstance(one.value, Amount) or not isinstance(other.value, Amount):
        return NOT_COMPARABLE
    left, right = sorted((one.value, other.value), key=lambda amount: amount.unit)
    if left.unit == right.unit or not left.unit:
        return amount_level(left, right, rules)
    if (_is_assumed(one) or _is_assumed(other)) and _may_share_sign(left.unit, right.unit, rules):
        level = amount_level(_unitless(left), _unitless(right), rules)
        if level.agrees:
            return as_compatible(level, "equal in one reading of the currency")
    return _at_rates(left, right, _years_of(one, other), rules)


def _years_of(one: Claim, other: Claim) -> tuple[int, ...]:
    """The years in which the facts of two claims lie, of longer times those of their ends."""
    days = [day for claim in (one, other) if claim.when for day in (claim.when.first, claim.when.last) if day]
    return tuple(sorted({day.year for day in days}))


def _at_rates(one: Amount, other: Amount, years: tuple[int, ...], rules: Rules) -> ValueLevel:
    rates = rules.rates.between(one.unit, other.unit, years)
    if rates is None or "dozens" in (one.hedge, other.hedge):
        return NOT_COMPARABLE
    left = Figure(_times((one.low, one.high), rates), one.step * rates[0], one.hedge, is_converted=True)
    right = Figure((other.low, other.high), other.step, other.hedge, is_converted=True)
    return spread_level(left, right, rules, "equal at the rates of the year")


def _times(ends: Interval, rates: tuple[Decimal, Decimal]) -> Interval:
    """The ends in the other currency: the sum at the lowest rate to the sum at the highest."""
    low, high = ([end * rate for rate in rates] if end is not None else None for end in ends)
    return min(low) if low else None, max(high) if high else None


def _unitless(amount: Amount) -> Amount:
    return Amount(amount.low, amount.high, "", amount.step, amount.hedge)


def _may_share_sign(one: str, other: str, rules: Rules) -> bool:
    """Whether two currencies are written with one sign or name: "$" of USD and AUD."""
    shared = rules.currencies.shared_by
    return not set(shared.get(one, ())).isdisjoint(shared.get(other, ()))


def _is_assumed(claim: Claim) -> bool:
    return any(note.startswith(_ASSUMED) for note in claim.mention.notes)

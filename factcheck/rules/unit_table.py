"""What is known of units at run time: their sizes, their symbols, and how one is converted into another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Context, Decimal

_CONTEXT = Context(prec=28, rounding=ROUND_HALF_EVEN)
_ROUND = Context(prec=24, rounding=ROUND_HALF_EVEN)  # so that there and back again gives the same figure
_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit's size in its dimension's base unit: amount * factor + offset; two factors where the size is unsure.

    `then` is the unit of a bare number behind it: "a 5-foot-10 guard".
    """

    name: str
    dimension: str
    factor_low: Decimal
    factor_high: Decimal
    offset: Decimal = Decimal(0)
    pint: str | None = None
    then: str | None = None


@dataclass(frozen=True, slots=True)
class Units:
    """All units. `symbols` stand glued to digits or after a space, `glued` only glued, `spaced` only after a space.

    `ucum` holds UCUM's codes by name, `told_in` the unit in which programs are given a dimension's values,
    `means` what one of a base unit without a fixed size is there on average.
    """

    by_name: Mapping[str, Unit]
    symbols: Mapping[str, str]
    glued: Mapping[str, str]
    spaced: Mapping[str, str] = field(default_factory=dict)
    base: Mapping[str, str] = field(default_factory=dict)
    ucum: Mapping[str, str] = field(default_factory=dict)
    told_in: Mapping[str, str] = field(default_factory=dict)
    means: Mapping[str, Decimal] = field(default_factory=dict)

    def unit(self, name: str) -> Unit | None:
        """The unit of a name, composed if need be: `kilometer/hour`, `meter/second ** 2`, `USD/barrel`.

        In a composed name a part that is no unit (a currency, a noun) is a dimension of its own.
        """
        if known := self.by_name.get(name):
            return known
        above, slash, below = name.rpartition("/")
        if not slash:
            return self._power(name)
        over, under = self.unit(above), self.unit(below)
        if not over and not under:
            return None
        return _quotient(name, over or _alone(above), under or _alone(below))

    def _power(self, name: str) -> Unit | None:
        base, sign, power = name.partition(" ** ")
        unit = self.by_name.get(base)
        if unit is None or not sign or not power.isdecimal():
            return None
        low, high = (_CONTEXT.power(factor, Decimal(power)) for factor in (unit.factor_low, unit.factor_high))
        return Unit(name, f"{unit.dimension} ** {power}", low, high)

    def is_measure(self, name: str) -> bool:
        """Whether a name is a unit of measure throughout: `kilometer/hour`, but not `USD/barrel` or `point/game`."""
        parts = name.split("/")
        return name in self.by_name or all(part in self.by_name or self._power(part) for part in parts)

    def ratio(self, one: str, other: str) -> tuple[Decimal, Decimal] | None:
        """How many `other` one `one` is, from..to (the same twice, mostly); None where they can't be compared."""
        source, target = self.unit(one), self.unit(other)
        if source is None or target is None or source.dimension != target.dimension:
            return None
        if one == other:
            return _ONE, _ONE
        low = _CONTEXT.divide(source.factor_low, target.factor_high)
        return _plain(low), _plain(_CONTEXT.divide(source.factor_high, target.factor_low))

    def convert(self, amount: Decimal, one: str, other: str) -> tuple[Decimal, Decimal] | None:
        """The amount of unit `one` in unit `other`, from..to, offsets of temperatures included; None as in `ratio`."""
        source, target = self.unit(one), self.unit(other)
        if source is None or target is None or source.dimension != target.dimension:
            return None
        if one == other:
            return amount, amount
        ends = sorted((_moved(amount, source, target), _moved(amount, source, target, widest=True)))
        return ends[0], ends[1]


def _moved(amount: Decimal, source: Unit, target: Unit, *, widest: bool = False) -> Decimal:
    factors = (source.factor_high, target.factor_low) if widest else (source.factor_low, target.factor_high)
    in_base = _CONTEXT.add(_CONTEXT.multiply(amount, factors[0]), source.offset)
    return _plain(_CONTEXT.divide(_CONTEXT.subtract(in_base, target.offset), factors[1]))


def _plain(number: Decimal) -> Decimal:
    return _CONTEXT.normalize(_ROUND.plus(number))


def _alone(name: str) -> Unit:
    return Unit(name, name, _ONE, _ONE)


def _quotient(name: str, over: Unit, under: Unit) -> Unit:
    low = _CONTEXT.divide(over.factor_low, under.factor_high)
    high = _CONTEXT.divide(over.factor_high, under.factor_low)
    return Unit(name, f"{over.dimension}/{under.dimension}", low, high)

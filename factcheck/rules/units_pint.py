"""pint as the judge of units: imported only to check the factors or to compute one that a newsroom left out."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

import pint

from factcheck.errors import RulesError
from factcheck.model import plain
from factcheck.rules.unit_table import Unit, Units

_CLOSE = Decimal("1E-12")


@cache
def _registry() -> Any:
    return pint.UnitRegistry(non_int_type=Decimal, autoconvert_offset_to_baseunit=True)


def _size(expression: str, base: str) -> tuple[Decimal, Decimal]:
    """Factor and offset of a pint expression in a base expression; Decimal throughout."""
    registry = _registry()
    unit = registry.parse_expression(expression)
    zero, one = (registry.Quantity(Decimal(n), unit.units) * 1 for n in (0, 1))
    target = registry.parse_expression(base)
    offset, end = (_in_base(quantity, target) for quantity in (zero, one))
    factor = (end - offset) * Decimal(unit.magnitude)
    if not factor.is_finite() or factor <= 0:
        raise ArithmeticError(expression)
    return factor, offset


def _in_base(quantity: Any, target: Any) -> Decimal:
    return Decimal(quantity.to(target.units).magnitude) / Decimal(target.magnitude)


def unit(name: str, expression: str, dimension: str | None, base: Mapping[str, str]) -> Unit:
    """The unit of a pint expression, in the given dimension or the first one that pint finds it to be of."""
    for candidate, in_pint in base.items():
        if not in_pint or dimension not in (None, candidate):
            continue
        try:
            factor, offset = _size(expression, in_pint)
        except pint.DimensionalityError:
            continue
        except (pint.UndefinedUnitError, pint.DefinitionSyntaxError, AttributeError) as error:
            raise RulesError("rules/units.toml", f"units.{name}.pint: {error}") from None
        except ArithmeticError:
            raise RulesError("rules/units.toml", f'units.{name}.pint: "{expression}" is no size; correct it') from None
        return Unit(name, candidate, factor, factor, offset, expression)
    raise RulesError("rules/units.toml", f'units.{name}: "{expression}" fits no dimension of [base]; give one')


def wrong_factors(units: Units) -> dict[str, str]:
    """What pint says otherwise of each unit whose factor or offset differs from what it computes."""
    told = {name: _wrong(unit, units.base) for name, unit in units.by_name.items() if unit.pint}
    return {name: problem for name, problem in told.items() if problem}


def _wrong(ours: Unit, base: Mapping[str, str]) -> str | None:
    try:
        factor, offset = _size(ours.pint or "", base[ours.dimension])
    except (pint.DimensionalityError, pint.UndefinedUnitError, AttributeError, ArithmeticError) as error:
        return f"pint says: {error}"
    if abs(factor - ours.factor_low) <= _CLOSE * factor and abs(offset - ours.offset) <= _CLOSE * factor:
        return None
    return f"factor {plain(ours.factor_low)}, but {plain(factor)} by pint's {ours.pint}"

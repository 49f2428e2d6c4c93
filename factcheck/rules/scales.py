"""What a report says of the units in it: their sizes, their codes, and how a person writes them."""

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Context, Decimal

from factcheck.model import Scale
from factcheck.rules import Rules
from factcheck.rules.currencies import Currencies, Minor
from factcheck.rules.unit_table import Unit, Units

_LANGUAGE = "en"  # in which reports are written
_HUNDREDTH = Decimal("0.01")
_CONTEXT = Context(prec=24, rounding=ROUND_HALF_EVEN)


def scales(names: Iterable[str], rules: Rules) -> dict[str, Scale]:
    """Of each currency and unit of measure among the names what is known of it; a noun that is counted is neither."""
    found = {name: _scale(name, rules) for name in sorted(set(names))}
    return {name: scale for name, scale in found.items() if scale}


def _scale(name: str, rules: Rules) -> Scale | None:
    if name in rules.currencies.codes:
        return _signed(Scale("money", name, code=name), name, rules.currencies)
    unit = rules.units.unit(name)
    over, slash, under = name.rpartition("/")
    is_money = bool(slash) and over in rules.currencies.codes
    if unit is None and not is_money:
        return None
    scale = _sized(unit, rules.units) if unit else Scale(f"money/{under}", name)
    scale = replace(scale, code=_code(name, rules.units))
    if is_money:
        return replace(_signed(scale, over, rules.currencies), many=f"/{_written(under, rules)[0]}")
    one, many = _written(name, rules)
    return replace(scale, one=one, many=many)


def _signed(scale: Scale, code: str, currencies: Currencies) -> Scale:
    """With the sign of a currency, and that of its hundredth, where one is its own."""
    signs = {**currencies.minor_symbols, **currencies.minor_glued}
    small = (sign for sign, name in signs.items() if _is_hundredth(currencies.minor[name], code))
    return replace(scale, sign=_sign(code, currencies), small=next(small, ""))


def _is_hundredth(minor: Minor, code: str) -> bool:
    return minor.of[0] == code and minor.factor == _HUNDREDTH


def _sign(code: str, currencies: Currencies) -> str:
    """The shortest symbol with a currency sign in it, by which the code is meant where nothing else says which."""
    meant = (symbol for symbol, name in currencies.symbols.items() if currencies.default(name) == code)
    signs = [symbol for symbol in meant if any(unicodedata.category(each) == "Sc" for each in symbol)]
    return min(signs, key=len, default=f"{code} ")


def _sized(unit: Unit, units: Units) -> Scale:
    base = units.told_in.get(unit.dimension) or _base(unit.dimension, units)
    told = units.by_name.get(base) if base else None
    if told is None:
        return Scale(unit.dimension, base, unit.factor_low, unit.factor_high, unit.offset)
    size = _CONTEXT.divide(units.means.get(unit.dimension, Decimal(1)), told.factor_low)
    low, high = (_CONTEXT.multiply(factor, size) for factor in (unit.factor_low, unit.factor_high))
    offset = _CONTEXT.divide(unit.offset - told.offset, told.factor_low)
    return Scale(unit.dimension, base, low, high, offset)


def _base(dimension: str, units: Units) -> str | None:
    """The base unit, composed if need be; a part of a rate that has none is its own."""
    if dimension in units.base:
        return units.base[dimension].replace(" / ", "/") or None
    over, slash, under = dimension.rpartition("/")
    return f"{_base(over, units) or over}/{_base(under, units) or under}" if slash else None


def _code(name: str, units: Units) -> str | None:
    """UCUM's code; None where a part of a composed name has none."""
    if name in units.ucum:
        return units.ucum[name]
    over, slash, under = name.rpartition("/")
    if slash:
        codes = [_code(part, units) for part in (over, under)]
        return "/".join(filter(None, codes)) if all(codes) else None
    base, power_sign, power = name.partition(" ** ")
    return f"{units.ucum[base]}{power}" if power_sign and base in units.ucum else None


def _written(name: str, rules: Rules) -> tuple[str, str]:
    """How a person writes one of it and several: the first symbol, else the first word of the language's list."""
    symbol = next((symbol for symbol, meant in rules.units.symbols.items() if meant == name), None)
    if symbol:
        return symbol, symbol
    over, slash, under = name.rpartition("/")
    if slash:
        below, (one, many) = _written(under, rules)[0], _written(over, rules)
        return f"{one}/{below}", f"{many}/{below}"
    file, nouns = rules.tables[f"{_LANGUAGE}/units.toml"], rules.languages[_LANGUAGE].nouns
    word = next(iter(file["words"].get(name, ())), name.replace("_", " "))
    many = next(iter(file.get("plurals", {}).get(word) or nouns.plurals(word)), word)
    return word, many

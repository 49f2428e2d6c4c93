"""Currencies, their codes and symbols: rules/currencies.toml."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from pydantic import Field

from factcheck.errors import RulesError
from factcheck.rules.files import RulesFile, Section, validated

FILE = "currencies.toml"


class CurrencyRow(Section):
    """One currency: decimals of its minor unit, symbols, and letters that are symbols only glued before digits."""

    digits: int = 2
    symbols: list[str] = Field(default=[])
    glued: list[str] = Field(default=[])


class AmbiguousRow(Section):
    """A name that several currencies share, the default first; `unsettled`: none of them is the commonest."""

    of: list[str] = Field(min_length=1)
    unsettled: bool = False
    symbols: list[str] = Field(default=[])


class MinorRow(AmbiguousRow):
    """A minor unit: so much of a currency; its symbols stand after the digits."""

    factor: Decimal = Field(gt=0)
    glued: list[str] = Field(default=[])


class CautiousRow(Section):
    """Symbols that are also words, and those that stand only before digits."""

    symbols: list[str] = Field(default=[])
    leading: list[str] = Field(default=[])


class CurrenciesFile(RulesFile):
    """rules/currencies.toml."""

    currencies: dict[str, CurrencyRow]
    ambiguous: dict[str, AmbiguousRow] = Field(default={})
    minor: dict[str, MinorRow] = Field(default={})
    cautious: CautiousRow = Field(default=CautiousRow())
    scaled: dict[str, str] = Field(default={})


@dataclass(frozen=True, slots=True)
class Minor:
    """A minor unit: `factor` of one of the currencies `of`, the default first."""

    of: tuple[str, ...]
    factor: Decimal


@dataclass(frozen=True, slots=True)
class Currencies:
    """All currencies.

    `symbols`, codes among them, lead to a code or to a key of `ambiguous`; `minor_symbols` to a key of `minor`.
    `unsettled` are shared names of which no currency is the commonest, `shared_by` the shared names by code.
    `glued` stand only glued before digits, `minor_glued` only glued after; `leading` stand before digits alone;
    `scaled` hold a scale: MUSD.
    """

    codes: Mapping[str, int]
    symbols: Mapping[str, str]
    glued: Mapping[str, str]
    ambiguous: Mapping[str, tuple[str, ...]]
    unsettled: frozenset[str]
    shared_by: Mapping[str, tuple[str, ...]]
    minor: Mapping[str, Minor]
    minor_symbols: Mapping[str, str]
    minor_glued: Mapping[str, str]
    cautious: frozenset[str]
    leading: frozenset[str]
    scaled: Mapping[str, tuple[Decimal, str]]

    def default(self, name: str) -> str:
        """The code that a code, a shared name or a minor unit stands for where nothing says which."""
        if name in self.ambiguous:
            return self.ambiguous[name][0]
        return self.minor[name].of[0] if name in self.minor else name


def read_currencies(table: Mapping[str, Any]) -> Currencies:
    """The currencies of rules/currencies.toml."""
    file = validated(CurrenciesFile, FILE, table)
    _check(file)
    majors = [(name, [name, *row.symbols]) for name, row in file.currencies.items()]
    shared = [(name, row.symbols) for name, row in file.ambiguous.items()]
    symbols = _with_spellings(_symbols([*majors, *shared]), file)
    for symbol in file.cautious.symbols:
        require_known(symbol, symbols, f"cautious.symbols: {symbol}")
    return Currencies(
        codes={name: row.digits for name, row in file.currencies.items()},
        symbols=symbols,
        glued=_symbols((name, row.glued) for name, row in file.currencies.items()),
        ambiguous={name: tuple(row.of) for name, row in file.ambiguous.items()},
        unsettled=frozenset(name for name, row in file.ambiguous.items() if row.unsettled),
        shared_by=_shared_by(file.ambiguous),
        minor={name: Minor(tuple(row.of), row.factor) for name, row in file.minor.items()},
        minor_symbols=_symbols((name, row.symbols) for name, row in file.minor.items()),
        minor_glued=_symbols((name, row.glued) for name, row in file.minor.items()),
        cautious=frozenset(file.cautious.symbols),
        leading=frozenset(file.cautious.leading),
        scaled={symbol: _scaled(symbol, text, file) for symbol, text in file.scaled.items()},
    )


def _shared_by(rows: Mapping[str, AmbiguousRow]) -> dict[str, tuple[str, ...]]:
    """By code the names that it shares with others."""
    codes = sorted({code for row in rows.values() for code in row.of})
    return {code: tuple(name for name, row in rows.items() if code in row.of) for code in codes}


def _check(file: CurrenciesFile) -> None:
    for section, rows in (("ambiguous", file.ambiguous), ("minor", file.minor)):
        for name, row in rows.items():
            if name in file.currencies:
                raise RulesError(f"rules/{FILE}", f"{section}.{name}: is a currency's code already")
            for code in row.of:
                require_known(code, file.currencies, f"{section}.{name}.of: {code}")


def require_known(name: str, names: Iterable[str], key: str, file: str = FILE) -> None:
    """Raise RulesError for a name that is not among the known ones."""
    if name not in names:
        raise RulesError(f"rules/{file}", f"{key} is not in rules/{FILE}")


def _symbols(rows: Iterable[tuple[str, list[str]]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, symbols in rows:
        for symbol in symbols:
            if found.setdefault(symbol, name) != name:
                raise RulesError(f"rules/{FILE}", f'{name}: "{symbol}" already stands for {found[symbol]}')
    return found


def _with_spellings(symbols: dict[str, str], file: CurrenciesFile) -> dict[str, str]:
    """The symbols, also in lower case ("hk$"), and each code before a sign that it shares ("AUD$")."""
    coded = {
        f"{code}{sign}": code
        for row in file.ambiguous.values()
        for code in row.of
        for sign in row.symbols
        if not sign[0].isalpha()
    }
    found = coded | symbols
    lower = {
        symbol.lower(): name for symbol, name in found.items() if len(symbol) > 2 and not symbol.rstrip(".").isalpha()
    }
    return lower | found


def _scaled(symbol: str, text: str, file: CurrenciesFile) -> tuple[Decimal, str]:
    scale, _, code = text.partition(" ")
    require_known(code, file.currencies, f'scaled.{symbol}: "{code}"')
    try:
        return Decimal(scale), code
    except InvalidOperation:
        raise RulesError(f"rules/{FILE}", f'scaled.{symbol}: "{text}" should be like "1000000 USD"') from None

"""Rules as data: rules/*.toml found, validated and compiled."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from factcheck.errors import RulesError
from factcheck.rules.attributes import Attributes, read_attributes
from factcheck.rules.comparing import Policy
from factcheck.rules.currencies import Currencies, read_currencies
from factcheck.rules.files import Table, read_tables
from factcheck.rules.language import Language, read_language
from factcheck.rules.policy import read_policy
from factcheck.rules.rates import Rates, read_rates
from factcheck.rules.reckoning import ReckonFile, read_reckoning
from factcheck.rules.sources import Sources, read_sources
from factcheck.rules.stopwords import read_stopwords
from factcheck.rules.units import Units, read_units
from factcheck.rules.vocabulary import Phrases

__all__ = ["Language", "Rules", "load_rules", "shipped_rules"]


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules of one run; symbols of units and money as tries over words, and all words that one begins with.

    `stopwords` are the words by which a text's language is known, of languages without rules as well.
    """

    units: Units
    currencies: Currencies
    rates: Rates
    reckoning: ReckonFile
    sources: Sources
    policy: Policy
    attributes: Attributes
    languages: Mapping[str, Language]
    stopwords: Mapping[str, frozenset[str]]
    unit_symbols: Phrases
    glued_units: Phrases
    spaced_units: Phrases
    money_before: Phrases
    money_after: Phrases
    money_glued: Phrases
    measure_starts: frozenset[str]
    tables: Mapping[str, Table]

    def __reduce__(self) -> tuple[Callable[[Mapping[str, Table]], "Rules"], tuple[Mapping[str, Table]]]:
        """To another process go the tables; there they are compiled again."""
        return _compiled, (self.tables,)

    def is_money_sign(self, words: Sequence[str], index: int) -> bool:
        """Whether a currency's symbol ends at this word."""
        return index >= 0 and self.money_before.match(words, index) is not None


def load_rules(own: Path | str | None = None) -> Rules:
    """The shipped rules; with `own`, a newsroom's folder of rules laid over them. Raises RulesError."""
    folder = Path(own) if own is not None else None
    try:
        return _compiled(read_tables(folder))
    except RulesError as error:
        raise RulesError(_blamed(error.place, folder), error.problem) from None


@cache
def shipped_rules() -> Rules:
    """The shipped rules, read once: what a call without rules of its own goes by."""
    return load_rules()


def _blamed(place: str, own: Path | None) -> str:
    """A newsroom's file of that name, if it has one: the shipped ones are right."""
    file = own / place.removeprefix("rules/") if own else None
    return str(file) if file and file.exists() else place


def _compiled(tables: Mapping[str, Table]) -> Rules:
    units, currencies = read_units(tables["units.toml"]), read_currencies(tables["currencies.toml"])
    attributes = read_attributes(tables["attributes.toml"], units)
    names = sorted({name.partition("/")[0] for name in tables if "/" in name})
    languages = {name: read_language(name, _files_of(name, tables), units, currencies, attributes) for name in names}
    symbols, glued, spaced = Phrases(units.symbols), Phrases(units.glued), Phrases(units.spaced)
    behind = Phrases(_signs_behind(currencies))
    minor = Phrases({sign: _minor(currencies, key) for sign, key in currencies.minor_glued.items()})
    return Rules(
        units=units,
        currencies=currencies,
        rates=read_rates(tables["rates.toml"]),
        reckoning=read_reckoning(tables["reckon.toml"]),
        sources=read_sources(tables["sources.toml"]),
        policy=read_policy(tables["compare.toml"]),
        attributes=attributes,
        languages=languages,
        stopwords=read_stopwords(
            tables["languages.toml"], {name: language.stopwords for name, language in languages.items()}
        ),
        unit_symbols=symbols,
        glued_units=glued,
        spaced_units=spaced,
        money_before=Phrases({**currencies.symbols, **currencies.glued}, is_reversed=True),
        money_after=behind,
        money_glued=minor,
        measure_starts=frozenset().union(*(signs.roots for signs in (symbols, glued, spaced, behind, minor))),
        tables=tables,
    )


def _files_of(language: str, tables: Mapping[str, Table]) -> dict[str, Table]:
    return {
        name.removeprefix(f"{language}/").removesuffix(".toml"): table
        for name, table in tables.items()
        if name.startswith(f"{language}/")
    }


def _signs_behind(currencies: Currencies) -> dict[str, tuple[str, Decimal]]:
    """Symbols that may stand behind digits, each with how much of which currency it is: € is 1 EUR, ¢ 0.01 USD."""
    one, leading = Decimal(1), currencies.leading
    signs = {sign: (code, one) for sign, code in currencies.symbols.items() if sign not in leading}
    signs |= {sign: (code, scale) for sign, (scale, code) in currencies.scaled.items()}
    return signs | {sign: _minor(currencies, key) for sign, key in currencies.minor_symbols.items()}


def _minor(currencies: Currencies, key: str) -> tuple[str, Decimal]:
    minor = currencies.minor[key]
    return minor.of[0], minor.factor

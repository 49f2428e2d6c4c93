"""The money words of a language, compiled for the finders: rules/<lang>/currencies.toml."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import Field

from factcheck.rules.currencies import Currencies, require_known
from factcheck.rules.files import RulesFile, validated
from factcheck.rules.nouns import NounRules
from factcheck.rules.units import Plural, with_plurals
from factcheck.rules.vocabulary import Phrases


class CurrencyWordsFile(RulesFile):
    """rules/<lang>/currencies.toml: names in the singular by code, by shared name, and of minor units."""

    words: dict[str, list[str]]
    ambiguous: dict[str, list[str]] = Field(default={})
    minor: dict[str, list[str]] = Field(default={})
    ambiguous_with_units: dict[str, str] = Field(default={})
    money_context: frozenset[str] = Field(default=frozenset())
    behind_only: frozenset[str] = Field(default=frozenset())
    plurals: dict[str, list[str]] = Field(default={})


@dataclass(frozen=True, slots=True)
class CurrencyWords:
    """Money words in lower case: of currencies (a code or shared name), of minor units, and those that are units.

    Near a word of `context` those that are units as well are money; those of `behind_only` stand behind their figure.
    """

    words: Mapping[str, str]
    minor: Mapping[str, str]
    units: Mapping[str, str]
    context: frozenset[str]
    behind_only: frozenset[str]


@dataclass(frozen=True, slots=True)
class MoneyWords:
    """Currencies by their words: those behind a figure with how much of it, and `names` that may stand before one.

    `context` are words beside which a bare figure is money.
    """

    words: Phrases
    names: Phrases
    context: frozenset[str]


def read_currency_words(
    table: Mapping[str, Any], currencies: Currencies, plural: Plural, *, name: str = "en/currencies.toml"
) -> CurrencyWords:
    """The money words of rules/<lang>/currencies.toml, plurals included, a single space between words."""
    file = validated(CurrencyWordsFile, name, table)

    def plurals(word: str) -> Iterable[str]:
        return file.plurals[word] if word in file.plurals else plural(word)

    def forms(section: str, rows: dict[str, list[str]], known: Iterable[str]) -> dict[str, str]:
        for key in rows:
            require_known(key, known, f"{section}.{key}", name)
        return {form: key for key, row in rows.items() for text in row for form in with_plurals(text.lower(), plurals)}

    words = forms("words", file.words, currencies.codes) | forms("ambiguous", file.ambiguous, currencies.ambiguous)
    units = {form: unit for word, unit in file.ambiguous_with_units.items() for form in with_plurals(word, plurals)}
    return CurrencyWords(
        words,
        forms("minor", file.minor, currencies.minor),
        units,
        file.money_context,
        file.behind_only,
    )


def read_money_words(name: str, table: Mapping[str, Any], currencies: Currencies, nouns: NounRules) -> MoneyWords:
    """The money words of rules/<name>/currencies.toml. Raises RulesError."""
    found = read_currency_words(table, currencies, nouns.plurals, name=f"{name}/currencies.toml")
    names = Phrases(_money_names(found, currencies), is_reversed=True)
    return MoneyWords(Phrases(_money_words(found, currencies, nouns)), names, found.context)


def _money_names(found: CurrencyWords, currencies: Currencies) -> dict[str, str]:
    """Names in lower case that may stand before a figure: no minor units, and none that is a unit as well."""
    codes = {code.lower(): code for code in currencies.codes if code not in currencies.cautious}
    apart = found.behind_only | found.units.keys()
    return codes | {word: code for word, code in found.words.items() if word not in apart}


def _money_words(found: CurrencyWords, currencies: Currencies, nouns: NounRules) -> dict[str, tuple[str, Decimal]]:
    """Money words in lower case to (code or shared name, how much of it)."""
    words = {code.lower(): (code, Decimal(1)) for code in currencies.codes if code not in currencies.cautious}
    words |= {symbol.lower(): (code, scale) for symbol, (scale, code) in currencies.scaled.items()}
    words |= {word: (code, Decimal(1)) for word, code in found.words.items()}
    minor = {word: currencies.minor[key] for word, key in found.minor.items()}
    words |= {word: (part.of[0], part.factor) for word, part in minor.items()}
    return words | {
        _joined(word, country, nouns): (code, part.factor)  # "Canadian cents", as there are Canadian dollars
        for country, code in _countries(found, currencies, nouns).items()
        for word, part in minor.items()
        if code in part.of
    }


def _joined(noun: str, adjective: str, nouns: NounRules) -> str:
    return f"{noun} {adjective}" if nouns.grammar.head == "first" else f"{adjective} {noun}"


def _countries(found: CurrencyWords, currencies: Currencies, nouns: NounRules) -> dict[str, str]:
    """Currencies by the adjective that tells apart those of one name: {"canadian": "CAD"}."""
    split = ((_apart(word, nouns), code) for word, code in found.words.items())
    return {
        country: code for (name, country), code in split if country and name in found.words and code in currencies.codes
    }


def _apart(phrase: str, nouns: NounRules) -> tuple[str, str]:
    """A noun and its adjectives, in whichever order the language puts them."""
    if nouns.grammar.head == "first":
        noun, _, adjective = phrase.partition(" ")
        return noun, adjective
    adjective, _, noun = phrase.rpartition(" ")
    return noun, adjective

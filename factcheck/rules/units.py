"""Units of measure: rules/units.toml (figures and symbols) and rules/<lang>/units.toml (words)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from pydantic import Field

from factcheck.errors import RulesError
from factcheck.rules.files import RulesFile, Section, validated
from factcheck.rules.unit_table import Unit, Units
from factcheck.rules.vocabulary import Phrases

__all__ = [
    "Plural",
    "Unit",
    "UnitRow",
    "UnitWords",
    "UnitWordsFile",
    "Units",
    "UnitsFile",
    "read_unit_words",
    "read_units",
    "with_plurals",
    "wrong_factors",
]  # fmt: skip

FILE = "units.toml"
Plural = Callable[[str], Iterable[str]]


class UnitRow(Section):
    """One unit of units.toml; `factor_low` and `factor_high` in place of `factor` where a name has several sizes."""

    dimension: str | None = None
    factor: Decimal | None = None
    factor_low: Decimal | None = None
    factor_high: Decimal | None = None
    offset: Decimal | None = None
    pint: str | None = None
    then: str | None = None
    symbols: list[str] = Field(default=[])
    glued: list[str] = Field(default=[])
    spaced: list[str] = Field(default=[])


class UnitsFile(RulesFile):
    """rules/units.toml: base units by dimension, units, and symbols of compound units."""

    base: dict[str, str]
    units: dict[str, UnitRow]
    compounds: dict[str, list[str]] = Field(default={})
    ucum: dict[str, str] = Field(default={})
    told_in: dict[str, str] = Field(default={})
    means: dict[str, Decimal] = Field(default={})


class UnitWordsFile(RulesFile):
    """rules/<lang>/units.toml: names in the singular, irregular plurals, abbreviations, words before the figure."""

    words: dict[str, list[str]]
    plurals: dict[str, list[str]] = Field(default={})
    abbreviations: dict[str, list[str]] = Field(default={})
    before: dict[str, list[str]] = Field(default={})
    below: dict[Literal["zero", "freezing"], list[str]] = Field(default={})
    warm: list[str] = Field(default=[])


@dataclass(frozen=True, slots=True)
class UnitWords:
    """Unit names by their words in lower case.

    `leading` stand before the figure ("magnitude 7.1", "Mach 5"); `below` are phrases behind degrees below nothing
    ("zero") or below where water freezes; before `warm` words a letter is one of degrees ("a 12 C low").
    """

    words: Phrases
    leading: Mapping[str, str]
    below: Phrases
    warm: frozenset[str]


def read_units(table: Mapping[str, Any]) -> Units:
    """The units of rules/units.toml; a factor that is not given is computed from the pint expression."""
    rows = validated(UnitsFile, FILE, table)
    by_name = {name: _unit(name, row, rows.base) for name, row in rows.units.items()}
    symbols: dict[str, dict[str, str]] = {"symbols": {}, "glued": {}, "spaced": {}}
    for kind, found in symbols.items():
        for name, row in rows.units.items():
            _claim(found, getattr(row, kind), name, f"units.{name}.{kind}")
    signs = (symbols["symbols"], symbols["glued"], symbols["spaced"])
    units = Units(by_name, *signs, rows.base, rows.ucum, rows.told_in, rows.means)
    for name, row in rows.units.items():
        if row.then:
            _known(units, row.then, FILE, f"units.{name}.then")
    for section, names in (("ucum", rows.ucum), ("told_in", rows.told_in.values())):
        for name in names:
            _known(units, name, FILE, f"{section}.{name}")
    for name, compound in rows.compounds.items():
        _known(units, name, FILE, f"compounds.{name}")
        _claim(symbols["symbols"], compound, name, f"compounds.{name}")
    return units


def _claim(taken: dict[str, str], symbols: Iterable[str], name: str, key: str) -> None:
    for symbol in symbols:
        if taken.setdefault(symbol, name) != name:
            raise RulesError(f"rules/{FILE}", f'{key}: "{symbol}" already stands for {taken[symbol]}')


def _unit(name: str, row: UnitRow, base: Mapping[str, str]) -> Unit:
    low, high = row.factor_low or row.factor, row.factor_high or row.factor
    if low is None or high is None or row.dimension is None:
        if row.pint is None:
            raise RulesError(f"rules/{FILE}", f"units.{name}: give a dimension and a factor, or a pint expression")
        from factcheck.rules import units_pint  # importing pint takes a second; the shipped rules do without

        return units_pint.unit(name, row.pint, row.dimension, base)
    if not 0 < low <= high:
        raise RulesError(f"rules/{FILE}", f"units.{name}: a factor is above 0, and factor_low not above factor_high")
    _base_of(row.dimension, base, f"units.{name}.dimension")
    return Unit(name, row.dimension, low, high, row.offset or Decimal(0), row.pint, row.then)


def _base_of(dimension: str, base: Mapping[str, str], key: str) -> None:
    if dimension not in base:
        raise RulesError(f"rules/{FILE}", f'{key}: no "{dimension}" in [base]; known are {", ".join(base)}')


def _known(units: Units, name: str, file: str, key: str) -> None:
    if units.unit(name) is None:
        raise RulesError(f"rules/{file}", f'{key}: there is no unit "{name}" in rules/{FILE}')


def read_unit_words(
    table: Mapping[str, Any], units: Units, plural: Plural, *, file: str = "en/units.toml"
) -> UnitWords:
    """The unit words of rules/<lang>/units.toml; `plural` gives the regular plurals of one word.

    An abbreviation has no plural: "sq. km".
    """
    rows = validated(UnitWordsFile, file, table)
    for section, names in (("words", rows.words), ("abbreviations", rows.abbreviations), ("before", rows.before)):
        for name in names:
            _known(units, name, file, f"{section}.{name}")

    def plurals(word: str) -> Iterable[str]:
        return rows.plurals[word] if word in rows.plurals else plural(word)

    below = {phrase: name for name, phrases in rows.below.items() for phrase in phrases}
    words = _forms(rows.words, plurals) | _forms(rows.abbreviations, None)
    return UnitWords(Phrases(words), _forms(rows.before, None), Phrases(below), frozenset(rows.warm))


def _forms(rows: Mapping[str, Iterable[str]], plural: Plural | None) -> dict[str, str]:
    """Names by their phrases in all forms, lower case: {"square kilometers": "kilometer ** 2"}."""
    told = ((name, phrase.lower()) for name, phrases in rows.items() for phrase in phrases)
    return {form: name for name, phrase in told for form in with_plurals(phrase, plural)}


def with_plurals(phrase: str, plural: Plural | None) -> Iterator[str]:
    """The phrase, with each of its words in the plural in turn, and with all: no language is asked for its head."""
    yield phrase
    if plural is None:
        return
    words = phrase.split()
    plurals = [list(plural(word)) for word in words]
    for index, forms in enumerate(plurals):
        for form in forms:
            yield " ".join([*words[:index], form, *words[index + 1 :]])
    if len(words) > 1:  # "kilómetros cuadrados"
        yield " ".join(forms[0] if forms else word for word, forms in zip(words, plurals, strict=True))


def wrong_factors(units: Units) -> dict[str, str]:
    """What pint says otherwise of a unit that has a pint expression, by its name."""
    from factcheck.rules import units_pint  # as above

    return units_pint.wrong_factors(units)

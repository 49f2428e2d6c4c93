import tomllib
from decimal import Decimal

import pytest

from factcheck.errors import RulesError
from factcheck.rules.currencies import Currencies, read_currencies
from factcheck.rules.files import merged, shipped_folder
from factcheck.rules.money_words import read_currency_words
from factcheck.rules.units import Units, read_unit_words, read_units, wrong_factors
from factcheck.tokens import tokens


def shipped(name):
    return tomllib.loads((shipped_folder() / name).read_text(encoding="utf-8"))


def plural(word):
    return (f"{word}s",)


@pytest.fixture(scope="module")
def units() -> Units:
    return read_units(shipped("units.toml"))


@pytest.fixture(scope="module")
def currencies() -> Currencies:
    return read_currencies(shipped("currencies.toml"))


def test_factors_agree_with_pint(units):
    assert wrong_factors(units) == {}


def test_wrong_factor_is_named():
    units = read_units(merged(shipped("units.toml"), {"units": {"mile": {"factor": "1600"}}}))
    assert wrong_factors(units) == {"mile": "factor 1600, but 1609.344 by pint's mile"}


def test_there_and_back_again(units):
    amount = Decimal("37.4")
    for one in units.by_name.values():
        for other in units.by_name.values():
            if one.dimension == other.dimension and one.factor_low == one.factor_high and other.name != "ton":
                there, same = units.convert(amount, one.name, other.name)
                assert there == same
                assert abs(units.convert(there, other.name, one.name)[0] - amount) < Decimal("1E-18")


@pytest.mark.parametrize(
    "amount, one, other, low, high",
    [
        ("1", "mile", "kilometer", "1.609344", "1.609344"),
        ("32", "fahrenheit", "celsius", "0", "0"),
        ("-40", "celsius", "fahrenheit", "-40", "-40"),
        ("98.6", "fahrenheit", "celsius", "37", "37"),
        ("1", "ton", "kilogram", "907.18474", "1016.0469088"),
        ("1", "decade", "year", "10", "10"),
        ("60", "mile/hour", "kilometer/hour", "96.56064", "96.56064"),
        ("1", "kilometer ** 2", "hectare", "100", "100"),
        ("1", "USD/gallon", "USD/barrel", "42", "42"),
        ("9", "meter/second ** 2", "meter/second ** 2", "9", "9"),
        ("600", "revolution/minute", "revolution/second", "10", "10"),
        ("1", "megabyte/second", "megabit/second", "8", "8"),
        ("50", "basis_point", "percent", "0.5", "0.5"),
    ],
)
def test_convert(units, amount, one, other, low, high):
    assert units.convert(Decimal(amount), one, other) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "one, other",
    [("mile", "kilogram"), ("month", "day"), ("USD/barrel", "EUR/barrel"), ("person", "mile"), ("a/b", "a/b")],
)
def test_not_comparable(units, one, other):
    assert units.ratio(one, other) is None
    assert units.convert(Decimal(1), one, other) is None


@pytest.mark.parametrize(
    "kind, symbol, name",
    [
        ("symbols", "km", "kilometer"),
        ("symbols", "t", "metric_ton"),
        ("symbols", "mph", "mile/hour"),
        ("symbols", "°C", "celsius"),
        ("glued", "C", "celsius"),
        ("glued", "in", "inch"),
        ("spaced", "K", "kelvin"),
    ],
)
def test_symbols(units, kind, symbol, name):
    assert getattr(units, kind)[symbol] == name
    assert units.unit(name)


@pytest.mark.parametrize("symbol", ["in", "C", "F", "K", "a", "pm", "bn", "d", "A"])
def test_risky_symbols_need_their_digits_glued(units, symbol):
    assert symbol not in units.symbols


@pytest.mark.parametrize(
    "phrase, name",
    [
        ("square kilometres", "kilometer ** 2"),
        ("square feet", "foot ** 2"),
        ("foot", "foot"),
        ("pounds per square inch", "pound/inch ** 2"),
        ("degrees celsius", "celsius"),
        ("barrels of oil equivalent", "barrel_of_oil_equivalent"),
        ("kilowatt hours", "kilowatt_hour"),
        ("sq. km", "kilometer ** 2"),
        ("centuries", "century"),
    ],
)
def test_words(units, phrase, name):
    words = tokens(phrase)[0]
    assert read_unit_words(shipped("en/units.toml"), units, plural).words.match(words, 0) == (name, len(words))


def test_an_irregular_plural_has_no_regular_form(units):
    assert read_unit_words(shipped("en/units.toml"), units, plural).words.match(["foots"], 0) is None


def test_leading_words(units):
    assert read_unit_words(shipped("en/units.toml"), units, plural).leading["mach"] == "mach"


def test_a_newsroom_adds_a_unit_by_pint_alone():
    own = {"units": {"league": {"pint": "3 * mile"}, "reaumur": {"pint": "degRe", "dimension": "temperature"}}}
    units = read_units(merged(shipped("units.toml"), own))
    assert units.ratio("league", "mile") == (3, 3)
    assert units.convert(Decimal(80), "reaumur", "celsius") == (100, 100)


def test_a_newsroom_replaces_and_removes():
    own = {"units": {"kilometer": {"symbols": ["klm"]}, "remove": ["furlong"]}}
    units = read_units(merged(shipped("units.toml"), own))
    assert units.symbols["klm"] == "kilometer"
    assert "km" not in units.symbols
    assert units.unit("furlong") is None


@pytest.mark.parametrize(
    "own, problem",
    [
        ({"units": {"league": {}}}, "units.league: give a dimension and a factor, or a pint expression"),
        ({"units": {"league": {"pint": "no_such_thing"}}}, "units.league.pint: 'no_such_thing' is not defined"),
        ({"units": {"league": {"pint": "1e999999999 * mile"}}}, 'units.league.pint: "1e999999999 * mile" is no size'),
        ({"units": {"league": {"pint": "0 * mile"}}}, 'units.league.pint: "0 * mile" is no size'),
        ({"units": {"league": {"pint": "mile ** 7"}}}, 'units.league: "mile ** 7" fits no dimension of [base]'),
        (
            {"units": {"league": {"dimension": "lenght", "factor": "1"}}},
            'units.league.dimension: no "lenght" in [base]',
        ),
        ({"units": {"league": {"dimension": "length", "factor": "-1"}}}, "units.league: a factor is above 0"),
        ({"units": {"league": {"dimension": "length", "factor": "many"}}}, "units.league.factor: "),
        ({"units": {"mile": {"symbols": ["km"]}}}, '"km" already stands for'),
        ({"compounds": {"smoot/hand": ["sm"]}}, 'compounds.smoot/hand: there is no unit "smoot/hand"'),
    ],
)
def test_mistakes_in_units(own, problem):
    with pytest.raises(RulesError) as error:
        read_units(merged(shipped("units.toml"), own))
    assert str(error.value).startswith("rules/units.toml")
    assert problem in str(error.value)


def test_mistakes_in_words(units):
    with pytest.raises(RulesError, match=r'rules/es/units.toml.* words.smoot: there is no unit "smoot"'):
        read_unit_words({"words": {"smoot": ["smoot"]}}, units, plural, file="es/units.toml")


@pytest.mark.parametrize(
    "symbol, name",
    [("US$", "USD"), ("A$", "AUD"), ("€", "EUR"), ("EUR", "EUR"), ("$", "dollar"), ("£", "pound"), ("Rs", "rupee")],
)
def test_currency_symbols(currencies, symbol, name):
    assert currencies.symbols[symbol] == name


@pytest.mark.parametrize("name, code", [("dollar", "USD"), ("pound", "GBP"), ("penny", "GBP"), ("EUR", "EUR")])
def test_default_currency(currencies, name, code):
    assert currencies.default(name) == code


def test_scaled_and_glued_symbols(currencies):
    assert currencies.scaled["MUSD"] == (1000000, "USD")
    assert currencies.glued == {"R": "ZAR"}
    assert "R" not in currencies.symbols


def test_currency_words(currencies):
    words = read_currency_words(shipped("en/currencies.toml"), currencies, plural)
    assert words.words["roubles"] == "ruble"
    assert words.words["canadian dollars"] == "CAD"
    assert words.words["reais"] == "real"
    assert words.minor["pence"] == "penny"
    assert words.units == {"pound": "pound", "pounds": "pound"}


@pytest.mark.parametrize(
    "own, problem",
    [
        ({"ambiguous": {"dollar": {"of": ["XYZ"]}}}, "ambiguous.dollar.of: XYZ is not in"),
        ({"minor": {"cent": {"of": []}}}, "minor.cent.of"),
        ({"currencies": {"USD": {"symbols": ["€"]}}}, '"€" already stands for EUR'),
        ({"scaled": {"MXY": "1000000 XYZ"}}, 'scaled.MXY: "XYZ" is not in'),
        ({"scaled": {"MUSD": "many USD"}}, "scaled.MUSD"),
        ({"cautious": {"symbols": ["XYZ"]}}, "cautious.symbols: XYZ is not in"),
    ],
)
def test_mistakes_in_currencies(own, problem):
    with pytest.raises(RulesError) as error:
        read_currencies(merged(shipped("currencies.toml"), own))
    assert str(error.value).startswith("rules/currencies.toml")
    assert problem in str(error.value)


def test_mistakes_in_currency_words(currencies):
    with pytest.raises(RulesError, match=r"rules/en/currencies.toml.* words.XYZ is not in"):
        read_currency_words({"words": {"XYZ": ["zorkmid"]}}, currencies, plural)

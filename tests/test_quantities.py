"""Quantities: spans, hedges, steps, change, currencies settled by the source; values are in the rules' examples."""

from decimal import Decimal

import pytest

import factcheck


@pytest.fixture(scope="module")
def rules():
    return factcheck.load_rules()


def mentions(text, rules, source=None):
    article = factcheck.Article(id="a", text=text, source=source, lang="en")
    return factcheck.find_mentions(article, rules)


@pytest.mark.parametrize(
    "text, surfaces",
    [
        ("They will repair more than 1,000 kilometers of track.", ["more than 1,000 kilometers"]),
        ("Some 200 tons of aid came.", ["Some 200 tons"]),
        ("They gave 20 medical gas plants, as needed.", ["20 medical gas plants"]),
        ("It cost US$120m or EUR 38M.", ["US$120m", "EUR 38M"]),
        ("The river is 10 to 12 metres deep.", ["10 to 12 metres"]),
        ("Between five and six people left.", ["Between five and six people"]),
        ("We met 12, 14 and 16 people.", ["12", "14", "16 people"]),
        ("It fell by 5-7%.", ["5-7%"]),
        ("He had 20 $5 notes.", ["20", "$5"]),
        ("Ana Ruiz, 34, lost 5 kg.", ["34", "5 kg"]),
    ],
)
def test_span_is_hedge_figure_and_unit(text, surfaces, rules):
    assert [mention.surface for mention in mentions(text, rules)] == surfaces


@pytest.mark.parametrize(
    "text, changes",
    [
        ("Sales rose 5% to $1.2bn.", ["up", "to"]),
        ("Sales rose by about 5 percent.", ["up"]),
        ("Output fell from 50 tons to 40 tons.", ["from", "to"]),
        ("The price is up from $50 to $60.", ["from", "to"]),
        ("Exports were 5% higher.", ["up"]),
        ("A 3 percent drop followed.", ["down"]),
        ("They employ 200 people.", [None]),
        ("Sales rose 5% and up to 700 people came.", ["up", None]),
        ("Sales rose to more than $5m.", ["to"]),
        ("The toll rose by 12,000 to 1.43 million.", ["up", "to"]),
        ("Reserves fell by $1.1bn to $36.9bn.", ["down", "to"]),
        ("The bank raised its main rate by 25 basis points to 3.75%.", ["up", "to"]),
        ("The bank cut its forecast to 2% from 3%.", ["to", "from"]),
        ("Oil rose $1.27, or 1.6%, to $82.", ["up", "up", "to"]),
        ("The firm raised dividends 4%.", ["up"]),
        ("Snow fell in 24 hours.", [None]),
        ("The rise prompted visits to 20 schools.", [None]),
    ],
)
def test_change(text, changes, rules):
    assert [mention.change for mention in mentions(text, rules)] == changes


@pytest.mark.parametrize(
    "text, step",
    [("38 million euros", 1_000_000), ("$1.9 billion", 100_000_000), ("1,043 km", 1), ("2.50 metres", Decimal("0.01"))],
)
def test_step_is_the_last_digit_as_written(text, step, rules):
    assert [mention.value.step for mention in mentions(text, rules)] == [step]


@pytest.mark.parametrize(
    "source, code", [("The Sydney Morning Herald", "AUD"), ("The New York Times", "USD"), (None, "USD")]
)
def test_which_dollar_is_said(source, code, rules):
    (mention,) = mentions("It cost $5 million.", rules, source)
    assert mention.value.unit == code
    assert mention.notes == (f"assumed-{code}",)


@pytest.mark.parametrize(
    "text, units, note",
    [
        ("The fine is 500 Kuwaiti dinars, of which 200 dinars were paid.", ["KWD", "KWD"], "currency-said-before"),
        ("The fine is 200 dinars.", ["dinar"], "ambiguous-currency"),
        ("The fine is 300 pesos.", ["MXN"], "assumed-MXN"),
        ("The fine is 500 Egyptian pounds, or £10.", ["EGP", "GBP"], "assumed-GBP"),
    ],
)
def test_a_shared_name_means_what_was_said_before(text, units, note, rules):
    found = mentions(text, rules)
    assert [mention.value.unit for mention in found] == units
    assert found[-1].notes == (note,)


@pytest.mark.parametrize(
    "text, code", [("A$5 million", "AUD"), ("$5m AUD", "AUD"), ("5 million Canadian dollars", "CAD")]
)
def test_a_named_dollar_is_not_assumed(text, code, rules):
    (mention,) = mentions(text, rules)
    assert (mention.value.unit, mention.notes) == (code, ())

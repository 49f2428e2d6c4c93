"""The values of two claims: each pair as it stands in print, in both orders, and the laws that hold for any two."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Article, load_rules
from factcheck.check import find_mentions
from factcheck.compare.values import value_level
from factcheck.errors import RulesError
from factcheck.model import Amount, Claim, Mention, Period
from factcheck.rules.rates import read_rates

RULES = load_rules()
DAY = date(2019, 6, 12)


def claim(phrase, when=DAY):
    """The first value in a phrase, of a fact of this day."""
    mention = find_mentions(Article("a.txt", phrase, published=DAY, lang="en"), RULES)[0]
    role = next((word for word in ("before", "after") if phrase.lower().startswith(word)), None)
    return Claim("a.txt", mention, (0, len(phrase)), role=role, when=Period(when, when) if when else None)


CASES = """
equal       | 24 workers               | 24 workers
equal       | 24 workers               | twenty-four employees
differs     | 24 workers               | 25 workers
none        | 24 workers               | 24 km
none        | $24                      | 24 km
rounded     | $1.9bn                   | $1,874m
differs     | $1.9bn                   | $1,974m
differs     | $1m                      | $500,000
rounded     | $1m                      | $999,000
rounded     | 2 million barrels        | 1.5 million barrels
differs     | $2m                      | $3m
differs     | 6.1 km                   | 6.2 km
differs     | 9.2 percent              | 9.3 percent
rounded     | 9 percent                | 9.3 percent
differs     | 9 percent                | 9.6 percent
differs     | 1,000 km                 | 1,043 km

compatible  | more than 1,000 km       | 1,043 km
compatible  | more than 1,000 km       | 1,000 km
compatible  | more than 200 homes      | 200 homes
differs     | more than 352 homes      | 352 homes
compatible  | at least 352 homes       | 352 homes
differs     | more than 1,000 km       | 900 km
grown       | more than 1,000 km       | 2,000 km
grown       | at least 12 people       | 24 people
compatible  | at least 12 people       | 14 people
differs     | at least 12 people       | 9 people
compatible  | up to 700 people         | 650 people
none        | up to 700 people         | 100 people
differs     | up to 700 people         | 800 people
compatible  | up to 193 km/h           | 120 mph
differs     | up to 193 km/h           | 140 mph
grown       | more than 700 homes      | over 1,000 homes
compatible  | more than 1,000 homes    | over 1,100 homes
compatible  | more than 500 homes      | less than 900 homes
differs     | more than 900 homes      | less than 500 homes
compatible  | 10 to 12 tons            | 11 tons
differs     | 10 to 12 tons            | 14 tons

compatible  | about 200 tons           | 200 tons
compatible  | about 200 tons           | 212 tons
differs     | about 200 tons           | 250 tons
compatible  | nearly 200 tons          | 193 tons
differs     | nearly 200 tons          | 205 tons
none        | dozens of homes          | dozens of homes
none        | billions of dollars      | $3 billion

compatible  | 38 million               | $38 million
differs     | 38 million               | $83 million
compatible  | 40                       | 40 km
compatible  | a quarter                | 25 percent
compatible  | a third                  | 34 percent
differs     | a third                  | 45 percent
differs     | a third                  | a quarter

equal       | 5 km                     | 5,000 metres
rounded     | 10 miles                 | 16 km
compatible  | 1,000 feet               | 300 metres
differs     | 1,000 feet               | 400 metres
compatible  | 200 tons                 | 200 metric tons
differs     | 200 tons                 | 250 metric tons
equal       | 30 degrees Celsius       | 86 degrees Fahrenheit
none        | 5 km                     | 5 hours

equal       | €38 million              | 38 million euros
compatible  | €38 million              | $43 million
differs     | €38 million              | $38 million
compatible  | more than €38 million    | $45 million
compatible  | $50 million              | A$50 million
none        | 50 million Albanian lek  | $60 million

equal       | the 18th session         | the eighteenth session
differs     | the 18th session         | the 19th session
none        | the 18th session         | 18 sessions
equal       | aged 34                  | the 34-year-old
differs     | aged 34                  | aged 43
compatible  | aged 34                  | 4 May 1985
compatible  | aged 34                  | 1984
differs     | aged 34                  | 4 May 1958
equal       | three days               | 72 hours

equal       | 4 May 2018               | May 4, 2018
differs     | 4 May 2018               | 5 May 2018
compatible  | 4 May 2018               | May 2018
differs     | 2018                     | 2019
compatible  | since 2015               | 2018
differs     | since 2015               | 2012
differs     | before 2018              | 2018
compatible  | before 2018              | 2017
differs     | until 1 June 2018        | until 1 July 2018
compatible  | since 2015               | since May 2015
differs     | since 2015               | since 2012
equal       | 4 May 2018               | 9:15 a.m. on 4 May 2018
equal       | 9:15 a.m.                | 9:15 a.m.
compatible  | 9:15 a.m.                | 9:20 a.m.
differs     | 9:15 a.m.                | 9:45 a.m.
compatible  | 11:58 p.m.               | 12:03 a.m.
none        | 9:15 a.m.                | 9 km
equal       | on Monday night          | on Monday night
equal       | on Monday night          | 10 June 2019
none        | on Monday night          | on Monday morning
none        | on Monday night          | on Tuesday night
equal       | at 3.40 a.m. on Monday   | on Monday morning
"""


@pytest.mark.parametrize("case", [line for line in CASES.splitlines() if line])
def test_value_level(case):
    agreement, *phrases = (part.strip() for part in case.split("|"))
    one, other = (claim(phrase) for phrase in phrases)
    level = value_level(one, other, RULES)
    assert level == value_level(other, one, RULES)
    assert level.agreement == agreement, level


@pytest.mark.parametrize(
    "one, other, gap",
    [
        ("24 people", "25 people", "0.04"),
        ("5 people", "24 people", "0.7917"),
        ("4 May 2018", "9 May 2018", "5"),
        ("9:15 a.m.", "9:45 a.m.", "30"),
        ("aged 34", "4 May 1958", "0.4426"),
    ],
)
def test_gap_of_differing_values(one, other, gap):
    assert value_level(claim(one), claim(other), RULES).gap == Decimal(gap)


def test_money_is_converted_at_the_rates_of_the_years_of_the_facts():
    assert value_level(claim("€38 million"), claim("$43 million"), RULES).agreement == "compatible"
    then, now = claim("€38 million", date(2008, 4, 1)), claim("$58 million", date(2008, 7, 1))
    assert value_level(then, now, RULES).agreement == "compatible"
    unsaid = [claim("€38 million", when=None), claim("$43 million", when=None)]
    assert value_level(*unsaid, RULES).agreement == "none"


@pytest.mark.parametrize("text", ["", "cheap", "0..1", "2..1", "nan", "1..Infinity"])
def test_a_rate_is_a_range(text):
    with pytest.raises(RulesError, match=r"rates.EUR.2019: .* is no range of rates"):
        read_rates({"rates": {"EUR": {"2019": text}}})


# Laws

STEPS = [Decimal(10) ** power for power in range(-2, 5)]
HEDGES = ["exact", "about", "nearly", "almost", "more_than", "at_least", "less_than", "at_most", "range", "dozens"]
UNITS = {"kilometer": 1000, "meter": 1, "mile": Decimal("1609.344"), "foot": Decimal("0.3048")}
numbers = st.decimals(Decimal("0.01"), 100_000, places=2)


def measure(low, unit="meter", step=Decimal(1), hedge="exact", high=None):
    ends = {"more_than": (low, None), "at_least": (low, None), "dozens": (low, None)}
    ends |= {"less_than": (None, low), "at_most": (None, low), "range": (low, high or low)}
    mention = Mention(0, 1, "x", "measure", Amount(*ends.get(hedge, (low, low)), unit, step, hedge))
    return Claim("a.txt", mention, (0, 1), when=Period(DAY, DAY))


def rounded(number, step):
    return (number / step).quantize(Decimal(1)) * step


@st.composite
def measures(draw):
    low, step = draw(numbers), draw(st.sampled_from(STEPS))
    high = low + draw(numbers)
    return measure(low, draw(st.sampled_from([*UNITS, "", "ton"])), step, draw(st.sampled_from(HEDGES)), high)


@given(measures(), measures())
def test_comparing_is_symmetric(one, other):
    assert value_level(one, other, RULES) == value_level(other, one, RULES)


@given(measures())
def test_a_value_equals_itself(one):
    assert value_level(one, one, RULES).agreement == ("none" if one.value.hedge == "dozens" else "equal")


def in_unit(each, unit):
    """The same length in another unit, as exactly as Decimal can say it."""
    factor = Decimal(UNITS[each.value.unit]) / UNITS[unit]
    low, high = (None if end is None else end * factor for end in (each.value.low, each.value.high))
    value = replace(each.value, low=low, high=high, unit=unit, step=each.value.step * factor)
    return replace(each, mention=replace(each.mention, value=value))


@given(numbers, numbers, st.sampled_from(HEDGES), st.sampled_from(HEDGES))
def test_another_unit_on_one_side_or_both_does_not_change_the_level(left, right, hedge, other_hedge):
    one, other = measure(left, hedge=hedge, high=left + 1), measure(right, hedge=other_hedge, high=right + 1)
    level = value_level(one, other, RULES)
    assert value_level(in_unit(one, "kilometer"), in_unit(other, "kilometer"), RULES) == level
    assert value_level(in_unit(one, "kilometer"), other, RULES) == level


@given(numbers, numbers, st.sampled_from(["mile", "foot"]))
def test_a_unit_of_another_system_makes_no_agreement_a_difference(left, right, unit):
    one, other = measure(left, step=Decimal("0.01")), measure(right, step=Decimal("0.01"))
    if value_level(one, other, RULES).agrees:
        assert value_level(in_unit(one, unit), other, RULES).agrees


@given(st.integers(1, 10**9), st.sampled_from(STEPS[2:]), st.sampled_from(STEPS[2:]))
def test_a_figure_agrees_with_itself_rounded_and_more_widely_rounded(number, step, wider):
    """A figure is at least as large as the step to which it is rounded."""
    step, wider = sorted((step, wider))
    if number >= wider:
        exact, fine, coarse = (measure(rounded(Decimal(number), each), step=each) for each in (1, step, wider))
        assert value_level(exact, fine, RULES).agreement in ("equal", "rounded")
        assert value_level(exact, coarse, RULES).agreement in ("equal", "rounded")
        assert value_level(fine, coarse, RULES).agreement in ("equal", "rounded")

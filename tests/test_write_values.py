from datetime import date
from decimal import Decimal

import pytest

from factcheck import find_mentions, load_rules
from factcheck.check import units_of
from factcheck.model import Amount, Article, Mention, Scale
from factcheck.write.values import shown

RULES = load_rules()


def said(text, published=date(2025, 3, 14)):
    article = Article("a.txt", text, published=published, lang="en")
    (mention,) = find_mentions(article, RULES)
    return shown(mention, units_of([mention], RULES))


@pytest.mark.parametrize(
    "text, expected",
    [
        ("4.2 billion euros", "€4.2bn"),
        ("£1,234,567", "£1,234,567"),
        ("more than $38m", "more than $38m"),
        ("1.5 million Swiss francs", "CHF 1.5m"),
        ("10 square metres", "10 m²"),
        ("1,000 kilometres", "1,000 km"),
        ("some 200 tons", "about 200 tons"),
        ("one acre", "1 acre"),
        ("10 to 12 acres", "10 to 12 acres"),
        ("$10 million to $12 million", "$10m to $12m"),
        ("5 percent", "5%"),
        ("minus 5 degrees Celsius", "−5°C"),
        ("80 kilometres per hour", "80 km/h"),
        ("$80 a barrel", "$80/bbl"),
        ("$18.20", "$18.20"),
        ("0.154 GBP per share", "15.4p/share"),
        ("€0.15", "€0.15"),
        ("2.5 million acres", "2.5 million acres"),
        ("More than 24 rail workers", "more than 24 workers"),
        ("twelve people", "12 people"),
        ("the 18th session", "18th session"),
        ("March 13, 2025", "13 March 2025"),
        ("March 2025", "March 2025"),
        ("2030", "2030"),
        ("the night of March 13, 2025", "the night of 13 March 2025"),
        ("last week", "3 March 2025 to 9 March 2025"),
    ],
)
def test_values_as_a_person_writes_them(text, expected):
    assert said(text) == expected


def test_an_unknown_unit_and_an_unresolved_date_are_shown_as_written():
    length = Mention(0, 1, "7 spans", "measure", Amount(Decimal(7), Decimal(7), "span"))
    assert shown(length, {"span": Scale("length", None, one="span", many="spans")}) == "7 spans"
    assert shown(Mention(0, 1, "last\nFriday", "date", None), {}) == "last Friday"

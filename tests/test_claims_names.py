"""Names: what an article names, all forms of a name joined, each of a sort."""

import pytest

from factcheck import Article, load_rules
from factcheck.claims import Story
from factcheck.sentences import split

LANGUAGE = load_rules().languages["en"]


def names(text, source="Test"):
    return Story(Article("a", text, source=source), split(text, LANGUAGE), (), LANGUAGE).names


def told(text, source="Test"):
    return {name.full: name.sort for name in names(text, source).all}


@pytest.mark.parametrize(
    "text, found",
    [
        ("Ships of Kelmar Lines sail north.", {"Kelmar Lines": "organisation"}),
        ("Prices rose, Orvanian President Ilga Varga said.", {"Orvanian": "other", "Ilga Varga": "person"}),
        ("It was signed by Sen. Ilga Varga.", {"Ilga Varga": "person"}),
        ("The Secretary of State Ilga Varga left.", {"Ilga Varga": "person"}),
        ("He met A. J. Kvist and T. O'Dorra.", {"A. J. Kvist": "person", "T. O'Dorra": "person"}),
        ("She works for the Institute of Tides in Nevada.", {"Institute of Tides": "organisation", "Nevada": "place"}),
        ("They sold Torsk Motors Ltd on Monday.", {"Torsk Motors Ltd": "organisation"}),
        ("Nobody met April Kvist or Minister May.", {"April Kvist": "person", "May": "person"}),
        ("They sued Varga, Kvist and Co over it.", {"Varga": "other", "Kvist and Co": "organisation"}),
        ("They live in the U.S. and the UK.", {"United States": "place", "United Kingdom": "place"}),
        ("They told Radio Osmera it was late.", {"Radio Osmera": "other"}),
        ("The ministry met on Monday, May 3.", {}),
        ("Three people left. Since Friday nobody came.", {}),
    ],
)
def test_names_and_their_sorts(text, found):
    assert told(text) == found


@pytest.mark.parametrize(
    "text, found",
    [
        ("They met Ilga Varga. Then Varga left.", ["Ilga Varga"]),
        ("Then Varga left. They met Ilga Varga.", ["Ilga Varga"]),
        ("Orvanian Railways (OVR) grew. Later OVR shrank.", ["Orvanian Railways"]),
        ("They own Kelmar Lines Ltd. Then Kelmar grew.", ["Kelmar Lines Ltd"]),
        ("Varga Wins The Torsk Seat\n\nIt was an easy day for Ilga Varga, who is 51.", ["Ilga Varga"]),
        ("French farmers struck. It was cold in France.", ["France"]),
        ("They left New York. The New York Ledger wrote of it.", ["New York", "New York Ledger"]),
        ("They met Ilga Varga and Olga Varga. Varga left.", ["Ilga Varga", "Olga Varga"]),
        ("They met Olga Mason. Mason left.", ["Olga Mason"]),
        ("The mason left. They met Olga Varga.", ["Olga Varga"]),
        ("Ilga Kvist-Varga, 16, Wins Seat In Torsk\n\nThey met Ilga Kvist-Varga.", ["Ilga Kvist-Varga"]),
    ],
)
def test_forms_of_one_name_are_joined(text, found):
    assert sorted(told(text)) == found


def test_the_main_name_is_the_rarest_often_told_and_never_the_outlets_own():
    text = (
        "A bridge falls\n\nThe Karolina Bridge fell on Monday, the Torsk Times wrote. It was the Karolina Bridge’s end."
    )
    assert names(text, source="Torsk Times").main().full == "Karolina Bridge"

from decimal import Decimal

import pytest

from factcheck import load_rules
from factcheck.sentences import split
from factcheck.tokens import tokens

RULES = load_rules()


def sentence(text):
    (found,) = split(text, RULES.languages["en"])
    return found


@pytest.mark.parametrize(
    "text, words",
    [
        ("some 1,000 km", ["some", "1,000", "km"]),
        ("the mayor's dog", ["the", "mayor", "'s", "dog"]),
        ("of 'A day' don't", ["of", "'", "A", "day", "'", "don", "'t"]),
        ("10½oz of m2", ["10", "½", "oz", "of", "m", "2"]),
        ("see https://a.example/5km now", ["see", "https://a.example/5km", "now"]),
        ("5'10\" and 4x4", ["5'10", '"', "and", "4", "x", "4"]),
    ],
)
def test_words(text, words):
    assert tokens(text)[0] == words


@pytest.mark.parametrize(
    "text, joints",
    [
        ("a 20-kg bag", [2]),
        ("5 - 7 tons", []),
        ("a 9- or 11-inch pipe", [5]),
        ("state-of-the-art", [1, 3, 5]),
        ("-4", []),
    ],
)
def test_a_hyphen_joins_what_it_touches(text, joints):
    assert sorted(sentence(text).joints) == joints


def test_neighbours_are_found_over_a_hyphen_and_outside():
    found = sentence("a 20-kg bag")
    assert (found.behind(2), found.behind(1), found.before(3), found.before(1)) == (3, 1, 1, 0)
    assert (found.at(-1), found.at(5), found.at(4)) == ("", "", "bag")
    assert (found.past(0, ("a",)), found.past(0, ("b",)), found.past_class(0, "article")) == (1, 0, 1)
    assert found.surface(1, 4) == "20-kg"


def test_what_is_known_of_a_word_stands_beside_it():
    found = sentence("The Kelmar mill sold ten ships on Monday")
    assert (found.beginnings(), found.large()) == ([4, 7], [0, 1, 7])
    assert (found.lower[1], found.classes[1]) == ("kelmar", None)


@pytest.mark.parametrize(
    "language, digits, value",
    [
        ("en", "1,234.5", "1234.5"),
        ("en", "1.234", "1.234"),
        ("en", "1.234.567", "1234567"),
        ("en", "2,5", "2.5"),
        ("en", "12,34,567", "1234567"),
        ("en", "3.5.2", None),
        ("es", "1.234,5", "1234.5"),
        ("es", "1.234", "1234"),
        ("es", "1,234", "1.234"),
        ("es", "1,234,567", "1234567"),
        ("es", "2.5", "2.5"),
        ("es", "3.5.2", None),
    ],
)
def test_marks_within_digits_are_the_languages(language, digits, value):
    assert RULES.languages[language].numbers.marks.value_of(digits) == (value and Decimal(value))


@pytest.mark.parametrize(
    "text, sentences",
    [
        ("A bridge over the long river Torsk was opened\nby the mayor of the town. Nobody came.", 2),
        ("    A bridge was opened by the mayor of the\ntown.\n    It rained in the hills of Osmera, and in\nMaren.", 2),
        ("12 ships\n3 boats\nA bridge", 3),
    ],
)
def test_wrapped_lines_are_one_paragraph_and_an_indented_one_begins_another(text, sentences):
    assert len(split(text, RULES.languages["en"])) == sentences

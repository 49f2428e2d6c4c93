"""Phrases: what lists of them have in a sentence, one by one and all together."""

import pytest

from factcheck.rules.vocabulary import Hit, Merged, Phrases

LISTS = {"yearly": Phrases({"a year": 1, "a year ago": 2}), "several": Phrases({"a": 3, "year by year": 4})}


@pytest.mark.parametrize(
    "text, found",
    [
        ("ten ships", {}),
        ("a ship", {"several": [Hit(0, 1, 3)]}),
        ("ten a year", {"yearly": [Hit(1, 3, 1)], "several": [Hit(1, 2, 3)]}),
        ("a year ago", {"yearly": [Hit(0, 3, 2)], "several": [Hit(0, 1, 3)]}),
        ("a - year", {"yearly": [Hit(0, 3, 1)], "several": [Hit(0, 1, 3)]}),
        ("year by year", {"several": [Hit(0, 3, 4)]}),
        ("year by day", {}),
    ],
)
def test_lists_sought_together(text, found):
    assert Merged(LISTS).find(text.split()) == found


@pytest.mark.parametrize("text", ["a year ago", "ten a year", "year by year", "a - year ago"])
def test_together_they_find_what_each_finds_alone(text):
    words = text.split()
    alone = {
        name: [Hit(at, match[1], match[0]) for at in range(len(words)) if (match := phrases.match(words, at))]
        for name, phrases in LISTS.items()
    }
    assert Merged(LISTS).find(words) == {name: hits for name, hits in alone.items() if hits}

"""What the lexicon knows of words, as tables of cases."""

from pathlib import Path

import pytest

import factcheck
from factcheck.errors import RulesError
from factcheck.lexicon import Lexicon

WORDS = factcheck.load_rules().languages["en"].lexicon


@pytest.mark.parametrize(
    "word, part, lemma",
    [
        ("ships", None, "ship"),
        ("people", None, "person"),
        ("children", "noun", "child"),
        ("killed", None, "kill"),
        ("fell", None, "fall"),
        ("found", "verb", "find"),
        ("leaves", None, "leave"),
        ("leaves", "noun", "leaf"),
        ("lay", "verb", "lie"),
        ("largest", "adjective", "large"),
        ("hospitalised", "verb", "hospitalise"),
        ("fatally", None, "fatally"),
        ("fatally", "noun", None),
        ("kelmar", None, None),
        ("", None, None),
    ],
)
def test_the_lemma_is_that_of_the_part_of_speech(word, part, lemma):
    assert WORDS.lemma(word, part) == lemma


@pytest.mark.parametrize(
    "question, yes, no",
    [
        (WORDS.is_noun, "ship ships people killing", "killed says fatally the kelmar"),
        (WORDS.is_plural, "ships people aircraft criteria wives buses", "ship gas says killed goes"),
        (WORDS.is_verb, "kill kills killed killing fell", "fatally freighter kelmar"),
        (WORDS.is_past, "killed fell rose went led", "kill risen gone fallen"),
        (WORDS.is_participle, "killed risen gone led", "rose went kill kills"),
        (WORDS.is_adjective, "large larger largest medical", "ships killed fatally"),
        (WORDS.is_adverb, "fatally reportedly", "family supply ship"),
    ],
)
def test_forms_are_known(question, yes, no):
    assert [word for word in yes.split() if not question(word)] == []
    assert [word for word in no.split() if question(word)] == []


@pytest.mark.parametrize(
    "supersense, lemmas",
    [
        ("person", "person nurse gunman minister"),
        ("group", "company police party"),
        ("artifact", "ship bridge plant vessel"),
        ("event", "death earthquake crash"),
        ("location", "town city"),
        ("time", "year day"),
        ("possession", "loan debt profit"),
        (None, "kelmar"),
    ],
)
def test_nouns_are_of_a_sort(supersense, lemmas):
    assert {lemma: WORDS.supersense(lemma) for lemma in lemmas.split()} == dict.fromkeys(lemmas.split(), supersense)


@pytest.mark.parametrize(
    "lemma, other, is_a",
    [
        ("freighter", "ship", True),
        ("ship", "vessel", True),
        ("ship", "freighter", False),
        ("nurse", "person", True),
        ("quake", "earthquake", True),
        ("plant", "facility", True),
        ("station", "facility", True),
        ("ship", "bridge", False),
        ("ship", "n00007846", False),
        ("kelmar", "ship", None),
        ("ship", "kelmar", None),
    ],
)
def test_concepts_are_kinds_of_others(lemma, other, is_a):
    assert WORDS.is_a(lemma, other) is is_a


def test_a_language_without_a_table_has_no_words(tmp_path: Path):
    assert Lexicon(tmp_path, "xx", {}, {}).lemma("ships") is None


def test_a_newsroom_lays_its_words_over_ours(tmp_path: Path):
    own = tmp_path / "en" / "words.toml"
    own.parent.mkdir()
    own.write_text('[words]\ntrolleybusses = ["plural bus"]\n[same.noun]\nship = ["keel"]\n', "utf-8")
    words = factcheck.load_rules(tmp_path).languages["en"].lexicon
    assert words.lemma("trolleybusses") == "bus"
    assert words.kinds_of("keel") >= words.kinds_of("ship")
    assert words.is_a("trolleybusses", "bus") is True


@pytest.mark.parametrize("reading", ["plurals person", "plural", "plural person n00007846 more", ""])
def test_a_reading_is_a_form_and_a_lemma(tmp_path: Path, reading: str):
    own = tmp_path / "en" / "words.toml"
    own.parent.mkdir()
    own.write_text(f'[words]\npeople = ["{reading}"]\n', "utf-8")
    with pytest.raises(RulesError, match=r"words\.people"):
        factcheck.load_rules(tmp_path)

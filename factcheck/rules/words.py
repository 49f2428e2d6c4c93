"""What lies over a language's lexicon: rules/<lang>/words.toml, beside the table lexicon.tsv."""

from factcheck.errors import RulesError
from factcheck.lexicon import FORMS, Lexicon, Part
from factcheck.rules.files import RulesFile, Table, shipped_folder, validated


class WordsFile(RulesFile):
    """The shape of words.toml: words with all that each can be, and lemmas that share the concept of another."""

    words: dict[str, list[str]]
    same: dict[Part, dict[str, list[str]]]


def read_words(name: str, table: Table) -> Lexicon:
    """The lexicon of one language, not yet read from disk. Raises RulesError."""
    file = validated(WordsFile, f"{name}/words.toml", table)
    for word, readings in file.words.items():
        for reading in readings:
            _check(f"rules/{name}/words.toml", word, reading)
    same = {
        (lemma, part): leader for part, rows in file.same.items() for leader, lemmas in rows.items() for lemma in lemmas
    }
    own = {word: ", ".join(readings) for word, readings in file.words.items()}
    return Lexicon(shipped_folder(), name, own, same)


def _check(place: str, word: str, reading: str) -> None:
    forms, *lemma = reading.split(" ")
    if not lemma or len(lemma) > 2 or not FORMS.issuperset(forms.split("+")):
        known = ", ".join(sorted(FORMS))
        raise RulesError(
            place, f'words.{word}: "{reading}" is no form with its lemma ("plural person"); forms: {known}'
        )

"""A language's words: their lemmas, forms and concepts, and how concepts hang together.

A concept is a synset of WordNet 3.0 ("n04194289" is ship), the same for every language; its supersense is the broad
sort that it belongs to (person, artifact, group, location, act, event, time, quantity, possession, ...). Each noun and
verb stands for one concept; rules/lexicon_from_wordnet.py says how its sense was chosen. Words are asked for in lower
case; proper names are no words. Nothing is read from disk before the first question.
"""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Mapping
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import Generic, Literal, NamedTuple, TypeVar, get_args

Part = Literal["noun", "verb", "adjective", "adverb"]
Form = Literal[
    "singular", "plural", "base", "third", "past", "participle", "ing", "adjective", "comparative", "superlative",
    "adverb",
]  # fmt: skip

FORMS: frozenset[str] = frozenset(get_args(Form))
_PARTS: Mapping[str, Part] = {
    "singular": "noun", "plural": "noun",
    "base": "verb", "third": "verb", "past": "verb", "participle": "verb", "ing": "verb",
    "adjective": "adjective", "comparative": "adjective", "superlative": "adjective",
    "adverb": "adverb",
}  # fmt: skip


class Reading(NamedTuple):
    """What a word can be: forms of one lemma ("killed": past and participle of kill); a noun's or verb's concept."""

    forms: tuple[str, ...]
    lemma: str
    part: Part
    concept: str | None


class Entry(NamedTuple):
    """A word with all that it can be, the commonest first, all their forms, and the noun of which it is the plural."""

    readings: tuple[Reading, ...]
    forms: frozenset[str]
    singular: str | None
    by_part: Mapping[Part | None, Reading]  # the commonest of each part of speech; under None, of all
    lemmas: Mapping[Part | None, str]  # of those


_MOST = 1 << 16  # words of which is kept what was made of them: more than the news of a day has
_NOTHING = Entry((), frozenset(), None, {}, {})
Asked = TypeVar("Asked", bound=Hashable)
Value = TypeVar("Value")


class _Kept(dict[Asked, Value], Generic[Asked, Value]):
    """What is made of each word, or of some words, at its first use, and kept for so many."""

    def __init__(self, make: Callable[[Asked], Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: Asked) -> Value:
        found = self._make(word)
        if len(self) < _MOST:
            self[word] = found
        return found


class Lexicon:
    """The words of one language; `folder` is that of all rules, `name` the language's in it.

    `own` are readings that replace the table's, {"people": "plural person"}; `same` are lemmas that stand for the
    concept of another, {("facility", "noun"): "plant"}.
    """

    def __init__(self, folder: Path, name: str, own: Mapping[str, str], same: Mapping[tuple[str, Part], str]) -> None:
        self._words_file, self._concepts_file = folder / name / "lexicon.tsv", folder / "concepts.tsv"
        self._own, self._same = own, same
        self._entries = self.kept(self._entry_of)
        self._concepts = self._by_part(self._concepts_of)
        self._senses = self._by_part(self._sense_of)
        self._kinds = self._by_part(self._kinds_of)

    def entry(self, word: str) -> Entry:
        """All that is known of a word, for who asks several questions about it."""
        return self._entries[word]

    def readings(self, word: str) -> tuple[Reading, ...]:
        """All that a word can be, the commonest first; none of an unknown word."""
        return self._entries[word].readings

    def forms(self, word: str) -> frozenset[str]:
        """All forms that a word can be: {"past", "participle"}."""
        return self._entries[word].forms

    def lemma(self, word: str, part: Part | None = None) -> str | None:
        """The lemma of a word, as that part of speech or as its commonest: "leaves" -> "leave", as a noun "leaf"."""
        return self._entries[word].lemmas.get(part)

    def singular(self, word: str) -> str | None:
        """The noun that a word is the plural of: "ships" -> "ship"; None of what is no plural."""
        return self._entries[word].singular

    def is_noun(self, word: str) -> bool:
        """Whether a word can be a noun."""
        return "noun" in self._entries[word].lemmas

    def is_plural(self, word: str) -> bool:
        """Whether a word can be a noun's plural: "ships", "people", "aircraft"."""
        return "plural" in self._entries[word].forms

    def is_verb(self, word: str) -> bool:
        """Whether a word can be a form of a verb."""
        return "verb" in self._entries[word].lemmas

    def is_past(self, word: str) -> bool:
        """Whether a word can be a verb's past form: "fell", "killed"."""
        return "past" in self._entries[word].forms

    def is_participle(self, word: str) -> bool:
        """Whether a word can be a verb's past participle: "fallen", "killed"."""
        return "participle" in self._entries[word].forms

    def is_adjective(self, word: str) -> bool:
        """Whether a word can be an adjective, its comparative or superlative."""
        return "adjective" in self._entries[word].lemmas

    def is_adverb(self, word: str) -> bool:
        """Whether a word can be an adverb."""
        return "adverb" in self._entries[word].forms

    def concept(self, lemma: str, part: Part = "noun") -> str | None:
        """The concept that a lemma stands for: "n04194289" for "ship"."""
        return next(iter(self._concepts[part][lemma]), None)

    def supersense(self, lemma: str, part: Part = "noun") -> str | None:
        """The supersense of a lemma's concept: "artifact" for "ship"."""
        return self._senses[part][lemma]

    def kinds_of(self, lemma: str, part: Part = "noun") -> frozenset[str]:
        """All concepts that a lemma stands for a kind of, its own included."""
        return self._kinds[part][lemma]

    def is_a(self, lemma: str, other: str, part: Part = "noun") -> bool | None:
        """Whether a lemma stands for a kind of another (a lemma or a concept), or for the same; None if one is unknown.

        A freighter is a ship, a ship a vessel; whoever is a kind of "n00007846" is a person.
        """
        kinds, above = self._kinds[part][lemma], self._concepts[part][other]
        return not kinds.isdisjoint(above) if kinds and above else None

    def kept(self, make: Callable[[Asked], Value]) -> Mapping[Asked, Value]:
        """What is made of each word, or of some words, once; only so many are kept."""
        return _Kept(make)

    def _by_part(self, make: Callable[[Part, str], Value]) -> Mapping[Part, Mapping[str, Value]]:
        return {part: self.kept(partial(make, part)) for part in _PARTS.values()}

    def _entry_of(self, word: str) -> Entry:
        file = self._words_file
        row = _completed(self._own[word], file) if word in self._own else _row(file, word)
        return _parsed(row) if row else _NOTHING

    def _concepts_of(self, part: Part, lemma: str) -> tuple[str, ...]:
        """The concept that a lemma joined, if it did, and its own; a concept stands for itself."""
        if lemma[1:].isdecimal():
            return (lemma,) if _row(self._concepts_file, lemma) else ()
        leader = self._same.get((lemma, part))
        found = (self._entries[each].by_part.get(part) for each in (leader, lemma) if each)
        return tuple([each.concept for each in found if each and each.concept])

    def _sense_of(self, part: Part, lemma: str) -> str | None:
        concepts = self._concepts[part][lemma]
        row = _row(self._concepts_file, concepts[0]) if concepts else ""
        return row.partition(" ")[0] or None

    def _kinds_of(self, part: Part, lemma: str) -> frozenset[str]:
        found: set[str] = set()
        level = self._concepts[part][lemma]
        while level:
            found.update(level)
            parents = chain.from_iterable(_row(self._concepts_file, each).split(" ")[1:] for each in level)
            level = tuple(each for each in dict.fromkeys(parents) if each not in found)
        return frozenset(found)


def _row(file: Path, word: str) -> str:
    """What stands behind a word in a table of two columns; "" where it does not stand there."""
    lines = _lines(file)
    at = bisect_left(lines, start := f"{word}\t")
    return lines[at][len(start) :] if at < len(lines) and lines[at].startswith(start) else ""


@cache
def _lines(file: Path) -> list[str]:
    """The lines of a table in order, which are fewer things to make than a dictionary of all words; a language without
    one has no words.
    """
    rows = file.read_text(encoding="utf-8").rpartition("#")[2].partition("\n")[2] if file.is_file() else ""
    return sorted(rows.splitlines())


def _parsed(row: str) -> Entry:
    readings = tuple(map(_reading, row.split(", ")))
    forms = frozenset(chain.from_iterable(reading.forms for reading in readings))
    singular = next((each.lemma for each in readings if "plural" in each.forms), None)
    by_part: dict[Part | None, Reading] = {reading.part: reading for reading in reversed(readings)}
    by_part[None] = readings[0]
    return Entry(readings, forms, singular, by_part, {part: reading.lemma for part, reading in by_part.items()})


def _reading(text: str) -> Reading:
    """ "past+participle kill v01323958" as a reading."""
    names, lemma, *concept = text.split(" ")
    forms = names.split("+")
    return Reading(tuple(forms), lemma, _PARTS[forms[0]], concept[0] if concept else None)


def _completed(row: str, file: Path) -> str:
    """A newsroom's row with the concepts that the table has for its lemmas."""
    return ", ".join(_with_concept(_reading(text), text, file) for text in row.split(", "))


def _with_concept(reading: Reading, text: str, file: Path) -> str:
    row = _row(file, reading.lemma)
    known = _parsed(row).readings if row else ()
    concept = next((each.concept for each in known if each.part == reading.part), None)
    return text if reading.concept or not concept else f"{text} {concept}"

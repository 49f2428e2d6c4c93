"""A language's words: their lemmas, forms and concepts, and how concepts hang together.

A concept is a synset of WordNet 3.0 ("n04194289" is ship), the same for every language; its supersense is the broad
sort that it belongs to (person, artifact, group, location, act, event, time, quantity, possession, ...). Each noun and
verb stands for one concept; rules/lexicon_from_wordnet.py says how its sense was chosen. Words are asked for in lower
case; proper names are no words. Nothing is read from disk before the first question.
"""

from collections.abc import Mapping
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Literal, NamedTuple, get_args

Part = Literal["noun", "verb", "adjective", "adverb"]
Form = Literal[
    "singular", "plural", "base", "third", "past", "participle", "ing", "adjective", "comparative", "superlative",
    "adverb",
]  # fmt: skip
Likeness = Literal["same", "kind", "apart"]

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


class _Entry(NamedTuple):
    readings: tuple[Reading, ...]
    forms: frozenset[str]
    by_part: Mapping[Part | None, Reading]  # the commonest of each part of speech; under None, of all


_NOTHING = _Entry((), frozenset(), {})


class Lexicon:
    """The words of one language; `folder` is that of all rules, `name` the language's in it.

    `own` are readings that replace the table's, {"people": "plural person"}; `same` are lemmas that stand for the
    concept of another, {("facility", "noun"): "plant"}.
    """

    def __init__(self, folder: Path, name: str, own: Mapping[str, str], same: Mapping[tuple[str, Part], str]) -> None:
        self._words_file, self._concepts_file = folder / name / "lexicon.tsv", folder / "concepts.tsv"
        self._own, self._same = own, same
        self._entries: dict[str, _Entry] = {}
        self._joined: dict[tuple[str, Part], tuple[str, ...]] = {}
        self._above: dict[str, dict[str, int]] = {}

    def readings(self, word: str) -> tuple[Reading, ...]:
        """All that a word can be, the commonest first; none of an unknown word."""
        return self._entry(word).readings

    def forms(self, word: str) -> frozenset[str]:
        """All forms that a word can be: {"past", "participle"}."""
        return self._entry(word).forms

    def lemma(self, word: str, part: Part | None = None) -> str | None:
        """The lemma of a word, as that part of speech or as its commonest: "leaves" -> "leave", as a noun "leaf"."""
        reading = self._reading(word, part)
        return reading.lemma if reading else None

    def singular(self, word: str) -> str | None:
        """The noun that a word is the plural of: "ships" -> "ship"; None of what is no plural."""
        return next((each.lemma for each in self._entry(word).readings if "plural" in each.forms), None)

    def is_noun(self, word: str) -> bool:
        """Whether a word can be a noun."""
        return not self._entry(word).forms.isdisjoint(("singular", "plural"))

    def is_plural(self, word: str) -> bool:
        """Whether a word can be a noun's plural: "ships", "people", "aircraft"."""
        return "plural" in self._entry(word).forms

    def is_verb(self, word: str) -> bool:
        """Whether a word can be a form of a verb."""
        return any(reading.part == "verb" for reading in self._entry(word).readings)

    def is_past(self, word: str) -> bool:
        """Whether a word can be a verb's past form: "fell", "killed"."""
        return "past" in self._entry(word).forms

    def is_participle(self, word: str) -> bool:
        """Whether a word can be a verb's past participle: "fallen", "killed"."""
        return "participle" in self._entry(word).forms

    def is_adjective(self, word: str) -> bool:
        """Whether a word can be an adjective, its comparative or superlative."""
        return any(reading.part == "adjective" for reading in self._entry(word).readings)

    def is_adverb(self, word: str) -> bool:
        """Whether a word can be an adverb."""
        return "adverb" in self._entry(word).forms

    def concept(self, lemma: str, part: Part = "noun") -> str | None:
        """The concept that a lemma stands for: "n04194289" for "ship"."""
        return next(iter(self._concepts_of(lemma, part)), None)

    def supersense(self, lemma: str, part: Part = "noun") -> str | None:
        """The supersense of a lemma's concept: "artifact" for "ship"."""
        concepts = self._concepts_of(lemma, part)
        row = self._concepts.get(concepts[0]) if concepts else None
        return row.partition(" ")[0] if row else None

    def kinds_of(self, lemma: str, part: Part = "noun") -> frozenset[str]:
        """All concepts that a lemma stands for a kind of, its own included."""
        return frozenset().union(*map(self._chain, self._concepts_of(lemma, part)))

    def is_a(self, lemma: str, other: str, part: Part = "noun") -> bool | None:
        """Whether a lemma stands for a kind of another (a lemma or a concept), or for the same; None if one is unknown.

        A freighter is a ship, a ship a vessel; whoever is a kind of "n00007846" is a person.
        """
        concepts, above = self._concepts_of(lemma, part), self._concepts_of(other, part)
        return self._steps(concepts, above) is not None if concepts and above else None

    def are_alike(self, one: str, other: str, part: Part = "noun", steps: int = 3) -> Likeness | None:
        """How two lemmas compare: the `same` concept, one a `kind` of the other within so many steps, or `apart`.

        None if one of them is unknown.
        """
        concepts, others = self._concepts_of(one, part), self._concepts_of(other, part)
        if not concepts or not others:
            return None
        found = [each for each in (self._steps(concepts, others), self._steps(others, concepts)) if each is not None]
        least = min(found, default=steps + 1)
        return "apart" if least > steps else "kind" if least else "same"

    def kinds(self, lemma: str, part: Part = "noun", steps: int = 3) -> frozenset[str]:
        """All that a lemma is a kind of within so many steps, its own concepts included: two things are alike where
        one's concept is among the other's.
        """
        chains = [self._chain(each) for each in self._concepts_of(lemma, part)]
        return frozenset(each for chain in chains for each, step in chain.items() if step <= steps)

    def _entry(self, word: str) -> _Entry:
        """What is known of a word; kept once it was read, so that no more is kept than the table holds."""
        entry = self._entries.get(word)
        if entry is None:
            row = self._words.get(word)
            if row is None:
                return _NOTHING
            entry = self._entries[word] = _parsed(row)
        return entry

    def _reading(self, word: str, part: Part | None) -> Reading | None:
        return self._entry(word).by_part.get(part)

    def _concepts_of(self, lemma: str, part: Part) -> tuple[str, ...]:
        """The concept that a lemma joined, if it did, and its own; a concept stands for itself."""
        known = self._joined.get((lemma, part))
        if known is None:
            if lemma[1:].isdecimal():
                return (lemma,) if lemma in self._concepts else ()
            known = self._looked_up(lemma, part)
            if known or lemma in self._words:  # so that no more is kept than the table holds
                self._joined[lemma, part] = known
        return known

    def _looked_up(self, lemma: str, part: Part) -> tuple[str, ...]:
        leader = self._same.get((lemma, part))
        found = [self._reading(each, part) for each in (leader, lemma) if each]
        return tuple(each.concept for each in found if each and each.concept)

    def _steps(self, concepts: tuple[str, ...], above: tuple[str, ...]) -> int | None:
        """How many steps one of the concepts above stands above one of the others; None where none does."""
        chains = [self._chain(each) for each in concepts]
        return min((chain[each] for chain in chains for each in above if each in chain), default=None)

    def _chain(self, concept: str) -> dict[str, int]:
        """All that a concept is a kind of, itself included, with how many steps above it that stands."""
        if concept not in self._above:
            above: dict[str, int] = {}
            level = [concept]
            while level:
                above |= dict.fromkeys(level, len(set(above.values())))
                parents = (self._concepts.get(each, "").split(" ")[1:] for each in level)
                level = [each for each in dict.fromkeys(chain.from_iterable(parents)) if each not in above]
            self._above[concept] = above
        return self._above[concept]

    @cached_property
    def _words(self) -> Mapping[str, str]:
        table = _rows(self._words_file)
        return table | {word: _completed(row, table) for word, row in self._own.items()}

    @cached_property
    def _concepts(self) -> Mapping[str, str]:
        return _rows(self._concepts_file)


def _rows(file: Path) -> dict[str, str]:
    """The rows of a table of two columns; a language without one has no words."""
    if not file.is_file():
        return {}
    rows = file.read_text(encoding="utf-8").rpartition("#")[2].partition("\n")[2]
    cells = rows.replace("\n", "\t").split("\t")
    return dict(zip(cells[::2], cells[1::2], strict=False))


def _parsed(row: str) -> _Entry:
    readings = tuple(map(_reading, row.split(", ")))
    by_part: dict[Part | None, Reading] = {reading.part: reading for reading in reversed(readings)}
    return _Entry(readings, frozenset().union(*(reading.forms for reading in readings)), by_part | {None: readings[0]})


def _reading(text: str) -> Reading:
    """ "past+participle kill v01323958" as a reading."""
    names, lemma, *concept = text.split(" ")
    forms = names.split("+")
    return Reading(tuple(forms), lemma, _PARTS[forms[0]], concept[0] if concept else None)


def _completed(row: str, table: Mapping[str, str]) -> str:
    """A newsroom's row with the concepts that the table has for its lemmas."""
    return ", ".join(_with_concept(_reading(text), text, table) for text in row.split(", "))


def _with_concept(reading: Reading, text: str, table: Mapping[str, str]) -> str:
    known = _parsed(table[reading.lemma]).readings if reading.lemma in table else ()
    concept = next((each.concept for each in known if each.part == reading.part), None)
    return text if reading.concept or not concept else f"{text} {concept}"

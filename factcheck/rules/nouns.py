"""Nouns and the words around them: rules/<lang>/nouns.toml."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from factcheck.lexicon import Lexicon
from factcheck.rules.files import RulesFile, Section, Table, validated
from factcheck.rules.inflected import WordSet
from factcheck.rules.shapes import Closing, Opening

_SHORTEST = 3  # letters that a plural has more of, unless it is known


class Ending(Section):
    """A plural's ending and what stands in its place in the singular; no such plural is made behind `not_behind`.

    `makes` is false where it leads back only.
    """

    ending: str
    replace: str
    makes: bool = True
    not_behind: tuple[str, ...] = ()


class Grammar(Section):
    """How a language builds its noun phrases.

    `head`: whether the noun that counts stands last ("gas concentrator plants") or first; `compounds`: whether one in
    the singular counts before another ("a 12-member panel"). `plural`: endings of a plural, `singular`: of what only
    looks like one; `doing`: of a verb that stands before a noun as an adjective does. `person` is what people are
    counted in: "three dead".
    """

    head: Literal["first", "last"]
    compounds: bool
    plural: tuple[str, ...]
    singular: tuple[str, ...]
    doing: tuple[str, ...]
    person: str


class NounPhrases(Section):
    """What ends a noun phrase, what is left out of it, and words that look like a plural or a noun and are not."""

    stops: list[str]
    skipped: Opening
    not_plural: frozenset[str]
    attributive: frozenset[str]
    possessive: frozenset[str]
    unlike_nouns: tuple[str, ...]
    nouns_like_verbs: frozenset[str]
    determiners: frozenset[str]
    objects: frozenset[str]
    people: frozenset[str]


class Labels(Section):
    """Words that make the number beside them a name."""

    before: Closing
    after: Opening
    spelled: Closing
    streets: frozenset[str]


class Rates(Section):
    """Words before the second unit of a rate, the nouns that "a" may stand before, and bases with another name."""

    per: frozenset[str]
    article: frozenset[str]
    bases: frozenset[str]
    spelled: dict[str, str]
    time: str


class Ratings(Section):
    """Words near a mark, and the best marks there are: "a rating of 8.3/10"; nouns behind a score: "a 3-1 win"."""

    scored: frozenset[str]
    words: frozenset[str]
    best: frozenset[str]


class Ages(Section):
    """Words that make a number an age; `people` are nouns for people that the lexicon does not know, `persons` are
    pronouns for nobody else: "who is 58".
    """

    old: Opening
    before: Closing
    units: frozenset[str]
    people: frozenset[str] = Field(default=frozenset())
    turned: WordSet
    borne: Closing
    reached: Closing
    being: frozenset[str]
    persons: frozenset[str] = Field(default=frozenset())


class NounsFile(RulesFile):
    """The shape of nouns.toml."""

    grammar: Grammar
    singular: list[Ending]
    phrases: NounPhrases
    labels: Labels
    rates: Rates
    ratings: Ratings
    ages: Ages


@dataclass(frozen=True, slots=True)
class NounRules:
    """Nouns as the finders need them: the sections of the file, and `stops`, which end every noun phrase."""

    words: Lexicon
    endings: Sequence[Ending]
    stops: frozenset[str]
    grammar: Grammar
    phrases: NounPhrases
    labels: Labels
    rates: Rates
    ratings: Ratings
    ages: Ages

    def is_plural(self, word: str) -> bool:
        """Whether a word in lower case is a plural, or of an unknown one, looks like it."""
        if word in self.phrases.not_plural:
            return False
        known = self.words.forms(word)
        return "plural" in known if known else self._looks_plural(word)

    def _looks_plural(self, word: str) -> bool:
        return len(word) > _SHORTEST and word.endswith(self.grammar.plural) and not word.endswith(self.grammar.singular)

    def is_unlike(self, word: str) -> bool:
        """Whether a word in lower case is a verb's form or an adverb before it is a noun: "wounded", "fatally"."""
        if not word.endswith(self.phrases.unlike_nouns) or word in self.phrases.nouns_like_verbs:
            return False
        return not self.words.is_noun(word) and "base" not in self.words.forms(word)

    def is_verb(self, word: str, *forms: str) -> bool:
        """Whether a word in lower case is one of these forms of a verb before it is anything else: "led", "asks"."""
        first = next(iter(self.words.readings(word)), None)
        return first is not None and not set(forms).isdisjoint(first.forms)

    def is_person(self, word: str) -> bool:
        """Whether a word in lower case is a noun for people: "nurse", "drivers"."""
        lemma = self.words.lemma(word, "noun") or word
        return word in self.ages.people or self.words.supersense(lemma) == "person"

    def is_end(self, word: str) -> bool:
        """Whether a word in lower case ends every noun phrase: a stop, or a verb in the past that is no participle."""
        return word in self.stops or (self.is_verb(word, "past") and not self.is_verb(word, "participle"))

    def singular(self, word: str) -> str:
        """The singular of a noun in lower case: "people" -> "person", "boxes" -> "box"."""
        if not self.is_plural(word):
            return word
        if known := self.words.singular(word):
            return known
        found = next((row for row in self.endings if word.endswith(row.ending)), None)
        return word[: len(word) - len(found.ending)] + found.replace if found else word

    def acronym(self, word: str) -> str | None:
        """The capitals to which a plural's ending was put: "MPs" -> "MP"; None for other words."""
        ending = next((end for end in self.grammar.plural if word.endswith(end) and word[: -len(end)].isupper()), "")
        return word.removesuffix(ending) if ending and len(word) > len(ending) + 1 else None

    def plurals(self, word: str) -> set[str]:
        """The regular plural of a noun in lower case, or of a phrase's last word."""
        before, _, head = word.rpartition(" ")
        return {f"{before} {self._regular_plural(head)}".strip()}

    def _regular_plural(self, word: str) -> str:
        """The plural by the first ending that leads back to the word."""
        for row in self.endings:
            stem = word.removesuffix(row.replace)
            if row.makes and word.endswith(row.replace) and not stem.endswith(row.not_behind):
                return stem + row.ending
        return word


def read_nouns(name: str, table: Table, words: Lexicon, closed: Iterable[str] = ()) -> NounRules:
    """The noun rules of one file; words of `closed` classes end a noun phrase as well. Raises RulesError."""
    file = validated(NounsFile, name, table, words)
    endings = sorted(file.singular, key=lambda row: (-len(row.ending), row.ending))
    stops = frozenset((*file.phrases.stops, *closed))
    return NounRules(
        words, endings, stops, file.grammar, file.phrases, file.labels, file.rates, file.ratings, file.ages
    )

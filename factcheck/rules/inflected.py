"""Words that a rule gives by their lemmas, met in all their forms: "rise" knows "rises", "rose", "risen", "rising"."""

from collections.abc import Iterable
from typing import Annotated, Any, Generic, TypeVar, cast

from pydantic import BeforeValidator, ValidationInfo

from factcheck.lexicon import Lexicon, Part
from factcheck.rules.lemmas import Lemmas
from factcheck.rules.shapes import listed

_Said = TypeVar("_Said")


class Inflected(Generic[_Said]):
    """What a rule says of each of its words, asked for by any form of theirs in lower case.

    A word that stands for several lemmas is the commonest of those that the rule has.
    """

    __slots__ = ("_given", "_lemmas", "_lexicon", "_met")

    def __init__(self, lexicon: Lexicon, given: Iterable[tuple[_Said, Lemmas]]) -> None:
        """`given` is what is said, each with the words of which it is said."""
        self._lexicon, self._met = lexicon, lexicon.kept(self._find)
        self._given: dict[str, _Said] = {}
        self._lemmas: dict[tuple[str, Part], _Said] = {}
        for said, lemmas in given:
            self._lemmas |= dict.fromkeys(((verb, "verb") for verb in lemmas.verbs), said)
            self._lemmas |= dict.fromkeys(((noun, "noun") for noun in lemmas.nouns), said)
            self._given |= dict.fromkeys((*lemmas.verbs, *lemmas.nouns, *lemmas.words), said)

    def _find(self, word: str) -> _Said | None:
        if word in self._given:
            return self._given[word]
        keys = ((reading.lemma, reading.part) for reading in self._lexicon.readings(word))
        return next((self._lemmas[key] for key in keys if key in self._lemmas), None)

    def get(self, word: str) -> _Said | None:
        """What is said of a word; None of one that the rule does not have."""
        return self._met[word]

    def __contains__(self, word: str) -> bool:
        """Whether the rule has the word in this or another form."""
        return self._met[word] is not None

    def of_all(self, words: Iterable[str]) -> list[_Said | None]:
        """What is said of each of some words."""
        return list(map(self._met.__getitem__, words))

    def has_any(self, words: Iterable[str]) -> bool:
        """Whether the rule has any of some words."""
        return any(map(self._met.__getitem__, words))


def _inflected(value: Any, info: ValidationInfo) -> Inflected[bool]:
    lemmas = Lemmas.model_validate({"words": value} if isinstance(value, list) else value)
    return Inflected(cast("Lexicon", info.context), [(True, lemmas)])


WordsOrForms = frozenset[str] | Inflected[bool]


def _set(value: Any, info: ValidationInfo) -> WordsOrForms:
    return frozenset(listed(value)) if isinstance(value, list) else _inflected(value, info)


WordSet = Annotated[WordsOrForms, BeforeValidator(_set)]
"""A list of words as they stand, or a table of lemmas and words: what is asked is whether a word is among them."""
Words = Annotated[Inflected[bool], BeforeValidator(_inflected)]
"""A table of lemmas and words, each of which is true; a plain list holds words as they stand."""

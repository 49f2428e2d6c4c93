"""Noun phrases, verbs and their subjects, as far as a figure needs them.

No parser: phrases are runs of parts, and every walk is bounded, so that a figure costs the same in a long sentence as
in a short one. Places are indices of words; -1 is none.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import not_
from typing import NamedTuple

from factcheck.claims.figures import Figure
from factcheck.claims.names import Spot
from factcheck.claims.parts import WITH_NOUNS, parts_in
from factcheck.rules import Language
from factcheck.rules.grammar import Part
from factcheck.tokens import CLOSED, OPENED, Tokens, where

NOMINAL = frozenset(("noun", "name"))
VERBAL = frozenset(("verb", "participle", "ing", "be"))
FINITE = frozenset(("verb", "be", "have", "do", "modal"))
_LONGEST, _FAR = 8, 30  # words of a noun phrase, of a clause
_INNER = frozenset(("dot", "noun", "name", "adjective", "participle", "ing", "number", "possessive"))
_FIRST = _INNER - {"number", "possessive"}
_LEADING = frozenset(("article", "possessive", "adverb", "number"))
_ENDS = frozenset(("mark", "subordinator"))
_OUTSIDE: list[Part] = ["mark"] * 16  # places around a sentence that may be asked for, as in its tokens
_OPENING = frozenset(("article", "possessive", "adverb", "number", "adjective"))
PREPOSITIONS = frozenset(("preposition", "particle"))
_HELPING = frozenset(("have", "be"))
_CHAINED = frozenset(("preposition", "particle", "ing", "participle"))


class Phrase(NamedTuple):
    """A noun phrase without its article: words `first` to `last` (exclusive), the last of which is its head."""

    first: int
    last: int

    @property
    def head(self) -> int:
        """The place of its head."""
        return self.last - 1


@dataclass(slots=True)
class Syntax:
    """The words of a sentence with their parts; `starts` lead from the last word of a figure, a date or what stands in
    brackets behind a noun to its first.
    """

    parts: Sequence[Part]
    starts: Mapping[int, int]
    part: Callable[[int], Part] = field(init=False, repr=False)
    """The part of the word of this index; a mark a little outside of the sentence, at either end."""
    before: Callable[[int], int] = field(init=False, repr=False)
    """The place in front of word `index`, articles, adverbs, figures and dates skipped."""
    _breaks: Sequence[int] = field(init=False, repr=False)
    _met: list[Phrase | int | None] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.part = [*self.parts, *_OUTSIDE].__getitem__
        self.before = _fronts(self.parts, self.starts).__getitem__
        self._breaks = _breaks(self.parts, self.starts)
        self._met = [None] * len(self.parts)

    def is_to(self, index: int) -> bool:
        """Whether "is to" begins at this word: "40 bridges are to be renewed"."""
        return self.part(index) == "be" and self.part(index + 1) == "particle"

    def phrase_from(self, index: int) -> Phrase | None:
        """The noun phrase that begins here, articles and numbers in front of it skipped."""
        part, start = self.part, index
        while index - start < _LONGEST and part(index) in _LEADING:
            index += 1
        at = last = index
        while at - index < _LONGEST and (part(at) in _INNER or (part(at) == "hyphen" and _is_joint(at, self.parts))):
            at += 1
            if part(at - 1) in NOMINAL:
                last = at
        last = last if last > index else at  # "of crude"
        return Phrase(index, last) if last > index else None

    def phrase_to(self, index: int) -> Phrase | None:
        """The noun phrase whose head is this word."""
        index -= self.part(index) == "dot"
        if self.part(index) not in NOMINAL:
            return None
        broken = bisect_left(self._breaks, index)
        first = max(self._breaks[broken - 1] + 1 if broken else 0, index - _LONGEST)
        while first < index and self.parts[first] not in _FIRST:
            first += 1
        return Phrase(first, index + 1)

    def leftwards(self, index: int) -> Iterator[Phrase | int]:
        """What stands before word `index` in its clause, nearest first: noun phrases, and places of other words."""
        floor, parts, met = max(-1, index - _FAR), self.parts, self._met
        index = self.before(index)
        while index > floor and parts[index] not in _ENDS:
            if (each := met[index]) is None:
                each = met[index] = self.phrase_to(index) or index
            yield each
            index = self.before(each if isinstance(each, int) else each.first)

    def subject(self, verb: int) -> Phrase | None:
        """The noun phrase that is the subject of a verb: the first of its clause that hangs on no preposition.

        "The length of the line from Torsk fell": length. Of "who" it is what it stands for, of "it" nothing.
        """
        found: Phrase | None = None
        is_relative = self.part(self.before(verb)) == "relative"  # "it went by a firm in Torsk, which"
        for each in self.leftwards(verb):
            if isinstance(each, Phrase):
                found = each
                is_own = self.parts[verb] in ("ing", "participle") and each.last == verb  # "revenue totalling"
                if is_own or self.part(self.before(each.first)) not in _CHAINED:
                    return each
            elif is_relative and found and self.parts[each] in VERBAL:
                return found
            elif found is None and self.parts[each] == "pronoun":
                return None
        return found


def syntax_of(tokens: Tokens, figures: Sequence[Figure], spots: Sequence[Spot], language: Language) -> Syntax:
    """The syntax of a sentence, whose figures and names are known."""
    parts = parts_in(tokens, figures, spots, language)
    starts = {figure.last - 1: figure.first for figure in figures if figure.mention.kind not in WITH_NOUNS}
    return Syntax(parts, starts | dict(_bracketed(tokens.words, parts)))


def _bracketed(words: Sequence[str], parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """The last and the first word of what is inserted in brackets behind a noun: "Harbour Bank (HBK), which";
    where they stand around a noun itself, "<Harbour Bank> said", the bracket alone.
    """
    if CLOSED.isdisjoint(words):
        return
    opened = -1
    for index, word in enumerate(words):
        if word in OPENED:
            opened = index
        elif word in CLOSED and opened >= 0:
            if index - opened <= _LONGEST:
                yield index, opened if opened and parts[opened - 1] in NOMINAL else index
            opened = -1


def _fronts(parts: Sequence[Part], starts: Mapping[int, int]) -> list[int]:
    """Of each word, and of the end, the place in front of it, what can be skipped left out; -1 is none."""
    fronts = list(range(-1, len(parts)))
    for index in sorted({*starts, *where(map(_OPENING.__contains__, parts))}):
        fronts[index + 1] = fronts[starts.get(index, index)]
    return fronts


def _breaks(parts: Sequence[Part], starts: Mapping[int, int]) -> list[int]:
    """The places of the words at which a noun phrase ends: another figure's, a verb's; "had left Kelmar" is none."""
    outer = where(map(not_, map(_INNER.__contains__, parts)))
    joints = [at for at in outer if parts[at] == "hyphen" and _is_joint(at, parts)] if "hyphen" in parts else []
    verbs = [at + 1 for at in where(map(_HELPING.__contains__, parts)) if parts[at + 1 : at + 2] == ["participle"]]
    return sorted({*outer, *verbs}.difference(joints).union(starts)) if joints or verbs or starts else outer


def _is_joint(index: int, parts: Sequence[Part]) -> bool:
    """Whether a hyphen joins two words of a phrase: "oil-field equipment"."""
    return 0 < index < len(parts) - 1 and parts[index - 1] in _INNER and parts[index + 1] in _INNER

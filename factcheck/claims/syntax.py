"""Noun phrases, verbs and their subjects, as far as a figure needs them.

No parser: phrases are runs of parts, and every walk is bounded, so that a figure costs the same in a long sentence as
in a short one. Places are indices of words; -1 is none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.claims.parts import WITH_NOUNS, parts_in
from factcheck.claims.passage import CLOSED, OPENED, Passage, once
from factcheck.rules.grammar import Part

NOMINAL = frozenset(("noun", "name"))
VERBAL = frozenset(("verb", "participle", "ing", "be"))
_LONGEST, _FAR = 8, 30  # words of a noun phrase, of a clause
_INNER = frozenset(("dot", "noun", "name", "adjective", "participle", "ing", "number", "possessive"))
_FIRST = _INNER - {"number", "possessive"}
_LED = frozenset(("article", "possessive", "adverb", "number", "adjective"))
PREPOSITIONS = frozenset(("preposition", "particle"))
_CHAINED = frozenset(("preposition", "particle", "ing", "participle"))


class Phrase(NamedTuple):
    """A noun phrase without its article: words `first` to `last` (exclusive), the last of which is its head."""

    first: int
    last: int

    @property
    def head(self) -> int:
        """The place of its head."""
        return self.last - 1


@dataclass(frozen=True, slots=True)
class Syntax:
    """The words of a sentence with their parts; `starts` lead from the last word of a figure, a date or what stands in
    brackets behind a noun to its first.
    """

    parts: Sequence[Part]
    starts: Mapping[int, int]
    seen: dict[int, Sequence[Phrase | int]] = field(default_factory=dict, repr=False)

    def part(self, index: int) -> Part:
        """The part of the word of this index; a mark outside of the sentence."""
        return self.parts[index] if 0 <= index < len(self.parts) else "mark"

    def phrase_from(self, index: int) -> Phrase | None:
        """The noun phrase that begins here, articles and numbers in front of it skipped."""
        start = index
        while index - start < _LONGEST and self.part(index) in ("article", "possessive", "adverb", "number"):
            index += 1
        at = last = index
        while at - index < _LONGEST and (self.part(at) in _INNER or self._is_joint(at)):
            at += 1
            if self.parts[at - 1] in NOMINAL:
                last = at
        last = last if last > index else at  # "of crude"
        return Phrase(index, last) if last > index else None

    def phrase_to(self, index: int) -> Phrase | None:
        """The noun phrase whose head is this word."""
        index -= self.part(index) == "dot"
        if self.part(index) not in NOMINAL:
            return None
        first = index
        while index - first < _LONGEST and self._goes_on(first - 1):
            first -= 1
        while first < index and self.parts[first] not in _FIRST:
            first += 1
        return Phrase(first, index + 1)

    def before(self, index: int) -> int:
        """The place in front of word `index`, articles, adverbs, figures and dates skipped."""
        index, floor = index - 1, index - _FAR
        while index >= 0 and index > floor and (index in self.starts or self.parts[index] in _LED):
            index = self.starts.get(index, index) - 1
        return index

    def leftwards(self, index: int) -> Sequence[Phrase | int]:
        """What stands before word `index` in its clause, nearest first: noun phrases, and places of other words."""
        if index not in self.seen:
            self.seen[index] = tuple(self._leftwards(index))
        return self.seen[index]

    def _leftwards(self, index: int) -> Iterator[Phrase | int]:
        floor = max(-1, index - _FAR)
        index = self.before(index)
        while index > floor and self.parts[index] not in ("mark", "subordinator"):
            phrase = self.phrase_to(index)
            yield phrase or index
            index = self.before(phrase.first if phrase else index)

    def subject(self, verb: int) -> Phrase | None:
        """The noun phrase that is the subject of a verb: the first of its clause that hangs on no preposition.

        "The length of the line from Torsk fell": length. Of "who" it is what it stands for, of "it" nothing.
        """
        found: Phrase | None = None
        for each in self.leftwards(verb):
            if isinstance(each, Phrase):
                found = each
                is_own = self.parts[verb] in ("ing", "participle") and each.last == verb  # "revenue totalling"
                if is_own or self.part(self.before(each.first)) not in _CHAINED:
                    return each
            elif found is None and self.parts[each] == "pronoun":
                return None
        return found

    def _goes_on(self, index: int) -> bool:
        """Whether a phrase goes on to the left with this word: no other figure's, no verb's."""
        return index >= 0 and index not in self.starts and (self.parts[index] in _INNER or self._is_joint(index))

    def _is_joint(self, index: int) -> bool:
        """Whether a hyphen joins two words of a phrase: "oil-field equipment"."""
        return self.part(index) == "hyphen" and self.part(index - 1) in _INNER and self.part(index + 1) in _INNER


@once
def syntax_of(passage: Passage) -> Syntax:
    """The syntax of a sentence."""
    others = (figure for figure in passage.figures if figure.mention.kind not in WITH_NOUNS)
    starts = {figure.last - 1: figure.first for figure in others}
    return Syntax(parts_in(passage), starts | dict(_bracketed(passage)))


def _bracketed(passage: Passage) -> Iterator[tuple[int, int]]:
    """The last and the first word of what is inserted in brackets behind a noun: "Harbour Bank (HBK), which"."""
    words, parts = passage.tokens.words, parts_in(passage)
    opened = -1
    for index, word in enumerate(words):
        if word in OPENED:
            opened = index
        elif word in CLOSED and opened >= 0:
            if index - opened <= _LONGEST and parts[opened - 1] in NOMINAL:
                yield index, opened
            opened = -1

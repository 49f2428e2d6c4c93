"""The pairs of two articles, sifted: what agrees, what a text itself replaces, and what is left open."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.compare.days import is_within
from factcheck.compare.facts import Fact, Facts
from factcheck.compare.pairing import Candidate, Key, Matching, best_of
from factcheck.compare.subjects import are_of_two_owners
from factcheck.compare.tellings import Telling
from factcheck.compare.updates import replacement
from factcheck.compare.values import value_level
from factcheck.rules import Language, Rules

_NO_FIGURES = frozenset({"said", "label"})  # roles of what is told as no figure of the story


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two linked articles, in the order of their ids, and what their facts are weighed by."""

    left: Facts
    right: Facts
    matching: Matching
    is_one_origin: bool
    language: Language

    @property
    def rules(self) -> Rules:
        """The rules of the run."""
        return self.matching.rules


class Replaced(NamedTuple):
    """A pair that agrees, of which one text calls its figure the earlier: the other's fact, and what replaces it."""

    candidate: Candidate
    one: Fact
    other: Fact


@dataclass(frozen=True, slots=True)
class Sifted:
    """The pairs that agree, what a text itself replaces, the pairs that neither settles, and their bits by fact."""

    agreeing: Sequence[Candidate]
    replaced: Sequence[Replaced]
    open: Sequence[Candidate]
    bits: Mapping[Key, Sequence[float]]


def sifted(found: Sequence[Candidate], meeting: Meeting) -> Sifted:
    """The pairs of a meeting by what is to be said of them."""
    free = [each for each in found if not each.weighed.sum.vetoes]
    agreeing = best_of([each for each in free if each.agrees and each.bits >= each.needed])
    replaced = [pair for each in found if each.agrees and (pair := _replaced(each, meeting))]
    told = {key for each in agreeing for key in _settled(each)}
    told.update(fact.key for pair in replaced for fact in (pair.one, pair.other))
    left = [each for each in free if told.isdisjoint(each.keys)]
    bits: dict[Key, list[float]] = defaultdict(list)
    for each in left:
        for key in each.keys:
            bits[key].append(each.bits)
    return Sifted(agreeing, replaced, left, bits)


def _settled(candidate: Candidate) -> Iterator[Key]:
    """The facts of which an agreement says all: "in March" leaves open which day of March it is."""
    pair = candidate.weighed.pair
    lengths = [each.days.length if each.days else 0 for each in (pair.one, pair.other)]
    for key, length in zip(candidate.keys, lengths, strict=True):
        if length == max(lengths):
            yield key


def is_known(levels: Mapping[str, str], need: Mapping[str, Collection[str]]) -> bool:
    """Whether each field has reached one of the levels that are asked for."""
    return all(levels[field] in known for field, known in need.items())


def is_told(fact: Fact, others: Facts, rules: Rules) -> bool:
    """Whether the other article gives a fact's figure as well, not as an earlier one and not of another owner."""
    telling = fact.tellings[0]
    firsts = (other.tellings[0] for other in others.get(telling.dimension, ()))
    return any(
        _stands(other) and not are_of_two_owners(telling, other) and _tells(other, telling, rules) for other in firsts
    )


def _stands(telling: Telling) -> bool:
    """Whether a figure is one of the story, and not taken back."""
    return telling.claim.role not in _NO_FIGURES and not telling.is_taken_back


def _tells(one: Telling, other: Telling, rules: Rules) -> bool:
    """Whether one figure says what the other says; of dates as near or nearer: "by June" tells no day of May."""
    is_vaguer = one.days is not None and other.days is not None and not is_within(one.days.written, other.days.written)
    return not is_vaguer and value_level(one.claim, other.claim, rules).agrees


def _replaced(candidate: Candidate, meeting: Meeting) -> Replaced | None:
    scales, row = candidate.weighed.sum, meeting.rules.policy.replaced
    if scales.bits < row.bits or not is_known(scales.names, row.known):
        return None
    pair = replacement(candidate, meeting.left, meeting.right)
    if pair is None:
        return None
    old, new = pair
    if is_told(new, meeting.left if old is candidate.one else meeting.right, meeting.rules):
        return None
    return Replaced(candidate, *sorted(pair, key=lambda fact: fact.key))

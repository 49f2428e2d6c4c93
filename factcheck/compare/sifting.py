"""The pairs of two articles, sifted: what agrees, what is left open, and what stands around a pair that differs."""

import math
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.compare.facts import Fact, Facts
from factcheck.compare.pairing import Candidate, Key, Matching, best_of
from factcheck.compare.subjects import are_of_two_owners
from factcheck.compare.tellings import Telling
from factcheck.compare.updates import replacement
from factcheck.compare.values import value_level
from factcheck.model import Claim
from factcheck.rules import Language, Rules

_CLEAR = 3  # bits by which a pair is likelier than any other of its figures
_NEAR = 0.2  # of the larger figure
_REACH = 250  # characters between the beginnings of sentences that stand near one another


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
    told = {key for each in agreeing for key in _keys(each)}
    told.update(fact.key for pair in replaced for fact in (pair.one, pair.other))
    left = [each for each in free if told.isdisjoint(_keys(each))]
    bits: dict[Key, list[float]] = defaultdict(list)
    for each in left:
        for key in _keys(each):
            bits[key].append(each.bits)
    return Sifted(agreeing, replaced, left, bits)


def is_known(levels: Mapping[str, str], need: Mapping[str, Collection[str]]) -> bool:
    """Whether each field has reached one of the levels that are asked for."""
    return all(levels[field] in known for field, known in need.items())


def is_told(fact: Fact, others: Facts, rules: Rules) -> bool:
    """Whether the other article gives a fact's figure as well, not as an earlier one and not of another owner."""
    telling = fact.tellings[0]
    return any(
        value_level(telling.claim, other.tellings[0].claim, rules).agrees
        for other in others.get(telling.dimension, ())
        if other.tellings[0].claim.role != "former" and not are_of_two_owners(telling, other.tellings[0])
    )


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


def _keys(candidate: Candidate) -> tuple[Key, Key]:
    return candidate.one.key, candidate.other.key


def standing(candidate: Candidate, around: Sifted, meeting: Meeting) -> dict[str, str]:
    """What stands around a pair that differs: the level of each of rules.comparing.STANDING."""
    return {name: room(candidate, around, meeting) for name, room in _ROOMS.items()}


def _margin(candidate: Candidate, around: Sifted, _meeting: Meeting) -> str:
    """How much likelier a pair is than the next of either figure."""
    others = [sorted(around.bits.get(key, ()))[:-1] for key in _keys(candidate)]
    runner_up = max((bits[-1] for bits in others if bits), default=-math.inf)
    return "clear" if candidate.bits - runner_up >= _CLEAR else "close"


def _neighbours(candidate: Candidate, around: Sifted, _meeting: Meeting) -> str:
    """Whether other figures near both agree, as where two texts tell one thing after the other alike."""
    one, other = _claims(candidate)
    agree = any(_is_near(one, left) and _is_near(other, right) for left, right in map(_claims, around.agreeing))
    return "agree" if agree else "none agree"


def _claims(candidate: Candidate) -> tuple[Claim, Claim]:
    pair = candidate.weighed.pair
    return pair.one.claim, pair.other.claim


def _is_near(one: Claim, other: Claim) -> bool:
    return abs(one.sentence[0] - other.sentence[0]) < _REACH


def _namesakes(candidate: Candidate, _around: Sifted, meeting: Meeting) -> str:
    """Whether another figure of either article counts or measures what these do."""
    pair = candidate.weighed.pair
    has_more = any(_are_more(*side) for side in ((pair.one, meeting.left), (pair.other, meeting.right)))
    return "some" if has_more else "none"


def _are_more(telling: Telling, facts: Facts) -> bool:
    return sum(1 for _ in _alike(telling, facts.get(telling.dimension, ()))) > 1


def _alike(telling: Telling, facts: Sequence[Fact]) -> Iterator[Fact]:
    return (fact for fact in facts if (fact.tellings[0].unit, fact.tellings[0].head) == (telling.unit, telling.head))


def _gap(candidate: Candidate, _around: Sifted, _meeting: Meeting) -> str:
    """Whether two figures of one unit are within a fifth of the larger."""
    one, other = candidate.weighed.pair.one, candidate.weighed.pair.other
    if one.number is None or other.number is None or one.unit != other.unit:
        return "unknown"
    apart, larger = abs(one.number - other.number), max(abs(one.number), abs(other.number))
    return "within a fifth" if apart <= _NEAR * larger else "wider"


_ROOMS: Mapping[str, Callable[[Candidate, Sifted, Meeting], str]] = {
    "margin": _margin, "neighbours": _neighbours, "namesakes": _namesakes, "gap": _gap,
}  # fmt: skip

"""Which facts of two articles go together: those that are each other's most likely counterpart."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.compare.ages import aged
from factcheck.compare.agreement import AT_BOUND
from factcheck.compare.facts import Fact, Facts
from factcheck.compare.fields import Pair
from factcheck.compare.tellings import BARE, CALENDAR, CLOCK
from factcheck.compare.values import value_level
from factcheck.compare.weighing import Weighed, weighed
from factcheck.rules import Rules
from factcheck.rules.comparing import SortRow

Key = tuple[str, int]
COUNT = "count"
UNMEASURED = frozenset({CALENDAR, CLOCK, "ordinal"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two facts of linked articles, on the scales, and the sort of fact that they would be."""

    one: Fact
    other: Fact
    weighed: Weighed
    sort: str
    row: SortRow

    @property
    def agrees(self) -> bool:
        """Whether the values agree."""
        return self.weighed.pair.value.agrees


def candidates(left: Facts, right: Facts, sentences: int, rules: Rules) -> Iterator[Candidate]:
    """All pairs of facts whose values can be compared; `sentences` has the longer article."""
    for dimension, one in sorted(left.items()):
        for other in (facts for name, facts in sorted(right.items()) if _may_meet(dimension, name)):
            rivals = max(len(one), len(other))
            for first in one:
                for second in other:
                    if found := _candidate(first, second, rivals, sentences, rules):
                        yield found


def _may_meet(one: str, other: str) -> bool:
    """Whether figures of two dimensions can be compared: a number alone may lack any unit."""
    return one == other or (BARE in (one, other) and UNMEASURED.isdisjoint((one, other)))


def _candidate(one: Fact, other: Fact, rivals: int, sentences: int, rules: Rules) -> Candidate | None:
    first, second = one.tellings[0], other.tellings[0]
    level = aged(first, second, value_level(first.claim, second.claim, rules))
    is_comparable = level.agrees or (
        level.agreement != "none" and not ({first.dimension, second.dimension} - {COUNT} > {BARE})
    )
    sort = sort_of(one, other, sentences, rules) if is_comparable else None
    if sort is None:
        return None
    most, policy = rules.policy.facts.tellings, rules.policy
    if level == AT_BOUND and not policy.sorts[sort].strict:
        level = replace(level, agreement="compatible")
    pairs = [Pair(left, right, level, rivals) for left in one.tellings[:most] for right in other.tellings[:most]]
    best = max(
        (weighed(pair, policy, policy.sorts[sort]) for pair in pairs), key=lambda found: (not found.vetoes, found.bits)
    )
    return Candidate(one, other, best, sort, policy.sorts[sort])


def sort_of(one: Fact, other: Fact, sentences: int, rules: Rules) -> str | None:
    """The first sort of fact in the table to which both can belong."""
    claims = [fact.tellings[0].claim for fact in (one, other)]
    kinds = {claim.kind for claim in claims}
    attributes = {claim.attribute for claim in claims} - {"other"}
    events = {claim.event.name for claim in claims if claim.event}
    for name, row in rules.policy.sorts.items():
        if (
            kinds <= set(row.kinds)
            and (not row.attributes or (attributes and attributes <= set(row.attributes)))
            and (not row.events or not events.isdisjoint(row.events))
            and (row.sentences is None or sentences <= row.sentences)
        ):
            return name
    return None


def best_of(found: Sequence[Candidate], *, by_fields: bool = False) -> list[Candidate]:
    """Those that are the best of either side; `by_fields`, by their sort's margin and whatever their values."""
    weights = {id(each): each.weighed.by_fields if by_fields else each.weighed.bits for each in found}
    sides: tuple[dict[Key, list[float]], dict[Key, list[float]]] = defaultdict(list), defaultdict(list)
    for each in found:
        sides[0][each.one.key].append(weights[id(each)])
        sides[1][each.other.key].append(weights[id(each)])
    best = [{key: sorted(bits)[-2:] for key, bits in side.items()} for side in sides]
    return [
        each
        for each in found
        if all(
            _is_best(weights[id(each)], side[key], each.row.margin if by_fields else 0.0)
            for side, key in zip(best, (each.one.key, each.other.key), strict=True)
        )
    ]


def _is_best(weight: float, best: Sequence[float], margin: float) -> bool:
    return weight == best[-1] and (len(best) == 1 or weight - best[0] >= margin)

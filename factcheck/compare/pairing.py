"""Which facts of two articles go together: those that are each other's most likely counterpart."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.compare.ages import aged
from factcheck.compare.agreement import AT_BOUND
from factcheck.compare.facts import Fact, Facts
from factcheck.compare.fields import Pair
from factcheck.compare.rarity import are_worlds_apart
from factcheck.compare.tellings import BARE, CALENDAR, CLOCK
from factcheck.compare.values import value_level
from factcheck.compare.weighing import Scales, Weighed
from factcheck.model import Claim
from factcheck.rules import Rules
from factcheck.rules.attributes import OTHER
from factcheck.rules.comparing import LinkedRow, SortRow

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
    linked: LinkedRow

    @property
    def bits(self) -> float:
        """How much speaks for one fact."""
        return self.weighed.sum.bits

    @property
    def agrees(self) -> bool:
        """Whether the values agree."""
        return self.weighed.pair.value.agrees

    @property
    def needed(self) -> float:
        """The bits that it takes to tell an agreement."""
        return self.row.agree + self.linked.agree


@dataclass(frozen=True, slots=True)
class Matching:
    """What pairs of facts are weighed by; `sentences` has the longer article, `link` says how
    surely both tell one event.
    """

    sentences: int
    link: str
    scales: Scales
    rules: Rules


def candidates(left: Facts, right: Facts, matching: Matching) -> Iterator[Candidate]:
    """All pairs of facts whose values can be compared, but for figures of two worlds."""
    for dimension, one in sorted(left.items()):
        for other in (facts for name, facts in sorted(right.items()) if _may_meet(dimension, name)):
            rivals = max(len(one), len(other))
            for first in one:
                for second in other:
                    if not are_worlds_apart(first.tellings[0], second.tellings[0]) and (
                        found := _candidate(first, second, rivals, matching)
                    ):
                        yield found


def _may_meet(one: str, other: str) -> bool:
    """Whether figures of two dimensions can be compared: a number alone may lack any unit."""
    return one == other or (BARE in (one, other) and UNMEASURED.isdisjoint((one, other)))


def _candidate(one: Fact, other: Fact, rivals: int, matching: Matching) -> Candidate | None:
    first, second, policy = one.tellings[0], other.tellings[0], matching.rules.policy
    level = aged(first, second, value_level(first.claim, second.claim, matching.rules))
    is_comparable = level.agrees or (
        level.agreement != "none" and not ({first.dimension, second.dimension} - {COUNT} > {BARE})
    )
    sort = sort_of(first.claim, second.claim, matching) if is_comparable else None
    if sort is None:
        return None
    row = policy.sorts[sort]
    if level == AT_BOUND and not row.strict:
        level = replace(level, agreement="compatible")
    if row.differ is None and not level.agrees:
        return None
    found = [
        matching.scales.weighed(Pair(left, right, level, rivals, matching.link), sort)
        for left in one.tellings[: policy.facts.tellings]
        for right in other.tellings[: policy.facts.tellings]
    ]
    best = max(found, key=lambda each: (not each.sum.vetoes, each.sum.bits))
    return Candidate(one, other, best, sort, row, policy.linked[matching.link])


def sort_of(one: Claim, other: Claim, matching: Matching) -> str | None:
    """The first sort of fact in the table to which both can belong."""
    attributes = {one.attribute, other.attribute} - {OTHER}
    events = {claim.event.name for claim in (one, other) if claim.event}
    for name, row in matching.rules.policy.sorts.items():
        if (
            matching.link in row.links
            and one.kind in row.kinds
            and other.kind in row.kinds
            and (not row.attributes or (attributes and attributes.issubset(row.attributes)))
            and (not row.events or not events.isdisjoint(row.events))
            and (row.sentences is None or matching.sentences <= row.sentences)
        ):
            return name
    return None


def best_of(found: Sequence[Candidate], *, by_margin: bool = False) -> list[Candidate]:
    """Those that are the best of either side; `by_margin`, by as much as their sort demands."""
    sides: tuple[dict[Key, list[float]], dict[Key, list[float]]] = defaultdict(list), defaultdict(list)
    for each in found:
        sides[0][each.one.key].append(each.bits)
        sides[1][each.other.key].append(each.bits)
    best = [{key: sorted(bits)[-2:] for key, bits in side.items()} for side in sides]
    return [
        each
        for each in found
        if all(
            _is_best(each.bits, side[key], each.row.margin if by_margin else 0.0)
            for side, key in zip(best, (each.one.key, each.other.key), strict=True)
        )
    ]


def _is_best(weight: float, best: Sequence[float], margin: float) -> bool:
    return weight == best[-1] and (len(best) == 1 or weight - best[0] >= margin)

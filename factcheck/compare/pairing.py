"""Which facts of two articles go together: those that are each other's most likely counterpart."""

from collections import Counter, defaultdict
from collections.abc import ItemsView, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import NamedTuple

from factcheck.compare.ages import aged
from factcheck.compare.agreement import AT_BOUND, ValueLevel
from factcheck.compare.differences import are_worlds_apart
from factcheck.compare.facts import Fact, Facts
from factcheck.compare.fields import Pair
from factcheck.compare.sorts import Sorts
from factcheck.compare.tellings import BARE, CALENDAR, CLOCK, MOMENT, Facets, Telling
from factcheck.compare.values import value_level
from factcheck.compare.weighing import Scales, Weighed
from factcheck.rules import Rules
from factcheck.rules.comparing import LinkedRow, SortRow

Key = tuple[str, int]
COUNT = "count"
UNMEASURED = frozenset({CALENDAR, CLOCK, MOMENT, "ordinal"})
_TIMES = ({CALENDAR, MOMENT}, {CLOCK, MOMENT})


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
    surely both tell one event, `is_whole` whether pairs of which nothing can be said are wanted as well.
    """

    sentences: int
    link: str
    scales: Scales
    sorts: Sorts
    rules: Rules
    is_whole: bool = False


def candidates(left: Facts, right: Facts, matching: Matching) -> Iterator[Candidate]:
    """All pairs of facts whose values can be compared, but for worlds apart.

    Unless they are wanted whole, those are left out that are vetoed, or for which too little can speak to be told, or
    to stand in the way of what is told.
    """
    met = list(_met(left, right, matching))
    twins = Counter(fact.key for each in met if each.level.agrees for fact in (each.one, each.other))
    for each in met:
        if found := _candidate(each, max(twins[each.one.key], twins[each.other.key]), matching):
            yield found


class Met(NamedTuple):
    """Two facts that may be of one sort, their values' level, and how many figures like them the fuller article has."""

    one: Fact
    other: Fact
    sort: str
    level: ValueLevel
    rivals: int


def _met(left: Facts, right: Facts, matching: Matching) -> Iterator[Met]:
    for dimension, one in sorted(left.items()):
        for other in (facts for name, facts in sorted(right.items()) if _may_meet(dimension, name)):
            rivals = max(len(one), len(other))
            for sort, first, second in _of_one_sort(one, other, matching):
                level = _level(first.tellings[0], second.tellings[0], matching.rules.policy.sorts[sort], matching.rules)
                if level:
                    yield Met(first, second, sort, level, rivals)


def _of_one_sort(one: Sequence[Fact], other: Sequence[Fact], matching: Matching) -> Iterator[tuple[str, Fact, Fact]]:
    """The pairs of facts that may be of one sort, each with that sort."""
    for (facets, facts), (others, twins) in product(_by_facets(one), _by_facets(other)):
        if sort := matching.sorts.of(facets, others, matching.link, matching.sentences):
            yield from ((sort, first, second) for first, second in product(facts, twins))


def _by_facets(facts: Iterable[Fact]) -> ItemsView[Facets, list[Fact]]:
    found: dict[Facets, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.tellings[0].facets].append(fact)
    return found.items()


def _may_meet(one: str, other: str) -> bool:
    """Whether figures of two dimensions can be compared: a number alone may lack any unit."""
    return one == other or {one, other} in _TIMES or (BARE in (one, other) and UNMEASURED.isdisjoint((one, other)))


def _candidate(met: Met, twins: int, matching: Matching) -> Candidate | None:
    one, other, policy = met.one, met.other, matching.rules.policy
    pairs = [
        Pair(left, right, met.level, met.rivals, twins if met.level.agrees else 0, matching.link)
        for left in one.tellings[: policy.facts.tellings]
        for right in other.tellings[: policy.facts.tellings]
    ]
    is_asked = matching.is_whole or (met.level.agrees and _is_former(one.tellings[0], other.tellings[0]))
    if not is_asked:
        least = matching.sorts.least(matching.link, matching.sentences, is_dated=pairs[0].is_dated)
        pairs = [pair for pair in pairs if matching.scales.can_reach(pair, least)]
    free = [pair for pair in pairs if not matching.scales.forbid(pair, met.sort)]
    if not free and not is_asked:
        return None
    best = max((matching.scales.weighed(pair, met.sort) for pair in free or pairs), key=lambda each: each.sum.bits)
    return Candidate(one, other, best, met.sort, policy.sorts[met.sort], policy.linked[matching.link])


def _level(one: Telling, other: Telling, row: SortRow, rules: Rules) -> ValueLevel | None:
    """What two values are to one another, in a sort of fact; None where that can tell nothing."""
    if are_worlds_apart(one, other) or (not row.needs and _are_days_apart(one, other)):
        return None
    level = aged(one, other, value_level(one.claim, other.claim, rules))
    if not level.agrees and (level.agreement == "none" or {one.dimension, other.dimension} - {COUNT} > {BARE}):
        return None
    if level == AT_BOUND and not row.strict:
        return replace(level, agreement="compatible")
    return level if level.agrees or row.needs else None


def _are_days_apart(one: Telling, other: Telling) -> bool:
    """Whether two closed dates have no day in common: a look that spares most dates all further work."""
    left, right = one.days, other.days
    return left is not None and right is not None and (left[1] < right[0] or right[1] < left[0])


def _is_former(one: Telling, other: Telling) -> bool:
    return "former" in (one.claim.role, other.claim.role)


def best_of(found: Sequence[Candidate]) -> list[Candidate]:
    """Those of which neither side has a likelier counterpart."""
    best: tuple[dict[Key, float], dict[Key, float]] = {}, {}
    for each in found:
        for side, key in zip(best, (each.one.key, each.other.key), strict=True):
            side[key] = max(each.bits, side.get(key, each.bits))
    return [each for each in found if each.bits == best[0][each.one.key] == best[1][each.other.key]]

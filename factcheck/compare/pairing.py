"""Which facts of two articles go together: those that are each other's most likely counterpart."""

import math
from collections import Counter, defaultdict
from collections.abc import ItemsView, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import NamedTuple

from factcheck.compare.ages import aged
from factcheck.compare.agreement import APART, AT_BOUND, ValueLevel
from factcheck.compare.days import OPEN, are_apart, bounds_level, date_level, days_level
from factcheck.compare.differences import are_surely_apart, are_worlds_apart
from factcheck.compare.facts import Fact, Facts
from factcheck.compare.fields import rivals_level, twins_level
from factcheck.compare.occasions import may_be_one_day
from factcheck.compare.pair import Pair
from factcheck.compare.sorts import Sorts
from factcheck.compare.tellings import BARE, CALENDAR, CLOCK, DATED, MOMENT, Facets, Telling
from factcheck.compare.values import value_level
from factcheck.compare.weighing import Scales, Weighed
from factcheck.rules import Rules
from factcheck.rules.comparing import SortRow

Key = tuple[str, int]
COUNT = "count"
UNMEASURED = DATED | {"ordinal"}
_TIMES = ({CALENDAR, MOMENT}, {CLOCK, MOMENT})


class Candidate(NamedTuple):
    """Two facts of linked articles, on the scales, their sort of fact, and the bits that are `needed` to agree."""

    one: Fact
    other: Fact
    weighed: Weighed
    sort: str
    row: SortRow
    needed: float

    @property
    def keys(self) -> tuple[Key, Key]:
        """The keys of its two facts."""
        return self.one.key, self.other.key

    @property
    def bits(self) -> float:
        """How much speaks for one fact."""
        return self.weighed.sum.bits

    @property
    def agrees(self) -> bool:
        """Whether the values agree."""
        return self.weighed.pair.value.agrees


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


class Ground(NamedTuple):
    """What the pairs of two groups of facts share: their sort, the level of `rivals`, the bits that they must reach."""

    sort: str
    row: SortRow
    rivals: str
    least: float


Met = tuple[Fact, Fact, ValueLevel, Ground]
"""Two facts that may be of one sort, their values' level, and what they share with others."""


def candidates(left: Facts, right: Facts, matching: Matching) -> Iterator[Candidate]:
    """All pairs of facts whose values can be compared, but for worlds apart.

    Unless they are wanted whole, those are left out that are vetoed, or for which too little can speak to be told, or
    to stand in the way of what is told.
    """
    met = list(_met(left, right, matching))
    twins = Counter(fact.key for one, other, level, _ in met if level.agrees for fact in (one, other))
    for each in met:
        one, other, level, _ = each
        number = max(twins[one.key], twins[other.key]) if level.agrees else 0
        if found := _candidate(each, twins_level(number), matching):
            yield found


def _met(left: Facts, right: Facts, matching: Matching) -> Iterator[Met]:
    for facts, twins, ground in _grounds(left, right, matching):
        for one, other in product(facts, twins):
            if level := _level(one.tellings[0], other.tellings[0], ground.row, matching.rules):
                yield one, other, level, ground


def _grounds(left: Facts, right: Facts, matching: Matching) -> Iterator[tuple[list[Fact], list[Fact], Ground]]:
    """The groups of facts that may be of one sort."""
    sorts, about = matching.sorts, (matching.link, matching.sentences)
    for dimension, one in sorted(left.items()):
        for name, other in sorted(right.items()):
            if not may_meet(dimension, name):
                continue
            rivals = rivals_level(max(len(one), len(other)), matching.rules.policy.bands)
            least = sorts.least(*about, is_dated=dimension in DATED)
            for (facets, facts), (others, twins) in product(_by_facets(one), _by_facets(other)):
                if sort := sorts.of(facets, others, *about):
                    yield facts, twins, Ground(sort, matching.rules.policy.sorts[sort], rivals, least)


def _by_facets(facts: Iterable[Fact]) -> ItemsView[Facets, list[Fact]]:
    """The facts that can be compared, by what their sort is told by."""
    found: dict[Facets, list[Fact]] = defaultdict(list)
    for fact in facts:
        if not fact.tellings[0].is_dateless:
            found[fact.tellings[0].facets].append(fact)
    return found.items()


def may_meet(one: str, other: str) -> bool:
    """Whether figures of two dimensions can be compared: a number alone may lack any unit."""
    return one == other or {one, other} in _TIMES or (BARE in (one, other) and UNMEASURED.isdisjoint((one, other)))


def _candidate(met: Met, twins: str, matching: Matching) -> Candidate | None:
    one, other, level, ground = met
    scales, policy, most = matching.scales, matching.rules.policy, matching.rules.policy.facts.tellings
    pairs = [
        Pair(left, right, level, ground.rivals, twins, matching.link, policy.bands)
        for left, right in product(one.tellings[:most], other.tellings[:most])
    ]
    is_asked = matching.is_whole or (level.agrees and _is_former(one.tellings[0], other.tellings[0]))
    least = -math.inf if is_asked else ground.least
    judged = [(pair, names) for pair in pairs if (names := scales.levels(pair, least))]
    free = [each for each in judged if not scales.forbid(matching.link, each[1], ground.sort)]
    if not free and not is_asked:
        return None
    best = max((scales.weighed(*each, ground.sort) for each in free or judged), key=lambda each: each.sum.bits)
    return Candidate(one, other, best, ground.sort, ground.row, ground.row.agree + _more(best.pair, matching))


def _more(pair: Pair, matching: Matching) -> float:
    """How many bits more than its sort asks a pair must agree by."""
    row, policy = matching.rules.policy.linked[matching.link], matching.rules.policy
    is_short = matching.sentences <= policy.standing.short and None not in (pair.one.published, pair.other.published)
    return row.short if is_short and not pair.is_dated else row.agree


def _level(one: Telling, other: Telling, row: SortRow, rules: Rules) -> ValueLevel | None:
    """What two values are to one another, in a sort of fact; None where that can tell nothing."""
    if one.is_dated and other.is_dated and not one.kind == other.kind == "time":
        return _level_of_days(one, other, row)
    if are_worlds_apart(one, other):
        return None
    if are_surely_apart(one, other):
        return APART if row.needs and one.kind == other.kind else None
    level = aged(one, other, value_level(one.claim, other.claim, rules))
    if not level.agrees and (level.agreement == "none" or {one.dimension, other.dimension} - {COUNT} > {BARE}):
        return None
    if level == AT_BOUND and not row.strict:
        return replace(level, agreement="compatible")
    return level if level.agrees or row.needs else None


def _level_of_days(one: Telling, other: Telling, row: SortRow) -> ValueLevel | None:
    """The same of two dates; most have no day in common, and may not differ."""
    left, right = one.days, other.days
    is_brief = row.sentences is not None
    may_differ = bool(row.needs) and (is_brief or may_be_one_day(one, other))
    if left is None or right is None:  # of an undated text
        level = date_level(one.claim, other.claim)
    elif are_apart(left, right) and not may_differ:
        return None
    else:
        level = days_level(left, right)
        if level == OPEN and not is_brief:
            level = bounds_level(left, right)
    return level if level.agrees or (may_differ and level.agreement == "differs") else None


def _is_former(one: Telling, other: Telling) -> bool:
    return one.is_taken_back or other.is_taken_back


def best_of(found: Sequence[Candidate]) -> list[Candidate]:
    """Those of which neither side has a likelier counterpart."""
    best: tuple[dict[Key, float], dict[Key, float]] = {}, {}
    for each in found:
        for side, key in zip(best, each.keys, strict=True):
            side[key] = max(each.bits, side.get(key, each.bits))
    return [each for each in found if each.bits == best[0][each.one.key] == best[1][each.other.key]]

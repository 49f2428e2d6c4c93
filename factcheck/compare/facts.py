"""An article's facts: repeated tellings of one value are one fact with several places."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from factcheck.compare.agreement import SAME
from factcheck.compare.links import SURE
from factcheck.compare.pair import Pair
from factcheck.compare.tellings import Telling
from factcheck.compare.weighing import Scales
from factcheck.model import Amount, Claim
from factcheck.rules.comparing import Policy

_NOTHING = float("-inf")


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact once it is judged: its claims in the order of the text."""

    claims: tuple[Claim, ...]

    @property
    def key(self) -> tuple[str, int]:
        """What tells it from all others: its article and its first place there."""
        return self.claims[0].article_id, self.claims[0].start


@dataclass(frozen=True, slots=True)
class Fact:
    """The tellings of one fact in one article, in the order of its text.

    Its key tells it from all others: its article and its first place there.
    """

    key: tuple[str, int]
    tellings: tuple[Telling, ...]

    @property
    def stated(self) -> Stated:
        """The same without what comparing needs of it."""
        return Stated(tuple([telling.claim for telling in self.tellings]))


def fact_of(tellings: Sequence[Telling]) -> Fact:
    """The fact of some tellings of an article, one at least."""
    claim = tellings[0].claim
    return Fact((claim.article_id, claim.start), tuple(tellings))


Facts = Mapping[str, Sequence[Fact]]
"""An article's facts by their dimension."""


def facts_of(tellings: Iterable[Telling], policy: Policy) -> Facts:
    """The facts of an article's tellings, of each value and each dimension the first so many."""
    scales, rows = Scales(policy), policy.facts
    found: dict[str, dict[object, list[list[Telling]]]] = defaultdict(lambda: defaultdict(list))
    for telling in tellings:
        alike = found[telling.dimension][_figure(telling)]
        pairs = (Pair(fact[0], telling, SAME, "many", "unsaid", SURE, policy.bands) for fact in alike)
        bits, home = max(
            ((_speaks(pair, scales, rows.same), at) for at, pair in enumerate(pairs)), default=(_NOTHING, 0)
        )
        if bits >= rows.same:
            alike[home].append(telling)
        elif len(alike) < rows.alike:
            alike.append([telling])
    return {
        dimension: sorted((fact_of(fact) for facts in by_value.values() for fact in facts), key=attrgetter("key"))[
            : rows.most
        ]
        for dimension, by_value in found.items()
    }


def _figure(telling: Telling) -> object:
    """The figure as it must be told again: without its hedge, and without the noun that is counted."""
    value = telling.claim.value
    if isinstance(value, Amount):
        return value.low, value.high, "" if telling.claim.kind == "count" else value.unit
    return telling.claim.mention.text


def _speaks(pair: Pair, scales: Scales, least: float) -> float:
    """How much speaks for two tellings of one figure being one fact, where that is so much at least."""
    names = scales.levels(pair, least)
    if names is None:
        return _NOTHING
    found = scales.weighed(pair, names).sum
    return _NOTHING if found.vetoes else found.bits

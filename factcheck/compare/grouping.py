"""One fact, one finding: facts of several articles that were taken for one hang together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import partial

from factcheck.compare.agreement import INSIDE
from factcheck.compare.facts import Stated
from factcheck.compare.verdicts import Judged
from factcheck.model import DIFFERING
from factcheck.rules.comparing import FactRows

Key = tuple[str, int]


@dataclass(slots=True)
class Group:
    """The facts of one finding by their key, and what was said of each two."""

    facts: dict[Key, Stated] = field(default_factory=dict)
    judged: list[Judged] = field(default_factory=list)

    @property
    def articles(self) -> set[str]:
        """The articles that tell it."""
        return {article for article, _ in self.facts}


@dataclass(frozen=True, slots=True)
class _Agreed:
    """The facts with which each agrees; what two `archived` articles say of one another was never asked."""

    facts: Mapping[Key, set[Key]]
    archived: Collection[str]

    def share(self, one: Set[Key], other: Set[Key]) -> float:
        """How many of the pairs of two groups agree, of those that were asked."""
        pairs = sum(len(self.facts[key] & other) for key in one)
        older, newer = (sum(article in self.archived for article, _ in keys) for keys in (one, other))
        return pairs / (len(one) * len(other) - older * newer)


def grouped(found: Collection[Judged], policy: FactRows, archived: Collection[str] = ()) -> list[Group]:
    """The groups, in the order of their first fact: agreements join first, the likeliest before others; but what agrees
    with a disputed day by its month alone comes last.

    An article tells a fact once: what would join two of its facts is left out. So is an agreement of two groups of
    whose other facts too few agree as well, and a difference of two values that many articles tell each.
    """
    agreed = _Agreed(_agreeing(found), archived)
    homes: dict[Key, Group] = {}
    alone: list[Group] = []
    for each in sorted(found, key=partial(_rank, disputed=_disputed(found))):
        if each.one.key[0] == each.other.key[0]:  # a headline and the text below it
            alone.append(Group({each.one.key: each.one, each.other.key: each.other}, [each]))
            continue
        one, other = (homes.get(fact.key) or Group({fact.key: fact}) for fact in (each.one, each.other))
        if one is not other:
            if one.articles & other.articles or _are_two(each, one, other, agreed, policy):
                continue
            one = Group({**one.facts, **other.facts}, one.judged + other.judged)
            homes.update(dict.fromkeys(one.facts, one))
        one.judged.append(each)
    unique = {id(group): group for group in homes.values()}
    return sorted([*unique.values(), *alone], key=lambda group: min(group.facts))


def _agreeing(found: Iterable[Judged]) -> Mapping[Key, set[Key]]:
    """The facts with which each agrees."""
    agreed: dict[Key, set[Key]] = defaultdict(set)
    for each in found:
        if each.comparison.verdict not in DIFFERING:
            agreed[each.one.key].add(each.other.key)
            agreed[each.other.key].add(each.one.key)
    return agreed


def _are_two(each: Judged, one: Group, other: Group, agreed: _Agreed, policy: FactRows) -> bool:
    """Whether what was said of two facts is too little to make their groups one."""
    if each.comparison.verdict in DIFFERING:
        smaller = min(len(one.facts), len(other.facts))
        return each.comparison.verdict == "conflict" and smaller > policy.minority
    return agreed.share(one.facts.keys(), other.facts.keys()) < policy.joined


def _disputed(found: Iterable[Judged]) -> set[Key]:
    """The facts of which some differ."""
    differing = (each for each in found if each.comparison.verdict in DIFFERING)
    return {fact.key for each in differing for fact in (each.one, each.other)}


def _rank(each: Judged, disputed: Set[Key]) -> tuple[bool, bool, float, Key, Key]:
    comparison, keys = each.comparison, (each.one.key, each.other.key)
    is_vague = comparison.level == INSIDE.name and not disputed.isdisjoint(keys)
    return is_vague, comparison.verdict in DIFFERING, -comparison.bits, *keys


def by_value(group: Group) -> list[list[Stated]]:
    """The facts of a group by their value, that of most articles first: what is equal or agrees is one value."""
    equal: dict[str, list[Stated]] = defaultdict(list)
    homes: dict[Key, list[Stated]] = {}
    for key, fact in sorted(group.facts.items()):
        homes[key] = equal[fact.claims[0].mention.text]
        homes[key].append(fact)
    for each in group.judged:
        one, other = homes[each.one.key], homes[each.other.key]
        if each.comparison.verdict not in DIFFERING and one is not other:
            one += other
            homes.update({fact.key: one for fact in other})
    unique = {id(facts): facts for facts in homes.values()}
    return sorted(map(_in_order, unique.values()), key=lambda facts: (-len(facts), facts[0].key))


def _in_order(facts: Sequence[Stated]) -> list[Stated]:
    return sorted(facts, key=lambda fact: fact.key)

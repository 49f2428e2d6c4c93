"""One fact, one finding: facts of several articles that were taken for one hang together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from factcheck.compare.facts import Fact
from factcheck.compare.verdicts import Judged

Key = tuple[str, int]
_DIFFERING = ("conflict", "updated")


@dataclass(slots=True)
class Group:
    """The facts of one finding by their key, and what was said of each two."""

    facts: dict[Key, Fact] = field(default_factory=dict)
    judged: list[Judged] = field(default_factory=list)

    @property
    def articles(self) -> set[str]:
        """The articles that tell it."""
        return {article for article, _ in self.facts}


def grouped(found: Iterable[Judged], minority: int) -> list[Group]:
    """The groups, in the order of their first fact: agreements join first, the likeliest before others.

    An article tells a fact once: what would join two of its facts is left out. So is a difference of two values that
    more than a `minority` of articles tell each: those are two facts.
    """
    homes: dict[Key, Group] = {}
    alone: list[Group] = []
    for each in sorted(found, key=_rank):
        keys = each.one.key, each.other.key
        if keys[0][0] == keys[1][0]:  # a headline and the text below it
            alone.append(Group({keys[0]: each.one, keys[1]: each.other}, [each]))
            continue
        one, other = (
            homes.get(key) or Group({key: fact}) for key, fact in zip(keys, (each.one, each.other), strict=True)
        )
        is_split = each.comparison.verdict == "conflict" and min(len(one.facts), len(other.facts)) > minority
        if one is not other and (is_split or one.articles & other.articles):
            continue
        if one is not other:
            one = Group({**one.facts, **other.facts}, one.judged + other.judged)
            homes.update(dict.fromkeys(one.facts, one))
        one.judged.append(each)
    unique = {id(group): group for group in homes.values()}
    return sorted([*unique.values(), *alone], key=lambda group: min(group.facts))


def _rank(each: Judged) -> tuple[bool, float, Key, Key]:
    comparison = each.comparison
    return comparison.verdict in _DIFFERING, -comparison.bits, each.one.key, each.other.key


def by_value(group: Group) -> list[list[Fact]]:
    """The facts of a group by their value, that of most articles first: what agrees is one value."""
    homes: dict[Key, list[Fact]] = {key: [fact] for key, fact in sorted(group.facts.items())}
    for each in group.judged:
        one, other = homes[each.one.key], homes[each.other.key]
        if each.comparison.verdict not in _DIFFERING and one is not other:
            one += other
            homes.update({fact.key: one for fact in other})
    unique = {id(facts): facts for facts in homes.values()}
    return sorted(map(_in_order, unique.values()), key=lambda facts: (-len(facts), facts[0].key))


def _in_order(facts: Sequence[Fact]) -> list[Fact]:
    return sorted(facts, key=lambda fact: fact.key)

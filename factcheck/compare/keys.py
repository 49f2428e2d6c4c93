"""Keys: strings that articles share, which bring pairs together: they serve a dict, an index and a join alike."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations

from factcheck.model import Scene
from factcheck.rules import Rules

_DAY = timedelta(days=1)
_RARE = 3  # band of a name that brings two articles together alone
_SHORT = 2  # sentences


def keys_of(scene: Scene) -> Iterator[str]:
    """The keys of an article: its rarer names, two main names together, a main name and a day."""
    yield from (f"name {key}" for key, name in scene.names.items() if name.rarity >= _RARE)
    yield from (f"names {one}, {other}" for one, other in combinations(sorted(scene.main), 2))
    days = {near for day in scene.days or ([scene.published] if scene.published else []) for near in (day, day + _DAY)}
    yield from (f"day {day} {key}" for day in sorted(days) for key in scene.main)
    if scene.size <= _SHORT and not scene.published:
        yield "short"


def most_holders(key: str, rules: Rules) -> int:
    """How many articles may share a key: more share it by chance."""
    return rules.policy.links.largest[_sort(key)]


def _sort(key: str) -> str:
    return key.partition(" ")[0]


def candidates(
    keys: Mapping[str, Sequence[str]], own: Container[str], crowded: Container[str], rules: Rules, counts: Counter[str]
) -> Iterator[tuple[str, str]]:
    """Pairs of ids of articles that share a key, one at least of `own`, in order.

    `keys` are those of each article. Too frequent ones are left out, and so are those that are `crowded`.
    """
    holders = _holders(keys, own)
    for key in [key for key, ids in holders.items() if key in crowded or len(ids) > most_holders(key, rules)]:
        counts[f"links: left out, too frequent a key: {_sort(key)}"] += 1
        del holders[key]
    for one, found in sorted(keys.items()):
        near = {other for key in found for other in holders.get(key, ()) if other > one}
        for other in sorted(near if one in own else (other for other in near if other in own)):
            counts["links: pairs looked at"] += 1
            yield one, other


def _holders(keys: Mapping[str, Sequence[str]], own: Container[str]) -> dict[str, list[str]]:
    """The articles of each key that one of `own` has."""
    asked = {key for one, found in keys.items() if one in own for key in found}
    holders: dict[str, list[str]] = defaultdict(list)
    for one, found in keys.items():
        for key in asked.intersection(found):
            holders[key].append(one)
    return holders

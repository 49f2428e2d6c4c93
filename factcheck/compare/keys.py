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


def candidates(
    scenes: Sequence[Scene], own: Container[str], rules: Rules, counts: Counter[str]
) -> Iterator[tuple[str, str]]:
    """Pairs of ids of articles that share a key, one at least of `own`, in order; too frequent keys are left out."""
    keys = {scene.article_id: list(keys_of(scene)) for scene in sorted(scenes, key=lambda scene: scene.article_id)}
    holders = _holders(keys, rules, counts)
    for one, found in keys.items():
        near = {other for key in found for other in holders.get(key, ()) if other > one}
        for other in sorted(near if one in own else (other for other in near if other in own)):
            counts["links: pairs looked at"] += 1
            yield one, other


def _holders(keys: Mapping[str, list[str]], rules: Rules, counts: Counter[str]) -> dict[str, list[str]]:
    """The articles of each key that two or more share, but not too many."""
    holders: dict[str, list[str]] = defaultdict(list)
    for one, found in keys.items():
        for key in found:
            holders[key].append(one)
    shared: dict[str, list[str]] = {}
    for key, ids in holders.items():
        sort = key.partition(" ")[0]
        if len(ids) > rules.policy.links.largest[sort]:
            counts[f"links: left out, too frequent a key: {sort}"] += 1
        elif len(ids) > 1:
            shared[key] = ids
    return shared

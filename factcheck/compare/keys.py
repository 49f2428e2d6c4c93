"""Keys: strings that articles share, which bring pairs together: they serve a dict, an index and a join alike."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from factcheck.model import Scene
from factcheck.rules import Rules

_DAY = timedelta(days=1)
_RARE = 3  # band of a name that brings two articles together alone
_SHORT = 2  # sentences


def keys_of(scene: Scene) -> Iterator[str]:
    """The keys of an article: its rarer names, two main names together, a main name and a day."""
    names = [key for key, name in scene.names.items() if key in scene.main or name.rarity >= _RARE]
    yield from (f"name {key}" for key in names if scene.names[key].rarity >= _RARE)
    yield from (
        f"names {one}, {other}"
        for one, other in combinations(sorted(names), 2)
        if one in scene.main or other in scene.main
    )
    days = {near for day in scene.days or ([scene.published] if scene.published else []) for near in (day, day + _DAY)}
    yield from (f"day {day} {key}" for day in sorted(days) for key in names)
    if scene.size <= _SHORT and not scene.published:
        yield "short"


def candidates(
    scenes: Sequence[Scene], own: Container[str], rules: Rules, counts: Counter[str]
) -> list[tuple[str, str]]:
    """Pairs of ids of articles that share a key, one at least of `own`, in order; too frequent keys are left out."""
    holders: dict[str, list[str]] = defaultdict(list)
    for scene in sorted(scenes, key=lambda scene: scene.article_id):
        for key in keys_of(scene):
            holders[key].append(scene.article_id)
    found: set[tuple[str, str]] = set()
    for key, ids in holders.items():
        sort = key.partition(" ")[0]
        if len(ids) > rules.policy.links.largest[sort]:
            counts[f"links: left out, too frequent a key: {sort}"] += 1
        else:
            found.update(pair for pair in combinations(ids, 2) if pair[0] in own or pair[1] in own)
    counts["links: pairs looked at"] += len(found)
    return sorted(found)

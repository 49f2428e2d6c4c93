"""Stories: pairs of articles that tell one event. Links are pairwise and never closed transitively.

Candidates share a rarer word of their leads (blocking, as in Fellegi and Sunter 1969); a link then needs days that
meet and enough shared weight, where the weight of a word comes from a shipped table and never from the batch.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from factcheck.model import Scene
from factcheck.rules import Rules

_DAY = timedelta(days=1)
_NAME = 2  # what a shared name weighs more than another word
_TELLING = 9  # weight of other words in both leads that tells as much as a rarer name
_KEY = 2  # weight of a word that brings two articles together


def linked(
    scenes: Sequence[Scene], own: Container[str], rules: Rules
) -> tuple[dict[tuple[str, str], int], Counter[str]]:
    """Pairs of ids of articles that tell one event, in order, with what they share; and each key's candidates.

    One of each pair is among `own`.
    """
    by_id = {scene.article_id: scene for scene in scenes}
    stats: Counter[str] = Counter()
    seen: dict[tuple[str, str], int] = {}
    for name, ids in _blocks(scenes, rules, stats):
        for pair in combinations(ids, 2):
            one, other = pair
            if pair not in seen and (one in own or other in own):
                stats[name] += 1
                seen[pair] = strength(by_id[one], by_id[other], rules)
    return {pair: seen[pair] for pair in sorted(seen) if seen[pair]}, stats


def _blocks(scenes: Sequence[Scene], rules: Rules, stats: Counter[str]) -> Iterator[tuple[str, list[str]]]:
    """Ids of articles that share a word of their leads; where too many do, that word and a day; then a further word."""
    most = rules.policy.stories.largest_block
    ordered = sorted(scenes, key=lambda scene: scene.article_id)
    short = [scene for scene in ordered if scene.size <= rules.policy.stories.short_sentences]
    for of_word in [*_holders(ordered, _words), short]:
        if len(of_word) <= most:
            yield "stories: word", _ids(of_word)
            continue
        for of_day in _holders(of_word, _days):
            if len(of_day) <= most:
                yield "stories: word and day", _ids(of_day)
                continue
            for block in _holders(of_day, _words):
                if len(block) <= most:
                    yield "stories: two words and day", _ids(block)
                elif len(block) < len(of_day):  # the first word again holds all of them
                    stats["stories: left out, block too large"] += 1


def _holders(scenes: Sequence[Scene], keys: Callable[[Scene], Iterable[Hashable]]) -> Iterator[list[Scene]]:
    """The scenes of each key, in a fixed order."""
    found: dict[Hashable, list[Scene]] = defaultdict(list)
    for scene in scenes:
        for key in dict.fromkeys(keys(scene)):
            found[key].append(scene)
    return (held for held in found.values() if len(held) > 1)


def _words(scene: Scene) -> Iterator[str]:
    return (word for word, weight in scene.lead.items() if weight >= _KEY)


def _days(scene: Scene) -> Iterator[date]:
    return (near for day in scene.days for near in (day, day + _DAY))


def _ids(scenes: Iterable[Scene]) -> list[str]:
    return [scene.article_id for scene in scenes]


def strength(one: Scene, other: Scene, rules: Rules) -> int:
    """What two articles of one event share; 0 where it is not enough, by how well their days are known. Symmetric."""
    need = _needed(one, other, rules)
    if need is None:
        return 0
    weight, names = _shared(one, other)
    if need == rules.policy.stories.short:
        return max(weight, 1) if weight >= need else 0
    if weight < need or not names:
        return 0
    is_telling = any(max(one.lead.get(name, 0), other.lead.get(name, 0)) >= _KEY for name in names) or (
        sum(share for word, share in one.lead.items() if word in other.lead and word not in names) >= _TELLING
    )
    return weight if is_telling else min(weight, rules.policy.stories.differ - 1)


def _needed(one: Scene, other: Scene, rules: Rules) -> int | None:
    """The weight to share; None where the days speak against it."""
    policy = rules.policy.stories
    is_short = max(one.size, other.size) <= policy.short_sentences and not (one.published or other.published)
    if is_short:
        return policy.short
    if one.days and other.days:
        if any(abs(day - near) <= _DAY for day in one.days for near in other.days):
            return policy.same_day
        return policy.looking_back if _is_named_later(one, other) or _is_named_later(other, one) else None
    if not (one.days and other.days) and one.published and other.published:
        apart = abs(one.published - other.published)
        if timedelta(days=policy.days) < apart <= timedelta(days=policy.days * 5):
            return policy.looking_back
    first, second = ([*scene.days, *([scene.published] if scene.published else [])] for scene in (one, other))
    if first and second:
        is_near = any(abs(day - near) <= timedelta(days=policy.days) for day in first for near in second)
        return policy.no_day if is_near else None
    return policy.undated


def _is_named_later(one: Scene, other: Scene) -> bool:
    """Whether the other text names a day or month of this one's lead: it looks back on the event."""
    return any(
        period.first and period.last and period.first - _DAY <= day <= period.last
        for period in other.later
        for day in one.days
    )


def _shared(one: Scene, other: Scene) -> tuple[int, frozenset[str]]:
    """The weight of what both leads hold, and of the names of either lead that stand in the other text; names weigh
    more. And whether a name is among it.
    """
    names = one.names & other.names & (one.lead.keys() | other.lead.keys())
    shared = {word: weight for word, weight in one.lead.items() if word in other.lead}
    shared.update((word, one.lead.get(word) or other.lead[word]) for word in names)
    return sum(shared.values()) + _NAME * len(names), names

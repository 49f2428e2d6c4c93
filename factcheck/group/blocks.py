"""Blocks: pairs of claims of one story that share a strict key."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from itertools import combinations

from factcheck.model import Article, Claim, Period
from factcheck.rules import Rules

Pair = tuple[Claim, Claim]
_LARGEST = 200  # claims in a block; a larger one says too little and is left out, and counted


def pairs_of(articles: Iterable[Article], claims: Iterable[Claim], rules: Rules) -> tuple[list[Pair], dict[str, int]]:
    """Pairs of claims from two articles of one story, in order, and how many each key gave."""
    by_id = {article.id: article for article in articles}
    claims = [claim for claim in claims if claim.kind in rules.policy.kinds.compared]
    names = _names_by_article(claims)
    found: dict[tuple[int, int], Pair] = {}
    stats: Counter[str] = Counter()
    linked: dict[tuple[str, str], bool] = {}
    for name, block in _blocks(claims, rules):
        if len(block) > _LARGEST:
            stats[f"{name}: left out, block too large"] += 1
            continue
        for left, right in combinations(block, 2):
            one, other = claims[left], claims[right]
            if one.article_id == other.article_id:
                continue
            key = one.article_id, other.article_id
            if key not in linked:
                linked[key] = _is_one_story(by_id[key[0]], by_id[key[1]], names, rules)
            if linked[key]:
                stats[name] += (left, right) not in found
                found[left, right] = one, other
    return [found[key] for key in sorted(found)], dict(sorted(stats.items()))


def _blocks(claims: list[Claim], rules: Rules) -> Iterator[tuple[str, list[int]]]:
    """The indices of claims that share a key; keys are joined by OR."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        for key in _keys(claim, rules):
            blocks[key].append(index)
    for key in sorted(blocks):
        if len(blocks[key]) > 1:
            yield key[0], blocks[key]


def _keys(claim: Claim, rules: Rules) -> Iterator[tuple[str, ...]]:
    dimension = dimension_of(claim, rules)
    head = claim.subject.head if claim.subject else ""
    for name in claim.entities or ("",):
        if head:
            yield "dimension, head, name", dimension, head, name
        if claim.event:
            yield "dimension, event, name", dimension, claim.event.name, name
        if claim.role:
            yield "dimension, role, name", dimension, claim.role, name
    if head and claim.event:
        yield "dimension, head, event", dimension, head, claim.event.name
    if claim.role and claim.event is None:
        yield "dimension, role", dimension, claim.role


def dimension_of(claim: Claim, rules: Rules) -> str:
    """What can be compared at all: a unit's dimension, a currency, or the kind."""
    unit = getattr(claim.value, "unit", "")
    if claim.kind in ("count", "ordinal"):
        return claim.kind
    known = rules.units.unit(unit)
    return f"{claim.kind} {known.dimension if known else unit}"


def _names_by_article(claims: Iterable[Claim]) -> Mapping[str, set[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for name in claim.entities:
            names[claim.article_id].update(name.split())
    return names


def _is_one_story(one: Article, other: Article, names: Mapping[str, set[str]], rules: Rules) -> bool:
    """Whether two articles lie close in time and share enough names."""
    policy = rules.policy.blocking
    if one.published and other.published and abs(one.published - other.published) > timedelta(days=policy.days):
        return False
    return len(names[one.id] & names[other.id]) >= policy.shared_names


def overlap(one: Period | None, other: Period | None) -> bool:
    """Whether two periods share a day; unknown ones may."""
    if one is None or other is None:
        return True
    starts_in_time = one.first is None or other.last is None or one.first <= other.last
    return starts_in_time and (other.first is None or one.last is None or other.first <= one.last)

"""Figures and dates that are no tallies: each claim with the one that most likely speaks of the same fact.

The claim's own value takes no part in that. Only mutual best pairs with enough evidence are compared.
"""

from collections.abc import Mapping, Sequence

from factcheck.compare.amounts import AmountLevel, level_of
from factcheck.compare.evidence import Evidence, event_level, evidence_of, role_level, subject_level, when_level
from factcheck.compare.periods import level_of_dates
from factcheck.compare.verdicts import Story, agreeing, differing
from factcheck.model import Amount, Claim, Comparison

_NEAR, _BESIDE = 4, 2
_WIDE = 27  # days: a figure of a month or a year is not one of a day
Pairs = Mapping[tuple[int, int], Evidence]
Rank = tuple[float, int]


def compared(left: Sequence[Claim], right: Sequence[Claim], story: Story) -> list[Comparison]:
    """The comparisons of the pairs that are each other's best."""
    if left[0].kind in story.rules.policy.kinds.short and not story.is_short:
        return []
    pairs = {
        (i, j): evidence
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (evidence := evidence_of(one, other, story))
    }
    return [
        comparison
        for i, j in _mutual_best(pairs)
        if (comparison := _compared(left[i], right[j], left, right, pairs[i, j], story))
    ]


def _mutual_best(pairs: Pairs) -> list[tuple[int, int]]:
    """The pairs that are the best of either claim; of equals the one that stands at the like place, else none."""
    rows: dict[int, list[Rank]] = {}
    columns: dict[int, list[Rank]] = {}
    ranks = {(i, j): (evidence.weight, -abs(i - j)) for (i, j), evidence in pairs.items()}
    for (i, j), rank in ranks.items():
        rows.setdefault(i, []).append(rank)
        columns.setdefault(j, []).append(rank)
    best = [{at: _only_best(ranks) for at, ranks in side.items()} for side in (rows, columns)]
    return [(i, j) for (i, j), rank in sorted(ranks.items()) if rank == best[0][i] == best[1][j]]


def _only_best(ranks: list[Rank]) -> Rank | None:
    best = max(ranks)
    return best if ranks.count(best) == 1 else None


def _compared(
    one: Claim, other: Claim, left: Sequence[Claim], right: Sequence[Claim], evidence: Evidence, story: Story
) -> Comparison | None:
    level = _value_level(one, other, story)
    if level.agreement == "none" or (level.agreement == "far" and not story.is_short):
        return None
    is_difference = level.agreement == "differs"
    if evidence.weight < _needed(one, left, right, story, is_difference=is_difference):
        return None
    if not is_difference:
        agreement = "equal" if level.agreement == "equal" else "compatible"
        return agreeing(one, other, agreement, level.name, evidence.levels, one.kind, story)
    may_differ = _may_differ(one, other, left, right, story)
    return differing(one, other, evidence.levels, one.kind, story) if may_differ else None


def _needed(claim: Claim, left: Sequence[Claim], right: Sequence[Claim], story: Story, *, is_difference: bool) -> int:
    """How much must speak for one fact, by the kind of claim and what is at stake."""
    facts = story.rules.policy.facts
    if story.is_short:
        return 0 if len(left) == len(right) == 1 else facts.short
    if claim.kind == "date":
        return facts.date
    if claim.kind == "count":
        return facts.differ_count if is_difference else facts.agree
    return facts.differ if is_difference else facts.agree


def _value_level(one: Claim, other: Claim, story: Story) -> AmountLevel:
    if isinstance(one.value, Amount) and isinstance(other.value, Amount):
        return level_of(one.value, other.value, story.rules, unit=None if one.kind != "count" else "")
    return level_of_dates(one, other, is_short=story.is_short)


def _may_differ(one: Claim, other: Claim, left: Sequence[Claim], right: Sequence[Claim], story: Story) -> bool:
    """No conflict where the other side's figure stands in the same article, or an ordinal's day is not known."""
    if not story.may_differ or "part" in (*one.scope, *other.scope):
        return False
    if one.role == "distance" and not set(one.context[:_BESIDE]) & set(other.context[:_BESIDE]):
        return False
    if one.kind == "date":
        is_near = bool(set(one.context[:_NEAR]) & set(other.context[:_NEAR]))
        return story.is_short and (is_near or event_level(one, other) in ("same", "same verb"))
    if not story.is_short and not _is_one_field(one, other):
        return False
    return not any(_agree(claim, other, story) for claim in left if claim is not one) and not any(
        _agree(one, claim, story) for claim in right if claim is not other
    )


def _is_one_field(one: Claim, other: Claim) -> bool:
    """What two articles must share beside evidence: the status, the grain of time, of an ordinal the day."""
    if one.status != other.status or _is_wide(one) != _is_wide(other):
        return False
    if one.kind == "ordinal":
        return when_level(one, other) in ("same day", "equal")
    return one.kind != "count" or _is_counted_fact(one, other)


def _is_wide(claim: Claim) -> bool:
    """Whether the sentence gives a month, a year or an open end for the figure."""
    when = claim.when if claim.when_from == "sentence" else None
    return when is not None and (when.first is None or when.last is None or (when.last - when.first).days > _WIDE)


def _is_counted_fact(one: Claim, other: Claim) -> bool:
    """Counts of things differ only where something happens to them in both texts and the noun is given."""
    is_bare = "count.bare" in (one.mention.rule, other.mention.rule)
    return not is_bare and one.event is not None and other.event is not None and one.event.name == other.event.name


def _agree(one: Claim, other: Claim, story: Story) -> bool:
    if one.kind != other.kind or None in (role_level(one, other), subject_level(one, other, story)):
        return False
    return _value_level(one, other, story).agreement == "equal"

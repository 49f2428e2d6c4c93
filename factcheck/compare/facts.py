"""Figures and dates that are no tallies: each claim with the one that most likely speaks of the same fact.

The claim's own value takes no part in that. Only mutual best pairs with enough evidence are compared.
"""

from collections.abc import Iterator, Sequence

from factcheck.compare.agreement import AT_BOUND, EQUAL, FAR, NOT_COMPARABLE, ValueLevel
from factcheck.compare.differences import differing, replaced
from factcheck.compare.evidence import Evidence, event_level, evidence_of, is_wide, role_level, subject_level
from factcheck.compare.pairing import mutual_best
from factcheck.compare.revisions import FORMER, replacements
from factcheck.compare.tallies import add_up
from factcheck.compare.values import value_level
from factcheck.compare.verdicts import Story, agreeing
from factcheck.model import Claim, Comparison, Period

_NEAR, _BESIDE = 4, 2


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
    found = (
        _compared(left[i], right[j], left, right, pairs[i, j], story, is_only=is_only)
        for i, j, is_only in mutual_best(pairs)
    )
    told = list(_replaced(left, right, story))
    known = {(comparison.left.start, comparison.right.start) for comparison in told}
    return told + [each for each in found if each and (each.left.start, each.right.start) not in known]


def _replaced(left: Sequence[Claim], right: Sequence[Claim], story: Story) -> Iterator[Comparison]:
    """The figures that the other text itself replaces by its own."""
    if story.is_short:
        return
    for one, other in replacements(left, right):
        yield replaced(one, other, (), one.kind, "told as the earlier figure")
    for other, one in replacements(right, left):
        yield replaced(one, other, (), one.kind, "told as the earlier figure")


def contradicted(title: Sequence[Claim], body: Sequence[Claim], story: Story) -> list[Comparison]:
    """What the lead of an article says against its own headline; nothing where the text below gives its figure too."""
    if story.is_short:
        return []
    unsaid = [claim for claim in title if not any(_agree(claim, other, story) for other in body)]
    lead = [claim for claim in body if claim.anchor == "lead"]
    found = compared(unsaid, lead, story) if unsaid and lead else []
    return [comparison for comparison in found if comparison.verdict in ("conflict", "updated")]


def _compared(
    one: Claim,
    other: Claim,
    left: Sequence[Claim],
    right: Sequence[Claim],
    evidence: Evidence,
    story: Story,
    *,
    is_only: bool,
) -> Comparison | None:
    """The comparison of a pair; of several that are equally likely, only one that agrees tells anything."""
    level = _value_level(one, other, story)
    if not is_only and level.agreement not in EQUAL:
        return None
    is_far = level == FAR or level.agreement == "grown"
    if (is_far and not story.is_short) or (level.agreement == "none" and not is_far):
        return None
    is_difference = level.agreement == "differs" and (story.is_short or level != AT_BOUND)
    if evidence.weight < _needed(one, left, right, story, is_difference=is_difference):
        return None
    if not is_difference:
        agreement = "equal" if level.agreement in EQUAL else "compatible"
        return agreeing(one, other, agreement, level.name, evidence.levels, one.kind, story)
    may_differ = _may_differ(one, other, left, right, evidence.weight, story)
    if not may_differ:
        return None
    return differing(one, other, evidence.levels, one.kind, story)


def _needed(claim: Claim, left: Sequence[Claim], right: Sequence[Claim], story: Story, *, is_difference: bool) -> int:
    """How much must speak for one fact, by the kind of claim and what is at stake."""
    facts = story.rules.policy.facts
    if story.is_short:
        return 0 if len(left) == len(right) == 1 else facts.short
    if claim.kind == "date":
        return facts.date
    if claim.kind == "count":
        agree = facts.agree_people if _is_of_people(claim, story) else facts.agree
        return facts.differ_count if is_difference else agree
    return facts.differ if is_difference else facts.agree


def _is_of_people(claim: Claim, story: Story) -> bool:
    head = claim.thing.head.lower() if claim.thing else ""
    return head == "person" or story.language.events.broader.get(head) == "person"


def _value_level(one: Claim, other: Claim, story: Story) -> ValueLevel:
    is_unsettled = not (isinstance(one.value, Period) and isinstance(other.value, Period))
    if one.kind == "date" and is_unsettled and not story.is_short:
        return NOT_COMPARABLE
    return value_level(one, other, story.rules)


def _may_differ(
    one: Claim, other: Claim, left: Sequence[Claim], right: Sequence[Claim], weight: float, story: Story
) -> bool:
    """No conflict where the other side's figure stands in the same article, or an ordinal's day is not known."""
    if not story.may_differ or "part" in (*one.scope, *other.scope):
        return False
    if one.role == "distance" and not set(one.context[:_BESIDE]) & set(other.context[:_BESIDE]):
        return False
    if one.kind == "date" and not (story.is_short and _is_one_day(one, other, left, right)):
        return False
    if not story.is_short and not _is_one_field(one, other, weight, story):
        return False
    if add_up(one, left, other) or add_up(other, right, one):
        return False
    return not any(_agree(claim, other, story) for claim in left if claim is not one and claim.role not in FORMER) and (
        not any(_agree(one, claim, story) for claim in right if claim is not other and claim.role not in FORMER)
    )


def _is_one_day(one: Claim, other: Claim, left: Sequence[Claim], right: Sequence[Claim]) -> bool:
    """Whether two dates date one thing: the only ones, the same event, or words that stand beside both."""
    if len(left) == len(right) == 1 or event_level(one, other) in ("same", "same verb"):
        return True
    return bool(set(one.context[:_NEAR]) & set(other.context[:_NEAR]))


def _is_one_field(one: Claim, other: Claim, weight: float, story: Story) -> bool:
    """What two articles must share beside evidence: the status, the grain of time, of counts the event."""
    if one.status != other.status or is_wide(one) != is_wide(other):
        return False
    is_sure = weight >= story.rules.policy.facts.differ_event
    return one.kind != "count" or _is_counted_fact(one, other, is_sure=is_sure)


def _is_counted_fact(one: Claim, other: Claim, *, is_sure: bool) -> bool:
    """Counts of things differ only where the noun is given and the same happens to them, or all else is alike."""
    if "bare" in (one.mention.form, other.mention.form):
        return False
    level = event_level(one, other)
    return level in ("same", "same verb") or (is_sure and level == "unknown")


def _agree(one: Claim, other: Claim, story: Story) -> bool:
    if one.kind != other.kind or None in (role_level(one, other), subject_level(one, other, story)):
        return False
    return _value_level(one, other, story).agreement in EQUAL

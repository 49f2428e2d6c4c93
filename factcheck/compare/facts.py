"""Figures and dates that are no tallies: each claim with the one that most likely speaks of the same fact.

The claim's own value takes no part in that; fields reach named levels, first that holds (as in Splink), and each adds
to the evidence. Only mutual best pairs with enough of it are compared.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from factcheck.compare.amounts import AmountLevel, level_of
from factcheck.compare.periods import level_of_dates
from factcheck.compare.verdicts import Story, agreeing, differing
from factcheck.model import Amount, Claim, Comparison, Level, Period

_SUBJECT = {"same phrase": 6, "same head": 4, "variant": 3, "unknown": 0, "unlike": 0}
_EVENT = {"same verb": 3, "same": 2, "unknown": 0, "unlike": 0}
_ROLE, _NEAR, _BESIDE = 3, 4, 2


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one fact: the levels of the fields and their weight."""

    levels: tuple[Level, ...]
    weight: float


def compared(left: Sequence[Claim], right: Sequence[Claim], story: Story) -> list[Comparison]:
    """The comparisons of the pairs that are each other's best."""
    found = {}
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            if evidence := evidence_of(one, other, story):
                found[i, j] = evidence
    return [
        comparison
        for (i, j), evidence in sorted(found.items(), key=lambda item: item[0])
        if _is_best(i, j, found) and (comparison := _compared(left[i], right[j], left, right, evidence, story))
    ]


def _is_best(i: int, j: int, found: Mapping[tuple[int, int], Evidence]) -> bool:
    """The best pair of either claim; of equals the one that stands at the like place."""
    rank = (found[i, j].weight, -abs(i - j))
    return all(
        rank > (evidence.weight, -abs(k - m)) or (k, m) == (i, j)
        for (k, m), evidence in found.items()
        if (k == i) != (m == j) or (k, m) == (i, j)
    )


def evidence_of(one: Claim, other: Claim, story: Story) -> Evidence | None:
    """What speaks for one fact; None where a field speaks against it. Symmetric."""
    if (
        one.kind != other.kind
        or "other" in (one.anchor, other.anchor)
        or (one.kind in story.rules.policy.kinds.short and not story.is_short)
    ):
        return None
    if one.kind == "count" and not story.is_short and _subject(one, other, story) is None:
        return None
    if "label" in (one.role, other.role) and not story.is_short:
        return None
    if (
        one.kind == "date"
        and not story.is_short
        and (one.event is None or other.event is None or one.event.name != other.event.name)
    ):
        return None
    levels = {
        "subject": _subject(one, other, story),
        "role": _role(one, other) or ("unlike" if story.is_short and not (one.role and other.role) else None),
        "event": _event(one, other),
        "when": _when(one, other),
        "scope": "short" if story.is_short else _scope(one, other),
        "status": "same" if (one.status == other.status) or story.is_short else None,
    }
    if None in levels.values():
        return None
    shared = _shared(one, other, story)
    weight = _SUBJECT.get(str(levels["subject"]), 0) + _EVENT.get(str(levels["event"]), 0) + shared
    weight += _ROLE if levels["role"] == "same" else 0
    named = tuple(Level(name, str(level)) for name, level in levels.items())
    return Evidence((*named, Level("context", f"{shared:g}")), weight)


def _subject(one: Claim, other: Claim, story: Story) -> str | None:
    left, right = one.subject, other.subject
    if left is None or right is None:
        return "unknown"
    if left.text.lower() == right.text.lower():
        return "same phrase"
    heads = left.head.lower(), right.head.lower()
    synonyms = story.language.events.synonyms
    if heads[0] == heads[1] or (synonyms.get(heads[0], heads[0]) == synonyms.get(heads[1], heads[1])):
        return "same head"
    if fuzz.ratio(*heads) >= story.rules.policy.facts.subject_similarity:
        return "variant"
    is_named = one.kind in ("count", "ordinal") and "count.bare" not in (one.mention.rule, other.mention.rule)
    if story.is_short and _event(one, other) in ("same", "same verb"):
        return "unlike"
    return None if is_named else "unlike"


def _role(one: Claim, other: Claim) -> str | None:
    if one.kind == "date" or "label" in (one.role, other.role):
        return "none"
    if one.role == other.role:
        return "same" if one.role else "none"
    return None if (one.role and other.role) or one.kind == "measure" else "unlike"


def _event(one: Claim, other: Claim) -> str | None:
    if one.event is None or other.event is None:
        return "unknown"
    if one.event.lemma == other.event.lemma:
        return "same verb"
    return "same" if one.event.name == other.event.name else "unlike"


def _scope(one: Claim, other: Claim) -> str | None:
    barred = {"part", "daily", "several events"}
    return "same" if barred & set(one.scope) == barred & set(other.scope) else None


def _when(one: Claim, other: Claim) -> str | None:
    """Days that the sentences give must meet, years be the same; the claims' own values are not asked."""
    left, right = (claim.when if claim.when_from == "sentence" else None for claim in (one, other))
    if left is None or right is None:
        return "not said"
    if left == right:
        return "same day" if left.first == left.last else "equal"
    return "overlapping" if _overlap(left, right) else None


def _overlap(one: Period, other: Period) -> bool:
    starts_in_time = one.first is None or other.last is None or one.first <= other.last
    return starts_in_time and (other.first is None or one.last is None or other.first <= one.last)


def _shared(one: Claim, other: Claim, story: Story) -> float:
    """The weight of the words of meaning around both figures; near ones count double."""
    weigh = story.language.rarity.of
    near = set(one.context[:_NEAR]) & set(other.context[:_NEAR])
    words = set(one.context) & set(other.context)
    names = {word.lower() for name in one.entities for word in name.split()} & {
        word.lower() for name in other.entities for word in name.split()
    }
    return sum(1 + weigh(word) / 2 for word in words) + len(near) + sum(weigh(word) / 2 for word in names - words)


def _compared(
    one: Claim, other: Claim, left: Sequence[Claim], right: Sequence[Claim], evidence: Evidence, story: Story
) -> Comparison | None:
    level = _value_level(one, other, story)
    if level.agreement == "none" or (level.agreement == "far" and not story.is_short):
        return None
    if level.agreement != "differs":
        enough = evidence.weight >= _needed(one, left, right, story, is_difference=False)
        return (
            agreeing(
                one,
                other,
                "equal" if level.agreement == "equal" else "compatible",
                level.name,
                evidence.levels,
                one.kind,
                story,
            )
            if enough
            else None
        )
    if evidence.weight < _needed(one, left, right, story, is_difference=True) or not _may_differ(
        one, other, left, right, story
    ):
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
        return story.is_short and (is_near or _event(one, other) in ("same", "same verb"))
    if one.kind == "count" and not story.is_short and not _is_counted_fact(one, other):
        return False
    if one.kind == "ordinal" and not story.is_short:
        return "same day" in (_when(one, other), "equal")
    return not any(_agree(claim, other, story) for claim in left if claim is not one) and not any(
        _agree(one, claim, story) for claim in right if claim is not other
    )


def _is_counted_fact(one: Claim, other: Claim) -> bool:
    """Counts of things differ only where something happens to them in both texts and the noun is given."""
    is_bare = "count.bare" in (one.mention.rule, other.mention.rule)
    return not is_bare and one.event is not None and other.event is not None and one.event.name == other.event.name


def _agree(one: Claim, other: Claim, story: Story) -> bool:
    if one.kind != other.kind or None in (_role(one, other), _subject(one, other, story)):
        return False
    level = _value_level(one, other, story)
    return level.agreement == "equal"

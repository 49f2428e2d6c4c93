"""Counts of people to whom one event happened: each article gives a tally; headline and lead decide what it is.

What is unsaid is a set of readings: parts that add up, the attacker in or out, the dead among the wounded. Only tallies
that differ under all of them conflict.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.agreement import AT_BOUND, EQUAL
from factcheck.compare.differences import differing
from factcheck.compare.readings import explained
from factcheck.compare.tallies import events_of, exact, is_tally, level_between, levels_of, subject_of, text_of
from factcheck.compare.verdicts import Story, agreeing
from factcheck.model import Amount, Claim, Comparison

_SOFT = frozenset({"named", "and one", "joined", "degree"})  # may agree, and never differ
_ONE = Decimal(1)


def compared(left: Sequence[Claim], right: Sequence[Claim], story: Story) -> list[Comparison]:
    """Agreements between the tallies of two articles, and the difference of what headlines and leads give."""
    one, other = ([claim for claim in claims if is_tally(claim)] for claims in (left, right))
    if not one or not other:
        return []
    agreements = list(_agreements(one, other, story))
    if agreements and not _is_only_in_body(agreements):
        return agreements
    if reading := explained(one, other, story):
        return agreements or ([reading] if isinstance(reading, Comparison) else [])
    return agreements + (_difference(one, other, story) if story.may_differ else [])


def contradicted(title: Sequence[Claim], lead: Sequence[Claim], story: Story) -> list[Comparison]:
    """What the lead of an article says against its own headline; agreement is nothing to tell."""
    return [found for found in compared(title, lead, story) if found.verdict in ("conflict", "updated")]


def _is_only_in_body(agreements: Sequence[Comparison]) -> bool:
    """Whether no agreement is between two leads: headline and lead decide."""
    return not any(found.left.anchor == found.right.anchor == "lead" for found in agreements)


def _agreements(one: Sequence[Claim], other: Sequence[Claim], story: Story) -> Iterator[Comparison]:
    """For each figure the first pair of claims that give it."""
    seen: set[str] = set()
    for left in one:
        for right in other:
            subject = subject_of(left, right, story.language)
            if subject is None or events_of(left) != events_of(right):
                continue
            level = level_between(left, right, story)
            if events_of(left) and level.agreement not in EQUAL:  # two counts over several events, in their own words
                continue
            if (level.agrees or level == AT_BOUND or (level.agreement == "grown" and story.is_short)) and (
                key := f"{text_of(left)} {text_of(right)}"
            ) not in seen:
                seen.add(key)
                agreement = "equal" if level.agreement in EQUAL else "compatible"
                yield agreeing(left, right, agreement, level.name, levels_of(left, right, subject), "victims", story)


def _difference(one: Sequence[Claim], other: Sequence[Claim], story: Story) -> list[Comparison]:
    """The conflict or update of the tallies that headline or lead give, where each gives one."""
    left, right = _tally_of(one, story), _tally_of(other, story)
    if left is None or right is None:
        return []
    subject = subject_of(left, right, story.language)
    if subject not in ("people", "same head") or set(events_of(left)) != set(events_of(right)):
        return []
    level = level_between(left, right, story)
    if (
        level.agreement != "differs"
        or level == AT_BOUND
        or (level.gap > story.rules.policy.tallies.widest and not story.is_short)
    ):
        return []
    return [differing(left, right, levels_of(left, right, subject), "victims", story)]


def _low(claim: Claim) -> Decimal:
    value = claim.value
    return (value.high or _ONE if value.low is None else value.low) if isinstance(value, Amount) else _ONE


def _tally_of(claims: Sequence[Claim], story: Story) -> Claim | None:
    """The first figure of the lead, unless the lead gives two; else of a sentence that sums up; else the only one."""
    event = claims[0].event
    is_loose = event is not None and event.name in story.language.events.loose
    whole = [claim for claim in claims if _SOFT.isdisjoint(claim.scope) and "several events" not in claim.scope]
    whole = [claim for claim in whole if _low(claim) > 1 or exact(claim)]
    lead = [claim for claim in whole if claim.anchor == "lead"] or [
        claim for claim in whole if claim.anchor == "summary"
    ]
    lead = lead or [claim for claim in whole if _low(claim) >= story.rules.policy.tallies.least]
    headline = [claim for claim in lead if claim.sentence[0] == 0]
    if is_loose or _is_repeated(headline, lead):
        lead = headline
    return lead[0] if lead and len({text_of(claim) for claim in lead}) == 1 else None


def _is_repeated(headline: Sequence[Claim], lead: Sequence[Claim]) -> bool:
    """Whether the lead gives the headline's figure again: what else it gives is a detail, "after two more died"."""
    below = {text_of(claim) for claim in lead if claim.sentence[0] > 0}
    return bool(headline) and {text_of(claim) for claim in headline} <= below

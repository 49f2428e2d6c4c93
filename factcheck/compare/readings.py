"""Readings: what a text leaves unsaid, under which two tallies that differ agree."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.compare.tallies import add_up, events_of, exact, is_tally, levels_of
from factcheck.compare.verdicts import Story, agreeing
from factcheck.model import Claim, Comparison

_ONE = Decimal(1)


def explained(one: Sequence[Claim], other: Sequence[Claim], story: Story) -> Comparison | bool:
    """A reading under which two tallies agree: the comparison that tells it, or True where it is another scope."""
    readings = story.rules.policy.readings
    for left in one:
        for right in other:
            if events_of(left) == events_of(right) and (_by_parts(left, one, right) or _by_parts(right, other, left)):
                if readings.parts == "scope":
                    return True
                return agreeing(
                    left, right, "compatible", "sum of parts", levels_of(left, right, "parts"), "victims", story
                )
    return any(_is_other_scope(left, right, story) for left in one for right in other)


def _by_parts(claim: Claim, siblings: Sequence[Claim], whole: Claim) -> bool:
    """Whether the counts of the claim's sentence add up to the other side's figure."""
    target = exact(whole)
    if target is None:
        return False
    figure = exact(claim) or Decimal(0)
    if add_up(claim, siblings, whole):
        return True
    if "including one" in claim.scope and "others" in whole.scope and figure - _ONE == target:
        return True
    return "and one" in claim.scope and figure + _ONE == target


def _is_other_scope(one: Claim, other: Claim, story: Story) -> bool:
    """The dead among the wounded; or the attacker in or out: one apart, and an attacker died or is named beside it."""
    figures = exact(one), exact(other)
    if figures[0] is None or figures[1] is None:
        return False
    if _is_dead_among(one, other, story) or _is_dead_among(other, one, story):
        return True
    said = {"with-attacker", "without-attacker"} & {*one.scope, *other.scope}
    is_fatal = one.event is not None and one.event.name in story.language.events.fatal
    is_told = is_fatal and "attacker died" in story.left.readings | story.right.readings
    return abs(figures[0] - figures[1]) == _ONE and (bool(said) or is_told)


def _is_dead_among(whole: Claim, part: Claim, story: Story) -> bool:
    """Whether one side counts the dead among the wounded: it names none beside them, and the sum is the other's."""
    included = story.language.events.includes.get(whole.event.name if whole.event else "", frozenset())
    beside = [claim for claim in story.beside if claim.event and claim.event.name in included and is_tally(claim)]
    if any((claim.article_id, claim.sentence) == (whole.article_id, whole.sentence) for claim in beside):
        return False
    total, figure = exact(whole), exact(part) or Decimal(0)
    if included and "others" in part.scope and "others" not in whole.scope and total == figure + _ONE:
        return True
    sums = {figure + (exact(claim) or Decimal(0)) for claim in beside if claim.article_id == part.article_id}
    return total in sums

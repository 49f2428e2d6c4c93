"""What forbids to tell a difference: not all is known, or both figures are told by one article."""

from factcheck.compare.facts import Fact, Facts
from factcheck.compare.pairing import Candidate
from factcheck.compare.sifting import Meeting, Sifted, is_known, standing
from factcheck.compare.subjects import are_of_two_owners
from factcheck.compare.values import value_level
from factcheck.rules import Rules


def obstacle(candidate: Candidate, around: Sifted, meeting: Meeting) -> str | None:
    """What forbids to tell a difference of two figures, in words; None where nothing does."""
    row, scales, policy = candidate.row, candidate.weighed.sum, meeting.rules.policy
    if not row.needs:
        return f"figures of the sort {candidate.sort} may differ"
    levels = scales.names
    if barred := [f"{field}: {levels[field]}" for field in (*scales.vetoes, *scales.bars)]:
        return f"{', '.join(barred)} forbids a difference"
    known = {**levels, **standing(candidate, around, meeting)}
    needed = [need.bits for need in map(policy.needs.__getitem__, row.needs) if is_known(known, need.known)]
    if not needed:
        return f"not all is known that the sort {candidate.sort} needs"
    if scales.bits < min(needed):
        return f"{scales.bits:g} bits speak for one fact, {min(needed):g} are needed"
    if meeting.is_one_origin and not is_known(levels, policy.known.one_origin):
        return "they are of one origin, and not surely of one owner"
    sides = ((candidate.one, meeting.right), (candidate.other, meeting.left))
    return "one article gives both figures" if any(_is_told(*side, meeting.rules) for side in sides) else None


def _is_told(fact: Fact, others: Facts, rules: Rules) -> bool:
    """Whether the other article gives a fact's figure as well, not as an earlier one and not of another owner."""
    telling = fact.tellings[0]
    return any(
        value_level(telling.claim, other.tellings[0].claim, rules).agrees
        for other in others.get(telling.dimension, ())
        if other.tellings[0].claim.role != "former" and not are_of_two_owners(telling, other.tellings[0])
    )

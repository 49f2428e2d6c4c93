"""What forbids to tell a difference: not all is known, or both figures are told by one article."""

from factcheck.compare.pairing import Candidate
from factcheck.compare.sifting import Meeting, Sifted, is_known, is_told
from factcheck.compare.standing import Standing

UNKNOWN = "not all is known that figures of this sort need to differ"


def obstacle(candidate: Candidate, around: Sifted, meeting: Meeting) -> str | None:
    """What forbids to tell a difference of two figures, in words; None where nothing does."""
    row, scales, policy = candidate.row, candidate.weighed.sum, meeting.rules.policy
    if not row.needs:
        return f"figures of the sort {candidate.sort} may differ"
    known = Standing(candidate, around, meeting)
    around_it = (field for field, levels in policy.barred.items() if known[field] in levels)
    if barred := [f"{field}: {known[field]}" for field in (*scales.vetoes, *scales.bars, *around_it)]:
        return f"{', '.join(barred)} forbids a difference"
    needed = [need.bits for need in map(policy.needs.__getitem__, row.needs) if is_known(known, need.known)]
    if not needed:
        return UNKNOWN
    if scales.bits < min(needed):
        return f"{scales.bits:g} bits speak for one fact, {min(needed):g} are needed"
    if meeting.is_one_origin and not is_known(known, policy.known.one_origin):
        return "they are of one origin, and not surely of one owner"
    sides = ((candidate.one, meeting.right), (candidate.other, meeting.left))
    return "one article gives both figures" if any(is_told(*side, meeting.rules) for side in sides) else None

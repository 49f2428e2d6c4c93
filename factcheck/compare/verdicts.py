"""Two articles, and what their facts say of one another: first what agrees, then, with restraint, what differs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.compare.facts import Stated
from factcheck.compare.lacking import lacking
from factcheck.compare.obstacles import UNKNOWN, obstacle
from factcheck.compare.pairing import Candidate, best_of, candidates
from factcheck.compare.readings import reading
from factcheck.compare.reasons import to_agree
from factcheck.compare.sifting import Meeting, Replaced, Sifted, is_known, sifted
from factcheck.compare.updates import update
from factcheck.model import Comparison, Considered, Level, Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """Two facts taken for one, and the comparison that says so."""

    one: Stated
    other: Stated
    comparison: Comparison


def judged(meeting: Meeting) -> list[Judged]:
    """What the facts of two articles say together; what falls short is not told."""
    return _told(sifted(_candidates(meeting), meeting), meeting)


def considered(meeting: Meeting) -> list[Considered]:
    """All pairs of figures that two articles may share, the likeliest first, each with what was said or why nothing."""
    found = _candidates(meeting)
    around = sifted(found, meeting)
    said = {(each.one.key, each.other.key): each.comparison for each in _told(around, meeting)}
    return [
        _considered(each, said.get(each.keys) or _silence(each, around, meeting))
        for each in sorted(found, key=lambda each: (-each.bits, each.keys))
    ]


def _candidates(meeting: Meeting) -> list[Candidate]:
    return list(candidates(meeting.left, meeting.right, meeting.matching))


def _told(around: Sifted, meeting: Meeting) -> list[Judged]:
    differing = [each for each in around.open if not each.agrees]
    sure = set(map(id, best_of(around.open)))
    return [
        *(_agreeing(each, meeting) for each in around.agreeing),
        *map(_replaced, around.replaced),
        *_only(_by_reading(each, meeting) for each in best_of(differing)),
        *_only(_differing(each, around, meeting) for each in differing if id(each) in sure),
    ]


def _considered(candidate: Candidate, said: Comparison | str) -> Considered:
    """A pair with what was said of it, or why nothing was."""
    pair, scales = candidate.weighed.pair, candidate.weighed.sum
    verdict, why = (None, said) if isinstance(said, str) else (said.verdict, said.level)
    return Considered(pair.one.claim, pair.other.claim, scales.levels, scales.bits, candidate.sort, verdict, why)


def _silence(candidate: Candidate, around: Sifted, meeting: Meeting) -> str:
    """Why nothing is said of two figures."""
    scales, names = candidate.weighed.sum, candidate.weighed.sum.names
    if scales.vetoes:
        return f"{', '.join(f'{field}: {names[field]}' for field in scales.vetoes)} forbids one fact"
    if not candidate.agrees:
        why = obstacle(candidate, around, meeting) or "another figure is likelier, or a reading explains it"
        return f"{why}: {lacking(candidate, around, meeting)}" if why == UNKNOWN else why
    if candidate.bits < candidate.needed:
        return f"{candidate.bits:g} bits speak for one fact, {candidate.needed:g} are needed"
    return "another figure is likelier"


def _only(found: Iterable[Judged | None]) -> Iterator[Judged]:
    return (each for each in found if each)


def _agreeing(candidate: Candidate, meeting: Meeting) -> Judged:
    level = candidate.weighed.pair.value
    verdict: Verdict = "compatible" if level.agreement == "compatible" else "corroborated"
    return _judged(candidate, "single-source" if meeting.is_one_origin else verdict, level.name)


def _replaced(pair: Replaced) -> Judged:
    """An update that a text tells itself: it gives the other's figure as the earlier one."""
    candidate, one, other = pair
    scales = candidate.weighed.sum
    left, right = one.tellings[0].claim, other.tellings[0].claim
    comparison = Comparison(
        left, right, scales.levels, "updated", candidate.sort, "told as the earlier figure", scales.bits
    )
    return Judged(one.stated, other.stated, comparison)


def _by_reading(candidate: Candidate, meeting: Meeting) -> Judged | None:
    """Agreement under a reading of what is unsaid."""
    how = reading(candidate, meeting.left, meeting.right, meeting.language)
    row = meeting.rules.policy.readings[how] if how else None
    is_enough = candidate.bits >= candidate.needed
    return _judged(candidate, "compatible", row.says) if row and row.agrees and is_enough else None


def _differing(candidate: Candidate, around: Sifted, meeting: Meeting) -> Judged | None:
    """An update or a conflict; nothing where something is in the way."""
    if obstacle(candidate, around, meeting):
        return None
    if why := update(candidate):
        return _judged(candidate, "updated", why)
    pair = candidate.weighed.pair
    if pair.value.agreement == "grown" or reading(candidate, meeting.left, meeting.right, meeting.language):
        return None
    reason = to_agree(pair.one.claim, pair.other.claim, meeting.rules)
    return _judged(candidate, "conflict", pair.value.name, *([Level("to agree", reason)] if reason else []))


def _judged(candidate: Candidate, verdict: Verdict, level: str, *more: Level) -> Judged:
    scales, pair = candidate.weighed.sum, candidate.weighed.pair
    one, other = pair.one.claim, pair.other.claim
    levels = (*scales.levels, *more)
    comparison = Comparison(one, other, levels, verdict, candidate.sort, level, scales.bits)
    return Judged(candidate.one.stated, candidate.other.stated, comparison)


def contradicted(meeting: Meeting) -> list[Judged]:
    """What the lead of an article, `right`, says against its own headline, `left`; agreement is nothing to tell."""
    known = meeting.rules.policy.known.headline
    return [
        found
        for found in judged(meeting)
        if found.comparison.verdict in ("conflict", "updated")
        and found.comparison.right.anchor == "lead"
        and is_known({level.field: level.name for level in found.comparison.levels}, known)
    ]

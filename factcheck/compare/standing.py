"""What stands around a pair that differs: other pairs of its figures, figures beside it, others of its thing, a gap."""

import math
from collections.abc import Callable, Mapping

from factcheck.compare.facts import Facts
from factcheck.compare.pairing import Candidate
from factcheck.compare.sifting import Meeting, Sifted
from factcheck.compare.tellings import Telling
from factcheck.model import Claim


def standing(candidate: Candidate, around: Sifted, meeting: Meeting) -> dict[str, str]:
    """The level that a pair that differs reached in each of rules.levels.STANDING."""
    return {name: room(candidate, around, meeting) for name, room in _ROOMS.items()}


def _margin(candidate: Candidate, around: Sifted, meeting: Meeting) -> str:
    """By how much a pair is likelier than the next of either figure."""
    others = [sorted(around.bits.get(key, ()))[:-1] for key in candidate.keys]
    runner_up = max((bits[-1] for bits in others if bits), default=-math.inf)
    return "clear" if candidate.bits - runner_up >= meeting.rules.policy.standing.margin else "close"


def _neighbours(candidate: Candidate, around: Sifted, meeting: Meeting) -> str:
    """Whether other figures near both agree, as where two texts tell one thing after the other alike."""
    (one, other), reach = _claims(candidate), meeting.rules.policy.standing.reach
    pairs = map(_claims, around.agreeing)
    agree = any(_apart(one, left) < reach and _apart(other, right) < reach for left, right in pairs)
    return "agree" if agree else "none agree"


def _claims(candidate: Candidate) -> tuple[Claim, Claim]:
    pair = candidate.weighed.pair
    return pair.one.claim, pair.other.claim


def _apart(one: Claim, other: Claim) -> int:
    """How many characters lie between the beginnings of two claims' sentences."""
    return abs(one.sentence[0] - other.sentence[0])


def _namesakes(candidate: Candidate, _around: Sifted, meeting: Meeting) -> str:
    """Whether another figure of either article counts or measures what these do."""
    pair = candidate.weighed.pair
    has_more = _has_namesake(pair.one, meeting.left) or _has_namesake(pair.other, meeting.right)
    return "some" if has_more else "none"


def _has_namesake(telling: Telling, facts: Facts) -> bool:
    firsts = (fact.tellings[0] for fact in facts.get(telling.dimension, ()))
    return sum((first.unit, first.head) == (telling.unit, telling.head) for first in firsts) > 1


def _gap(candidate: Candidate, _around: Sifted, meeting: Meeting) -> str:
    """How far two figures of one unit are apart."""
    one, other = candidate.weighed.pair.one, candidate.weighed.pair.other
    if one.number is None or other.number is None or one.unit != other.unit:
        return "unknown"
    apart, larger = abs(one.number - other.number), max(abs(one.number), abs(other.number))
    return "narrow" if apart <= meeting.rules.policy.standing.gap * larger else "wide"


_ROOMS: Mapping[str, Callable[[Candidate, Sifted, Meeting], str]] = {
    "margin": _margin, "neighbours": _neighbours, "namesakes": _namesakes, "gap": _gap,
}  # fmt: skip

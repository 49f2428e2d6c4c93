"""What stands around a pair that differs: other pairs of its figures, figures beside it, the words before it, a gap."""

import math
from collections.abc import Callable, Mapping

from rapidfuzz import fuzz

from factcheck.compare.figures import last_digit
from factcheck.compare.pairing import Candidate
from factcheck.compare.sifting import Meeting, Sifted
from factcheck.model import Claim


class Standing(dict[str, str]):
    """The level that each field of a pair that differs has reached; what stands around it is asked only where a need
    asks for it, and once.
    """

    def __init__(self, candidate: Candidate, around: Sifted, meeting: Meeting) -> None:
        super().__init__(candidate.weighed.sum.names)
        self._asked = candidate, around, meeting

    def __missing__(self, name: str) -> str:
        self[name] = level = _ROOMS[name](*self._asked)
        return level


def _margin(candidate: Candidate, around: Sifted, meeting: Meeting) -> str:
    """By how much a pair is likelier than the next of either figure."""
    others = [sorted(around.bits.get(key, ()))[:-1] for key in candidate.keys]
    runner_up = max((bits[-1] for bits in others if bits), default=-math.inf)
    return "clear" if candidate.bits - runner_up >= meeting.rules.policy.standing.margin else "close"


def _neighbours(candidate: Candidate, around: Sifted, meeting: Meeting) -> str:
    """Whether other figures agree: near both, as where two texts tell one thing after the other alike, or elsewhere."""
    (one, other), reach = _claims(candidate), meeting.rules.policy.standing.reach
    pairs = list(map(_claims, around.agreeing))
    if any(_apart(one, left) < reach and _apart(other, right) < reach for left, right in pairs):
        return "agree"
    return "agree elsewhere" if pairs else "none agree"


def _claims(candidate: Candidate) -> tuple[Claim, Claim]:
    pair = candidate.weighed.pair
    return pair.one.claim, pair.other.claim


def _apart(one: Claim, other: Claim) -> int:
    """How many characters lie between the beginnings of two claims' sentences."""
    return abs(one.sentence[0] - other.sentence[0])


def _gap(candidate: Candidate, _around: Sifted, meeting: Meeting) -> str:
    """How far two figures of one unit are apart."""
    if not (numbers := _numbers(candidate)):
        return "unknown"
    one, other = map(abs, numbers)
    apart, rows = abs(one - other) / max(one, other), meeting.rules.policy.standing
    if apart <= rows.round and _is_rounded(candidate):
        return "round"
    return "narrow" if apart <= rows.gap else "wide"


def _is_rounded(candidate: Candidate) -> bool:
    """Whether one figure may be the other, rounded or cut off: $50 million and $49 million, but no age."""
    one, other = candidate.weighed.pair.one, candidate.weighed.pair.other
    if one.figure is None or other.figure is None or "age" in (one.kind, other.kind):
        return False
    fine, coarse = sorted(map(last_digit, (one.figure, other.figure)))
    return fine != coarse and abs(one.figure - other.figure) < coarse


def _size(candidate: Candidate, _around: Sifted, meeting: Meeting) -> str:
    """Whether one of two figures of one unit is large: there are few such, and they are seldom alike by chance."""
    if not (numbers := _numbers(candidate)):
        return "unknown"
    return "large" if max(map(abs, numbers)) >= meeting.rules.policy.standing.large else "small"


def _later(candidate: Candidate, _around: Sifted, _meeting: Meeting) -> str:
    """Whether the figure of the article that was published later is the larger."""
    pair, numbers = candidate.weighed.pair, _numbers(candidate)
    days = pair.one.published, pair.other.published
    if not numbers or None in days or days[0] == days[1]:
        return "unknown"
    return "larger" if (days[0] < days[1]) == (numbers[0] < numbers[1]) else "smaller"  # type: ignore[operator]


def _numbers(candidate: Candidate) -> tuple[float, float] | None:
    """The two figures of a pair, if they are of one unit."""
    one, other = candidate.weighed.pair.one, candidate.weighed.pair.other
    if one.number is None or other.number is None or one.unit != other.unit:
        return None
    return one.number, other.number


def _clause(candidate: Candidate, _around: Sifted, meeting: Meeting) -> str:
    """Whether the words before both figures are nearly the same."""
    one, other = candidate.weighed.pair.one.words.before, candidate.weighed.pair.other.words.before
    return "alike" if one and other and fuzz.ratio(one, other) >= meeting.rules.policy.standing.alike else "unlike"


def _length(_candidate: Candidate, _around: Sifted, meeting: Meeting) -> str:
    """Whether both articles are short: of few figures there are few pairs by chance."""
    return "short" if meeting.matching.sentences <= meeting.rules.policy.standing.short else "long"


_ROOMS: Mapping[str, Callable[[Candidate, Sifted, Meeting], str]] = {
    "margin": _margin, "neighbours": _neighbours, "gap": _gap, "size": _size,
    "later": _later, "clause": _clause, "length": _length,
}  # fmt: skip

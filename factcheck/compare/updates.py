"""Whether one of two differing figures replaces the other: a later one of what grows, or a cue in the text."""

from datetime import date

from factcheck.compare.differences import are_worlds_apart
from factcheck.compare.facts import Fact, Facts
from factcheck.compare.pairing import Candidate, may_meet
from factcheck.compare.tellings import Telling
from factcheck.intervals import meet
from factcheck.model import Amount, Claim


def update(candidate: Candidate) -> str | None:
    """What makes one figure the newer, in words; None where both stand beside one another."""
    one, other = candidate.weighed.pair.one, candidate.weighed.pair.other
    if _is_later_count(candidate):
        return "later count"
    cues = (newer.claim.cue for newer, older in ((one, other), (other, one)) if _replaces(newer, older, candidate))
    return next((f"replaced, by “{cue.words}”" for cue in cues if cue), None)


def replacement(candidate: Candidate, left: Facts, right: Facts) -> tuple[Fact, Fact] | None:
    """Of two equal figures that one text calls the earlier: the other's, and the one by which that text replaces it.

    "4,200, not the 1,800 first reported": but of another time is what "was up from $210m a year earlier".
    """
    for new, old, facts in ((candidate.one, candidate.other, left), (candidate.other, candidate.one, right)):
        former = new.tellings[0]
        if not former.is_taken_back or old.tellings[0].is_taken_back:
            continue
        found = _replacing(former, old.tellings[0].dimension, facts)
        return (old, found) if found and not _are_of_two_times(found.tellings[0], former) else None
    return None


def _replacing(former: Telling, dimension: str, facts: Facts) -> Fact | None:
    """The figure of this dimension that stands for an earlier one of its sentence: to which that led, else the nearest
    before it, else behind.
    """
    groups = [group for name, group in facts.items() if may_meet(name, dimension)]
    beside = [fact for group in groups for fact in group if _may_replace(fact, former)]
    return min(beside, key=lambda fact: _distance(fact.tellings[0].claim, former.claim), default=None)


def _distance(claim: Claim, former: Claim) -> tuple[bool, bool, int]:
    is_other = claim.mention.change != "to"
    return is_other, is_other and claim.start > former.start, abs(claim.start - former.start)


def _may_replace(fact: Fact, former: Telling) -> bool:
    """Whether a figure of the same sentence is no earlier one itself, nor too far from it to be of one fact."""
    new = fact.tellings[0]
    is_beside = new.claim.sentence == former.claim.sentence and not new.is_taken_back
    return is_beside and not are_worlds_apart(new, former)


def _are_of_two_times(one: Telling, other: Telling) -> bool:
    left, right = one.when, other.when
    return left is not None and right is not None and not meet((left.first, left.last), (right.first, right.last))


def _is_later_count(candidate: Candidate) -> bool:
    """A figure of a later day, larger where it can only grow."""
    one, other = candidate.weighed.pair.one, candidate.weighed.pair.other
    if candidate.row.grows == "never" or None in (one.published, other.published) or one.published == other.published:
        return False
    earlier, later = (one, other) if _day(one) < _day(other) else (other, one)
    return candidate.row.grows == "either" or _low(earlier) < _low(later)


def _replaces(newer: Telling, older: Telling, candidate: Candidate) -> bool:
    """Whether one figure alone has a cue, is not the older, and differs in the direction that the cue tells.

    What does not grow from hour to hour rose since a day before that on which both were published.
    """
    cue = newer.claim.cue
    if cue is None or cue == older.claim.cue or _day(older) > _day(newer):
        return False
    if cue.change and candidate.row.grows == "never" and newer.published and newer.published == older.published:
        return False
    return cue.change is None or (_low(older) < _low(newer)) == (cue.change == "up")


def _day(telling: Telling) -> date:
    return telling.published or date.min


def _low(telling: Telling) -> float:
    """The least that a value can be; of "at most 5" its high end, of a date its first day."""
    value = telling.claim.value
    if isinstance(value, Amount):
        return float(value.low if value.low is not None else value.high or 0)
    first = value.first if value else None
    return first.toordinal() if first else 0

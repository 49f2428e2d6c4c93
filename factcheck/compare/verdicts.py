"""Two articles, and what their facts say of one another: first what agrees, then, with restraint, what differs."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from factcheck.compare.facts import Fact, Facts, Stated
from factcheck.compare.pairing import Candidate, Matching, best_of, candidates
from factcheck.compare.readings import reading
from factcheck.compare.reasons import to_agree
from factcheck.compare.subjects import are_of_two_owners
from factcheck.compare.updates import replacement, update
from factcheck.compare.values import value_level
from factcheck.model import Comparison, Considered, Level, Verdict
from factcheck.rules import Language, Rules


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two linked articles, in the order of their ids, and what their facts are weighed by."""

    left: Facts
    right: Facts
    matching: Matching
    is_one_origin: bool
    language: Language

    @property
    def rules(self) -> Rules:
        """The rules of the run."""
        return self.matching.rules


@dataclass(frozen=True, slots=True)
class Judged:
    """Two facts taken for one, and the comparison that says so."""

    one: Stated
    other: Stated
    comparison: Comparison


def judged(meeting: Meeting) -> list[Judged]:
    """What the facts of two articles say together; what falls short is not told."""
    found = list(candidates(meeting.left, meeting.right, meeting.matching))
    free = [each for each in found if not each.weighed.sum.vetoes]
    agreeing = best_of([each for each in free if each.agrees and each.bits >= each.needed])
    told = {key for each in agreeing for key in (each.one.key, each.other.key)}
    replaced = list(_only(_replaced(each, meeting) for each in found if each.agrees))
    told |= {key for each in replaced for key in (each.one.key, each.other.key)}
    open_ = [each for each in free if told.isdisjoint((each.one.key, each.other.key))]
    differing = [each for each in open_ if not each.agrees]
    sure = set(map(id, best_of(open_)))
    return [
        *(_agreeing(each, meeting) for each in agreeing),
        *replaced,
        *_only(_by_reading(each, meeting) for each in best_of(differing)),
        *_only(_differing(each, meeting) for each in differing if id(each) in sure),
    ]


def considered(meeting: Meeting) -> list[Considered]:
    """All pairs of figures that two articles may share, the likeliest first, each with what was said or why nothing."""
    said = {(each.one.key, each.other.key): each.comparison for each in judged(meeting)}
    found = candidates(meeting.left, meeting.right, meeting.matching)
    return [
        _considered(each, said.get((each.one.key, each.other.key)), meeting)
        for each in sorted(found, key=lambda each: (-each.bits, each.one.key, each.other.key))
    ]


def _considered(candidate: Candidate, said: Comparison | None, meeting: Meeting) -> Considered:
    pair, scales = candidate.weighed.pair, candidate.weighed.sum
    why = said.level if said else _silence(candidate, meeting)
    verdict = said.verdict if said else None
    return Considered(pair.one.claim, pair.other.claim, scales.levels, scales.bits, candidate.sort, verdict, why)


def _silence(candidate: Candidate, meeting: Meeting) -> str:
    """Why nothing is said of two figures."""
    scales, names = candidate.weighed.sum, candidate.weighed.sum.names
    if scales.vetoes:
        return f"{', '.join(f'{field}: {names[field]}' for field in scales.vetoes)} forbids one fact"
    if not candidate.agrees:
        return obstacle(candidate, meeting) or "another figure is likelier, or a reading explains it"
    if candidate.bits < candidate.needed:
        return f"{candidate.bits:g} bits speak for one fact, {candidate.needed:g} are needed"
    return "another figure is likelier"


def _only(found: Iterable[Judged | None]) -> Iterator[Judged]:
    return (each for each in found if each)


def _agreeing(candidate: Candidate, meeting: Meeting) -> Judged:
    level = candidate.weighed.pair.value
    verdict: Verdict = "compatible" if level.agreement == "compatible" else "corroborated"
    return _judged(candidate, "single-source" if meeting.is_one_origin else verdict, level.name)


def obstacle(candidate: Candidate, meeting: Meeting) -> str | None:
    """What forbids to tell a difference of two figures, in words: not all is known, or both are told by one article."""
    row, scales, policy = candidate.row, candidate.weighed.sum, meeting.rules.policy
    if not row.needs:
        return f"figures of the sort {candidate.sort} may differ"
    levels = scales.names
    if barred := [f"{field}: {levels[field]}" for field in (*scales.vetoes, *scales.bars)]:
        return f"{', '.join(barred)} forbids a difference"
    needed = [need.bits for need in map(policy.needs.__getitem__, row.needs) if _is_known(levels, need.known)]
    if not needed:
        return f"not all is known that the sort {candidate.sort} needs"
    if scales.bits < min(needed):
        return f"{scales.bits:g} bits speak for one fact, {min(needed):g} are needed"
    if meeting.is_one_origin and not _is_known(levels, policy.known.one_origin):
        return "they are of one origin, and not surely of one owner"
    sides = ((candidate.one, meeting.right), (candidate.other, meeting.left))
    return "one article gives both figures" if any(_is_told(*side, meeting.rules) for side in sides) else None


def _is_known(levels: Mapping[str, str], need: Mapping[str, Collection[str]]) -> bool:
    return all(levels[field] in known for field, known in need.items())


def _is_told(fact: Fact, others: Facts, rules: Rules) -> bool:
    """Whether the other article gives a fact's figure as well, not as an earlier one and not of another owner."""
    telling = fact.tellings[0]
    return any(
        value_level(telling.claim, other.tellings[0].claim, rules).agrees
        for other in others.get(telling.dimension, ())
        if other.tellings[0].claim.role != "former" and not are_of_two_owners(telling, other.tellings[0])
    )


def _replaced(candidate: Candidate, meeting: Meeting) -> Judged | None:
    """An update that a text tells itself: it gives the other's figure as the earlier one."""
    pair = replacement(candidate, meeting.left, meeting.right)
    is_known = _is_known(candidate.weighed.sum.names, meeting.rules.policy.known.former)
    if pair is None or not is_known or candidate.bits < candidate.needed:
        return None
    one, other = sorted(pair, key=lambda fact: fact.key)
    left, right = one.tellings[0].claim, other.tellings[0].claim
    scales = candidate.weighed.sum
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


def _differing(candidate: Candidate, meeting: Meeting) -> Judged | None:
    """An update or a conflict; nothing where something is in the way."""
    if obstacle(candidate, meeting):
        return None
    if why := update(candidate):
        return _judged(candidate, "updated", why)
    if reading(candidate, meeting.left, meeting.right, meeting.language):
        return None
    pair = candidate.weighed.pair
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
        and _is_known({level.field: level.name for level in found.comparison.levels}, known)
    ]

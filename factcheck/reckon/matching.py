"""Which figures of a passage play the parts of a relation: only where there is no other choice."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.model import Claim
from factcheck.reckon.passages import Passage, are_apart, goes_on, is_apposed, is_one_sentence
from factcheck.reckon.roles import is_per, plays, share_unit
from factcheck.reckon.terms import Term, Text
from factcheck.rules.reckoning import Relation, Role

Cast = dict[str, Term]
_NO_LEVEL = frozenset({"up", "down", "old"})
_FAR = 10**9  # behind any text
_FIRST: dict[str, Callable[[Term], tuple[Decimal, int]]] = {
    "largest": lambda term: (term.size, -term.claim.start),
    "latest": lambda term: (Decimal(0), term.claim.start),
}
_MOST = 12  # a passage with more figures is a table


def casts_of(relation: Relation, groups: Sequence[Passage], text: Text) -> Iterator[Cast]:
    """The casts of a relation: in each sentence, and in it and the next where that goes on about it."""
    for passage in groups:
        if len(passage.terms) < len(relation.roles) or any(map(passage.marks.isdisjoint, relation.needed)):
            continue
        cast = _cast(relation, passage.terms, text)
        if cast is None or not _is_one_passage(cast, passage.terms, relation, text):
            continue
        if _is_whole(cast, relation, text) and not _is_crossed(cast, relation, passage.terms):
            yield cast


def _is_one_passage(cast: Cast, group: Sequence[Term], relation: Relation, text: Text) -> bool:
    """Whether a cast stands in one sentence, or in two that are bound: by how the second begins, or by a mark."""
    if is_one_sentence(group):
        return True
    is_spread = len({term.number for term in cast.values()}) > 1
    is_far = any(not relation.far.isdisjoint(term.marks) for term in cast.values())
    return is_spread and (is_far or goes_on(group, text))


def _is_whole(cast: Cast, relation: Relation, text: Text) -> bool:
    """Whether a cast is bound by a mark, stands in its order, and nothing keeps its figures apart."""
    names = sorted(cast, key=lambda name: cast[name].claim.start)
    terms = [cast[name] for name in names]
    return (
        (not relation.orders or names in relation.orders)
        and any(not relation.binds.isdisjoint(term.marks) for term in terms)
        and not any(_are_far(one, other, relation) for one, other in pairwise(terms))
        and _are_in_turn([cast[name].claim for name in relation.in_turn])
        and (relation.over is None or is_per(cast[relation.over.rate], cast[relation.over.number]))
        and (not relation.roles[names[-1]].apposed or is_apposed(terms[-2], terms[-1], text))
        and (not relation.blocked or not any(are_apart(one, other, text) for one, other in pairwise(terms)))
    )


def _are_in_turn(claims: Sequence[Claim]) -> bool:
    """Whether each is told of a later time than the one before."""
    whens = [claim.when.first for claim in claims if claim.when and claim.when.first]
    return len(whens) == len(claims) and all(one < other for one, other in pairwise(whens))


def _are_far(one: Term, other: Term, relation: Relation) -> bool:
    """Whether more words stand between two figures of one sentence than the relation reaches over."""
    return one.number == other.number and other.first - one.last > relation.reach


def _is_crossed(cast: Cast, relation: Relation, group: Sequence[Term]) -> bool:
    """Whether a figure that could be either stands between two of one unit."""
    same = sorted((cast[name] for name in relation.same), key=lambda term: term.claim.start)
    between = [term for term in group if same and same[0].claim.start < term.claim.start < same[-1].claim.start]
    return any(share_unit(term, each) for term in between if term not in cast.values() for each in same)


def _cast(relation: Relation, group: Sequence[Term], text: Text) -> Cast | None:
    """The only figure for each role, those with marks first; None where one has none, or a choice."""
    if len(group) > _MOST:
        return None
    cast: Cast = {}
    for name, role in relation.casting:
        free = [term for term in group if term not in cast.values() and plays(term, role, text.rules)]
        if free and name in relation.same:
            free = _alike(free, cast, group, relation)
        chosen = _chosen(free, role, min((term.claim.start for term in cast.values()), default=_FAR))
        if chosen is None:
            return None
        cast[name] = chosen
    return _ordered({name: cast[name] for name in relation.roles}, relation)


def _alike(free: Sequence[Term], cast: Cast, group: Sequence[Term], relation: Relation) -> list[Term]:
    """Those of the unit of the roles that are cast; before any is, and where there is a choice, of one that recurs."""
    same = [cast[other] for other in relation.same if other in cast]
    free = [term for term in free if all(share_unit(term, each, per=relation.per) for each in same)]
    if same or len(free) == 1 or not is_one_sentence(group):
        return free
    return [
        term for term in free if any(share_unit(term, each, per=relation.per) for each in group if each is not term)
    ]


def _ordered(cast: Cast, relation: Relation) -> Cast:
    """The cast; where the first two roles may change places, with the larger figure first."""
    if not relation.either:
        return cast
    one, other, *rest = cast
    larger, smaller = sorted((cast[one], cast[other]), key=lambda term: -term.size)
    return {one: larger, other: smaller} | {name: cast[name] for name in rest}


def _chosen(free: Sequence[Term], role: Role, start: int) -> Term | None:
    """The only candidate; of several the largest, the latest, that of the mark the role prefers, or the last before."""
    if role.prefers in _FIRST:
        return max(free, key=_FIRST[role.prefers], default=None)
    if role.prefers:
        marked = [term for term in free if role.prefers in term.marks]
        before = [term for term in free if term.claim.start < start and _NO_LEVEL.isdisjoint(term.marks)]
        free = marked or before[-1:] or (free if role.after else [])
    return free[0] if len(free) == 1 else None

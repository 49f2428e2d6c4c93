"""The way that a level is said to have gone, and its two ends: "rose to 80 tons from 90 tons"."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.model import Slip
from factcheck.reckon.messages import figure, slip
from factcheck.reckon.passages import Passages, are_near
from factcheck.reckon.roles import share_unit
from factcheck.reckon.terms import Term, Text

_LINK, _ITEM = 2, 6  # words between two ends, and with a date
_TURNS = {"rose": "up", "fell": "down"}  # "80 tons last year, up from 90"
_ENDS = frozenset({"new", "old"})
_WAYS = frozenset({"up", "down"})
_KINDS = frozenset({"money", "measure", "percent", "count"})
_RANKS = 100  # what is below may be a place in a league


def directions(passages: Passages, text: Text) -> Iterator[Slip]:
    """The levels that went the other way than the word for it says."""
    for one, other in pairwise(passages.terms):
        way = _WAYS & one.marks
        if len(way) == 1 and _are_ends(one, other):
            old, new = (one, other) if "old" in one.marks else (other, one)
            if _is_turned(old, new, is_up="up" in way):
                yield _slip(old, new, text)
    for one, other in pairwise(term for term in passages.terms if term.claim.kind in _KINDS):
        turns = {way for mark, way in _TURNS.items() if mark in other.marks}
        if turns and _is_reached(one, other) and _are_alike(one, other) and _is_turned(other, one, is_up="up" in turns):
            yield _slip(other, one, text)


def _are_ends(one: Term, other: Term) -> bool:
    """Whether one is where the level was and the other where it is, with no more than a link between."""
    is_told = any(term.claim.mention.change is not None for term in (one, other))
    is_linked = is_told and are_near([one, other], _LINK)
    ends = one.marks & _ENDS, other.marks & _ENDS
    return is_linked and len(ends[0]) == len(ends[1]) == 1 and ends[0] != ends[1] and _are_alike(one, other)


def _is_reached(one: Term, other: Term) -> bool:
    """Whether a level can have gone to one from the other: they are near, and the first is no change itself."""
    return are_near([one, other], _ITEM) and one.claim.mention.change is None


def _are_alike(one: Term, other: Term) -> bool:
    """Whether both are plain figures of one sort: prices, not ranks nor rates of exchange."""
    if one.claim.kind not in _KINDS or not (one.is_plain and other.is_plain and share_unit(one, other)):
        return False
    return min(one.size, other.size) >= _RANKS or "" not in (one.unit, other.unit)


def _is_turned(old: Term, new: Term, *, is_up: bool) -> bool:
    return new.size < old.size if is_up else new.size > old.size


def _slip(old: Term, new: Term, text: Text) -> Slip:
    slots = {"old": figure(old), "new": figure(new), "way": text.words.telling.ways[new.size > old.size]}
    return slip("direction", [old, new], text, slots, (new.size, old.size))

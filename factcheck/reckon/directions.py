"""The way that a level is said to have gone, and its two ends: "rose to 80 tons from 90 tons"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.model import Amount, Slip
from factcheck.reckon.messages import figure, slip
from factcheck.reckon.terms import Term, Text

_ENDS = {"from", "to"}  # as changes of two mentions
_LINK = 2  # words
_WAYS = frozenset({"up", "down"})
_KINDS = frozenset({"money", "measure", "percent", "count"})


def directions(terms: Sequence[Term], text: Text) -> Iterator[Slip]:
    """The levels that went the other way than the word for it says."""
    for one, other in pairwise(terms):
        way = _WAYS & one.marks
        if len(way) == 1 and _are_ends(one, other):
            old, new = (one, other) if one.claim.mention.change == "from" else (other, one)
            if _is_turned(old, new, is_up="up" in way):
                yield _slip(old, new, text)


def _are_ends(one: Term, other: Term) -> bool:
    """Whether one is where the level was and the other where it is, with no more than a link between."""
    is_linked = one.number == other.number and other.first - one.last <= _LINK
    return is_linked and {one.claim.mention.change, other.claim.mention.change} == _ENDS and _are_alike(one, other)


def _are_alike(one: Term, other: Term) -> bool:
    """Whether both are plain figures of one unit that is told of both: a price, not a rank nor a rate of exchange."""
    values = [term.value for term in (one, other) if isinstance(term.value, Amount) and term.is_plain]
    units = {value.unit for value in values}
    return len(values) == 2 and len(units) == 1 and "" not in units and one.claim.kind in _KINDS


def _is_turned(old: Term, new: Term, *, is_up: bool) -> bool:
    return new.size < old.size if is_up else new.size > old.size


def _slip(old: Term, new: Term, text: Text) -> Slip:
    slots = {"old": figure(old), "new": figure(new), "way": text.words.ways[new.size > old.size]}
    return slip("direction", [old, new], text, slots, (new.size, old.size))

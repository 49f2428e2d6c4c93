"""The seats of a body and those that its parties hold: "the 120-seat assembly", "60, 42 and 31"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.model import Slip
from factcheck.reckon.messages import figure, joined, restated, slip
from factcheck.reckon.passages import Passages, are_near
from factcheck.reckon.roles import share_unit
from factcheck.reckon.terms import Term, Text

_LEAST, _MOST = 3, 12
_BETWEEN = 10  # words between two figures of one list
_ASIDE = frozenset({"up", "down", "next"})


def seats(passages: Passages, text: Text) -> Iterator[Slip]:
    """The bodies of fewer seats than a list of parties holds in it; it may leave some out, but not have more."""
    for group in passages.with_marks(2, "body"):
        bodies = [term for term in group if "body" in term.marks]
        if len(bodies) == 1:
            yield from _slips(bodies[0], [term for term in group if term is not bodies[0]], text)


def _slips(body: Term, others: Sequence[Term], text: Text) -> Iterator[Slip]:
    held = [term for term in others if term.claim.kind == "count" and _is_place(term, body, text)]
    found = sum((term.size for term in held), Decimal(0))
    if _LEAST <= len(held) <= _MOST and found > body.size and _is_list(held, others):
        slots = {"parts": joined(held, text), "right": restated(body, found, text), "told": figure(body)}
        yield slip("seats", [body, *held], text, slots, (body.size, found))


def _is_place(term: Term, body: Term, text: Text) -> bool:
    """Whether a count is of places in a body: "41 seats", "29", in a 75-member or a 75-seat one."""
    return share_unit(body, term) or text.words.places.issuperset((term.unit, body.unit))


def _is_list(held: Sequence[Term], others: Sequence[Term]) -> bool:
    """Whether all are plain figures of one sentence, near one another, and none of another time."""
    start, end = held[0].claim.start, held[-1].claim.start
    if any(start < term.claim.start < end for term in others if term not in held):  # a date, most often
        return False
    is_now = all(term.is_plain and not _is_aside(term) for term in held)
    return are_near(held, _BETWEEN) and is_now


def _is_aside(term: Term) -> bool:
    """Whether it is a figure of another time; "against 29" is that of a rival."""
    return not _ASIDE.isdisjoint(term.marks) or ("old" in term.marks and "rival" not in term.marks)

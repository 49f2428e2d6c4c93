"""The average of figures that are all told: "3, 4 and 5 kilos, an average of 4 kilos"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import dropwhile

from factcheck.model import Slip
from factcheck.reckon.figures import step
from factcheck.reckon.messages import figure, joined, restated, slip
from factcheck.reckon.passages import Passages
from factcheck.reckon.roles import share_unit
from factcheck.reckon.terms import Term, Text

_KINDS = frozenset({"count", "money", "measure"})
_LEAST, _MOST = 3, 8


def means(passages: Passages, text: Text) -> Iterator[Slip]:
    """The averages behind three figures or more of one unit that are none of theirs."""
    for group in passages.with_marks(1, "average"):
        figures = list(dropwhile(lambda term: "list" not in term.marks, group))
        figures = [term for term in figures if term.claim.kind in _KINDS]
        at = next((at for at, term in enumerate(figures) if "average" in term.marks), 0)
        if _LEAST <= at <= _MOST:
            yield from _slips(figures[:at], figures[at], text)


def _slips(told: Sequence[Term], average: Term, text: Text) -> Iterator[Slip]:
    if not all(term.is_plain and share_unit(term, average) for term in told):
        return
    mean = sum((term.size for term in told), Decimal(0)) / len(told)
    if abs(mean - average.size) > max(step(term) for term in [*told, average]):
        slots = {"parts": joined(told, text), "told": figure(average), "right": restated(average, mean, text)}
        yield slip("mean", [*told, average], text, slots, (average.size, mean))

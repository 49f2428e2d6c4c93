"""The number of a time and the years of those before: "for the fourth time, after 2003 and 2007"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.model import Slip
from factcheck.reckon.messages import figure, joined, slip
from factcheck.reckon.passages import Passages, are_near
from factcheck.reckon.terms import Term, Text

_YEAR = len("2018")
_APART = 3  # words between two years of one list: "and again in"


def editions(passages: Passages, text: Text) -> Iterator[Slip]:
    """The ordinals that are too low for the earlier ones told, or, where those are all, too high."""
    for group in passages.with_marks(2, "earlier", "only"):
        told = [term for term in group if term.claim.kind == "ordinal" and "streak" not in term.marks]
        if len(told) == 1:
            yield from _after_years(told[0], [term for term in group if _is_year(term)], text)


def _after_years(told: Term, years: Sequence[Term], text: Text) -> Iterator[Slip]:
    start = next((at for at, term in enumerate(years) if term.marks & {"earlier", "only"}), len(years))
    before = _run(years[start:])
    right, is_all = len(before) + 1, bool(before) and "only" in before[0].marks
    is_near = is_all or (bool(before) and before[0].number == told.number)
    if len(before) > 1 and is_near and (told.size < right or (is_all and told.size > right)):
        slots = {"parts": joined(before, text), "right": f"{right}", "told": figure(told)}
        yield slip("edition", [told, *before], text, slots, (told.size, Decimal(right)))


def _run(years: Sequence[Term]) -> list[Term]:
    """The years of one list, from the first on."""
    run = list(years[:1])
    for one, other in pairwise(years):
        if not are_near([one, other], _APART):
            break
        run.append(other)
    return run


def _is_year(term: Term) -> bool:
    timex = term.claim.mention.timex
    return term.claim.kind == "date" and timex is not None and len(timex.value) == _YEAR

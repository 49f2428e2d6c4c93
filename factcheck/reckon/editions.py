"""The number of a time and the years of all the times before: "for the fourth time, after 2003, 2007 and 2011"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.model import Slip
from factcheck.reckon.messages import figure, joined, slip
from factcheck.reckon.terms import Term, Text, passages

_YEAR = len("2018")


def editions(terms: Sequence[Term], text: Text) -> Iterator[Slip]:
    """The ordinals that are not one more than the years told as all the earlier ones."""
    for group in passages(terms, 1):
        told = [term for term in group if term.claim.kind == "ordinal" and "turn" in term.marks]
        years = [term for term in group if _is_year(term)]
        if len(told) == 1 and len(years) > 1 and "earlier" in years[0].marks and told[0].size != len(years) + 1:
            right = Decimal(len(years) + 1)
            slots = {"parts": joined(years, text), "right": f"{right}", "told": figure(told[0])}
            yield slip("edition", [told[0], *years], text, slots, (told[0].size, right))


def _is_year(term: Term) -> bool:
    timex = term.claim.mention.timex
    return term.claim.kind == "date" and timex is not None and len(timex.value) == _YEAR

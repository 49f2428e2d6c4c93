"""Percentages that are all of one whole, or more than it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.model import Amount, Slip
from factcheck.reckon.messages import figure, joined, restated, slip
from factcheck.reckon.terms import Term, Text, goes_on, passages

_MOST = 8
_WHOLE, _HUNDRED = Decimal(1), Decimal(100)
_ROUNDED = Decimal("0.005")  # each may be rounded by half a point
_CAMPS = frozenset({"against", "unsure"})  # of a poll: beside those in favour they are all
_CHANGED = frozenset({"up", "down", "old"})


def percentages(terms: Sequence[Term], text: Text) -> Iterator[Slip]:
    """The shares of one whole that past "the rest" or "undecided" come to more, or less, than all."""
    for group in passages(terms, 2):
        shares = [term for term in group if _is_share(term)]
        if 2 < len(shares) <= _MOST and (goes_on(group, text) or "rest" in shares[-1].marks):
            yield from _over(shares, text)


def _over(shares: Sequence[Term], text: Text) -> Iterator[Slip]:
    marks = frozenset().union(*(term.marks for term in shares[1:]))
    if "whose" in marks:  # "60 percent of women": of another whole
        return
    if not (marks >= _CAMPS or "rest" in marks) or not marks.isdisjoint(_CHANGED):
        return
    numbers = [_share(term) for term in shares]
    found, slack = sum(numbers, Decimal(0)), _ROUNDED * len(numbers)
    if found > _WHOLE + slack or ("rest" in shares[-1].marks and found < _WHOLE - slack):
        last = shares[-1]
        left = (_WHOLE - found + numbers[-1]) * (_WHOLE if last.claim.kind == "fraction" else _HUNDRED)
        slots = {
            "parts": joined(shares, text),
            "sum": f"{(found * _HUNDRED).normalize():f}",
            "told": figure(last),
        }
        yield slip("percentages", shares, text, {**slots, "right": restated(last, left, text)}, (found, _WHOLE))


def _is_share(term: Term) -> bool:
    value = term.value
    return (
        term.claim.kind in ("percent", "fraction")
        and term.is_plain
        and isinstance(value, Amount)
        and value.unit in ("percent", "")
    )


def _share(term: Term) -> Decimal:
    return term.size if term.claim.kind == "fraction" else term.size / _HUNDRED

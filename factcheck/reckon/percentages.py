"""Percentages that are all of one whole, or more than it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.model import Slip
from factcheck.reckon.messages import figure, joined, restated, slip
from factcheck.reckon.passages import Passages, goes_on, is_blocked
from factcheck.reckon.terms import Term, Text

_LEAST, _MOST = 3, 8
_WHOLE, _HUNDRED = Decimal(1), Decimal(100)
_ROUNDED = Decimal("0.005")  # each may be rounded by half a point
_CAMPS = frozenset({"against", "unsure"})  # of a poll: beside those in favour they are all
_OTHER = frozenset({"whose", "up", "down", "old"})  # of another whole, or time
_ITEM = 6  # words between two shares of one list
_ASIDE = frozenset({"date", "time", "set"})


def percentages(passages: Passages, text: Text) -> Iterator[Slip]:
    """The shares of one whole that come to more, or with "the rest" to less, than all of it."""
    for group in passages.with_marks(2, "rest", "against", "divided"):
        shares = [term for term in group if _is_share(term)]
        if _LEAST <= len(shares) <= _MOST and (_are_all(shares, group, text) or _are_listed(shares, group, text)):
            yield from _slips(shares, text)


def _are_all(shares: Sequence[Term], group: Sequence[Term], text: Text) -> bool:
    """Whether the text says so: "the rest", or the camps of a poll; never of shares "of women", another whole."""
    marks = frozenset().union(*(term.marks for term in shares[1:]))
    is_bound = _is_rest(shares[-1]) or goes_on(group, text)
    return is_bound and marks.isdisjoint(_OTHER) and (marks >= _CAMPS or "rest" in marks)


def _are_listed(shares: Sequence[Term], group: Sequence[Term], text: Text) -> bool:
    """Whether one sentence gives one after the other who owns or won a whole, or of what it is made."""
    start, end = shares[0], shares[-1]
    if start.number != end.number or not any("divided" in term.marks for term in shares[:2]):
        return False
    is_timed = any(term.claim.kind in _ASIDE for term in group if start.first < term.first < end.first)
    return not is_timed and all(_is_next(one, other, text) for one, other in pairwise(shares))


def _is_next(one: Term, other: Term, text: Text) -> bool:
    """Whether the second share is of one more part of the first one's whole: ", Harbour Bank 30 percent"."""
    lower = text.sentences[one.number].lower
    between = lower[one.last : other.first]
    is_item = 1 < len(between) <= _ITEM and not text.words.separators.isdisjoint(between)
    is_same = "elsewhere" not in one.marks | other.marks and _OTHER.isdisjoint(other.marks)
    return is_item and is_same and not is_blocked(lower, (one.last, other.first), text.words)


def _is_rest(last: Term) -> bool:
    return "rest" in last.marks


def _slips(shares: Sequence[Term], text: Text) -> Iterator[Slip]:
    numbers = [_share(term) for term in shares]
    found, slack = sum(numbers, Decimal(0)), _ROUNDED * len(numbers)
    if found > _WHOLE + slack or (_is_rest(shares[-1]) and found < _WHOLE - slack):
        last = shares[-1]
        left = (_WHOLE - found + numbers[-1]) * (_WHOLE if last.claim.kind == "fraction" else _HUNDRED)
        slots = {"parts": joined(shares, text), "told": figure(last), "right": restated(last, left, text)}
        slots["sum"] = f"{(found * _HUNDRED).normalize():f}"
        yield slip("percentages", shares, text, slots, (found, _WHOLE))


def _is_share(term: Term) -> bool:
    return term.claim.kind in ("percent", "fraction") and term.is_plain and term.unit in ("percent", "")


def _share(term: Term) -> Decimal:
    return term.size if term.claim.kind == "fraction" else term.size / _HUNDRED

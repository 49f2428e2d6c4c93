"""A figure said again in another unit or currency: "84 kilometres (52 miles)"."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.intervals import Interval, meet, widened
from factcheck.model import Amount, Slip
from factcheck.reckon.figures import last_digit
from factcheck.reckon.messages import figure, restated, slip
from factcheck.reckon.passages import Passages
from factcheck.reckon.terms import Term, Text
from factcheck.rules import Rules

_KINDS = frozenset({"measure", "rate", "temperature"})
_SURE, _HEDGED = 100, 20  # parts of a figure by which it may be off, plain and hedged
_ROUND = 5  # and by half of which part a round one is rounded at most
_ENDS = frozenset({")", ",", ";", "/"})


def conversions(passages: Passages, text: Text) -> Iterator[Slip]:
    """The conversions that fail."""
    for one, other in pairwise(passages.terms):
        if {one.claim.kind, other.claim.kind} <= _KINDS and is_said_again(one, other, text):
            found = _converted(one, other, text.rules)
            wanted = rounded(other)
            if found and not any(meet(each, wanted) for each in found):
                yield _slip(one, other, found[0], text)


def is_said_again(one: Term, other: Term, text: Text) -> bool:
    """Whether nothing stands between two figures but what says that the second is the first again."""
    if one.number != other.number:
        return False
    tokens = text.sentences[one.number]
    if any(tokens.at(one.first - back)[:1].isdecimal() for back in (1, 2)):  # "9 stone 2 pounds", "1, 240 km"
        return False
    first = tokens.past(one.last, text.words.extents)
    between = " ".join(tokens.lower[first : other.first])
    return between in text.words.appositions and (between != "(" or tokens.at(other.last) in _ENDS)


def _slip(one: Term, other: Term, found: Interval, text: Text) -> Slip:
    middle = sum((end for end in found if end is not None), Decimal(0)) / len([end for end in found if end is not None])
    slots = {"one": figure(one), "right": restated(other, middle, text), "told": figure(other)}
    return slip("conversion", [one, other], text, slots, (other.size, middle))


def _converted(one: Term, other: Term, rules: Rules) -> list[Interval]:
    """The first figure in the second's unit: as a point of its scale, and as a difference on it (2 degrees warmer)."""
    amount, target = one.value, other.value
    if not isinstance(amount, Amount) or not isinstance(target, Amount) or amount.unit == target.unit:
        return []
    ratio = rules.units.ratio(amount.unit, target.unit)
    low, high = rounded(one)
    if ratio is None or (low is None and high is None):
        return []
    least = None if low is None else rules.units.convert(low, amount.unit, target.unit)
    most = None if high is None else rules.units.convert(high, amount.unit, target.unit)
    shifted = (least and least[0], most and most[1])
    return [shifted, (None if low is None else low * ratio[0], None if high is None else high * ratio[1])]


def rounded(term: Term) -> Interval:
    """A figure by its last digit above zero: either side of a conversion may be rounded so far."""
    amount = term.value
    if not isinstance(amount, Amount):
        return None, None
    digit = min(last_digit(term.size), abs(term.size) / _ROUND)
    slack = max(amount.step, digit) / 2 + abs(term.size) / (_SURE if term.is_plain else _HEDGED)
    return widened((amount.low, amount.high), slack)

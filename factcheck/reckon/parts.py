"""Counts and sums that exhaust a total, and the average of figures that are all told."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, dropwhile, islice, pairwise

from factcheck.intervals import gap
from factcheck.model import Slip
from factcheck.reckon.figures import interval, share_unit, step
from factcheck.reckon.messages import figure, joined, restated, slip
from factcheck.reckon.terms import Term, Text, goes_on, passages
from factcheck.rules.reckoning import Role

_COUNTED = Role(kinds=frozenset({"count", "money"}))
_MEASURED = _COUNTED.kinds | {"measure"}
_MOST = 8
_BETWEEN, _ITEM = 4, 7  # words between two figures of one list: of what is left, behind a colon
_PARTS = frozenset({"part", "split"})  # "38 of them", "they split nine"
_ALL = frozenset({"rest", "split"})


def parts(terms: Sequence[Term], text: Text) -> Iterator[Slip]:
    """The totals that their parts don't give, and the averages that are none."""
    for group in passages(terms, 2):
        second = [term for term in group if term.number == group[-1].number]
        if goes_on(group, text) or any(_ALL & term.marks for term in second):
            yield from _sum(group, text)
        if len(second) == len(group):
            yield from _average(group, text)


def _sum(group: Sequence[Term], text: Text) -> Iterator[Slip]:
    """A total before its parts, where the text says that they are all."""
    some = [term for term in group if term.claim.kind in _COUNTED.kinds and "way" not in term.marks]
    counted = _up_to_the_rest(some)
    if not 2 < len(counted) <= _MOST or not all(term.is_plain for term in counted):
        return
    total, *rest = counted
    found = sum((term.size for term in rest), Decimal(0))
    is_near = gap((found, found), (total.size, total.size)) <= text.rules.reckoning.slack.parts
    if not is_near or not _is_exhausted(total, rest, group) or _add_up_before(rest, total):
        return
    spans = [interval(term, _COUNTED, text.rules) for term in rest]
    low, high = (sum((ends[side] or Decimal(0) for ends in spans), Decimal(0)) for side in (0, 1))
    least, most = interval(total, _COUNTED, text.rules)
    if least is not None and most is not None and (low > most or least > high):
        slots = {"parts": joined(rest, text), "right": restated(total, found, text), "told": figure(total)}
        yield slip("parts", counted, text, slots, (total.size, found))


def _add_up_before(rest: Sequence[Term], total: Term) -> bool:
    """Whether the first of several figures are all already, and those behind them parts of theirs."""
    sums = accumulate(term.size for term in rest)
    return any(found == total.size for found in islice(sums, 1, len(rest) - 1))


def _up_to_the_rest(counted: Sequence[Term]) -> Sequence[Term]:
    """The figures up to "the rest", and what it is itself divided into: "the rest being 13 owls and 18 ducks"."""
    at = next((at for at, term in enumerate(counted) if "rest" in term.marks), len(counted) - 1)
    while at + 1 < len(counted) and _is_next(counted[at], counted[at + 1]):
        at += 1
    return counted[: at + 1]


def _are_listed(counted: Sequence[Term], group: Sequence[Term]) -> bool:
    """Whether parts follow their total, and each other, with few words between, and no figure of another sort."""
    between = [term for term in group if counted[0].claim.start < term.claim.start < counted[-1].claim.start]
    is_near = all(other.first - one.last <= _ITEM for one, other in pairwise(counted))
    return is_near and counted[1].first - counted[0].last <= 1 and all(term in counted for term in between)


def _is_next(one: Term, other: Term) -> bool:
    return one.number == other.number and other.first - one.last <= _BETWEEN and "part" not in other.marks


def _is_exhausted(total: Term, rest: Sequence[Term], group: Sequence[Term]) -> bool:
    """Whether the parts are of the total's sort, smaller, and all of it: "the rest", "split", a list behind a dash."""
    if not _PARTS.isdisjoint(total.marks) or any(
        term.claim.kind != total.claim.kind or term.size >= total.size for term in rest
    ):
        return False
    if total.claim.kind != "count" and not all(share_unit(total, term) for term in rest):
        return False
    is_list = "listed" in total.marks and len(rest) > 2 and _are_listed([total, *rest], group)
    left = [term for term in rest if "rest" in term.marks]
    is_told = bool(left) and (left[0].number == rest[0].number or any("part" in term.marks for term in rest))
    return is_list or is_told or any({"split", "way"} & term.marks for term in group)


def _average(group: Sequence[Term], text: Text) -> Iterator[Slip]:
    """Three figures or more of one unit, and their average behind them."""
    figures = list(dropwhile(lambda term: "list" not in term.marks, group))
    figures = [term for term in figures if term.claim.kind in _MEASURED]
    at = next((at for at, term in enumerate(figures) if "average" in term.marks), 0)
    told, average = figures[:at], figures[at : at + 1]
    if not 2 < at <= _MOST:
        return
    if not all(term.is_plain and share_unit(term, average[0]) for term in told):
        return
    mean = sum((term.size for term in told), Decimal(0)) / at
    if abs(mean - average[0].size) > max(step(term) for term in average + told):
        slots = {"parts": joined(told, text), "told": figure(average[0])}
        slots["right"] = restated(average[0], mean, text)
        yield slip("mean", told + average, text, slots, (average[0].size, mean))

"""Counts and sums that exhaust a total: "the rest", a list behind a dash, "60 tons in all"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, islice

from factcheck.intervals import gap, meet
from factcheck.model import Slip
from factcheck.reckon.figures import interval
from factcheck.reckon.messages import figure, joined, restated, slip
from factcheck.reckon.passages import Passages, are_near, goes_on, is_one_sentence
from factcheck.reckon.roles import share_unit
from factcheck.reckon.terms import Term, Text
from factcheck.rules.reckoning import Role

_COUNTED = Role(kinds=frozenset({"count", "money", "measure"}))
_MOST = 8
_BETWEEN, _ITEM = 4, 7  # words between two figures of one list: of what is left, behind a colon
_PARTS = frozenset({"part", "split"})  # "38 of them", "they split nine"
_ALL = frozenset({"rest", "split"})
_FEW = 2  # parts, that "and" must join

Sum = tuple[Term, Sequence[Term]]


def parts(passages: Passages, text: Text) -> Iterator[Slip]:
    """The totals that their parts don't give, where the text says that they are all."""
    for group in passages.with_marks(2, "rest", "split", "way", "opens", "altogether", "joined"):
        counted = [term for term in group if term.claim.kind in _COUNTED.kinds and "way" not in term.marks]
        sums = [_divided(counted, group, text)]
        if is_one_sentence(group):
            sums += [_listed(counted, group), _summed(counted), _named(counted, text)]
        elif goes_on(group, text) and _ends_alone(counted, group[-1].number):
            sums.append(_summed(counted))
        for found in sums:
            if found and _is_sum(*found, text):
                yield from _slips(*found, text)


def _is_sum(total: Term, rest: Sequence[Term], text: Text) -> bool:
    """Whether plain figures can be a total and its parts: of one sort, each smaller, and not far from it."""
    some = [total, *rest]
    if not _FEW <= len(rest) < _MOST or not all(term.is_plain for term in some):
        return False
    found = sum((term.size for term in rest), Decimal(0))
    is_near = gap((found, found), (total.size, total.size)) <= text.rules.reckoning.slack.parts
    return is_near and all(term.size < total.size and _are_alike(total, term) for term in rest)


def _are_alike(total: Term, part: Term) -> bool:
    """Whether a part can be of a total: miners of people, "60 million" of "$120 million"."""
    return total.claim.kind == part.claim.kind == "count" or share_unit(total, part)


def _slips(total: Term, rest: Sequence[Term], text: Text) -> Iterator[Slip]:
    spans = [interval(term, _COUNTED, text.rules, [total, *rest]) for term in rest]
    low, high = (sum((ends[side] or Decimal(0) for ends in spans), Decimal(0)) for side in (0, 1))
    if not meet((low, high), interval(total, _COUNTED, text.rules, rest)):
        found = sum((term.size for term in rest), Decimal(0))
        slots = {"parts": joined(rest, text), "right": restated(total, found, text), "told": figure(total)}
        some = sorted([total, *rest], key=lambda term: term.claim.start)
        yield slip("parts", some, text, slots, (total.size, found))


def _divided(counted: Sequence[Term], group: Sequence[Term], text: Text) -> Sum | None:
    """A total and its parts, the last of which are "the rest", or that are said to be all."""
    is_bound = goes_on(group, text) or any(_ALL & term.marks for term in group if term.number == group[-1].number)
    if len(counted) <= _FEW or not is_bound or not _PARTS.isdisjoint(counted[0].marks):
        return None
    total, *rest = _up_to_the_rest(counted)
    if _add_up_before(rest, total):
        return None
    left = [term for term in rest if "rest" in term.marks]
    is_told = bool(left) and (left[0].number == rest[0].number or any("part" in term.marks for term in rest))
    is_split = any({"split", "way"} & term.marks for term in group)
    return (total, rest) if is_told or is_split else None


def _up_to_the_rest(counted: Sequence[Term]) -> Sequence[Term]:
    """The figures up to "the rest", and what it is itself divided into: "the rest being 13 owls and 18 ducks"."""
    at = next((at for at, term in enumerate(counted) if "rest" in term.marks), len(counted) - 1)
    while at + 1 < len(counted) and _is_next(counted[at], counted[at + 1]):
        at += 1
    return counted[: at + 1]


def _is_next(one: Term, other: Term) -> bool:
    return are_near([one, other], _BETWEEN) and "part" not in other.marks


def _add_up_before(rest: Sequence[Term], total: Term) -> bool:
    """Whether the first of several figures are all already, and those behind them parts of theirs."""
    sums = accumulate(term.size for term in rest)
    return any(found == total.size for found in islice(sums, 1, max(1, len(rest) - 1)))


def _listed(counted: Sequence[Term], group: Sequence[Term]) -> Sum | None:
    """A total and the list behind the dash or colon behind it, with no figure of another sort."""
    at = next((at for at, term in enumerate(counted) if at and "opens" in term.marks), 0)
    total, rest = _before(counted[:at], len(counted) - at), counted[at:]
    if total is None or not are_near([total, *rest], _ITEM) or _add_up_before(rest, total):
        return None
    between = [term for term in group if rest[0].claim.start < term.claim.start < rest[-1].claim.start]
    is_joined = len(rest) > _FEW or "joined" in rest[-1].marks
    return (total, rest) if is_joined and all(term in rest for term in between) else None


def _before(counted: Sequence[Term], number: int) -> Term | None:
    """The last figure before a list; of "$90 million for three towns" the first, where the list has three parts."""
    is_number = len(counted) > 1 and counted[-1].claim.kind == "count" and counted[-1].size == number
    return next(iter(counted[-2 if is_number else -1 :]), None)


def _named(counted: Sequence[Term], text: Text) -> Sum | None:
    """People and, set off behind them, the names that are all: "15 members, eight men and seven women"."""
    if len(counted) <= _FEW or "aside" not in counted[1].marks or not {"joined", "closed"} <= counted[-1].marks:
        return None
    total, *rest = counted
    nouns = [term.unit for term in counted]
    is_exhausted = frozenset(nouns[1:]) in text.words.exhaust and text.language.nouns.is_person(nouns[0])
    return (total, rest) if is_exhausted and are_near(counted, 1) else None


def _summed(counted: Sequence[Term]) -> Sum | None:
    """The figures of a sentence and the total behind: "12 in May and 7 in June, 19 in all", "The total is 19"."""
    at = next((at for at, term in enumerate(counted) if "altogether" in term.marks), 0)
    rest = counted[:at]
    return (counted[at], rest) if len(rest) >= _FEW and "joined" in rest[-1].marks and are_near(rest, _ITEM) else None


def _ends_alone(counted: Sequence[Term], number: int) -> bool:
    """Whether of all figures only the last stands in that sentence."""
    return [term.number == number for term in counted[-2:]] == [False, True]

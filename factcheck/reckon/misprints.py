"""One figure told twice with a slip of the hand: digits swapped, or a nought or a comma too many: $36m and $63m."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from factcheck.model import Amount, Claim, Slip
from factcheck.reckon.messages import figure, slip
from factcheck.reckon.passages import Passages
from factcheck.reckon.roles import share_unit
from factcheck.reckon.terms import Term, Text

_KINDS = frozenset({"count", "money", "measure", "percent", "age"})
_LONGEST = 200  # characters, that a headline is shorter than
_MOST = 12  # figures of the same digits: with more the text is a table
_SENTENCE = (".", "”", '"')


def misprints(passages: Passages, text: Text) -> Iterator[Slip]:
    """The figures of the headline that the text gives once and otherwise, and those of one fact in two sentences."""
    end = _end(text.article.text)
    counted = [term for term in passages.terms if term.claim.kind in _KINDS and term.is_plain]
    title, body = ([term for term in counted if (term.claim.start < end) == is_title] for is_title in (True, False))
    for one in title:
        alike = [term for term in body if share_unit(one, term)]
        misprinted = [term for term in alike if _is_misprint(one, term)]
        if len(misprinted) == 1 and all(term.size != one.size for term in alike):
            yield _slip("headline", one, misprinted[0], text)
    by_digits: dict[tuple[int, ...], list[Term]] = defaultdict(list)
    for term in body:
        by_digits[_digits(term)].append(term)
    for alike in by_digits.values():
        for one, other in combinations(alike[:_MOST], 2):
            if one.number != other.number and _is_misprint(one, other) and _is_one_fact(one.claim, other.claim):
                yield _slip("repeated", one, other, text)


def _slip(name: str, one: Term, other: Term, text: Text) -> Slip:
    slots = {"one": figure(one), "other": figure(other)}
    return slip(name, [one, other], text, slots, (one.size, other.size))


def _end(text: str) -> int:
    """Where the headline ends: a first line that is no sentence, with a blank line behind; 0 where there is none."""
    line, blank, _ = text[:_LONGEST].partition("\n\n")
    return len(line) if blank and "\n" not in line and not line.endswith(_SENTENCE) else 0


def _is_misprint(one: Term, other: Term) -> bool:
    """Whether two figures have the same digits, in another order or with the point elsewhere; of one digit never."""
    left, right = one.size.normalize().as_tuple(), other.size.normalize().as_tuple()
    is_swapped = left.exponent == right.exponent and _digits(one) == _digits(other)
    is_scaled = left.digits == right.digits and len(left.digits) > 1 and _is_told(one) and _is_told(other)
    return left != right and (is_swapped or is_scaled)


def _digits(term: Term) -> tuple[int, ...]:
    """Its digits in the order of their size, but for noughts at the end."""
    return tuple(sorted(term.size.normalize().as_tuple().digits))


def _is_told(term: Term) -> bool:
    """Whether a figure has its unit with it: a headline may leave out "million"."""
    return bool(term.unit)


def _is_one_fact(one: Claim, other: Claim) -> bool:
    """Whether two claims say the same of the same thing of the same owner, at the same time and in the same scope."""
    is_known = one.owner is not None and one.thing is not None and one.kind != "percent"
    return is_known and _fact(one) == _fact(other) and one.qualifiers == other.qualifiers


def _fact(claim: Claim) -> tuple[object, ...]:
    """All that must be the same of two tellings."""
    thing = claim.thing.head if claim.thing else None
    unit = claim.value.unit if isinstance(claim.value, Amount) else None
    said = claim.status, claim.scope, claim.mention.change, claim.when
    return claim.kind, unit, thing, claim.attribute, claim.owner, *said

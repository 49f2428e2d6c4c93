"""The headline's figure and the text's, where the digits of one are swapped: $36m and $63m."""

from collections.abc import Iterator, Sequence

from factcheck.model import Slip
from factcheck.reckon.figures import share_unit
from factcheck.reckon.messages import figure, slip
from factcheck.reckon.terms import Term, Text

_KINDS = frozenset({"count", "money", "measure", "percent"})
_LONGEST = 200  # characters, that a headline is shorter than
_SENTENCE = (".", "”", '"')


def headline(terms: Sequence[Term], text: Text) -> Iterator[Slip]:
    """The figures of the headline that the text gives once with their digits swapped, and nowhere as they are."""
    end = _end(text.article.text)
    counted = [term for term in terms if term.claim.kind in _KINDS and term.is_plain]
    title, body = ([term for term in counted if (term.claim.start < end) == is_title] for is_title in (True, False))
    for one in title:
        alike = [term for term in body if share_unit(one, term)]
        swapped = [term for term in alike if _is_swapped(one, term)]
        if len(swapped) == 1 and all(term.size != one.size for term in alike):
            slots = {"one": figure(one), "other": figure(swapped[0])}
            yield slip("headline", [one, swapped[0]], text, slots, (one.size, swapped[0].size))


def _end(text: str) -> int:
    """Where the headline ends: a first line that is no sentence, with a blank line behind; 0 where there is none."""
    line, blank, _ = text[:_LONGEST].partition("\n\n")
    return len(line) if blank and "\n" not in line and not line.endswith(_SENTENCE) else 0


def _is_swapped(one: Term, other: Term) -> bool:
    left, right = one.size.normalize().as_tuple(), other.size.normalize().as_tuple()
    return left != right and left.exponent == right.exponent and sorted(left.digits) == sorted(right.digits)

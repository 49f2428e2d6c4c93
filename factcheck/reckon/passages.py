"""Terms that stand together: in one sentence or two, set off or kept apart by the words between them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from factcheck.reckon.terms import STOPS, Term, Text
from factcheck.rules.reckon_words import ReckonWords

_FAR = 24  # words between two figures of one relation


class Passage:
    """The terms of one sentence or two, and all their marks together: one look tells which relations they lack."""

    __slots__ = ("marks", "terms")

    def __init__(self, terms: Sequence[Term]) -> None:
        """Unite the marks of all terms."""
        self.terms = terms
        self.marks: frozenset[str] = frozenset().union(*[term.marks for term in terms])


@dataclass(frozen=True, slots=True)
class Passages:
    """The terms of an article as they stand together: `windows[1]` in each sentence, `windows[2]` also in two.

    `sentences` are the terms by the number of their sentence, `marks` those of all terms.
    """

    terms: Sequence[Term]
    sentences: Mapping[int, Sequence[Term]]
    windows: Mapping[int, Sequence[Passage]]
    marks: frozenset[str]

    def with_marks(self, window: int, *marks: str) -> Iterator[Sequence[Term]]:
        """The terms of each passage in which one at least bears one of the marks."""
        if self.marks.isdisjoint(marks):
            return iter(())
        return (passage.terms for passage in self.windows[window] if not passage.marks.isdisjoint(marks))


def passages_of(terms: Sequence[Term]) -> Passages:
    """The passages of an article's terms."""
    sentences = {number: list(group) for number, group in groupby(terms, key=lambda term: term.number)}
    double = [sentences[one] + sentences[two] for one, two in pairwise(sentences) if two - one == 1]
    single = [Passage(group) for group in sentences.values()]
    windows = {1: single, 2: single + [Passage(group) for group in double]}
    return Passages(terms, sentences, windows, Passage(terms).marks)


def is_one_sentence(group: Sequence[Term]) -> bool:
    """Whether the terms of a passage stand in one sentence."""
    return group[0].number == group[-1].number


def goes_on(group: Sequence[Term], text: Text) -> bool:
    """Whether a passage is one sentence, or its second goes on about the first: "That is …", "It had been …"."""
    last = text.sentences[group[-1].number]
    return is_one_sentence(group) or text.words.links.match(last.lower, 0) is not None


def are_near(terms: Sequence[Term], most: int) -> bool:
    """Whether terms stand in one sentence, with at most so many words between each and the next."""
    return all(one.number == other.number and other.first - one.last <= most for one, other in pairwise(terms))


def are_apart(one: Term, other: Term, text: Text) -> bool:
    """Whether words between two terms, in the order of the text, make them figures of two things."""
    left, right = text.sentences[one.number].lower, text.sentences[other.number].lower
    if one.number == other.number:
        return is_blocked(left, (one.last, other.first), text.words)
    return is_blocked(left, (one.last, len(left)), text.words) or is_blocked(right, (0, other.first), text.words)


def is_blocked(lower: Sequence[str], span: tuple[int, int], words: ReckonWords) -> bool:
    """Whether a span of words is long, or holds one that makes what stands at its ends two things."""
    first, last = span
    found = (words.blocks.match(lower, at) for at in range(first, last))
    return last - first > _FAR or any(block[0] for block in found if block)


def is_apposed(one: Term, other: Term, text: Text) -> bool:
    """Whether the second of two terms is set off: ", a rise of 9 percent"; in a sentence of its own it is."""
    lower = text.sentences[other.number].lower
    stops = [at for at in range(one.last, other.first) if lower[at] in STOPS] if one.number == other.number else [0]
    return bool(stops) and lower[stops[-1] + 1] not in text.words.afresh

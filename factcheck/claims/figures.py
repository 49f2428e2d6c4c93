"""A figure: a mention where it stands in its sentence."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import Mention
from factcheck.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Figure:
    """A mention where it stands: words `first` to `last` (exclusive) of its sentence, the mention `index` of it."""

    mention: Mention
    first: int
    last: int
    index: int


def figures_in(sentences: Sequence[Tokens], mentions: Sequence[Mention]) -> Iterator[tuple[Figure, ...]]:
    """The figures of each sentence in turn; `mentions` are those of all, in order."""
    at = 0
    for sentence in sentences:
        first = at
        while at < len(mentions) and mentions[at].start < sentence.end:
            at += 1
        yield tuple(_figure(sentence, mention, index) for index, mention in enumerate(mentions[first:at]))


def _figure(sentence: Tokens, mention: Mention, index: int) -> Figure:
    starts = sentence.starts
    return Figure(mention, bisect_left(starts, mention.start), bisect_left(starts, mention.end), index)

"""A comparison in words and the two figures that it is of: "the larger of the two"."""

from collections.abc import Iterator, Sequence

from factcheck.model import Slip
from factcheck.reckon.figures import share_unit
from factcheck.reckon.messages import figure, slip
from factcheck.reckon.terms import Term, Text, passages
from factcheck.tokens import Tokens

_KINDS = frozenset({"count", "money", "measure"})


def ranks(terms: Sequence[Term], text: Text) -> Iterator[Slip]:
    """What is called the larger of two and told first with the smaller figure, or the other way round."""
    for group in passages(terms, 1):
        counted = [term for term in group if term.claim.kind in _KINDS and term.is_plain and term.size > 2]
        is_pair = len(counted) == 2 and share_unit(counted[0], counted[1]) and "old" in counted[1].marks
        if is_pair and (told := _compared(group[0].number, text)):
            (word, is_larger), (one, other) = told, counted
            if one.size != other.size and (one.size > other.size) != is_larger:
                slots = {"one": figure(one), "other": figure(other), "word": word}
                yield slip("rank", counted, text, slots, (one.size, other.size))


def _compared(number: int, text: Text) -> tuple[str, bool] | None:
    """The comparison of a sentence, or of the one before that it goes on from: its words, and whether it is larger."""
    tokens = text.sentences[number]
    is_more = number > 0 and text.words.links.match(tokens.lower, 0) is not None
    return _comparison(tokens, text) or (_comparison(text.sentences[number - 1], text) if is_more else None)


def _comparison(tokens: Tokens, text: Text) -> tuple[str, bool] | None:
    for at in range(len(tokens.lower)):
        if found := text.words.ranks.match(tokens.lower, at):
            return tokens.surface(at, found[1]), found[0]
    return None

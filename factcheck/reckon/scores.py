"""A score and what is told of it: "71-64", "by 7 points"; a vote of 9-5 and "the 12-member council"."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.model import Slip
from factcheck.reckon.messages import figure, restated, slip
from factcheck.reckon.passages import Passages
from factcheck.reckon.terms import Term, Text
from factcheck.tokens import DASHES, Tokens

_KINDS = frozenset({"count", "measure"})
_MOST = 200
Score = tuple[int, int]


def scores(passages: Passages, text: Text) -> Iterator[Slip]:
    """The margins that are not the difference of the only score in their sentence, or else in the one before."""
    for group in passages.with_marks(1, "won", "gap", "by"):
        tokens = text.sentences[group[0].number]
        margins = [term for term in group if term.claim.kind in _KINDS and _is_margin(term, tokens)]
        found = _scores_near(group[0].number, text) if len(margins) == 1 else []
        if len(found) == 1 and abs(found[0][0] - found[0][1]) != margins[0].size:
            yield _slip(margins[0], found[0], text)


def votes(passages: Passages, text: Text) -> Iterator[Slip]:
    """The bodies of fewer members than the only vote in their sentence had; some may not have voted."""
    for group in passages.with_marks(1, "body"):
        bodies = [term for term in group if "body" in term.marks and term.claim.kind == "count"]
        found = list(_scores_in(text.sentences[group[0].number]))
        if len(bodies) == len(found) == 1 and sum(found[0]) > bodies[0].size:
            cast = Decimal(sum(found[0]))
            slots = {"parts": "-".join(map(str, found[0])), "told": figure(bodies[0])}
            slots["right"] = restated(bodies[0], cast, text)
            yield slip("seats", bodies, text, slots, (bodies[0].size, cast))


def _is_margin(term: Term, tokens: Tokens) -> bool:
    """Whether a game was won by it: "a two-goal win", "by a margin of two"; not "a margin of 60 to one"."""
    is_led = {"by", "closed"} <= term.marks and tokens.at(term.last + 1).isdecimal()  # "by six points, 68-61"
    return is_led or "won" in term.marks or {"gap", "closed"} <= term.marks


def _slip(margin: Term, score: Score, text: Text) -> Slip:
    one, other = score
    apart = Decimal(abs(one - other))
    slots = {"score": f"{one}-{other}", "told": figure(margin), "right": restated(margin, apart, text)}
    return slip("score", [margin], text, slots, (margin.size, apart))


def _scores_near(number: int, text: Text) -> list[Score]:
    return list(_scores_in(text.sentences[number])) or list(_scores_in(text.sentences[max(number - 1, 0)]))


def _scores_in(tokens: Tokens) -> Iterator[Score]:
    """Two numbers that one hyphen joins; a chain of three is a date, a telephone or a record."""
    joined = {at for at, word in enumerate(tokens.words) if word in DASHES}
    for at in sorted(joined):
        left, right = tokens.at(at - 1), tokens.at(at + 1)
        is_score = left.isdecimal() and right.isdecimal() and max(len(left), len(right)) <= len(str(_MOST))
        if is_score and not joined & {at - 2, at + 2} and tokens.are_glued(at - 1) and tokens.are_glued(at):
            yield int(left), int(right)

"""The relations of an article that do not hold."""

from collections.abc import Callable, Iterable, Iterator

from factcheck.model import Claim, Slip
from factcheck.reckon.ages import ages
from factcheck.reckon.anniversaries import anniversaries
from factcheck.reckon.conversions import conversions
from factcheck.reckon.directions import directions
from factcheck.reckon.editions import editions
from factcheck.reckon.exchanges import exchanges
from factcheck.reckon.forerunners import forerunners
from factcheck.reckon.means import means
from factcheck.reckon.misprints import misprints
from factcheck.reckon.parts import parts
from factcheck.reckon.passages import Passages, passages_of
from factcheck.reckon.percentages import percentages
from factcheck.reckon.ranks import ranks
from factcheck.reckon.relations import related
from factcheck.reckon.scores import scores, votes
from factcheck.reckon.seats import seats
from factcheck.reckon.spans import spans
from factcheck.reckon.terms import Text, terms_of

ROOMS: tuple[Callable[[Passages, Text], Iterator[Slip]], ...] = (
    conversions, exchanges, related, parts, means, seats, percentages, ages, anniversaries, spans, scores, votes,
    editions, forerunners, ranks, misprints, directions,
)  # fmt: skip
"""Each sort of relation; of slips that share figures the first one's is told."""


def slips_of(claims: Iterable[Claim], text: Text) -> list[Slip]:
    """The slips of one article, in the order of its text."""
    passages = passages_of(terms_of(claims, text))
    taken: set[int] = set()
    kept: list[Slip] = []
    for slip in (slip for room in ROOMS for slip in room(passages, text)):
        starts = {claim.start for claim in slip.claims}
        if taken.isdisjoint(starts):
            kept.append(slip)
            taken |= starts
    return sorted(kept, key=lambda slip: slip.claims[0].start)

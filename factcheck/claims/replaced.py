"""Figures that the text itself calls earlier ones: another of the same fact has replaced them."""

from factcheck.claims.passage import Figure, Passage
from factcheck.model import OF_TIME

_LED = frozenset(("article", "preposition", "particle"))
_PAST = frozenset(("participle", "verb"))
_LINKS = frozenset(("be", "subordinator"))


def is_replaced(figure: Figure, passage: Passage) -> bool:
    """Whether a text tells a figure as one that held before: "from 94 million", "not 12", "an earlier figure of 12"."""
    if figure.mention.change == "from" or passage.language.events.cues.former.match(passage.lower, figure.first - 1):
        return True
    is_time = figure.mention.kind in OF_TIME
    return not is_time and (_is_led_by_earlier(figure, passage) or _is_told_earlier(figure, passage))


def _is_led_by_earlier(figure: Figure, passage: Passage) -> bool:
    """ "first put at 12", "an initial estimate of 12"."""
    cues, part, at = passage.language.events.cues, passage.syntax.part, figure.first - 1
    while part(at) in _LED:
        at -= 1
    is_estimate = part(at) in _PAST or passage.tokens.at(at) in cues.estimates
    return at < figure.first - 1 and is_estimate and passage.tokens.at(at - 1) in cues.earlier


def _is_told_earlier(figure: Figure, passage: Passage) -> bool:
    """ "the 12 originally planned", "12, as was first thought"."""
    cues, part, at = passage.language.events.cues, passage.syntax.part, figure.last
    while part(at) in _LINKS:
        at += 1
    return passage.tokens.at(at) in cues.earlier and part(at + 1) in _PAST

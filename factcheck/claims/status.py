"""Whether a claim is asserted, planned, negated or hypothetical."""

from factcheck.claims.passage import Figure, Passage
from factcheck.model import Status

_AROUND = 9


def status(figure: Figure, passage: Passage) -> Status:
    """The status that the words before a figure in its clause give it."""
    events = passage.language.events
    window = _clause_before(figure, passage)
    if not events.negated.isdisjoint(window[-4:]):
        return "negated"
    if not events.hypothetical.isdisjoint(window):
        return "hypothetical"
    return "planned" if not events.planned.isdisjoint(window) and _governs(window, passage) else "asserted"


def _clause_before(figure: Figure, passage: Passage) -> list[str]:
    lower, start = passage.lower, max(0, figure.first - _AROUND)
    for index in range(figure.first - 1, start - 1, -1):
        if lower[index] in ",;:":
            return lower[index + 1 : figure.first]
    return lower[start : figure.first]


def _governs(window: list[str], passage: Passage) -> bool:
    """ "to" plans only before a verb: not directly before the figure, nor behind a verb of change ("rose to")."""
    planned, words = passage.language.events.planned, passage.language.events.words
    return any(
        word in planned and (len(word) > 2 or (index < len(window) - 1 and window[index + 1] in words))
        for index, word in enumerate(window)
    )

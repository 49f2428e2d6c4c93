"""Days on which something was said or made known: they date the saying, and not what is said."""

from factcheck.claims.passage import Figure, Passage
from factcheck.claims.syntax import PREPOSITIONS
from factcheck.model import Period

_REACH = 30  # words from a day to the verb on which it hangs
_ACTING = frozenset(("verb", "participle", "ing"))


def is_of_speech(figure: Figure, passage: Passage) -> bool:
    """ "told a news conference on Monday", "the ministry on Monday said", "reported a loss of $3 million on Monday"."""
    period = figure.mention.value
    if not isinstance(period, Period) or period.first is None or period.first != period.last:
        return False
    if is_possessive(figure.last, passage):  # "said at Monday's briefing", but not "said Monday's storm"
        behind = passage.syntax.phrase_from(figure.last + 1)
        return behind is not None and passage.lower[behind.head] in passage.language.events.statements
    return _tells(figure.last, passage) or _is_in_statement(figure, passage) or _hangs_on_saying(figure.first, passage)


def is_possessive(index: int, passage: Passage) -> bool:
    """Whether a possessive ending stands here: "Monday's storm", but not "on Monday its crew"."""
    return passage.syntax.part(index) == "possessive" and not passage.lower[index][0].isalpha()


def _tells(index: int, passage: Passage) -> bool:
    is_verb = passage.syntax.part(index) in _ACTING
    return is_verb and passage.language.events.telling[passage.lower[index]]


def _is_in_statement(figure: Figure, passage: Passage) -> bool:
    """ "in a statement on Monday"."""
    syntax, at = passage.syntax, figure.first - 1
    phrase = syntax.phrase_to(at - (syntax.part(at) in PREPOSITIONS))
    if phrase is None or passage.lower[phrase.head] not in passage.language.events.statements:
        return False
    return syntax.part(syntax.before(phrase.first)) in PREPOSITIONS


def _hangs_on_saying(first: int, passage: Passage) -> bool:
    """Whether the last verb of its clause before a day tells something: not "said that 12 people died on Monday"."""
    parts, breaks = passage.syntax.parts, passage.language.events.breaks
    for index in range(first - 1, max(-1, first - _REACH), -1):
        if parts[index] in _ACTING:
            return passage.language.events.telling[passage.lower[index]]
        if passage.lower[index] in breaks:
            return False
    return False

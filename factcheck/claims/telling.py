"""Days on which something was said or made known: they date the saying, and not what is said."""

from collections.abc import Callable

from factcheck.claims.page import is_day
from factcheck.claims.passage import Figure, Passage
from factcheck.claims.syntax import PREPOSITIONS
from factcheck.model import OF_TIME

_REACH = 30  # words from a day to the verb on which it hangs
_ACTING = frozenset(("verb", "participle", "ing"))
Tells = Callable[[str], bool]
"""Whether a verb, as it stands, tells something."""


def is_of_speech(figure: Figure, passage: Passage) -> bool:
    """ "told a news conference on Monday", "the ministry on Monday said", "reported a loss of $3 million on Monday"."""
    return _hangs_on(passage.language.events.telling.__getitem__, figure, passage)


def is_of_saying(figure: Figure, passage: Passage) -> bool:
    """The same, but of what was only said: a day of publishing, "posted the letter on Monday", is that of a deed."""
    return _hangs_on(passage.language.events.speakers.__contains__, figure, passage)


def _hangs_on(tells: Tells, figure: Figure, passage: Passage) -> bool:
    """Whether a day dates a verb of telling, or a statement."""
    if figure.mention.kind not in OF_TIME or not is_day(figure.mention):
        return False
    if is_possessive(figure.last, passage):  # "said at Monday's briefing", but not "said Monday's storm"
        behind = passage.syntax.phrase_from(figure.last + 1)
        return behind is not None and passage.lower[behind.head] in passage.language.events.statements
    is_led = passage.syntax.part(figure.last) in _ACTING and tells(passage.lower[figure.last])
    return is_led or _is_in_statement(figure, passage) or _is_behind(tells, figure.first, passage)


def is_possessive(index: int, passage: Passage) -> bool:
    """Whether a possessive ending stands here: "Monday's storm", but not "on Monday its crew"."""
    return passage.syntax.part(index) == "possessive" and not passage.lower[index][0].isalpha()


def _is_in_statement(figure: Figure, passage: Passage) -> bool:
    """ "in a statement on Monday"."""
    syntax, at = passage.syntax, figure.first - 1
    phrase = syntax.phrase_to(at - (syntax.part(at) in PREPOSITIONS))
    if phrase is None or passage.lower[phrase.head] not in passage.language.events.statements:
        return False
    return syntax.part(syntax.before(phrase.first)) in PREPOSITIONS


def _is_behind(tells: Tells, first: int, passage: Passage) -> bool:
    """Whether the last verb of its clause before a day tells something: not "said that 12 people died on Monday"."""
    parts, breaks = passage.syntax.parts, passage.language.events.breaks
    for index in range(first - 1, max(-1, first - _REACH), -1):
        if parts[index] in _ACTING:
            return tells(passage.lower[index])
        if passage.lower[index] in breaks:
            return False
    return False

"""The deed of a date: the verb of its clause, which tells what was done on that day."""

from factcheck.claims.passage import Figure, Passage
from factcheck.claims.syntax import VERBAL
from factcheck.model import OF_TIME

_BEHIND = 12  # words between a date that opens a clause and its verb
_CLOSING = frozenset({"mark", "subordinator", "relative"})


def deed(figure: Figure, passage: Passage) -> str | None:
    """The lemma of the verb that a date dates, "open" of "was opened in 1967"; of what is only said then none."""
    if figure.mention.kind not in OF_TIME:
        return None
    verb = verb_of(figure, passage) or _verb_behind(figure, passage)
    lemma = passage.language.lexicon.lemma(verb, "verb")
    return None if verb in passage.language.events.speakers else lemma


def verb_of(figure: Figure, passage: Passage) -> str:
    """The verb in front of a figure in its clause, as it stands; "" where none or only "was" does."""
    syntax = passage.syntax
    for each in syntax.leftwards(figure.first):
        if isinstance(each, int) and syntax.parts[each] in VERBAL:
            return passage.lower[each] if syntax.parts[each] != "be" else ""
        if isinstance(each, int) and syntax.parts[each] == "pronoun":
            break
    return ""


def _verb_behind(figure: Figure, passage: Passage) -> str:
    """The verb behind a date that opens its clause: "On 3 May the mine will reopen"."""
    syntax = passage.syntax
    for at in range(figure.last, min(len(passage.lower), figure.last + _BEHIND)):
        part = syntax.part(at)
        if part in _CLOSING:
            break
        if part in VERBAL and part != "be":
            return passage.lower[at]
    return ""

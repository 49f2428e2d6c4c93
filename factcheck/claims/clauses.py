"""The subject of a clause beside that of a figure: behind what opens a sentence, of what hangs on a figure, in front of
an infinitive.
"""

from factcheck.claims.passage import Figure, Passage
from factcheck.claims.subject import ACTING, verb_before
from factcheck.claims.syntax import Phrase

_COUNTED = 5  # words of what is counted behind a figure
_HANGING = frozenset(("noun", "adjective", "preposition", "hyphen"))
_OPENING = 24  # words of what stands before a sentence's main clause
_OPEN = frozenset(("noun", "name", "adjective", "adverb", "article", "possessive", "preposition", "particle", "number",
                   "participle", "ing", "hyphen", "figure", "date", "relative", "pronoun", "be", "verb",
                   "subordinator"))  # fmt: skip


def subject_behind(figure: Figure, passage: Passage) -> Phrase | int | None:
    """The subject of the clause behind an opening that holds the figure: "With 12 ships, Harbour Bank is small"."""
    syntax, limit = passage.syntax, min(len(passage.lower), figure.last + _OPENING)
    comma = next((at for at in range(figure.last, limit) if syntax.part(at) not in _OPEN), limit)
    if figure.first > _OPENING or syntax.part(comma) != "comma":
        return None
    if syntax.part(comma + 1) == "pronoun":
        return comma + 1
    phrase = syntax.phrase_from(comma + 1)
    return phrase if phrase and syntax.part(phrase.last) in ACTING | {"adverb", "comma", "coordinator"} else None


def subject_of_relative(figure: Figure, passage: Passage) -> Phrase | int | None:
    """The subject of a clause that hangs on what is counted: "the 12 ships it owned"."""
    syntax, at = passage.syntax, figure.last
    while at < figure.last + _COUNTED and syntax.part(at) in _HANGING:
        at += 1
    if at > figure.last and syntax.part(at - 1) != "noun":
        return None
    if syntax.part(at) == "pronoun":
        return at if syntax.part(at + 1) in ACTING | {"adverb"} else None
    phrase = syntax.phrase_from(at) if syntax.part(at) in ("article", "name") else None
    return phrase if phrase and syntax.part(phrase.last) in ACTING else None


def opening_subject(figure: Figure, passage: Passage) -> Phrase | None:
    """The subject that opens a sentence, further in front than one looks for a verb’s."""
    syntax = passage.syntax
    phrase = syntax.phrase_from(0)
    return phrase if phrase and phrase.last <= figure.first and syntax.part(phrase.last) in ACTING else None


def controller_of(figure: Figure, passage: Passage) -> Phrase | None:
    """What an infinitive in front of a figure hangs on: "asked Varga to pay", "Varga’s plan to raise the tax"; not
    "talks with Varga to keep".
    """
    syntax = passage.syntax
    verb = verb_before(figure.first, syntax)
    to = -1 if verb is None else syntax.before(verb)
    phrase = syntax.phrase_to(to - 1) if syntax.part(to) == "particle" else None
    return phrase if phrase and syntax.part(syntax.before(phrase.first)) != "preposition" else None

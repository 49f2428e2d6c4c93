"""What a verb acts on: the noun phrase behind it, or what its relative clause hangs on."""

from factcheck.claims.passage import Passage
from factcheck.claims.syntax import Phrase

_LEADING = frozenset(("article", "possessive", "adverb", "number", "figure", "hyphen"))


def object_of(verb: int, passage: Passage) -> Phrase | None:
    """What a verb acts on, by the noun phrase right behind it: "led a long march"; figures in it are skipped."""
    syntax, at = passage.syntax, verb + 1
    while syntax.part(at) in _LEADING:
        at += 1
    return syntax.phrase_from(at)


def antecedent_of(verb: int, passage: Passage) -> Phrase | None:
    """What a relative clause stands for whose verb acts on it: "a plan that the mayor praised"."""
    syntax = passage.syntax
    subject = syntax.subject(verb)
    relative = syntax.before(subject.first) if subject else -1
    return syntax.phrase_to(relative - 1) if syntax.part(relative) == "relative" else None

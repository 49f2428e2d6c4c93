"""Cues of revision: the words by which a figure replaces an earlier one, or is itself the earlier one."""

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.model import Mention
from factcheck.rules import Language
from factcheck.tokens import Tokens

Cues = Sequence[tuple[int, str]]
_BEFORE, _BEHIND, _HEAD = 14, 9, 4  # words from a cue to its figure, and back; those with which a headline begins
_LINKED = "to"


def headline_cue(sentences: Sequence[Tokens], language: Language) -> str | None:
    """ "UPDATE: …", "Correction - …": a word with which an article says that it replaces another."""
    words = [word.lower() for word in sentences[0].words[:_HEAD]] if sentences else []
    match = language.events.headline_cues.match(words, 0)
    return str(match[0]) if match and words[match[1] : match[1] + 1] != [] and _ends(words[match[1]]) else None


def _ends(word: str) -> bool:
    return not word[0].isalpha()


def cues_in(lower: list[str], hits: list[int], language: Language) -> Cues:
    """The cues of a sentence: "have now died", "revised", "corrected"."""
    cues = language.events.cues
    return [(index, str(match[0])) for index in hits if (match := cues.match(lower, index))]


def cue_of(mention: Mention, lower: list[str], first: int, last: int, cues: Cues, language: Language) -> str | None:
    """The first cue beside the figure, else the word of change that leads to it: "rises to"."""
    at = bisect_left(cues, (first - _BEFORE, ""))
    if at < len(cues) and cues[at][0] < last + _BEHIND:
        return cues[at][1]
    return _change(lower, first, language) if mention.change == _LINKED else None


def _change(lower: list[str], first: int, language: Language) -> str | None:
    """The word of change by which "to" leads to the figure: "rises to"."""
    bounds = language.bounds
    words = reversed(lower[max(0, first - _BEHIND) : first])
    return next((f"{word} to" for word in words if word in bounds.up or word in bounds.down), None)


def former_role(mention: Mention, lower: list[str], first: int, language: Language) -> str | None:
    """ "former": "an earlier figure of 1,800", which the text replaces; "level before": "from 94 million"."""
    if language.events.former.match(lower, first - 1):
        return "former"
    return "level before" if mention.change == "from" else None

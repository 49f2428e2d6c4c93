"""Cues of revision: the words by which a figure replaces an earlier one, or is itself the earlier one."""

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.claims.passage import Figure, Passage, Story, hits_in, once

_BEFORE, _BEHIND, _HEAD = 14, 9, 4  # words from a cue to its figure, and back; those with which a headline begins
_LINKED = "to"


def cue(figure: Figure, passage: Passage) -> str | None:
    """The first cue beside the figure, else the word of change that leads to it ("rises to"), else the headline's."""
    cues = _cues_in(passage)
    at = bisect_left(cues, (figure.first - _BEFORE, ""))
    if at < len(cues) and cues[at][0] < figure.last + _BEHIND:
        return cues[at][1]
    change = _change(figure, passage) if figure.mention.change == _LINKED else None
    return change or _headline_cue(passage.story)


@once
def _cues_in(passage: Passage) -> Sequence[tuple[int, str]]:
    """The cues of a sentence: "have now died", "revised", "corrected"."""
    cues, lower = passage.language.events.cues, passage.lower
    return [(index, str(match[0])) for index in hits_in(passage) if (match := cues.match(lower, index))]


@once
def _headline_cue(story: Story) -> str | None:
    """ "UPDATE: …", "Correction - …": a word with which an article says that it replaces another."""
    words = story.sentences[0].lower[:_HEAD] if story.sentences else []
    match = story.language.events.headline_cues.match(words, 0)
    is_set_off = match is not None and match[1] < len(words) and not words[match[1]][0].isalpha()
    return str(match[0]) if match and is_set_off else None


def _change(figure: Figure, passage: Passage) -> str | None:
    """The word of change by which "to" leads to the figure: "rises to"."""
    bounds = passage.language.bounds
    words = reversed(passage.lower[max(0, figure.first - _BEHIND) : figure.first])
    return next((f"{word} to" for word in words if word in bounds.up or word in bounds.down), None)


def former_role(figure: Figure, passage: Passage) -> str | None:
    """ "former": "an earlier figure of 1,800", which the text replaces; "level before": "from 94 million"."""
    if passage.language.events.former.match(passage.lower, figure.first - 1):
        return "former"
    return "level before" if figure.mention.change == "from" else None

"""Cues of revision: the words by which a figure replaces an earlier one."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

from factcheck.claims.passage import Figure, Passage, Story, once
from factcheck.model import Cue

_BEFORE, _BEHIND, _HEAD = 14, 9, 4  # words from a cue to its figure, and back; those with which a headline begins


def cue(figure: Figure, passage: Passage) -> Cue | None:
    """The first cue beside the figure, else the word of change that leads to it ("rises to"), else the headline's."""
    cues = _cues_in(passage)
    at = bisect_left(cues, figure.first - _BEFORE, key=itemgetter(0))
    if at < len(cues) and cues[at][0] < figure.last + _BEHIND:
        return cues[at][1]
    change = _change(figure, passage) if figure.mention.change == "to" else None
    return change or _headline_cue(passage.story)


@once
def _cues_in(passage: Passage) -> Sequence[tuple[int, Cue]]:
    """The cues of a sentence: "have now died", "revised", "corrected"."""
    cues, lower = passage.language.events.cues.near, passage.lower
    return [(index, Cue(match[0])) for index in passage.hits if (match := cues.match(lower, index))]


@once
def _headline_cue(story: Story) -> Cue | None:
    """ "UPDATE: …", "Correction - …": a word with which an article says that it replaces another."""
    words = story.sentences[0].lower[:_HEAD] if story.sentences else []
    match = story.language.events.cues.headline.match(words, 0)
    is_set_off = match is not None and match[1] < len(words) and not words[match[1]][0].isalpha()
    return Cue(match[0]) if match and is_set_off else None


def _change(figure: Figure, passage: Passage) -> Cue | None:
    """The word of change by which "to" leads to the figure: "rises to"."""
    bounds = passage.language.bounds
    for word in reversed(passage.lower[max(0, figure.first - _BEHIND) : figure.first]):
        if word in bounds.up or word in bounds.down:
            return Cue(word, "up" if word in bounds.up else "down")
    return None

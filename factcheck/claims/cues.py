"""Cues of revision: the words by which a figure replaces an earlier one."""

from factcheck.claims.passage import Figure, Passage, Story, once
from factcheck.model import Cue

_BEFORE, _BEHIND, _HEAD = 14, 9, 4  # words from a cue to its figure, and back; those with which a headline begins


def cue(figure: Figure, passage: Passage) -> Cue | None:
    """The first cue beside the figure, else the word of change that leads to it ("rises to"), else the headline's."""
    if hit := passage.phrase("cue", figure.first - _BEFORE, figure.last + _BEHIND):
        return Cue(hit.value)
    change = _change(figure, passage) if figure.mention.change == "to" else None
    return change or _headline_cue(passage.story)


@once
def _headline_cue(story: Story) -> Cue | None:
    """ "UPDATE: …", "Correction - …": a word with which an article says that it replaces another."""
    words = story.sentences[0].lower[:_HEAD] if story.sentences else []
    match = story.language.events.cues.headline.match(words, 0)
    is_set_off = match is not None and match[1] < len(words) and not words[match[1]][0].isalpha()
    return Cue(match[0]) if match and is_set_off else None


def _change(figure: Figure, passage: Passage) -> Cue | None:
    """The word of change by which "to" leads to the figure: "rises to"."""
    change = passage.language.bounds.change
    for word in reversed(passage.lower[max(0, figure.first - _BEHIND) : figure.first]):
        if word in change.up or word in change.down:
            return Cue(word, "up" if word in change.up else "down")
    return None

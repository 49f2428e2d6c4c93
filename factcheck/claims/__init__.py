"""Claims: a figure with what its sentence and article say about it, field by field."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from factcheck.claims.anchors import anchor
from factcheck.claims.attribute import attribute_learnt
from factcheck.claims.context import context, entities
from factcheck.claims.cues import cue
from factcheck.claims.deed import deed
from factcheck.claims.happenings import event
from factcheck.claims.owner import owner
from factcheck.claims.passage import Figure, Learnt, Passage, Story, passage_of
from factcheck.claims.qualifiers import qualifiers
from factcheck.claims.role import role
from factcheck.claims.saying import is_claim, text_of
from factcheck.claims.scenes import scene_of
from factcheck.claims.scope import scope
from factcheck.claims.speaker import speaker
from factcheck.claims.status import status
from factcheck.claims.thing import thing
from factcheck.claims.when import when
from factcheck.model import Claim
from factcheck.rules.grammar import Part

__all__ = ["Story", "claims_of", "parts_of", "scene_of", "text_of"]

FIELDS: Mapping[str, Callable[[Figure, Passage], Any]] = {
    "thing": thing,
    "role": role,
    "event": event,
    "deed": deed,
    "entities": entities,
    "qualifiers": qualifiers,
    "scope": scope,
    "status": status,
    "speaker": speaker,
    "anchor": anchor,
    "context": context,
    "cue": cue,
}
"""Each field of a claim by the room that reads it."""

LEARNT: Mapping[str, Callable[[Figure, Passage], Learnt]] = {
    "attribute": attribute_learnt,
    "owner": owner,
    "when": when,
}
"""Those of which it matters how they were learnt."""


def claims_of(story: Story) -> list[Claim]:
    """The claims of an article, in the order of its text; in a language that is not compared their values alone."""
    if not story.language.is_compared:
        pairs = zip(story.sentences, story.figures, strict=True)
        return [
            Claim(story.article.id, figure.mention, (tokens.start, tokens.end))
            for tokens, own in pairs
            for figure in own
        ]
    passages = (passage_of(story, number) for number, figures in enumerate(story.figures) if figures)
    found = [_claim(figure, passage) for passage in passages for figure in passage.figures if is_claim(figure, passage)]
    story.passages.clear()  # they lead back to it: let go, so that none waits for the collector of cycles
    return found


def parts_of(story: Story, number: int) -> Sequence[Part]:
    """What each word of a sentence is, for the examples."""
    return passage_of(story, number).syntax.parts


def _claim(figure: Figure, passage: Passage) -> Claim:
    values: dict[str, Any] = {name: room(figure, passage) for name, room in FIELDS.items()}
    told = {name: room(figure, passage) for name, room in LEARNT.items()}
    values |= {name: value for name, (value, _) in told.items()}
    learnt = {name: how for name, (_, how) in told.items() if how}
    tokens, article = passage.tokens, passage.story.article
    return Claim(article.id, figure.mention, (tokens.start, tokens.end), learnt=learnt, **values)

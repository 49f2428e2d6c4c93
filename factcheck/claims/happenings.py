"""The events of all figures of one sentence: figures joined by "and" or a comma share one."""

from factcheck.claims.events import Happening, event_of, is_coordinated
from factcheck.claims.passage import Figure, Passage, once
from factcheck.model import Event


def event(figure: Figure, passage: Passage) -> Event | None:
    """What happens to what a figure counts."""
    return happening(figure, passage).event


def happening(figure: Figure, passage: Passage) -> Happening:
    """The event of a figure and how it was found."""
    return happenings_in(passage)[figure.index]


@once
def happenings_in(passage: Passage) -> list[Happening]:
    """The event of each figure of a sentence, in their order."""
    found: list[Happening] = []
    for figure in reversed(passage.figures):
        after = _next_count(figure, passage)
        own = event_of(figure, passage)
        if after and found and found[-1].from_right and is_coordinated(figure.last, after.first, passage):
            shared = found[-1].event
            if own.event is None or own.is_far or own.event == shared:
                found[-1] = Happening(shared, found[-1].role, True, True)
                own = Happening(shared, own.role, True, True)
        elif after and found and _shares(own, found[-1], figure, after, passage):
            found[-1], own = Happening(own.event, None, False, True), Happening(own.event, own.role, False, True)
        found.append(own)
    found.reverse()
    if passage.story.is_short:
        return found
    return [_certain(own, figure, passage) for own, figure in zip(found, passage.figures, strict=True)]


def _next_count(figure: Figure, passage: Passage) -> Figure | None:
    after = passage.behind(figure)
    return after if after and figure.mention.kind == after.mention.kind == "count" else None


def _shares(own: Happening, following: Happening, figure: Figure, after: Figure, passage: Passage) -> bool:
    """ "wounded two kids and two teens": the second count has no verb of its own."""
    is_open = following.event is None or following.is_far
    is_led = own.event is not None and not own.from_right and not own.is_far
    is_beside = passage.undated[figure.last] != "," and is_coordinated(figure.last, after.first, passage)
    return is_led and is_open and is_beside


def _certain(own: Happening, figure: Figure, passage: Passage) -> Happening:
    """Victims are counted only by a word that stands with their figure."""
    is_victims = own.event is not None and own.event.name in passage.language.events.victims
    return Happening(is_far=True) if figure.mention.kind == "count" and own.is_far and is_victims else own


def is_summary(passage: Passage) -> bool:
    """Whether a sentence sums up the event: "13 were injured and one killed"."""
    counted = {
        found.event.name
        for figure, found in zip(passage.figures, happenings_in(passage), strict=True)
        if figure.mention.kind == "count" and found.event and not found.is_far and not found.role
    }
    return len(counted & passage.language.events.victims) > 1

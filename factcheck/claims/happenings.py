"""The events of all figures of one sentence: figures joined by "and" or a comma share one."""

from factcheck.claims.events import DATE, Happening, event_of, is_coordinated
from factcheck.model import Mention
from factcheck.rules import Language

Span = tuple[int, int]


def happenings_of(lower: list[str], mentions: list[Mention], spans: list[Span], language: Language) -> list[Happening]:
    """The event of each mention, in their order."""
    lower = _without_dates(lower, mentions, spans)
    found: list[Happening] = []
    for index in range(len(mentions) - 1, -1, -1):
        first, last = spans[index]
        after = _next_count(mentions, spans, index)
        own = event_of(lower, first, last, language)
        if after and found and found[-1].from_right and is_coordinated(lower, last, after[0], language):
            event = found[-1].event
            if own.event is None or own.is_far or own.event == event:
                found[-1] = Happening(event, found[-1].role, True, True)
                own = Happening(event, own.role, True, True)
        elif after and found and _shares(own, found[-1], lower, last, after[0], language):
            found[-1], own = Happening(own.event, None, False, True), Happening(own.event, own.role, False, True)
        found.append(own)
    return found[::-1]


def _without_dates(lower: list[str], mentions: list[Mention], spans: list[Span]) -> list[str]:
    """The words of a sentence with its dates blotted out: nobody marches on 5 March, 2020."""
    dates = [span for mention, span in zip(mentions, spans, strict=True) if mention.kind in ("date", "time")]
    lower = [*lower] if dates else lower
    for first, last in dates:
        lower[first:last] = [DATE] * (last - first)
    return lower


def _next_count(mentions: list[Mention], spans: list[Span], index: int) -> Span | None:
    is_pair = index + 1 < len(mentions) and mentions[index].kind == mentions[index + 1].kind == "count"
    return spans[index + 1] if is_pair else None


def _shares(own: Happening, following: Happening, lower: list[str], last: int, first: int, language: Language) -> bool:
    """ "wounded two kids and two teens": the second count has no verb of its own."""
    is_open = following.event is None or following.is_far
    is_led = own.event is not None and not own.from_right and not own.is_far
    return is_led and is_open and lower[last] != "," and is_coordinated(lower, last, first, language)


def certain(happening: Happening, mention: Mention, language: Language) -> Happening:
    """Victims are counted only by a word that stands with their figure."""
    is_victims = happening.event is not None and happening.event.name in language.events.victims
    return Happening(is_far=True) if mention.kind == "count" and happening.is_far and is_victims else happening


def is_summary(mentions: list[Mention], happenings: list[Happening], language: Language) -> bool:
    """Whether a sentence sums up the event: "13 were injured and one killed"."""
    counted = {
        found.event.name
        for mention, found in zip(mentions, happenings, strict=True)
        if mention.kind == "count" and found.event and not found.is_far and not found.role
    }
    return len(counted & language.events.victims) > 1

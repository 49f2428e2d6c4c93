"""Which event a sentence or a figure tells of: the story's own, in its lead or anchored to it, or another."""

from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.claims.days import own_days, told
from factcheck.claims.happenings import happening, is_summary
from factcheck.claims.passage import Figure, Passage, Story, once, passage_of
from factcheck.claims.telling import is_of_speech
from factcheck.model import Anchor, Mention, Period
from factcheck.tokens import Tokens

LEAD, _DATED = 5, 8  # sentences of the lead, and those in which the event's days are sought
DAY = timedelta(days=1)
LONG_AGO = timedelta(days=900)
_STOPS = ".!?…\"'”’)"
_OF_THE_EVENT = ("count", "date")  # whose place in the story their whole sentence decides


def anchor(figure: Figure, passage: Passage) -> Anchor:
    """How a figure belongs to the story's event: by its whole sentence where it counts those to whom it happened."""
    if passage.story.is_short:
        return "lead"
    return _of_sentence(passage) if _is_of_event(figure, passage) else _of_figure(figure, passage)


def _is_of_event(figure: Figure, passage: Passage) -> bool:
    """Whether a figure counts those to whom the story's event happened, or dates it."""
    kind, event = figure.mention.kind, happening(figure, passage).event
    is_victims = event is not None and event.name in passage.language.events.victims
    return kind in _OF_THE_EVENT and (kind == "date" or is_victims)


@once
def _of_sentence(passage: Passage) -> Anchor:
    """Whether a sentence belongs to the article's event, by its number, words and dates."""
    if _is_other(passage) or _is_later(passage):
        return "other"
    mentions = [figure.mention for figure in passage.figures]
    dates = [found.value for found in mentions if isinstance(found.value, Period)]
    is_opening = bool(dates) and mentions[0].start == passage.tokens.start  # "August 1982: eight died"
    if dates and all(_is_elsewhen(period, passage.story) for period in (dates[:1] if is_opening else dates)):
        return "other"
    place = _place(passage)
    return "summary" if place == "anchored" and is_summary(passage) else place


def _of_figure(figure: Figure, passage: Passage) -> Anchor:
    """The same of one figure that has days of its own: only they, not its sentence's other dates, lead away."""
    if _is_other(passage):
        return "other"
    days = None if isinstance(figure.mention.value, Period) else own_days(figure, passage)
    return "dated" if days is not None and _is_elsewhen(days, passage.story) else _place(passage)


def _place(passage: Passage) -> Anchor:
    if passage.number < LEAD:
        return "lead"
    return "anchored" if _is_prose(passage.tokens) else "other"


@once
def _is_other(passage: Passage) -> bool:
    """Whether another event is told: "in a separate incident", "another flood", or a list of other articles."""
    is_related = passage.number >= _related_from(passage.story)
    return is_related or any(_leads_away(passage, index) for index in passage.hits)


def _leads_away(passage: Passage, at: int) -> bool:
    events, lower = passage.language.events, passage.lower
    is_of_event = lower[at] in events.other and at + 1 < len(lower) and lower[at + 1] in events.repeated
    return is_of_event or events.other_event.match(lower, at) is not None


def _is_later(passage: Passage) -> bool:
    """Whether a sentence looks away in time: "last summer", "so far this year"."""
    other, lower = passage.language.events.other_time, passage.lower
    return any(other.match(lower, index) for index in passage.hits)


def _is_elsewhen(period: Period, story: Story) -> bool:
    """Whether days lie away from the event's and from publication."""
    published = story.article.published
    near = [*event_days(story), *([published] if published else [])]
    return bool(near) and not any(_touches(period, day) for day in near)


def _touches(period: Period, day: date) -> bool:
    """Whether a day lies within a period, or a day beside it; counted in numbers, which have no first and last day."""
    at, first, last = day.toordinal(), period.first, period.last
    return (first is None or first.toordinal() - 1 <= at) and (last is None or at <= last.toordinal() + 1)


def _is_prose(sentence: Tokens) -> bool:
    return sentence.text[sentence.end - 1] in _STOPS


@once
def _related_from(story: Story) -> int:
    """The number of the first sentence that opens a list of other articles."""
    text = story.article.text
    for number, sentence in enumerate(story.sentences):
        start = text[sentence.start : sentence.start + 30].lower()
        if number > 0 and start.startswith(story.language.events.related):
            return number
    return len(story.sentences)


@once
def event_days(story: Story) -> tuple[date, ...]:
    """The single days that the lead names, and those since which something holds, at or before publication: one of them
    is the event's. Days of speaking alone tell none.
    """
    found: dict[date, None] = {}
    is_told = False
    for passage in (passage_of(story, number) for number in range(min(_DATED, len(story.sentences)))):
        for figure in passage.figures:
            if day := _single_day(figure.mention, story.article.published):
                found[day] = None
                is_told = is_told or not is_of_speech(figure, passage)
    return tuple(sorted(found)) if is_told else ()


@once
def event_day(story: Story) -> Period | None:
    """The day of the event: the first that the lead names, not as a day of speaking; before publication, if one is."""
    published = story.article.published
    days = [day for day in _told_days(story) if published is None or day <= published]
    day = next((day for day in days if day != published), days[0] if days else None)
    return Period(day, day) if day else None


def _told_days(story: Story) -> Iterator[date]:
    for number in range(min(_DATED, len(story.sentences))):
        passage = passage_of(story, number)
        for figure in passage.figures:
            day = _single_day(figure.mention, story.article.published)
            if day and told(figure, passage):
                yield day


def _single_day(mention: Mention, published: date | None) -> date | None:
    period = mention.value
    if not isinstance(period, Period) or not period.first or (period.last and period.last - period.first > DAY):
        return None
    return period.first if published is None or -DAY <= published - period.first <= LONG_AGO else None

"""Which event a sentence or a figure tells of: the story's own, in its lead or anchored to it, or another."""

from collections.abc import Iterator, Sequence
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
    """The same of one figure that has days of its own: only they, not its sentence's other dates, lead away.

    "Their third strike" counts itself, and is no other.
    """
    if figure.mention.kind != "ordinal" and _is_other(passage):
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
    if is_related or "other event" in passage.phrases:
        return True
    at, repeated = passage.tokens.at, passage.language.events.repeated
    return any(at(hit.last) in repeated for hit in passage.phrases.get("other", ()))


def _is_later(passage: Passage) -> bool:
    """Whether a sentence looks away in time: "last summer", "so far this year"."""
    return "other time" in passage.phrases


def _is_elsewhen(period: Period, story: Story) -> bool:
    """Whether days lie away from the event's and from publication."""
    near = _near(story)
    first = None if period.first is None else period.first.toordinal() - 1
    last = None if period.last is None else period.last.toordinal() + 1
    return bool(near) and not any((first is None or first <= day) and (last is None or day <= last) for day in near)


@once
def _near(story: Story) -> Sequence[int]:
    """The days of the event and that of publication, in numbers: of these none is the calendar's first or last."""
    published = story.article.published
    return [day.toordinal() for day in (*event_days(story), *([published] if published else []))]


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
    for number, figure, day in _single_days(story):
        found[day] = None
        is_told = is_told or not is_of_speech(figure, passage_of(story, number))
    return tuple(sorted(found)) if is_told else ()


@once
def event_day(story: Story) -> Period | None:
    """The day of the event: the first that the lead names, not as a day of speaking; before publication, if one is."""
    published = story.article.published
    told_days = (day for number, figure, day in _single_days(story) if told(figure, passage_of(story, number)))
    days = [day for day in told_days if published is None or day <= published]
    day = next((day for day in days if day != published), days[0] if days else None)
    return Period(day, day) if day else None


def _single_days(story: Story) -> Iterator[tuple[int, Figure, date]]:
    """The single days that the first sentences name, each with its figure and the number of its sentence."""
    for number, figures in enumerate(story.figures[:_DATED]):
        for figure in figures:
            if day := _single_day(figure.mention, story.article.published):
                yield number, figure, day


def _single_day(mention: Mention, published: date | None) -> date | None:
    period = mention.value
    if not isinstance(period, Period) or not period.first or (period.last and period.last - period.first > DAY):
        return None
    return period.first if published is None or -DAY <= published - period.first <= LONG_AGO else None

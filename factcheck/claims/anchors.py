"""Which event a sentence or a figure tells of: the story's own, in its lead or anchored to it, or another."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from factcheck.claims.context import common_form
from factcheck.claims.cues import headline_cue
from factcheck.claims.when import is_of_speech
from factcheck.model import Anchor, Article, Mention, Period
from factcheck.rules import Language
from factcheck.tokens import Tokens

LEAD, _DATED = 5, 8  # sentences of the lead, and those in which the event's days are sought
_SHORT = 2
DAY = timedelta(days=1)
LONG_AGO = timedelta(days=900)
_MOST_FORMS = 50_000  # words kept in their common form
_STOPS = ".!?…\"'”’)"


class Anchors:
    """The sentences of one article against its event."""

    def __init__(
        self, article: Article, sentences: Sequence[Tokens], mentions: Sequence[Mention], language: Language
    ) -> None:
        self._language = language
        self._days = event_days(article, sentences, mentions, language)
        self._published = article.published
        self._related = _related_from(article.text, sentences, language)
        self._sentences = sentences
        self.headline_cue = headline_cue(sentences, language)
        self.is_short = len(sentences) <= _SHORT

    def of(self, number: int, lower: list[str], hits: list[int], mentions: Sequence[Mention]) -> Anchor:
        """Whether a sentence belongs to the article's event, by its number, words and dates."""
        if self.is_short:
            return "lead"
        if self._is_other(number, lower, hits) or self._is_later(lower, hits):
            return "other"
        dates = [found.value for found in mentions if isinstance(found.value, Period)]
        is_opening = bool(dates) and mentions[0].start == self._sentences[number].start  # "August 1982: eight died"
        if dates and all(self._is_elsewhen(period) for period in (dates[:1] if is_opening else dates)):
            return "other"
        return self._place(number)

    def of_figure(self, number: int, lower: list[str], hits: list[int], when: Period | None) -> Anchor:
        """The same of one figure that has days of its own: only they, not its sentence's other dates, lead away."""
        if self.is_short:
            return "lead"
        if self._is_other(number, lower, hits):
            return "other"
        return "dated" if when is not None and self._is_elsewhen(when) else self._place(number)

    def _place(self, number: int) -> Anchor:
        if number < LEAD:
            return "lead"
        return "anchored" if _is_prose(self._sentences[number]) else "other"

    def _is_other(self, number: int, lower: list[str], hits: list[int]) -> bool:
        """Whether another event is told: "in a separate incident", or a list of other articles."""
        other = self._language.events.other_event
        return number >= self._related or any(other.match(lower, index) for index in hits)

    def _is_later(self, lower: list[str], hits: list[int]) -> bool:
        """Whether a sentence looks away in time: "last summer", "so far this year"."""
        return any(self._language.events.other_time.match(lower, index) for index in hits)

    def forms_of(self, lower: list[str], spans: list[tuple[int, int]]) -> list[str | None]:
        """The words of a sentence in their common forms; None for those without meaning, and for figures."""
        known = self._language.events.forms
        if len(known) > _MOST_FORMS:
            known.clear()
        for word in lower:
            if word not in known:
                known[word] = common_form(word, self._language)
        forms = [known[word] for word in lower]
        for first, last in spans:
            forms[first:last] = [None] * (last - first)
        return forms

    def _is_elsewhen(self, period: Period) -> bool:
        """Whether days lie away from the event's and from publication."""
        near = [*self._days, *([self._published] if self._published else [])]
        return bool(near) and not any(_touches(period, day) for day in near)


def _touches(period: Period, day: date) -> bool:
    return (period.first is None or period.first - DAY <= day) and (period.last is None or day <= period.last + DAY)


def _is_prose(sentence: Tokens) -> bool:
    return sentence.text[sentence.end - 1] in _STOPS


def _related_from(text: str, sentences: Sequence[Tokens], language: Language) -> int:
    """The number of the first sentence that opens a list of other articles."""
    for number, sentence in enumerate(sentences):
        start = text[sentence.start : sentence.start + 30].lower()
        if number > 0 and start.startswith(language.events.related):
            return number
    return len(sentences)


def event_days(
    article: Article, sentences: Sequence[Tokens], mentions: Sequence[Mention], language: Language
) -> tuple[date, ...]:
    """The single days that the lead names, and those since which something holds, at or before publication: one of them
    is the event's. Days of speaking alone tell none.
    """
    found: dict[date, None] = {}
    at, is_told = 0, False
    for mention in mentions:
        while at < len(sentences) and sentences[at].end <= mention.start:
            at += 1
        if at >= min(_DATED, len(sentences)):
            break
        period = mention.value
        if not isinstance(period, Period) or not period.first or (period.last and period.last - period.first > DAY):
            continue
        if article.published is None or -DAY <= article.published - period.first <= LONG_AGO:
            found[period.first] = None
            is_told = is_told or not _is_of_speech(mention, period, sentences[at], language)
    return tuple(sorted(found)) if is_told else ()


def _is_of_speech(mention: Mention, period: Period, sentence: Tokens, language: Language) -> bool:
    lower = sentence.lower
    first, last = bisect_left(sentence.starts, mention.start), bisect_left(sentence.starts, mention.end)
    return is_of_speech(period, lower, first, last, language)

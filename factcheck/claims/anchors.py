"""Which event a sentence tells: the story's own, in its lead or anchored to it, or another; and the story's scene."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from factcheck.claims.context import common_form
from factcheck.model import Anchor, Article, Mention, Period, Scene, Sentence
from factcheck.rules import Language

_LEAD, _DATED = 5, 8  # sentences of the lead, and those in which the event's days are sought
_SHORT = 2
_DAY = timedelta(days=1)
_MONTH, _MENTIONS = timedelta(days=31), 80
_LONG_AGO = timedelta(days=900)
_WORDS = re.compile(r"[^\W\d_]{3,}")
_MOST_FORMS = 50_000  # words kept in their common form
_STOPS = ".!?…\"'”’)"


class Anchors:
    """The sentences of one article against its event."""

    def __init__(
        self, article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention], language: Language
    ) -> None:
        self._language = language
        self._days = event_days(article, sentences, mentions)
        self._published = article.published
        self._related = _related_from(article.text, sentences, language)
        self._sentences = sentences
        self.is_short = len(sentences) <= _SHORT

    def of(self, number: int, lower: list[str], hits: list[int], mentions: Sequence[Mention]) -> Anchor:
        """Whether a sentence belongs to the article's event, by its number, words and dates."""
        other = self._language.events.other_event
        if self.is_short:
            return "lead"
        if number >= self._related or any(other.match(lower, index) for index in hits):
            return "other"
        if self._is_elsewhen(mentions):
            return "other"
        if number < _LEAD:
            return "lead"
        return "anchored" if _is_prose(self._sentences[number]) else "other"

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

    def _is_elsewhen(self, mentions: Sequence[Mention]) -> bool:
        """All dates of the sentence lie away from the event's days and from publication."""
        dates = [found.value for found in mentions if isinstance(found.value, Period)]
        if not dates or not self._days:
            return False
        near = [*self._days, *([self._published] if self._published else [])]
        return not any(_touches(period, day) for period in dates for day in near)


def _touches(period: Period, day: date) -> bool:
    return (period.first is None or period.first - _DAY <= day) and (period.last is None or day <= period.last + _DAY)


def _is_prose(sentence: Sentence) -> bool:
    return sentence.text[sentence.end - 1] in _STOPS


def _related_from(text: str, sentences: Sequence[Sentence], language: Language) -> int:
    """The number of the first sentence that opens a list of other articles."""
    for number, sentence in enumerate(sentences):
        start = text[sentence.start : sentence.start + 30].lower()
        if number > 0 and start.startswith(language.events.related):
            return number
    return len(sentences)


def event_days(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[date, ...]:
    """The single days that the lead names, and those since which something holds, at or before publication: one of them
    is the event's.
    """
    if not sentences:
        return ()
    limit = sentences[min(_DATED, len(sentences)) - 1].end
    found: dict[date, None] = {}
    for mention in mentions:
        if mention.start >= limit:
            break
        period = mention.value
        if not isinstance(period, Period) or not period.first or (period.last and period.last - period.first > _DAY):
            continue
        if article.published is None or -_DAY <= article.published - period.first <= _LONG_AGO:
            found[period.first] = None
    return tuple(sorted(found))


def _later_days(article: Article, mentions: Sequence[Mention]) -> tuple[Period, ...]:
    """Days and months before publication that the text names anywhere."""
    found: dict[Period, None] = {}
    for mention in mentions[:_MENTIONS]:
        period = mention.value
        if not isinstance(period, Period) or not period.first or not period.last:
            continue
        is_past = article.published is None or _DAY < article.published - period.first <= _LONG_AGO
        if is_past and period.last - period.first <= _MONTH:
            found[period] = None
    return tuple(found)


def scene_of(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention], language: Language) -> Scene:
    """What an article tells, for finding the articles of one story."""
    text = article.text
    end = sentences[min(_LEAD, len(sentences)) - 1].end if sentences else 0
    pages = language.events.pages
    weigh, lexicon, singular = language.rarity.of, language.lexicon, language.nouns.singular
    found = set(_WORDS.findall(text))
    small = {word for word in found if word.islower()}
    names = {
        lower
        for word in found
        if not word.islower() and (lower := word.lower()) not in small and lower not in pages and word not in lexicon
    }
    lead = {
        lower if lower in names else singular(lower): weight
        for lower in {word.lower() for word in _WORDS.findall(text[:end]) if word not in lexicon}
        if (weight := weigh(lower)) and lower not in language.events.words and lower not in pages
    }
    lowered = text.lower()
    readings = {"attacker died"} if any(phrase in lowered for phrase in language.events.attacker_died) else set()
    return Scene(
        article.id,
        event_days(article, sentences, mentions),
        _later_days(article, mentions),
        lead,
        frozenset(names),
        frozenset(readings),
        len(sentences),
    )

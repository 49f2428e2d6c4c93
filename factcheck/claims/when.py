"""When a claim holds: the day or the year that its own clause gives, else the story's day."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model import Amount, Article, Mention, Period
from factcheck.rules import Language

_OPENING, _REACH, _ADJACENT, _SAYING = 4, 30, 2, 6  # words: a sentence's start; to a date; to one beside; from "said"


@dataclass(frozen=True, slots=True)
class Days:
    """The dates of a sentence that are no mere days of speaking, by their words, and where its figures begin."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    periods: tuple[Period, ...]
    figures: tuple[int, ...]


def days_of(
    mentions: Sequence[Mention], spans: Sequence[tuple[int, int]], lower: list[str], language: Language
) -> Days:
    """The dates of a sentence to which its figures may belong."""
    starts, ends, periods = [], [], []
    for mention, (first, last) in zip(mentions, spans, strict=True):
        if isinstance(mention.value, Period) and not is_of_speech(mention.value, lower, first, last, language):
            starts.append(first)
            ends.append(last)
            periods.append(mention.value)
    figures = [first for mention, (first, _) in zip(mentions, spans, strict=True) if isinstance(mention.value, Amount)]
    return Days(tuple(starts), tuple(ends), tuple(periods), tuple(figures))


def when_of(
    mention: Mention, first: int, last: int, days: Days, lower: list[str], article: Article, language: Language
) -> tuple[Period | None, str | None]:
    """The days of a claim and how they were learnt: its own, those of its clause, else the day of publication."""
    if isinstance(mention.value, Period):
        return mention.value, "mention"
    if (period := _nearest(first, last, days, lower, language)) is not None:
        return period, "sentence"
    if article.published:
        return Period(article.published, article.published), "publication"
    return None, None


def _nearest(first: int, last: int, days: Days, lower: list[str], language: Language) -> Period | None:
    """The date right behind a figure; else the one in front, which may belong to its subject; else one further on."""
    at = bisect_left(days.starts, first)
    near = [_distance(index, first, last, days, lower, language) for index in (at, at - 1, 0)]
    behind, before = near[:2]
    if before is not None and before <= _ADJACENT:  # "third-quarter revenue of"
        return days.periods[at - 1]
    if behind is not None and (behind <= _ADJACENT or before is None):
        return days.periods[at]
    if before is not None:
        return days.periods[at - 1]
    return days.periods[0] if near[2] is not None else None


def _distance(index: int, first: int, last: int, days: Days, lower: list[str], language: Language) -> int | None:
    """How many words stand between a figure and a date of its clause; None where the date is another clause's.

    What opens a sentence holds for all of it; a date behind another figure is that figure's.
    """
    if not 0 <= index < len(days.starts):
        return None
    start, end = days.starts[index], days.ends[index]
    if end <= first:
        is_own = start < _OPENING or _is_one_clause(lower, end, first, language)
        return first - end if is_own else None
    between = bisect_left(days.figures, start) - bisect_left(days.figures, last)
    is_held = last + 1 < start and lower[last] != "," and _is_told_of(lower, last, start, language)
    return start - last if not between and (is_held or _is_one_clause(lower, last, start, language)) else None


def _is_one_clause(lower: list[str], start: int, end: int, language: Language) -> bool:
    return end - start <= _REACH and language.events.breaks.isdisjoint(lower[start:end])


def _is_told_of(lower: list[str], start: int, end: int, language: Language) -> bool:
    """ "the 18th session of the commission, held in Torsk on 12 April": a participle behind the only comma."""
    commas = [index for index in range(start, min(end, start + _REACH)) if lower[index] in language.events.breaks]
    known = language.events.words.get(lower[commas[0] + 1]) if len(commas) == 1 else None
    return known is not None and lower[commas[0]] == "," and known[0] != lower[commas[0] + 1]


def is_of_speech(period: Period, lower: list[str], first: int, last: int, language: Language) -> bool:
    """ "told a news conference on Monday", "the ministry on Monday said": the day tells when it was said."""
    if period.first != period.last:
        return False
    if last < len(lower) and lower[last] in language.events.speakers:
        return True
    for index in range(first - 1, max(-1, first - _SAYING), -1):
        if lower[index] in language.events.speakers:
            return True
        if lower[index] in language.events.breaks:
            return False
    return False

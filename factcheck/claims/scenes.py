"""The scene of an article: its event's days, its names, the rarer words of its lead. By these articles are linked."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import takewhile
from sys import intern

from factcheck.claims.anchors import DAY, LEAD, LONG_AGO, event_days
from factcheck.claims.cast import cast_of, main_names, stem_of
from factcheck.claims.page import is_stamped
from factcheck.claims.passage import Figure, Story
from factcheck.model import Amount, Article, Kind, Mention, Name, Period, Scene, plain
from factcheck.rules import Language
from factcheck.tokens import Tokens

_MONTH, _MENTIONS = timedelta(days=31), 80
_FORTNIGHT = timedelta(days=14)
_YEAR = re.compile(r"\d{4}")
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)")  # TIMEX3's "a Friday"
_TOLD = 8  # sentences whose figures tell of the event
_SHORTEST = 3  # letters of a word that tells anything
_COUNTING: tuple[Kind, ...] = ("count", "ordinal", "age", "duration", "fraction")
_SMALL = 20


def scene_of(story: Story) -> Scene:
    """What an article tells, by which it is linked with others of one event or matter."""
    article, sentences, language = story.article, story.sentences, story.language
    published = None if _is_contradicted(story) else article.published
    days = event_days(story) if published or not article.published else ()
    names = cast_of(story)
    return Scene(
        article.id,
        published,
        days,
        _weekdays(days, _of_first(LEAD, story)),
        _later_days(article, story.mentions),
        names,
        main_names(names, len(sentences)),
        _own(names, article.source),
        _lead_words(sentences[:LEAD], names, language),
        frozenset(_figures(_of_first(_TOLD, story))),
        len(sentences),
    )


def _of_first(number: int, story: Story) -> Iterator[Mention]:
    """The mentions of the first sentences."""
    head = story.sentences[:number]
    end = head[-1].end if head else 0
    return takewhile(lambda mention: mention.start < end, story.mentions)


def _later_days(article: Article, mentions: Sequence[Mention]) -> tuple[Period, ...]:
    """Days and months before publication that the text names anywhere."""
    found: dict[Period, None] = {}
    for mention in mentions[:_MENTIONS]:
        period = mention.value
        if not isinstance(period, Period) or not period.first or not period.last:
            continue
        is_past = article.published is None or DAY < article.published - period.first <= LONG_AGO
        if is_past and period.last - period.first <= _MONTH:
            found[period] = None
    return tuple(found)


def _is_contradicted(story: Story) -> bool:
    """Whether the head of the text says another day of publication, by more than two weeks: "Posted: May 3, 2019"."""
    head = zip(story.sentences[:LEAD], story.figures, strict=False)
    return any(_is_stamp(figure, sentence, story) for sentence, figures in head for figure in figures)


def _is_stamp(figure: Figure, sentence: Tokens, story: Story) -> bool:
    """Whether a date is one of publication, and not the one that is known."""
    mention, published = figure.mention, story.article.published
    if published is None or not isinstance(mention.value, Period) or not _YEAR.search(mention.surface):
        return False
    first, is_day = mention.value.first, mention.kind == "date" and mention.value.first == mention.value.last
    if not is_day or not is_stamped(figure.first, sentence.lower, story.language):
        return False
    return first is not None and abs(first - published) > _FORTNIGHT


def _lead_words(lead: Sequence[Tokens], names: Mapping[str, Name], language: Language) -> dict[str, int]:
    """The rarer words of the lead but names, with their weights."""
    words = dict.fromkeys(word for sentence in lead for word in sentence.words if len(word) >= _SHORTEST)
    found: dict[str, int] = {}
    for lower in dict.fromkeys(word.lower() for word in words if word.isalpha() and word not in language.vocabulary):
        weight = language.rarity.of(lower)
        if weight and lower not in language.events.words and stem_of(lower, language) not in names:
            found[intern(language.nouns.singular(lower))] = weight
    return found


def _own(names: Iterable[str], source: str | None) -> frozenset[str]:
    """Names that stand in the outlet's own: "wrenfield" of "The Wrenfield Echo" and of "wrenfieldecho.com"."""
    outlet = "".join(filter(str.isalnum, (source or "").casefold()))
    return frozenset(name for name in names if name.replace(" ", "") in outlet)


def _weekdays(days: Iterable[date], lead: Iterable[Mention]) -> frozenset[int]:
    values = (mention.timex.value for mention in lead if mention.timex)
    return frozenset(
        [*(day.isoweekday() for day in days), *(int(found[1]) for found in map(_WEEKDAY.match, values) if found)]
    )


def _figures(mentions: Iterable[Mention]) -> Iterator[str]:
    """Figures that few texts share by chance: no small whole number of things, years or days."""
    for mention in mentions:
        value = mention.value
        if not isinstance(value, Amount):
            continue
        number = value.high if value.low is None else value.low
        if number is None or (mention.kind in _COUNTING and number == int(number) and abs(number) <= _SMALL):
            continue
        yield f"{mention.kind} {plain(number)} {value.unit if mention.kind != 'count' else ''}".rstrip()

"""The scene of an article: its event's days, the rarer words of its lead, its names. By these stories are found."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import timedelta
from sys import intern

from factcheck.claims.anchors import DAY, LEAD, LONG_AGO, event_days
from factcheck.model import Article, Mention, Period, Scene
from factcheck.rules import Language
from factcheck.tokens import Tokens

_MONTH, _MENTIONS = timedelta(days=31), 80
_RARE = 3  # the weight of a word that is a name even where it begins a sentence
_FORTNIGHT = timedelta(days=14)
_YEAR = re.compile(r"\d{4}")
_INNER = re.compile(r"(?<=[^\W\d_] )[^\W\d_]{3,}|(?<=[,;] )[^\W\d_]{3,}")  # words that begin no sentence
_WORDS = re.compile(r"[^\W\d_]{3,}")


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


def _is_contradicted(
    article: Article, sentences: Sequence[Tokens], mentions: Sequence[Mention], language: Language
) -> bool:
    """Whether the head of the text says another day of publication, by more than two weeks: "Posted: May 3, 2019"."""
    if article.published is None or not sentences:
        return False
    end, at = sentences[min(LEAD, len(sentences)) - 1].end, 0
    for mention in mentions:
        if mention.start >= end:
            return False
        if mention.kind != "date" or not isinstance(mention.value, Period) or not _YEAR.search(mention.surface):
            continue
        while sentences[at].end < mention.end:
            at += 1
        lower = [word.lower() for word in sentences[at].words[: bisect_left(sentences[at].starts, mention.start)]]
        while lower and not lower[-1][0].isalnum() and lower[-1] != ":":
            lower.pop()
        first = mention.value.first
        is_stamp = language.events.stamps.match(lower, len(lower) - 1) is not None
        if is_stamp and first == mention.value.last and first and abs(first - article.published) > _FORTNIGHT:
            return True
    return False


def scene_of(article: Article, sentences: Sequence[Tokens], mentions: Sequence[Mention], language: Language) -> Scene:
    """What an article tells, for finding the articles of one story. Words that recur among articles are kept once."""
    text = article.text
    end = sentences[min(LEAD, len(sentences)) - 1].end if sentences else 0
    pages = language.events.pages
    weigh, lexicon, singular = language.rarity.of, language.lexicon, language.nouns.singular
    found = set(_WORDS.findall(text))
    inner = set(_INNER.findall(text))
    small = {word for word in found if word.islower()}
    names = {
        intern(lower)
        for word in found
        if not word.islower()
        and (lower := word.lower()) not in small
        and lower not in pages
        and word not in lexicon
        and (word in inner or weigh(lower) >= _RARE)
    }
    lead = {
        intern(lower if lower in names else singular(lower)): weight
        for lower in dict.fromkeys(word.lower() for word in _WORDS.findall(text[:end]) if word not in lexicon)
        if (weight := weigh(lower)) and lower not in language.events.words and lower not in pages
    }
    lowered = text.lower()
    readings = {"attacker died"} if any(phrase in lowered for phrase in language.events.attacker_died) else set()
    published = None if _is_contradicted(article, sentences, mentions, language) else article.published
    return Scene(
        article.id,
        published,
        event_days(article, sentences, mentions, language) if published or not article.published else (),
        _later_days(article, mentions),
        lead,
        frozenset(names),
        frozenset(readings),
        len(sentences),
    )

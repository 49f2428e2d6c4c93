"""The scene of an article: its event's days, the rarer words of its lead, its names. By these stories are found."""

import re
from collections.abc import Sequence
from datetime import timedelta
from sys import intern

from factcheck.claims.anchors import DAY, LEAD, LONG_AGO, event_days
from factcheck.claims.passage import Figure, Story
from factcheck.model import Article, Mention, Period, Scene
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


def _is_contradicted(story: Story) -> bool:
    """Whether the head of the text says another day of publication, by more than two weeks: "Posted: May 3, 2019"."""
    head = zip(story.sentences[:LEAD], story.figures, strict=False)
    return any(_is_stamp(figure, sentence, story) for sentence, figures in head for figure in figures)


def _is_stamp(figure: Figure, sentence: Tokens, story: Story) -> bool:
    """Whether a date is one of publication, and not the one that is known."""
    mention, published = figure.mention, story.article.published
    if published is None or not isinstance(mention.value, Period) or not _YEAR.search(mention.surface):
        return False
    at = figure.first - 1
    while at >= 0 and not sentence.lower[at][0].isalnum() and sentence.lower[at] != ":":
        at -= 1
    first, is_day = mention.value.first, mention.kind == "date" and mention.value.first == mention.value.last
    if not is_day or story.language.events.stamps.match(sentence.lower, at) is None:
        return False
    return first is not None and abs(first - published) > _FORTNIGHT


def scene_of(story: Story) -> Scene:
    """What an article tells, for finding the articles of one story. Words that recur among articles are kept once."""
    article, sentences, language = story.article, story.sentences, story.language
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
    published = None if _is_contradicted(story) else article.published
    return Scene(
        article.id,
        published,
        event_days(story) if published or not article.published else (),
        _later_days(article, story.mentions),
        lead,
        frozenset(names),
        frozenset(readings),
        len(sentences),
    )

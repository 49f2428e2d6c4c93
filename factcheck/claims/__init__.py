"""Claims: a mention with what its sentence and article say about it."""

from bisect import bisect_left
from collections.abc import Iterable

from factcheck.claims.context import entities_in, event_of, role_of, scope_of, speaker_in, status_of
from factcheck.claims.subjects import subject_of
from factcheck.model import Amount, Article, Claim, Mention, Period, Sentence
from factcheck.rules import Language

__all__ = ["claims_of", "is_claim"]

_REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_SMALL = 3


def claims_of(
    article: Article, sentences: Iterable[Sentence], mentions: Iterable[Mention], language: Language
) -> list[Claim]:
    """The claims of an article from its settled mentions, in the order of the text."""
    claims: list[Claim] = []
    waiting = list(mentions)
    at = 0
    for sentence in sentences:
        first = at
        while at < len(waiting) and waiting[at].start < sentence.end:
            at += 1
        if at > first:
            claims.extend(_claims_in(article, sentence, waiting[first:at], language))
    return claims


def _claims_in(article: Article, sentence: Sentence, mentions: list[Mention], language: Language) -> list[Claim]:
    lower = [word.lower() for word in sentence.words]
    names = entities_in(sentence, lower, language)
    speaker = speaker_in(sentence, lower, language)
    claims = []
    for mention in mentions:
        first, last = bisect_left(sentence.starts, mention.start), bisect_left(sentence.starts, mention.end)
        event = event_of(lower, first, last, language)
        if not is_claim(mention, lower, first, language):
            continue
        when, how = _when(mention, mentions, article)
        claims.append(
            Claim(
                article.id, mention, (sentence.start, sentence.end), subject_of(sentence, lower, mention, first, last, language),
                role_of(lower, first, last, language), event, names, when, how,
                scope_of(lower, first, last, language), status_of(lower, first, last, language), speaker,
            )
        )  # fmt: skip
    return claims


def is_claim(mention: Mention, lower: list[str], first: int, language: Language) -> bool:
    """Whether a mention says something that can be checked: not "now", "both sides" or "the two peoples"."""
    if mention.timex is not None and mention.timex.value in _REFERENCES:
        return False
    if mention.kind == "ordinal":
        return not (mention.text.startswith("1 ") and language.nouns.is_plural(mention.surface.split()[-1].lower()))
    if mention.kind == "count" and isinstance(mention.value, Amount):
        is_small = mention.value.high is not None and mention.value.high < _SMALL and mention.value.low is not None
        return not (is_small and (mention.rule == "count.both" or (first > 0 and lower[first - 1] in language.closed)))
    return True


def _when(mention: Mention, mentions: list[Mention], article: Article) -> tuple[Period | None, str | None]:
    """The days of the claim: its own, else the nearest date's of its sentence, else the story's."""
    if isinstance(mention.value, Period):
        return mention.value, "mention"
    dated = [other for other in mentions if isinstance(other.value, Period)]
    if dated:
        nearest = min(dated, key=lambda other: (abs(other.start - mention.start), other.start))
        return nearest.value if isinstance(nearest.value, Period) else None, "sentence"
    if article.published:
        return Period(article.published, article.published), "publication"
    return None, None

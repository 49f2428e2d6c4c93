"""Claims: a mention with what its sentence and article say about it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from factcheck.claims.anchors import Anchors, scene_of
from factcheck.claims.context import context_of, role_of, speaker_in, status_of
from factcheck.claims.events import Happening, event_of, is_coordinated, is_label
from factcheck.claims.names import Names
from factcheck.claims.scopes import scope_of, sentence_scopes
from factcheck.claims.subjects import subject_of
from factcheck.model import Amount, Article, Claim, Mention, Period, Sentence
from factcheck.rules import Language

__all__ = ["claims_of", "is_claim", "scene_of", "text_of"]

_REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_SMALL = 3
_NEAR, _WIDE = 12, 30  # words of context, the wider in a text of a sentence or two


def claims_of(
    article: Article, sentences: Sequence[Sentence], mentions: Iterable[Mention], language: Language
) -> list[Claim]:
    """The claims of an article from its settled mentions, in the order of the text."""
    claims: list[Claim] = []
    waiting = list(mentions)
    anchors, names = Anchors(article, sentences, waiting, language), Names(language)
    at = 0
    for number, sentence in enumerate(sentences):
        first = at
        while at < len(waiting) and waiting[at].start < sentence.end:
            at += 1
        if at > first:
            claims.extend(_claims_in(article, sentence, number, waiting[first:at], anchors, names, language))
    return claims


def _claims_in(
    article: Article,
    sentence: Sentence,
    number: int,
    mentions: list[Mention],
    anchors: Anchors,
    names: Names,
    language: Language,
) -> Iterator[Claim]:
    lower = [word.lower() for word in sentence.words]
    hits = [index for index, word in enumerate(lower) if word in language.events.openers]
    spans = [(bisect_left(sentence.starts, found.start), bisect_left(sentence.starts, found.end)) for found in mentions]
    forms = anchors.forms_of(lower, spans)
    entities = names.found_in(sentence, lower)
    speaker = speaker_in(sentence, lower, language)
    scopes = sentence_scopes(lower, hits, language)
    dated = [mention for mention in mentions if isinstance(mention.value, Period)]
    starts = [mention.start for mention in dated]
    happenings = _happenings(lower, mentions, spans, language)
    if not anchors.is_short:
        happenings = [_certain(*pair, language) for pair in zip(happenings, mentions, strict=True)]
    anchor = anchors.of(number, lower, hits, mentions)
    if anchor == "anchored" and _is_summary(mentions, happenings, language):
        anchor = "summary"
    for index, (mention, (first, last)) in enumerate(zip(mentions, spans, strict=True)):
        if not is_claim(mention, lower, first, language):
            continue
        happening = happenings[index]
        when, how = _when(mention, dated, starts, article)
        scope = scope_of(lower, first, last, hits, scopes, language) + (("joined",) if happening.is_joined else ())
        yield Claim(
            article.id, mention, (sentence.start, sentence.end),
            subject_of(sentence, lower, mention, first, last, language),
            _role(mention, happening, lower, first, last, language), happening.event, entities, when, how,
            tuple(sorted(scope)), status_of(lower, first, language), speaker, anchor,
            context_of(forms, first, last, _WIDE if anchors.is_short else _NEAR),
        )  # fmt: skip


def _is_summary(mentions: list[Mention], happenings: list[Happening], language: Language) -> bool:
    """Whether a sentence sums up the event: "13 were injured and one killed"."""
    counted = {
        found.event.name
        for mention, found in zip(mentions, happenings, strict=True)
        if mention.kind == "count" and found.event and not found.is_far and not found.role
    }
    return len(counted & language.events.victims) > 1


def _role(
    mention: Mention, happening: Happening, lower: list[str], first: int, last: int, language: Language
) -> str | None:
    if mention.kind == "count":
        if happening.role:
            return happening.role
        if mention.rule == "count.bare" and is_label(lower, last, language):
            return "label"
    if mention.kind == "date":
        found = language.events.ends.match(lower, first - 1)
        return str(found[0]) if found else None
    return role_of(lower, first, last, language)


def _happenings(
    lower: list[str], mentions: list[Mention], spans: list[tuple[int, int]], language: Language
) -> list[Happening]:
    """The event of each mention; counts joined by "and" or a comma share the last one's."""
    found: list[Happening] = []
    for index in range(len(mentions) - 1, -1, -1):
        first, last = spans[index]
        after = (
            spans[index + 1]
            if index + 1 < len(spans) and mentions[index].kind == mentions[index + 1].kind == "count"
            else None
        )
        if after and is_coordinated(lower, last, after[0], language) and found and found[-1].from_right:
            event = found[-1].event
            own = event_of(lower, first, last, language)
            if own.event is None or own.is_far or own.event == event:
                found[-1] = Happening(event, found[-1].role, True, True)
                found.append(Happening(event, own.role, True, True))
                continue
        own = event_of(lower, first, last, language)
        if (
            after
            and found
            and own.event
            and not own.from_right
            and not own.is_far
            and _is_joined(lower, last, after[0], found[-1], language)
        ):
            found[-1], own = Happening(own.event, None, False, True), Happening(own.event, own.role, False, True)
        found.append(own)
    return found[::-1]


def _is_joined(lower: list[str], last: int, first: int, following: Happening, language: Language) -> bool:
    """ "wounded two kids and two teens": the second count has no verb of its own."""
    return (
        lower[last].isalpha()
        and is_coordinated(lower, last, first, language)
        and (following.event is None or following.is_far)
    )


def _certain(happening: Happening, mention: Mention, language: Language) -> Happening:
    """Victims are counted only by a word that stands with their figure."""
    if (
        mention.kind == "count"
        and happening.is_far
        and happening.event
        and happening.event.name in language.events.victims
    ):
        return Happening(is_far=True)
    return happening


def is_claim(mention: Mention, lower: list[str], first: int, language: Language) -> bool:
    """Whether a mention says something that can be checked: not "now", "for days", "several" or "the two peoples"."""
    if (mention.timex is not None and mention.timex.value in _REFERENCES) or mention.rule == "count.vague":
        return False
    if mention.kind == "duration" and mention.value is None:
        return False
    if mention.kind == "ordinal":
        return not (mention.text.startswith("1 ") and language.nouns.is_plural(mention.surface.split()[-1].lower()))
    if mention.kind == "count" and isinstance(mention.value, Amount):
        is_small = mention.value.high is not None and mention.value.high < _SMALL and mention.value.low is not None
        return not (is_small and (mention.rule == "count.both" or (first > 0 and lower[first - 1] in language.closed)))
    return True


def text_of(claim: Claim) -> str:
    """What a claim says beside its figure, for the examples: "killed person, part"."""
    subject = claim.subject.head if claim.subject else ""
    words = " ".join(word for word in (claim.role or (claim.event.name if claim.event else ""), subject) if word)
    return ", ".join([word for word in (words, *claim.scope) if word] or ["claim"])


def _when(
    mention: Mention, dated: Sequence[Mention], starts: Sequence[int], article: Article
) -> tuple[Period | None, str | None]:
    """The days of the claim: its own, else the nearest date's of its sentence, else the story's."""
    if isinstance(mention.value, Period):
        return mention.value, "mention"
    if dated:
        at = bisect_left(starts, mention.start)
        nearest = min(dated[max(0, at - 1) : at + 1], key=lambda other: (abs(other.start - mention.start), other.start))
        return (nearest.value, "sentence") if isinstance(nearest.value, Period) else (None, "sentence")
    if article.published:
        return Period(article.published, article.published), "publication"
    return None, None

"""Claims: a mention with what its sentence and article say about it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from factcheck.claims.anchors import Anchors
from factcheck.claims.context import context_of, role_of, speaker_in, status_of
from factcheck.claims.cues import cue_of, cues_in, former_role
from factcheck.claims.events import Happening, is_label
from factcheck.claims.happenings import certain, happenings_of, is_summary
from factcheck.claims.names import Names
from factcheck.claims.saying import is_claim, text_of
from factcheck.claims.scenes import scene_of
from factcheck.claims.scopes import scope_of, sentence_scopes
from factcheck.claims.subjects import subject_of
from factcheck.claims.when import days_of, when_of
from factcheck.model import Anchor, Article, Claim, Mention
from factcheck.rules import Language
from factcheck.tokens import Tokens

__all__ = ["claims_of", "is_claim", "scene_of", "text_of"]

_NEAR, _WIDE = 12, 30  # words of context, the wider in a text of a sentence or two
_OF_THE_EVENT = ("count", "date")  # whose place in the story their whole sentence decides


def claims_of(
    article: Article, sentences: Sequence[Tokens], mentions: Iterable[Mention], language: Language
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
    sentence: Tokens,
    number: int,
    mentions: list[Mention],
    anchors: Anchors,
    names: Names,
    language: Language,
) -> Iterator[Claim]:
    place = sentence.start, sentence.end
    lower = sentence.lower
    hits = [index for index, word in enumerate(lower) if word in language.events.openers]
    spans = [(bisect_left(sentence.starts, found.start), bisect_left(sentence.starts, found.end)) for found in mentions]
    forms = anchors.forms_of(lower, spans)
    meant = [index for index, form in enumerate(forms) if form]
    entities = names.found_in(sentence, lower)
    speaker = speaker_in(sentence, lower, language)
    scopes = sentence_scopes(lower, hits, language)
    cues = cues_in(lower, hits, language)
    days = days_of(mentions, spans, lower, language)
    happenings = happenings_of(lower, mentions, spans, language)
    if not anchors.is_short:
        happenings = [certain(*pair, language) for pair in zip(happenings, mentions, strict=True)]
    anchor = anchors.of(number, lower, hits, mentions)
    if anchor == "anchored" and is_summary(mentions, happenings, language):
        anchor = "summary"
    for index, (mention, (first, last)) in enumerate(zip(mentions, spans, strict=True)):
        if not is_claim(mention, lower, first, language):
            continue
        happening = happenings[index]
        when, how = when_of(mention, first, last, days, lower, article, language)
        scope = scope_of(mention.kind, lower, first, last, hits, scopes, language)
        own: Anchor = (
            anchor
            if mention.kind in _OF_THE_EVENT and _is_of_event(mention, happening, language)
            else anchors.of_figure(number, lower, hits, when if how == "sentence" else None)
        )
        yield Claim(
            article.id, mention, place,
            subject_of(sentence, lower, mention, spans, index, language),
            _role(mention, happening, lower, first, last, language), happening.event, entities, when, how,
            tuple(sorted((*scope, "joined") if happening.is_joined else scope)),
            status_of(lower, first, language), speaker, own,
            context_of(forms, meant, first, last, _WIDE if anchors.is_short else _NEAR),
            cue_of(mention, lower, first, last, cues, language) or anchors.headline_cue,
        )  # fmt: skip


def _is_of_event(mention: Mention, happening: Happening, language: Language) -> bool:
    """Whether a figure counts those to whom the story's event happened, or dates it."""
    return mention.kind == "date" or (happening.event is not None and happening.event.name in language.events.victims)


def _role(
    mention: Mention, happening: Happening, lower: list[str], first: int, last: int, language: Language
) -> str | None:
    if former := former_role(mention, lower, first, language):
        return former
    if mention.kind == "count":
        if happening.role:
            return happening.role
        if mention.rule == "count.bare" and is_label(lower, last, language):
            return "label"
    if mention.kind == "date":
        found = language.events.ends.match(lower, first - 1)
        return str(found[0]) if found else None
    return role_of(mention, lower, first, last, language)

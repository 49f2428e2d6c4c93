"""Who says it: a name or an institution, what a pronoun stands for, never a day."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.claims.passage import Figure, Passage, Story, once, passage_of
from factcheck.claims.quotes import is_quoted
from factcheck.claims.reference import pronoun_at, referent_of, spots_in
from factcheck.claims.subject import subjects_before
from factcheck.claims.syntax import Phrase, syntax_of

_NEAR = (-1, 1, -2, 2)  # the sentences beside a quoted one that may say who speaks, in order
_BACK = 3  # sentences in which one who spoke is looked for
_SAYING = frozenset(("verb", "ing", "participle"))
_OF_CLAUSES = frozenset(("verb", "modal", "have", "be", "do"))


class _Said(NamedTuple):
    """A speaker at words `first` to `last`, verb and all; `is_after` where it stands behind what is said."""

    first: int
    last: int
    is_after: bool
    speaker: str | None


def speaker(figure: Figure, passage: Passage) -> str | None:
    """Who is named as the source of a figure; nobody of what the text says of the speaker itself."""
    own = _said_in(passage)
    for said in own:
        if figure.first >= said.last or (said.is_after and figure.last <= said.first):
            return said.speaker
    return _speaker_beside(passage) if not own and is_quoted(passage) else None


@once
def _speaker_beside(passage: Passage) -> str | None:
    """Who speaks in a sentence that is all quotation: whoever the nearest sentence names that says so."""
    numbers = (passage.number + step for step in _NEAR)
    beside = (passage_of(passage.story, each) for each in numbers if 0 <= each < len(passage.story.sentences))
    return next((said.speaker for each in beside for said in _said_in(each) if said.speaker), None)


@once
def _said_in(passage: Passage) -> list[_Said]:
    """The places of a sentence that name a speaker."""
    according, parts = passage.language.events.according, syntax_of(passage).parts
    found: list[_Said] = []
    for index, word in enumerate(passage.lower):
        if parts[index] in _SAYING and _is_saying(index, passage):
            found.extend(_said_by(index, passage))
        elif word in according.roots and (match := according.match(passage.lower, index)):
            last, told = _source(match[1], passage)
            found.append(_Said(index, last, True, told))
    return found


def _source(index: int, passage: Passage) -> tuple[int, str | None]:
    """Where a source ends that begins here, and who it is: a name, else the noun phrase."""
    phrase = syntax_of(passage).phrase_from(index)
    last = phrase.last if phrase else index + 1
    spot = next((spot for spot in spots_in(passage) if index <= spot.start <= last), None)
    return (spot.last, spot.name.full) if spot else (last, _told(phrase, passage))


def _is_saying(index: int, passage: Passage) -> bool:
    """Whether a verb says something, and is no passive: "said", "has announced", ", saying"; not "was reported"."""
    syntax, word = syntax_of(passage), passage.lower[index]
    if syntax.part(index) == "participle" and syntax.part(syntax.before(index)) != "have":
        return False
    lemma = passage.language.lexicon.lemma(word, "verb")
    return word in passage.language.events.speakers or lemma in _sayings(passage.story)


@once
def _sayings(story: Story) -> frozenset[str]:
    """The lemmas of the verbs of saying."""
    words = story.language.lexicon
    return frozenset(words.lemma(word, "verb") or word for word in story.language.events.speakers)


def _said_by(verb: int, passage: Passage) -> Iterator[_Said]:
    """Who says it: behind the verb ("said Ilga Varga, a clerk"), else its subject."""
    syntax = syntax_of(passage)
    behind = syntax.phrase_from(verb + 1) if syntax.part(verb + 1) in ("name", "noun", "article") else None
    if behind and syntax.part(verb - 1) in ("comma", "mark") and syntax.part(behind.last) not in _OF_CLAUSES:
        yield _Said(verb, behind.last, True, _told(behind, passage))
        return
    subjects = list(subjects_before(verb, passage))
    if not subjects:
        yield from (
            _Said(spot.start, verb + 1, False, spot.name.full) for spot in spots_in(passage)[:1] if spot.last < verb
        )
        return
    first = min(each if isinstance(each, int) else each.first for each in subjects)
    told = (_told(each, passage) for each in subjects)
    is_after = syntax.part(syntax.before(first)) in ("comma", "mark")
    yield _Said(first, verb + 1, is_after, next(filter(None, told), None))


def _told(subject: Phrase | int | None, passage: Passage) -> str | None:
    """A speaker as a text: the name in full, who spoke before or what a pronoun stands for, else the words."""
    if subject is None:
        return None
    if isinstance(subject, int):
        name = pronoun_at(subject, passage)
        return _spoke_before(passage) or (name.full if name else None)
    name = referent_of(subject, passage)
    return name.full if name else passage.tokens.surface(subject.first, subject.last)


@once
def _spoke_before(passage: Passage) -> str | None:
    """Who is named as speaking last in the sentences right before; a pronoun there is not asked further."""
    numbers = range(passage.number - 1, max(-1, passage.number - _BACK), -1)
    before = (name for number in numbers for name in reversed(_speakers_named(passage_of(passage.story, number))))
    return next(before, None)


def _speakers_named(passage: Passage) -> list[str]:
    """The names of a sentence in front of its verbs of saying."""
    parts = syntax_of(passage).parts
    verbs = [at for at, part in enumerate(parts) if part in _SAYING and _is_saying(at, passage)]
    subjects = (each for verb in verbs for each in subjects_before(verb, passage) if not isinstance(each, int))
    return [name.full for each in subjects if (name := referent_of(each, passage))]

"""Who says it: a name or an institution, what a pronoun stands for, never a day."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from factcheck.claims.antecedents import pronoun_at
from factcheck.claims.passage import Figure, Passage, Story, once, passage_of
from factcheck.claims.quotes import is_quoted
from factcheck.claims.reference import referent_of
from factcheck.claims.subject import subjects_before
from factcheck.claims.syntax import FINITE, PREPOSITIONS, Phrase, Syntax
from factcheck.rules import Language
from factcheck.tokens import CLOSED, Tokens, where

_NEAR = (-1, 1, -2, 2)  # the sentences beside a quoted one that may say who speaks, in order
_BACK = 3  # sentences in which one who spoke is looked for
_GOING_ON = frozenset(("comma", "mark", "subordinator", "relative"))
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
    before = (said for said in own if said.last <= figure.first and _leads_to(figure, said, passage))
    behind = (said for said in own if said.is_after and figure.last <= said.first)
    if (found := next(chain(before, behind), None)) is not None:
        return found.speaker
    return _speaker_beside(passage) if not own and is_quoted(passage) else None


def _leads_to(figure: Figure, said: _Said, passage: Passage) -> bool:
    """Whether what is said goes on up to a figure behind: not in "…, said Varga in a letter to six clerks"."""
    syntax = passage.syntax
    is_led = said.is_after and syntax.part(said.last) in PREPOSITIONS
    return not is_led or not _GOING_ON.isdisjoint(syntax.parts[said.last : figure.first])


@once
def _speaker_beside(passage: Passage) -> str | None:
    """Who speaks in a sentence that is all quotation: whoever the nearest sentence names that says so."""
    beside = _passages((passage.number + step for step in _NEAR), passage.story)
    return next((said.speaker for each in beside for said in _said_in(each) if said.speaker), None)


def _passages(numbers: Iterable[int], story: Story) -> Iterator[Passage]:
    """The passages of those sentences in which somebody may be named as speaking."""
    for number in numbers:
        if 0 <= number < len(story.sentences) and _sayings(story.sentences[number], story.language):
            yield passage_of(story, number)


def _sayings(tokens: Tokens, language: Language) -> list[int]:
    """Where the words stand by which somebody may be named as speaking: "said", "according"."""
    return where(map(language.events.saying.__getitem__, tokens.lower))


@once
def _said_in(passage: Passage) -> list[_Said]:
    """The places of a sentence that name a speaker."""
    according, parts = passage.language.events.according, passage.syntax.parts
    found: list[_Said] = []
    for index in _sayings(passage.tokens, passage.language):
        if parts[index] in _SAYING and _is_saying(index, passage):
            found.extend(_said_by(index, passage))
        elif match := according.match(passage.lower, index):
            last, told = _source(match[1], passage)
            found.append(_Said(index, last, True, told))
    return found


def _source(index: int, passage: Passage) -> tuple[int, str | None]:
    """Where a source ends that begins here, and who it is: a name, else the noun phrase."""
    phrase = passage.syntax.phrase_from(index)
    last = phrase.last if phrase else index + 1
    spot = next((spot for spot in passage.spots if index <= spot.start <= last), None)
    return (spot.last, spot.name.full) if spot else (last, _told(phrase, passage))


def _is_saying(index: int, passage: Passage) -> bool:
    """Whether a verb says something, and is no passive: "said", "has announced", ", saying"; not "was reported"."""
    syntax, word = passage.syntax, passage.lower[index]
    if syntax.part(index) == "participle" and syntax.part(syntax.before(index)) != "have":
        return False
    return word in passage.language.events.speakers


def _said_by(verb: int, passage: Passage) -> Iterator[_Said]:
    """Who says it: behind the verb ("said Ilga Varga, a clerk"), else its subject."""
    syntax = passage.syntax
    if (behind := _behind(verb, passage)) is not None:
        yield _Said(verb, behind.last, True, _told(behind, passage))
        return
    subjects = list(subjects_before(_leading(verb, syntax), passage))
    if not subjects:
        yield from (
            _Said(spot.start, verb + 1, False, spot.name.full) for spot in passage.spots[:1] if spot.last < verb
        )
        return
    before = syntax.before(_first_of(subjects, syntax))
    told = (_told(each, passage) for each in subjects)
    is_after = before >= 0 and syntax.part(before) in ("comma", "mark")
    yield _Said(before + 1, verb + 1, is_after, next(filter(None, told), None))


def _leading(verb: int, syntax: Syntax) -> int:
    """The verb whose subject speaks: that of the clause in front of "saying", else the verb itself."""
    if syntax.part(verb) != "ing":
        return verb
    return next((at for at in syntax.leftwards(verb) if isinstance(at, int) and syntax.part(at) in FINITE), verb)


def _first_of(subjects: Sequence[Phrase | int], syntax: Syntax) -> int:
    """Where subjects begin, with those that they are joined to: "clerks Ilga Varga and Olga Kvist"."""
    first = min(each if isinstance(each, int) else each.first for each in subjects)
    joint = syntax.before(first)
    joined = syntax.phrase_to(syntax.before(joint)) if syntax.part(joint) == "coordinator" else None
    return joined.first if joined else first


def _behind(verb: int, passage: Passage) -> Phrase | None:
    """Who stands behind the verb, where what is said stands in front of it: "…, said Ilga Varga"."""
    syntax = passage.syntax
    is_behind = syntax.part(verb - 1) in ("comma", "mark") and passage.tokens.at(verb - 1) not in CLOSED
    if not is_behind or passage.lower[verb] in passage.language.events.hearers:
        return None
    found = syntax.phrase_from(verb + 1) if syntax.part(verb + 1) in ("name", "noun", "article") else None
    return found if found and syntax.part(found.last) not in _OF_CLAUSES else None


def _told(subject: Phrase | int | None, passage: Passage) -> str | None:
    """A speaker as a text: the name in full, who spoke before or what a pronoun stands for, else the words."""
    if subject is None:
        return None
    if isinstance(subject, int):
        name = pronoun_at(subject, passage)
        return _spoke_before(passage) or (name.full if name and name.sort != "place" else None)
    name = referent_of(subject, passage)
    return name.full if name else passage.tokens.surface(subject.first, subject.last)


@once
def _spoke_before(passage: Passage) -> str | None:
    """Who is named as speaking last in the sentences right before; a pronoun there is not asked further."""
    numbers = range(passage.number - 1, max(-1, passage.number - _BACK), -1)
    before = (name for each in _passages(numbers, passage.story) for name in reversed(_speakers_named(each)))
    return next(before, None)


def _speakers_named(passage: Passage) -> list[str]:
    """Who speaks in a sentence but pronouns: the names at its verbs of saying, "a clerk"."""
    parts = passage.syntax.parts
    places = _sayings(passage.tokens, passage.language)
    verbs = [at for at in places if parts[at] in _SAYING and _is_saying(at, passage)]
    behind = ((verb, _behind(verb, passage)) for verb in verbs)
    phrases = (each for verb, found in behind for each in ([found] if found else subjects_before(verb, passage)))
    return [name for each in phrases if not isinstance(each, int) and (name := _person(each, passage))]


def _person(phrase: Phrase, passage: Passage) -> str | None:
    """The name of who speaks, or the words for one person: "a clerk"."""
    if (name := referent_of(phrase, passage)) is not None:
        return name.full
    head, words = passage.lower[phrase.head], passage.language.lexicon
    is_one = words.supersense(head) == "person" and not words.is_plural(head)
    return passage.tokens.surface(phrase.first, phrase.last) if is_one else None

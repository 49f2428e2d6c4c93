"""What a date dates: the noun that it stands with, what its verb acts on, else who or what does it."""

from collections.abc import Iterator

from factcheck.claims.deed import is_happening, modified, verb_at
from factcheck.claims.heads import is_time, named
from factcheck.claims.objects import antecedent_of, object_of
from factcheck.claims.passage import Figure, Passage
from factcheck.claims.subject import subjects_of
from factcheck.claims.syntax import PREPOSITIONS, VERBAL, Phrase
from factcheck.model import Thing

_SAYING = frozenset(("person", "group"))  # supersenses of those who say something


def dated(figure: Figure, passage: Passage) -> Thing | None:
    """The thing of a date: no name, no other time."""
    phrases = (found for found in _phrases(figure, passage) if found and _is_thing(found, passage))
    found = next(phrases, None)
    return named(found, passage) if found else None


def _is_thing(phrase: Phrase, passage: Passage) -> bool:
    return passage.syntax.part(phrase.head) == "noun" and not is_time(phrase, passage)


def _phrases(figure: Figure, passage: Passage) -> Iterator[Phrase | None]:
    yield modified(figure, passage)
    verb = verb_at(figure, passage)
    is_saying = verb is not None and _says(verb, passage)
    if verb is None or is_saying:
        yield _happening_beside(figure, passage)
    if verb is not None:
        yield _acted_on(verb, figure, passage)
    subjects = (each for each in subjects_of(figure, passage) if isinstance(each, Phrase))
    yield from (each for each in subjects if not (is_saying and _can_say(each, passage)))
    if verb is not None:
        yield _told_of(verb, figure, passage)
    else:
        yield from reversed(list(_beside(figure, passage)))


def _says(verb: int, passage: Passage) -> bool:
    return passage.lower[verb] in passage.language.events.speakers


def _acted_on(verb: int, figure: Figure, passage: Passage) -> Phrase | None:
    """What a verb acts on, but not who is told: "led a march on Friday", "a plan that the mayor praised in May"."""
    found = object_of(verb, passage)
    if found is None or not (found.last <= figure.first or verb > figure.first):
        return antecedent_of(verb, passage)
    return None if _says(verb, passage) and _can_say(found, passage) else found


def _told_of(verb: int, figure: Figure, passage: Passage) -> Phrase | None:
    """The subject of a verb behind a date, and what is told: "the rules announced in May", but not "the mayor said"."""
    subject = passage.syntax.subject(verb)
    if subject is None or verb > figure.first:
        return subject
    return None if _says(verb, passage) and _can_say(subject, passage) else subject


def _can_say(phrase: Phrase, passage: Passage) -> bool:
    words = passage.language.lexicon
    return words.supersense(words.lemma(passage.lower[phrase.head], "noun") or "") in _SAYING


def _happening_beside(figure: Figure, passage: Passage) -> Phrase | None:
    """What happened, by the noun in front of a date: "said that the shooting on Friday"."""
    return next((each for each in _beside(figure, passage) if is_happening(each.head, passage)), None)


def _beside(figure: Figure, passage: Passage) -> Iterator[Phrase]:
    """The noun phrases in front of a date that hang on each other: "mill", "fire" of "a fire at the mill on Friday"."""
    syntax = passage.syntax
    for each in syntax.leftwards(figure.first):
        if isinstance(each, Phrase):
            yield each
            if syntax.part(syntax.before(each.first)) not in PREPOSITIONS:
                return
        elif syntax.parts[each] in VERBAL:
            return

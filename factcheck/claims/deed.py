"""What a date is of: the event whose noun it stands with, else the deed of its clause."""

from collections.abc import Iterator

from factcheck.claims.passage import Figure, Passage
from factcheck.claims.subject import subjects_before
from factcheck.claims.syntax import PREPOSITIONS, VERBAL, Phrase
from factcheck.claims.telling import is_of_saying
from factcheck.model import OF_TIME
from factcheck.rules import Language

_BEHIND = 12  # words between a date that opens a clause and its verb
_CLOSING = frozenset({"mark", "subordinator", "relative"})
_MODIFIERS = frozenset({"noun", "name", "adjective", "participle", "ing"})
_EVENTS = frozenset({"event", "phenomenon"})
_ACTING = VERBAL - {"be"}
_DONE = frozenset({"act", "event"})
_HAPPENING = frozenset({"act", "event", "phenomenon", "communication"})  # supersenses of what happens


def deed(figure: Figure, passage: Passage) -> str | None:
    """The lemma of what a date dates: "shooting" of "Friday's shooting", "open" of "was opened in 1967", "arrest" of
    "made an arrest on Friday"; of what is only said then none.
    """
    if figure.mention.kind not in OF_TIME or is_of_saying(figure, passage):
        return None
    return next((found for found in _deeds(figure, passage) if found), None)


def _deeds(figure: Figure, passage: Passage) -> Iterator[str | None]:
    phrase = modified(figure, passage)
    yield _noun(phrase.head, passage) if phrase else None
    verb = verb_at(figure, passage)
    if verb is None:
        yield _state(figure, passage)
        yield _noun_before(figure, passage)
        return
    if passage.lower[verb] in passage.language.events.empty:
        yield _carried(verb, figure, passage)
    yield _happening(verb, passage)
    yield None if passage.lower[verb] in passage.language.events.speakers else _done(verb, passage)


def _done(verb: int, passage: Passage) -> str | None:
    """The lemma of a verb, with its particle where both name a deed: "set up"."""
    language = passage.language
    lemma = language.lexicon.lemma(passage.lower[verb], "verb")
    both = f"{lemma} {passage.tokens.at(verb + 1)}"
    return both if both in language.events.deeds else lemma


def _state(figure: Figure, passage: Passage) -> str | None:
    """What a thing is when it comes into use: "it will be ready by 2030"."""
    at = _verb_in_front(figure, passage)
    word = passage.tokens.at(at + 1) if at is not None else ""
    return word if word in passage.language.events.milestones else None


def modified(figure: Figure, passage: Passage) -> Phrase | None:
    """The noun that a date stands before: "Friday's shooting", "the 2016 election", "a Friday night vote"."""
    syntax, behind = passage.syntax, figure.last
    if syntax.part(behind) == "possessive" and not passage.lower[behind][0].isalpha():
        behind += 1
    elif syntax.part(behind) not in _MODIFIERS or syntax.part(figure.first - 1) not in ("article", "possessive"):
        return None
    phrase = syntax.phrase_from(behind)
    return phrase if phrase and phrase.first == behind else None


def is_happening(index: int, passage: Passage) -> bool:
    """Whether a noun is one of what happens."""
    return _noun(index, passage) is not None


def _noun(index: int, passage: Passage) -> str | None:
    """The lemma of a noun of what happens: of the verb that it is made from, where there is one ("meeting")."""
    if passage.syntax.part(index) != "noun":
        return None
    noun, verb, sense = _senses(index, passage)
    is_told = noun in passage.language.attributes.nouns  # "launch", though it may be a boat
    happens = sense in _HAPPENING or (verb is not None and (verb != noun or is_told))
    return (verb or noun) if happens else None


def _senses(index: int, passage: Passage) -> tuple[str, str | None, str | None]:
    """A noun in the singular, the verb that it is made from, and its supersense."""
    word, words = passage.lower[index], passage.language.lexicon
    noun = words.singular(word) or word
    sense = words.supersense(noun)
    verb = words.lemma(noun, "verb")
    return noun, verb or (_verb_of(noun, passage.language) if sense in _DONE else None), sense


def _verb_of(noun: str, language: Language) -> str | None:
    """The verb of a noun with an ending for what is done: "inspect" of "inspection"."""
    stems = (
        noun.removesuffix(ending) + verbal
        for ending, endings in language.events.nominal.items()
        for verbal in endings
        if noun.endswith(ending)
    )
    return next((stem for stem in stems if language.lexicon.lemma(stem, "verb") == stem), None)


def _noun_before(figure: Figure, passage: Passage) -> str | None:
    """The noun of what happens in front of a date without a verb: "the crash on 3 May", "in the race in 2018"."""
    phrases = (each for each in passage.syntax.leftwards(figure.first) if isinstance(each, Phrase))
    return next((found for each in phrases if (found := _noun(each.head, passage))), None)


def _carried(verb: int, figure: Figure, passage: Passage) -> str | None:
    """What a verb that says little of itself carries: "made an arrest", "the vote was held", "the crash occurred"."""
    behind = passage.syntax.phrase_from(verb + 1)
    found = _noun(behind.head, passage) if behind and behind.last <= figure.first else None
    return found or next(filter(None, (_noun(each.head, passage) for each in _led_by(verb, passage))), None)


def _led_by(verb: int, passage: Passage) -> Iterator[Phrase]:
    """What may lead a verb: its subject, else what stands in front: "a round of talks is set for", "the session of the
    Tide Council, which meets on".
    """
    yield from (each for each in subjects_before(verb, passage) if isinstance(each, Phrase))
    for each in passage.syntax.leftwards(verb):
        if isinstance(each, Phrase):
            yield each
        elif passage.syntax.parts[each] in _ACTING:
            return


def _happening(verb: int, passage: Passage) -> str | None:
    """The event that a verb has for its subject: "an explosion tore through the mill", "the quake struck"."""
    subject = next((each for each in subjects_before(verb, passage) if isinstance(each, Phrase)), None)
    if subject is None or passage.syntax.part(subject.head) != "noun":
        return None
    noun, made_from, sense = _senses(subject.head, passage)
    return (made_from or noun) if sense in _EVENTS else None


def verb_on(figure: Figure, passage: Passage) -> str | None:
    """The lemma of the verb that a date dates, "open" of "was opened in 1967"; none where only "was" is."""
    verb = verb_at(figure, passage)
    return None if verb is None else passage.language.lexicon.lemma(passage.lower[verb], "verb")


def verb_at(figure: Figure, passage: Passage) -> int | None:
    """The verb in front of a date in its clause, else the one behind it where it opens one; none that is but "was"."""
    at = _verb_in_front(figure, passage)
    if at is None:
        return _verb_behind(figure, passage)
    return None if passage.syntax.parts[at] == "be" else at


def _verb_behind(figure: Figure, passage: Passage) -> int | None:
    """The verb behind a date that opens its clause: "On 3 May the mine will reopen"."""
    syntax = passage.syntax
    for at in range(figure.last, min(len(passage.lower), figure.last + _BEHIND)):
        part = syntax.part(at)
        if part in _CLOSING:
            break
        if part in VERBAL and part != "be":
            return at
    return None


def verb_of(figure: Figure, passage: Passage) -> str:
    """The verb in front of a figure in its clause, as it stands; "" where none or only "was" does."""
    at = _verb_in_front(figure, passage)
    return "" if at is None or passage.syntax.parts[at] == "be" else passage.lower[at]


def _verb_in_front(figure: Figure, passage: Passage) -> int | None:
    syntax = passage.syntax
    for each in syntax.leftwards(figure.first):
        if isinstance(each, int) and syntax.parts[each] in VERBAL:
            return each
        if isinstance(each, int) and syntax.parts[each] == "pronoun" and syntax.part(each - 1) not in PREPOSITIONS:
            break
    return None

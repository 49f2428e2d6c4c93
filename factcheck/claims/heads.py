"""A noun phrase as a thing: the lemma and the concept of its head, and what stands in front of it."""

from factcheck.claims.passage import Passage
from factcheck.claims.syntax import Phrase
from factcheck.model import Thing

PERSON = "n00007846"  # the concept of a person


def is_people(found: Thing, passage: Passage) -> bool:
    """Whether a thing is a person or people, by its concept or as the plural of a name: "Ostlanders"."""
    is_named = found.concept is None and found.text[:1].isupper() and not found.text.lower().endswith(found.head)
    return is_named or passage.language.lexicon.is_a(found.head, PERSON) is True


def is_time(phrase: Phrase, passage: Passage) -> bool:
    """Whether a phrase is a time: "the first week"."""
    return passage.language.lexicon.supersense(lemma_of(passage.lower[phrase.head], passage)) == "time"


def thing_at(phrase: Phrase | None, passage: Passage) -> Thing | None:
    """A noun phrase as a thing, where there is one."""
    return named(phrase, passage) if phrase else None


def named(phrase: Phrase, passage: Passage) -> Thing:
    """A noun phrase as a thing, its owner left out: of "the builder's order backlog" the "order backlog"."""
    parts = passage.syntax.parts
    first = next(
        (at + 1 for at in range(phrase.head - 1, phrase.first - 1, -1) if parts[at] == "possessive"), phrase.first
    )
    return thing_called(passage.tokens.surface(first, phrase.last), passage.tokens.words[first : phrase.last], passage)


def thing_called(text: str, names: list[str], passage: Passage) -> Thing:
    """A phrase as a thing: its head's lemma and concept, and what stands in front of the head."""
    head = lemma_of(names[-1].lower(), passage)
    modifiers = tuple(name for name in names[:-1] if name[0].isalnum())
    return Thing(text, head, passage.language.lexicon.concept(head), modifiers)


def person(passage: Passage) -> Thing:
    """The thing where all that is known is that it is people."""
    word = passage.language.attributes.person
    return Thing(word, word, passage.language.lexicon.concept(word))


def lemma_of(word: str, passage: Passage) -> str:
    """The singular of a noun in lower case."""
    return passage.language.lexicon.lemma(word, "noun") or passage.language.nouns.singular(word)

"""Whose a noun phrase is, and what it stands for: the name in it, or a name before it."""

from factcheck.claims.antecedents import (
    SORTS,
    called_before,
    is_definite,
    is_relative_at,
    last_named,
    pronoun_at,
    sense_of,
)
from factcheck.claims.names import Name
from factcheck.claims.passage import Passage
from factcheck.claims.syntax import Phrase

_ORGANISATION = "organization"
_OF_PLACES = frozenset(("possession", "act", "group", "cognition", "quantity", "attribute", "state", "event"))


def name_of(phrase: Phrase, passage: Passage) -> Name | None:
    """Whose a noun phrase is: "Harbour Bank", "its profit", "the length of the Karolina Bridge", "the company"."""
    rooms = _named_by, possessor_of, _modified_by, _definite, _placed, _belonging_to
    return next((found for room in rooms if (found := room(phrase, passage))), None)


def referent_of(phrase: Phrase, passage: Passage) -> Name | None:
    """The name that a phrase is itself: "Mayor Ilga Varga", "the company"; not its owner."""
    return _named_by(phrase, passage) or called_before(phrase, passage)


def possessor_at(index: int, passage: Passage) -> Name | None:
    """Whose it is by the possessive of this index: "’s" or "its"; of "the bank’s" the bank’s that is known."""
    before = next((spot for spot in passage.spots if spot.last == index), None)
    if before is not None:
        return before.name
    if is_relative_at(index, passage):
        phrase = passage.syntax.phrase_to(index - 1 - (passage.syntax.part(index - 1) == "comma"))
        return name_of(phrase, passage) if phrase else None
    if passage.lower[index][0].isalpha():
        return pronoun_at(index, passage)
    phrase = passage.syntax.phrase_to(index - 1)
    return _definite(phrase, passage) if phrase else None


def possessor_of(phrase: Phrase, passage: Passage) -> Name | None:
    """Whose a phrase says that it is: "Harbour Bank’s profit", "its crew"."""
    syntax = passage.syntax
    inside = (at for at in range(phrase.head, max(-1, phrase.first - 2), -1) if syntax.part(at) == "possessive")
    return next((found for index in inside if (found := possessor_at(index, passage))), None)


def _named_by(phrase: Phrase, passage: Passage) -> Name | None:
    """The name that is the phrase, or its head: "Harbour Bank", "the ferry Aurora"."""
    return next((spot.name for spot in passage.spots if spot.start < phrase.last == spot.last), None)


def _modified_by(phrase: Phrase, passage: Passage) -> Name | None:
    """ "Harbour Bank shares"."""
    inside = (spot.name for spot in reversed(passage.spots) if phrase.first < spot.last < phrase.last)
    return next((name for name in inside if name.sort != "place"), None)


def _placed(phrase: Phrase, passage: Passage) -> Name | None:
    """ "Orvanian exports", but no "Orvanian soldiers", and no ships by their flag."""
    if sense_of(passage.lower[phrase.head], passage.language) not in _OF_PLACES:
        return None
    return next((spot.name for spot in passage.spots if phrase.first < spot.last < phrase.last), None)


def _belonging_to(phrase: Phrase, passage: Passage) -> Name | None:
    """ "the length of the Karolina Bridge", "profit at Harbour Bank", "a member of the Tide Council"."""
    syntax, names = passage.syntax, passage.language.names
    lower, last = passage.tokens.at(phrase.last), phrase.last
    if lower not in names.owning or passage.lower[phrase.head] in names.sides:
        return None
    behind = syntax.phrase_from(last + 1)
    found = name_of(behind, passage) if behind else None
    is_persons = sense_of(passage.lower[phrase.head], passage.language) == "person"
    return None if found and is_persons and found.sort != "organisation" else found


def _definite(phrase: Phrase, passage: Passage) -> Name | None:
    """ "the bridge", "the company": the last name that is called so, else the last of that sort."""
    if not is_definite(phrase, passage):
        return None
    if (called := called_before(phrase, passage)) is not None:
        return called
    lemma = passage.language.lexicon.lemma(passage.lower[phrase.head], "noun") or ""
    sense = sense_of(lemma, passage.language)
    is_pointed_at = passage.tokens.at(phrase.first - 1) not in passage.language.names.articles
    if lemma in passage.language.names.lands or (sense == "location" and is_pointed_at):
        return last_named(("place",), phrase.first, passage)
    names = passage.language.names
    if any(lemma in listed for listed in (names.bodies, names.firms, names.groups)):
        return last_named(SORTS["group"], phrase.first, passage)
    if sense == "group" and not passage.language.lexicon.is_a(lemma, _ORGANISATION):
        return None
    return last_named(SORTS.get(sense, ()), phrase.first, passage)

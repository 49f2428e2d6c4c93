"""What a noun phrase or a pronoun stands for: the name in it, or a name before it."""

from collections.abc import Iterator, Sequence, Set

from factcheck.claims.names import Name, Spot, names_of
from factcheck.claims.passage import Passage, Story, once
from factcheck.claims.syntax import Phrase, syntax_of
from factcheck.rules import Language
from factcheck.rules.names import Sort

_ORGANISATION = "organization"
_NEAR, _APPOSED = 3, 6  # sentences in which one looks back for a person; words of an apposition
_OF_UNITS = ("measure", "money", "rate")  # kinds of figures whose words are those of a unit
_SORTS: dict[str, tuple[Sort, ...]] = {  # by the supersense of a noun, and by pronoun
    "person": ("person",),
    "man": ("person",),
    "woman": ("person",),
    "group": ("organisation",),
    "thing": ("organisation", "other", "place"),
    "people": ("organisation",),
}
_OF_PLACES = frozenset(("possession", "act", "group", "cognition", "quantity", "attribute", "state", "event"))


def name_of(phrase: Phrase, passage: Passage) -> Name | None:
    """Whose a noun phrase is: "Harbour Bank", "its profit", "the length of the Karolina Bridge", "the company"."""
    rooms = _named_by, possessor_of, _modified_by, _definite, _placed, _belonging_to
    return next((found for room in rooms if (found := room(phrase, passage))), None)


def referent_of(phrase: Phrase, passage: Passage) -> Name | None:
    """The name that a phrase is itself: "Mayor Ilga Varga", "the company"; not its owner."""
    return _named_by(phrase, passage) or _called_before(phrase, passage)


def pronoun_at(index: int, passage: Passage) -> Name | None:
    """The name for which the pronoun of this index stands: "he" for the last person who can be a man."""
    sort = passage.language.names.pronouns.get(passage.lower[index])
    return _last(_SORTS[sort], index, passage, _not_of(sort, passage)) if sort in _SORTS else None


def is_speaker_at(index: int, passage: Passage) -> bool:
    """Whether the pronoun of this index stands for whoever speaks: "I"."""
    return passage.language.names.pronouns.get(passage.lower[index]) == "speaker"


def _not_of(sort: str, passage: Passage) -> frozenset[str]:
    """The given names of those for whom a pronoun can't stand."""
    gazetteer = passage.language.names.gazetteer
    return {"man": gazetteer.women, "woman": gazetteer.men}.get(sort, frozenset())


def last_person(index: int, passage: Passage) -> Name | None:
    """The person named last before a word, not far back."""
    return _last(("person",), index, passage)


def possessor_at(index: int, passage: Passage) -> Name | None:
    """Whose it is by the possessive of this index: "’s" or "its"."""
    before = next((spot for spot in spots_in(passage) if spot.last == index), None)
    return before.name if before else pronoun_at(index, passage)


def possessor_of(phrase: Phrase, passage: Passage) -> Name | None:
    """Whose a phrase says that it is: "Harbour Bank’s profit", "its crew"."""
    syntax = syntax_of(passage)
    inside = (at for at in range(phrase.head, max(-1, phrase.first - 2), -1) if syntax.part(at) == "possessive")
    return next((found for index in inside if (found := possessor_at(index, passage))), None)


@once
def spots_in(passage: Passage) -> Sequence[Spot]:
    """The names of a sentence; those of units and currencies within its figures are none."""
    units = {
        index
        for figure in passage.figures
        if figure.mention.kind in _OF_UNITS
        for index in range(figure.first, figure.last)
    }
    return [spot for spot in names_of(passage.story).spots[passage.number] if spot.first not in units]


def is_people(name: Name, language: Language) -> bool:
    """Whether a name is that of many: "Orvanians", "Democrats"."""
    last = name.full.split()[-1]
    is_many = "plural" in language.lexicon.forms(last.lower()) and _sense(last.lower(), language) == "person"
    return is_many or any(last.removesuffix(end) in language.names.gazetteer.peoples for end in language.nouns.plural)


def _named_by(phrase: Phrase, passage: Passage) -> Name | None:
    """The name that is the phrase, or its head: "Harbour Bank", "the ferry Aurora"."""
    return next((spot.name for spot in spots_in(passage) if spot.start < phrase.last == spot.last), None)


def _modified_by(phrase: Phrase, passage: Passage) -> Name | None:
    """ "Harbour Bank shares"."""
    inside = (spot.name for spot in reversed(spots_in(passage)) if phrase.first < spot.last < phrase.last)
    return next((name for name in inside if name.sort != "place"), None)


def _placed(phrase: Phrase, passage: Passage) -> Name | None:
    """ "Orvanian exports", but no "Orvanian soldiers", and no ships by their flag."""
    if _sense(passage.lower[phrase.head], passage.language) not in _OF_PLACES:
        return None
    return next((spot.name for spot in spots_in(passage) if phrase.first < spot.last < phrase.last), None)


def _belonging_to(phrase: Phrase, passage: Passage) -> Name | None:
    """ "the length of the Karolina Bridge", "profit at Harbour Bank", "a member of the Tide Council"."""
    syntax, names = syntax_of(passage), passage.language.names
    lower, last = passage.tokens.at(phrase.last), phrase.last
    if lower not in names.owning or passage.lower[phrase.head] in names.sides:
        return None
    behind = syntax.phrase_from(last + 1)
    found = name_of(behind, passage) if behind else None
    is_persons = _sense(passage.lower[phrase.head], passage.language) == "person"
    return None if found and is_persons and found.sort != "organisation" else found


def _definite(phrase: Phrase, passage: Passage) -> Name | None:
    """ "the bridge", "the company": the last name that is called so, else the last of that sort."""
    if not _is_definite(phrase, passage):
        return None
    if (called := _called_before(phrase, passage)) is not None:
        return called
    lemma = passage.language.lexicon.lemma(passage.lower[phrase.head], "noun") or ""
    sense = _sense(lemma, passage.language)
    is_pointed_at = passage.tokens.at(phrase.first - 1) not in passage.language.names.articles
    if lemma in passage.language.names.lands or (sense == "location" and is_pointed_at):
        return _last(("place",), phrase.first, passage)
    if sense == "group" and not passage.language.lexicon.is_a(lemma, _ORGANISATION):
        return None
    return _last(_SORTS.get(sense, ()), phrase.first, passage)


def _is_definite(phrase: Phrase, passage: Passage) -> bool:
    names, words = passage.language.names, passage.language.lexicon
    is_led = passage.tokens.at(phrase.first - 1) in names.definite
    return (
        is_led
        and passage.tokens.at(phrase.last) not in names.owning
        and not words.is_plural(passage.lower[phrase.head])
    )


def _called_before(phrase: Phrase, passage: Passage) -> Name | None:
    """The last name before that is called by the noun of a definite phrase."""
    if not _is_definite(phrase, passage):
        return None
    place = passage.number, phrase.first
    lemma = passage.language.lexicon.lemma(passage.lower[phrase.head], "noun") or ""
    called = [name for number, index, name in _called(passage.story).get(lemma, ()) if (number, index) < place]
    return called[-1] if called else None


def _last(sorts: Sequence[Sort], index: int, passage: Passage, apart: Set[str] = frozenset()) -> Name | None:
    """The last name of these sorts before a word, none that begins with one of `apart`; a person not far back."""
    for number, spot in names_of(passage.story).before(passage.number, index):
        if passage.number - number > _NEAR and "person" in sorts:
            return None
        is_fit = spot.name.sort in sorts and spot.name.full.split()[0] not in apart
        if is_fit and not is_people(spot.name, passage.language):
            return spot.name
    return None


def _sense(lower: str, language: Language) -> str:
    """The supersense of a noun in lower case; "" of an unknown one."""
    return language.lexicon.supersense(language.lexicon.lemma(lower, "noun") or lower) or ""


@once
def _called(story: Story) -> dict[str, list[tuple[int, int, Name]]]:
    """Names by the nouns that they are called by, in the order of the text: {"bridge": [(0, 3, Karolina Bridge)]}."""
    found: dict[str, list[tuple[int, int, Name]]] = {}
    for number, spots in enumerate(names_of(story).spots):
        for spot in spots:
            for noun in _nouns_of(spot, story.sentences[number].lower, story.language):
                found.setdefault(noun, []).append((number, spot.last, spot.name))
    return found


def _nouns_of(spot: Spot, lower: Sequence[str], language: Language) -> Iterator[str]:
    """ "Karolina Bridge", "the Kelmar line", "the ferry Aurora", "Mayor Ilga Varga", "Aurora, a small ferry"."""
    places = [spot.last - 1, *range(spot.start - 1, spot.first)]
    if spot.name.sort != "place":  # a Torsk company is not Torsk
        places.append(spot.last)
    if lower[spot.last : spot.last + 1] == [","] and language.grammar.get(
        "".join(lower[spot.last + 1 : spot.last + 2])
    ):
        places.append(_head_from(spot.last + 2, lower, language))
    for index in places:
        if 0 <= index < len(lower) and language.lexicon.is_noun(lower[index]):
            yield language.lexicon.lemma(lower[index], "noun") or lower[index]


def _head_from(index: int, lower: Sequence[str], language: Language) -> int:
    """The last of the words from here on that a noun phrase can be."""
    end = index
    while end < min(len(lower), index + _APPOSED) and lower[end].isalpha() and lower[end] not in language.grammar:
        end += 1
    return end - 1

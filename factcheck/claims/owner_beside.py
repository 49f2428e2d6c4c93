"""Owner: what stands right beside a figure and tells whose it is."""

from factcheck.claims.antecedents import last_person, pronoun_at, sense_of
from factcheck.claims.names import Name, Spot
from factcheck.claims.passage import Figure, Passage
from factcheck.claims.reference import name_of, possessor_at
from factcheck.claims.syntax import PREPOSITIONS, VERBAL
from factcheck.claims.thing import of_behind

COUNTS = ("count", "ordinal")
"""Kinds of figures that count."""
_GIVEN = ("money", "duration")
_APPOSED = PREPOSITIONS | {"participle", "hyphen", "coordinator"}


def of_person(figure: Figure, passage: Passage) -> Name | None:
    """ "Ilga Varga, 34,", "34-year-old Ilga Varga", "the 34-year-old" who was named before."""
    is_led = passage.tokens.at(figure.first - 1) in passage.language.names.definite
    is_alone = is_led and passage.syntax.part(figure.last - 1) == "noun"  # but "a 34-year-old named Ilga Varga"
    behind = None if is_alone else passage.syntax.phrase_from(figure.last)
    apposed = (
        figure.first - 1 - (passage.syntax.part(figure.first - 1) == "article")
    )  # "Ilga Varga, a 34-year-old clerk"
    for spot in passage.spots:
        if spot.last == apposed and passage.lower[spot.last] == ",":
            return spot.name
        if behind and figure.last <= spot.start and spot.last == behind.last and spot.name.sort == "person":
            return spot.name
    return last_person(figure.first, passage) if is_led and behind is None else None


def of_neighbour(figure: Figure, passage: Passage) -> Name | None:
    """ "Torsk has 30 percent, Maren 17 percent": the name right in front, where no verb parts them."""
    found = next((spot for spot in passage.spots if spot.last == figure.first), None)
    is_led = found is not None and passage.syntax.part(found.start - 1) in ("comma", "coordinator", "mark")
    return found.name if found and is_led else None


def of_possessor(figure: Figure, passage: Passage) -> Name | None:
    """ "Harbour Bank’s 12 ships", "its second term"."""
    syntax, first = passage.syntax, figure.first - 1
    while syntax.part(first) in ("adjective", "adverb"):
        first -= 1
    return possessor_at(first, passage) if syntax.part(first) in ("possessive", "pronoun") else None


def of_apposition(figure: Figure, passage: Passage) -> Name | None:
    """What the phrase with the figure explains: "Torsk, a town of 12,000 people", "Varga, one of the five"."""
    comma = _comma_before(figure, passage)
    if comma is None:
        return None
    is_part = comma + 1 == figure.first and of_behind(figure, passage) is not None
    if not is_part and passage.syntax.part(comma + 1) != "article":
        return None
    last = _undated(comma, passage)
    spot = next((spot for spot in passage.spots if spot.last == last), None)
    return spot.name if spot and _explains(spot, comma, passage) else None


def of_insertion(figure: Figure, passage: Passage) -> Name | None:
    """Behind what a phrase is put between commas: "the council, with 12 members, met"."""
    comma, syntax = _comma_before(figure, passage), passage.syntax
    if comma is None or syntax.part(comma + 1) != "preposition":
        return None
    behind = syntax.phrase_from(figure.first if figure.mention.kind in COUNTS else figure.last)
    phrase = syntax.phrase_to(comma - 1)
    is_closed = syntax.part(behind.last if behind else figure.last) == "comma"
    is_first = (
        phrase is not None and syntax.part(syntax.before(phrase.first)) == "mark"
    )  # not "hit Torsk, at a depth of"
    return name_of(phrase, passage) if phrase and is_first and is_closed else None


def of_object(figure: Figure, passage: Passage) -> Name | None:
    """To whom a sum goes: "fined Harbour Bank $3 million", "sentenced her to six years"."""
    syntax, at = passage.syntax, figure.first - 1
    if figure.mention.kind not in _GIVEN:
        return None
    at -= syntax.part(at) == "particle"
    phrase = syntax.phrase_to(at)
    if syntax.part(syntax.before(phrase.first if phrase else at)) not in VERBAL:
        return None
    return name_of(phrase, passage) if phrase else pronoun_at(at, passage)


def _comma_before(figure: Figure, passage: Passage) -> int | None:
    """The comma in front of the phrases that a figure stands in, where nothing else does."""
    syntax = passage.syntax
    places = (each for each in syntax.leftwards(figure.first) if isinstance(each, int))
    outer = next((at for at in places if syntax.part(at) not in _APPOSED), None)
    return outer if outer is not None and syntax.part(outer) == "comma" else None


def _explains(spot: Spot, comma: int, passage: Passage) -> bool:
    """Whether what stands behind a comma can explain a name: a place is a town, no "youngest of six children"."""
    phrase = passage.syntax.phrase_from(comma + 1)
    if spot.name.sort != "place" or passage.tokens.at(spot.first - 1) not in passage.language.names.inside:
        return True
    lower = passage.lower[phrase.head] if phrase else ""
    return lower in passage.language.names.lands or sense_of(lower, passage.language) in ("location", "group")


def _undated(comma: int, passage: Passage) -> int:
    """Where what is explained ends before a comma, a day between left out: "the Aurora on Monday, a ferry"."""
    syntax = passage.syntax
    before = syntax.before(comma)
    is_dated = syntax.part(comma - 1) == "date" and syntax.part(before) in PREPOSITIONS
    return before if is_dated else comma

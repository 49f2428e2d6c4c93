"""The names that stand before a word, and which of them a pronoun or a definite noun means."""

from collections.abc import Iterable, Sequence, Set
from operator import itemgetter

from factcheck.claims.names import Name, Spot
from factcheck.claims.passage import Passage, Story, once
from factcheck.claims.syntax import Phrase
from factcheck.rules import Language
from factcheck.rules.names import Sort
from factcheck.tokens import Tokens

_COUNTING = frozenset(("figure", "number", "hyphen"))  # what may stand behind an article: "the 540-megawatt farm"
_OF_KINDS = ("artifact", "event", "phenomenon")  # supersenses of what is called by what it is a kind of
_NEAR, _APPOSED = 3, 6  # sentences in which one looks back for a person; words of an apposition
SORTS: dict[str, tuple[Sort, ...]] = {  # by the supersense of a noun, and by pronoun
    "person": ("person",),
    "man": ("person",),
    "woman": ("person",),
    "group": ("organisation",),
    "thing": ("organisation", "other", "place"),
    "people": ("organisation",),
}


def pronoun_at(index: int, passage: Passage) -> Name | None:
    """The name for which the pronoun of this index stands: "he" for the last person who can be a man."""
    sort = passage.language.names.pronouns.get(passage.lower[index])
    return last_named(SORTS[sort], index, passage, _not_of(sort, passage)) if sort in SORTS else None


def is_speaker_at(index: int, passage: Passage) -> bool:
    """Whether the pronoun of this index stands for whoever speaks: "I"."""
    return passage.language.names.pronouns.get(passage.lower[index]) == "speaker"


def is_relative_at(index: int, passage: Passage) -> bool:
    """Whether the pronoun of this index stands for what is right in front of it: "whose"."""
    return passage.language.names.pronouns.get(passage.lower[index]) == "relative"


def _not_of(sort: str, passage: Passage) -> frozenset[str]:
    """The given names of those for whom a pronoun can't stand."""
    gazetteer = passage.language.names.gazetteer
    return {"man": gazetteer.women, "woman": gazetteer.men}.get(sort, frozenset())


def last_person(index: int, passage: Passage) -> Name | None:
    """The person named last before a word, not far back."""
    return last_named(("person",), index, passage)


def last_named(sorts: Sequence[Sort], index: int, passage: Passage, apart: Set[str] = frozenset()) -> Name | None:
    """The last name of these sorts before a word, none that begins with one of `apart`; a person not far back."""
    for number, spot in passage.story.names.before(passage.number, index):
        if passage.number - number > _NEAR and "person" in sorts:
            return None
        is_fit = spot.name.sort in sorts and spot.name.full.split()[0] not in apart
        if is_fit and not is_many(spot.name, passage.language):
            return spot.name
    return None


def is_many(name: Name, language: Language) -> bool:
    """Whether a name is that of many: "Orvanians", "Democrats"."""
    last, endings, peoples = name.full.split()[-1], language.nouns.grammar.plural, language.names.gazetteer.peoples
    is_plural = "plural" in language.lexicon.forms(last.lower()) and sense_of(last.lower(), language) == "person"
    return is_plural or any(last.removesuffix(end) in peoples for end in endings)


def sense_of(lower: str, language: Language) -> str:
    """The supersense of a noun in lower case; "" of an unknown one."""
    return language.lexicon.supersense(language.lexicon.lemma(lower, "noun") or lower) or ""


def is_definite(phrase: Phrase, passage: Passage) -> bool:
    """Whether a phrase means one that is known: "the 540-foot bridge", not "the bridge of" or "a bridge"."""
    names, words = passage.language.names, passage.language.lexicon
    lead = phrase.first - 1
    while passage.syntax.part(lead) in _COUNTING:
        lead -= 1
    return (
        passage.tokens.at(lead) in names.definite
        and (passage.tokens.at(phrase.last) not in names.owning or _is_counted(phrase.last + 1, passage))
        and not words.is_plural(passage.lower[phrase.head])
    )


def _is_counted(index: int, passage: Passage) -> bool:
    """Whether a figure begins here, so that what is in front of it is no part of another: "the poll of 900 voters"."""
    return any(figure.first == index for figure in passage.figures)


def called_before(phrase: Phrase, passage: Passage) -> Name | None:
    """The last name before that is called by the noun of a definite phrase, else by one for a kind of it: "the vessel"
    for a ferry; of an age that stands for one, the last person.
    """
    if not is_definite(phrase, passage):
        return None
    if any(figure.mention.kind == "age" and figure.last == phrase.last for figure in passage.figures):
        return last_person(phrase.first, passage)
    place, called = (passage.number, phrase.first), _called(passage.story)
    lemma = passage.language.lexicon.lemma(passage.lower[phrase.head], "noun") or ""
    nouns = [lemma] if lemma in called else _kinds_of(lemma, called, passage.language)
    before = [each for noun in nouns for each in called[noun] if each[:2] < place]
    return max(before, key=itemgetter(0, 1))[2] if before else None


def _kinds_of(lemma: str, nouns: Iterable[str], language: Language) -> list[str]:
    """Those nouns that stand for a kind of what a noun does, where that is made or happens."""
    words = language.lexicon
    return [noun for noun in nouns if words.is_a(noun, lemma)] if words.supersense(lemma) in _OF_KINDS else []


@once
def _called(story: Story) -> dict[str, list[tuple[int, int, Name]]]:
    """Names by the nouns that they are called by, in the order of the text: {"bridge": [(0, 3, Karolina Bridge)]}."""
    found: dict[str, list[tuple[int, int, Name]]] = {}
    lemma = story.language.lexicon.lemma
    for number, (tokens, spots) in enumerate(zip(story.sentences, story.names.spots, strict=True)):
        for spot in spots:
            for index in _calling(spot, tokens, story.language):
                if noun := lemma(tokens.at(index), "noun"):
                    found.setdefault(noun, []).append((number, spot.last, spot.name))
    return found


def _calling(spot: Spot, tokens: Tokens, language: Language) -> Sequence[int]:
    """ "Karolina Bridge", "the Kelmar wind farm", "the ferry Aurora", "Mayor Ilga Varga", "Aurora, a small ferry"."""
    called = spot.last - 1 if language.lexicon.is_noun(tokens.at(spot.last - 1)) else spot.first  # "Storm Edna"
    places = [called, *range(spot.start - 1, spot.first)]
    if spot.name.sort != "place":  # a Torsk company is not Torsk
        places.append(spot.last)
        if language.lexicon.is_noun(tokens.at(spot.last)):
            places.append(spot.last + 1)
    if tokens.at(spot.last) == "," and tokens.at(spot.last + 1) in language.grammar:
        places.append(_head_from(spot.last + 2, tokens.lower, language))
    return places


def _head_from(index: int, lower: Sequence[str], language: Language) -> int:
    """The last of the words from here on that a noun phrase can be."""
    end = index
    while end < min(len(lower), index + _APPOSED) and lower[end].isalpha() and lower[end] not in language.grammar:
        end += 1
    return end - 1

"""The thing of a figure by what stands in front of it: a noun, the subject of its verb, who has an age."""

from functools import partial

from factcheck.claims.heads import lemma_of, person, thing_at
from factcheck.claims.objects import object_of
from factcheck.claims.passage import Figure, Passage
from factcheck.claims.subject import subjects_of
from factcheck.claims.syntax import PREPOSITIONS, VERBAL, Phrase
from factcheck.model import Thing

_PRICE = "price"  # the attribute of what is bought and sold


def in_front(figure: Figure, passage: Passage) -> Thing | None:
    """The noun in front, or the subject of the verb in front: "a fine of", "its profit was", "revenue rose to"."""
    syntax = passage.syntax
    if figure.mention.kind == "count" and syntax.part(figure.first - 1) == "verb" and not figure.mention.change:
        return None  # "Police release three"
    is_of = passage.lower[figure.first - 1] in passage.language.numbers.grammar.of
    if (bought := _bought(figure, passage)) is not None:
        return bought
    chained: Phrase | None = None
    for each in syntax.leftwards(figure.first):
        if isinstance(each, Phrase):
            chained = chained or each
            is_own = is_of or syntax.part(syntax.before(each.first)) not in PREPOSITIONS
            if is_own or _is_counted(each, figure, passage):
                return thing_at(_climbed(each, passage), passage)
        elif syntax.parts[each] in VERBAL:
            subject = syntax.subject(each)
            return thing_at(_climbed(subject, passage), passage) if subject else None
        elif syntax.parts[each] in ("pronoun", "coordinator"):
            break
    return thing_at(chained, passage) if chained else None


def _bought(figure: Figure, passage: Passage) -> Thing | None:
    """What is paid for: "bought 40 acres outside Torsk for 5 million euros"; what a verb of prices acts on."""
    verb = verb_of_price(figure, passage)
    if verb is None:
        return None
    first = next((each for each in passage.figures if each.first > verb), figure)
    is_part = first.index < figure.index and passage.tokens.at(first.last) in passage.language.numbers.grammar.of
    bought = passage.syntax.phrase_from(first.last + 1) if is_part else object_of(verb, passage)
    return thing_at(bought or passage.syntax.subject(verb), passage)


def verb_of_price(figure: Figure, passage: Passage) -> int | None:
    """The verb of a price: "bought a mill, which makes bread, for 5 million euros"."""
    syntax = passage.syntax
    if (
        figure.mention.kind != "money"
        or passage.tokens.at(figure.first - 1) not in passage.language.attributes.paid_for
    ):
        return None
    verbs = (each for each in syntax.leftwards(figure.first) if isinstance(each, int) and syntax.parts[each] in VERBAL)
    return next((each for each in verbs if _is_of_price(each, passage)), None)


def _is_of_price(verb: int, passage: Passage) -> bool:
    lemma = passage.language.lexicon.lemma(passage.lower[verb], "verb") or ""
    return _PRICE in passage.language.attributes.verbs.get(lemma, ())


def _is_counted(phrase: Phrase, figure: Figure, passage: Passage) -> bool:
    """Whether a bare count can be that of a phrase: "cut the number of ships down to 12"."""
    is_bare = figure.mention.kind == "count" and figure.mention.form == "bare"
    return is_bare and passage.language.lexicon.is_plural(passage.lower[phrase.head])


def _climbed(phrase: Phrase, passage: Passage) -> Phrase:
    """ "a total of", "an average of": what is totalled, where the phrase hangs on a verb of another subject."""
    words, syntax = passage.language.attributes, passage.syntax
    if passage.lower[phrase.head] not in words.empty:
        return phrase
    behind = phrase.last
    is_of = syntax.part(behind) == "preposition" and passage.lower[behind] in passage.language.numbers.grammar.of
    if is_of and syntax.part(behind + 1) != "figure" and (found := syntax.phrase_from(behind + 1)):
        return found
    others = (each for each in syntax.leftwards(phrase.first) if isinstance(each, int))
    verb = next((each for each in others if syntax.parts[each] in VERBAL), -1)
    return (syntax.subject(verb) if verb >= 0 else None) or phrase


def aged(figure: Figure, passage: Passage) -> Thing | None:
    """Who or what has the age: "the 28-year-old pilot", "a boy, 3,", "cousins, ages 17, 14"; a name is a person."""
    syntax = passage.syntax
    behind = syntax.phrase_from(figure.last) if syntax.part(figure.last) in ("noun", "adjective", "name") else None
    found = behind or _of_whose_life(figure, passage) or _bearers(figure, passage)
    if found is None or syntax.part(found.head) == "name":
        return person(passage)
    return thing_at(found, passage)


def _bearers(figure: Figure, passage: Passage) -> Phrase | None:
    bearers = map(partial(_bearer, passage=passage), passage.syntax.leftwards(figure.first))
    return next(filter(None, bearers), None)


def _of_whose_life(figure: Figure, passage: Passage) -> Phrase | None:
    """Who did something at an age: "the singer died of fever in Torsk at the age of 85"."""
    syntax = passage.syntax
    before = syntax.phrase_to(
        figure.first - 1 - (passage.tokens.at(figure.first - 1) in passage.language.numbers.grammar.of)
    )
    at = syntax.before(before.first) if before and _is_age(before.head, passage) else figure.first - 1
    if syntax.part(at) not in PREPOSITIONS:
        return None
    return next((each for each in subjects_of(figure, passage) if isinstance(each, Phrase)), None)


def _bearer(each: Phrase | int, passage: Passage) -> Phrase | None:
    """A phrase less the word for age at its end: "teenagers ages", "the boy's age"; None where nothing is left."""
    if isinstance(each, int):
        return None
    head, parts = each.head, passage.syntax.parts
    while head >= each.first and (_is_age(head, passage) or parts[head] == "possessive"):
        head -= 1
    return Phrase(each.first, head + 1) if head >= each.first else None


def _is_age(index: int, passage: Passage) -> bool:
    return "age" in passage.language.attributes.nouns.get(lemma_of(passage.lower[index], passage), ())

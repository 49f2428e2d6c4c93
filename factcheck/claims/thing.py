"""The thing of a claim: the noun phrase that is counted, measured, ranked or priced."""

from functools import partial

from factcheck.claims.happenings import happening
from factcheck.claims.passage import Figure, Passage, once, passage_of
from factcheck.claims.runs import CLOSED
from factcheck.claims.subject import subjects_of
from factcheck.claims.syntax import PREPOSITIONS, VERBAL, Phrase, Syntax, syntax_of
from factcheck.model import Amount, Thing

PERSON = "n00007846"  # the concept of a person
_OF_PEOPLE = ("cognition", "communication", "emotion", "perception", "social")  # supersenses of what only people do
_RESTATED = ("money", "measure", "temperature")  # kinds of which there are several units
_TIMES = ("date", "time", "set")


def thing(figure: Figure, passage: Passage) -> Thing | None:
    """The thing of a figure, once for all rooms that ask."""
    things = _things_in(passage)
    if figure.index not in things:
        things[figure.index] = _thing(figure, passage)
    return things[figure.index]


def is_people(found: Thing, passage: Passage) -> bool:
    """Whether a thing is a person or people, by its concept or as the plural of a name: "Ostlanders"."""
    is_named = found.concept is None and found.text[:1].isupper() and not found.text.lower().endswith(found.head)
    return is_named or passage.language.lexicon.is_a(found.head, PERSON) is True


def restated(figure: Figure, passage: Passage) -> Figure | None:
    """The figure that this one says again in another unit: "85 million euros ($108 million)"."""
    before = passage.figures[figure.index - 1] if figure.index else None
    if before is None or before.mention.kind != figure.mention.kind or figure.mention.kind not in _RESTATED:
        return None
    between = passage.lower[before.last : figure.first]
    is_again = between == ["("] or (len(between) == 1 and between[0] in passage.language.bounds.restating)
    return before if is_again else None


@once
def _things_in(passage: Passage) -> dict[int, Thing | None]:
    return {}


def _thing(figure: Figure, passage: Passage) -> Thing | None:
    kind = figure.mention.kind
    if kind in _TIMES:
        return _dated(figure, passage)
    told = restated(figure, passage)
    if told is not None and (found := thing(told, passage)) is not None:
        return found
    if kind in ("count", "ordinal") and (counted := _counted(figure, passage)):
        return counted
    rooms = (_aged,) if kind == "age" else (_victims, _complement, _polled, _modified, _in_front)
    return next((found for room in rooms if (found := room(figure, passage))), None)


def _dated(figure: Figure, passage: Passage) -> Thing | None:
    """What a date dates: the subject of its verb, "the bridge was opened in", "the tower, raised in"; no name."""
    subject = next((each for each in subjects_of(figure, passage) if isinstance(each, Phrase)), None)
    is_noun = subject is not None and syntax_of(passage).part(subject.head) == "noun"
    return _at(subject, passage) if is_noun else None


def _counted(figure: Figure, passage: Passage) -> Thing | None:
    """The noun that a figure counts, by its unit: "20 medical gas concentrator plants"."""
    unit = figure.mention.value.unit if isinstance(figure.mention.value, Amount) else ""
    names, language = unit.split(), passage.language
    while len(names) > 1 and not _can_head(names[-1], names[-2], passage):
        names.pop()  # "adviser close", "term does"
    if names and names[-1].lower() in language.nouns.people:
        return _person(passage)
    return _named(" ".join(names), names, passage) if names else None


def _can_head(word: str, before: str, passage: Passage) -> bool:
    """Whether a word can be the head of a noun phrase; "close" is none behind "adviser", where it is no name."""
    words, lower = passage.language.lexicon, word.lower()
    readings = words.readings(lower)
    if lower in passage.language.grammar or not readings:
        return lower not in passage.language.grammar
    is_behind = readings[0].part == "adjective" and word == lower and words.is_noun(before.lower())
    return words.is_noun(lower) and not is_behind


def _victims(figure: Figure, passage: Passage) -> Thing | None:
    """Of a bare count of those to whom something happened: people."""
    found = happening(figure, passage)
    language = passage.language
    if figure.mention.kind != "count" or found.is_far or not found.event or found.role:
        return None
    return _person(passage) if found.event.name in language.events.victims else None


def _complement(figure: Figure, passage: Passage) -> Thing | None:
    """ "200 tons of aid", "half of those polled", "$2 billion in loans"."""
    lower, language, syntax = passage.lower, passage.language, syntax_of(passage)
    if (of := of_behind(figure, passage)) is not None:
        return _owned(of + 1, figure, passage)
    if figure.last < len(lower) and lower[figure.last] in language.attributes.within:
        found = syntax.phrase_from(figure.last + 1) if _is_bare(figure.last + 1, syntax) else None
        return _at(found, passage) if found and not _is_time(found, passage) else None
    return None


def of_behind(figure: Figure, passage: Passage) -> int | None:
    """The place of the "of" behind a figure, or of its unit's: "four of", "four out of", "400 barrels of"."""
    lower, of = passage.lower, passage.language.numbers.of
    limit = figure.last + 1 + (syntax_of(passage).part(figure.last) == "preposition")
    return next((index for index in reversed(range(figure.first, min(len(lower), limit))) if lower[index] in of), None)


def _owned(index: int, figure: Figure, passage: Passage) -> Thing | None:
    """What stands behind "of": a count's noun, a noun phrase, "those who", or "them" that were counted before."""
    syntax = syntax_of(passage)
    if (counts := _next(figure, passage)) and counts.mention.kind == "count" and counts.first <= index + 1:
        return _counted(counts, passage)
    if syntax.part(index) == "pronoun":
        return _counted_before(figure, passage)
    if found := syntax.phrase_from(index):
        return _at(found, passage)
    return _person(passage) if syntax.part(index) == "article" else None


def _counted_before(figure: Figure, passage: Passage) -> Thing | None:
    """What was counted last before a figure, in its sentence or the one before: "80 ships … 12 of them"."""
    if figure.index:
        return thing(passage.figures[figure.index - 1], passage)
    if not passage.number:
        return None
    earlier = passage_of(passage.story, passage.number - 1)
    counts = (each for each in reversed(earlier.figures) if each.mention.kind == "count")
    return next((_counted(each, earlier) for each in counts), None)


def _next(figure: Figure, passage: Passage) -> Figure | None:
    return next(iter(passage.figures[figure.index + 1 : figure.index + 2]), None)


def _polled(figure: Figure, passage: Passage) -> Thing | None:
    """ "43 percent favour the law": who favours, says or fears is people."""
    syntax, words = syntax_of(passage), passage.language.lexicon
    if figure.mention.kind not in ("percent", "fraction") or syntax.part(figure.last) != "verb":
        return None
    said = words.supersense(words.lemma(passage.lower[figure.last], "verb") or "", "verb")
    return _person(passage) if said in _OF_PEOPLE else None


def _is_bare(index: int, syntax: Syntax) -> bool:
    """Whether a phrase without an article or a name begins here: "in loans", not "in the city"."""
    return syntax.part(index) in ("noun", "adjective", "participle", "ing")


def _modified(figure: Figure, passage: Passage) -> Thing | None:
    """ "a 540-megawatt solar farm", "the 2 billion euro contract", "a stubborn 7.8 percent unemployment"."""
    syntax, last = syntax_of(passage), figure.last
    last += passage.tokens.at(last) in CLOSED  # "a 110 million euro ($158 million) loan"
    last += syntax.part(last) == "hyphen" or (syntax.part(last) == "date" and figure.mention.kind == "count")
    if syntax.part(last) not in ("noun", "adjective", "participle", "name"):
        return None
    found = syntax.phrase_from(last)
    if found is None or syntax.part(found.head) != "noun" or _is_time(found, passage):
        return None
    return None if passage.language.lexicon.is_adverb(passage.lower[found.head]) else _at(found, passage)


def _in_front(figure: Figure, passage: Passage) -> Thing | None:
    """The noun in front, or the subject of the verb in front: "a fine of", "its profit was", "revenue rose to"."""
    syntax = syntax_of(passage)
    if figure.mention.kind == "count" and syntax.part(figure.first - 1) == "verb" and not figure.mention.change:
        return None  # "Police release three"
    is_of = passage.lower[figure.first - 1] in passage.language.numbers.of
    chained: Phrase | None = None
    for each in syntax.leftwards(figure.first):
        if isinstance(each, Phrase):
            chained = chained or each
            is_own = is_of or syntax.part(syntax.before(each.first)) not in PREPOSITIONS
            if is_own or _is_counted(each, figure, passage):
                return _at(_climbed(each, passage), passage)
        elif syntax.parts[each] in VERBAL:
            subject = syntax.subject(each)
            return _at(_climbed(subject, passage), passage) if subject else None
        elif syntax.parts[each] in ("pronoun", "coordinator"):
            break
    return _at(chained, passage) if chained else None


def _is_counted(phrase: Phrase, figure: Figure, passage: Passage) -> bool:
    """Whether a bare count can be that of a phrase: "cut the number of ships down to 12"."""
    is_bare = figure.mention.kind == "count" and figure.mention.form == "bare"
    return is_bare and passage.language.lexicon.is_plural(passage.lower[phrase.head])


def _climbed(phrase: Phrase, passage: Passage) -> Phrase:
    """ "a total of", "an average of": what is totalled, where the phrase hangs on a verb of another subject."""
    words, syntax = passage.language.attributes, syntax_of(passage)
    if passage.lower[phrase.head] not in words.empty:
        return phrase
    behind = phrase.last
    is_of = syntax.part(behind) == "preposition" and passage.lower[behind] in passage.language.numbers.of
    if is_of and syntax.part(behind + 1) != "figure" and (found := syntax.phrase_from(behind + 1)):
        return found
    others = (each for each in syntax.leftwards(phrase.first) if isinstance(each, int))
    verb = next((each for each in others if syntax.parts[each] in VERBAL), -1)
    return (syntax.subject(verb) if verb >= 0 else None) or phrase


def _aged(figure: Figure, passage: Passage) -> Thing | None:
    """Who or what has the age: "the 28-year-old pilot", "a boy, 3,", "cousins, ages 17, 14"; a name is a person."""
    syntax = syntax_of(passage)
    behind = syntax.phrase_from(figure.last) if syntax.part(figure.last) in ("noun", "adjective", "name") else None
    found = behind or next(filter(None, map(partial(_bearer, passage=passage), syntax.leftwards(figure.first))), None)
    if found is None or syntax.part(found.head) == "name":
        return _person(passage)
    return _at(found, passage)


def _bearer(each: Phrase | int, passage: Passage) -> Phrase | None:
    """A phrase less the word for age at its end: "teenagers ages", "the boy's age"; None where nothing is left."""
    if isinstance(each, int):
        return None
    head, parts = each.head, syntax_of(passage).parts
    while head >= each.first and (_is_age(head, passage) or parts[head] == "possessive"):
        head -= 1
    return Phrase(each.first, head + 1) if head >= each.first else None


def _is_age(index: int, passage: Passage) -> bool:
    return "age" in passage.language.attributes.nouns.get(_lemma(passage.lower[index], passage), ())


def _is_time(phrase: Phrase, passage: Passage) -> bool:
    return passage.language.lexicon.supersense(_lemma(passage.lower[phrase.head], passage)) == "time"


def _at(phrase: Phrase | None, passage: Passage) -> Thing | None:
    return named(phrase, passage) if phrase else None


def named(phrase: Phrase, passage: Passage) -> Thing:
    """A noun phrase as a thing, its owner left out: of "the builder's order backlog" the "order backlog"."""
    parts = syntax_of(passage).parts
    first = next(
        (at + 1 for at in range(phrase.head - 1, phrase.first - 1, -1) if parts[at] == "possessive"), phrase.first
    )
    return _named(passage.tokens.surface(first, phrase.last), passage.tokens.words[first : phrase.last], passage)


def _named(text: str, names: list[str], passage: Passage) -> Thing:
    """A phrase as a thing: its head's lemma and concept, and what stands in front of the head."""
    head = _lemma(names[-1].lower(), passage)
    modifiers = tuple(name for name in names[:-1] if name[0].isalnum())
    return Thing(text, head, passage.language.lexicon.concept(head), modifiers)


def _person(passage: Passage) -> Thing:
    person = passage.language.attributes.person
    return Thing(person, person, passage.language.lexicon.concept(person))


def _lemma(word: str, passage: Passage) -> str:
    return passage.language.lexicon.lemma(word, "noun") or passage.language.nouns.singular(word)

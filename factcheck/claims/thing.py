"""The thing of a claim: the noun phrase that is counted, measured, ranked or priced."""

from factcheck.claims.dated import dated
from factcheck.claims.happenings import happening
from factcheck.claims.heads import PERSON, is_time, person, thing_at, thing_called
from factcheck.claims.objects import object_of
from factcheck.claims.passage import Figure, Passage, passage_of
from factcheck.claims.syntax import VERBAL, Syntax
from factcheck.claims.thing_before import aged, in_front
from factcheck.model import Amount, Thing
from factcheck.tokens import CLOSED

_OF_PEOPLE = ("cognition", "communication", "emotion", "perception", "social")  # supersenses of what only people do
_RESTATED = ("money", "measure", "temperature")  # kinds of which there are several units
_COMPARED = ("fraction", "percent")  # kinds that may stand before "more" and "fewer"
_DETERMINED = frozenset(("article", "possessive"))
_TIMES = ("date", "time", "set")


def thing(figure: Figure, passage: Passage) -> Thing | None:
    """The thing of a figure, once for all rooms that ask."""
    if figure.index not in passage.things:
        passage.things[figure.index] = _thing(figure, passage)
    return passage.things[figure.index]


def restated(figure: Figure, passage: Passage) -> Figure | None:
    """The figure that this one says again in another unit: "85 million euros ($108 million)"."""
    before = passage.figures[figure.index - 1] if figure.index else None
    if before is None or before.mention.kind != figure.mention.kind or figure.mention.kind not in _RESTATED:
        return None
    between = passage.lower[before.last : figure.first]
    is_again = between == ["("] or (len(between) == 1 and between[0] in passage.language.bounds.change.restating)
    return before if is_again else None


def _thing(figure: Figure, passage: Passage) -> Thing | None:
    kind = figure.mention.kind
    if kind in _TIMES:
        return dated(figure, passage)
    told = restated(figure, passage)
    if told is not None and (found := thing(told, passage)) is not None:
        return found
    if kind in ("count", "ordinal") and (counted := _counted(figure, passage)):
        return counted
    rooms = _ROOMS_OF_KIND.get(kind, _ROOMS)
    return next((found for room in rooms if (found := room(figure, passage))), None)


def _counted(figure: Figure, passage: Passage) -> Thing | None:
    """The noun that a figure counts, by its unit: "20 medical gas concentrator plants"."""
    unit = figure.mention.value.unit if isinstance(figure.mention.value, Amount) else ""
    names, language = unit.split(), passage.language
    while len(names) > 1 and not _can_head(names[-1], names[-2], passage):
        names.pop()  # "adviser close", "term does"
    if names and names[-1].lower() in language.nouns.phrases.people:
        return person(passage)
    return thing_called(" ".join(names), names, passage) if names else None


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
    if figure.mention.kind != "count" or found.is_far or not found.event or found.role or are_children(figure, passage):
        return None
    return person(passage) if found.event.name in language.events.victims else None


def are_children(figure: Figure, passage: Passage) -> bool:
    """ "a father of three": those of somebody, and no victims."""
    is_of = passage.tokens.at(figure.first - 1) in passage.language.numbers.grammar.of
    parent = passage.syntax.phrase_to(figure.first - 2) if is_of and figure.mention.form == "bare" else None
    return parent is not None and passage.language.lexicon.is_a(passage.lower[parent.head], PERSON) is True


def _complement(figure: Figure, passage: Passage) -> Thing | None:
    """ "200 tons of aid", "half of those polled", "$2 billion in loans"."""
    lower, language, syntax = passage.lower, passage.language, passage.syntax
    if (of := of_behind(figure, passage)) is not None:
        return _owned(of + 1, figure, passage)
    if figure.last < len(lower) and lower[figure.last] in language.attributes.within:
        found = syntax.phrase_from(figure.last + 1) if _is_bare(figure.last + 1, syntax) else None
        is_empty = found is not None and passage.lower[found.head] in language.attributes.empty  # "in total"
        return thing_at(found, passage) if found and not is_empty and not is_time(found, passage) else None
    return None


def of_behind(figure: Figure, passage: Passage) -> int | None:
    """The place of the "of" behind a figure, or of its unit's: "four of", "four out of", "400 barrels of"."""
    lower, of = passage.lower, passage.language.numbers.grammar.of
    limit = figure.last + 1 + (passage.syntax.part(figure.last) == "preposition")
    return next((index for index in reversed(range(figure.first, min(len(lower), limit))) if lower[index] in of), None)


def _owned(index: int, figure: Figure, passage: Passage) -> Thing | None:
    """What stands behind "of": a count's noun, a noun phrase, "those who", or "them" that were counted before."""
    syntax = passage.syntax
    if (counts := passage.behind(figure)) and counts.mention.kind == "count" and counts.first <= index + 1:
        return _counted(counts, passage)
    if syntax.part(index) == "pronoun":
        return _counted_before(figure, passage)
    found = syntax.phrase_from(index)
    if found and syntax.part(found.head) not in VERBAL:
        return thing_at(found, passage)
    return person(passage) if syntax.part(index) == "article" else None  # "of those asked"


def _counted_before(figure: Figure, passage: Passage) -> Thing | None:
    """What was counted last before a figure, in its sentence or the one before: "80 ships … 12 of them"."""
    if figure.index:
        return thing(passage.figures[figure.index - 1], passage)
    if not passage.number:
        return None
    earlier = passage_of(passage.story, passage.number - 1)
    counts = (each for each in reversed(earlier.figures) if each.mention.kind == "count")
    return next((_counted(each, earlier) for each in counts), None)


def _polled(figure: Figure, passage: Passage) -> Thing | None:
    """ "43 percent favour the law": who favours, says or fears is people."""
    syntax, words = passage.syntax, passage.language.lexicon
    if figure.mention.kind not in ("percent", "fraction") or syntax.part(figure.last) != "verb":
        return None
    said = words.supersense(words.lemma(passage.lower[figure.last], "verb") or "", "verb")
    return person(passage) if said in _OF_PEOPLE else None


def _destined(figure: Figure, passage: Passage) -> Thing | None:
    """ "paid 3 million euros for the house", but of "its profit was 3 million for the year" the profit."""
    words, syntax = passage.language.attributes, passage.syntax
    if figure.mention.kind != "money" or passage.tokens.at(figure.last) not in words.paid_for:
        return None
    subject = in_front(figure, passage)
    found = syntax.phrase_from(figure.last + 1)
    is_thing = found is not None and syntax.part(found.head) == "noun" and not is_time(found, passage)
    return thing_at(found, passage) if is_thing and (subject is None or subject.head not in words.nouns) else None


def _reckoned_from(figure: Figure, passage: Passage) -> Thing | None:
    """ "two days after the fire", "a year before taking an oath": what a length of time is reckoned from."""
    syntax, match = passage.syntax, passage.language.attributes.reckoned.match(passage.lower, figure.last)
    if match is None:
        return None
    at = match[1]
    found = object_of(at, passage) if syntax.part(at) == "ing" else syntax.phrase_from(at)
    return thing_at(found, passage) if found and syntax.part(found.head) == "noun" else None


def _is_bare(index: int, syntax: Syntax) -> bool:
    """Whether a phrase without an article or a name begins here: "in loans", not "in the city"."""
    return syntax.part(index) in ("noun", "adjective", "participle", "ing")


def _past_restated(figure: Figure, passage: Passage) -> int:
    """The place behind a figure, and behind brackets that say it again: "a 110 million euro ($158 million) loan"."""
    behind = passage.behind(figure)
    return behind.last if behind and behind.first == figure.last + 1 and restated(behind, passage) else figure.last


def _past_dates(at: int, passage: Passage) -> int:
    """ "the 5 percent February yield", "five Sunday shows"."""
    while passage.syntax.part(at) == "date":
        at += 1
    return at


def _modified(figure: Figure, passage: Passage) -> Thing | None:
    """ "a 540-megawatt solar farm", "a stubborn 7.8 percent unemployment", "a third fewer ships"."""
    syntax, last = passage.syntax, _past_restated(figure, passage)
    last += passage.tokens.at(last) in CLOSED  # "a 110 million euro ($158 million) loan"
    if figure.mention.kind in _COMPARED and passage.tokens.at(last) in passage.language.numbers.grammar.compared:
        last += 1
    last += syntax.part(last) == "hyphen"
    is_inner = figure.mention.kind == "count" or syntax.part(figure.first - 1) in _DETERMINED
    last = _past_dates(last, passage) if is_inner else last
    if syntax.part(last) not in ("noun", "adjective", "participle", "name"):
        return None
    found = syntax.phrase_from(last)
    if found is None or syntax.part(found.head) != "noun" or is_time(found, passage):
        return None
    return None if passage.language.lexicon.is_adverb(passage.lower[found.head]) else thing_at(found, passage)


_ROOMS = (_victims, _complement, _polled, _modified, _destined, in_front)
_ROOMS_OF_KIND = {"age": (aged,), "duration": (_complement, _modified, _reckoned_from, in_front, dated)}
"""What tells a thing, the surer sort first, and of which kinds other rooms do."""

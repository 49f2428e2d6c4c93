"""The subject of the clause in which a figure stands."""

from collections.abc import Iterator, Sequence

from factcheck.claims.passage import Figure, Passage
from factcheck.claims.syntax import NOMINAL, PREPOSITIONS, VERBAL, Phrase, Syntax

ACTING = VERBAL | {"have", "do", "modal"}
_HAVING = VERBAL | {"have"}  # what may have an object
_LEADING = frozenset(("modal", "have", "do", "be"))  # what the verb of a clause begins with
_HELPING = _LEADING | {"adverb", "negation"}
_HANGING = frozenset(("noun", "adjective", "preposition", "hyphen"))
_SAID_TO = _HANGING | {"article", "name"}
_INSERTING = frozenset(("relative", "possessive", "article", "number"))
_INSERTED = 60  # words of what opens a sentence, with all that is inserted behind it
_TELLING = frozenset(("communication", "cognition"))


def subjects_of(figure: Figure, passage: Passage) -> Sequence[Phrase | int]:
    """The subject of the verb in front of a figure; who says something is no subject of what is said, nor is what
    stands for nothing: "it took two days". Of "the minister put the cost at" it is the cost.
    """
    if figure.index not in passage.subjects:
        passage.subjects[figure.index] = tuple(_subjects_of(figure, passage))
    return passage.subjects[figure.index]


def _subjects_of(figure: Figure, passage: Passage) -> Iterator[Phrase | int]:
    verb = verb_before(figure.first, passage.syntax)
    names = passage.language.names
    if verb is None or (_is_saying(verb, passage) and not _is_said_to(verb, figure, passage)):
        return
    if _estimates(verb, passage):
        yield from filter(None, (passage.syntax.phrase_from(verb + 1),))
        return
    is_impersonal = figure.mention.kind == "duration" and _lemma(verb, passage) in names.impersonal
    for each in subjects_before(verb, passage):
        if not (is_impersonal and isinstance(each, int) and names.pronouns.get(passage.lower[each]) == "thing"):
            yield each


def _is_saying(verb: int, passage: Passage) -> bool:
    """ "The mill said that", but "by announcing 40 jobs"."""
    return passage.lower[verb] in passage.language.events.speakers and passage.syntax.parts[verb] != "ing"


def _is_said_to(verb: int, figure: Figure, passage: Passage) -> bool:
    """Whether a figure tells where or to whom it is said: "Varga said in a letter to six clerks"."""
    between = passage.syntax.parts[verb + 1 : figure.first]
    return bool(between) and between[0] in PREPOSITIONS and _SAID_TO.issuperset(between)


def subjects_before(verb: int, passage: Passage) -> Iterator[Phrase | int]:
    """The subject of a verb, a phrase or the place of a pronoun; before it what it is apposed to between commas."""
    syntax = passage.syntax
    verb = _first_of_verb(verb, syntax)
    found = _subject(verb, passage)
    yield from filter(None, (_opening(verb, passage),))
    if found is None:
        return
    is_named = isinstance(found, Phrase) and syntax.part(found.head) == "name" and not _is_place(found, passage)
    if isinstance(found, Phrase) and syntax.part(verb - 1) == "comma" and not is_named:
        comma = syntax.before(found.first)
        yield from filter(None, (_apposed(comma, passage) if syntax.part(comma) == "comma" else None,))
    yield found


def _is_place(phrase: Phrase, passage: Passage) -> bool:
    """Whether a phrase ends in a place, as what tells where somebody is from: "Ilga Varga, of Nevada, lost"."""
    return any(spot.last == phrase.last and spot.name.sort == "place" for spot in passage.spots)


def _first_of_verb(verb: int, syntax: Syntax) -> int:
    """Where a verb begins with all that helps it: "has been sold", "will also sell", "is to renew"."""
    first = verb
    while syntax.part(first - 1) in _HELPING or syntax.is_to(first - 2):
        first -= 1
    return first


def _opening(verb: int, passage: Passage) -> Phrase | None:
    """What opens a sentence, where its verb stands behind an insertion: "Varga, whose ship sank in May, died"."""
    syntax = passage.syntax
    if verb > _INSERTED or syntax.part(verb - 1) != "comma":
        return None
    phrase = syntax.phrase_from(0)
    if phrase is None or syntax.part(phrase.last) != "comma" or syntax.part(phrase.last + 1) not in _INSERTING:
        return None
    verbs = (at for at in range(phrase.last + 2, verb) if syntax.part(at - 1) == "comma" and syntax.part(at) in ACTING)
    return phrase if next(verbs, None) is None else None


def verb_before(index: int, syntax: Syntax) -> int | None:
    """The verb in front of a word in its clause."""
    acting = (at for at in syntax.leftwards(index) if isinstance(at, int) and syntax.parts[at] in ACTING)
    return next(acting, None)


def _estimates(verb: int, passage: Passage) -> bool:
    """ "The minister put the cost at", but not "the cost is put at"."""
    return passage.syntax.part(verb) == "verb" and _lemma(verb, passage) in passage.language.names.estimating


def _tells(verb: int, passage: Passage) -> bool:
    """Whether a verb leads a clause of its own behind it: "said", "believe", "announced"."""
    sense = passage.language.lexicon.supersense(_lemma(verb, passage), "verb")
    return passage.lower[verb] in passage.language.events.speakers or sense in _TELLING


def _lemma(verb: int, passage: Passage) -> str:
    return passage.language.lexicon.lemma(passage.lower[verb], "verb") or ""


def _apposed(comma: int, passage: Passage) -> Phrase | None:
    """The noun phrase in front of a comma: "Harbour Bank, a lender, lost"; of a chain its first."""
    chain = (each for each in passage.syntax.leftwards(comma) if isinstance(each, Phrase))
    return next((each for each in chain if not _hangs(each.first, passage)), None)


def _subject(verb: int, passage: Passage) -> Phrase | int | None:
    """The first phrase before a verb that hangs on no preposition and is no other verb's object; of "which" and "who"
    what they stand for.
    """
    syntax, behind = passage.syntax, verb
    for each in syntax.leftwards(verb):
        if isinstance(each, int):
            if syntax.parts[each] == "pronoun" and not _hangs(each, passage) and not _says_where(each, passage):
                return each
            continue
        if syntax.part(syntax.before(behind)) == "relative" and not _only_places(each, passage):
            return each
        if not _hangs(each.first, passage) and not _is_object(each, passage):
            return each
        behind = each.first
    return None


def _says_where(index: int, passage: Passage) -> bool:
    """Whether a pronoun that stands for nobody is of the noun in front of it: "the mission there has"."""
    return passage.lower[index] not in passage.language.names.pronouns and passage.syntax.part(index - 1) in NOMINAL


def _only_places(phrase: Phrase, passage: Passage) -> bool:
    """Whether a name only says where it was, and what follows without a comma is of something else: "a fire in Torsk on
    Monday that".
    """
    syntax = passage.syntax
    is_led = passage.tokens.at(syntax.before(phrase.first)) in passage.language.names.inside
    return is_led and syntax.part(phrase.head) == "name" and syntax.part(phrase.last) != "comma"


def _is_object(phrase: Phrase, passage: Passage) -> bool:
    """Whether a phrase is what another verb acts on: "sold a ship to pay", not "hoped a ship would"."""
    syntax = passage.syntax
    before = syntax.before(phrase.first)
    if syntax.part(before) not in _HAVING or syntax.part(phrase.head) == "name" or syntax.part(phrase.last) in _LEADING:
        return False
    return syntax.part(phrase.last) == "comma" or not _tells(before, passage)


def _hangs(index: int, passage: Passage) -> bool:
    """Whether what begins here hangs on a preposition, or is joined to what does: "in Torsk and Maren"."""
    syntax, names = passage.syntax, passage.language.names
    before = syntax.before(index)
    if syntax.part(before) != "coordinator":
        return syntax.part(before) in PREPOSITIONS
    joined = syntax.phrase_to(syntax.before(before))
    led_by = passage.tokens.at(syntax.before(joined.first)) if joined else ""
    return led_by in names.inside or led_by in names.owning

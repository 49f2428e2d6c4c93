"""What a figure says of its thing: its length, its price, how many were killed. See rules/attributes.toml."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from factcheck.claims.deed import verb_of, verb_on
from factcheck.claims.happenings import happening
from factcheck.claims.heads import PERSON, is_people
from factcheck.claims.passage import Figure, Learnt, Passage, Story, once
from factcheck.claims.syntax import VERBAL
from factcheck.claims.thing import are_children, of_behind, restated, thing
from factcheck.claims.thing_before import verb_of_price
from factcheck.model import OF_TIME, Amount, Mention, Thing
from factcheck.rules.attributes import OTHER

_OF_THINGS = ("measure", "percent", "fraction")  # kinds of which it matters what sort of thing has them
_CHANGED = ("up", "down")
CHANGE = "change"
_REPEATED, _POINTS = "number", "share-of-vote"  # of "six times"; of percentage points
_FREE = frozenset(("mark", "comma", "preposition", "coordinator", "date"))
_WHOLE = 100


def attribute(figure: Figure, passage: Passage) -> str:
    """What a figure says of its thing."""
    return str(attribute_learnt(figure, passage).value)


def attribute_learnt(figure: Figure, passage: Passage) -> Learnt:
    """What a figure says of its thing, and by which sort of words; made once for all rooms that ask."""
    if figure.index not in passage.attributes:
        passage.attributes[figure.index] = _attribute(figure, passage)
    return passage.attributes[figure.index]


def _attribute(figure: Figure, passage: Passage) -> Learnt:
    """The first attribute told by the words of a figure that its kind and dimension can have; else the usual one."""
    known, mention = passage.language.attributes.known, figure.mention
    if (told := restated(figure, passage)) is not None:
        return attribute_learnt(told, passage)
    found = ((name, how) for how, room in _ROOMS.items() for name in room(figure, passage))
    fitting = (Learnt(name, how) for name, how in found if known.fits(name, mention))
    usual = OTHER if _is_past_whole(mention) else _REPEATED if _is_repeated(figure, passage) else known.usual(mention)
    return next(fitting, Learnt(usual, "kind"))


def _is_past_whole(mention: Mention) -> bool:
    """Whether a percentage is of no whole: "priced at 102 percent"."""
    value = mention.value
    return mention.kind == "percent" and isinstance(value, Amount) and value.low is not None and value.low > _WHOLE


def _is_repeated(figure: Figure, passage: Passage) -> bool:
    """ "met six times in May", "a double murder", but not "six times as many", "double the size"."""
    behind, is_word = passage.syntax.part(figure.last), figure.last - figure.first == 1
    return figure.mention.kind == "multiple" and (behind == "noun" if is_word else behind in _FREE)


def _behind(figure: Figure, passage: Passage) -> Iterable[str]:
    """ "40 metres long", "44 percent of the vote"; "8 million more tied to titles" is no change."""
    match = passage.language.attributes.behind.match(passage.lower, figure.last)
    if match and passage.syntax.part(match[1]) == "participle":
        return [name for name in match[0] if name != CHANGE]
    return match[0] if match else ()


def _before(figure: Figure, passage: Passage) -> Iterable[str]:
    """ "worth", "an audience of"."""
    match = passage.language.attributes.before.match(passage.lower, figure.first - 1)
    return match[0] if match else ()


def _moved(figure: Figure, passage: Passage) -> Iterable[str]:
    """ "rose 3 percent", "will cut costs by 5 million euros", but not "gains of"."""
    language, bounds, leading = passage.language, passage.language.bounds, passage.lower[figure.first - 1]
    if figure.mention.change in _CHANGED:
        return () if leading in language.numbers.grammar.of else (CHANGE,)
    verb = verb_of(figure, passage) if leading in bounds.change.by else ""
    if verb and _is_margin(figure, passage):
        return (CHANGE,)
    return (CHANGE,) if verb in bounds.change.up or verb in bounds.change.down else ()


def _is_margin(figure: Figure, passage: Passage) -> bool:
    """ "won by 6 percent", "trails by 4 points"; not "was backed by 40 percent of them"."""
    known, mention, syntax = passage.language.attributes.known, figure.mention, passage.syntax
    is_share = mention.kind == "percent" or (mention.kind == "measure" and known.fits(_POINTS, mention))
    front = (each for each in syntax.leftwards(figure.first) if isinstance(each, int) and syntax.parts[each] in VERBAL)
    return is_share and of_behind(figure, passage) is None and syntax.part(next(front, -1)) == "verb"


def _counted(figure: Figure, passage: Passage) -> Iterable[str]:
    """ "48 pages": counts have their noun for a thing."""
    found = thing(figure, passage) if figure.mention.kind == "count" else None
    return passage.language.attributes.counted.get(found.head, ()) if found else ()


def _named(figure: Figure, passage: Passage) -> Iterator[str]:
    """ "a 40-million-euro loan", "its length is", "unemployment rose to"; the head tells more than its modifiers."""
    found = thing(figure, passage) if figure.mention.kind != "count" or figure.mention.form == "bare" else None
    nouns = passage.language.attributes.nouns
    if found:
        yield from nouns.get(found.head, ())
        for word in found.modifiers if found.head in passage.language.attributes.empty else ():
            yield from nouns.get(word.lower(), ())


def _happened(figure: Figure, passage: Passage) -> Iterable[str]:
    """ "12 people were killed": not the two who killed them."""
    found, counted = happening(figure, passage), thing(figure, passage)
    if (counted and not is_people(counted, passage)) or are_children(figure, passage):
        return ()
    return passage.language.attributes.events.get(found.event.name, ()) if found.event and not found.role else ()


def _governed(figure: Figure, passage: Passage) -> Iterable[str]:
    """ "costs", "was fined", "sold for": the verb in front, of a date the one it dates, of a price that of sale."""
    language, sold = passage.language, verb_of_price(figure, passage)
    verb = verb_of(figure, passage) if sold is None else passage.lower[sold]
    is_dated = figure.mention.kind in OF_TIME
    lemma = verb_on(figure, passage) if is_dated else language.lexicon.lemma(verb, "verb")
    return language.attributes.verbs.get(lemma or "", ())


def _of_things(figure: Figure, passage: Passage) -> Iterable[str]:
    """Of a ferry its length, of a tower its height; what is a share of people."""
    found = thing(figure, passage) if figure.mention.kind in _OF_THINGS else None
    if found is None:
        return ()
    known = _kinds_known(passage.story)
    if found.head not in known:
        known[found.head] = tuple(_kinds_of(found, passage))
    return known[found.head]


@once
def _kinds_known(story: Story) -> dict[str, tuple[str, ...]]:
    """What the measures of things say, by their heads: the same things come back in an article."""
    return {}


def _kinds_of(found: Thing, passage: Passage) -> Iterator[str]:
    kinds = passage.language.lexicon.kinds_of(found.head)
    for concept, names in _concepts_of_things(passage.story):
        if concept in kinds or (concept == PERSON and is_people(found, passage)):
            yield from names


@once
def _concepts_of_things(story: Story) -> list[tuple[str | None, tuple[str, ...]]]:
    """The things whose measures say something, by their concepts."""
    words, things = story.language.lexicon, story.language.attributes.things
    return [(each if each == PERSON else words.concept(each), names) for each, names in things.items()]


_ROOMS: Mapping[str, Callable[[Figure, Passage], Iterable[str]]] = {
    "behind": _behind,
    "before": _before,
    "counted": _counted,
    "change": _moved,
    "noun": _named,
    "event": _happened,
    "verb": _governed,
    "thing": _of_things,
}
"""What tells an attribute, the surer sort first."""

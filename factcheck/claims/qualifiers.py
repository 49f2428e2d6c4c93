"""What narrows a claim, each name in its slot: in which place, by which party, among whom, against whom.

Taken from the figure's own stretch of the sentence, then from what opens the sentence, then from what a sentence before
it in its paragraph opens with: "In Nevada, … He took 37 percent."
"""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.claims.days import own_days
from factcheck.claims.heads import is_people, named
from factcheck.claims.names import Spot
from factcheck.claims.passage import Figure, Passage, Story, once, passage_of
from factcheck.model import Amount

_OPENING, _REACH, _BACK = 3, 14, 3  # words: a sentence's start; from a figure. Sentences of a paragraph, backwards
_PARAGRAPH = "\n"
_PLACE, _PRODUCT, _GROUP, _EDITION, _PERIOD = "place", "product", "group", "edition", "period"

Found = tuple[str, str]


def qualifiers(figure: Figure, passage: Passage) -> Mapping[str, str]:
    """The qualifiers of a figure by slot; of two in one slot the nearer."""
    if not isinstance(figure.mention.value, Amount):
        return {}
    opened = (*_opening(passage), *_before(passage))
    found: dict[str, str] = {}
    for slot, text in (*_beside(figure, passage), *opened, *_narrowed(figure, passage)):
        found.setdefault(slot, text)
    return found


def _narrowed(figure: Figure, passage: Passage) -> Iterator[Found]:
    """What is no name: a group, an edition, a period."""
    for room in (_among, _of_edition, _of_period):
        yield from room(figure, passage)


def _beside(figure: Figure, passage: Passage) -> Iterator[Found]:
    """The names between a figure and its neighbours, those behind it first: "12 in Kelmar and 5 in Osmera"."""
    start, end = _stretch(figure, passage)
    spots = passage.story.names.spots[passage.number]
    front = [spot for spot in spots if start <= spot.start and spot.last <= figure.first]
    behind = [spot for spot in spots if figure.last <= spot.first < end]
    if behind and behind[0].first == figure.last and behind[0].name.sort == "other":
        yield _PRODUCT, behind[0].name.full
    for spot in (*behind, *reversed(front)):
        yield from _slotted(spot, passage)


def _stretch(figure: Figure, passage: Passage) -> tuple[int, int]:
    """From which word to which a figure's names may stand: no further than the next figures."""
    others = [each for each in passage.figures[max(0, figure.index - 3) : figure.index + 4] if each is not figure]
    amounts = [each for each in others if isinstance(each.mention.value, Amount)]
    start = max((each.last for each in amounts if each.last <= figure.first), default=0)
    end = min((each.first for each in amounts if each.first >= figure.last), default=len(passage.lower))
    return max(start, figure.first - _REACH), min(end, figure.last + _REACH)


def _slotted(spot: Spot, passage: Passage) -> Iterator[Found]:
    """A name with the slot that its preposition gives it; what is in a place is in a name of that sort."""
    at = spot.start - 1
    at -= passage.syntax.part(at) == "article"
    match = passage.language.events.qualifiers.slots.match(passage.lower, at)
    if match and (match[0] != _PLACE or spot.name.sort == "place"):
        yield match[0], spot.name.full


@once
def _opening(passage: Passage) -> Sequence[Found]:
    """What opens a sentence: "In Osmera, the mill hired 40 people and sold 2 ships"."""
    if not _is_opened(passage.number, passage.story):
        return ()
    return tuple(_slotted(passage.story.names.spots[passage.number][0], passage))


@once
def _before(passage: Passage) -> Sequence[Found]:
    """What opens the sentences before one in its paragraph."""
    story = passage.story
    found: list[Found] = []
    for number in range(passage.number - 1, max(-1, passage.number - _BACK), -1):
        if _PARAGRAPH in story.article.text[story.sentences[number].end : story.sentences[number + 1].start]:
            break
        if _is_opened(number, story):
            found += _opening(passage_of(story, number))
    return found


def _is_opened(number: int, story: Story) -> bool:
    """Whether a name stands in what opens a sentence."""
    spots = story.names.spots[number]
    return bool(spots) and spots[0].start < _OPENING


def _among(figure: Figure, passage: Passage) -> Iterator[Found]:
    """ "among women", "among nurses aged 18 to 29"."""
    among, syntax = passage.language.events.qualifiers.among, passage.syntax
    if among.isdisjoint(passage.lower):
        return
    start, end = _stretch(figure, passage)
    for index in range(start, end):
        phrase = syntax.phrase_from(index + 1) if passage.lower[index] in among else None
        if phrase and is_people(named(phrase, passage), passage):
            yield _GROUP, passage.tokens.surface(*phrase).lower()


def _of_edition(figure: Figure, passage: Passage) -> Iterator[Found]:
    """The ordinal of its sentence: "40 states came to the 18th session"."""
    near = passage.figures[max(0, figure.index - 1) : figure.index + 2]
    for each in near if figure.mention.kind != "ordinal" else ():
        if each.mention.kind == "ordinal" and abs(each.first - figure.last) < _REACH:
            yield _EDITION, each.mention.text


def _of_period(figure: Figure, passage: Passage) -> Iterator[Found]:
    """The months or years that a figure is of; a day is its time, and no more."""
    days = own_days(figure, passage)
    if days and days.first and days.last and days.first != days.last:
        yield _PERIOD, days.text

"""Scope: which part of the whole a figure is, and whether over several events."""

from bisect import bisect_left
from collections.abc import Iterator

from factcheck.claims.attribute import CHANGE, attribute
from factcheck.claims.happenings import happening
from factcheck.claims.passage import Figure, Passage, once
from factcheck.claims.status import status
from factcheck.claims.thing import of_behind, thing
from factcheck.model import Scope
from factcheck.tokens import OPENED

_SPEED = "speed"  # what is per hour, and a level all the same
_COMPARED = ("fraction", "percent", "multiple")  # kinds behind which "more" compares
_ADDED = ("count", "money", "measure")  # kinds that add up
_BESIDE, _AROUND, _REACH = 2, 7, 14


def scope(figure: Figure, passage: Passage) -> tuple[Scope, ...]:
    """The scopes of one figure, sorted: ("part",), ("remainder", "several events")."""
    rooms = _of_events, _of_the_whole, _told, _of_a_time, _of_others, _said_near, _of_companions, _of_total
    return tuple(sorted({each for room in rooms for each in room(figure, passage)}))


@once
def _several(passage: Passage) -> list[int]:
    """Where a sentence tells of several events."""
    repeated, nouns, lower = passage.language.events.repeated, passage.language.nouns, passage.lower
    told = (hit.first for hit in passage.phrases.get("several", ()))
    named = (at for at, is_event in enumerate(repeated.of_all(lower)) if is_event and nouns.is_plural(lower[at]))
    return sorted({*told, *named})


def _of_events(figure: Figure, passage: Passage) -> Iterator[Scope]:
    found = happening(figure, passage)
    if found.is_joined:
        yield "joined"
    if found.event and figure.mention.kind == "count":
        several = _several(passage)
        at = bisect_left(several, figure.first - _REACH)
        if at < len(several) and several[at] < figure.last + _REACH:
            yield "several events"


def _of_the_whole(figure: Figure, passage: Passage) -> Iterator[Scope]:
    """ "12 of them", "five of the 10 ships", "among them 40 nurses"; but not "millions of"."""
    lower, scopes, kind = passage.lower, passage.language.events.scopes, figure.mention.kind
    is_vague = getattr(figure.mention.value, "hedge", "") == "dozens"
    rooms = _is_parted, _is_member, _is_bracketed
    is_of = kind == "count" and not is_vague and any(is_part(figure, passage) for is_part in rooms)
    if is_of or scopes.part.match(lower, figure.last) or scopes.among.match(lower, figure.first - 1):
        yield "part"


def _is_parted(figure: Figure, passage: Passage) -> bool:
    """ "one of the bullets", "four out of 45 senators": "of" in the figure, or behind it with what is known; "short of
    the 60 votes" is a bound.
    """
    of, tokens = of_behind(figure, passage), passage.tokens
    if of is None or not any(
        tokens.is_class(at, "@number") or tokens.at(at)[:1].isdigit() for at in range(figure.first, of)
    ):
        return False
    is_known = passage.syntax.part(of + 1) in ("article", "possessive", "pronoun", "number")
    return of < figure.last or (
        is_known and not tokens.is_class(of + 1, "ordinal")
    )  # "two counts of first-degree theft"


def _is_bracketed(figure: Figure, passage: Passage) -> bool:
    """ "19 patients (six men and 13 women)": what stands in brackets behind a count of all."""
    before = passage.figures[figure.index - 1] if figure.index else None
    is_behind = before is not None and before.mention.kind == "count" and before.last == figure.first - 1
    return is_behind and passage.tokens.at(figure.first - 1) in OPENED


def _is_member(figure: Figure, passage: Passage) -> bool:
    """ "120 members of the council"."""
    found = thing(figure, passage)
    is_of = (
        passage.lower[figure.last : figure.last + 1]
        and passage.lower[figure.last] in passage.language.numbers.grammar.of
    )
    return bool(is_of) and found is not None and found.head in passage.language.events.scopes.members


def _told(figure: Figure, passage: Passage) -> Iterator[Scope]:
    """What the attribute says: a share is a part of its whole, a change no level; so is "two years longer"."""
    behind = passage.language.attributes.behind.match(passage.lower, figure.last)
    if figure.mention.kind == "duration" and behind and CHANGE in behind[0]:
        yield "change"
    if code := passage.language.attributes.known.scopes.get(attribute(figure, passage)):
        yield code


def _of_a_time(figure: Figure, passage: Passage) -> Iterator[Scope]:
    """ "3 million tons of grain a year": beside the figure or, of a year, behind its noun phrase; "$5 each"."""
    events, lower, first, last = passage.language.events, passage.lower, figure.first, figure.last
    if events.scopes.daily.match(lower, last) or events.scopes.daily.match(lower, first - 1):
        yield "daily"
    if _is_yearly(passage, first - 1, first) or _is_yearly(passage, last, last + _AROUND):
        yield "yearly"
    known = passage.language.attributes.known
    is_per = "/" in getattr(figure.mention.value, "unit", "") and not known.fits(_SPEED, figure.mention)
    if is_per or events.scopes.each.match(lower, last) or events.scopes.average.match(lower, first - 1):
        yield "rate"


def _is_yearly(passage: Passage, start: int, end: int) -> bool:
    lower, events = passage.lower, passage.language.events
    hit = passage.phrase("yearly", start, end)
    if hit is None or not events.breaks.isdisjoint(lower[max(0, start) : hit.first + 1]):
        return False
    return events.scopes.not_yearly.match(lower, hit.first) is None


def _of_total(figure: Figure, passage: Passage) -> Iterator[Scope]:
    """What adds up so far, or will in the end: "so far 12 ships have been sold", "will cost $2 billion in total"."""
    if figure.mention.kind not in _ADDED:
        return
    near = figure.first - _AROUND, figure.last + _BESIDE
    if passage.phrase("cumulative", *near):
        yield "cumulative"
    elif passage.phrase("total", *near) and status(figure, passage) == "planned":
        yield "planned total"


def _of_others(figure: Figure, passage: Passage) -> Iterator[Scope]:
    """ "three others", "another 12", "all but 12", but not "a third more ships"."""
    lower, events = passage.lower, passage.language.events
    if events.scopes.excepted.match(lower, figure.first - 1):
        yield "remainder"
    if figure.mention.kind in _COMPARED:
        return
    start = max(0, figure.first - (figure.mention.kind == "count"))
    around = enumerate(lower[start : figure.last + 1], start)
    if any(word in events.scopes.others and lower[at + 1 : at + 2] != [events.scopes.than] for at, word in around):
        yield "remainder"


def _said_near(figure: Figure, passage: Passage) -> Iterator[Scope]:
    if passage.phrase("named", figure.first - _AROUND, figure.last + _AROUND):
        yield "named"
    if passage.phrase("degree", figure.first - _BESIDE, figure.last + _BESIDE + 1):
        yield "degree"


def _of_companions(figure: Figure, passage: Passage) -> Iterator[Scope]:
    if _includes_one(passage, figure.last):
        yield "including one"
    if _has_companion(passage, figure.first) or _is_followed(passage, figure.last):
        yield "and one"


def _has_companion(passage: Passage, first: int) -> bool:
    """ "A man and two children", "Baby, 4 people": one more person stands beside the count without a figure."""
    is_joined = first >= 2 and passage.lower[first - 1] in passage.language.events.joints
    return is_joined and _is_one_person(passage.lower[first - 2], passage)


def _is_followed(passage: Passage, last: int) -> bool:
    """ "four people and a fifth person", "six others and another was hurt"."""
    events, lower, vocabulary = passage.language.events, passage.lower, passage.language.vocabulary
    for index in range(last, min(len(lower) - 2, last + _AROUND)):
        if lower[index] in events.joints and lower[index + 1] in events.scopes.companions:
            behind = lower[index + 2 : index + 4]
            is_said = behind[0] in events.passive or any("ordinal" in vocabulary.get(word, {}) for word in behind)
            return is_said or any(_is_one_person(word, passage) for word in behind)
    return False


def _includes_one(passage: Passage, last: int) -> bool:
    """ "five people wounded, including a pregnant woman"."""
    events, lower = passage.language.events, passage.lower
    hit = passage.phrase("including", last, min(len(lower) - 2, last + _AROUND))
    return hit is not None and hit.last < len(lower) and lower[hit.last] in events.scopes.companions


def _is_one_person(noun: str, passage: Passage) -> bool:
    events, nouns = passage.language.events, passage.language.nouns
    return nouns.is_person(noun) and not nouns.is_plural(noun) and noun not in events.words

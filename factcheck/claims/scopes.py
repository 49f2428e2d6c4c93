"""Scope: which part of the whole a figure is, whether over several events, and whether the attacker is in it."""

from bisect import bisect_left
from collections.abc import Iterator

from factcheck.model import Kind
from factcheck.rules import Language

_AROUND, _REACH = 7, 14


def sentence_scopes(lower: list[str], hits: list[int], language: Language) -> tuple[tuple[int, str], ...]:
    """Where a sentence tells of several events, and of how many: (place, "several events"), (place, "2 events")."""
    several, found = language.events.several, []
    for index in hits:
        if several.match(lower, index):
            number = language.events.pairs.match(lower, index - 1)
            found.append((index, f"{number[0]} events" if number else "several events"))
    return tuple(found)


def scope_of(
    kind: Kind,
    lower: list[str],
    first: int,
    last: int,
    hits: list[int],
    several: tuple[tuple[int, str], ...],
    language: Language,
) -> tuple[str, ...]:
    """The codes of scope of one figure: ("part",), ("others", "several events")."""
    events = language.events
    near = several[bisect_left(several, (first - _REACH, "")) : bisect_left(several, (last + _REACH, ""))]
    found = {name for _, name in near}
    if len(found) > 1:
        found -= {"several events"}
    if events.part.match(lower, last) or (kind == "count" and not language.numbers.of.isdisjoint(lower[first:last])):
        found.add("part")
    if events.daily.match(lower, last) or events.daily.match(lower, first - 1):
        found.add("daily")
    if _is_yearly(lower, first - 1, first, language) or _is_yearly(lower, last, last + _AROUND, language):
        found.add("yearly")
    if any(
        word in events.others and lower[at + 1 : at + 2] != [events.than]
        for at, word in enumerate(lower[first : last + 1], first)
    ):
        found.add("others")
    found.update(_said_near(lower, first, last, hits, language))
    if _includes_one(lower, last, language):
        found.add("including one")
    if _has_companion(lower, first, language) or _is_followed(lower, last, language):
        found.add("and one")
    return tuple(found)


def _is_yearly(lower: list[str], start: int, end: int, language: Language) -> bool:
    """ "3 million tons of grain a year": beside the figure or behind its noun phrase, before the clause ends."""
    for index in range(max(0, start), min(len(lower), end)):
        if lower[index] in language.events.breaks:
            return False
        if match := language.events.yearly.match(lower, index):
            return bool(match[0])
    return False


def _said_near(lower: list[str], first: int, last: int, hits: list[int], language: Language) -> Iterator[str]:
    events = language.events
    for index in hits[bisect_left(hits, first - _AROUND) : bisect_left(hits, last + _AROUND)]:
        if match := events.attackers.match(lower, index):
            yield match[0]
        if events.named.match(lower, index):
            yield "named"
        if first - 2 <= index <= last + 2 and events.degree.match(lower, index):
            yield "degree"


def _has_companion(lower: list[str], first: int, language: Language) -> bool:
    """ "A man and two children", "Baby, 4 people": one more person stands beside the count without a figure."""
    return first >= 2 and lower[first - 1] in language.events.joints and _is_one_person(lower[first - 2], language)


def _is_followed(lower: list[str], last: int, language: Language) -> bool:
    """ "four people and a fifth person", "six others and another was hurt"."""
    events = language.events
    for index in range(last, min(len(lower) - 2, last + _AROUND)):
        if lower[index] in events.joints and lower[index + 1] in events.companions:
            behind = lower[index + 2 : index + 4]
            is_said = behind[0] in events.passive or any("ordinal" in language.lexicon.get(word, {}) for word in behind)
            return is_said or any(_is_one_person(word, language) for word in behind)
    return False


def _includes_one(lower: list[str], last: int, language: Language) -> bool:
    """ "five people wounded, including a pregnant woman"."""
    including = language.events.including
    for index in range(last, min(len(lower) - 2, last + _AROUND)):
        if match := including.match(lower, index):
            return match[1] < len(lower) and lower[match[1]] in language.events.companions
    return False


def _is_one_person(noun: str, language: Language) -> bool:
    events = language.events
    return events.broader.get(noun) == "person" and noun not in events.words and not language.nouns.is_plural(noun)

"""The event of a figure: a word in its span, its verb (passive or active), its noun, else the nearest in its clause."""

from dataclasses import dataclass

from factcheck.model import Event
from factcheck.rules import Language

_NEAR, _SKIPPED, _SIDE, _FAR = 12, 5, 6, 20
DATE = "\N{NO-BREAK SPACE}"  # what stands for each word of a date


@dataclass(frozen=True, slots=True)
class Happening:
    """An event and how it was found: to the right of the figure, far off, shared with another figure."""

    event: Event | None = None
    role: str | None = None
    from_right: bool = False
    is_joined: bool = False
    is_far: bool = False


def event_of(lower: list[str], first: int, last: int, language: Language) -> Happening:
    """What happens to what is counted at `lower[first:last]`; "Two gunmen killed a clerk" has the role agent."""
    words = language.events.words
    for index in range(last - 1, first - 1, -1):
        if found := words.get(lower[index]):
            return Happening(Event(*found), from_right=True)
    return _right(lower, last, language) or _left(lower, first, language) or _nearest(lower, first, last, language)


def _right(lower: list[str], last: int, language: Language) -> Happening | None:
    """ "were killed", "reportedly injured", "taken into custody"; an active verb with an object makes an agent."""
    events = language.events
    is_passive = False
    for index in range(last, min(len(lower), last + _SKIPPED)):
        word = lower[index]
        if (found := events.words.get(word)) and not _goes_on(lower, index, language):
            if not is_passive and word not in events.nouns and _has_object(lower, index + 1, language):
                return Happening(Event(*found), role="agent")
            return Happening(Event(*found), from_right=True)
        if word in events.passive:
            is_passive = True
        elif not (_is_between(word, language) or word in events.words or lower[index - 1] in events.words):
            return None
    return None


def _is_between(word: str, language: Language) -> bool:
    return word == DATE or word in language.events.between or word.endswith("ly")


def is_label(lower: list[str], last: int, language: Language) -> bool:
    """Whether a bare number belongs to the word behind it: "the 5000 block", "two 17-year-old boys"."""
    if last >= len(lower):
        return False
    word, events = lower[last], language.events
    is_free = word in events.between or word in events.words or word in events.breaks or word in language.nouns.stops
    return not (is_free or not word[0].isalnum() or word.endswith("ly"))


def _goes_on(lower: list[str], index: int, language: Language) -> bool:
    """ "shot and killed": the second verb says what happened."""
    behind = lower[index + 1 : index + 3]
    return len(behind) == 2 and behind[0] in language.events.joints and behind[1] in language.events.words


def _has_object(lower: list[str], index: int, language: Language) -> bool:
    if index >= len(lower):
        return False
    word = lower[index]
    if word in language.events.object_openers:
        return " ".join(lower[index : index + 2]) in language.events.objects
    return word in language.events.objects or word[0].isdigit() or "unit" in language.lexicon.get(word, {})


def _left(lower: list[str], first: int, language: Language) -> Happening | None:
    """ "killed at least", "the deaths of", "the toll from the flood rose overnight to"."""
    events = language.events
    if first and lower[first - 1] in language.bounds.to and (changed := _changed(lower, first - 1, language)):
        return changed
    for index in range(first - 1, max(-1, first - _SIDE), -1):
        word = lower[index]
        if word in events.changes:
            return _risen(lower, index, language)
        if found := events.words.get(word):
            return Happening(Event(*found))
        is_between = _is_between(word, language) or _is_apposed(lower, index, first, language)
        if not is_between or word in events.passive:
            return None
    return None


def _risen(lower: list[str], verb: int, language: Language) -> Happening | None:
    """The noun whose figure rose or stands: the first event noun of the verb's clause, or what "the number of people
    killed" counts.
    """
    events, tally = language.events, -_FAR
    for index in range(max(0, verb - _FAR), verb):
        word = lower[index]
        tally = index if word in events.tallies else tally
        is_counted = index - tally < _SIDE and word in events.words  # a clause may part it from its verb
        is_named = word in events.nouns and verb - index <= _NEAR and _is_in_clause(lower, index, verb, verb, language)
        if is_counted or is_named:
            return Happening(Event(*events.words[word]))
    return None


def _changed(lower: list[str], to: int, language: Language) -> Happening | None:
    """ "revised down the death toll from the landslide to", "the toll was raised to": a noun and a word of change."""
    events, bounds = language.events, language.bounds
    noun, is_changed = "", False
    for index in range(to - 1, max(-1, to - _NEAR), -1):
        word = lower[index]
        if word in events.breaks:
            return None
        noun = word if word in events.nouns else noun
        is_changed = is_changed or word in events.changes or word in bounds.up or word in bounds.down
        if noun and is_changed:
            return Happening(Event(*events.words[noun]))
    return None


def _is_apposed(lower: list[str], index: int, first: int, language: Language) -> bool:
    """ "The injured, seven people in all": the comma between an article's noun and its count."""
    return (
        index == first - 1
        and index > 1
        and lower[index] in language.events.joints
        and lower[index - 2] in language.closed
    )


def _nearest(lower: list[str], first: int, last: int, language: Language) -> Happening:
    """The nearest event word before the clause ends on either side."""
    events = language.events
    for distance in range(1, _NEAR):
        for index in (first - distance, last + distance - 1):
            if (
                0 <= index < len(lower)
                and (found := events.words.get(lower[index]))
                and _is_in_clause(lower, index, first, last, language)
            ):
                return Happening(Event(*found), is_far=True, from_right=index >= last)
    return Happening(is_far=True)


def _is_in_clause(lower: list[str], index: int, first: int, last: int, language: Language) -> bool:
    inside = lower[index + 1 : first] if index < first else lower[last:index]
    return language.events.breaks.isdisjoint(inside)


def is_coordinated(lower: list[str], last: int, first: int, language: Language) -> bool:
    """Whether nothing but "and" or a comma stands between two figures."""
    return 0 < first - last <= 2 and all(word in language.events.joints for word in lower[last:first])

"""The event of a figure: a word in its span, its verb (passive or active), its noun, else the nearest in its clause."""

from typing import NamedTuple

from factcheck.claims.passage import DATE, Figure, Passage
from factcheck.model import Event, Role

_NEAR, _SKIPPED, _SIDE, _FAR = 12, 5, 6, 20


class Happening(NamedTuple):
    """An event and how it was found: to the right of the figure, far off, shared with another figure."""

    event: Event | None = None
    role: Role | None = None
    from_right: bool = False
    is_joined: bool = False
    is_far: bool = False


def event_of(figure: Figure, passage: Passage) -> Happening:
    """What happens to what a figure counts; "Two gunmen killed a clerk" has the role agent."""
    for found in reversed(passage.events[figure.first : figure.last]):
        if found:
            return Happening(found, from_right=True)
    return _right(figure, passage) or _left(figure, passage) or _nearest(figure, passage)


def _right(figure: Figure, passage: Passage) -> Happening | None:
    """ "were killed", "reportedly injured", "taken into custody"; an active verb with an object makes an agent."""
    events, lower = passage.language.events, passage.undated
    is_passive = False
    for index in range(figure.last, min(len(lower), figure.last + _SKIPPED)):
        word = lower[index]
        if (found := passage.events[index]) and not _goes_on(index, passage):
            if not is_passive and word not in events.nouns and _has_object(index + 1, passage):
                return Happening(found, role="agent")
            return Happening(found, from_right=True)
        if word in events.passive:
            is_passive = True
        elif not (found or passage.events[index - 1] or _is_between(word, passage)):
            return None
    return None


def _is_between(word: str, passage: Passage) -> bool:
    return word == DATE or word in passage.language.events.between or passage.language.lexicon.is_adverb(word)


def is_label(figure: Figure, passage: Passage) -> bool:
    """Whether a bare number belongs to the word behind it: "the 5000 block", "two 17-year-old boys"."""
    if figure.last >= len(passage.lower):
        return False
    word, events, nouns = passage.lower[figure.last], passage.language.events, passage.language.nouns
    is_free = word in events.between or word in events.words or word in events.breaks or nouns.is_end(word)
    return not (is_free or not word[0].isalnum() or passage.language.lexicon.is_adverb(word))


def _goes_on(index: int, passage: Passage) -> bool:
    """ "shot and killed": the second verb says what happened."""
    lower, joints = passage.undated, passage.language.events.joints
    return index + 2 < len(lower) and lower[index + 1] in joints and passage.events[index + 2] is not None


def _has_object(index: int, passage: Passage) -> bool:
    lower, events = passage.undated, passage.language.events
    if index >= len(lower):
        return False
    word = lower[index]
    is_begun = events.objects.match(lower, index) is not None or word[0].isdigit()
    return is_begun or "unit" in passage.language.vocabulary.get(word, {})


def _left(figure: Figure, passage: Passage) -> Happening | None:
    """ "killed at least", "the deaths of", "the toll from the flood rose overnight to"."""
    events, lower, first = passage.language.events, passage.undated, figure.first
    is_to = first > 0 and lower[first - 1] in passage.language.bounds.change.to
    if is_to and (changed := _changed(first - 1, passage)):
        return changed
    for index in range(first - 1, max(-1, first - _SIDE), -1):
        word = lower[index]
        if word in events.changes:
            return _risen(index, passage)
        if found := passage.events[index]:
            return Happening(found)
        is_between = _is_between(word, passage) or (index == first - 1 and _is_apposed(index, passage))
        if not is_between or word in events.passive:
            return None
    return None


def _risen(verb: int, passage: Passage) -> Happening | None:
    """The noun whose figure rose or stands: the first event noun of the verb's clause, or what "the number of people
    killed" counts.
    """
    events, lower, tally = passage.language.events, passage.undated, -_FAR
    for index in range(max(0, verb - _FAR), verb):
        word = lower[index]
        tally = index if word in events.tallies else tally
        is_counted = index - tally < _SIDE and passage.events[index]  # a clause may part it from its verb
        is_named = word in events.nouns and verb - index <= _NEAR and _is_unbroken(index + 1, verb, passage)
        if is_counted or is_named:
            return Happening(passage.events[index])
    return None


def _changed(to: int, passage: Passage) -> Happening | None:
    """ "revised down the death toll from the landslide to", "the toll was raised to": a noun and a word of change."""
    events, bounds, lower = passage.language.events, passage.language.bounds, passage.undated
    noun, is_changed = "", False
    for index in range(to - 1, max(-1, to - _NEAR), -1):
        word = lower[index]
        if word in events.breaks:
            return None
        noun = word if word in events.nouns else noun
        is_changed = is_changed or word in events.changes or word in bounds.change.up or word in bounds.change.down
        if noun and is_changed:
            return Happening(events.words.get(noun))
    return None


def _is_apposed(index: int, passage: Passage) -> bool:
    """ "The injured, seven people in all": the comma between an article's noun and its count."""
    lower, language = passage.undated, passage.language
    return index > 1 and lower[index] in language.events.joints and lower[index - 2] in language.sentences.closed


def _nearest(figure: Figure, passage: Passage) -> Happening:
    """The nearest event word before the clause ends on either side."""
    first, last, events = figure.first, figure.last, passage.events
    left = [(first - at, False, at) for at in range(max(0, first - _NEAR + 1), first) if events[at]]
    right = [(at - last + 1, True, at) for at in range(last, min(len(events), last + _NEAR - 1)) if events[at]]
    for _, is_right, at in sorted(left + right):
        start, end = (last, at) if is_right else (at + 1, first)
        if _is_unbroken(start, end, passage):
            return Happening(events[at], is_far=True, from_right=is_right)
    return Happening(is_far=True)


def _is_unbroken(start: int, end: int, passage: Passage) -> bool:
    return passage.language.events.breaks.isdisjoint(passage.undated[start:end])


def is_coordinated(last: int, first: int, passage: Passage) -> bool:
    """Whether nothing but "and" or a comma stands between two figures."""
    joints = passage.language.events.joints
    return 0 < first - last <= 2 and all(word in joints for word in passage.undated[last:first])

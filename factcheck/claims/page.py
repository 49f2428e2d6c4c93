"""Dates of the page: of a dateline, a stamp, a byline, a signature. They tell when a text was written, no more."""

from collections.abc import Sequence

from factcheck.claims.headlines import is_prose
from factcheck.claims.passage import Figure, Passage
from factcheck.claims.syntax import PREPOSITIONS
from factcheck.model import OF_TIME, Mention, Period
from factcheck.rules import Language
from factcheck.tokens import CLOSED, DASHES, OPENED

_HEAD, _DATELINE = 8, 14  # sentences and words in which a dateline is met
_TITLE = 3  # least words of a title
_FILMED = frozenset(("0", "00", "01", "02", "03", "04", "05", "06", "07", "08", "09"))
_LINE = 16  # words of a byline
_SIGNED = 8  # words of a signature in brackets
_PARENS, _SET_OFF = CLOSED | {"/"}, CLOSED | {".", ","}
_MARKS = frozenset((":", "©"))
_DATES = frozenset(("date", "comma", "dot", "mark", "hyphen", "preposition", "number"))
_NAMING = frozenset(("name", "coordinator"))


def is_of_page(figure: Figure, passage: Passage) -> bool:
    """Whether a date is one of the page: "KELMAR, March 2 - The bank", "Posted: 3 May 2019", "Lyle Marsh, May 3"."""
    if figure.mention.kind not in OF_TIME:
        return False
    if figure.mention.kind == "time" and _is_of_film(figure, passage):
        return True
    rooms = (
        (_is_of_stamp, _is_of_dateline, _is_of_line, _is_of_signature) if is_day(figure.mention) else (_is_of_stamp,)
    )
    return any(is_of(figure, passage) for is_of in rooms)


def is_day(mention: Mention) -> bool:
    """Whether a date is one day, or may be: of "Friday" in an undated text none is known."""
    period = mention.value
    return not isinstance(period, Period) or (period.first is not None and period.first == period.last)


def is_stamped(first: int, lower: Sequence[str], language: Language) -> bool:
    """Whether a date that begins here is stamped: "Posted: 3 May 2019", "(c) 2019 Norda News"; not "was posted on"."""
    at = first - 1
    while at >= 0 and not lower[at][0].isalnum() and lower[at] not in _MARKS:
        at -= 1
    stamp = language.events.cues.stamps.match(lower, at)
    return stamp is not None and (stamp[1] < 0 or not lower[stamp[1]][0].isalnum())


def _is_of_dateline(figure: Figure, passage: Passage) -> bool:
    """ "KELMAR, March 2 (NNA) - The bank": only names and marks in front, an agency or a dash behind."""
    first, last, words = figure.first, figure.last, passage.tokens.words
    if not 0 < first < _DATELINE or passage.number >= _HEAD or words[first - 1].isalnum():
        return False
    if not all(_is_of_name(index, passage) for index in range(first)):
        return False
    is_credited = passage.tokens.at(last) in OPENED | {"/"} and _closed(last, passage) is not None
    dash = last + (passage.tokens.at(last) in _SET_OFF)
    return is_credited or (passage.tokens.at(dash) in DASHES and dash not in passage.tokens.joints)


def _is_of_name(index: int, passage: Passage) -> bool:
    """Whether a word is no more than a mark or a piece of a name, as all in front of a dateline's day are."""
    word = passage.tokens.words[index]
    is_small = word[0].islower() or word[0].isdigit()
    return not is_small and (word.lower() not in passage.language.grammar or passage.syntax.part(index) == "name")


def _closed(opened: int, passage: Passage) -> int | None:
    """Where brackets or slashes close that hold a name alone: "(NNA)", "/NNA/"."""
    at = opened + 1
    while at < len(passage.lower) and passage.tokens.words[at][0].isupper():
        at += 1
    return at if at > opened + 1 and passage.tokens.at(at) in _PARENS else None


def _is_of_stamp(figure: Figure, passage: Passage) -> bool:
    """ "Updated: May 3, 2019, 4 p.m.": of days and times that stand together the first is stamped."""
    return is_stamped(_first_beside(figure, passage), passage.lower, passage.language)


def _first_beside(figure: Figure, passage: Passage) -> int:
    """Where the dates begin that stand with a figure, nothing but marks between them."""
    for before in reversed(passage.figures[: figure.index]):
        between = passage.lower[before.last : figure.first]
        if before.mention.kind not in OF_TIME or any(word[0].isalnum() for word in between):
            break
        figure = before
    return figure.first


def _is_of_line(figure: Figure, passage: Passage) -> bool:
    """Whether a short line has but names and dates: "Reuters, March 3, 2020", "By Lyle Marsh | 3 May 2019"."""
    parts, words, before = passage.syntax.parts, passage.tokens.words, figure.first - 1
    is_joined = before >= 0 and words[before].isalnum() and parts[before] not in PREPOSITIONS
    if len(parts) > _LINE or not passage.number or is_joined:  # with a headline in large words its day is joined
        return False
    others = [at for at, part in enumerate(parts) if part not in _DATES]
    if not others:  # "Tuesday night." goes with what stands around it, the length of a film does not: "02:55"
        return not any(map(str.isalpha, figure.mention.surface))
    return all(parts[at] in _NAMING or (parts[at] == "noun" and words[at][0].isupper()) for at in others)


def _is_of_film(figure: Figure, passage: Passage) -> bool:
    """The length of a film at the end, or the beginning, of its title: "Watch Kelmar burn 02:08"."""
    first, last, words = figure.first, figure.last, passage.tokens.words
    if is_prose(passage.tokens) or len(words) - last + first < _TITLE or words[first] not in _FILMED:
        return False
    is_closing = last == len(words) and passage.syntax.part(first - 1) not in PREPOSITIONS
    return is_closing or (first == 0 and words[last][0].isupper())


def _is_of_signature(figure: Figure, passage: Passage) -> bool:
    """ "- Lyle Marsh (@lylemarsh) May 3, 2019": what signs a post."""
    signed = passage.lower[max(0, figure.first - _SIGNED) : figure.first]
    return "@" in signed and signed[-1] in CLOSED

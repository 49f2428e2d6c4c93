"""The subject of a claim: the noun phrase that is counted, measured, ranked or priced."""

from factcheck.model import Mention, Sentence, Subject
from factcheck.rules import Language

_LONGEST = 5
_REACH = 10
_DASHES = frozenset("-–")


def subject_of(
    sentence: Sentence, lower: list[str], mention: Mention, first: int, last: int, language: Language
) -> Subject | None:
    """The subject: the counted noun itself; else the noun behind "of"; else the noun phrase in front."""
    if mention.kind in ("count", "ordinal") and mention.value is not None:
        unit = getattr(mention.value, "unit", "")
        if unit:
            return Subject(unit, unit.split()[-1].lower())
    if mention.kind in ("date", "time", "set"):
        return None
    return _behind(sentence, lower, last, language) or _before(sentence, lower, first, language)


def _behind(sentence: Sentence, lower: list[str], last: int, language: Language) -> Subject | None:
    """ "200 tons of aid", "1,000 kilometers of railway infrastructure"."""
    if last >= len(lower) or lower[last] not in language.numbers.of:
        return None
    first = last + 1
    while first < len(lower) and lower[first] in language.closed:
        first += 1
    end = first
    while end < len(lower) and end - first < _LONGEST and _is_nominal(lower, end, language):
        end += 1
        is_joined = end + 1 < len(lower) and lower[end] in _DASHES and sentence.are_glued(end - 1)
        if is_joined and _is_nominal(lower, end + 1, language):  # "the Tarsk–Belmora line"
            end += 1
    return _subject(sentence, first, end, language)


def _before(sentence: Sentence, lower: list[str], first: int, language: Language) -> Subject | None:
    """ "a rail project worth about", "a loan of", "shares fell": the nearest noun phrase to the left."""
    index = first - 1
    floor = max(-1, first - _REACH)
    while index > floor and not _is_nominal(lower, index, language):
        if not lower[index].isalpha() and lower[index] not in "$€£~":
            return None
        index -= 1
    end = index + 1
    while index > floor and end - index < _LONGEST and _is_nominal(lower, index, language):
        index -= 1
    return _subject(sentence, index + 1, end, language)


def _is_nominal(lower: list[str], index: int, language: Language) -> bool:
    word = lower[index]
    if not word.isalpha() or len(word) < 2 or word in language.nouns.stops or word in language.stopwords:
        return False
    bounds = language.bounds
    is_verbal = word in language.events.words and language.events.words[word][0] != word
    return not (is_verbal or word in bounds.up or word in bounds.down or word in bounds.skip or word.endswith("ly"))


def _subject(sentence: Sentence, first: int, end: int, language: Language) -> Subject | None:
    if end <= first:
        return None
    text = " ".join(sentence.text[sentence.starts[first] : sentence.end_of(end - 1)].split())
    return Subject(text, language.nouns.singular(sentence.words[end - 1].lower()))

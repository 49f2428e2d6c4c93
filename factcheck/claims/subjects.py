"""The subject of a claim: the noun phrase that is counted, measured, ranked or priced."""

from collections.abc import Sequence

from factcheck.model import Mention, Thing
from factcheck.rules import Language
from factcheck.tokens import Tokens

Span = tuple[int, int]
_LONGEST = 5
_REACH = 12
_DASHES = frozenset("-–")
_SIGNS = "$€£~"


def subject_of(
    sentence: Tokens, lower: list[str], mention: Mention, spans: Sequence[Span], index: int, language: Language
) -> Thing | None:
    """The subject of the mention of this index: the counted noun itself; else the noun behind "of" or, of "a 50 MW
    plant", right behind; else the noun phrase in front, or that in front of its verb.
    """
    first, last = spans[index]
    if mention.kind in ("count", "ordinal") and mention.value is not None:
        unit = getattr(mention.value, "unit", "")
        if unit:
            return Thing(unit, unit.split()[-1].lower())
    if mention.kind in ("date", "time", "set"):
        return None
    return (
        _behind(sentence, lower, first, last, language)
        or _modified(sentence, lower, first, last, language)
        or _before(sentence, lower, spans, index, mention.change is not None, language)
    )


def _behind(sentence: Tokens, lower: list[str], first: int, last: int, language: Language) -> Thing | None:
    """ "200 tons of aid", "1,000 kilometers of railway infrastructure"; "of" may be the unit's, "barrels of oil"."""
    of = next((index for index in range(first, min(len(lower), last + 1)) if lower[index] in language.numbers.of), None)
    if of is None:
        return None
    start = of + 1
    while start < len(lower) and lower[start] in language.closed:
        start += 1
    return _phrase_at(sentence, lower, start, language)


def _modified(sentence: Tokens, lower: list[str], first: int, last: int, language: Language) -> Thing | None:
    """ "a 540-megawatt solar farm", "the 2 billion euro contract"."""
    if last >= len(lower) or not sentence.words[last].islower():
        return None
    is_led = first > 0 and (
        lower[first - 1] in language.nouns.determiners or lower[first - 1] in language.nouns.possessive
    )
    is_glued = not _DASHES.isdisjoint(lower[first:last])
    return _phrase_at(sentence, lower, last, language) if is_led or is_glued else None


def _phrase_at(sentence: Tokens, lower: list[str], first: int, language: Language) -> Thing | None:
    end = first
    while end < len(lower) and end - first < _LONGEST and _is_nominal(lower, end, language):
        end += 1
        is_joined = end + 1 < len(lower) and lower[end] in _DASHES and sentence.are_glued(end - 1)
        if is_joined and _is_nominal(lower, end + 1, language):  # "the Tarsk–Belmora line"
            end += 1
    return _subject(sentence, first, end, language)


def _before(
    sentence: Tokens, lower: list[str], spans: Sequence[Span], mention: int, is_change: bool, language: Language
) -> Thing | None:
    """ "a project worth", "a fine of": the noun in front; "revenue for the quarter rose to": that of its verb."""
    first = spans[mention][0]
    index, floor, is_verbal = first - 1, max(-1, first - _REACH), False
    while index > floor:
        if is_change and mention and spans[mention - 1][0] <= index < spans[mention - 1][1]:  # "rose 12 percent to"
            mention -= 1
            index = spans[mention][0] - 1
            continue
        if _is_nominal(lower, index, language):
            break
        if not lower[index].isalpha() and lower[index] not in _SIGNS and not (is_verbal and lower[index] == ","):
            return None
        is_verbal = is_verbal or _is_verb(lower[index], language)
        index -= 1
    start, end = _phrase_to(lower, index, floor, language)
    while is_verbal and (start > floor + 1) and (of := _chained(lower, start, floor, language)) is not None:
        start, end = _phrase_to(lower, of, floor, language)
    return _subject(sentence, start, end, language)


def _phrase_to(lower: list[str], index: int, floor: int, language: Language) -> Span:
    """The noun phrase that ends with the word at `index`."""
    end = index + 1
    while index > floor and end - index < _LONGEST and _is_nominal(lower, index, language):
        index -= 1
    return index + 1, end


def _chained(lower: list[str], start: int, floor: int, language: Language) -> int | None:
    """The last word of the phrase to which the one at `start` belongs: "profit" of "profit for the quarter"."""
    index = start - 1
    while index > floor and (lower[index] in language.nouns.determiners or lower[index] in language.closed):
        if lower[index] in language.events.chaining:
            break
        index -= 1
    is_chained = index - 1 > floor and lower[index] in language.events.chaining
    return index - 1 if is_chained and _is_nominal(lower, index - 1, language) else None


def _is_verb(word: str, language: Language) -> bool:
    """Whether a word links a subject to its figure: "was", "reached", "costs", "rose"."""
    bounds, known = language.bounds, language.events.words.get(word)
    is_form = known is not None and known[0] != word and word not in language.events.nouns
    return word in language.events.linking or word in bounds.up or word in bounds.down or is_form


def _is_nominal(lower: list[str], index: int, language: Language) -> bool:
    word = lower[index]
    if not word.isalpha() or len(word) < 2 or word in language.nouns.stops or word in language.stopwords:
        return False
    if word in language.bounds.skip or word.endswith("ly"):
        return False
    return not _is_verb(word, language) or (index > 0 and lower[index - 1] in language.nouns.determiners)


def _subject(sentence: Tokens, first: int, end: int, language: Language) -> Thing | None:
    if end <= first:
        return None
    text = " ".join(sentence.text[sentence.starts[first] : sentence.end_of(end - 1)].split())
    return Thing(text, language.nouns.singular(sentence.words[end - 1].lower()))

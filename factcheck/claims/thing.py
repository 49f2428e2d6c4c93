"""The thing of a claim: the noun phrase that is counted, measured, ranked or priced."""

from factcheck.claims.passage import Figure, Passage
from factcheck.model import Thing

Span = tuple[int, int]
_LONGEST = 5
_REACH = 12
_DASHES = frozenset("-–")
_SIGNS = "$€£~"


def thing(figure: Figure, passage: Passage) -> Thing | None:
    """The counted noun itself; else the noun behind "of" or, of "a 50 MW plant", right behind; else the noun phrase in
    front, or that in front of its verb.
    """
    mention = figure.mention
    if mention.kind in ("count", "ordinal") and mention.value is not None:
        unit = getattr(mention.value, "unit", "")
        if unit:
            return Thing(unit, unit.split()[-1].lower())
    if mention.kind in ("date", "time", "set"):
        return None
    return _behind(figure, passage) or _modified(figure, passage) or _before(figure, passage)


def _behind(figure: Figure, passage: Passage) -> Thing | None:
    """ "200 tons of aid", "1,000 kilometers of railway infrastructure"; "of" may be the unit's, "barrels of oil"."""
    lower, language = passage.lower, passage.language
    inside = range(figure.first, min(len(lower), figure.last + 1))
    of = next((index for index in inside if lower[index] in language.numbers.of), None)
    if of is None:
        return None
    start = of + 1
    while start < len(lower) and lower[start] in language.closed:
        start += 1
    return _phrase_at(start, passage)


def _modified(figure: Figure, passage: Passage) -> Thing | None:
    """ "a 540-megawatt solar farm", "the 2 billion euro contract"."""
    lower, nouns, first, last = passage.lower, passage.language.nouns, figure.first, figure.last
    if last >= len(lower) or not passage.tokens.words[last].islower():
        return None
    is_led = first > 0 and (lower[first - 1] in nouns.determiners or lower[first - 1] in nouns.possessive)
    is_glued = not _DASHES.isdisjoint(lower[first:last])
    return _phrase_at(last, passage) if is_led or is_glued else None


def _phrase_at(first: int, passage: Passage) -> Thing | None:
    lower, end = passage.lower, first
    while end < len(lower) and end - first < _LONGEST and _is_nominal(end, passage):
        end += 1
        is_joined = end + 1 < len(lower) and lower[end] in _DASHES and passage.tokens.are_glued(end - 1)
        if is_joined and _is_nominal(end + 1, passage):  # "the Tarsk–Belmora line"
            end += 1
    return _named(first, end, passage)


def _before(figure: Figure, passage: Passage) -> Thing | None:
    """ "a project worth", "a fine of": the noun in front; "revenue for the quarter rose to": that of its verb."""
    lower, figures, at = passage.lower, passage.figures, figure.index
    index, floor, is_verbal = figure.first - 1, max(-1, figure.first - _REACH), False
    is_change = figure.mention.change is not None
    while index > floor:
        if is_change and at and figures[at - 1].first <= index < figures[at - 1].last:  # "rose 12 percent to"
            at -= 1
            index = figures[at].first - 1
            continue
        if _is_nominal(index, passage):
            break
        if not lower[index].isalpha() and lower[index] not in _SIGNS and not (is_verbal and lower[index] == ","):
            return None
        is_verbal = is_verbal or _is_verb(lower[index], passage)
        index -= 1
    start, end = _phrase_to(index, floor, passage)
    while is_verbal and (start > floor + 1) and (of := _chained(start, floor, passage)) is not None:
        start, end = _phrase_to(of, floor, passage)
    return _named(start, end, passage)


def _phrase_to(index: int, floor: int, passage: Passage) -> Span:
    """The noun phrase that ends with the word at `index`."""
    end = index + 1
    while index > floor and end - index < _LONGEST and _is_nominal(index, passage):
        index -= 1
    return index + 1, end


def _chained(start: int, floor: int, passage: Passage) -> int | None:
    """The last word of the phrase to which the one at `start` belongs: "profit" of "profit for the quarter"."""
    lower, language, index = passage.lower, passage.language, start - 1
    while index > floor and (lower[index] in language.nouns.determiners or lower[index] in language.closed):
        if lower[index] in language.events.chaining:
            break
        index -= 1
    is_chained = index - 1 > floor and lower[index] in language.events.chaining
    return index - 1 if is_chained and _is_nominal(index - 1, passage) else None


def _is_verb(word: str, passage: Passage) -> bool:
    """Whether a word links a subject to its figure: "was", "reached", "costs", "rose"."""
    bounds, events = passage.language.bounds, passage.language.events
    known = events.words.get(word)
    is_form = known is not None and known[0] != word and word not in events.nouns
    return word in events.linking or word in bounds.up or word in bounds.down or is_form


def _is_nominal(index: int, passage: Passage) -> bool:
    word, language = passage.lower[index], passage.language
    if not word.isalpha() or len(word) < 2 or word in language.nouns.stops or word in language.stopwords:
        return False
    if word in language.bounds.skip or word.endswith("ly"):
        return False
    return not _is_verb(word, passage) or (index > 0 and passage.lower[index - 1] in language.nouns.determiners)


def _named(first: int, end: int, passage: Passage) -> Thing | None:
    if end <= first:
        return None
    return Thing(passage.tokens.surface(first, end), passage.language.nouns.singular(passage.lower[end - 1]))

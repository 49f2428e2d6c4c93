"""What each word of a sentence is, by the lexicon and by the words beside it: a noun, a name, a verb, …

Closed classes come from grammar.toml. Of a word that can be several things its neighbours decide, else its commonest
reading: behind an article "cost" is a noun, behind a pronoun a verb.
"""

from collections.abc import Container, Sequence
from operator import not_
from typing import cast

from factcheck.claims.ambiguous import read
from factcheck.claims.figures import Figure
from factcheck.claims.names import Spot
from factcheck.model import OF_TIME
from factcheck.rules import Language
from factcheck.rules.grammar import Part
from factcheck.tokens import CLOSED, OPENED, Tokens, where

_VERBS = frozenset(("verb", "participle", "ing", "be"))
_NAMING = frozenset(("noun", "name"))
_DATING = frozenset(("date", "preposition"))
_TIMES = ("date", "time", "set")
WITH_NOUNS = ("count", "ordinal", "age")  # figures that hold the noun which they count
_CAPITALS = 3, 4  # of the longer words of a sentence, so many capitalised make it a headline


def parts_in(tokens: Tokens, figures: Sequence[Figure], spots: Sequence[Spot], language: Language) -> Sequence[Part]:
    """The part of each word of a sentence, whose figures and names are known."""
    found = list(map(language.parts_alone.__getitem__, tokens.words))
    _fill(found, figures, tokens, language)
    for index in range(1, len(found)) if "have" in found else ():
        if found[index] == "subordinator" and found[index - 1] == "have":
            found[index] = "adverb"  # "has since sold"
    unsure = where(map(not_, found))
    for index in _names_among(unsure, spots, tokens, language):
        found[index] = "name"
    for index in unsure:
        before = _before(index, found, tokens.words)
        if before == "date" and language.grammar.get(tokens.lower[index]) == "complementizer":
            before = _before_day(index, found)
        found[index] = found[index] or _part(index, before, tokens, language)
    for figure in figures:
        if figure.mention.kind in OF_TIME:
            _lead_up(figure, found, tokens, language)
    return cast("Sequence[Part]", found)


def _lead_up(figure: Figure, found: list[Part | None], tokens: Tokens, language: Language) -> None:
    """What leads up to a date: "until" is a preposition there, and what can begin or end does: "the talks start on"."""
    at = figure.first - 1
    if at > 0 and found[at] == "subordinator":
        found[at] = "preposition"
    at -= at > 0 and found[at] == "preposition"
    if at > 0 and found[at] in ("noun", "adjective") and found[at - 1] in _NAMING:
        attributes = language.attributes
        names = attributes.verbs.get(language.lexicon.lemma(tokens.lower[at], "verb") or "", ())
        if any(attributes.known.fits(name, figure.mention) for name in names):
            found[at] = "verb"


def _before(index: int, found: Sequence[Part | None], words: Sequence[str]) -> Part:
    """What stands in front of a word, adverbs and what is put in brackets left out: "was fatally shot"."""
    while index > 0:
        index -= 1
        if words[index] in CLOSED and (opened := _opened(index, words)) is not None:
            index = opened if opened and found[opened - 1] in _NAMING else index  # "<Harbour Bank> said"
        elif found[index] != "adverb":
            return found[index] or "mark"
    return "mark"


def _before_day(index: int, found: Sequence[Part | None]) -> Part:
    """What stands in front of the day before a word: the verb of "said on Monday that"."""
    places = (part for part in reversed(found[:index]) if part not in _DATING)
    return next(places, None) or "mark"


def _opened(closed: int, words: Sequence[str]) -> int | None:
    """Where the bracket opens that closes here; it holds no other."""
    for index in range(closed - 1, -1, -1):
        if words[index] in CLOSED:
            return None
        if words[index] in OPENED:
            return index
    return None


def _fill(found: list[Part | None], figures: Sequence[Figure], tokens: Tokens, language: Language) -> None:
    """Fill in the words of figures and dates; of counts the digits alone, for their nouns are nouns as others."""
    for figure in figures:
        kind = figure.mention.kind
        if kind in WITH_NOUNS:
            if kind == "age" and _stands_alone(figure, tokens, language):
                found[figure.last - 1] = "noun"  # "the 34-year-old said"
            continue
        part: Part = "date" if kind in _TIMES else "figure"
        for index in range(figure.first, figure.last):
            if tokens.lower[index] in language.numbers.grammar.of:  # "400 barrels of crude"
                break
            found[index] = part


def _stands_alone(figure: Figure, tokens: Tokens, language: Language) -> bool:
    """Whether an age stands for a person known: no noun or name follows: "the 34-year-old said"."""
    if not tokens.words[figure.last - 1].isalpha() or tokens.at(figure.first - 1) not in language.names.definite:
        return False
    behind = "".join(tokens.words[figure.last : figure.last + 1])
    readings = language.lexicon.readings(behind.lower())
    return not behind[:1].isupper() and not (readings and readings[0].part in ("noun", "adjective"))


def _names_among(unsure: Sequence[int], spots: Sequence[Spot], tokens: Tokens, language: Language) -> Sequence[int]:
    """Of the words that are unsure the large ones that are names for what they are, not for where they stand."""
    words, lower, grammar = tokens.words, tokens.lower, language.grammar
    large = [at for at in unsure if words[at][0].isupper() and lower[at] not in grammar]
    if not large:
        return large
    named = {at for spot in spots for at in range(spot.first, spot.last)}
    is_prose = not named.union((0,)).issuperset(large) and not _is_headline(tokens, grammar)
    return [at for at in large if at in named or (at > 0 and is_prose)]


def _is_headline(tokens: Tokens, grammar: Container[str]) -> bool:
    """Whether most of the longer words of a sentence are large."""
    pairs = zip(tokens.words, tokens.lower, strict=True)
    weighty = [word for word, lower in pairs if len(word) > 3 and word.isalpha() and lower not in grammar]
    least, of = _CAPITALS
    return len(weighty) > 1 and sum(word[0].isupper() for word in weighty) * of >= len(weighty) * least


def _part(index: int, before: Part, tokens: Tokens, language: Language) -> Part:
    """The part of a word of which its neighbours decide what it is."""
    word, closed = tokens.words[index], language.grammar.get(tokens.lower[index])
    if word == ".":  # that of an abbreviation goes with it: "Mr. Orban"
        return "dot" if before in _NAMING and index < len(tokens.words) - 1 else "mark"
    if closed == "complementizer":  # "said that", "the bridge that", "that bridge"
        return "subordinator" if before in _VERBS else "relative" if before in _NAMING else "article"
    if closed is not None:
        return "name" if word[0].isupper() and index else closed  # "Minister May"
    return read(tokens.lower, index, before, language)

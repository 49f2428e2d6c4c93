"""What each word of a sentence is, by the lexicon and by the words beside it: a noun, a name, a verb, …

Closed classes come from grammar.toml. Of a word that can be several things its neighbours decide, else its commonest
reading: behind an article "cost" is a noun, behind a pronoun a verb.
"""

from collections.abc import Container, Sequence
from operator import not_
from typing import cast

from factcheck.claims.figures import Figure
from factcheck.claims.names import Spot
from factcheck.lexicon import Lexicon
from factcheck.model import OF_TIME
from factcheck.rules import Language
from factcheck.rules.grammar import Part
from factcheck.tokens import CLOSED, HYPHENS, OPENED, Tokens, where

_LEADS_NOUNS = frozenset(("article", "possessive", "adjective", "preposition", "number", "figure", "hyphen"))
_LEADS_VERBS = frozenset(("pronoun", "modal", "relative", "do", "negation", "particle"))
_LEADS_OBJECTS = frozenset(("article", "possessive", "pronoun", "complementizer", "modal", "particle"))
_VERBS = frozenset(("verb", "participle", "ing", "be"))
_SUBJECTS = frozenset(("noun", "name", "relative", "pronoun", "comma"))
_NAMING = frozenset(("noun", "name"))
_BESIDE_SUBJECTS = frozenset(("adverb", "adjective"))
_MODIFIED = frozenset(("article", "possessive", "adjective"))
WITH_NOUNS = ("count", "ordinal", "age")  # figures that hold the noun which they count
_TIMES = ("date", "time", "set")
_FIGURE = 6  # words of a figure with its article
_CAPITALS = 3, 4  # of the longer words of a sentence, so many capitalised make it a headline


def parts_in(tokens: Tokens, figures: Sequence[Figure], spots: Sequence[Spot], language: Language) -> Sequence[Part]:
    """The part of each word of a sentence, whose figures and names are known."""
    found = list(map(language.parts_alone.__getitem__, tokens.words))
    _fill(found, figures, tokens, language)
    for figure in figures:
        if figure.mention.kind in _TIMES and figure.first and found[figure.first - 1] == "subordinator":
            found[figure.first - 1] = "preposition"  # "before Friday"
    unsure = where(map(not_, found))
    for index in _names_among(unsure, spots, tokens, language):
        found[index] = "name"
    for index in unsure:
        found[index] = found[index] or _part(index, _before(index, found, tokens.words), tokens, language)
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
            index = opened
        elif found[index] != "adverb":
            return found[index] or "mark"
    return "mark"


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
    return _read(tokens.lower, index, before, language)


def _read(lower: Sequence[str], index: int, before: Part, language: Language) -> Part:
    """The part of a word of the open classes."""
    word, words = lower[index], language.lexicon
    if (alone := language.parts_alone[word]) is not None:
        return alone
    readings, forms, _, _, lemmas = words.entry(word)
    first, is_noun = readings[0].part, "noun" in lemmas
    if "ing" in forms:
        is_modified = before in _MODIFIED or before in ("figure", "hyphen")
        is_led = before in _LEADS_NOUNS or (before in _NAMING and _is_event(lower, index, language))
        return "noun" if is_noun and (is_modified or (first == "noun" and is_led)) else "ing"
    if before in _LEADS_VERBS and "base" in forms:
        return "verb"
    if "participle" in forms or "past" in forms:
        is_head = is_noun and before in _MODIFIED and not _can_be_noun(lower, index + 1, words)
        return "noun" if is_head else _of_the_past(before, forms, first)
    if first == "adverb" or (first == "adjective" and not is_noun):
        return first
    is_led = "adjective" in lemmas and (first == "adjective" or before in _MODIFIED)
    if is_led and _goes_on(lower, index + 1, words, with_past=first == "adjective"):
        return "adjective"
    if is_noun and "verb" in lemmas:
        return "verb" if _acts(lower, index, before, language) else "noun"
    return "noun" if is_noun else first


def _is_event(lower: Sequence[str], index: int, language: Language) -> bool:
    """Whether a noun of what happens, or was made, acts on nothing: "a church shooting", not "men shooting dogs"."""
    words = language.lexicon
    is_made = words.supersense(lower[index]) == "artifact" and not words.is_plural(lower[index - 1])
    is_free = index + 1 < len(lower) and language.grammar.get(lower[index + 1]) not in _LEADS_OBJECTS
    return (
        is_free
        and (is_made or lower[index] in language.events.repeated)
        and not language.lexicon.is_plural(lower[index - 1])
    )


def _goes_on(lower: Sequence[str], index: int, words: Lexicon, *, with_past: bool) -> bool:
    """Whether a noun phrase goes on with this word: a noun, an adjective; not with a past form, "rose"; "the incident
    happened", but "the public estimated value".
    """
    if index >= len(lower):
        return False
    readings, forms, _, _, lemmas = words.entry(lower[index])
    is_inner = "noun" in lemmas or "adjective" in lemmas or (with_past and "participle" in forms)
    return is_inner and readings[0].forms != ("past",)


def _can_be_noun(lower: Sequence[str], index: int, words: Lexicon) -> bool:
    return index < len(lower) and words.is_noun(lower[index])


def _of_the_past(before: Part, forms: frozenset[str], first: Part) -> Part:
    """ "the killed", "were killed", "the storm killed"; a word that is a noun above all stays one ("the cut")."""
    if before in _MODIFIED:
        return "noun" if first == "noun" else "participle"
    if before in ("be", "have"):
        return "participle"
    if "past" in forms and before in _SUBJECTS:
        return "verb"
    return "noun" if first == "noun" and before in _LEADS_NOUNS else "participle" if "participle" in forms else "verb"


def _tells(word: str, words: Lexicon) -> bool:
    lemma = words.lemma(word, "verb") if "third" in words.forms(word) else None
    return lemma is not None and words.supersense(lemma, "verb") == "communication"


def _acts(lower: Sequence[str], index: int, before: Part, language: Language) -> bool:
    """Whether a word that can be both is a verb: "they cost", "tickets cost", "43 percent favour a", "seats 60"."""
    if before in _LEADS_VERBS:
        return True
    behind = lower[index + 1] if index + 1 < len(lower) else ""
    has_object = language.grammar.get(behind) in _LEADS_OBJECTS
    if before == "name" and _tells(lower[index], language.lexicon):  # "as the Ledger notes"
        return True
    if before in _NAMING:
        return has_object or _is_third(lower, index, language) or language.lexicon.is_plural(lower[index - 1])
    if before == "figure" and _is_led(lower, index, language):
        return False
    return has_object if before == "figure" else before in _BESIDE_SUBJECTS and _is_third(lower, index, language)


def _is_led(lower: Sequence[str], index: int, language: Language) -> bool:
    """Whether a figure in front modifies a word: "a two-day march to", "a $3 million package that"."""
    if lower[max(0, index - 2)] in HYPHENS:
        return True
    front = range(index - 1, max(-1, index - _FIGURE), -1)
    leading = next((lower[at] for at in front if lower[at] in language.grammar), "")
    return leading in language.nouns.rates.article


def _is_third(lower: Sequence[str], index: int, language: Language) -> bool:
    """Whether a form with an ending is a verb by the number behind: "employs 40", "stands at 71", not "cuts of 12"."""
    if "third" not in language.lexicon.forms(lower[index]):
        return False
    behind, next_behind = (*lower[index + 1 : index + 3], "", "")[:2]
    if language.grammar.get(behind) == "particle":  # "the firm plans to build"
        return "verb" in language.lexicon.entry(next_behind)[4]
    is_led = language.grammar.get(behind) == "preposition" and behind not in language.numbers.grammar.of
    is_verb = language.lexicon.readings(lower[index])[0].part == "verb"
    return behind[:1].isdigit() or (is_led and is_verb and next_behind[:1].isdigit())

"""Runs of capitalised words: where a sentence names something, and by which title."""

from collections.abc import Iterator, Sequence

from factcheck.claims.capitals import Capitals, Run, is_capital, opens
from factcheck.claims.titles import family, office, parted
from factcheck.rules import Language
from factcheck.rules.naming import is_acronym
from factcheck.tokens import Tokens

_LONGEST = 12  # words of a name
_DASHES = frozenset("-–")
_QUOTES = frozenset("'’")


def runs_in(tokens: Tokens, large: Sequence[int], language: Language, capitals: Capitals) -> Iterator[Run]:
    """The names of a sentence that begin at its `large` words."""
    last = 0
    for index in large:
        if index < last or not _can_begin(index, tokens, language, capitals.inside):
            continue
        last = _end(index, tokens, language)
        if (start := office(last, tokens, language)) is not None:
            last = _end(start, tokens, language)
            yield Run(start, last, index)
        else:
            found = list(parted(index, last, tokens, language))
            yield from found or family(index, last, tokens, capitals)


def _can_begin(index: int, tokens: Tokens, language: Language, proper: frozenset[str]) -> bool:
    words, word, lower = tokens.words, tokens.words[index], tokens.lower[index]
    if index and words[index - 1].isdigit() and tokens.are_glued(index - 1):  # "8GB"
        return False
    goes_on = _is_large(index + 1, tokens)
    if goes_on and f"{word} {words[index + 1]}" in language.names.gazetteer.places:
        return True
    if len(word) == 1:
        return tokens.at(index + 1) == "." and tokens.are_glued(index) and index + 2 < len(words)
    if lower in language.names.initials and is_acronym(word):
        return True
    if lower in language.nameless:
        if goes_on and language.lexicon.is_adjective(lower) and not opens(index, tokens):
            return lower not in language.grammar  # "New Torsk"
        return goes_on and word in language.names.gazetteer.given and tokens.at(index + 1) not in language.nameless
    if not opens(index, tokens) or lower in proper or is_acronym(word) or lower in language.names.titles:
        return True
    return _is_name_at_start(word, lower, language, goes_on=goes_on)


def _is_name_at_start(word: str, lower: str, language: Language, *, goes_on: bool) -> bool:
    """Whether a word that opens a sentence begins a name: "Osmera", "Harbour Bank", not "Killing Ilga Brandt"."""
    readings = language.lexicon.readings(lower)
    if not readings:
        return True
    gazetteer = language.names.gazetteer
    if word in gazetteer.places or word in gazetteer.peoples or (goes_on and word in gazetteer.given):
        return goes_on or language.rarity.of(lower) > 0
    is_nominal = readings[0].part in ("noun", "adjective") and "plural" not in readings[0].forms
    return goes_on and is_nominal and not language.lexicon.is_participle(lower)


def _end(index: int, tokens: Tokens, language: Language) -> int:
    """Where the run that begins here ends."""
    limit = min(len(tokens.words), index + _LONGEST)
    last = index + 1
    while last < limit and (step := _step(index, last, tokens, language)):
        last += step
    return last


def _step(first: int, last: int, tokens: Tokens, language: Language) -> int:
    """How many words more belong to a run that reaches to `last`; 0 where it ends."""
    word, lower, names = tokens.words[last], tokens.lower[last], language.names
    if is_capital(word):
        if len(word) == 1 or not word.isalpha() or lower not in language.nameless:
            return int(len(word) == 1 or word.isalpha())
        is_led = language.naming.words[tokens.at(last - 1)].is_title  # "Minister May"
        return int(is_led and word in names.gazetteer.given)
    if lower not in language.naming.joining:
        return 0
    if word == ".":
        is_initial = len(tokens.words[last - 1]) == 1
        return int(_is_short_form(last - 1, tokens, language) and (is_initial or _is_large(last + 1, tokens)))
    if word in _DASHES or word in _QUOTES:
        is_inside = tokens.are_glued(last - 1) and tokens.are_glued(last)
        return 2 * (is_inside and _goes_on_behind(last, tokens, language))
    if word == "&" or lower in names.particles:
        return 2 * _is_large(last + 1, tokens)
    if lower in names.ands and tokens.at(last + 1) in names.tails and _is_large(last + 1, tokens):
        return 2  # "Varga, Brandt and Co"
    return _joined(first, last, tokens, language)


def _is_large(index: int, tokens: Tokens) -> bool:
    return index < len(tokens.words) and is_capital(tokens.words[index])


def _goes_on_behind(dash: int, tokens: Tokens, language: Language) -> bool:
    """ "Varga-Hill", "Ostra-le-Mar", "Ilma-osta", but not "Osmera-based"."""
    word, lower = tokens.words[dash + 1], tokens.lower[dash + 1]
    if is_capital(word):
        return lower not in language.nameless
    is_middle = tokens.at(dash + 2) in _DASHES and tokens.are_glued(dash + 1) and tokens.are_glued(dash + 2)
    return is_middle or (word.isalpha() and len(word) > 1 and not language.lexicon.readings(lower))


def _is_short_form(index: int, tokens: Tokens, language: Language) -> bool:
    """Whether a full stop behind this word is part of it: "J.", "Sen.", "Inc."."""
    lower, names = tokens.lower[index], language.names
    is_short = len(lower) == 1 or lower in language.sentences.abbreviations
    return is_short or lower in names.titles or lower in names.juniors


def _joined(first: int, last: int, tokens: Tokens, language: Language) -> int:
    """ "Institute of Tides", "Bank for the Isles", "Department of Health and Parks": the rest of its name."""
    lower, joints = tokens.lower, language.names.joints
    after = last + 1 if lower[last] in joints else 0
    after += after > 0 and tokens.at(after) in language.names.articles
    is_listed = lower[last] in language.names.ands and not joints.isdisjoint(lower[first:last])
    if is_listed and language.lexicon.is_noun(tokens.at(last + 1)):
        after = last + 1
    if not after or after >= len(tokens.words) or lower[after] in language.nameless:
        return 0
    is_body = is_listed or language.naming.words[lower[last - 1]].is_group
    return (after - last + 1) * (is_body and is_capital(tokens.words[after]))

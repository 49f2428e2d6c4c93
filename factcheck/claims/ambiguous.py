"""Words of the open classes that can be several things: of each its neighbours decide what it is, else its commonest
reading.
"""

from collections.abc import Sequence

from factcheck.lexicon import Lexicon
from factcheck.rules import Language
from factcheck.rules.grammar import Part
from factcheck.tokens import HYPHENS

_LEADS_NOUNS = frozenset(("article", "possessive", "adjective", "preposition", "number", "figure", "hyphen"))
_LEADS_VERBS = frozenset(("pronoun", "modal", "relative", "do", "negation", "particle"))
_LEADS_OBJECTS = frozenset(("article", "possessive", "pronoun", "complementizer", "modal", "particle"))
_SUBJECTS = frozenset(("noun", "name", "relative", "pronoun", "comma"))
_NAMING = frozenset(("noun", "name"))
_BESIDE_SUBJECTS = frozenset(("adverb", "adjective"))
_MODIFIED = frozenset(("article", "possessive", "adjective"))
_FIGURE = 6  # words of a figure with its article


def read(lower: Sequence[str], index: int, before: Part, language: Language) -> Part:
    """The part of this word, where `before` stands in front of it."""
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
    happened" and "the firm bought it", but "the public estimated value".
    """
    if index >= len(lower):
        return False
    readings, forms, _, _, lemmas = words.entry(lower[index])
    is_past = with_past and "participle" in forms and _can_be_noun(lower, index + 1, words)
    return ("noun" in lemmas or "adjective" in lemmas or is_past) and readings[0].forms != ("past",)


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

"""What each word of a sentence is, by the lexicon and by the words beside it: a noun, a name, a verb, …

Closed classes come from grammar.toml. Of a word that can be several things its neighbours decide, else its commonest
reading: behind an article "cost" is a noun, behind a pronoun a verb.
"""

from collections.abc import Sequence

from factcheck.claims.names import names_of
from factcheck.claims.passage import CLOSED, OPENED, Passage, once
from factcheck.lexicon import Lexicon
from factcheck.rules import Language
from factcheck.rules.grammar import Closed, Part

_LEADS_NOUNS = frozenset(("article", "possessive", "adjective", "preposition", "number", "figure", "hyphen"))
_LEADS_VERBS = frozenset(("pronoun", "modal", "relative", "do", "negation", "particle"))
_LEADS_OBJECTS = frozenset(("article", "possessive", "pronoun", "complementizer", "modal", "particle"))
_VERBS = frozenset(("verb", "participle", "ing", "be"))
_SUBJECTS = frozenset(("noun", "name", "relative", "pronoun", "comma"))
_NAMING = frozenset(("noun", "name"))
_MODIFIED = frozenset(("article", "possessive", "adjective"))
WITH_NOUNS = ("count", "ordinal", "age")  # figures that hold the noun which they count
_CAPITALS = 3, 4  # of the longer words of a sentence, so many capitalised make it a headline


@once
def parts_in(passage: Passage) -> Sequence[Part]:
    """The part of each word of a sentence."""
    words, language = passage.tokens.words, passage.language
    spans, alone = _spans(passage), language.parts_alone
    found: list[Part] = []
    before: Part = "mark"  # the last that is no adverb: "was fatally shot"
    outside: Part | None = None  # what stood in front of a bracket
    for index, word in enumerate(words):
        part = spans.get(index) or alone[word] or _part(index, before, passage)
        found.append(part)
        if word in OPENED:
            outside = before
        before = before if part == "adverb" else part
        if word in CLOSED and outside is not None:
            before, outside = outside, None
    return found


def _part(index: int, before: Part, passage: Passage) -> Part:
    words, language = passage.tokens.words, passage.language
    word, lower = words[index], passage.lower[index]
    if word == ".":  # that of an abbreviation goes with it: "Mr. Orban"
        return "dot" if before in _NAMING and index < len(words) - 1 else "mark"
    if lower in language.grammar:
        return _closed(word, language.grammar[lower], index, before)
    if "@number" in language.vocabulary.get(lower, ()):
        return "number"
    return "name" if word[0].isupper() and _is_name(index, passage) else _read(passage.lower, index, before, language)


def _spans(passage: Passage) -> dict[int, Part]:
    """The words of figures and dates; of counts the digits alone, for their nouns are nouns as others."""
    found: dict[int, Part] = {}
    for figure in passage.figures:
        if figure.mention.kind in WITH_NOUNS:
            continue
        part: Part = "date" if figure.mention.kind in ("date", "time", "set") else "figure"
        for index in range(figure.first, figure.last):
            if passage.lower[index] in passage.language.numbers.of:  # "400 barrels of crude"
                break
            found[index] = part
    return found


@once
def _is_headline(passage: Passage) -> bool:
    words, language = passage.tokens.words, passage.language
    weighty = [word for word in words if len(word) > 3 and word.isalpha() and word.lower() not in language.grammar]
    least, of = _CAPITALS
    return len(weighty) > 1 and sum(word[0].isupper() for word in weighty) * of >= len(weighty) * least


def _closed(word: str, closed: Closed, index: int, before: Part) -> Part:
    """The closed class of a word, unless its capitals make it a name: "Minister May", "the US"."""
    if closed == "complementizer":  # "said that", "the bridge that", "that bridge"
        return "subordinator" if before in _VERBS else "relative" if before in _NAMING else "article"
    is_shout = word.isupper() and 1 < len(word) < 4 and closed in ("pronoun", "relative")
    is_named = word[0].isupper() and index > 0 and closed == "modal"
    return "name" if is_shout or is_named else closed


def _is_name(index: int, passage: Passage) -> bool:
    """Whether a large word is one for what it is, not for where it stands."""
    is_known = bool(passage.language.lexicon.readings(passage.lower[index]))
    return not is_known or (index > 0 and not _is_headline(passage)) or index in _named(passage)


@once
def _named(passage: Passage) -> frozenset[int]:
    """The places of the words that name something."""
    spots = names_of(passage.story).spots[passage.number]
    return frozenset(index for spot in spots for index in range(spot.first, spot.last))


def _read(lower: Sequence[str], index: int, before: Part, language: Language) -> Part:
    """The part of a word of the open classes."""
    word, words = lower[index], language.lexicon
    if (alone := language.parts_alone[word]) is not None:
        return alone
    forms = words.forms(word)
    first = words.readings(word)[0].part
    if "ing" in forms:
        is_modified = before in _MODIFIED or before in ("figure", "hyphen")
        return (
            "noun" if words.is_noun(word) and (is_modified or (first == "noun" and before in _LEADS_NOUNS)) else "ing"
        )
    if before in _LEADS_VERBS and "base" in forms:
        return "verb"
    if "participle" in forms or "past" in forms:
        is_noun = words.is_noun(word) and not _can_be_noun(lower, index + 1, words)
        return "noun" if is_noun and before in _MODIFIED else _of_the_past(before, forms, first)
    if first == "adverb" or (first == "adjective" and not words.is_noun(word)):
        return first
    if words.is_adjective(word) and (first == "adjective" or before in _MODIFIED) and _goes_on(lower, index + 1, words):
        return "adjective"
    if words.is_noun(word) and words.is_verb(word):
        return "verb" if _acts(lower, index, before, language) else "noun"
    return "noun" if words.is_noun(word) else first


def _goes_on(lower: Sequence[str], index: int, words: Lexicon) -> bool:
    """Whether a noun phrase goes on with this word: a noun, an adjective; not with a past form, "rose"."""
    first = next(iter(words.readings(lower[index])), None) if index < len(lower) else None
    if first is None or first.forms == ("past",):
        return False
    is_inner = words.is_adjective(lower[index]) or words.is_participle(lower[index])
    return is_inner or words.is_noun(lower[index])


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
        is_third = behind[:1].isdigit() and "third" in language.lexicon.forms(lower[index])
        return has_object or is_third or language.lexicon.is_plural(lower[index - 1])
    return before == "figure" and has_object

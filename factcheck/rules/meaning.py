"""What single words tell where texts are compared: the form in which all of a family meet, and how rare a name is."""

from collections.abc import Set

from factcheck.lexicon import Lexicon
from factcheck.rules.events import EventRules
from factcheck.rules.nouns import NounRules
from factcheck.rules.rarity import Rarity

TELLING = 2  # band from which a name tells anything, and the highest of acronyms and nouns
_SHORTEST = 3  # letters of a word: the table of rarity holds none shorter


def common_form(nouns: NounRules, events: EventRules, meaningless: Set[str], word: str) -> str | None:
    """A synonym by its group's name, another word as the stem of its family; None for a word without meaning."""
    if len(word) < 2 or not word[0].isalpha() or word in meaningless:
        return events.synonyms.get(word) if len(word) > 1 else None
    single = nouns.singular(word)
    if synonym := events.synonyms.get(word) or events.synonyms.get(single):
        return synonym
    found = events.words.get(word)
    return events.stem(found.lemma if found else single)


def name_band(lexicon: Lexicon, nouns: NounRules, rarity: Rarity, word: str) -> int:
    """How rare a name's word is; what is a noun as well is no rare name however rare the word is."""
    if len(word) < _SHORTEST:
        return 0
    band = min(rarity.band(word), rarity.band(nouns.singular(word)))
    return min(band, TELLING) if lexicon.is_noun(word) else band

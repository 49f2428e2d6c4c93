"""The cast of an article: its names, all forms of one joined, with how rare each is, how often and where it stands."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from math import log2
from sys import intern

from factcheck.claims.capitals import Run, names_in, words_of
from factcheck.model import Name
from factcheck.rules import Language
from factcheck.tokens import Tokens

_LEAD = 4  # sentences, headline included, in which a name counts for more
_MAIN = 4  # names that an article is about, at most
_LEAST_STEM = 5  # letters that are left of a name without its ending
_TELLING, _ACRONYM = 2, 5  # band from which a name tells anything, and the highest of acronyms; their longest

_Form = tuple[int, int, Run]  # the number of its sentence, its band, its words as written


def cast_of(sentences: Sequence[Tokens], language: Language) -> dict[str, Name]:
    """The names of an article that are rare enough to tell anything, by a key that all forms of one share.

    The key is the rarest word of a name without its ending, so that "Ostland", "Ostlandic" and "East Ostland" are one.
    """
    found: dict[str, list[_Form]] = {}
    words = words_of(sentences)
    acronyms = _acronyms(words)
    keys: dict[Run, tuple[str, int]] = {}
    for number, run in names_in(sentences, words, language):
        if run not in keys:
            keys[run] = _key([word.lower() for word in run], acronyms, language)
        key, band = keys[run]
        if band >= _TELLING:
            found.setdefault(intern(key), []).append((number, band, run))
    return {key: _joined(key, forms, language) for key, forms in found.items()}


def _joined(key: str, forms: list[_Form], language: Language) -> Name:
    runs = Counter(run for *_, run in forms)
    given = (run[-2].lower() for run in runs if len(run) > 1 and stem_of(run[-1].lower(), language) == key)
    text = " ".join(max(runs.items(), key=lambda each: (each[1], len(each[0]), each[0]))[0])
    return Name(text, max(band for _, band, _ in forms), len(forms), forms[0][0], frozenset(given))


def main_names(cast: Mapping[str, Name], size: int) -> tuple[str, ...]:
    """The names that an article of so many sentences is about, the weightiest first."""
    early = max(_LEAD, size * 3 // 5)
    central = (key for key, name in cast.items() if name.count > 1 or name.first < early)
    return tuple(sorted(central, key=lambda key: (-_weight(cast[key]), key))[:_MAIN])


def _weight(name: Name) -> float:
    place = 2.0 if name.first == 0 else 1.5 if name.first < _LEAD else 1.0
    return name.rarity * place * (1 + log2(name.count))


def _key(run: list[str], acronyms: frozenset[str], language: Language) -> tuple[str, int]:
    """The key of a name and its band; of a name of common words the whole is the key, and rarer than they are."""
    word = max(run, key=lambda word: (_band(word, acronyms, language), len(word)))
    band = _band(word, acronyms, language)
    if band >= _TELLING:
        return stem_of(word, language), band
    return " ".join(run), min(band + 1, _TELLING) if len(run) > 1 else band


def _band(word: str, acronyms: frozenset[str], language: Language) -> int:
    """How rare a name's word is; what is a noun as well, or an acronym, is no rare name however rare the word is."""
    band = min(language.rarity.band(word), language.rarity.band(language.nouns.singular(word)))
    is_common = word in acronyms or language.words.is_noun(word)
    return min(band, _TELLING) if is_common else band


def stem_of(word: str, language: Language) -> str:
    """A name without the endings by which its adjective differs: "ostlandic" -> "ostland"."""
    for ending in language.name_endings:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word[: -len(ending)]
    return word


def _acronyms(words: Set[str]) -> frozenset[str]:
    """Short words in lower case that the article writes in capitals only."""
    short = {word.lower() for word in words if len(word) <= _ACRONYM and word.isupper()}
    return frozenset(word for word in short if word not in words and word.capitalize() not in words)

"""The cast of an article: its names, all forms of one joined, with how rare each is, how often and where it stands."""

from collections import Counter
from collections.abc import Iterator, Mapping
from math import log2
from sys import intern

from factcheck.claims.names import Name as Joined
from factcheck.claims.passage import Story
from factcheck.model import Name
from factcheck.rules import Language
from factcheck.rules.meaning import TELLING
from factcheck.rules.naming import is_acronym
from factcheck.tokens import tokens

_LEAD = 4  # sentences, headline included, in which a name counts for more
_MAIN = 4  # names that an article is about, at most
_LEAST_STEM = 5  # letters that are left of a name without its ending
_ACRONYM = 4  # letters of the longest: more in capitals are a dateline's

_STOPS = ".!?…\"'”’)"


def cast_of(story: Story) -> dict[str, Name]:
    """The names of an article that are rare enough to tell anything, by a key that all forms of one share.

    The key is the rarest word of a name without its ending, so that "Ostland", "Ostlandic" and "East Ostland" are one.
    """
    language = story.language
    found: dict[str, list[tuple[int, Joined]]] = {}
    keys: dict[str, tuple[str, int]] = {}
    for number, name in _told(story):
        if name.full not in keys:
            keys[name.full] = _key([word.lower() for word in tokens(name.full)[0] if word[0].isalnum()], name, language)
        if keys[name.full][1] >= TELLING:
            found.setdefault(intern(keys[name.full][0]), []).append((number, name))
    bands = dict(sorted(keys.values()))
    return {key: _made(key, bands[key], places, language) for key, places in found.items()}


def _told(story: Story) -> Iterator[tuple[int, Joined]]:
    """Each name where it stands; a line that is no sentence names nobody."""
    for number, (sentence, spots) in enumerate(zip(story.sentences, story.names.spots, strict=True)):
        if number == 0 or sentence.text[sentence.end - 1] in _STOPS:
            yield from ((number, spot.name) for spot in spots)


def _made(key: str, band: int, places: list[tuple[int, Joined]], language: Language) -> Name:
    forms = Counter(name for _, name in places)
    name = max(forms.items(), key=lambda each: (each[1], len(each[0].full), each[0].full))[0]
    words = [form.full.lower().split() for form in forms if form.sort == "person"]
    given = (run[-2] for run in words if len(run) > 1 and stem_of(run[-1], language) == key)
    return Name(name.full, band, len(places), places[0][0], frozenset(given))


def main_names(cast: Mapping[str, Name], size: int) -> tuple[str, ...]:
    """The names that an article of so many sentences is about, the weightiest first."""
    early = max(_LEAD, size * 3 // 5)
    central = [key for key, name in cast.items() if name.count > 1 or name.first < early]
    return tuple(sorted(central or cast, key=lambda key: (-_weight(cast[key]), key))[:_MAIN])


def _weight(name: Name) -> float:
    place = 2.0 if name.first == 0 else 1.5 if name.first < _LEAD else 1.0
    return name.rarity * place * (1 + log2(name.count))


def _key(words: list[str], name: Joined, language: Language) -> tuple[str, int]:
    """The key of a name and its band; of a name of common words the whole is the key, and rarer than they are."""
    bands = language.name_bands
    if len(words) == 1 and len(name.full) <= _ACRONYM and is_acronym(name.full):
        return words[0], min(bands[words[0]], TELLING)
    word = max(words, key=lambda word: (bands[word], len(word)), default="")
    band = bands[word]
    if band >= TELLING:
        return stem_of(word, language), band
    return " ".join(words), min(band + 1, TELLING) if len(words) > 1 else band


def stem_of(word: str, language: Language) -> str:
    """A name without the endings by which its adjective differs: "ostlandic" -> "ostland"."""
    for ending in language.sentences.name_endings if word.endswith(language.sentences.name_endings) else ():
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word[: -len(ending)]
    return word

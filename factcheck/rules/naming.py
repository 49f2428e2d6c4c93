"""What the words of names tell by themselves, made once for each word, each name as it is written, and each key.

A key is what the forms of a name are joined by: its words in lower case, no tails, the letters of an acronym as one.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.rules.names import NameRules, Sort
from factcheck.rules.rarity import Rarity

_PAIR, _ACRONYM = 2, 2  # words of a full name; letters of an acronym at least
_NO_BODIES = frozenset(("artifact", "event", "act"))  # supersenses of nouns that end names of bridges and wars
_MARKS = ".-–'’&"  # that may stand in a name

Key = tuple[str, ...]
"""The words by which the forms of a name are joined: ("harbour", "bank")."""
Evidence = tuple[int, Sort]
"""How strongly something speaks for which sort of name."""
NOTHING: Evidence = (0, "other")


class NameWord(NamedTuple):
    """What a word in lower case can be in a name or before it: a group ("institute", "bank"), a title before a person's
    name ("president", "sen"), a word for one person ("spokesman").
    """

    is_group: bool
    is_title: bool
    is_person: bool


class Form(NamedTuple):
    """A name as it is written: its key, the keys of its short forms, and of those that it has behind a title.

    `evidence` is what its words tell of its sort beside its key; `is_lettered` where some of them are written in
    capitals, and some not: "EVM Osmera".
    """

    key: Key
    shorts: tuple[Key, ...]
    titled: tuple[Key, ...]
    evidence: Evidence
    is_lettered: bool


class KeySort(NamedTuple):
    """What a key tells: its sort, how rare its rarest word is, whether none of several words is in the lexicon."""

    evidence: Evidence
    rarity: int
    is_unknown: bool


class Naming:
    """The names of one language by what their words tell: `words` in lower case, `forms` as written, `keys`.

    `joining` are the words, none large, that may stand between two of one name.
    """

    def __init__(self, names: NameRules, lexicon: Lexicon, rarity: Rarity, titles: Set[str]) -> None:
        self._names, self._lexicon, self._rarity, self._titles = names, lexicon, rarity, names.titles | titles
        self._tails = names.tails | names.juniors
        self.joining = frozenset(_MARKS) | names.particles | names.ands | names.joints
        self.words: Mapping[str, NameWord] = lexicon.kept(self._word)
        self.forms: Mapping[tuple[str, ...], Form] = lexicon.kept(self._form)
        self.keys: Mapping[Key, KeySort] = lexicon.kept(self._key_sort)

    def place_of(self, name: str) -> str | None:
        """The place of a people, "French", or of initials, "U.S."."""
        return self._names.gazetteer.peoples.get(name) or self._names.initials.get(name.replace(".", "").lower())

    def _word(self, lower: str) -> NameWord:
        sense, forms = self._lexicon.supersense(lower), self._lexicon.forms(lower)
        is_person = sense == "person"
        return NameWord(
            is_group=sense == "group" or lower in self._names.groups,
            is_title=(is_person and "plural" not in forms) or lower in self._titles,
            is_person=is_person and "singular" in forms,
        )

    def _form(self, words: tuple[str, ...]) -> Form:
        lower = tuple(map(str.lower, words))
        kept = self._without_tails(tuple(word for word in lower if word[0].isalnum()))
        place = self.place_of("".join(words)) if len(kept) == 1 else None
        key = tuple(place.lower().split()) if place else kept
        evidence = self._evidence(words, lower)
        if len(words) == len(key) == 1:
            return Form(key, (), (), evidence, is_lettered=False)
        titled = tuple(self._shorts(key, words))
        is_person = words[0] in self._names.gazetteer.given
        shorts = titled if is_person else tuple(short for short in titled if not self._is_place(short, key))
        acronyms = list(map(is_acronym, words))
        return Form(key, shorts, titled, evidence, is_lettered=any(acronyms) and not all(acronyms))

    def _without_tails(self, key: Key) -> Key:
        while len(key) > 1 and key[-1] in self._tails:
            key = key[:-1]
        return ("".join(key),) if all(len(word) == 1 for word in key) else key

    def _shorts(self, key: Key, words: Sequence[str]) -> Iterator[Key]:
        """The short forms of a person's name: its first words but a place's, its last words, its initials."""
        is_body = self.words[key[0]].is_group  # "Senate" is no short form of "Senate Tide Committee"
        for size in range(1 + is_body, len(key)):
            if _spelt(key[:size]) not in self._names.gazetteer.places:
                yield key[:size]
        yield from (key[size:] for size in range(1, len(key)))
        initials = "".join(word[0] for word in words if word[0].isupper()).lower()
        if len(initials) > 1:
            yield (initials,)

    def _is_place(self, short: Key, key: Key) -> bool:
        """Whether the last words of a name are a place's: "Port Torsk" is not called "Torsk"."""
        return key[-len(short) :] == short and _spelt(short) in self._names.gazetteer.places

    def _evidence(self, words: Sequence[str], lower: Sequence[str]) -> Evidence:
        """What a name tells of its sort as it is written, the strongest."""
        if lower[-1] in self._names.tails:
            return 6, "organisation"
        if lower[-1] in self._names.juniors:
            return 6, "person"
        if "".join(word for word in lower if word.isalpha()) in self._names.states:
            return 5, "place"
        return (4, "organisation") if len(words) == 1 and is_acronym(words[0]) else NOTHING

    def _key_sort(self, key: Key) -> KeySort:
        is_unknown = len(key) >= _PAIR and not any(map(self._lexicon.readings, key))
        return KeySort(self._of_key(key), max(map(self._rarity.of, key)), is_unknown)

    def _is_compound(self, key: Key) -> bool:
        """Whether a common noun ends a name that begins with no word and no given name: "Varn Mills", "Orvel Dam"."""
        last = next(iter(self._lexicon.readings(key[-1])), None)
        if last is None or last.part != "noun" or self._lexicon.supersense(last.lemma) == "person":
            return False
        return not self._lexicon.readings(key[0]) and key[0].capitalize() not in self._names.gazetteer.given

    def _is_body(self, last: str) -> bool:
        """Whether a common noun ends a firm's name and not that of a bridge or a war: "Mills", "Foods", "Coal"."""
        return self._lexicon.is_plural(last) or self._lexicon.supersense(last) not in _NO_BODIES

    def _of_key(self, key: Key) -> Evidence:
        """What the words of a key tell of its sort, the strongest."""
        names, last, is_long = self._names, key[-1], len(key) >= _PAIR
        if self.words[last].is_group or not names.joints.isdisjoint(key):
            return 7, "organisation"
        if _spelt(key) in names.gazetteer.places:
            return 5, "place"
        if is_long and (last in names.locations or self._lexicon.supersense(last) == "location"):
            return 5, "place"
        if is_long and self._is_compound(key):
            return 3, "organisation" if self._is_body(last) else "other"
        is_initial = len(key[0]) == 1 and not self._lexicon.readings(last)
        is_person = is_long and (is_initial or key[0].capitalize() in names.gazetteer.given)
        return (4, "person") if is_person else NOTHING


def is_acronym(word: str) -> bool:
    """Whether a word is written all in capitals: "RZD"."""
    return len(word) >= _ACRONYM and word.isupper() and word.isalpha()


def _spelt(key: Key) -> str:
    return " ".join(word.capitalize() for word in key)

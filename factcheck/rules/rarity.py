"""How rare a word is: rules/<lang>/rarity.toml, from a public word list and never from the articles at hand."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from factcheck.lexicon import Lexicon
from factcheck.rules.files import RulesFile, Table, validated


class RarityFile(RulesFile):
    """The shape of rarity.toml: words in bands, each one text of words."""

    everyday: str
    common: str
    known: str
    uncommon: str
    seldom: str


BANDS = ("everyday", "common", "known", "uncommon", "seldom", "rare")
_KNOWN, _RARE = BANDS.index("known"), 3


@dataclass(frozen=True, slots=True)
class Rarity:
    """Weights of words in lower case: 0 says nothing, 3 is rare; of names the finer bands tell more."""

    bands: Mapping[str, int]
    stems: Mapping[str, int]

    def band(self, word: str) -> int:
        """The index in BANDS of a word in lower case: 0 everyday, 5 rare, in none of the table."""
        return self.bands[word]

    def of(self, word: str) -> int:
        """The weight of a word in lower case."""
        return min(self.band(word), _RARE)

    def of_stem(self, stem: str) -> int:
        """The weight of a family of words: that of its most common one."""
        return self.stems.get(stem, _RARE)

    def name_of(self, word: str) -> str:
        """The name of a word's band, as rarity.toml calls it; "rare" for a word that stands in none."""
        return BANDS[self.band(word.lower())]


def read_rarity(name: str, table: Table, lexicon: Lexicon, stem: Callable[[str], str]) -> Rarity:
    """The rarity of words and of their stems. Raises RulesError."""
    file = validated(RarityFile, f"{name}/rarity.toml", table)
    bands = [sorted(getattr(file, band).split()) for band in BANDS[:-1]]
    stems: dict[str, int] = {}
    for at, words in reversed(list(enumerate(bands[: _KNOWN + 1]))):  # what is commoner counts
        stems |= dict.fromkeys(words, at) | dict.fromkeys(map(stem, words), at)
    return Rarity(lexicon.kept(partial(_band_of, bands)), stems)


def _band_of(bands: Sequence[Sequence[str]], word: str) -> int:
    """The band that holds a word; seeking it in lists takes less than making a dictionary of all words."""
    return next((at for at, words in enumerate(bands) if _holds(words, word)), len(bands))


def _holds(words: Sequence[str], word: str) -> bool:
    at = bisect_left(words, word)
    return at < len(words) and words[at] == word

"""How rare a word is: rules/<lang>/rarity.toml, from a public word list and never from the articles at hand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from factcheck.rules.files import RulesFile, Table, validated


class RarityFile(RulesFile):
    """The shape of rarity.toml: words in bands, each one text of words."""

    everyday: str
    common: str
    known: str


_EVERYDAY, _COMMON, _KNOWN, _RARE = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Rarity:
    """Weights of words in lower case: 0 says nothing, 3 is rare."""

    weights: Mapping[str, int]
    stems: Mapping[str, int]

    def of(self, word: str) -> int:
        """The weight of a word in lower case."""
        return self.weights.get(word, _RARE)

    def of_stem(self, stem: str) -> int:
        """The weight of a family of words: that of its most common one."""
        return self.stems.get(stem, _RARE)

    def name_of(self, word: str) -> str:
        """The name of a word's band, as rarity.toml calls it; "rare" for a word that stands in none."""
        return ("everyday", "common", "known", "rare")[self.of(word.lower())]


def read_rarity(name: str, table: Table, stem: Callable[[str], str]) -> Rarity:
    """The rarity of words and of their stems. Raises RulesError."""
    file = validated(RarityFile, f"{name}/rarity.toml", table)
    weights = dict.fromkeys(file.known.split(), _KNOWN)
    weights.update(dict.fromkeys(file.common.split(), _COMMON))
    weights.update(dict.fromkeys(file.everyday.split(), _EVERYDAY))
    stems: dict[str, int] = {}
    for word, weight in weights.items():
        for form in (word, stem(word)):
            stems[form] = min(weight, stems.get(form, _RARE))
    return Rarity(weights, stems)

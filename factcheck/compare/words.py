"""The words of a claim's sentence, as comparing looks at them."""

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.model import Claim
from factcheck.rules import Language

_BEFORE = 35  # characters before a figure that show how its clause is built
_BESIDE = 4  # words of meaning that stand beside a figure; those behind them stand around it


@dataclass(frozen=True, slots=True)
class Words:
    """How a claim's clause begins `before` its figure, words of meaning `beside` and `around` that with how much each
    tells, those of its owner and of all names of its sentence, and the other figures there, its `companions`.
    """

    before: str
    beside: Mapping[str, float]
    around: Mapping[str, float]
    owner: frozenset[str]
    names: frozenset[str]
    companions: frozenset[str]


def words_of(claim: Claim, companions: frozenset[str], text: str, language: Language) -> Words:
    """The words of a claim of an article of this text; `companions` are the other figures of its sentence."""
    weigh, rarity = language.rarity.of_stem, language.rarity.of
    names = {word.lower() for name in claim.entities for word in name.split()}
    return Words(
        before=text[max(claim.sentence[0], claim.start - _BEFORE) : claim.start].casefold(),
        beside={word: 1 + weigh(word) / 2 for word in claim.context[:_BESIDE]},
        around={word: 1 + weigh(word) / 2 for word in claim.context[_BESIDE:]},
        owner=frozenset(filter(rarity, (claim.owner or "").casefold().split())),
        names=frozenset(filter(rarity, names)),
        companions=companions,
    )

"""The language of a text, told by its stop words."""

import re
from collections.abc import Mapping
from typing import Protocol

_WORD = re.compile(r"[^\W\d_]+")
_HEAD = 4000
_WORDS = 200
_LEAST_SHARE = 0.15


class Language(Protocol):
    """What is needed of a language's rules."""

    @property
    def stopwords(self) -> frozenset[str]:
        """Its most frequent words, folded."""


def language_of(text: str, languages: Mapping[str, Language]) -> str | None:
    """The language whose stop words make the largest share of the first words; None if none makes a fair share."""
    words = _WORD.findall(text[:_HEAD].casefold())[:_WORDS]
    if not words:
        return None
    shares = {name: sum(word in rules.stopwords for word in words) / len(words) for name, rules in languages.items()}
    best = max(sorted(shares), key=lambda name: shares[name], default=None)
    return best if best is not None and shares[best] >= _LEAST_SHARE else None

"""The language of a text, told by its stop words."""

import re
from collections import Counter
from collections.abc import Mapping

_WORD = re.compile(r"[^\W\d_]+")
_HEAD = 4000
_WORDS = 200
_LEAST_SHARE = 0.15
_LEAD = 1.2  # how many times as many words as any other language has make it sure


def language_of(text: str, stopwords: Mapping[str, frozenset[str]]) -> str | None:
    """The language whose stop words make the largest share of the first words; None where that is not sure.

    One that is told by a single word ("in", "de") is not, unless no other language has that word.
    """
    words = _WORD.findall(text[:_HEAD].casefold())[:_WORDS]
    found = {name: known.intersection(words) for name, known in stopwords.items()}
    owners = Counter(word for known in found.values() for word in known)
    counts = {
        name: sum(word in known for word in words)
        for name, known in found.items()
        if len(known) > 1 or any(owners[word] == 1 for word in known)
    }
    second, first = sorted([0, 0, *counts.values()])[-2:]
    is_sure = first > _LEAD * second and first >= _LEAST_SHARE * len(words)
    return next(name for name, count in counts.items() if count == first) if is_sure else None

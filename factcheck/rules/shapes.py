"""Kinds of fields in rules files, compiled as they are read: what a file holds is used as it is."""

from functools import partial
from typing import Annotated, Any

from pydantic import BeforeValidator

from factcheck.rules.vocabulary import Phrases


def listed(value: Any) -> dict[str, Any]:
    """The phrases of a list, each for itself. Raises ValueError for what is no list of them."""
    if not value:
        return {}
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError("is a list of phrases")
    return {phrase: phrase for phrase in value}


def _phrases(value: Any, *, is_reversed: bool = False) -> Phrases:
    return Phrases(listed(value), is_reversed=is_reversed)


def closing_by_name(*names: str) -> BeforeValidator:
    """Phrases by the place at which they end, each with the name of its list, which is one of these."""

    def read(value: Any) -> Phrases:
        found = by_word(value)
        if unknown := next((name for name in value if name not in names), None):
            raise ValueError(f"{unknown!r} is none of {', '.join(names)}")
        return Phrases(found, is_reversed=True)

    return BeforeValidator(read)


def _longest_first(value: Any) -> Any:
    return sorted(listed(value), key=lambda ending: (-len(ending), ending))


def by_word(value: Any) -> dict[str, str]:
    """Lists of words by name turned round: each word with the name of its list. Raises ValueError for anything else."""
    if not isinstance(value, dict):
        raise ValueError("is a table of lists of words")
    return {word: name for name, words in value.items() for word in listed(words)}


Opening = Annotated[Phrases, BeforeValidator(_phrases)]
"""Phrases by the place at which they begin."""
Closing = Annotated[Phrases, BeforeValidator(partial(_phrases, is_reversed=True))]
"""Phrases by the place at which they end."""
ByWord = Annotated[dict[str, str], BeforeValidator(by_word)]
"""Words by name, each with the name of its list."""
Endings = Annotated[tuple[str, ...], BeforeValidator(_longest_first)]
"""Endings of words, the longest first."""

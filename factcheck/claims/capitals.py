"""Words with a capital letter: what each of them tells alone, and what those of a whole article tell together."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.rules import Language
from factcheck.tokens import Tokens

_OPENERS = frozenset("\"'“‘«([-–—:•*`")


class Run(NamedTuple):
    """Words `first` to `last` (exclusive) that name something; `title` is where its title begins, if it has one."""

    first: int
    last: int
    title: int | None = None


class Capitals(NamedTuple):
    """What the capitals of a whole article tell: the words in lower case that it writes large inside sentences, and
    those that it writes large behind a given name.
    """

    inside: frozenset[str]
    families: frozenset[str]


def capitals_of(sentences: Sequence[Tokens], large: Sequence[Sequence[int]], language: Language) -> Capitals:
    """What the large words of an article tell of each other."""
    given, known = language.names.gazetteer.given, language.naming.words
    inside, families = set(), set()
    for tokens, own in zip(sentences, large, strict=True):
        words, lower = tokens.words, tokens.lower
        for index in own:
            if not opens(index, tokens):
                inside.add(lower[index])
            if index and words[index - 1] in given and not known[lower[index - 1]].is_title:
                families.add(lower[index])
    return Capitals(frozenset(inside), frozenset(families))


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital letter."""
    return word[0].isupper()


def opens(index: int, tokens: Tokens) -> bool:
    """Whether a word is large because it opens a sentence or what is quoted."""
    return index == 0 or tokens.words[index - 1] in _OPENERS or (index == 1 and not tokens.words[0].isalpha())

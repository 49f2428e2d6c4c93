"""Words and phrases compiled for the finders: a dictionary of word classes, and tries of phrases."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from factcheck.tokens import FIGURES, Classes, Word, tokens, where

Vocabulary = dict[str, Classes]
"""Classes by word as it stands in a text; words that the rules give in lower case are also there in capitals."""


def spellings(word: str, *, is_proper: bool = False) -> Iterable[str]:
    """The spellings under which a word of the rules is met in texts; a proper name never in lower case."""
    capitalised = word[:1].upper() + word[1:]
    return {capitalised, word.upper()} if is_proper else {word, capitalised, word.upper()}


def add_words(vocabulary: Vocabulary, name: str, words: Mapping[str, Any], *, is_proper: bool = False) -> None:
    """Add words of one class, {word: value}, to the vocabulary."""
    for word, value in words.items():
        for spelling in spellings(word, is_proper=is_proper):
            vocabulary.setdefault(spelling, {})[name] = value


def word_of(vocabulary: Vocabulary, word: str) -> Word:
    """A word as it is written with what is known of it."""
    begins = word in vocabulary or word[0] in FIGURES
    return Word(word.lower(), vocabulary.get(word), begins, is_large=word[0].isupper() and word.isalpha())


class Phrases:
    """A trie of phrases over words; the longest phrase that begins (or ends) at a place is found in linear time."""

    __slots__ = ("_step", "roots")

    def __init__(self, phrases: Mapping[str, Any] = MappingProxyType({}), *, is_reversed: bool = False) -> None:
        """`phrases` maps each phrase, as written in the rules, to what it stands for.

        `roots` are the words that a phrase begins with (or, reversed, ends with): a look there spares a call.
        """
        self._step = -1 if is_reversed else 1
        self.roots: dict[str, Any] = {}
        for phrase, value in phrases.items():
            node = self.roots
            for word in [phrase] if phrase.isascii() and phrase.isalpha() else tokens(phrase)[0][:: self._step]:
                node = node.setdefault(word, {})
            node[""] = value

    def match(self, words: Sequence[str], at: int) -> tuple[Any, int] | None:
        """The value of the longest phrase from the word at `at` on, and the index past it in the trie's direction.

        A hyphen in the text may stand between two words of a phrase.
        """
        if not 0 <= at < len(words) or (node := self.roots.get(words[at])) is None:
            return None
        step, size = self._step, len(words)
        best = (node[""], at + step) if "" in node else None
        at += step
        while 0 <= at < size:
            if (below := node.get(words[at])) is not None:
                node = below
                if "" in node:
                    best = node[""], at + step
            elif words[at] != "-":
                break
            at += step
        return best


class Hit(NamedTuple):
    """A phrase of a list where it stands: from word `first` to word `last` (exclusive), with what it stands for."""

    first: int
    last: int
    value: Any


class Merged:
    """Lists of phrases by name, sought together: in one walk over a sentence all that each of them has there."""

    __slots__ = ("_roots",)

    def __init__(self, lists: Mapping[str, Phrases]) -> None:
        self._roots: dict[str, Any] = {}
        for name, phrases in lists.items():
            _graft(self._roots, phrases.roots, name)

    def find(self, words: Sequence[str]) -> dict[str, list[Hit]]:
        """The phrases of each list that has any, from left to right, at each word the longest."""
        found: dict[str, list[Hit]] = {}
        for at in where(map(self._roots.__contains__, words)):
            for name, hit in self._from(at, words).items():
                found.setdefault(name, []).append(hit)
        return found

    def _from(self, first: int, words: Sequence[str]) -> dict[str, Hit]:
        node, at = self._roots, first
        found: dict[str, Hit] = {}
        while at < len(words):
            if (below := node.get(words[at])) is not None:
                node = below
                for name, value in node.get("", {}).items():
                    found[name] = Hit(first, at + 1, value)
            elif words[at] != "-":
                break
            at += 1
        return found


def _graft(node: dict[str, Any], trie: Mapping[str, Any], name: str) -> None:
    """Add the trie of a list to that of all."""
    for word, below in trie.items():
        if word:
            _graft(node.setdefault(word, {}), below, name)
        else:
            node.setdefault("", {})[name] = below

"""Capitals: where an article writes names, as runs of capitalised words that no rule of spelling explains."""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from factcheck.rules import Language
from factcheck.tokens import Tokens

_SHORTEST = 3  # letters of a name's word: the table of rarity holds none shorter
_LONG = 3  # letters of words that only headlines write in capitals
_FEW = 4  # longer words, of which no headline has fewer
_HEADLINE = 0.6  # of its longer words are capitalised: there a capital says nothing
_RARE_ENOUGH = 3  # band of a word that is a name even where it begins a sentence
_STOPS = ".!?…\"'”’)"

Run = tuple[str, ...]


class _Line(NamedTuple):
    """A sentence that can name somebody: the places of its capitalised words, and whether it is a headline."""

    number: int
    words: list[str]
    lower: list[str]
    capitals: list[int]
    is_title: bool


class _Cases(NamedTuple):
    """Words in lower case by how the article writes them: with a capital inside of sentences, or without."""

    inner: frozenset[str]
    small: frozenset[str]


def names_in(sentences: Sequence[Tokens], words: Set[str], language: Language) -> Iterator[tuple[int, Run]]:
    """The words of each name, as written, with its sentence's number; `words` are all that the article has.

    A line that is no sentence names nobody.
    """
    lines = [
        _line(number, sentence)
        for number, sentence in enumerate(sentences)
        if number == 0 or sentence.text[sentence.end - 1] in _STOPS
    ]
    cases = _Cases(frozenset(_inner(lines)), frozenset(word for word in words if word.islower()))
    for line in lines:
        found = [at for at in line.capitals if _is_name(line, at, cases, language)]
        for first, last in _runs(line, found):
            yield line.number, tuple(line.words[at] for at in found[first:last])


def words_of(sentences: Sequence[Tokens]) -> set[str]:
    """All words, as written."""
    return set().union(*(sentence.words for sentence in sentences))


def _line(number: int, sentence: Tokens) -> _Line:
    words = sentence.words
    capitals = [at for at, word in enumerate(words) if word[0].isupper() and len(word) >= _SHORTEST]
    long = [word for word in words if len(word) > _LONG and word.isalpha()] if len(capitals) >= _FEW - 1 else []
    is_title = len(long) >= _FEW and sum(word[0].isupper() for word in long) >= _HEADLINE * len(long)
    return _Line(number, words, sentence.lower, capitals, is_title)


def _inner(lines: Sequence[_Line]) -> Iterator[str]:
    """Words with a capital behind another word."""
    for line in lines:
        if not line.is_title:
            yield from (line.lower[at] for at in line.capitals if at > 0 and line.words[at - 1][-1].isalnum())


def _runs(line: _Line, found: list[int]) -> Iterator[tuple[int, int]]:
    """The spans of `found` whose words go on: side by side, or with a hyphen or its like between."""
    first = 0
    for index in range(1, len(found) + 1):
        if index == len(found) or not _goes_on(line, found[index - 1], found[index]):
            yield first, index
            first = index


def _goes_on(line: _Line, last: int, at: int) -> bool:
    return at == last + 1 or (at == last + 2 and line.words[last + 1] in "-–&")


def _is_name(line: _Line, at: int, cases: _Cases, language: Language) -> bool:
    """Whether a capital tells a name: not where every word has one, nor where the word also stands without."""
    word, lower = line.words[at], line.lower[at]
    if not word.isalpha() or word in language.lexicon or lower in language.never_names:
        return False
    if lower in cases.inner:
        return lower not in cases.small or (at > 0 and not line.is_title)
    return lower not in cases.small and language.rarity.band(lower) >= _RARE_ENOUGH

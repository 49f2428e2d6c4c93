"""The names of an article: all forms of one name joined, each of a sort and with its weight."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import NamedTuple

from factcheck.claims.capitals import Run, capitals_of
from factcheck.claims.headlines import by_first_word, is_headline, is_prose, known_in
from factcheck.claims.name_forms import Mark, fullest_keys
from factcheck.claims.runs import runs_in
from factcheck.claims.sorts import sort_of
from factcheck.rules import Language
from factcheck.rules.names import Sort
from factcheck.rules.naming import Key
from factcheck.tokens import DASHES, Tokens

_LEAD, _BACK = 3, 30  # sentences that tell what a story is about; those that are looked back over
_HEADLINE, _LEADING, _LATER = 5, 3, 1  # what a place in the headline weighs, one in the lead, one further on
_FAR = 2  # times the weight of the next name
_DATELINE = 14  # words in which a dateline ends
_SAID = frozenset(",\"'”’")


@dataclass(frozen=True, slots=True)
class Name:
    """Who or what is named: the fullest form that the article gives, its sort, and its weight in the article.

    The weight grows with the rarity of its words, with how often it stands there and with how far up; it is 0 for the
    outlet's own name and for one that stands only in lines that are no prose.
    """

    full: str
    sort: Sort
    weight: int
    count: int


class Spot(NamedTuple):
    """Words `first` to `last` (exclusive) of a sentence that name something; `start` is where its title begins."""

    first: int
    last: int
    start: int
    name: Name


@dataclass(frozen=True, slots=True)
class Names:
    """The names of an article: where they stand, by sentence, and all of them, the weightiest first."""

    spots: Sequence[Sequence[Spot]]
    all: tuple[Name, ...]

    def main(self, times: int = _FAR) -> Name | None:
        """What the article is about: the name, no mere place, that outweighs all others so many times; None where none
        does.
        """
        first, second = (*islice((name for name in self.all if name.sort != "place"), 2), None, None)[:2]
        if first is None or second is None:
            return first if first and first.weight else None
        return first if first.weight > second.weight and first.weight >= times * second.weight else None

    def before(self, number: int, index: int) -> Iterator[tuple[int, Spot]]:
        """The names before a word of a sentence with their sentences' numbers: those of the nearest sentence first,
        and in each the last one first.
        """
        own = self.spots[number]
        yield from ((number, spot) for spot in reversed(own[: bisect_left(own, index, key=lambda spot: spot.last)]))
        for earlier in range(number - 1, max(-1, number - _BACK), -1):
            yield from ((earlier, spot) for spot in reversed(self.spots[earlier]))


class _Text(NamedTuple):
    """An article: its sentences, its language and its outlet's name in small letters."""

    sentences: Sequence[Tokens]
    language: Language
    outlet: str


def names_in(sentences: Sequence[Tokens], language: Language, source: str | None) -> Names:
    """The names of an article; the name of its source weighs nothing."""
    text = _Text(sentences, language, "".join(filter(str.isalnum, (source or "").casefold())))
    headlines = {number for number, tokens in enumerate(sentences) if is_headline(tokens)}
    if len(headlines) == len(sentences):
        headlines.clear()
    marks = _marks(text, headlines)
    keys = fullest_keys(marks, sentences)
    pairs = list(zip(marks, keys, strict=True))
    if headlines:
        known = by_first_word(marks, keys)
        more = (known_in(number, sentences[number], known, language) for number in headlines)
        pairs = sorted([*pairs, *chain.from_iterable(more)], key=lambda pair: pair[0].number)
    return _named(pairs, text)


def _marks(text: _Text, headlines: Container[int]) -> list[Mark]:
    """All that is named but in headlines, in the order of the text."""
    sentences, language = text.sentences, text.language
    large = [[] if number in headlines else tokens.large() for number, tokens in enumerate(sentences)]
    capitals, forms = capitals_of(sentences, large, language), language.naming.forms
    return [
        Mark(number, run, forms[tuple(tokens.words[run.first : run.last])])
        for number, (tokens, own) in enumerate(zip(sentences, large, strict=True))
        for run in runs_in(tokens, own, language, capitals)
    ]


def _named(pairs: Sequence[tuple[Mark, Key]], text: _Text) -> Names:
    """The names that marks of the same key make together."""
    marks: dict[Key, list[Mark]] = defaultdict(list)
    for mark, key in pairs:
        marks[key].append(mark)
    names = {key: _name(key, own, text) for key, own in marks.items()}
    spots: list[list[Spot]] = [[] for _ in text.sentences]
    for (number, (first, last, title), _), key in pairs:
        spots[number].append(Spot(first, last, first if title is None else title, names[key]))
    return Names(spots, tuple(sorted(names.values(), key=lambda name: -name.weight)))


def _name(key: Key, marks: Sequence[Mark], text: _Text) -> Name:
    sentences, naming = text.sentences, text.language.naming
    fullest = max(marks, key=lambda mark: (mark.run.last - mark.run.first, -mark.number))
    full = sentences[fullest.number].surface(fullest.run.first, fullest.run.last)
    told = naming.keys[key]
    sort = sort_of(told, marks, sentences, text.language)
    weight = sum(_weight(mark, text) for mark in marks if sort != "person" or not _speaks(mark, text))
    weight *= 0 if "".join(key) in text.outlet else 1 + told.rarity
    return Name(naming.place_of(full) or full, sort, weight, len(marks))


def _weight(mark: Mark, text: _Text) -> int:
    """What a place weighs where a name stands: nothing in a line that is no prose, nor behind what it says."""
    number, tokens = mark.number, text.sentences[mark.number]
    if number == 0:
        weight = _HEADLINE
    elif is_prose(tokens):
        weight = _LEADING if number <= _LEAD else _LATER
    else:
        return 0
    is_apart = number <= _LEAD and _is_dateline(mark.run, tokens)
    return 0 if is_apart or _is_voice(mark.run, tokens, text.language) else weight


def _is_dateline(run: Run, tokens: Tokens) -> bool:
    """Whether a name stands in what a dash parts from the text, with places, dates and brackets: "OSMERA, May 3 -"."""
    words = tokens.words
    for index in range(min(len(words), _DATELINE)):
        if words[index] in DASHES and not tokens.are_glued(index):
            return run.last <= index
        if not (words[index][0].isupper() or words[index][0].isdigit() or words[index] in ",.()/"):
            return False
    return False


def _speaks(mark: Mark, text: _Text) -> bool:
    """Whether all that is told of a name is that it speaks: "Mayor Ilga Varga said"."""
    return mark.number > 0 and text.sentences[mark.number].at(mark.run.last) in text.language.events.speakers


def _is_voice(run: Run, tokens: Tokens, language: Language) -> bool:
    """Whether a name stands behind what it says: "…, the Tide Institute reported"."""
    if tokens.at(run.last) not in language.events.speakers:
        return False
    before = run.first - 1 - (tokens.at(run.first - 1) in language.names.articles)
    return tokens.at(before) in _SAID

"""The names of an article: all forms of one name joined, each of a sort and with its weight."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.claims.capitals import Run, capitals_of, large_words
from factcheck.claims.headlines import by_first_word, is_headline, is_prose, known_in
from factcheck.claims.name_forms import Key, fullest_keys, key_of, place_of
from factcheck.claims.runs import runs_in
from factcheck.claims.sorts import sort_of
from factcheck.rules import Language
from factcheck.rules.names import Sort
from factcheck.tokens import Tokens

_LEAD, _BACK = 3, 30  # sentences that tell what a story is about; those that are looked back over
_HEADLINE, _LEADING, _LATER = 5, 3, 1  # what a place in the headline weighs, one in the lead, one further on
_FAR = 2  # times the weight of the next name
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

    spots: Sequence[tuple[Spot, ...]]
    all: tuple[Name, ...]

    def main(self, times: int = _FAR) -> Name | None:
        """What the article is about: the name, no mere place, that outweighs all others so many times; None where none
        does.
        """
        first, second = (*(name for name in self.all if name.sort != "place"), None, None)[:2]
        if first is None or second is None:
            return first if first and first.weight else None
        return first if first.weight > second.weight and first.weight >= times * second.weight else None

    def before(self, number: int, index: int) -> Iterator[tuple[int, Spot]]:
        """The names before a word of a sentence with their sentences' numbers: those of the nearest sentence first,
        and in each the first one first, which is most often its subject.
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
    prose = [not is_headline(tokens) for tokens in sentences]
    if not any(prose):
        prose = [True] * len(prose)
    large = [large_words(tokens) if is_prose else [] for tokens, is_prose in zip(sentences, prose, strict=True)]
    capitals = capitals_of(sentences, large, language)
    runs = [list(runs_in(tokens, own, language, capitals)) for tokens, own in zip(sentences, large, strict=True)]
    keys = [[key_of(run, tokens, language) for run in own] for own, tokens in zip(runs, sentences, strict=True)]
    joined = fullest_keys(runs, keys, sentences, language)
    known = by_first_word(keys, joined)
    for number, tokens in enumerate(sentences):
        if not prose[number]:
            runs[number], joined[number] = known_in(tokens, known, language)
    return _named(runs, joined, text)


def _named(runs: Sequence[Sequence[Run]], keys: Sequence[Sequence[Key]], text: _Text) -> Names:
    """The names that runs of the same key make together."""
    places: dict[Key, list[tuple[int, Run]]] = defaultdict(list)
    for number, (own, fulls) in enumerate(zip(runs, keys, strict=True)):
        for run, key in zip(own, fulls, strict=True):
            places[key].append((number, run))
    prose = {number for number, tokens in enumerate(text.sentences) if number == 0 or is_prose(tokens)}
    names = {key: _name(key, found, prose, text) for key, found in places.items()}
    spots = [
        tuple(
            Spot(run.first, run.last, run.first if run.title is None else run.title, names[key])
            for run, key in zip(own, fulls, strict=True)
        )
        for own, fulls in zip(runs, keys, strict=True)
    ]
    return Names(spots, tuple(sorted(names.values(), key=lambda name: -name.weight)))


def _name(key: Key, places: Sequence[tuple[int, Run]], prose: Set[int], text: _Text) -> Name:
    language, sentences = text.language, text.sentences
    fullest = max(places, key=lambda place: (place[1].last - place[1].first, -place[0]))
    tokens = sentences[fullest[0]]
    full = tokens.surface(fullest[1].first, fullest[1].last)
    sort = sort_of(key, [(run, sentences[number]) for number, run in places], language)
    told = [number for number, run in places if number in prose and not _is_voice(run, sentences[number], language)]
    weight = _weight(key, told, text)
    return Name(place_of(full, language) or full, sort, weight, len(places))


def _is_voice(run: Run, tokens: Tokens, language: Language) -> bool:
    """Whether a name stands behind what it says: "…, the Tide Institute reported"."""
    before = run.first - 1 - (tokens.at(run.first - 1) in language.names.articles)
    return tokens.at(run.last) in language.events.speakers and tokens.at(before) in _SAID


def _weight(key: Key, numbers: Sequence[int], text: _Text) -> int:
    """What a name weighs by its rarity and the sentences of prose in which it stands."""
    if not numbers or "".join(key) in text.outlet:
        return 0
    rarity = max(map(text.language.rarity.of, key))
    return (1 + rarity) * sum(
        _HEADLINE if not number else _LEADING if number <= _LEAD else _LATER for number in numbers
    )

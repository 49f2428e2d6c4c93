"""The names of an article: all forms of one name joined, each of a sort and with its weight."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from factcheck.claims.passage import Figure, Passage, Story, once
from factcheck.claims.runs import (
    CLOSED,
    OPENED,
    Capitals,
    Run,
    is_acronym,
    is_capital,
    is_group,
    is_title,
    large_words,
    opens,
    runs_in,
)
from factcheck.claims.sorts import sort_of
from factcheck.rules import Language
from factcheck.rules.names import Sort
from factcheck.tokens import Tokens

_LEAD, _BACK = 3, 30  # sentences that tell what a story is about; those that are looked back over
_TITLE_CASE, _FEW = 0.65, 3  # share of large words in a line that is all headline, and its least words
_HEADLINE, _LEADING, _LATER = 5, 3, 1  # what a place in the headline weighs, one in the lead, one further on
_COMPANY = 6  # words of a company in a headline
_FAR = 2  # times the weight of the next name
_SAID = frozenset(",\"'”’")
_STOPS = ".!?…\"'”’)"

Key = tuple[str, ...]


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


def entities(figure: Figure, passage: Passage) -> tuple[str, ...]:
    """The names in the figure's sentence, each in its fullest form."""
    spots = names_of(passage.story).spots[passage.number]
    return tuple(dict.fromkeys(spot.name.full for spot in spots))


@once
def names_of(story: Story) -> Names:
    """The names of an article."""
    language, sentences = story.language, story.sentences
    prose = [not _is_headline(tokens) for tokens in sentences]
    if not any(prose):
        prose = [True] * len(prose)
    large = [large_words(tokens) if is_prose else [] for tokens, is_prose in zip(sentences, prose, strict=True)]
    capitals = _capitals(sentences, large, language)
    runs = [list(runs_in(tokens, own, language, capitals)) for tokens, own in zip(sentences, large, strict=True)]
    keys = [[_key(run, tokens, language) for run in own] for own, tokens in zip(runs, sentences, strict=True)]
    joined = _joined(runs, keys, story)
    known = _by_first_word(keys, joined)
    for number, tokens in enumerate(sentences):
        if not prose[number]:
            runs[number], joined[number] = _known_in(tokens, known, language)
    return _named(runs, joined, story)


def _is_headline(tokens: Tokens) -> bool:
    """Whether nearly all words of a line without a stop are large: only known names are names there."""
    if _is_prose(tokens):
        return False
    words = [word for word in tokens.words if word.isalpha() and len(word) > _FEW]
    return len(words) >= _FEW and sum(map(is_capital, words)) >= _TITLE_CASE * len(words)


def _capitals(sentences: Sequence[Tokens], large: Sequence[Sequence[int]], language: Language) -> Capitals:
    """What the large words of an article tell of each other."""
    places = [(tokens, index) for tokens, own in zip(sentences, large, strict=True) for index in own]
    inside = frozenset(tokens.lower[index] for tokens, index in places if not opens(index, tokens))
    given = language.names.gazetteer.given
    families = frozenset(
        tokens.lower[index]
        for tokens, index in places
        if index and tokens.words[index - 1] in given and not is_title(tokens.lower[index - 1], language)
    )
    return Capitals(inside, families)


def _key(run: Run, tokens: Tokens, language: Language) -> Key:
    """The words by which forms of a name are joined: no tails, letters of an acronym as one word."""
    names = language.names
    words = tuple(word for word in tokens.lower[run.first : run.last] if word[0].isalnum())
    kept = words
    while len(kept) > 1 and (kept[-1] in names.tails or kept[-1] in names.juniors):
        kept = kept[:-1]
    if all(len(word) == 1 for word in kept):
        kept = ("".join(kept),)
    place = _place(tokens.surface(run.first, run.last), language) if len(kept) == 1 else None
    return tuple(place.lower().split()) if place else kept


def _place(name: str, language: Language) -> str | None:
    """The place of a people, "French", or of initials, "U.S."."""
    names = language.names
    return names.gazetteer.peoples.get(name) or names.initials.get(name.replace(".", "").lower())


def _short_forms(key: Key, run: Run, tokens: Tokens, language: Language) -> Iterator[Key]:
    """The short forms of a name: its first words, its last words, its initials."""
    if len(key) == run.last - run.first == 1:
        return
    words, gazetteer = tokens.words[run.first : run.last], language.names.gazetteer
    is_person = run.title is not None or words[0] in gazetteer.given
    is_body = is_group(key[0], language)  # "Senate" is no short form of "Senate Tide Committee"
    heads = [(key[:size], False) for size in range(1 + is_body, len(key))]
    for short, may_be_place in (*heads, *((key[size:], is_person) for size in range(1, len(key)))):
        if may_be_place or " ".join(word.capitalize() for word in short) not in gazetteer.places:
            yield short
    initials = "".join(word[0] for word in words if is_capital(word)).lower()
    if len(initials) > 1:
        yield (initials,)


def _joined(runs: Sequence[Sequence[Run]], keys: Sequence[Sequence[Key]], story: Story) -> list[list[Key]]:
    """The key of the fullest form of each run: the last longer one met before, else the next one that follows."""
    rows = [
        (number, at, key, tuple(_short_forms(key, runs[number][at], story.sentences[number], story.language)))
        for number, own in enumerate(keys)
        for at, key in enumerate(own)
    ]
    first = {short: key for _, _, key, shorts in reversed(rows) for short in shorts}
    latest: dict[Key, Key] = {}
    found: list[list[Key]] = [[] for _ in keys]
    for number, at, key, shorts in rows:
        if at and _is_bracketed(runs[number][at], runs[number][at - 1], story.sentences[number]):
            first[key] = latest[key] = found[number][-1]
        full = latest.get(key) or first.get(key) or key
        full = latest.get(full, full) if len(full) == 1 else full
        latest.update(dict.fromkeys(shorts, key))
        found[number].append(full)
    return found


def _is_bracketed(run: Run, before: Run, tokens: Tokens) -> bool:
    """ "Russian Railways (RZD)": an acronym in brackets right behind the name."""
    is_alone = run.first == before.last + 1 and tokens.at(run.first - 1) in OPENED and tokens.at(run.last) in CLOSED
    return is_alone and is_acronym(tokens.words[run.first])


Known = Mapping[str, Mapping[Key, Key]]
"""The keys of the fullest forms of names by the keys of all forms, and those by their first words."""


def _by_first_word(keys: Sequence[Sequence[Key]], joined: Sequence[Sequence[Key]]) -> Known:
    found: dict[str, dict[Key, Key]] = defaultdict(dict)
    for key, full in zip(chain.from_iterable(keys), chain.from_iterable(joined), strict=True):
        found[key[0]][key] = full
    return found


def _known_in(tokens: Tokens, known: Known, language: Language) -> tuple[list[Run], list[Key]]:
    """The names of a headline: those that the text has as well, and companies by their tails."""
    runs, found, index = [], [], 0
    while index < len(tokens.words):
        size = 0
        if is_capital(tokens.words[index]):
            size = _known_at(index, tokens, known) or _company_at(index, tokens, language)
        if size:
            run = Run(index, index + size)
            key = _key(run, tokens, language)
            runs.append(run)
            found.append(known.get(key[0], {}).get(key, key))
        index += size or 1
    return runs, found


def _known_at(index: int, tokens: Tokens, known: Known) -> int:
    """How many words from here on are a name that is known, the longest."""
    forms = known.get(tokens.lower[index], {})
    longest = 2 * max(map(len, forms), default=0)  # with a hyphen between any two words
    sizes = range(min(longest, len(tokens.words) - index), 0, -1)
    return next((size for size in sizes if _spelt(tokens.lower[index : index + size]) in forms), 0)


def _spelt(words: Sequence[str]) -> Key:
    """The words of a name without its hyphens; nothing where they end in a mark."""
    return tuple(word for word in words if word[0].isalnum()) if words[-1][0].isalnum() else ()


def _company_at(index: int, tokens: Tokens, language: Language) -> int:
    """How many words from here on are a company by their tail."""
    for last in range(index + 1, min(len(tokens.words), index + _COMPANY)):
        if not is_capital(tokens.words[last - 1]):
            return 0
        if tokens.lower[last] in language.names.tails:
            return last + 1 - index
    return 0


def _named(runs: Sequence[Sequence[Run]], keys: Sequence[Sequence[Key]], story: Story) -> Names:
    """The names that runs of the same key make together."""
    places: dict[Key, list[tuple[int, Run]]] = defaultdict(list)
    for number, (own, fulls) in enumerate(zip(runs, keys, strict=True)):
        for run, key in zip(own, fulls, strict=True):
            places[key].append((number, run))
    prose = {number for number, tokens in enumerate(story.sentences) if number == 0 or _is_prose(tokens)}
    names = {key: _name(key, found, prose, story) for key, found in places.items()}
    spots = [
        tuple(
            Spot(run.first, run.last, run.first if run.title is None else run.title, names[key])
            for run, key in zip(own, fulls, strict=True)
        )
        for own, fulls in zip(runs, keys, strict=True)
    ]
    return Names(spots, tuple(sorted(names.values(), key=lambda name: -name.weight)))


def _name(key: Key, places: Sequence[tuple[int, Run]], prose: Set[int], story: Story) -> Name:
    language, sentences = story.language, story.sentences
    fullest = max(places, key=lambda place: (place[1].last - place[1].first, -place[0]))
    tokens = sentences[fullest[0]]
    full = tokens.surface(fullest[1].first, fullest[1].last)
    sort = sort_of(key, [(run, sentences[number]) for number, run in places], language)
    told = [number for number, run in places if number in prose and not _is_voice(run, sentences[number], language)]
    weight = _weight(key, told, story)
    return Name(_place(full, language) or full, sort, weight, len(places))


def _is_voice(run: Run, tokens: Tokens, language: Language) -> bool:
    """Whether a name stands behind what it says: "…, the Tide Institute reported"."""
    before = run.first - 1 - (tokens.at(run.first - 1) in language.names.articles)
    return tokens.at(run.last) in language.events.speakers and tokens.at(before) in _SAID


def _weight(key: Key, numbers: Sequence[int], story: Story) -> int:
    """What a name weighs by its rarity and the sentences of prose in which it stands."""
    if not numbers or "".join(key) in _outlet(story):
        return 0
    rarity = max(map(story.language.rarity.of, key))
    return (1 + rarity) * sum(
        _HEADLINE if not number else _LEADING if number <= _LEAD else _LATER for number in numbers
    )


@once
def _outlet(story: Story) -> str:
    return "".join(filter(str.isalnum, (story.article.source or "").casefold()))


def _is_prose(tokens: Tokens) -> bool:
    return tokens.text[tokens.end - 1] in _STOPS

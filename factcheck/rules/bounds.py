"""Hedges, bounds, ranges and words of change: rules/<lang>/bounds.toml."""

from collections import defaultdict
from dataclasses import dataclass

from factcheck.lexicon import Lexicon
from factcheck.model import Hedge
from factcheck.rules.files import RulesFile, Section, Table, validated
from factcheck.rules.inflected import Inflected, Lemmas, Words, inflected
from factcheck.rules.vocabulary import Phrases

_STEPS = ("to", "by", "adverbs", "comparatives", "restating", "turned", "going", "within", "against")


class Between(Section):
    """Words between a hedge and its figure."""

    skip: list[str]
    prepositions: list[str]
    phrasal: Words


class Ranges(Section):
    """Words that make two figures one range, or several figures a list."""

    openers: dict[str, str]
    links: list[str]
    plus_or_minus: list[str]
    coordination: list[str]
    continuing: list[str]


class Durations(Section):
    """Hedges that are prepositions before a length of time, but behind these words: "over two years"."""

    during: list[str]
    lasting: Words


class BoundsFile(RulesFile):
    """The shape of bounds.toml."""

    before: dict[Hedge, list[str]]
    after: dict[Hedge, list[str]]
    between: Between
    ranges: Ranges
    change: dict[str, Words]
    durations: Durations


@dataclass(frozen=True, slots=True)
class BoundRules:
    """Bounds as the finder needs them; `before` is a trie to be walked from right to left."""

    before: Phrases
    after: Phrases
    skip: frozenset[str]
    prepositions: frozenset[str]
    phrasal: Inflected[bool]
    openers: dict[str, str]
    links: frozenset[str]
    plus_or_minus: Phrases
    coordination: frozenset[str]
    continuing: frozenset[str]
    up: Inflected[bool]
    down: Inflected[bool]
    to: frozenset[str]
    from_: frozenset[str]
    by: frozenset[str]
    level: Phrases
    adverbs: frozenset[str]
    comparatives: frozenset[str]
    unmoved: Inflected[bool]
    moving: Inflected[bool]
    restating: frozenset[str]
    turned: frozenset[str]
    going: frozenset[str]
    within: frozenset[str]
    against: frozenset[str]
    during: Phrases
    lasting: Inflected[bool]

    def is_spare(self, word: str) -> bool:
        """Whether a word in lower case may stand between a hedge and its figure."""
        return word in self.skip


def read_bounds(name: str, table: Table, lexicon: Lexicon) -> BoundRules:
    """The bound rules of one file. Raises RulesError."""
    file = validated(BoundsFile, name, table)
    change = defaultdict(Lemmas, file.change)
    return BoundRules(
        before=Phrases(
            {phrase: hedge for hedge, phrases in file.before.items() for phrase in phrases}, is_reversed=True
        ),
        after=Phrases({phrase: hedge for hedge, phrases in file.after.items() for phrase in phrases}),
        skip=frozenset(file.between.skip),
        prepositions=frozenset(file.between.prepositions),
        phrasal=inflected(lexicon, file.between.phrasal),
        openers=file.ranges.openers,
        links=frozenset(file.ranges.links),
        plus_or_minus=Phrases(dict.fromkeys(file.ranges.plus_or_minus, True)),
        coordination=frozenset(file.ranges.coordination),
        continuing=frozenset(file.ranges.continuing),
        from_=frozenset(change["from"].words),
        level=Phrases(dict.fromkeys(change["level"].words, True), is_reversed=True),
        during=Phrases(dict.fromkeys(file.durations.during, True), is_reversed=True),
        lasting=inflected(lexicon, file.durations.lasting),
        up=inflected(lexicon, change["up"]),
        down=inflected(lexicon, change["down"]),
        unmoved=inflected(lexicon, change["unmoved"]),
        moving=inflected(lexicon, change["moving"]),
        **{key: frozenset(change[key].words) for key in _STEPS},
    )

"""Hedges, bounds, ranges and words of change: rules/<lang>/bounds.toml."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import Field

from factcheck.lexicon import Lexicon
from factcheck.model import Hedge
from factcheck.rules.files import RulesFile, Section, Table, validated
from factcheck.rules.inflected import Words, WordSet
from factcheck.rules.shapes import Closing, Opening
from factcheck.rules.vocabulary import Phrases


class Between(Section):
    """Words between a hedge and its figure."""

    skip: frozenset[str]
    prepositions: frozenset[str]
    phrasal: Words


class Ranges(Section):
    """Words that make two figures one range, or several figures a list."""

    openers: dict[str, str]
    links: frozenset[str]
    plus_or_minus: Opening
    coordination: frozenset[str]
    continuing: frozenset[str]


class Change(Section):
    """Words whose figure is a change, or a level that a change led to; rules/en/bounds.toml says what each list is."""

    up: Words
    down: Words
    to: frozenset[str]
    from_: frozenset[str] = Field(alias="from")
    by: frozenset[str]
    level: Closing
    adverbs: frozenset[str]
    comparatives: frozenset[str]
    unmoved: Words
    moving: Words
    restating: frozenset[str]
    turned: frozenset[str]
    going: WordSet
    within: frozenset[str]
    against: frozenset[str]


class Durations(Section):
    """Hedges that are prepositions before a length of time, but behind these words: "over two years"."""

    during: Closing
    lasting: Words


class BoundsFile(RulesFile):
    """The shape of bounds.toml."""

    before: dict[Hedge, list[str]]
    after: dict[Hedge, list[str]]
    between: Between
    ranges: Ranges
    change: Change
    durations: Durations


@dataclass(frozen=True, slots=True)
class BoundRules:
    """Bounds as the finder needs them: hedges, each `before` and `after` its figure, and the other sections."""

    before: Phrases
    after: Phrases
    between: Between
    ranges: Ranges
    change: Change
    durations: Durations


def read_bounds(name: str, table: Table, lexicon: Lexicon) -> BoundRules:
    """The bound rules of one file. Raises RulesError."""
    file = validated(BoundsFile, name, table, lexicon)
    before, after = Phrases(_hedges(file.before), is_reversed=True), Phrases(_hedges(file.after))
    return BoundRules(before, after, file.between, file.ranges, file.change, file.durations)


def _hedges(rows: Mapping[Hedge, list[str]]) -> dict[str, Hedge]:
    return {phrase: hedge for hedge, phrases in rows.items() for phrase in phrases}

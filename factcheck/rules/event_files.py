"""The shapes of rules/<lang>/events.toml and claims.toml."""

from typing import Annotated

from factcheck.rules.files import RulesFile, Section
from factcheck.rules.inflected import Words
from factcheck.rules.lemmas import Lemmas
from factcheck.rules.shapes import ByWord, Closing, Endings, Opening, closing_by_name
from factcheck.rules.vocabulary import Phrases


class EventsFile(RulesFile):
    """The shape of events.toml."""

    events: dict[str, Lemmas]
    victims: frozenset[str]
    loose: frozenset[str]
    fatal: frozenset[str]
    includes: dict[str, frozenset[str]]
    several: Words


class Scopes(Section):
    """Words right at a figure that say which part of the whole it is."""

    part: Opening
    among: Closing
    members: frozenset[str]
    each: Opening
    average: Closing
    named: Opening
    degree: Opening
    including: Opening
    companions: frozenset[str]
    daily: Opening
    yearly: Opening
    not_yearly: Opening
    cumulative: Opening
    total: Opening
    others: frozenset[str]
    excepted: Closing
    than: str


class QualifierWords(Section):
    """Words in front of what narrows a figure: of a name by the slot that it fills, and of a group."""

    slots: Annotated[Phrases, closing_by_name("place", "party", "opponent")]
    among: frozenset[str]


class Apart(Section):
    """Figures that say nothing that could be checked: in idioms, behind nouns of pages, and ordinals in names."""

    idioms: Opening
    ordinals: frozenset[str]
    pages: frozenset[str]


class Cues(Section):
    """Words of revision: beside a figure, at the head of a headline, right before a figure that is replaced; and
    those of what was told before, with nouns that they make earlier figures.
    """

    near: Opening
    headline: Opening
    former: Closing
    earlier: frozenset[str]
    estimates: frozenset[str]
    stamps: Closing


class Stems(Section):
    """Endings by which words of one family differ, and the least that is left of a word."""

    endings: Endings
    least: int


class ClaimsFile(RulesFile):
    """The shape of claims.toml; `ends` are words right before a date by which it is a bound that leaves it out."""

    planned: Words
    empty: Words
    negated: Words
    hypothetical: Words
    reported: frozenset[str]
    speakers: Words
    publishing: list[str]
    statements: frozenset[str]
    hearers: frozenset[str]
    according: Opening
    between: frozenset[str]
    changes: Words
    passive: frozenset[str]
    breaks: frozenset[str]
    objects: Opening
    joints: frozenset[str]
    tallies: frozenset[str]
    related: tuple[str, ...]
    other_event: Opening
    other: Opening
    other_time: Opening
    compared: Closing
    apart: Apart
    qualifiers: QualifierWords
    scopes: Scopes
    ends: Annotated[Phrases, closing_by_name("before", "after")]
    cues: Cues
    several: Opening
    stems: Stems
    general: frozenset[str]
    synonyms: ByWord
    nominal: dict[str, list[str]]
    milestones: Words
    deeds: ByWord

"""The shapes of rules/<lang>/events.toml and claims.toml."""

from typing import Literal

from factcheck.rules.files import RulesFile, Section
from factcheck.rules.inflected import Lemmas, Words


class EventsFile(RulesFile):
    """The shape of events.toml."""

    events: dict[str, Lemmas]
    victims: list[str]
    loose: list[str]
    fatal: list[str]
    includes: dict[str, list[str]]
    several: Words


class Scopes(Section):
    """Words right at a figure that say which part of the whole it is."""

    part: list[str]
    among: list[str]
    members: list[str]
    each: list[str]
    average: list[str]
    named: list[str]
    degree: list[str]
    including: list[str]
    companions: list[str]
    daily: list[str]
    yearly: list[str]
    not_yearly: list[str]
    others: list[str]
    than: str


class QualifierWords(Section):
    """Words in front of what narrows a figure: of a name by the slot that it fills, and of a group."""

    slots: dict[Literal["place", "party", "opponent"], list[str]]
    among: list[str]


class ApartWords(Section):
    """Figures that say nothing that could be checked: in idioms, behind nouns of pages, and ordinals in names."""

    idioms: list[str]
    ordinals: list[str]
    pages: list[str]


class Ends(Section):
    """Words right before a date by which it is a bound that leaves the date itself out."""

    before: list[str]
    after: list[str]


class Cues(Section):
    """Words of revision: beside a figure, at the head of a headline, and right before a figure that is replaced."""

    near: list[str]
    headline: list[str]
    former: list[str]
    stamps: list[str]


class Stems(Section):
    """Endings by which words of one family differ, and the least that is left of a word."""

    endings: list[str]
    least: int


class ClaimsFile(RulesFile):
    """The shape of claims.toml."""

    planned: Words
    negated: Words
    hypothetical: Words
    speakers: Words
    hearers: list[str]
    according: list[str]
    between: list[str]
    changes: Words
    passive: list[str]
    breaks: list[str]
    objects: list[str]
    joints: list[str]
    tallies: list[str]
    related: list[str]
    other_event: list[str]
    other_time: list[str]
    compared: list[str]
    apart: ApartWords
    qualifiers: QualifierWords
    scopes: Scopes
    ends: Ends
    cues: Cues
    several: list[str]
    stems: Stems
    general: list[str]
    synonyms: dict[str, list[str]]

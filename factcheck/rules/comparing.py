"""When two claims speak of one fact, and when they agree: rules/compare.toml."""

from decimal import Decimal
from typing import Literal

from factcheck.rules.files import RulesFile, Section, Table, validated

Reading = Literal["compatible", "scope"]


class Tolerance(Section):
    """Relative slack of hedged figures and bounds."""

    about: Decimal
    nearly: Decimal
    almost: Decimal
    bound: Decimal
    bounds: Decimal
    converted: Decimal
    minutes: int


class SeverityRows(Section):
    """Relative gaps from which a conflict is an error."""

    error: Decimal


class LinkRow(Section):
    """The bits of one level of a field, for either kind of link, and the words that tell it."""

    event: float = 0
    matter: float = 0
    says: str = ""


class LinkRows(Section):
    """When two articles tell the same event or the same matter: the levels of each field, and what is needed."""

    needed: LinkRow
    names: int
    largest: dict[str, int]
    levels: dict[str, dict[str, LinkRow]]


class Stories(Section):
    """What the verdicts need of a link."""

    differ: int
    short_sentences: int


class Facts(Section):
    """How much must speak for one fact before two figures are joined."""

    agree: int
    agree_people: int
    differ: int
    differ_count: int
    differ_event: int
    date: int
    short: int
    subject_similarity: int


class Tallies(Section):
    """Counts of people to whom something happened."""

    widest: Decimal
    least: Decimal


class Readings(Section):
    """What a difference is that a reading explains."""

    parts: Reading


class OriginRows(Section):
    """When one text is a copy of another."""

    shingle_words: int
    shared_shingles: Decimal
    least_words: int


class Confused(Section):
    """Units that are easily taken for one another."""

    units: list[list[str]]


class KindRows(Section):
    """Which kinds are compared."""

    compared: list[str]
    short: list[str]


class Policy(RulesFile):
    """The shape of compare.toml, used as it is."""

    tolerance: Tolerance
    severity: SeverityRows
    links: LinkRows
    stories: Stories
    facts: Facts
    tallies: Tallies
    readings: Readings
    origins: OriginRows
    kinds: KindRows
    confused: Confused


def read_policy(table: Table) -> Policy:
    """The policy of compare.toml. Raises RulesError."""
    return validated(Policy, "compare.toml", table)

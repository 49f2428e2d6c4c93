"""When two claims speak of one fact, and when they agree: rules/compare.toml."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from typing import Literal

from pydantic import Field

from factcheck.rules.attributes import OTHER
from factcheck.rules.files import RulesFile, Section
from factcheck.rules.levels import LEVELS
from factcheck.rules.linking import LinkRows, OriginRows


class LevelRow(Section):
    """What reaching a level tells: its weight in bits, its words, and what it forbids.

    `dates` is its weight between dates and times of day. `veto`: "always", no one fact; "differ", no difference, while
    equal values may still be of one fact; "figures differ", the same, but not of dates.
    """

    bits: float
    dates: float = 0.0
    veto: Literal["never", "figures differ", "differ", "always"] = "never"
    says: str = ""

    def between_dates(self) -> "LevelRow":
        """The row as it weighs between dates."""
        veto = "never" if self.veto == "figures differ" else self.veto
        return self.model_copy(update={"bits": self.dates, "veto": veto})


class SortRow(Section):
    """A sort of fact: which claims are of it, how much must speak for one fact, and what must be known to differ.

    One of `needs`, rows of [need], must hold before figures differ, and without any they never do; levels that the sort
    `forbids` are vetoes, for agreement too.

    `strict`: a bound leaves out its own figure, "more than 22" is not 22.
    """

    kinds: list[str]
    links: list[str] = Field(default=list(LEVELS["link"]))
    attributes: list[str] = Field(default=[])
    events: list[str] = Field(default=[])
    sentences: int | None = None
    agree: float
    needs: list[str] = Field(default=[])
    forbids: dict[str, list[str]] = Field(default={})
    strict: bool = False
    grows: Literal["never", "up", "either"] = "never"


class NeedRow(Section):
    """What must be `known` before figures differ, the levels that each field, or what stands around the pair, may have
    reached, and how many bits.
    """

    bits: float
    known: dict[str, list[str]] = Field(default={})


class LinkedRow(Section):
    """How many bits more than their sort asks figures must agree by where this links their articles; and how many, but
    for dates, where both are `short` and dated.

    Levels that it `forbids` are vetoes, for agreement too.
    """

    agree: float = 0.0
    short: float = 0.0
    forbids: dict[str, list[str]] = Field(default={})


Reading = Literal["parts", "others", "included", "one"]


class ReadingRow(Section):
    """What two counts are that agree under a reading of what is unsaid: one fact, or figures of two scopes."""

    agrees: bool
    says: str


class FactRows(Section):
    """When two tellings of one value in one article are one fact, and when facts of many articles are.

    `alike` and `most` bound the facts of one value and of one dimension in an article: work stays in proportion.
    """

    same: float
    tellings: int
    alike: int
    most: int
    joined: float
    minority: int


class PriorRow(Section):
    """Log-odds of dates and times of day, and of all other figures."""

    bits: float
    dates: float


class Prior(Section):
    """The log-odds that linked articles' figures of one dimension tell one fact, before any field is asked."""

    agree: PriorRow
    differ: PriorRow


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
    """From which likelihood and relative gap a conflict is an error."""

    likelihood: float
    gap: Decimal


class GapRows(Section):
    """Up to which shares of the larger figure two that differ are so far apart."""

    near: Decimal
    apart: Decimal
    far: Decimal


class WordRows(Section):
    """From which weights so much of the words is shared."""

    much: float
    some: float
    little: float


class Bands(Section):
    """From or up to where levels of fields hold: gaps of figures, of `dates` in times the shorter one, digits of a
    `telling` figure, `small` counts and those that all texts have, days of the `news`, shared `words`, how many are
    `few`.
    """

    gap: GapRows
    dates: int
    telling: int
    small: Decimal
    number: Decimal
    news: int
    words: WordRows
    few: int


class StandingRows(Section):
    """From how many bits a margin is clear, up to which share of the larger figure a gap is narrow, or that of a figure
    that was rounded, from what a figure is large; how alike of 100 the words before two figures are, up to how many
    sentences an article is short, and within how many characters sentences are neighbours.
    """

    margin: float
    gap: float
    round: float
    large: float
    reach: int
    alike: float
    short: int


class KnownRows(Section):
    """What must be known of two figures of a headline and its text, or of one origin."""

    headline: dict[str, list[str]]
    one_origin: dict[str, list[str]]


class Confused(Section):
    """Units that are easily taken for one another."""

    units: list[list[str]]


class Policy(RulesFile):
    """The shape of compare.toml, used as it is."""

    levels: dict[str, dict[str, LevelRow]]
    sorts: dict[str, SortRow] = Field(alias="sort")
    groups: dict[str, dict[str, list[str]]]
    needs: dict[str, NeedRow] = Field(alias="need")
    linked: dict[str, LinkedRow]
    readings: dict[Reading, ReadingRow]
    facts: FactRows
    bands: Bands
    prior: Prior
    tolerance: Tolerance
    severity: SeverityRows
    links: LinkRows
    origins: OriginRows
    known: KnownRows
    replaced: NeedRow
    barred: dict[str, list[str]]
    standing: StandingRows
    confused: Confused

    @cached_property
    def levels_of_dates(self) -> Mapping[str, Mapping[str, LevelRow]]:
        """The levels as they weigh between dates."""
        return {field: {name: row.between_dates() for name, row in rows.items()} for field, rows in self.levels.items()}

    @cached_property
    def telling_names(self) -> frozenset[str]:
        """The attributes and events that some sort asks for, and the attribute of what has none."""
        rows = self.sorts.values()
        return frozenset({OTHER}.union(*(row.attributes for row in rows), *(row.events for row in rows)))

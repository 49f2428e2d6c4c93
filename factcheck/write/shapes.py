"""What stands in the JSON report: its schema is made from these types, field by field and in this order.

What stands in JSON Lines beside them is in line_shapes.py.

A type of model/ that is written as it stands is not repeated here.

Decimals are strings of plain digits, days are ISO 8601, and every field is always there (null where nothing is known).
"""

from dataclasses import dataclass
from datetime import date

from factcheck.model import (
    Acceptance,
    BaselineState,
    Change,
    Event,
    Hedge,
    Kind,
    Known,
    Level,
    Places,
    Problem,
    Role,
    Scope,
    Severity,
    Status,
    Thing,
    Timex,
    Verdict,
)


@dataclass(frozen=True)
class Base:
    """An amount in the base unit of its dimension, by which amounts of several units are compared."""

    low: str | None
    high: str | None
    unit: str
    step: str


@dataclass(frozen=True)
class Amount:
    """An interval of numbers in one unit; an open end is null."""

    low: str | None
    high: str | None
    unit: str
    step: str
    hedge: Hedge
    text: str
    dimension: str | None
    code: str | None
    base: Base | None


@dataclass(frozen=True)
class Period:
    """An interval of calendar days, both ends inclusive; an open end is null."""

    first: date | None
    last: date | None
    text: str


@dataclass(frozen=True)
class Mention:
    """A value in an article's text; offsets count Unicode code points, the end is exclusive."""

    article_id: str
    start: int
    end: int
    surface: str
    kind: Kind
    value: Amount | Period | None
    timex: Timex | None
    change: Change | None
    notes: tuple[str, ...]
    rule: str


@dataclass(frozen=True)
class Sentence:
    """A sentence with claims in it."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Fact(Mention):
    """A mention with its fact."""

    id: str
    attribute: str
    thing: Thing | None
    owner: str | None
    qualifiers: dict[str, str]
    role: Role | None
    event: Event | None
    entities: tuple[str, ...]
    when: Period | None
    when_from: str | None
    scope: tuple[Scope, ...]
    status: Status
    speaker: str | None
    learnt: dict[str, str]


@dataclass(frozen=True)
class Claim(Fact):
    """A claim of the report: its sentence stands with its article."""

    sentence: int


@dataclass(frozen=True)
class Article:
    """An article, what is known of it, and its sentences that hold claims, each once."""

    id: str
    source: str | None
    agency: str | None
    published: date | None
    url: str | None
    title: str | None
    lang: str | None
    learnt: dict[str, str]
    places: Places
    archived: bool
    time: str | None
    sentences: list[Sentence]
    text: str | None


@dataclass(frozen=True)
class Comparison:
    """Two claims, by their index in the report's claims."""

    left: int
    right: int
    levels: tuple[Level, ...]
    verdict: Verdict
    policy: str
    level: str
    bits: float


@dataclass(frozen=True)
class Finding:
    """What claims of one fact say together."""

    verdict: Verdict
    severity: Severity
    message: str
    claims: list[int]
    comparisons: list[Comparison]
    independent_sources: int
    fingerprint: str
    pairs: tuple[str, ...]
    baseline: BaselineState | None
    accepted: Acceptance | None
    likelihood: float
    gap: str | None
    groups: list[list[int]]
    about: str


@dataclass(frozen=True)
class Tool:
    """What made the report."""

    name: str
    version: str


@dataclass(frozen=True)
class Report:
    """All that one run has to say."""

    schema_version: str
    tool: Tool
    articles: list[Article]
    claims: list[Claim]
    findings: list[Finding]
    problems: tuple[Problem, ...]
    absent: tuple[Known, ...]
    stats: dict[str, int]

"""What stands in the JSON report: its schema is made from these types, field by field and in this order.

A type of model.py that is written as it stands is not repeated here.

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
    Severity,
    Status,
    Thing,
    Timex,
    Verdict,
)


@dataclass(frozen=True)
class Amount:
    """An interval of numbers in one unit; an open end is null. `text` is its canonical form."""

    low: str | None
    high: str | None
    unit: str
    step: str
    hedge: Hedge
    text: str


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
    """The sentence of a claim."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Claim(Mention):
    """A mention with its fact; `learnt` says of a field how it was learnt: {"owner": "subject"}."""

    attribute: str
    thing: Thing | None
    owner: str | None
    qualifiers: dict[str, str]
    role: str | None
    event: Event | None
    entities: tuple[str, ...]
    when: Period | None
    when_from: str | None
    scope: tuple[str, ...]
    status: Status
    speaker: str | None
    learnt: dict[str, str]
    sentence: Sentence


@dataclass(frozen=True)
class Article:
    """An article and what is known of it; `learnt` says how. An `archived` one was only compared with."""

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


@dataclass(frozen=True)
class Comparison:
    """Two claims, by their index in the report's claims; `policy` and `level` decided."""

    left: int
    right: int
    levels: tuple[Level, ...]
    verdict: Verdict
    policy: str
    level: str


@dataclass(frozen=True)
class Finding:
    """What claims of one fact say together; `claims` are indexes into the report's claims.

    `pairs` are the fingerprints of its comparisons. `baseline` is null where no baseline was given; a finding that is
    `unchanged` is suppressed.
    """

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


@dataclass(frozen=True)
class Report:
    """All that one run has to say."""

    schema_version: str
    articles: list[Article]
    claims: list[Claim]
    findings: list[Finding]
    problems: tuple[Problem, ...]
    absent: tuple[Known, ...]
    stats: dict[str, int]

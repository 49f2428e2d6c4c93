"""What stands in the JSON report: its schema is made from these types, field by field and in this order.

Decimals are strings of plain digits, days are ISO 8601, and every field is always there (null where nothing is known).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from factcheck.model import BaselineState, Change, Hedge, Kind, Severity, Status, TimexType, Verdict


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
class Timex:
    """A time expression in the terms of TimeML's TIMEX3."""

    type: TimexType
    value: str
    mod: str | None
    quant: str | None
    freq: str | None


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
    notes: list[str]
    rule: str


@dataclass(frozen=True)
class Sentence:
    """The sentence of a claim."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Subject:
    """The noun phrase that is counted or measured, and its head in the singular."""

    text: str
    head: str


@dataclass(frozen=True)
class Event:
    """What happens: the predicate's lemma and the name of its class."""

    lemma: str
    name: str


@dataclass(frozen=True)
class Claim(Mention):
    """A mention with its context."""

    subject: Subject | None
    role: str | None
    event: Event | None
    entities: list[str]
    when: Period | None
    when_from: str | None
    scope: list[str]
    status: Status
    speaker: str | None
    sentence: Sentence


@dataclass(frozen=True)
class Places:
    """How offsets lead back into the article's `file`: `identity` adds `offset`, the first of them being in `line`.

    `line`: the article is in that line. `pages` begin at these offsets. `none`: not at all.
    """

    kind: Literal["identity", "line", "pages", "none"]
    offset: int
    line: int
    pages: tuple[int, ...]
    file: str | None


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
class Level:
    """The level that one field of a comparison reached."""

    field: str
    name: str


@dataclass(frozen=True)
class Comparison:
    """Two claims, by their index in the report's claims; `policy` and `level` decided."""

    left: int
    right: int
    levels: list[Level]
    verdict: Verdict
    policy: str
    level: str


@dataclass(frozen=True)
class Acceptance:
    """Why a finding was accepted, and who says so."""

    reason: str
    by: str


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
    pairs: list[str]
    baseline: BaselineState | None
    accepted: Acceptance | None


@dataclass(frozen=True)
class Known:
    """A finding of the baseline that no longer occurs; `count` is how many once shared its fingerprint."""

    fingerprint: str
    verdict: str
    message: str
    pairs: list[str]
    count: int
    accepted: Acceptance | None


@dataclass(frozen=True)
class Problem:
    """What could not be read or resolved, where, and what would help."""

    place: str
    code: str
    problem: str
    help: str


@dataclass(frozen=True)
class Report:
    """All that one run has to say."""

    schema_version: str
    articles: list[Article]
    claims: list[Claim]
    findings: list[Finding]
    problems: list[Problem]
    absent: list[Known]
    stats: dict[str, int]

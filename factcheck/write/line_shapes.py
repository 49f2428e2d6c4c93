"""What stands in a line of JSON, complete in itself: of `factcheck extract`, and of the jsonl format."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from factcheck.model import Acceptance, BaselineState, Severity, Verdict
from factcheck.places import Region
from factcheck.write.shapes import Fact, Sentence


@dataclass(frozen=True)
class ExtractedClaim(Fact):
    """A claim with its sentence, cut where that runs on."""

    sentence: Sentence


@dataclass(frozen=True)
class QuotedClaim(ExtractedClaim):
    """A claim of a finding with what is known of its article, and where it stands there."""

    source: str | None
    agency: str | None
    published: date | None
    title: str | None
    file: str | None
    line: int | None
    region: Region | None
    page: int | None
    url: str | None


@dataclass(frozen=True)
class FindingLine:
    """What claims of one fact say together."""

    type: Literal["finding"]
    verdict: Verdict
    severity: Severity
    message: str
    reasons: list[str]
    independent_sources: int
    fingerprint: str
    pairs: tuple[str, ...]
    baseline: BaselineState | None
    accepted: Acceptance | None
    claims: list[QuotedClaim]


@dataclass(frozen=True)
class AbsentLine:
    """A known finding of the baseline that no longer occurs."""

    type: Literal["absent"]
    fingerprint: str
    verdict: str
    message: str
    pairs: tuple[str, ...]
    count: int
    accepted: Acceptance | None


@dataclass(frozen=True)
class ProblemLine:
    """What could not be read or resolved."""

    type: Literal["problem"]
    place: str
    code: str
    problem: str
    help: str


Line = FindingLine | AbsentLine | ProblemLine

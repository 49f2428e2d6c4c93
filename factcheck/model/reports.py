"""What articles say together: comparisons, findings, and the report."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from factcheck.model.articles import Article
from factcheck.model.claims import Claim
from factcheck.model.values import Scale

SCHEMA_VERSION = "2"
Verdict = Literal["conflict", "updated", "corroborated", "compatible", "single-source", "invalid", "inconsistent"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
"""In the order in which findings are told."""
DIFFERING: tuple[Verdict, ...] = ("conflict", "updated")
"""Those of figures that are not the same."""

Severity = Literal["error", "warning", "note"]
BaselineState = Literal["new", "unchanged"]  # in SARIF's terms
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Level:
    """The level that one field of a comparison reached: ("thing", "same head", 2.1, "name the same sort of thing").

    `bits` is its weight; `says` tells in words what both claims do, and is empty where that speaks for nothing.
    """

    field: str
    name: str
    bits: float = 0.0
    says: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two claims, field by field; `policy` (the sort of fact) and `level` decided the verdict, `bits` is the sum."""

    left: Claim
    right: Claim
    levels: tuple[Level, ...]
    verdict: Verdict
    policy: str
    level: str
    bits: float = 0.0


@dataclass(frozen=True, slots=True)
class Considered:
    """Two claims that may tell one fact, what was said of them, and what kept more from being said."""

    left: Claim
    right: Claim
    levels: tuple[Level, ...]
    bits: float
    sort: str
    verdict: Verdict | None
    why: str


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Why a finding was accepted, and who says so."""

    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What claims of one fact say together, in one plain sentence; `about` names the fact.

    `likelihood` is how likely it is that they tell one fact, 0 to 1. `groups` are the claims of one value each, the
    value of most articles first. `pairs` are the fingerprints of its comparisons, at least one. Beside a baseline,
    `baseline` says whether all of them stand in it, and `accepted` what was said of it there.
    """

    verdict: Verdict
    severity: Severity
    message: str
    claims: tuple[Claim, ...]
    comparisons: tuple[Comparison, ...]
    independent_sources: int
    pairs: tuple[str, ...]
    baseline: BaselineState | None = None
    accepted: Acceptance | None = None
    likelihood: float = 1.0
    groups: tuple[tuple[Claim, ...], ...] = ()
    about: str = ""

    @property
    def fingerprint(self) -> str:
        """The first of its pairs' names it."""
        return self.pairs[0]

    @property
    def is_known(self) -> bool:
        """Whether it is suppressed: shown, but no reason to fail a run."""
        return self.baseline == "unchanged"

    @property
    def is_problem(self) -> bool:
        """Whether a build should look at it: an error or a warning that is not known."""
        return self.severity != "note" and not self.is_known


@dataclass(frozen=True, slots=True)
class Known:
    """A finding as it stands in a baseline; `count` is how many findings share its fingerprint."""

    fingerprint: str
    verdict: str = ""
    message: str = ""
    pairs: tuple[str, ...] = ()
    count: int = 1
    accepted: Acceptance | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read or resolved, where, and what would help."""

    place: str
    code: str
    problem: str
    help: str

    @property
    def is_of_language(self) -> bool:
        """Whether it kept an article from being checked at all."""
        return self.code in ("no-rules", "not-compared")

    @property
    def is_of_reading(self) -> bool:
        """Whether a file, or a part of one, could not be read at all; such a run fails."""
        return self.code == "unread"


@dataclass(frozen=True, slots=True)
class Report:
    """All that one run has to say; the same for the same articles in any order.

    `absent` are the findings of a baseline that no longer occur, `units` what is known of those that its claims use.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    stats: Mapping[str, int] = field(default_factory=dict, hash=False)
    schema_version: str = SCHEMA_VERSION
    absent: tuple[Known, ...] = ()
    units: Mapping[str, Scale] = field(default_factory=dict, hash=False)

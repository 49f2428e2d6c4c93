"""The order of findings: the worst is what an editor would least like to see printed wrong."""

from collections.abc import Iterable

from factcheck.model import SEVERITIES, Claim, Finding
from factcheck.write.verdicts import MEANINGS

# What figures tell, the gravest first, by the attributes and kinds of claims; an attribute goes before a kind.
_GRAVEST = (
    "toll", "money", "count", "percent", "fraction", "date", "time", "duration", "age", "multiple", "rate", "measure",
)  # fmt: skip
_ORDER = list(MEANINGS)
_DIFFERING = frozenset(_ORDER[: _ORDER.index("single-source")])


def gravest_first(findings: Iterable[Finding]) -> list[Finding]:
    """Who was killed or hurt before all else, also where a figure was only updated; known findings last.

    Then errors before warnings before notes; in each by what the figures tell, then by what they ask for.
    """
    return sorted(findings, key=_rank)


def _rank(finding: Finding) -> tuple[bool, bool, int, int, int]:
    gravity = min((_gravity(claim) for claim in finding.claims), default=len(_GRAVEST))
    is_of_people = gravity == 0 and finding.verdict in _DIFFERING
    severity, verdict = SEVERITIES.index(finding.severity), _ORDER.index(finding.verdict)
    return finding.is_known, not is_of_people, severity, gravity, verdict


def _gravity(claim: Claim) -> int:
    told = next((each for each in (claim.attribute, claim.kind) if each in _GRAVEST), None)
    return _GRAVEST.index(told) if told else len(_GRAVEST)

"""Which findings of a report are shown, and which fail a run."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args

import click

from factcheck.cli import options
from factcheck.model import SEVERITIES, Kind, Report, Severity, Verdict


@dataclass(frozen=True, slots=True)
class Choice:
    """The findings on figures of some kinds and of some verdicts, of all where none is named, and how severe."""

    only: Sequence[Kind]
    verdicts: Sequence[Verdict]
    min_severity: Severity
    fail_on: str

    def of_report(self, report: Report) -> Report:
        """The report with the findings of these kinds and verdicts."""
        findings = (
            finding
            for finding in report.findings
            if (not self.only or any(claim.kind in self.only for claim in finding.claims))
            and (not self.verdicts or finding.verdict in self.verdicts)
        )
        return replace(report, findings=tuple(findings))

    def shown(self, report: Report) -> Report:
        """The report with the findings that are severe enough to be shown."""
        severities = _from(self.min_severity)
        return replace(report, findings=tuple(each for each in report.findings if each.severity in severities))

    def fails(self, report: Report) -> bool:
        """Whether a finding that is not known is severe enough to fail the run."""
        severities = _from(self.fail_on)
        return any(each.severity in severities and not each.is_known for each in report.findings)


def _from(severity: str) -> Sequence[Severity]:
    """The severities from the worst down to this one; none for `never`."""
    return SEVERITIES[: SEVERITIES.index(severity) + 1] if severity in SEVERITIES else ()


_FAIL_ON = click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    default="error",
    show_default=True,
    help="The least severity of a finding that makes the exit status 1.",
)
_MIN_SEVERITY = click.option(
    "--min-severity",
    type=options.severity,
    default="note",
    show_default=True,
    help="The least severity of a finding to be shown.",
)
_ONLY = click.option(
    "--only",
    metavar="KIND",
    type=click.Choice(get_args(Kind)),
    multiple=True,
    help=f"Only findings on figures of this kind: {', '.join(get_args(Kind))}; repeatable.",
)
_VERDICT = click.option(
    "--verdict",
    "verdicts",
    metavar="VERDICT",
    type=click.Choice(get_args(Verdict)),
    multiple=True,
    help=f"Only findings of this verdict: {', '.join(get_args(Verdict))}; repeatable.",
)

choosing = options.gathered("choice", Choice, _FAIL_ON, _MIN_SEVERITY, _ONLY, _VERDICT)
"""--fail-on, --min-severity, --only and --verdict as one `choice`."""

"""`factcheck accept`: findings that are known from now on, each with a reason and a name."""

from collections.abc import Sequence
from pathlib import Path

import click

from factcheck.cli import options
from factcheck.cli.messages import say
from factcheck.cli.outputs import write_whole
from factcheck.errors import FactcheckError
from factcheck.model import Known
from factcheck.write.text import counted, one_line

_CLAIMREVIEW = '"ClaimReview"'
_READABLE = options.File(exists=True)


def _said(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not value.strip():
        raise click.BadParameter("says nothing")
    return value.strip() if value else None


@click.command(
    epilog="""\b
Examples:
  factcheck accept 9f1c2a7be0d34455 --reason "short tons" --by M.Ode --report report.json --baseline known.toml
  factcheck accept --from review.toml --baseline known.toml"""
)
@click.argument("fingerprints", metavar="[FINGERPRINT...]", nargs=-1)
@click.option("--reason", metavar="TEXT", callback=_said, help="Why the finding is no error.")
@click.option("--by", metavar="NAME", callback=_said, help="Who says so.")
@click.option("--from", "review", metavar="FILE", type=_READABLE, help="A review that was saved in the HTML report.")
@click.option(
    "--report",
    "reports",
    metavar="FILE",
    multiple=True,
    type=_READABLE,
    help="A report, in any format but claimreview, in which the fingerprints occur; repeatable.",
)
@click.option(
    "--baseline",
    "file",
    metavar="FILE",
    required=True,
    type=options.File(),
    help="The file of known findings; made where there is none.",
)
@options.configured
def accept(
    fingerprints: Sequence[str],
    reason: str | None,
    by: str | None,
    review: Path | None,
    reports: Sequence[Path],
    file: Path,
) -> int:
    """Accept findings: they fail no run, and are left out of the table.

    FINGERPRINT is what a report gives for the finding; of one with several pairs of figures any pair's accepts all.
    It must occur in the baseline or in a --report. Of several findings that share one give it as often.
    """
    from factcheck.baseline import baseline_text, merged, read_baseline

    known = read_baseline(file) if file.exists() else ()
    reviewed = read_baseline(review) if review else ()
    if review and not reviewed:
        raise FactcheckError(str(review), "holds nothing that was accepted or dismissed; a note stays in the browser")
    accepted = _accepted(merged(known, reviewed), fingerprints, reason, by, reports)
    write_whole(file, baseline_text(accepted))
    number = sum(each.accepted is not None for each in accepted)
    say(f"{one_line(str(file))}: {counted(number, 'accepted finding')}.\n")
    return 0


def _accepted(
    known: Sequence[Known], fingerprints: Sequence[str], reason: str | None, by: str | None, reports: Sequence[Path]
) -> Sequence[Known]:
    from factcheck.baseline import accept as accepted
    from factcheck.model import Acceptance

    if not fingerprints:
        if not known:
            raise click.UsageError("nothing to accept: give a FINGERPRINT, or --from FILE")
        return known
    if not reason or not by:
        raise click.UsageError("a FINGERPRINT needs a --reason and --by, who says so")
    told = [each for report in reports for each in _findings(report)]
    return accepted(known, fingerprints, Acceptance(reason, by), told)


def _findings(report: Path) -> Sequence[Known]:
    from factcheck.cli.reported import findings_in

    text = _text(report)
    found = tuple(findings_in(text))
    if not found and _CLAIMREVIEW in text:
        raise FactcheckError(str(report), "is of format claimreview, which carries no fingerprints; give another")
    return found


def _text(report: Path) -> str:
    try:
        return report.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise FactcheckError(str(report), f"cannot be read: {error.strerror or error}") from None

"""`factcheck accept`: one finding, known from now on, with a reason and a name."""

from collections.abc import Sequence
from pathlib import Path

import click

from factcheck.cli import options
from factcheck.cli.messages import say
from factcheck.cli.outputs import write_whole
from factcheck.write.text import counted, one_line


def _said(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if not value.strip():
        raise click.BadParameter("says nothing")
    return value.strip()


@click.command(
    epilog='Example: factcheck accept 9f1c2a7be0d34455 --reason "short tons" --by M.Ode --baseline known.toml'
)
@click.argument("fingerprints", metavar="FINGERPRINT...", nargs=-1, required=True)
@click.option("--reason", metavar="TEXT", required=True, callback=_said, help="Why the finding is no error.")
@click.option("--by", metavar="NAME", required=True, callback=_said, help="Who says so.")
@click.option(
    "--baseline",
    "file",
    metavar="FILE",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file of known findings; made where there is none.",
)
@options.configured
def accept(fingerprints: Sequence[str], reason: str, by: str, file: Path) -> int:
    """Accept a finding: it stays in the report, and fails no run.

    FINGERPRINT is what a report gives for the finding; of one with several pairs of figures give each pair's,
    and of several findings that share one give it as often.
    """
    from factcheck.baseline import accept as accepted
    from factcheck.baseline import baseline_text, read_baseline
    from factcheck.model import Acceptance

    before = read_baseline(file) if file.exists() else ()
    write_whole(file, baseline_text(accepted(before, fingerprints, Acceptance(reason, by))))
    say(f"{one_line(str(file))}: {counted(len(fingerprints), 'fingerprint')} accepted.\n")
    return 0

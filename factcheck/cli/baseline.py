"""`factcheck baseline`: today's findings into a file of known ones."""

from collections.abc import Sequence
from pathlib import Path

import click

from factcheck.cli import options
from factcheck.cli.checking import Checking, check
from factcheck.cli.messages import say
from factcheck.cli.outputs import write_whole
from factcheck.cli.reading import Given, read
from factcheck.errors import FactcheckError
from factcheck.model import Known, Severity
from factcheck.write.text import counted, one_line


@click.command(
    epilog="Example: factcheck baseline known.toml articles/ && factcheck run articles/ --baseline known.toml"
)
@click.argument("file", metavar="FILE", type=options.File())
@options.paths
@options.about_articles
@options.checking
@click.option(
    "--min-severity",
    type=options.severity,
    default="warning",
    show_default=True,
    help="The least severity of a finding to be written down.",
)
@options.configured
def baseline(file: Path, paths: Sequence[str], given: Given, checking: Checking, min_severity: Severity) -> int:
    """Write the findings of articles to FILE, as known ones.

    A FILE that is there is brought up to date: reasons and names stay, what no longer occurs goes.
    """
    from factcheck.baseline import baseline_text, known_of, read_baseline

    before = read_baseline(file) if file.exists() else ()
    material = read(paths, given, checking.max_article_size, checking.against)
    if not material.is_whole:
        raise FactcheckError(
            str(file), "is left as it was: first mend what could not be read, or its findings are lost"
        )
    known = known_of(check(material, checking).report, min_severity, before)
    write_whole(file, baseline_text(known))
    say(f"{one_line(str(file))}: {_told(before, known)}\n")
    return 0


def _told(before: Sequence[Known], known: Sequence[Known]) -> str:
    old, new = ({each.fingerprint for each in findings} for findings in (before, known))
    return f"{counted(len(new), 'known finding')}, {len(new - old)} of them new; {len(old - new)} gone."

"""`factcheck run`: the main job."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from factcheck.cli import options
from factcheck.cli.checking import Checked, Checking, check
from factcheck.cli.choosing import Choice, choosing
from factcheck.cli.messages import note, tell
from factcheck.cli.outputs import require_apart, write_outputs
from factcheck.cli.reading import Given, Material, read
from factcheck.cli.showing import Showing, showing
from factcheck.model import Known, Report
from factcheck.write.text import counted, one_line


@click.command(
    epilog="""\b
Examples:
  factcheck run articles/ --fail-on warning
  factcheck run new/ --against archive/ --baseline known.toml
  factcheck run articles/ --output-format terminal --output-format html=report.html
  factcheck run - --published 2022-06-17 --only count --only money < story.txt"""
)
@options.paths
@options.about_articles
@showing
@choosing
@click.option(
    "--baseline",
    metavar="FILE",
    type=options.File(),
    help="Findings that are known, which fail no run; made by factcheck baseline.",
)
@options.checking
@click.option("--add", "is_added", is_flag=True, help="Add the articles to the archive once they are checked.")
@click.option("--stats", is_flag=True, help="Count what was done, on standard error.")
@options.configured
def run(
    paths: Sequence[str],
    given: Given,
    showing: Showing,
    choice: Choice,
    baseline: Path | None,
    checking: Checking,
    is_added: bool,
    stats: bool,
) -> int:
    """Check articles against one another, or an archive.

    PATH is a file, a folder (with all in it), or - for standard input.

    The exit status is 0 where no finding reaches --fail-on, 1 where one does, 2 after an error of usage, reading or
    writing, which outranks 1, and 130 after Ctrl-C.
    """
    known = _known(baseline)
    if is_added and not checking.archive:
        raise click.UsageError("--add needs --archive, to which the articles are added")
    material = read(paths, given, checking.max_article_size, checking.against)
    if not material.articles:
        return 2
    read_from = [*paths, *checking.against, checking.archive, baseline]
    require_apart(showing.outputs, read_from, [*material.articles, *material.archive])
    checked = check(material, checking)
    report = choice.of_report(_beside(known, checked.report, is_partial=checking.is_partial))
    write_outputs(choice.shown(report), showing)
    if report.absent and not showing.quiet:
        note(f"{baseline}: {_gone(len(report.absent))}; factcheck baseline brings it up to date")
    if is_added and checking.archive:
        _add(checking.archive, paths, checked, material)
    if stats:
        _tell_stats(report, material.skipped)
    _tell_unread(material.unread)
    return int(choice.fails(report)) if material.is_whole else 2


def _add(archive: str, paths: Sequence[str], checked: Checked, material: Material) -> None:
    from factcheck.archive import open_archive
    from factcheck.cli.archiving import keep_checked, told

    with open_archive(archive) as database:
        said = told(database, keep_checked(database, paths, checked.new, material.rules))
    click.echo(one_line(said), err=True)


def _known(file: Path | None) -> Sequence[Known] | None:
    if file is None:
        return None
    from factcheck.baseline import read_baseline

    return read_baseline(file)


def _beside(known: Sequence[Known] | None, report: Report, *, is_partial: bool) -> Report:
    """The report beside a baseline; what is absent from a part of all findings need not be gone."""
    if known is None:
        return report
    from factcheck.baseline import with_baseline

    found = with_baseline(report, known)
    return replace(found, absent=()) if is_partial else found


def _gone(number: int) -> str:
    return f"{counted(number, 'known finding')} no longer {'occurs' if number == 1 else 'occur'}"


def _tell_stats(report: Report, skipped: int) -> None:
    counts = {**report.stats, "skipped files": skipped}
    for name, number in sorted(counts.items()):
        click.echo(f"{name}: {number:,}", err=True)


def _tell_unread(number: int) -> None:
    if number:
        tell(f"{counted(number, 'file or part of one', 'files or parts of files')} could not be read, as told above")

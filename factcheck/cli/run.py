"""`factcheck run`: the main job."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import click

from factcheck.cli import options
from factcheck.cli.checking import Checked, check
from factcheck.cli.messages import tell, tell_unchecked
from factcheck.cli.outputs import Output, read_outputs, require_apart, write_outputs
from factcheck.cli.reading import Given, Material, read
from factcheck.model import SEVERITIES, Kind, Known, Report, Severity, Verdict
from factcheck.write import FORMATS
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
@click.option(
    "--output-format",
    "-f",
    "outputs",
    metavar="FMT[=FILE]",
    multiple=True,
    callback=read_outputs,
    help=f"{', '.join(FORMATS)}; to a file or (one of them) to standard output; repeatable.  [default: terminal]",
)
@click.option("--quiet", "-q", is_flag=True, help="Print a sentence for each error and warning, and no more.")
@click.option("--verbose", "-v", is_flag=True, help="Print all of everything, and reasons field by field.")
@click.option("--with-text", is_flag=True, help="Put the articles' texts into the json report: offsets count in them.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    default="error",
    show_default=True,
    help="The least severity of a finding that makes the exit status 1.",
)
@click.option(
    "--min-severity",
    type=options.severity,
    default="note",
    show_default=True,
    help="The least severity of a finding to be shown.",
)
@click.option(
    "--only",
    metavar="KIND",
    type=click.Choice(get_args(Kind)),
    multiple=True,
    help=f"Only findings on figures of this kind: {', '.join(get_args(Kind))}; repeatable.",
)
@click.option(
    "--verdict",
    "verdicts",
    metavar="VERDICT",
    type=click.Choice(get_args(Verdict)),
    multiple=True,
    help=f"Only findings of this verdict: {', '.join(get_args(Verdict))}; repeatable.",
)
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
    published: date | None,
    source: str | None,
    lang: str | None,
    own_rules: Path | None,
    outputs: Sequence[Output],
    quiet: bool,
    verbose: bool,
    with_text: bool,
    fail_on: str,
    min_severity: Severity,
    only: Sequence[Kind],
    verdicts: Sequence[Verdict],
    baseline: Path | None,
    against: Sequence[str],
    archive: str | None,
    max_article_size: int,
    jobs: int,
    is_cached: bool,
    is_added: bool,
    stats: bool,
) -> int:
    """Check articles against one another, or an archive.

    PATH is a file, a folder (with all in it), or - for standard input.

    The exit status is 0 where no finding reaches --fail-on, 1 where one does, 2 after an error of usage, reading or
    writing, which outranks 1, and 130 after Ctrl-C.
    """
    detail, known = _detail(quiet, verbose), _known(baseline)
    if is_added and not archive:
        raise click.UsageError("--add needs --archive, to which the articles are added")
    material = read(paths, Given(published, source, lang, own_rules), max_article_size, against)
    if not material.articles:
        return 2
    require_apart(outputs, [*paths, *against, archive, baseline], [*material.articles, *material.archive])
    checked = check(material, jobs, is_cached=is_cached, archive=archive)
    tell_unchecked(checked.report.problems)
    report = _chosen(_beside(known, checked.report, is_partial=bool(against or archive)), only, verdicts)
    write_outputs(_at_least(min_severity, report), outputs, detail, with_text=with_text)
    if archive and is_added:
        _add(archive, paths, checked, material)
    if stats:
        _tell_stats(report, material.skipped)
    if material.unread:
        number = counted(material.unread, "file or part of one", "files or parts of files")
        tell(f"{number} could not be read, as told above")
    return _status(report, fail_on) if material.is_whole else 2


def _add(archive: str, paths: Sequence[str], checked: Checked, material: Material) -> None:
    from factcheck.archive import open_archive
    from factcheck.cli.archiving import keep_checked, told

    with open_archive(archive) as database:
        said = told(database, keep_checked(database, paths, checked.new, material.rules))
    click.echo(one_line(said), err=True)


def _detail(is_quiet: bool, is_verbose: bool) -> str:
    if is_quiet and is_verbose:
        raise click.UsageError("--quiet and --verbose do not go together; leave one out")
    return "quiet" if is_quiet else "verbose" if is_verbose else "normal"


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


def _chosen(report: Report, kinds: Sequence[Kind], verdicts: Sequence[Verdict]) -> Report:
    """The report with the findings on figures of these kinds and of these verdicts; with all where none is named."""
    findings = (
        finding
        for finding in report.findings
        if (not kinds or any(claim.kind in kinds for claim in finding.claims))
        and (not verdicts or finding.verdict in verdicts)
    )
    return replace(report, findings=tuple(findings))


def _at_least(severity: str, report: Report) -> Report:
    findings = (finding for finding in report.findings if finding.severity in _from(severity))
    return replace(report, findings=tuple(findings))


def _from(severity: str) -> Sequence[Severity]:
    """The severities from the worst down to this one; none for `never`."""
    return SEVERITIES[: SEVERITIES.index(severity) + 1] if severity in SEVERITIES else ()


def _status(report: Report, fail_on: str) -> int:
    return int(any(finding.severity in _from(fail_on) and not finding.is_known for finding in report.findings))


def _tell_stats(report: Report, skipped: int) -> None:
    counts = {**report.stats, "skipped files": skipped}
    for name, number in sorted(counts.items()):
        click.echo(f"{name}: {number:,}", err=True)

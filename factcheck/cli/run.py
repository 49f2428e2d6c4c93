"""`factcheck run`: the main job."""

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path

import click

from factcheck.cli import options
from factcheck.cli.outputs import Output, read_outputs, write_outputs
from factcheck.cli.reading import Given, Material, read
from factcheck.model import SEVERITIES, Known, Report

MANY_ARTICLES = 200  # fewer are done before a progress line could be read


@click.command(
    epilog="Examples: factcheck run articles/ --fail-on warning; "
    "factcheck run - --published 2022-06-17 --output-format json=report.json < story.txt"
)
@options.paths
@options.about_articles
@click.option(
    "--output-format",
    "outputs",
    metavar="FMT[=FILE]",
    multiple=True,
    callback=read_outputs,
    help="terminal, json or html, to a file or (one of them) to standard output; repeatable.  [default: terminal]",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    default="error",
    show_default=True,
    help="The least severity of a finding that makes the exit status 1.",
)
@click.option(
    "--baseline",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Findings that are known, which fail no run; made by factcheck baseline.",
)
@options.max_article_size
@click.option("--stats", is_flag=True, help="Count what was done, on standard error.")
def run(
    paths: Sequence[str],
    published: date | None,
    source: str | None,
    lang: str | None,
    own_rules: Path | None,
    outputs: Sequence[Output],
    fail_on: str,
    baseline: Path | None,
    max_article_size: int,
    stats: bool,
) -> int:
    """Check articles against one another.

    PATH is a file, a folder (with all in it), or - for standard input.

    The exit status is 0 without findings, 1 with them, 2 after an error.
    """
    known = _known(baseline)
    material = read(paths, Given(published, source, lang, own_rules), max_article_size)
    if not material.articles:
        return 2
    report = _beside(known, _check(material))
    write_outputs(report, outputs)
    if stats:
        _tell_stats(report, material.skipped)
    return _status(report, fail_on) if material.is_whole else 2


def _check(material: Material) -> Report:
    from factcheck.check import check_articles

    with _progress(len(material.articles)):
        return check_articles(material.articles, material.rules)


def _known(file: Path | None) -> Sequence[Known] | None:
    if file is None:
        return None
    from factcheck.baseline import read_baseline

    return read_baseline(file)


def _beside(known: Sequence[Known] | None, report: Report) -> Report:
    if known is None:
        return report
    from factcheck.baseline import with_baseline

    return with_baseline(report, known)


def _progress(articles: int) -> AbstractContextManager[object]:
    if articles < MANY_ARTICLES or not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console

    return Console(stderr=True).status(f"Checking {articles:,} articles …")


def _status(report: Report, fail_on: str) -> int:
    failing = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    return int(any(finding.severity in failing and not finding.is_known for finding in report.findings))


def _tell_stats(report: Report, skipped: int) -> None:
    counts = {**report.stats, "skipped files": skipped}
    for name, number in sorted(counts.items()):
        click.echo(f"{name}: {number:,}", err=True)

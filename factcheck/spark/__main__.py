"""`python -m factcheck.spark IN OUT`: check a corpus on Spark, and leave tables and a report in a folder."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.errors import FactcheckError
from factcheck.files import write_whole
from factcheck.rules import load_rules
from factcheck.spark.session import partitions_for, started
from factcheck.write.text import no_command, one_line

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from factcheck.spark.corpus import Corpus

_INTERRUPTED = 130
_MOST_TOLD = 10  # errors that are told one by one
_folder = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: python -m factcheck.spark articles/ checked/ --master local[2]",
)
@click.argument("source", metavar="IN")
@click.argument("folder", metavar="OUT")
@click.option(
    "--master", metavar="URL", help="Where Spark runs: local[2], spark://host:7077; else as it is configured."
)
@click.option("--partitions", metavar="N", type=click.IntRange(1), help="Parts of the work.  [default: 4 a core]")
@click.option(
    "--rules", "own_rules", metavar="DIR", type=_folder, help="Rules of your own, laid over the shipped ones."
)
@click.option("--conf", "settings", metavar="KEY=VALUE", multiple=True, help="A setting of Spark; repeatable.")
@click.option(
    "--no-report", is_flag=True, help="Leave out OUT/report.json, for which one machine must hold all claims."
)
def command(
    source: str,
    folder: str,
    master: str | None,
    partitions: int | None,
    own_rules: Path | None,
    settings: tuple[str, ...],
    no_report: bool,
) -> int:
    """Check the articles of IN, a file or folder as for factcheck run, or Parquet, and leave what is found in OUT.

    The exit status is 0, or 2 where an article could not be read.
    """
    if "://" in folder and not no_report:
        raise click.UsageError("OUT is no folder of this machine; give --no-report as well")
    rules = load_rules(own_rules)
    with started(master, settings) as session:
        from factcheck.spark.corpus import Corpus, check

        partitions = partitions or partitions_for(session)
        session.conf.set("spark.sql.shuffle.partitions", partitions)
        corpus = Corpus(session, session.sparkContext.broadcast(rules), folder, partitions)
        check(corpus, _read(source, corpus))
        return _told(corpus, is_reported=not no_report)


def _read(source: str, corpus: "Corpus") -> "DataFrame":
    """The articles of a table, or of files."""
    from factcheck.spark.reading import read_files, read_table

    tables = corpus.session.read
    if "://" in source and ".jsonl" in source:
        return read_table(corpus, tables.json(source))
    if "://" in source or source.endswith(".parquet") or any(Path(source).rglob("*.parquet")):
        return read_table(corpus, tables.parquet(source))
    return read_files(corpus, Path(source))


def _told(corpus: "Corpus", *, is_reported: bool) -> int:
    """Write the report, and tell what could not be read."""
    from factcheck.spark.report import errors_in, report_of
    from factcheck.write import write_report

    errors = errors_in(corpus)
    for error in errors[:_MOST_TOLD]:
        _tell(error)
    if len(errors) > _MOST_TOLD:
        _tell(f"and {len(errors) - _MOST_TOLD:,} more")
    if is_reported:
        _write(Path(corpus.folder, "report.json"), write_report(report_of(corpus), "json"))
    return 2 if errors else 0


def _write(file: Path, text: str) -> None:
    try:
        write_whole(file, text.encode())
    except OSError as error:
        raise FactcheckError(str(file), f"cannot be written: {error.strerror or error}") from error


def status(arguments: list[str]) -> int:
    """Run the command and give its exit status; what a caller can mend is one line on standard error."""
    try:
        found = command.main(arguments or ["--help"], prog_name="python -m factcheck.spark", standalone_mode=False)
        return found if isinstance(found, int) else 0
    except click.ClickException as error:
        _tell(error.format_message())
    except FactcheckError as error:
        _tell(str(error))
    except (KeyboardInterrupt, click.Abort):
        return _INTERRUPTED
    return 2


def _tell(problem: str) -> None:
    click.echo(no_command(f"error: {one_line(problem)}"), err=True)


if __name__ == "__main__":
    sys.exit(status(sys.argv[1:]))

"""The command line: one file per command, `main` to start it, and the exit status.

0: nothing at or above --fail-on. 1: findings. 2: an error of usage, input, rules or writing; it outranks 1.
"""

import gc
import io
import sys
from collections.abc import Sequence

import click

from factcheck.cli.accept import accept
from factcheck.cli.archive import archive
from factcheck.cli.baseline import baseline
from factcheck.cli.completion import completion
from factcheck.cli.explain import explain
from factcheck.cli.extract import extract
from factcheck.cli.interruption import listen
from factcheck.cli.messages import discard, open_streams, tell
from factcheck.cli.rules import rules
from factcheck.cli.run import run
from factcheck.cli.schema import schema
from factcheck.errors import FactcheckError

INTERRUPTED = 130
OBJECTS_BETWEEN_COLLECTIONS = 1_000_000  # more than the rules are; nothing refers to itself in circles, looking costs


def main() -> None:
    """Run the command that the process was started with, and exit."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    listen()
    if problem := open_streams():
        tell(problem)
        sys.exit(2)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a character that the terminal lacks is no reason to fail
            stream.reconfigure(errors="backslashreplace")
    sys.exit(status(sys.argv[1:]))


def status(arguments: Sequence[str]) -> int:
    """Run a command and give its exit status; what a caller can mend is one line on standard error."""
    try:
        found = commands.main([*arguments] or ["--help"], prog_name="factcheck", standalone_mode=False)
        return found if isinstance(found, int) else 0
    except click.ClickException as error:
        tell(error.format_message())
    except FactcheckError as error:
        tell(str(error))
    except click.Abort:
        return INTERRUPTED
    except UnicodeEncodeError as error:
        tell(f"{error.object!r}: is no name of a file in {error.encoding}; set LC_ALL=C.UTF-8")
    except OSError as error:  # what click writes itself, such as its help
        discard(sys.stdout)
        tell(f"standard output: cannot be written: {error.strerror or error}")
    return 2


def _show_version(context: click.Context, _parameter: click.Parameter, asked: bool) -> None:
    if asked:
        import factcheck

        click.echo(f"factcheck {factcheck.__version__}")
        context.exit()


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: factcheck run articles/ --output-format terminal --output-format html=report.html",
)
@click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_show_version, help="Show the version."
)
def commands() -> None:
    """Find the figures and dates in news articles, and tell which of them conflict across sources."""


for command in (run, baseline, accept, archive, extract, explain, rules, schema, completion):
    commands.add_command(command)

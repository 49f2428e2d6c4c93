"""`factcheck rules check`: whether every example of the rules gives what it should."""

from pathlib import Path

import click

from factcheck.cli.messages import say
from factcheck.write.text import counted, one_line


@click.group(no_args_is_help=False)
def rules() -> None:
    """Check rules: factcheck rules check [DIR]."""


@rules.command(epilog="Example: factcheck rules check our-rules/")
@click.argument(
    "folder", metavar="[DIR]", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
def check(folder: Path | None) -> int:
    """Run every example of the shipped rules, with those of DIR laid over them.

    Each example that fails is a line with its file and key, and makes the exit status 1.
    """
    from factcheck.examples import failures, number_of_examples
    from factcheck.rules import load_rules
    from factcheck.rules.files import own_tables

    loaded, written = load_rules(folder), own_tables(folder) if folder else {}
    failing, examples = failures(loaded), counted(number_of_examples(loaded), "example")
    say("".join(f"{one_line(failure.told(folder, written))}\n" for failure in failing))
    say(
        f"{counted(len(failing), 'failure')} in {examples}.\n"
        if failing
        else f"{examples}, all give what they should.\n"
    )
    return int(bool(failing))

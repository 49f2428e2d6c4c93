"""`factcheck schema`: the JSON Schema of the json report."""

import click

from factcheck.cli.messages import say


@click.command(epilog="Example: factcheck schema > report.schema.json")
def schema() -> None:
    """Print the JSON Schema of the json report."""
    from factcheck.write import schema_text

    say(schema_text())

"""`factcheck schema`: the JSON Schemas of what is written as JSON."""

import click

from factcheck.cli.messages import say
from factcheck.write import SCHEMAS


@click.command(epilog="Example: factcheck schema claim > claim.schema.json")
@click.argument("of", metavar="[WHAT]", type=click.Choice(SCHEMAS), default="report")
def schema(of: str) -> None:
    """Print a JSON Schema.

    WHAT is report, the json report (the default); line, a line of jsonl; claim or mention, a line of factcheck extract.
    """
    from factcheck.write import schema_text

    say(schema_text(of))

"""`factcheck schema`: the JSON Schemas of what is written as JSON."""

import click

from factcheck.cli.messages import say
from factcheck.write import SCHEMAS


@click.command(epilog="Example: factcheck schema claim > claim.schema.json")
@click.argument("of", metavar=f"[{'|'.join(SCHEMAS)}]", type=click.Choice(SCHEMAS), default="report")
def schema(of: str) -> None:
    """Print the JSON Schema of the json report, a line of jsonl, or a claim or mention of factcheck extract."""
    from factcheck.write import schema_text

    say(schema_text(of))

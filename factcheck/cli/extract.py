"""`factcheck extract`: claims or mentions, one JSON object a line."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from factcheck.cli import options
from factcheck.cli.messages import say
from factcheck.cli.reading import Given, Material, read


@click.command(epilog="Example: factcheck extract articles/ --mentions | jq .surface")
@options.paths
@options.about_articles
@options.max_article_size
@click.option("--mentions", "wants_mentions", is_flag=True, help="Every figure and date, not only claims.")
@options.configured
def extract(
    paths: Sequence[str],
    published: date | None,
    source: str | None,
    lang: str | None,
    own_rules: Path | None,
    max_article_size: int,
    wants_mentions: bool,
) -> int:
    """Print each claim of the articles as one line of JSON."""
    material = read(paths, Given(published, source, lang, own_rules), max_article_size)
    for lines in _mentions(material) if wants_mentions else _claims(material):
        say(lines)
    return 0 if material.is_whole else 2


def _claims(material: Material) -> Iterator[str]:
    from factcheck.check import extract_claims
    from factcheck.write import write_claim

    for article in material.articles:
        yield "".join(f"{write_claim(claim, article)}\n" for claim in extract_claims(article, material.rules))


def _mentions(material: Material) -> Iterator[str]:
    from factcheck.check import find_mentions
    from factcheck.write import write_mention

    for article in material.articles:
        yield "".join(f"{write_mention(mention, article)}\n" for mention in find_mentions(article, material.rules))

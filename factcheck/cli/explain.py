"""`factcheck explain`: what is found in a sentence, by which rule, and how it was normalised."""

import sys
from datetime import date
from pathlib import Path

import click

from factcheck.cli import options
from factcheck.cli.messages import say, terminal_options
from factcheck.model import Article


@click.command(epilog='Example: factcheck explain "about $1.9 billion since last Friday" --published 2018-09-12')
@click.argument("text")
@options.about_articles
@options.configured
def explain(text: str, published: date | None, source: str | None, lang: str | None, own_rules: Path | None) -> None:
    """Show what is found in a text and by which rule.

    TEXT is a sentence or more, or - for standard input. Each figure and date is shown as it is normalised.
    """
    from factcheck.check import extract_claims, find_mentions
    from factcheck.rules import load_rules
    from factcheck.write import write_explanation

    rules = load_rules(own_rules)
    written = _standard_input() if text == "-" else text
    article = Article("text", written, source=source, published=published, lang=lang or "en")
    mentions, claims = find_mentions(article, rules), extract_claims(article, rules)
    say(write_explanation(article, mentions, claims, **terminal_options()))


def _standard_input() -> str:
    from factcheck.read import MAX_ARTICLE_SIZE
    from factcheck.read.text import read

    (draft,) = read(sys.stdin.buffer, "standard input", MAX_ARTICLE_SIZE)
    return draft.text

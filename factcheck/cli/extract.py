"""`factcheck extract`: claims or mentions, one JSON object a line."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.messages import say, tell_unchecked
from factcheck.cli.reading import Given, Met, read_one_by_one, require_language, unread_for_language
from factcheck.model import Article, Problem

if TYPE_CHECKING:
    from factcheck.rules import Rules


@click.command(epilog="Example: factcheck extract articles/ --mentions | jq .surface")
@options.paths
@options.about_articles
@options.max_article_size
@click.option("--mentions", "wants_mentions", is_flag=True, help="Every figure and date, not only claims.")
@options.configured
def extract(paths: Sequence[str], given: Given, max_article_size: int, wants_mentions: bool) -> int:
    """Print each claim of the articles as one line of JSON."""
    from factcheck.rules import load_rules

    rules, met = load_rules(given.own_rules), Met()
    require_language(given.lang, rules)
    lines_of, unread = _mentions if wants_mentions else _claims, list[Problem]()
    for article in read_one_by_one(paths, rules, given, max_article_size, met):
        say("".join(f"{line}\n" for line in lines_of(article, rules)))
        unread += unread_for_language(article, rules)
    tell_unchecked(unread)
    return 2 if met.errors else 0


def _claims(article: Article, rules: "Rules") -> Iterator[str]:
    from factcheck.check import extract_claims, units_of
    from factcheck.write import claim_lines

    claims = extract_claims(article, rules)
    return claim_lines(claims, article, units_of(claims, rules))


def _mentions(article: Article, rules: "Rules") -> Iterator[str]:
    from factcheck.check import find_mentions, units_of
    from factcheck.write import mention_lines

    mentions = find_mentions(article, rules)
    return mention_lines(mentions, article, units_of(mentions, rules))

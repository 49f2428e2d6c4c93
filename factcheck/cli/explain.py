"""`factcheck explain`: what is found in a sentence, by which rule, and how it was normalised."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.messages import say, terminal_options
from factcheck.cli.reading import Given, require_language
from factcheck.model import Article

if TYPE_CHECKING:
    from factcheck.rules import Rules


@click.command(epilog='Example: factcheck explain "about $1.9 billion since last Friday" --published 2018-09-12')
@click.argument("text", required=False)
@click.option("--pair", nargs=2, metavar="A B", help="Show how two texts, or two files, are compared instead.")
@options.about_articles
@options.configured
def explain(text: str | None, pair: tuple[str, str] | None, given: Given) -> None:
    """Show what is found in a text and by which rule.

    TEXT is a sentence or more, or - for standard input. Each figure and date is shown as it is normalised. With --pair
    A B, each two figures that A and B may share are shown with what speaks for one fact.
    """
    if (text is None) == (pair is None):
        raise click.UsageError("give a TEXT, or --pair with two texts or files")
    if pair:
        _explain_pair(pair, given)
    elif text is not None:
        _explain_text(text, given)


def _explain_pair(pair: tuple[str, str], given: Given) -> None:
    from factcheck.check import consider
    from factcheck.rules import load_rules
    from factcheck.write import write_pairs

    rules = load_rules(given.own_rules)
    require_language(given.lang, rules)
    found = [_article_of(each, given, rules) if _is_file(each) else _article(each, each, given) for each in pair]
    one, other = (replace(article, id=name) for name, article in zip("AB", found, strict=True))
    say(write_pairs(consider(one, other, rules)))


def _is_file(given: str) -> bool:
    try:
        return Path(given).is_file()
    except OSError:  # a text too long for a name
        return False


def _article_of(path: str, given: Given, rules: "Rules") -> Article:
    """The article of a file, read as `run` reads it."""
    from factcheck.read import read_articles

    articles = read_articles(path, rules=rules, published=given.published, source=given.source, lang=given.lang)
    if len(articles) != 1:
        raise click.UsageError(f"{path} holds {len(articles)} articles; give a file of one, or its text")
    return articles[0]


def _explain_text(text: str, given: Given) -> None:
    from factcheck.check import extract_claims, find_mentions
    from factcheck.rules import load_rules
    from factcheck.write import write_explanation

    rules = load_rules(given.own_rules)
    require_language(given.lang, rules)
    article = _article("text", _standard_input() if text == "-" else text, given)
    mentions, claims = find_mentions(article, rules), extract_claims(article, rules)
    say(write_explanation(article, mentions, claims, **terminal_options()))


def _article(name: str, text: str, given: Given) -> Article:
    return Article(name, text, source=given.source, published=given.published, lang=given.lang or "en")


def _standard_input() -> str:
    from factcheck.read import MAX_ARTICLE_SIZE
    from factcheck.read.text import read

    (draft,) = read(sys.stdin.buffer, "standard input", MAX_ARTICLE_SIZE)
    return draft.text

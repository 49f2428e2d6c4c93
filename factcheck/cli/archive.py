"""`factcheck archive`: articles and their claims kept in a database, for new ones to be checked against."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.messages import say, tell_unchecked
from factcheck.cli.progress import counted as counting
from factcheck.cli.reading import Given, Met, read_one_by_one, require_language, unread_for_language
from factcheck.errors import FactcheckError
from factcheck.model import Problem
from factcheck.write.text import counted, listed, one_line

if TYPE_CHECKING:
    from factcheck.archive import Entry, Status
    from factcheck.rules import Rules

_DB = click.argument("place", metavar="DB")


@click.group(no_args_is_help=False)
def archive() -> None:
    """Keep articles and their claims: factcheck archive add DB PATH...

    DB is a file, or postgresql://user@host/name. Check new articles against it with factcheck run new/ --archive DB.
    """


@archive.command(epilog="Example: factcheck archive add news.db archive/")
@_DB
@options.paths
@options.about_articles
@options.max_article_size
@options.jobs
@options.configured
def add(place: str, paths: Sequence[str], given: Given, max_article_size: int, jobs: int) -> int:
    """Add articles to the archive DB, which is made where there is none.

    One that is there already is left as it is; one of the same id with another text takes its place.
    """
    from factcheck.archive import open_archive
    from factcheck.cli.archiving import keep, told
    from factcheck.rules import load_rules

    rules, met = load_rules(given.own_rules), Met()
    require_language(given.lang, rules)
    with open_archive(place, may_make=True) as database:
        entries = _entries(paths, rules, given, max_article_size, met)
        said = told(database, keep(database, entries, rules, jobs))
    say(f"{one_line(said)}\n")
    return 2 if met.errors else 0


def _entries(paths: Sequence[str], rules: "Rules", given: Given, max_article_size: int, met: Met) -> Iterator["Entry"]:
    from factcheck.archive import Entry
    from factcheck.rules.stamp import stamp_of

    made_by = stamp_of(rules)
    unread: list[Problem] = []
    with counting("articles read") as shown:
        for path in paths:
            for article in shown(read_one_by_one([path], rules, given, max_article_size, met)):
                unread += unread_for_language(article, rules)
                yield Entry(article, path, made_by)
    tell_unchecked(unread)


@archive.command(epilog="Example: factcheck archive renew news.db --rules our-rules/")
@_DB
@options.rules
@options.jobs
@options.configured
def renew(place: str, own_rules: Path | None, jobs: int) -> int:
    """Extract again what other rules or another version of factcheck extracted."""
    from factcheck.archive import open_archive, stale
    from factcheck.cli.archiving import keep, told
    from factcheck.rules import load_rules
    from factcheck.rules.stamp import stamp_of

    rules = load_rules(own_rules)
    with open_archive(place) as database:
        said = told(database, keep(database, stale(database, stamp_of(rules)), rules, jobs))
    say(f"{one_line(said)}\n")
    return 0


@archive.command(epilog="Example: factcheck archive remove news.db 2019/flood.txt")
@_DB
@click.argument("names", metavar="ID...", nargs=-1, required=True)
def remove(place: str, names: Sequence[str]) -> int:
    """Remove articles from the archive DB by their ids, all of them or none."""
    from factcheck.archive import open_archive
    from factcheck.archive import remove as removed

    with open_archive(place) as database:
        missing = removed(database, dict.fromkeys(names))
    if missing:
        raise FactcheckError(database.place, f"has no article {listed(missing)}; nothing is removed")
    say(f"{one_line(database.place)}: {counted(len(set(names)), 'article')} removed.\n")
    return 0


@archive.command(epilog="Example: factcheck archive export news.db --parquet tables/")
@_DB
@click.option(
    "--parquet",
    "folder",
    metavar="DIR",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for articles.parquet, claims.parquet and keys.parquet.",
)
def export(place: str, folder: Path) -> int:
    """Write the archive DB as tables, for programs that count and join."""
    from factcheck.archive import export_parquet, open_archive

    with open_archive(place) as database:
        counts = export_parquet(database, folder)
    told = listed([counted(number, name.removesuffix("s")) for name, number in counts.items()])
    say(f"{one_line(str(folder))}: {told} written.\n")
    return 0


@archive.command(epilog="Example: factcheck archive status news.db")
@_DB
@options.rules
@options.configured
def status(place: str, own_rules: Path | None) -> int:
    """Tell what the archive DB holds, and how much of it other rules extracted."""
    from factcheck.archive import open_archive, status_of
    from factcheck.rules import load_rules
    from factcheck.rules.stamp import stamp_of

    with open_archive(place) as database:
        found = status_of(database, stamp_of(load_rules(own_rules)))
    say("".join(f"{name:10}{value}\n" for name, value in _figures(found)))
    return 0


def _figures(status: "Status") -> Iterator[tuple[str, str]]:
    yield "articles", f"{status.articles:,}"
    yield "claims", f"{status.claims:,}"
    yield "sources", f"{status.sources:,}"
    yield "published", f"{status.first} to {status.last}" if status.first else "unknown"
    yield "keys", f"{status.keys:,}"
    yield "stale", f"{status.stale:,} extracted by other rules or another version"
    yield "schema", str(status.schema)

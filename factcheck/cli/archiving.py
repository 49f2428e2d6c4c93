"""What run and the archive's commands share: articles into an archive, and what an archive has to say to new ones."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, get_args

import click

from factcheck.archive import Database, Entry, Outcome, open_archive, standing, store, touching
from factcheck.cli.interruption import end_if_told
from factcheck.marks import marks
from factcheck.model import Article, Extract, Report
from factcheck.rules.stamp import stamp_of
from factcheck.write.text import counted, one_line

if TYPE_CHECKING:
    from factcheck.check import Extracting
    from factcheck.cli.reading import Material
    from factcheck.rules import Rules

Extracted = Sequence[tuple[Article, Extract]]

_BATCH = 2_000_000  # characters of text that are held and extracted together


def check_beside(place: str, material: "Material", extracting: "Extracting") -> tuple[Report, Extracted]:
    """The report on articles among themselves and against an archive, and what was extracted from them."""
    from factcheck.check import check_articles

    new = list(zip(material.articles, extracting(material.articles, material.rules), strict=True))
    with open_archive(place) as database:
        older = touching(database, new, material.rules)
    if older.stale:
        click.echo(
            f"{one_line(database.place)}: {_stale(older.stale)}; factcheck archive renew brings all up to date",
            err=True,
        )
    known = dict(older.extracts) | {article.id: extract for article, extract in new}

    def answered(articles: Sequence[Article], rules: "Rules") -> Iterator[Extract]:
        fresh = iter(extracting([article for article in articles if article.id not in known], rules))
        return (known.get(article.id) or next(fresh) for article in articles)

    report = check_articles(
        material.articles, material.rules, against=older.articles, extracting=answered, crowded=older.crowded
    )
    return report, new


def keep(database: Database, entries: Iterable[Entry], rules: "Rules", jobs: int) -> Iterator[tuple[str, Outcome]]:
    """Store articles, each in a transaction of its own; gives the id of each and what it came to."""
    from factcheck.batch import extracts

    for batch in _batches(entries):
        found = list(_standings(database, batch))
        yield from ((entry.article.id, outcome) for entry, outcome in found if outcome == "unchanged")
        fresh = [(entry, outcome) for entry, outcome in found if outcome != "unchanged"]
        with closing(extracts([entry.article for entry, _ in fresh], rules, jobs=jobs)) as made:
            for (entry, outcome), extract in zip(fresh, made, strict=True):
                end_if_told()
                store(database, entry, extract)
                yield entry.article.id, outcome


def keep_checked(
    database: Database, paths: Sequence[str], new: Extracted, rules: "Rules"
) -> Iterator[tuple[str, Outcome]]:
    """Store articles of which all is known already, but for one that must take another name there."""
    from factcheck.check import extract

    made_by = stamp_of(rules)
    for article, found in new:
        entry, outcome = standing(database, Entry(article, _argument(article, paths), made_by))
        if outcome != "unchanged":
            is_renamed = entry.article.id != article.id
            store(database, entry, extract(entry.article, rules) if is_renamed else found)
        yield entry.article.id, outcome


def told(database: Database, kept: Iterable[tuple[str, Outcome]]) -> str:
    """What came of storing articles: "news.db: 3 articles added, 1 article replaced; replaced: flood.txt."."""
    names: dict[Outcome, list[str]] = {outcome: [] for outcome in get_args(Outcome)}
    for name, outcome in kept:
        names[outcome].append(name)
    parts = [f"{counted(len(found), 'article')} {outcome}" for outcome, found in names.items() if found]
    replaced = names["replaced"]
    more = ", …" if len(replaced) > _MOST_NAMED else ""
    said = f"; replaced: {', '.join(replaced[:_MOST_NAMED])}{more}" if replaced else ""
    return f"{database.place}: {', '.join(parts) or 'no article'}{said}."


_MOST_NAMED = 10


def _stale(number: int) -> str:
    were = counted(number, "article was", "articles were")
    return f"{were} extracted by other rules or another version, found by the keys of then and extracted again"


def _standings(database: Database, entries: Iterable[Entry]) -> Iterator[tuple[Entry, Outcome]]:
    """What each of some articles will come to, one that stands among them twice once."""
    seen: set[tuple[object, ...]] = set()
    for entry in entries:
        known = set(marks(entry.article))
        yield standing(database, entry) if seen.isdisjoint(known) else (entry, "unchanged")
        seen |= known


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    batch, size = [], 0
    for entry in entries:
        batch.append(entry)
        size += len(entry.article.text)
        if size > _BATCH:
            yield batch
            batch, size = [], 0
    yield batch


def _argument(article: Article, paths: Sequence[str]) -> str:
    """The PATH by which an article was reached."""
    file = article.places.file or "-"
    return next((path for path in paths if file == path or file.startswith(f"{path.rstrip('/')}/")), paths[0])

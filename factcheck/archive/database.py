"""A database as the archive sees it: one connection, and transactions that read or write.

Statements are written once, in the SQL that SQLite and PostgreSQL share; values are always parameters (`:name`). What
the two call by different names is a table, `Engine`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from factcheck.errors import ArchiveError

PATIENCE = 60  # seconds that one who writes waits for another
WAITED = f"others have been writing to it for {PATIENCE} seconds; try again when they are done"

Values = Mapping[str, object]
Row = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Engine:
    """What one engine calls things: types of columns by name, how a transaction begins, which tables there are."""

    words: Mapping[str, str]
    begin_reading: Sequence[str]
    begin_writing: Sequence[str]
    tables: str


@dataclass(frozen=True, slots=True)
class Database:
    """An open database; `place` is what a person knows it by.

    `ask` runs a statement and gives its rows, `tell` runs one for each of many values. Both raise ArchiveError.
    """

    place: str
    engine: Engine
    ask: Callable[[str, Values], Sequence[Row]]
    tell: Callable[[str, Sequence[Values]], None]
    close: Callable[[], None]


@contextmanager
def writing(database: Database) -> Iterator[None]:
    """A transaction that is kept whole or not at all; one who writes waits for another."""
    with _transaction(database, database.engine.begin_writing):
        yield


@contextmanager
def reading(database: Database) -> Iterator[None]:
    """A transaction that sees the archive as it was when it began, whatever others write."""
    with _transaction(database, database.engine.begin_reading):
        yield


@contextmanager
def _transaction(database: Database, begin: Sequence[str]) -> Iterator[None]:
    try:
        for statement in begin:
            database.ask(statement, {})
        yield
        database.ask("COMMIT", {})
    except BaseException:
        with suppress(ArchiveError):  # what went wrong may have ended it
            database.ask("ROLLBACK", {})
        raise

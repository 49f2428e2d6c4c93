"""An archive in a file: SQLite, which comes with Python."""

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from factcheck.archive.database import PATIENCE, WAITED, Database, Engine, Row, Values
from factcheck.errors import ArchiveError

SQLITE = Engine(
    words={"number": "INTEGER", "bytes": "BLOB", "by_key": "WITHOUT ROWID"},
    begin_reading=("BEGIN",),
    begin_writing=("BEGIN IMMEDIATE",),
    tables="SELECT name FROM sqlite_master WHERE type = 'table'",
)

_SAID = {
    "SQLITE_FULL": "the disk is full; what was stored before stays",
    "SQLITE_BUSY": WAITED,
    "SQLITE_NOTADB": "is no archive but another sort of file; name another",
    "SQLITE_CORRUPT": "is damaged; make it anew from its articles",
    "SQLITE_READONLY": "may not be written to; ask its owner",
    "SQLITE_CANTOPEN": "cannot be opened: its folder is missing, or may not be read or written",
    "SQLITE_IOERR": "cannot be read or written: the disk is full, or fails",
}


def open_sqlite(file: Path) -> Database:
    """The database in a file, made where there is none."""

    def ask(statement: str, values: Values) -> Sequence[Row]:
        try:
            return connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise _told(file, error) from error

    def tell(statement: str, values: Sequence[Values]) -> None:
        try:
            connection.executemany(statement, values)
        except sqlite3.Error as error:
            raise _told(file, error) from error

    try:
        connection = sqlite3.connect(_address(file), timeout=PATIENCE, isolation_level=None, uri=True)
    except sqlite3.Error as error:
        raise _told(file, error) from error
    # A log that is written ahead: who reads and who writes need not wait for one another. With it a commit outlives the
    # death of its process without waiting for the disk; a power cut can cost the last ones, and never halves one.
    ask("PRAGMA journal_mode = WAL", {})
    ask("PRAGMA synchronous = NORMAL", {})
    return Database(str(file), SQLITE, ask, tell, connection.close)


def _address(file: Path) -> str:
    """The file's URI; on a disk where nothing can be written, not even a log beside it, it is read as it stands."""
    is_read_only = file.exists() and not os.access(file.parent, os.W_OK)
    return f"{file.absolute().as_uri()}{'?immutable=1' if is_read_only else ''}"


def _told(file: Path, error: sqlite3.Error) -> ArchiveError:
    name = getattr(error, "sqlite_errorname", "")
    said = next((text for known, text in _SAID.items() if name.startswith(known)), f"cannot be used: {error}")
    return ArchiveError(str(file), said)

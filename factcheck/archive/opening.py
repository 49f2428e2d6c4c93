"""Opening an archive: a file, or the URL of a database server."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from factcheck.archive.database import Database
from factcheck.archive.postgresql import open_postgresql
from factcheck.archive.schema import prepare
from factcheck.archive.sqlite import open_sqlite
from factcheck.errors import ArchiveError


@contextmanager
def open_archive(place: str, *, may_make: bool = False) -> Iterator[Database]:
    """The archive in a file or at a URL; made there, where that is wanted. Raises ArchiveError."""
    with closing(_opened(place, may_make=may_make)) as database:
        prepare(database, may_make=may_make)
        yield database


def _opened(place: str, *, may_make: bool) -> Database:
    if "://" in place:
        return open_postgresql(place)
    if not may_make and not Path(place).exists():
        raise ArchiveError(place, f"there is no such archive; factcheck archive add {place} PATH makes one")
    return open_sqlite(Path(place))

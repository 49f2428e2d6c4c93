"""Opening an archive: a file, or the URL of a database server."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from factcheck.archive.database import Database
from factcheck.archive.schema import prepare
from factcheck.archive.sqlite import open_sqlite
from factcheck.errors import ArchiveError


def is_url(place: str) -> bool:
    """Whether a place is a URL, not a file."""
    return "://" in place


@contextmanager
def open_archive(place: str, *, may_make: bool = False) -> Iterator[Database]:
    """The archive in a file; made there, where that is wanted. Raises ArchiveError."""
    if not may_make and not Path(place).exists():
        raise ArchiveError(place, f"there is no such archive; factcheck archive add {place} PATH makes one")
    with closing(open_sqlite(Path(place))) as database:
        prepare(database, may_make=may_make)
        yield database

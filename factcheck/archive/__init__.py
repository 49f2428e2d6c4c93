"""The archive: articles with what was extracted from them, in a database that answers which of them touch a new one.

Comparing brings articles together by keys, and a key is a string: here it stands in an index. All else that comparing
needs is known of each two articles alone, so nothing else of the archive need be read.
"""

from factcheck.archive.asking import Older, holders_of, touching
from factcheck.archive.database import Database
from factcheck.archive.opening import open_archive
from factcheck.archive.parquet import export_parquet
from factcheck.archive.storing import Entry, Outcome, remove, stale, standing, store
from factcheck.archive.telling import Status, status_of

__all__ = [
    "Database",
    "Entry",
    "Older",
    "Outcome",
    "Status",
    "export_parquet",
    "holders_of",
    "open_archive",
    "remove",
    "stale",
    "standing",
    "status_of",
    "store",
    "touching",
]

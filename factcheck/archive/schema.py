"""The schema, the same in every engine, and its steps forward: each version is a step that no later one changes."""

from factcheck.archive.database import Database, writing
from factcheck.errors import ArchiveError

_META = "factcheck_meta"

_STEPS = (
    (
        "CREATE TABLE factcheck_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
        "INSERT INTO factcheck_meta (name, value) VALUES ('schema', '0')",
        """
        CREATE TABLE factcheck_articles (
            number {number} PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            argument TEXT NOT NULL,
            source TEXT,
            published TEXT,
            text_hash TEXT NOT NULL,
            made_by TEXT NOT NULL,
            claims INTEGER NOT NULL,
            article {bytes} NOT NULL,
            extract {bytes} NOT NULL
        )""",
        "CREATE INDEX factcheck_texts ON factcheck_articles (text_hash)",
        """
        CREATE TABLE factcheck_keys (
            key TEXT NOT NULL,
            article BIGINT NOT NULL,
            PRIMARY KEY (key, article)
        ) {by_key}""",
        "CREATE INDEX factcheck_keys_of_article ON factcheck_keys (article)",
    ),
)
"""`article` and `extract` are compressed JSON, as packing.py writes it; `argument` is the PATH by which an article was
reached, `made_by` the stamp of rules and code, `text_hash` SHA-256."""

VERSION = len(_STEPS)


def prepare(database: Database, *, may_make: bool) -> None:
    """Bring the archive up to this version; where the database is empty, make it. Raises ArchiveError."""
    if _version(database, may_make=may_make) == VERSION:
        return
    with writing(database):  # asked once more: another may have done it meanwhile
        for step in _STEPS[_version(database, may_make=may_make) :]:
            for statement in step:
                database.ask(statement.format_map(database.engine.words), {})
        database.ask("UPDATE factcheck_meta SET value = :version WHERE name = 'schema'", {"version": str(VERSION)})


def _version(database: Database, *, may_make: bool) -> int:
    tables = {name for (name,) in database.ask(database.engine.tables, {})}
    if _META not in tables:
        if tables:
            raise ArchiveError(database.place, "is no archive but another database; name another")
        if not may_make:
            raise ArchiveError(database.place, "is empty; factcheck archive add makes an archive of it")
        return 0
    found = int(database.ask("SELECT value FROM factcheck_meta WHERE name = 'schema'", {})[0][0])
    if found > VERSION:
        raise ArchiveError(database.place, f"was made by a later factcheck (schema {found}); update this one")
    return found

"""What an archive holds, in figures."""

from dataclasses import dataclass

from factcheck.archive.database import Database, reading
from factcheck.archive.schema import VERSION

_ALL = """
    SELECT count(*), coalesce(sum(claims), 0), count(DISTINCT source), min(published), max(published)
    FROM factcheck_articles"""
_STALE = "SELECT count(*) FROM factcheck_articles WHERE made_by <> :made_by"
_KEYS = "SELECT count(*) FROM factcheck_keys"


@dataclass(frozen=True, slots=True)
class Status:
    """How much an archive holds; `first` and `last` are days of publication, `stale` was extracted by other rules."""

    articles: int
    claims: int
    sources: int
    first: str | None
    last: str | None
    keys: int
    stale: int
    schema: int = VERSION


def status_of(database: Database, made_by: str) -> Status:
    """The figures of an archive; `made_by` stands for the rules and code of today."""
    with reading(database):
        ((articles, claims, sources, first, last),) = database.ask(_ALL, {})
        ((keys,),) = database.ask(_KEYS, {})
        ((stale,),) = database.ask(_STALE, {"made_by": made_by})
    return Status(articles, int(claims), sources, first, last, keys, stale)

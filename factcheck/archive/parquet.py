"""An archive as Parquet files: articles, claims and keys, which name their article by its id."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck.archive.database import Database, reading
from factcheck.columns import ARTICLES, CLAIMS, KEYS, rows, schema_of
from factcheck.errors import ArchiveError
from factcheck.model import Article, Claim, Extract
from factcheck.packing import unpacked, unpacked_article

TABLES = {"articles": ARTICLES, "claims": CLAIMS, "keys": KEYS}

_BATCH = 500  # articles
_STORED = """
    SELECT number, article, extract FROM factcheck_articles WHERE number > :number ORDER BY number LIMIT :most"""
_KEYS = "SELECT key FROM factcheck_keys WHERE article = :number ORDER BY key"


def export_parquet(database: Database, folder: Path) -> dict[str, int]:
    """Write articles.parquet, claims.parquet and keys.parquet; gives how many rows each has. Raises ArchiveError.

    A table is written beside its place and put there whole.
    """
    try:
        from pyarrow import lib
    except ImportError:
        raise ArchiveError(str(folder), "Parquet needs more: pip install 'factcheck[parquet]'") from None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder) as beside, reading(database):
            counts = _written(database, Path(beside))
            for name in TABLES:
                Path(beside, f"{name}.parquet").replace(folder / f"{name}.parquet")
    except (OSError, lib.ArrowException) as error:
        raise ArchiveError(str(folder), f"cannot be written: {getattr(error, 'strerror', None) or error}") from error
    return counts


def _written(database: Database, folder: Path) -> dict[str, int]:
    from pyarrow import Table
    from pyarrow.parquet import ParquetWriter

    counts = dict.fromkeys(TABLES, 0)
    schemas = {name: schema_of(columns) for name, columns in TABLES.items()}
    with ExitStack() as until_done:
        files = {
            name: until_done.enter_context(ParquetWriter(folder / f"{name}.parquet", schema, compression="zstd"))
            for name, schema in schemas.items()
        }
        for batch in _batches(database):
            for name, found in batch.items():
                files[name].write_table(Table.from_pydict(rows(TABLES[name], found), schema=schemas[name]))
                counts[name] += len(found)
    return counts


def _batches(database: Database) -> Iterator[dict[str, list[Article] | list[Claim] | list[tuple[str, str]]]]:
    """What the archive holds, some hundred articles at a time."""
    last = -1
    while found := database.ask(_STORED, {"number": last, "most": _BATCH}):
        last = found[-1][0]
        articles = [unpacked_article(content) for _, content, _ in found]
        keys = (_keys_of(database, number, article.id) for (number, *_), article in zip(found, articles, strict=True))
        yield {
            "articles": articles,
            "claims": _claims(unpacked(extract) for *_, extract in found),
            "keys": [pair for pairs in keys for pair in pairs],
        }


def _keys_of(database: Database, number: int, name: str) -> list[tuple[str, str]]:
    return [(key, name) for (key,) in database.ask(_KEYS, {"number": number})]


def _claims(extracts: Iterable[Extract]) -> list[Claim]:
    return [claim for extract in extracts for claim in extract.claims]

"""Articles as rows: those of files, read in the partitions, or those of a table."""

import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from factcheck.errors import ArticleError
from factcheck.model import Article
from factcheck.read import MAX_ARTICLE_SIZE, Collection, Found, Known, Step
from factcheck.spark.rows import Row, article_row, mapped
from factcheck.spark.schemas import FILES, READ

if TYPE_CHECKING:
    from pyspark import Broadcast
    from pyspark.sql import DataFrame

    from factcheck.rules import Rules
    from factcheck.spark.corpus import Corpus

_NONE = "no article found; nothing is there that can be read"


def read_files(corpus: "Corpus", path: Path) -> "DataFrame":
    """The articles of a file or folder, in any format that factcheck reads; each file is read in one piece.

    All machines must see the path. Raises ArticleError where no file is there.
    """
    steps = list(_collection(corpus.rules).files(path))
    found = [step for step in steps if isinstance(step, Found)]
    if not found:
        raise next((step for step in steps if isinstance(step, ArticleError)), ArticleError(str(path), _NONE))
    rows = [
        {"number": at, "path": os.fsencode(file.path), "name": os.fsencode(file.name), "is_named": file.path == path}
        for at, file in enumerate(found)
    ]
    files = corpus.session.createDataFrame(pa.Table.from_pylist(rows, schema=FILES))
    spread = files.repartitionByRange(min(corpus.partitions, len(rows)), "number").sortWithinPartitions("number")
    return mapped(spread, partial(_read_files, rules=corpus.rules), READ)


def read_table(corpus: "Corpus", table: "DataFrame") -> "DataFrame":
    """The articles of a table with `id` and `text` and, as far as known, the other columns of an article."""
    return mapped(table, partial(_read_table, rules=corpus.rules), READ)


def _collection(rules: "Broadcast[Rules]") -> Collection:
    return Collection(rules.value, Known("given"), MAX_ARTICLE_SIZE)


def _read_files(rows: Iterator[Row], rules: "Broadcast[Rules]") -> Iterator[Row]:
    collection = _collection(rules)
    for row in rows:
        file = Found(Path(os.fsdecode(row["path"])), os.fsdecode(row["name"]))
        for at, step in enumerate(_told(collection.file(file, is_named=row["is_named"]))):
            yield {**step, "number": row["number"], "at": at}


def _read_table(rows: Iterator[Row], rules: "Broadcast[Rules]") -> Iterator[Row]:
    for row in rows:
        record = {name: value for name, value in row.items() if value is not None}
        if record.get("id"):
            yield from _told(_collection(rules).record(record, f"the row {record['id']}"))
        else:
            yield {"error": "a row of the table: has no id; give each article its own"}


def _told(steps: Iterable[Step]) -> Iterator[Row]:
    for step in steps:
        if isinstance(step, Article):
            yield article_row(step)
        elif isinstance(step, ArticleError):
            yield {"error": str(step)}

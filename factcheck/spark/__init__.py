"""The same check on Apache Spark, for a corpus past one machine; `python -m factcheck.spark IN OUT` runs it.

What is in a step's power alone is done in partitions, by the very functions that one machine uses; articles meet in
joins on their keys. Between the steps lie columns: of a claim no more than its name crosses, and an extract as bytes.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.spark.corpus import Corpus, check
    from factcheck.spark.reading import read_files, read_table
    from factcheck.spark.report import report_of

__all__ = ["Corpus", "check", "read_files", "read_table", "report_of"]

_HOMES = {
    "Corpus": "corpus",
    "check": "corpus",
    "read_files": "reading",
    "read_table": "reading",
    "report_of": "report",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck.spark' has no attribute {name!r}")
    return getattr(import_module(f"factcheck.spark.{_HOMES[name]}"), name)

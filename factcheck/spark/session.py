"""A Spark session for one check: started, told of its rules, stopped; what goes wrong in it is one line."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_PER_CORE = 4  # partitions, so that no core waits long for the last
_JAVA = "cannot be started: it needs Java 17 or 21 (apt-get install default-jre-headless, or JAVA_HOME)"
_QUICK = {"spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1"}  # Java works too little here to be compiled twice
_OURS = {
    "spark.app.name": "factcheck",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "FATAL",  # what goes wrong is one line; --conf spark.log.level=INFO shows all
    "spark.python.worker.reuse": "true",  # the rules are unpacked once a worker
}


@contextmanager
def started(master: str | None, settings: Iterable[str]) -> Iterator["SparkSession"]:
    """A session with settings (`spark.executor.memory=8g`) of one's own, stopped at the end. Raises FactcheckError."""
    try:
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError:
        raise FactcheckError("Spark", "is not there: pip install 'factcheck[spark]'") from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    try:
        session = _session(SparkSession.builder, master, settings)
    except (PySparkException, Py4JError) as error:
        raise FactcheckError("Spark", _JAVA if "JAVA_GATEWAY" in str(error) else _line(error)) from error
    try:
        yield session
    except (PySparkException, Py4JError) as error:
        raise FactcheckError("Spark", _line(error)) from error
    finally:
        session.stop()


def partitions_for(session: "SparkSession") -> int:
    """So many partitions that all cores have work to the end."""
    return _PER_CORE * int(session.sparkContext.defaultParallelism)


def _session(builder: "SparkSession.Builder", master: str | None, settings: Iterable[str]) -> "SparkSession":
    given = {"spark.master": master} if master else {}
    quick = _QUICK if master and master.startswith("local") else {}
    for key, value in (given | quick | _OURS | dict(map(_pair, settings))).items():
        builder = builder.config(key, value)
    return builder.getOrCreate()


def _pair(setting: str) -> tuple[str, str]:
    key, is_given, value = setting.partition("=")
    if not is_given:
        raise FactcheckError("--conf", f"{setting!r} is no setting; write KEY=VALUE")
    return key, value


def _line(error: Exception) -> str:
    """The last line of what went wrong that says something."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip() and not line.startswith(("\t", "  "))]
    return lines[-1] if lines else type(error).__name__

"""Spark where it is not installed; what it finds where it is stands in engine_spark.py."""

import sys

from factcheck.spark.__main__ import status


def test_without_pyspark_it_says_what_to_install(monkeypatch, capsys):
    for name in ("py4j", "py4j.protocol", "pyspark", "pyspark.errors", "pyspark.sql"):
        monkeypatch.setitem(sys.modules, name, None)
    assert status(["articles", "checked"]) == 2
    assert capsys.readouterr().err == "error: Spark: is not there: pip install 'factcheck[spark]'\n"


def test_without_arguments_it_shows_its_help(capsys):
    assert status([]) == 0
    assert "--partitions" in capsys.readouterr().out

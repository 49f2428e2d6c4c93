"""Spark says what one machine says: `pytest tests/engine_spark.py`, with SPARK_ARTICLES=2000 on so many articles."""

import json
import os
import subprocess
import sys
from datetime import date

import pytest
from archives import LINE, folder, lines
from growth import COMPANIONS, copies
from needed import java
from test_read_warc import GOOD, archive

import factcheck
from factcheck.cli import status as on_one_machine

pytest.importorskip("pyspark", reason="needs PySpark: pip install 'factcheck[spark]'")
parquet = pytest.importorskip("pyarrow.parquet")

from factcheck.spark.__main__ import status  # noqa: E402
from factcheck.spark.gathering import buckets_of  # noqa: E402
from factcheck.write.json import pages  # noqa: E402

ARTICLES = int(os.environ.get("SPARK_ARTICLES", "150"))
LOCAL = ("--master", "local[2]", "--conf", "spark.ui.enabled=false")


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    """A folder of articles in several formats, among them one that cannot be read and one whose id is taken."""
    java()
    place, companions = tmp_path_factory.mktemp("spark"), factcheck.read_articles(COMPANIONS)
    made = list(copies(companions, -(-ARTICLES // len(companions)), dense=False))[:ARTICLES]
    (place / "in").mkdir()
    for part in range(3):
        lines(place / "in" / str(part) / "a.jsonl", made[part::3])
    folder(place / "in", "crowd", {f"a{year}": LINE.format(year) for year in range(1970, 2014)})
    folder(place / "in", "old", {"guild": "Vessen was founded in 1204, the guild said."})
    (place / "in" / "page.warc.gz").write_bytes(archive(GOOD, GOOD))
    (place / "in" / "wrong.jsonl").write_text('{"text": \n' + json.dumps({"id": made[0].id, "text": "Ten towns."}))
    (place / "in" / os.fsdecode(b"kelmar-\xff.txt")).write_text("Nine ships sank off Kelmar.", encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def checked(here):
    """What Spark makes of them: its exit status, and the folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(here)
        return status(["in", "out", *LOCAL]), here / "out"


def table(folder, name):
    return parquet.read_table(folder / name).to_pylist()


def test_it_says_what_one_machine_says(here, checked, monkeypatch):
    monkeypatch.chdir(here)
    assert on_one_machine(["run", "in", "--no-cache", "--jobs", "1", "-f", "json=one.json"]) == checked[0] == 2
    report = json.loads((here / "one.json").read_text())
    # What cannot be read is told here, and stands in the table of articles.
    report["problems"] = [each for each in report["problems"] if each["code"] != "unread"]
    assert (checked[1] / "report.json").read_text() == pages(report)
    assert report["stats"]["links: left out, too frequent a key: name"] > 0
    assert {"conflict", "updated", "corroborated", "invalid"} <= {found["verdict"] for found in report["findings"]}


def test_it_leaves_tables(checked):
    report = json.loads((checked[1] / "report.json").read_text())
    claims = table(checked[1], "claims")
    assert {(row["article"], row["start"], row["surface"]) for row in claims} == {
        (claim["article_id"], claim["start"], claim["surface"]) for claim in report["claims"]
    }
    assert date(1204, 1, 1) in {row["first"] for row in claims}  # before the calendar was reformed
    names = {row["id"] for row in table(checked[1], "articles") if not row["error"]}
    assert names == {article["id"] for article in report["articles"]}
    assert {row["article"] for row in table(checked[1], "keys")} <= names
    found = table(checked[1], "findings")
    assert sorted(row["fingerprint"] for row in found) == sorted(each["fingerprint"] for each in report["findings"])
    assert all(pair["one"] < pair["other"] for pair in table(checked[1], "pairs"))


def test_what_cannot_be_read_is_told(checked):
    errors = [row["error"] for row in table(checked[1], "articles") if row["error"]]
    assert sorted(errors) == [
        "0/aid-costavia.txt: its id is that of another article; rename one of them",
        "in/wrong.jsonl:1: is not valid JSON: Expecting value at column 9",
    ]


def test_a_table_is_read_as_well(here, checked, monkeypatch):
    monkeypatch.chdir(here)
    kept = parquet.read_table(checked[1] / "articles", columns=["id", "text", "source", "agency", "published", "lang"])
    (here / "table").mkdir()
    parquet.write_table(kept.filter(kept["id"].is_valid()), "table/articles.parquet")
    assert status(["table", "again", *LOCAL, "--no-report"]) == 0
    assert not (here / "again" / "report.json").exists()
    one, other = (sorted(table(here / name, "findings"), key=repr) for name in ("out", "again"))
    assert one == other


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["nowhere", "out"], "error: nowhere: does not exist; check the path"),
        (["in", "s3://out"], "error: OUT is no folder of this machine; give --no-report as well"),
        (["in", "out", "--conf", "spark.ui"], "error: --conf: 'spark.ui' is no setting; write KEY=VALUE"),
    ],
)
def test_what_can_be_mended_is_one_line(here, monkeypatch, capfd, arguments, said):
    monkeypatch.chdir(here)
    assert status([*arguments, *LOCAL]) == 2
    assert capfd.readouterr().err.splitlines()[-1] == said


def test_without_java_it_is_one_line(here):
    command = [sys.executable, "-m", "factcheck.spark", "in", "none", *LOCAL]
    environment = {**os.environ, "JAVA_HOME": str(here)}
    ended = subprocess.run(command, cwd=here, env=environment, capture_output=True, text=True)
    assert ended.returncode == 2
    assert ended.stderr.splitlines()[-1].startswith("error: Spark: cannot be started: it needs Java 17 or 21")


def test_what_hangs_together_is_in_one_bucket():
    ends = [("a", 1, "b", 1), ("c", 1, "d", 1), ("b", 1, "c", 1), ("e", 1, "e", 9)]
    homes = buckets_of(ends, 1_000_000)
    assert len({homes[name, 1] for name in "abcd"}) == 1
    assert homes["e", 1] == homes["e", 9] != homes["a", 1]

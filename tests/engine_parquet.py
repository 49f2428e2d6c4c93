"""An archive as Parquet tables: `pytest tests/engine_parquet.py`."""

from datetime import date

import pytest
from archives import LINE, folder

from factcheck.cli import status

parquet = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow: pip install 'factcheck[parquet]'")


@pytest.fixture
def tables(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    folder(tmp_path, "old", {"a": LINE.format("1,000"), "b": "Vessen was founded in 1204, the guild said."})
    status(["archive", "add", "a.db", "old"])
    assert status(["archive", "export", "a.db", "--parquet", "out"]) == 0
    assert "out: 2 articles, 2 claims and" in capsys.readouterr().out
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == [
        "articles.parquet", "claims.parquet", "keys.parquet",
    ]  # fmt: skip
    return {name: parquet.read_table(f"out/{name}.parquet").to_pylist() for name in ("articles", "claims", "keys")}


def test_articles_have_their_text(tables):
    assert [(row["id"], row["source"], row["published"], row["text"][:8]) for row in tables["articles"]] == [
        ("a.txt", "Paper old 0", date(2022, 6, 17), "The Tolm"),
        ("b.txt", "Paper old 1", date(2022, 6, 17), "Vessen w"),
    ]


def test_claims_have_their_fields(tables):
    length, founded = tables["claims"]
    assert {name: length[name] for name in ("article", "surface", "value", "low", "high", "unit", "first")} == {
        "article": "a.txt", "surface": "1,000 kilometers", "value": "1000 kilometer", "low": "1000",
        "high": "1000", "unit": "kilometer", "first": None,
    }  # fmt: skip
    assert (founded["first"], founded["last"], founded["low"]) == (date(1204, 1, 1), date(1204, 12, 31), None)


def test_keys_join_articles(tables):
    assert {row["article"] for row in tables["keys"] if row["key"] == "name vessen"} == {"a.txt", "b.txt"}


@pytest.mark.usefixtures("tables")
def test_a_folder_that_cannot_be_made_is_one_line(tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert status(["archive", "export", "a.db", "--parquet", "file/out"]) == 2
    assert capsys.readouterr().err.startswith("error: file/out: cannot be written")

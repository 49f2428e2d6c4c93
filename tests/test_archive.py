"""The archive: what it says to new articles is what a folder of them says; it is whole whatever happens."""

import json
import sqlite3
import subprocess
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from archives import FACTCHECK, LINE, article_of, assert_whole_however_often_killed, folder, ids, is_whole, lines, many

import factcheck
from factcheck.archive import Database, Entry, open_archive, schema, sqlite, standing, status_of, store, touching
from factcheck.check import extract
from factcheck.cli import status
from factcheck.errors import ArchiveError
from factcheck.model import Extract

LOAD = cache(factcheck.load_rules)
RULES = LOAD(None)
TESTS = Path(__file__).parent


def _report(capsys, *options: str) -> str:
    capsys.readouterr()
    assert status(["run", "new", "--output-format", "json", "--with-text", *options]) in (0, 1)
    return capsys.readouterr().out


def _ids() -> list[str]:
    with open_archive("a.db") as database:
        return ids(database)


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(factcheck.rules, "load_rules", LOAD)
    return tmp_path


@pytest.mark.parametrize("corpus, part", [("companions", 0), ("companions", 2), ("matters", 1)])
def test_an_archive_says_what_a_folder_says(here, capsys, corpus, part):
    articles = factcheck.read_articles(TESTS / corpus, rules=RULES)
    lines(here / "new" / "a.jsonl", articles[part::3])
    lines(here / "old" / "b.jsonl", [article for at, article in enumerate(articles) if at % 3 != part])
    assert status(["archive", "add", "a.db", "old"]) == 0
    beside_folder = _report(capsys, "--against", "old")
    assert _report(capsys, "--archive", "a.db") == beside_folder
    assert any(article["archived"] for article in json.loads(beside_folder)["articles"])


def test_a_name_that_too_many_archived_articles_share_is_no_key_in_either(here, capsys):
    folder(here, "new", {"z": LINE.format("1,000")}, published="2022-06-17")
    for year in range(1970, 2014):
        folder(here, "old", {f"a{year}": LINE.format(year)}, published=f"{year}-06-17")
    status(["archive", "add", "a.db", "old"])
    beside_folder = _report(capsys, "--against", "old")
    assert _report(capsys, "--archive", "a.db") == beside_folder
    assert json.loads(beside_folder)["stats"]["links: left out, too frequent a key: name"] > 0


def test_an_article_that_stands_in_the_archive_is_not_compared_with_itself(here, capsys):
    folder(here, "new", {"a": LINE.format("1,000"), "b": LINE.format("1,400")})
    status(["archive", "add", "a.db", "new"])
    assert _report(capsys, "--archive", "a.db") == _report(capsys)


def test_articles_of_one_id_in_both_are_two(here, capsys):
    folder(folder(here, "new", {"a": LINE.format("1,000")}), "old", {"a": LINE.format("1,400")})
    status(["archive", "add", "a.db", "old"])
    beside_folder = _report(capsys, "--against", "old")
    assert _report(capsys, "--archive", "a.db") == beside_folder
    assert [article["id"] for article in json.loads(beside_folder)["articles"]] == ["a.txt", "old/a.txt"]


@pytest.mark.parametrize(
    "before, argument, after, said, names",
    [
        ({"a": "10 towns."}, "old", {"a": "10 towns."}, "1 article unchanged", ["a.txt"]),
        ({"a": "10 towns."}, "old", {"a": "12 towns."}, "1 article replaced; replaced: a.txt.", ["a.txt"]),
        ({"a": "10 towns."}, "new", {"a": "12 towns."}, "1 article added", ["a.txt", "new/a.txt"]),
        ({"a": "10 towns."}, "old/a.txt", {"a": "10 towns."}, "1 article unchanged", ["a.txt"]),
    ],
    ids=["twice", "another text", "another folder", "by another path"],
)  # fmt: skip
def test_what_adding_comes_to(here, capsys, before, argument, after, said, names):
    folder(here, "old", before)
    status(["archive", "add", "a.db", "old"])
    (here / "new").mkdir()
    for name, text in after.items():
        (here / argument.partition("/")[0] / f"{name}.txt").write_text(text)
    capsys.readouterr()
    assert status(["archive", "add", "a.db", argument]) == 0
    assert said in capsys.readouterr().out
    assert _ids() == names
    assert status(["archive", "add", "a.db", argument]) == 0
    assert "1 article unchanged" in capsys.readouterr().out


def test_a_copy_in_another_folder_is_no_other_article(here, capsys):
    for name in ("old", "new"):
        (here / name).mkdir()
        (here / name / "a.jsonl").write_text(json.dumps({"id": "x", "text": "Ten towns.", "source": "Echo"}))
    assert [status(["archive", "add", "a.db", name]) for name in ("old", "new")] == [0, 0]
    assert "1 article unchanged" in capsys.readouterr().out


def test_one_text_told_twice_is_stored_once(here, capsys):
    folder(here, "old", {"a": LINE.format("1,000")})
    rows = [{"id": name, "text": "Ten towns.", "source": "Echo", "lang": "en"} for name in ("x", "y")]
    (here / "old" / "b.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert status(["archive", "add", "a.db", "old"]) == 0
    assert "2 articles added, 1 article unchanged" in capsys.readouterr().out


def test_what_was_checked_is_added_when_asked(here, capsys):
    folder(here, "new", {"a": LINE.format("1,000")})
    assert status(["run", "new", "--archive", "a.db", "--add"]) == 2
    assert "there is no such archive" in capsys.readouterr().err
    folder(here, "old", {"b": LINE.format("1,400")})
    status(["archive", "add", "a.db", "old"])
    assert status(["run", "new", "--archive", "a.db", "--add"]) == 1
    assert "1 article added" in capsys.readouterr().err
    assert _ids() == ["a.txt", "b.txt"]
    assert status(["archive", "add", "a.db", "new"]) == 0
    assert "1 article unchanged" in capsys.readouterr().out


@pytest.mark.parametrize(
    "options, said",
    [
        (["--add"], "--add needs --archive"),
        (["--archive", "a.db", "--against", "new"], "do not go together"),
        (["--archive", "a.db", "--output-format", "json=a.db"], "is one of the files that were read"),
    ],
)
def test_options_that_do_not_go_together(here, capsys, options, said):
    folder(here, "new", {"a": LINE.format("1,000")})
    assert status(["run", "new", *options]) == 2
    assert said in capsys.readouterr().err


def test_what_is_added_takes_no_id_from_another(here, capsys):
    for number, name in enumerate(("old", "new", "newer")):
        folder(here, name, {"a": LINE.format(1000 + 400 * number)})
    status(["archive", "add", "a.db", "old"])
    status(["run", "new", "--archive", "a.db", "--add"])
    assert _ids() == ["a.txt", "new/a.txt"]
    capsys.readouterr()
    assert status(["run", "newer", "--archive", "a.db", "--output-format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [article["id"] for article in report["articles"]] == ["a.txt", "new/a.txt", "old/a.txt"]
    assert {claim["article_id"] for claim in report["claims"]} == {"a.txt", "new/a.txt", "old/a.txt"}


def test_what_an_archive_says_can_be_known(here, capsys):
    folder(folder(here, "old", {"a": LINE.format("1,000")}), "new", {"b": LINE.format("1,400")})
    status(["archive", "add", "a.db", "old"])
    assert status(["baseline", "known.toml", "new", "--archive", "a.db"]) == 0
    assert status(["run", "new", "--archive", "a.db", "--baseline", "known.toml"]) == 0
    assert "no longer" not in capsys.readouterr().out


def test_removing(here, capsys):
    folder(here, "old", {"a": LINE.format("1,000"), "b": LINE.format("1,400")})
    status(["archive", "add", "a.db", "old"])
    assert status(["archive", "remove", "a.db", "a.txt", "c.txt"]) == 2
    assert "has no article c.txt; nothing is removed" in capsys.readouterr().err
    assert _ids() == ["a.txt", "b.txt"]
    assert status(["archive", "remove", "a.db", "a.txt", "b.txt"]) == 0
    capsys.readouterr()
    assert status(["archive", "status", "a.db"]) == 0
    assert dict(line.split(None, 1) for line in capsys.readouterr().out.splitlines())["keys"] == "0"


def test_what_other_rules_extracted_is_extracted_again_and_told(here, capsys):
    folder(folder(here, "old", {"a": LINE.format("1,000")}), "new", {"b": LINE.format("1,400")})
    (here / "ours" / "en").mkdir(parents=True)
    (here / "ours" / "en" / "dates.toml").write_text("")
    (here / "ours" / "sources.toml").write_text('[outlets."Paper new 0"]\n')
    status(["archive", "add", "a.db", "old"])
    same = _report(capsys, "--against", "old", "--rules", "ours")
    assert _report(capsys, "--archive", "a.db", "--rules", "ours") == same
    assert status(["run", "new", "--archive", "a.db", "--rules", "ours"]) == 1
    assert "1 article was extracted by other rules" in capsys.readouterr().err
    assert status(["archive", "renew", "a.db", "--rules", "ours"]) == 0
    assert "1 article extracted again" in capsys.readouterr().out
    assert status(["run", "new", "--archive", "a.db", "--rules", "ours"]) == 1
    assert capsys.readouterr().err == ""


def test_an_archive_where_nothing_can_be_written_is_read(here, monkeypatch, capsys):
    folder(folder(here, "old", {"a": LINE.format("1,000")}), "new", {"b": LINE.format("1,400")})
    status(["archive", "add", "a.db", "old"])
    monkeypatch.setattr(sqlite.os, "access", lambda *_: False)
    assert status(["run", "new", "--archive", "a.db"]) == 1
    capsys.readouterr()
    assert status(["archive", "add", "a.db", "new"]) == 2
    assert capsys.readouterr().err == "error: a.db: may not be written to; ask its owner\n"


HOSTILE = "'); DROP TABLE factcheck_articles; --", "a\x00b", "%s :id ?", "\u202e\U0001f600", "x" * 5000


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_untrusted_names_are_values(name):
    article = factcheck.Article(name, LINE.format("1,000"), source=name, url=name, lang="en")
    with open_archive("a.db", may_make=True) as database:
        store(database, Entry(article, name, "now"), extract(article, RULES))
        assert standing(database, Entry(article, name, "now"))[1] == "unchanged"
        other = replace(article, id="other", text=LINE.format("1,400"))
        found = touching(database, [(other, extract(other, RULES))], RULES)
        assert found.articles == (article,)
        assert status_of(database, "now").articles == 1


def test_an_old_archive_is_brought_forward_and_a_later_one_refused(monkeypatch):
    with open_archive("a.db", may_make=True):
        pass
    step = "ALTER TABLE factcheck_articles ADD COLUMN mood TEXT"
    with monkeypatch.context() as later:
        later.setattr(schema, "_STEPS", (*schema._STEPS, (step,)))
        later.setattr(schema, "VERSION", 2)
        with open_archive("a.db") as database:
            assert database.ask("SELECT mood FROM factcheck_articles", {}) == []
        with open_archive("a.db"):
            pass
    with pytest.raises(ArchiveError, match="made by a later factcheck"), open_archive("a.db"):
        pass


def _another_database(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE pages (number INTEGER)")


@pytest.mark.parametrize(
    "make, said",
    [
        (lambda _: None, "there is no such archive; factcheck archive add a.db PATH makes one"),
        (lambda file: file.write_text("A diary, not a database. " * 50), "is no archive but another sort of file"),
        (lambda file: file.write_bytes(b""), "is empty; factcheck archive add makes"),
        (_another_database, "is no archive but another database"),
        (Path.mkdir, "cannot be opened"),
    ],
    ids=["missing", "text", "empty", "another database", "folder"],
)
def test_what_is_no_archive_is_one_line(here, capsys, make, said):
    folder(here, "new", {"a": LINE.format("1,000")})
    make(here / "a.db")
    assert status(["run", "new", "--archive", "a.db"]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def _store_all(database: Database, articles: Iterable[factcheck.Article], found: Extract) -> None:
    for article in articles:
        store(database, Entry(article, "-" * 999, "now"), found)


def test_a_full_disk_is_one_line_and_what_was_stored_stays():
    with open_archive("a.db", may_make=True) as database:
        found = extract(article_of(1), RULES)
        store(database, Entry(article_of(1), "-", "now"), found)
        database.ask("PRAGMA max_page_count = 16", {})  # as full as a disk can be made here
        more = (article_of(number) for number in range(2, 1000))
        with pytest.raises(ArchiveError, match=r"a\.db: the disk is full; what was stored before stays"):
            _store_all(database, more, found)
        last = int(next(more).id) - 2
    assert len(_ids()) == last
    with open_archive("a.db") as database:
        assert database.ask("PRAGMA integrity_check", {}) == [("ok",)]


def test_one_who_waits_too_long_is_told(monkeypatch):
    monkeypatch.setattr(sqlite, "PATIENCE", 0.05)
    with open_archive("a.db", may_make=True) as database, open_archive("a.db") as other:
        other.ask("BEGIN IMMEDIATE", {})
        with pytest.raises(ArchiveError, match="others have been writing to it"):
            store(database, Entry(article_of(1), "-", "now"), extract(article_of(1), RULES))
        other.ask("ROLLBACK", {})
        store(database, Entry(article_of(1), "-", "now"), extract(article_of(1), RULES))


def _is_whole() -> bool:
    with open_archive("a.db") as database:
        return is_whole(database) and database.ask("PRAGMA integrity_check", {}) == [("ok",)]


@pytest.mark.parametrize("writers", [2, 4])
def test_writers_wait_for_one_another(here, writers):
    parts = many(here, writers, 15)
    running = [subprocess.Popen([*FACTCHECK, "archive", "add", "a.db", part], cwd=here) for part in parts]
    assert [writer.wait() for writer in running] == [0] * writers
    assert len(_ids()) == 15 * writers
    assert _is_whole()


def test_killed_at_any_moment_it_is_whole(here):
    assert_whole_however_often_killed(here, "a.db")
    assert _is_whole()

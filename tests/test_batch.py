"""Many articles: in several processes, from the cache, interrupted, and all at once."""

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.batch import cache_in, extracts, jobs
from factcheck.batch.cache import NAME
from factcheck.check import extract
from factcheck.cli import interruption, progress, status
from factcheck.errors import FactcheckError
from factcheck.model import Places

RULES = factcheck.load_rules()
COMPANIONS = Path(__file__).parent / "companions"
ARTICLES = factcheck.read_articles(COMPANIONS, rules=RULES)
EXTRACTS = [extract(article, RULES) for article in ARTICLES]
FACTCHECK = (sys.executable, "-m", "factcheck")


@pytest.fixture
def _nothing_is_extracted(monkeypatch):
    def refuse(*_):
        raise AssertionError("extracted again")

    monkeypatch.setattr(jobs, "extract", refuse)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_any_number_of_processes_gives_the_same(monkeypatch, number):
    monkeypatch.setattr(jobs, "WORTH_A_PROCESS", 1)
    told = []
    assert list(extracts(ARTICLES, RULES, jobs=number, done=told.append)) == EXTRACTS
    assert told == ARTICLES


def test_a_second_run_is_answered_from_the_cache(tmp_path, request):
    assert list(extracts(ARTICLES, RULES, cache=cache_in(tmp_path, RULES))) == EXTRACTS
    request.getfixturevalue("_nothing_is_extracted")
    moved = [replace(article, places=Places(file=f"elsewhere/{article.id}")) for article in ARTICLES]
    assert list(extracts(moved, RULES, cache=cache_in(tmp_path, RULES))) == EXTRACTS


@pytest.mark.parametrize(
    "change",
    [{"text": "Other words."}, {"id": "x.txt"}, {"published": date(2001, 1, 1)}, {"source": "X"}, {"lang": "xx"}],
    ids=lambda change: next(iter(change)),
)
def test_what_changed_is_not_answered_from_the_cache(tmp_path, change):
    cache, changed = cache_in(tmp_path, RULES), replace(ARTICLES[0], **change)
    assert cache
    list(extracts(ARTICLES[:1], RULES, cache=cache))
    assert cache.get(ARTICLES[0]) == EXTRACTS[0]
    assert cache.get(changed) is None


def test_other_rules_are_another_cache(tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "compare.toml").write_text("[severity]\ngap = 0.5\n")
    list(extracts(ARTICLES[:1], RULES, cache=cache_in(tmp_path, RULES)))
    other = cache_in(tmp_path, factcheck.load_rules(own))
    assert other
    assert other.get(ARTICLES[0]) is None


@pytest.mark.parametrize("content", [b"", b"{}", b"x\x9c\x03\x00\x00\x00\x00\x01", b"\x80\x04K\x01."])
def test_what_is_broken_in_the_cache_is_done_again(tmp_path, content):
    list(extracts(ARTICLES, RULES, cache=cache_in(tmp_path, RULES)))
    for file in (tmp_path / NAME).glob("*/*.z"):
        file.write_bytes(content)
    assert list(extracts(ARTICLES, RULES, cache=cache_in(tmp_path, RULES))) == EXTRACTS


def test_entries_that_were_exchanged_answer_nothing(tmp_path):
    cache = cache_in(tmp_path, RULES)
    assert cache
    list(extracts(ARTICLES, RULES, cache=cache))
    files = sorted((tmp_path / NAME).glob("*/*.z"))
    contents = [file.read_bytes() for file in files]
    for file, content in zip(files, contents[1:] + contents[:1], strict=True):
        file.write_bytes(content)
    assert {cache.get(article) for article in ARTICLES} == {None}
    assert list(extracts(ARTICLES, RULES, cache=cache)) == EXTRACTS


def test_the_cache_says_what_it_is_and_is_never_in_the_way(tmp_path):
    assert cache_in(tmp_path, RULES)
    assert (tmp_path / NAME / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
    assert (tmp_path / NAME / ".gitignore").read_text() == "*\n"
    (tmp_path / "file").write_text("no folder")
    assert cache_in(tmp_path / "file", RULES) is None


def _runs(folder: Path, number: int, *options: str) -> list[subprocess.Popen[bytes]]:
    """So many runs over the companions, started at once."""
    command = [*FACTCHECK, "run", COMPANIONS, "--output-format", "json", *options]
    return [
        subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, env={**os.environ, "PYTHONHASHSEED": str(seed)})
        for seed in range(number)
    ]


def test_runs_at_once_share_a_cache_and_say_the_same(tmp_path):
    """Whatever the order in which their sets are walked."""
    reports = {process.communicate()[0] for process in _runs(tmp_path, 3)}
    (report,) = {*reports, _runs(tmp_path, 1)[0].communicate()[0], _runs(tmp_path, 1, "--no-cache")[0].communicate()[0]}
    assert len(json.loads(report)["articles"]) == len(ARTICLES)
    assert not list((tmp_path / NAME).rglob("*.tmp"))
    assert len(list((tmp_path / NAME).glob("*/*.z"))) == len(ARTICLES)


def test_a_scene_is_the_same_in_any_process():
    words = " ".join(f"{word} {word}s" for word in "harbor mill ferry engine canal cannon orchard lantern".split())
    code = (
        "import factcheck; from factcheck.check import extract\n"
        f"article = factcheck.Article('a', 'Near the {words} three men died.', lang='en')\n"
        "print(extract(article, factcheck.load_rules()).scene.lead)"
    )
    leads = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in "123"
    }
    assert len(leads) == 1
    assert b"mill" in leads.pop()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_ends_at_once_and_leaves_nothing(tmp_path, number):
    text = "\n\n".join(article.text for article in ARTICLES)
    lines = (json.dumps({"id": str(n), "text": f"{n} towns.\n\n{text}"}) for n in range(400))
    (tmp_path / "many.jsonl").write_text("\n".join(lines))
    command = [*FACTCHECK, "run", "many.jsonl", "--lang", "en", "--jobs", "2", "--output-format", "json=out.json"]
    process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, start_new_session=True)
    while not list(tmp_path.glob(f"{NAME}/*/*.z")):
        time.sleep(0.02)
        assert process.poll() is None
    process.send_signal(number)  # to the parent alone, as a CI job's runner does
    start = time.monotonic()
    _, said = process.communicate(timeout=60)
    assert time.monotonic() - start < 15  # a tenth of a second where nothing else runs; the whole run takes minutes
    assert process.returncode == 128 + number
    assert b"Traceback" not in said
    assert sorted(path.name for path in tmp_path.iterdir()) == [NAME, "many.jsonl"]
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)  # no worker is left


def test_an_interruption_that_a_library_swallowed_is_raised_again(monkeypatch):
    monkeypatch.setattr(interruption, "_received", [])
    with contextlib.suppress(KeyboardInterrupt):
        interruption._receive(signal.SIGINT, None)
    assert status(["run", str(COMPANIONS), "--no-cache"]) == 130


def _folders(place: Path, **articles: str) -> Path:
    for name, text in articles.items():
        folder, source, article = name.split("_")
        (place / folder).mkdir(exist_ok=True)
        (place / folder / f"{article}.txt").write_text(text)
        with (place / folder / "articles.toml").open("a") as sidecar:
            sidecar.write(f'["{article}.txt"]\nsource = "{source}"\npublished = 2022-06-17\n')
    return place


LINE = "The Tolm railway contract restores {} kilometers of track between Tolm and Vessen, the ministry of Arland said."


def test_against_an_archive_only_what_touches_a_new_article_is_found(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(
        _folders(
            tmp_path,
            old_Herald_a=LINE.format("1,000"),
            old_Courier_b=LINE.format("1,400"),
            new_Tribune_c=LINE.format("1,000"),
            new_Echo_d="The Vessen bakers sold 300 loaves on Friday, the guild said.",
        )
    )
    assert status(["run", "old"]) == 1
    assert status(["run", "new"]) == 0
    capsys.readouterr()
    assert status(["run", "new", "--against", "old", "--output-format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    touched = [{report["claims"][place]["article_id"] for place in each["claims"]} for each in report["findings"]]
    assert {each["verdict"] for each in report["findings"]} == {"conflict"}
    assert touched
    assert all("c.txt" in articles for articles in touched)


def test_an_article_that_stands_in_the_archive_is_compared_with_the_others_once(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(_folders(tmp_path, all_Herald_a=LINE.format("1,000"), all_Courier_b=LINE.format("1,400")))
    given = ["--source", "Herald, late edition", "--published", "2022-06-18"]
    assert status(["run", "all/a.txt", "--against", "all", "--output-format", "json", *given]) == 1
    assert [article["id"] for article in json.loads(capsys.readouterr().out)["articles"]] == ["all/a.txt", "b.txt"]


def test_a_new_article_is_where_its_finding_is_told(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(_folders(tmp_path, new_Herald_z=LINE.format("1,000"), old_Courier_a=LINE.format("1,400")))
    for options in (["run", "new", "--against", "old"], ["run", "old", "--against", "new"]):
        assert status([*options, "--output-format", "github"]) == 1
    first, _, second, _ = capsys.readouterr().out.splitlines()
    assert "file=new/z.txt" in first
    assert "file=old/a.txt" in second


def test_a_part_of_all_articles_tells_of_nothing_that_it_is_gone(tmp_path, monkeypatch, capsys):
    texts = {
        "old_Herald_a": LINE.format("1,000"),
        "old_Courier_b": LINE.format("1,400"),
        "new_Echo_c": "Nothing is said.",
    }
    monkeypatch.chdir(_folders(tmp_path, **texts))
    assert status(["baseline", "known.toml", "old"]) == 0
    assert status(["run", "new", "--against", "old", "--baseline", "known.toml"]) == 0
    assert "no longer" not in capsys.readouterr().out
    assert status(["run", "new", "--baseline", "known.toml"]) == 0
    assert "no longer" in capsys.readouterr().out


def test_articles_of_one_name_in_both_are_two(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(_folders(tmp_path, new_Herald_a=LINE.format("1,000"), old_Courier_a=LINE.format("1,400")))
    assert status(["run", "new", "--against", "old/", "--output-format", "json"]) == 1
    assert [article["id"] for article in json.loads(capsys.readouterr().out)["articles"]] == ["a.txt", "old/a.txt"]


@pytest.mark.parametrize(
    "options, expected, shown",
    [
        ([], 1, 1),
        (["--min-severity", "error"], 1, 0),
        (["--fail-on", "warning", "--min-severity", "error"], 1, 0),
        (["--only", "percent"], 0, 0),
        (["--only", "percent", "--only", "money"], 0, 1),
        (["--only", "money", "--only", "measure"], 1, 1),
    ],
)
def test_what_is_shown_and_what_fails(tmp_path, monkeypatch, capsys, options, expected, shown):
    cost = f"{LINE} The Tolm railway contract costs 38 million euros."
    texts = {"all_Herald_a": cost.format("1,000"), "all_Courier_b": cost.format("1,400")}
    monkeypatch.chdir(_folders(tmp_path, **texts))
    assert status(["run", "all", "--output-format", "json", *options]) == expected
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert sum(each["verdict"] == "corroborated" for each in findings) == shown


class _Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_long_run_tells_on_a_terminal_how_far_it_is(monkeypatch):
    monkeypatch.setattr(sys, "stderr", _Terminal())
    monkeypatch.setattr(progress, "_LONG", 1)
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    monkeypatch.setattr(progress, "_BETWEEN", 0)
    status(["run", str(COMPANIONS), "--no-cache"])
    shown = sys.stderr.getvalue()
    assert "\r2 articles read" in shown
    assert f"Finding figures in {len(ARTICLES)} articles" in shown
    assert "0:00:0" in shown  # the time left
    assert "Comparing their figures" in shown


def test_no_progress_where_standard_error_is_no_terminal(monkeypatch, capsys):
    monkeypatch.setattr(progress, "_LONG", 1)
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    status(["run", str(COMPANIONS), "--no-cache"])
    assert capsys.readouterr().err == ""


def test_a_process_that_dies_is_told(monkeypatch):
    monkeypatch.setattr(jobs, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(jobs, "extract", lambda *_: os._exit(9))
    with pytest.raises(FactcheckError, match="a process ended before its work was done"):
        list(extracts(ARTICLES, RULES, jobs=2))

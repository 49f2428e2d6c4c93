"""Settings in a file: where they are found, what they mean, what wins, and how a mistake is told."""

import json
import os
from pathlib import Path

import pytest

from factcheck.cli import status

TEXT = "The Tolm contract restores {} kilometers of railway track by 2030, the ministry of Arland said.\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with a conflict in it, in which a command is run."""
    (tmp_path / "desk" / "articles").mkdir(parents=True)
    for name, figure in (("herald", "1,000"), ("courier", "1,400")):
        (tmp_path / "desk" / "articles" / f"{name}.txt").write_text(TEXT.format(figure))
    sidecar = "".join(f'["{name}.txt"]\nsource = "{name}"\n' for name in ("herald", "courier"))
    (tmp_path / "desk" / "articles" / "articles.toml").write_text(sidecar)
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "desk"


def test_without_settings_a_conflict_fails(desk):
    assert status(["run", str(desk / "articles")]) == 1


@pytest.mark.parametrize(
    "file, content",
    [
        ("factcheck.toml", 'fail-on = "never"\n'),
        ("../factcheck.toml", 'fail-on = "never"\n'),
        ("pyproject.toml", '[tool.factcheck]\nfail-on = "never"\n'),
        ("../pyproject.toml", '[tool.factcheck]\nfail-on = "never"\n'),
    ],
)
def test_settings_are_found_here_or_above(desk, file, content):
    (desk / file).write_text(content)
    assert status(["run", "articles"]) == 0
    assert status(["run", "articles", "--fail-on", "error"]) == 1


@pytest.mark.parametrize("file", ["articles/factcheck.toml", "articles/pyproject.toml"])
def test_never_beside_the_articles(desk, file):
    (desk / file).write_text('fail-on = "never"\n[tool.factcheck]\nfail-on = "never"\n')
    assert status(["run", "articles"]) == 1


def test_the_nearest_settings_are_the_only_ones(desk):
    (desk / "../factcheck.toml").write_text('fail-on = "never"\n')
    (desk / "pyproject.toml").write_text("[project]\nname = 'factcheck-desk'\n")
    assert status(["run", "articles"]) == 0
    (desk / "factcheck.toml").write_text("stats = false\n")
    assert status(["run", "articles"]) == 1


def test_paths_are_those_of_the_settings_folder(desk, monkeypatch, capsys):
    (desk / "factcheck.toml").write_text(
        'baseline = "known.toml"\noutput-format = ["terminal", "json=out.json"]\nagainst = "articles"\ncache = false\n'
    )
    assert status(["baseline", "known.toml", "articles"]) == 0
    (desk / "below").mkdir()
    monkeypatch.chdir(desk / "below")
    assert status(["run", "../articles"]) == 0
    assert "1 known finding" in capsys.readouterr().out
    assert json.loads((desk / "out.json").read_text())["findings"]
    assert not (desk / "below" / ".factcheck_cache").exists()


def test_a_file_given_is_the_only_one(desk):
    (desk / "factcheck.toml").write_text('fail-on = "never"\n')
    (desk / "other.toml").write_text("stats = true\n")
    assert status(["run", "articles", "--config", "other.toml"]) == 1


@pytest.mark.parametrize(
    "content, words",
    [
        ('fial-on = "never"', "factcheck.toml: fial-on: there is no such setting; did you mean fail-on?"),
        ('zzz = "never"', "known are against, archive, baseline, cache, fail-on, jobs,"),
        ('fail-on = "nevr"', "factcheck.toml: fail-on: 'nevr' is not one of"),
        ('fail-on = ["never"]', "factcheck.toml: fail-on: is a list; give one value"),
        ("against = 3", "factcheck.toml: against: is no text; put it in quotes"),
        ('jobs = "two"', "factcheck.toml: jobs: 'two' is not a valid whole number"),
        ("jobs = 0", "factcheck.toml: jobs: 0 is not in the range"),
        ('stats = "yes"', "factcheck.toml: stats: is true or false"),
        ("[run]\njobs = 2", "factcheck.toml: run: there is no such setting"),
        ("[jobs]\nn = 2", "factcheck.toml: jobs: is a table"),
        ('output-format = ["jsn"]', "factcheck.toml: output-format: unknown format 'jsn'; did you mean json?"),
        ('rules = "nowhere"', "factcheck.toml: rules: Directory 'nowhere' does not exist"),
        ("published = 2022-13-40", "is not valid TOML in UTF-8"),
        ("jobs = ", "is not valid TOML in UTF-8"),
    ],
)
def test_a_mistake_is_told_with_file_and_key(desk, capsys, content, words):
    (desk / "factcheck.toml").write_text(content + "\n")
    assert status(["run", "articles"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"error: {desk}/factcheck.toml: ")
    assert err.count("\n") == 1
    assert words in err


def test_a_broken_pyproject_that_does_not_speak_of_us_is_not_ours_to_tell(desk):
    (desk / "pyproject.toml").write_text("[project\n")
    assert status(["run", "articles"]) == 1


def test_a_setting_of_another_command_is_no_mistake(desk):
    (desk / "factcheck.toml").write_text('published = 2022-06-17\nfail-on = "warning"\n')
    assert status(["extract", "articles"]) == 0


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("nowhere")])
def test_settings_that_are_no_file_are_told(desk, capsys, make):
    make(desk / "factcheck.toml")
    assert status(["run", "articles"]) == 2
    assert capsys.readouterr().err.startswith(f"error: {desk}/factcheck.toml: is a folder, a pipe or a link")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(capsys, shell):
    assert status(["completion", shell]) == 0
    assert "_FACTCHECK_COMPLETE" in capsys.readouterr().out

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck
from factcheck.cli import status
from factcheck.cli.outputs import write_whole
from factcheck.errors import FactcheckError
from factcheck.write import FORMATS

HERALD = "HAVANA, June 17, 2022. The contract restores 1,000 kilometers of railway infrastructure, the ministry said.\n"
HEAVY = {"pint", "dateparser", "rich", "trafilatura", "pydantic", "jinja2"}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "herald.txt").write_text(HERALD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "arguments, expected, words",
    [
        (["--version"], 0, f"factcheck {factcheck.__version__}"),
        (["--help"], 0, "Example: factcheck run"),
        ([], 0, "Usage: factcheck"),
        (["run", "--help"], 0, "Examples:"),
        (["schema"], 0, '"$schema"'),
    ],
)
def test_commands_that_need_no_article(capsys, arguments, expected, words):
    assert status(arguments) == expected
    assert words in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["rnu"], "No such command 'rnu'"),
        (["--nope"], "No such option"),
        (["rules"], "Missing command"),
        (["run"], "Missing argument 'PATH...'"),
        (["run", ".", "--published", "2018-02-30"], "'2018-02-30' is no day of the calendar"),
        (["run", ".", "--fail-on", "note"], "'note' is not one of"),
        (["run", ".", "--output-format", "jsn"], "did you mean json?"),
        (["run", ".", "--output-format", "docx"], "one of terminal, html, json"),
        (["run", ".", "--output-format", "json="], "no file after"),
        (["run", ".", "--output-format", "json", "--output-format", "html"], "only one format"),
        (["run", ".", "--output-format", "json=x", "--output-format", "html=./x"], "two formats for the same file"),
        (["run", ".", "--output-format", "json=no/such/x"], "there is no folder no/such"),
        (["run", ".", "--output-format", "json=."], "is a folder"),
        (["run", ".", "--max-article-size", "5 apples"], "is no size"),
        (["run", ".", "--rules", "no/such"], "does not exist"),
        (["run", ".", "-q", "--verbose"], "do not go together"),
    ],
)
def test_a_wrong_command_line_is_one_line_and_2(capsys, arguments, words):
    assert status(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("error: ")
    assert err.count("\n") == 1
    assert words in err


@pytest.mark.parametrize("module", ["factcheck", "factcheck.cli"])
def test_importing_costs_next_to_nothing(module):
    code = f"import sys, {module}; print(*{HEAVY!r} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_the_version_imports_nothing_heavy():
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "factcheck", "--version"], capture_output=True, text=True, check=True
    )
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert not imported & HEAVY


def test_a_run_says_what_is_there(folder, capsys):
    assert status(["run", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "1,000 kilometers" in out
    assert out.splitlines()[-1].startswith("Found no conflict in 1 article")


FRENCH = "Le train de la côte est parti avec deux heures de retard, et 40 passagers n'ont pas été prévenus.\n"
SPANISH = "El tren de la costa salió con dos horas de retraso, y 40 pasajeros no recibieron aviso.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["run", "."], ["run", ".", "-q"], *(["run", ".", "-f", each] for each in FORMATS), ["extract", "."],
        ["extract", ".", "--mentions"], ["baseline", "known.toml", "."], ["archive", "add", "news.db", "."],
    ],
    ids=" ".join,
)  # fmt: skip
@pytest.mark.parametrize(
    "text, words",
    [
        (FRENCH, "there are no rules for its language (fr); give --lang, or add rules/<lang>"),
        ("Kelmar 40, Vessen 3\n", "there are no rules for its language (unknown); give --lang, or add rules/<lang>"),
    ],
)
def test_a_text_in_no_known_language_is_told(folder, monkeypatch, capsys, arguments, text, words):
    monkeypatch.chdir(folder)
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(text, encoding="utf-8")
    assert status(arguments) == 0
    assert capsys.readouterr().err == f"not checked: a.txt and 1 more article: {words}\n"


def test_a_language_that_is_read_and_not_compared_is_told_where_it_would_be(folder, monkeypatch, capsys):
    monkeypatch.chdir(folder)
    (folder / "a.txt").write_text(SPANISH, encoding="utf-8")
    assert status(["extract", "."]) == 0
    out, err = capsys.readouterr()
    assert ("40 pasajeros" in out, err) == (True, "")
    assert status(["run", "-q", "."]) == 0
    out, err = capsys.readouterr()
    assert out == "Found no conflict in 2 articles, 4 claims; 1 article not checked.\n"
    assert err.startswith("not checked: a.txt: figures and dates are read in its language (es), but not compared yet; ")


@pytest.mark.parametrize("here, file", [(True, "herald.txt"), (False, "{folder}/herald.txt")])
def test_paths_below_the_working_directory_are_relative_in_reports(folder, tmp_path, monkeypatch, capsys, here, file):
    monkeypatch.chdir(folder if here else tmp_path.parent.parent)
    status(["run", str(folder), "--output-format", "json", "--no-cache"])
    told = json.loads(capsys.readouterr().out)["articles"][0]["places"]["file"]
    assert told == file.format(folder=folder.relative_to(tmp_path.parent.parent))


@pytest.mark.parametrize("repository, file", [("", "news/herald.txt"), ("desk", "../news/herald.txt")])
def test_code_hosts_are_given_paths_from_the_top_of_the_repository(tmp_path, monkeypatch, capsys, repository, file):
    (tmp_path / repository / ".git").mkdir(parents=True)
    (tmp_path / "news").mkdir()
    (tmp_path / "desk").mkdir(exist_ok=True)
    (tmp_path / "news" / "herald.txt").write_text("It closed on June 31, the ministry said.", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "desk")
    status(["run", "../news", "--output-format", "gitlab", "--no-cache"])
    assert json.loads(capsys.readouterr().out)[0]["location"]["path"] == file


def test_an_archive_with_a_broken_file_is_no_error_and_a_named_one_is(folder, tmp_path, capsys):
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "empty.txt").write_text("")
    (archive / "old.txt").write_text(HERALD, encoding="utf-8")
    herald = str(folder / "herald.txt")
    assert status(["run", herald, "--against", str(archive)]) == 0
    assert "empty.txt" in capsys.readouterr().err
    assert status(["run", herald, "--against", str(archive / "empty.txt")]) == 2


def test_what_cannot_be_read_stands_in_the_reports(folder, capsys):
    (folder / "empty.txt").touch()
    assert status(["run", str(folder), "-f", "json=-"]) == 2
    assert [each["code"] for each in json.loads(capsys.readouterr().out)["problems"]] == ["unread"]
    assert status(["run", str(folder), "-f", "sarif"]) == 2
    (invocation,) = json.loads(capsys.readouterr().out)["runs"][0]["invocations"]
    assert not invocation["executionSuccessful"]
    (told,) = invocation["toolExecutionNotifications"]
    assert told["level"] == "error"
    assert "empty.txt: is empty" in told["message"]["text"]


def test_texts_stand_in_the_json_report_when_asked_for(folder, capsys):
    for options, text in (([], None), (["--with-text"], HERALD)):
        status(["run", str(folder), "--output-format", "json", "--no-cache", *options])
        assert json.loads(capsys.readouterr().out)["articles"][0]["text"] == text


def test_several_formats_in_one_run(folder, tmp_path, capsys):
    data, page = tmp_path / "out.json", tmp_path / "out.html"
    (tmp_path / "in").mkdir()
    (folder / "herald.txt").rename(tmp_path / "in" / "herald.txt")
    formats = [f"--output-format={each}" for each in (f"json={data}", f"html={page}", "terminal")]
    assert status(["run", str(tmp_path / "in"), *formats]) == 0
    assert json.loads(data.read_text())["articles"][0]["id"] == "herald.txt"
    assert page.read_text().startswith("<!doctype html>")
    assert "Found" in capsys.readouterr().out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out.html", "out.json"]


def test_findings_make_it_1_and_errors_2(folder, capsys):
    other = HERALD.replace("1,000", "1,400").replace("the ministry", "the company")
    (folder / "courier.txt").write_text(other, encoding="utf-8")
    (folder / "articles.toml").write_text(
        "".join(f'["{name}.txt"]\nsource = "{name}"\npublished = 2022-06-17\n' for name in ("herald", "courier"))
    )
    assert status(["run", str(folder)]) == 1
    assert status(["run", str(folder), "--fail-on", "never"]) == 0
    assert "conflict" in capsys.readouterr().out
    (folder / "empty.txt").write_text("")
    assert status(["run", str(folder)]) == 2
    out, err = capsys.readouterr()
    assert "conflict" in out
    assert err.startswith("error: ")
    assert "empty.txt" in err


@pytest.mark.parametrize("command", ["run", "extract"])
def test_no_article_is_2(tmp_path, capsys, command):
    assert status([command, str(tmp_path)]) == 2
    assert status([command, str(tmp_path / "missing.txt")]) == 2
    assert capsys.readouterr().err.count("error: ") == 2


def test_standard_input(monkeypatch, capsys):
    stream = io.TextIOWrapper(io.BytesIO(HERALD.encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)
    assert status(["extract", "-", "--mentions"]) == 0
    surfaces = [json.loads(line)["surface"] for line in capsys.readouterr().out.splitlines()]
    assert any("1,000 kilometers" in surface for surface in surfaces)


@pytest.mark.parametrize("command", ["run", "extract", "explain"])
@pytest.mark.parametrize(
    "content, words", [(b"", "is empty"), (b"a\x00b", "is binary"), (b"\x81\x8d\x8f\xff \x9d \x90", "is not UTF-8")]
)
def test_standard_input_that_is_no_text(monkeypatch, capsys, command, content, words):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert status([command, "-"]) == 2
    assert capsys.readouterr().err.startswith(f"error: standard input: {words}")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
def test_output_that_cannot_be_written_is_2(folder):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "run", folder], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 2
    assert done.stderr == "error: standard output: cannot be written: No space left on device\n"


def test_stats_go_to_standard_error(folder, capsys):
    assert status(["run", str(folder), "--stats", "--output-format", "json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["schema_version"]
    assert "skipped files: 0" in err


def test_explain_shows_value_and_rule(capsys):
    assert status(["explain", "It restored more than 1,000 kilometers of track."]) == 0
    out = capsys.readouterr().out
    assert "> 1000 kilometer" in out
    assert "measure.kilometer" in out
    assert status(["explain", "Nothing here."]) == 0
    assert "No figure and no date" in capsys.readouterr().out


def test_the_shipped_rules_hold(capsys):
    assert status(["rules", "check"]) == 0
    assert "all give what they should" in capsys.readouterr().out


def test_broken_rules_are_2(tmp_path, folder, capsys):
    own = tmp_path / "own"
    own.mkdir()
    (own / "units.toml").write_text("[units\n")
    assert status(["run", str(folder), "--rules", str(own)]) == 2
    assert "units.toml" in capsys.readouterr().err


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    file = tmp_path / "report.json"
    file.write_text("old")
    link = tmp_path / "link.json"
    link.symlink_to(file)
    write_whole(link, "new \ud800")
    assert link.is_symlink()
    assert file.read_text() == "new \\ud800"
    with pytest.raises(FactcheckError, match="cannot be written"):
        write_whole(tmp_path / "none" / "x", "new")
    write_whole(Path("/dev/null"), "new")
    assert Path("/dev/null").is_char_device()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.json", "report.json"]


def test_a_reader_that_goes_away_ends_it_quietly():
    code = "import sys; from factcheck.cli.messages import say\nfor _ in range(99): say('x' * 65536)"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr
        assert b"BrokenPipe" not in process.stderr.read()


@pytest.mark.parametrize(
    "lang, words",
    [
        ("english", "there are no rules for 'english'; did you mean en?"),
        ("enn", "did you mean en?"),
        ("xx", "there are rules for en"),
    ],
)
@pytest.mark.parametrize("command", ["run", "extract"])
def test_a_language_without_rules_is_2(folder, capsys, command, lang, words):
    assert status([command, str(folder), "--lang", lang]) == 2
    assert words in capsys.readouterr().err


def test_explain_refuses_a_language_without_rules(capsys):
    assert status(["explain", "38 million", "--lang", "xx"]) == 2
    assert "no rules for 'xx'" in capsys.readouterr().err


def test_a_region_of_a_language_is_that_language(folder):
    assert status(["run", str(folder), "--lang", "en-GB"]) == 0


def test_no_report_is_written_over_what_is_known_of_articles(folder, capsys):
    (folder / "known.toml").write_text("")
    for name in ("articles.toml", "known.toml"):
        arguments = ["run", str(folder), "--baseline", str(folder / "known.toml"), "-f", f"json={folder / name}"]
        assert status(arguments) == 2
        assert f"{name}: is one of the files that were read" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        "run PIPE", "run . --baseline PIPE", "run . --config PIPE", "baseline PIPE .",
        "accept --from PIPE --baseline a", "run . -f json=PIPE",
    ],
)  # fmt: skip
def test_a_pipe_is_told_and_not_waited_for(folder, capsys, arguments):
    os.mkfifo(folder / "pipe")
    assert status([word.replace("PIPE", str(folder / "pipe")) for word in arguments.split()]) == 2
    assert "is a pipe, a socket or a device" in capsys.readouterr().err


@pytest.mark.parametrize("output", ["/dev/null", "/dev/stdout", "/dev/fd/1"])
def test_a_device_or_pipe_of_the_shell_takes_a_report(folder, output):
    command = [sys.executable, "-m", "factcheck", "run", str(folder), "-f", f"json={output}"]
    ended = subprocess.run(command, capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.startswith(b"{") or output == "/dev/null"


def test_no_report_is_written_over_an_article(folder, tmp_path, capsys):
    article = next(path for path in sorted(folder.rglob("*.txt")))
    link = tmp_path / "elsewhere.json"
    link.symlink_to(article)
    before = article.read_bytes()
    for output in (article, link):
        assert status(["run", str(folder), "--output-format", f"json={output}"]) == 2
        assert "is one of the files that were read" in capsys.readouterr().err
    assert article.read_bytes() == before


def test_of_many_bad_lines_ten_are_told_and_the_rest_counted(tmp_path, capsys):
    (tmp_path / "dump.jsonl").write_text("{\n" * 500 + '{"text": "Nine boats sank off the coast of Arland."}\n')
    assert status(["run", str(tmp_path)]) == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 12
    assert told[-2].endswith("dump.jsonl: and 490 more errors in it")
    assert told[-1] == "error: 500 files or parts of files could not be read, as told above"


def test_reports_that_go_to_files_alone_say_where_they_are(folder, tmp_path, capsys):
    page, table = tmp_path / "page.html", tmp_path / "table.csv"
    status(["run", str(folder), "-f", f"html={page}", "-f", f"csv={table}"])
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("Found ")
    assert told.err.endswith(f"Written: {page}, {table}\n")
    status(["run", str(folder), "-f", f"html={page}", "-f", "terminal"])
    assert capsys.readouterr().err == ""


def test_a_file_keeps_its_mode_and_one_that_is_read_only_is_refused(tmp_path):
    file = tmp_path / "known.toml"
    file.write_text("old")
    file.chmod(0o640)
    write_whole(file, "new")
    assert file.stat().st_mode & 0o777 == 0o640
    file.chmod(0o440)
    with pytest.raises(FactcheckError, match="it is read-only"):
        write_whole(file, "newer")
    assert file.read_text() == "new"


@pytest.mark.parametrize(
    "arguments, streams, expected, words",
    [
        ("run sea.txt", ">&-", 2, "standard output: is closed"),
        ("run -", "<&-", 2, "standard input: is empty"),
        ("run sea.txt", ">/dev/full", 2, "standard output: cannot be written: No space left on device"),
        ("--help", ">/dev/full", 2, "standard output: cannot be written: No space left on device"),
        ("run sea.txt", "2>&- >/dev/null", 0, ""),
        ("run gone.txt", "2>/dev/full", 2, ""),
        ("run caf\u00e9.txt", ">/dev/null", 0, ""),
    ],
)
def test_streams_that_are_closed_or_full(tmp_path, arguments, streams, expected, words):
    for name in ("sea.txt", "caf\u00e9.txt"):
        (tmp_path / name).write_text("The dam cost 5 million euros.\n")
    command = f"exec {sys.executable} -m factcheck {arguments} {streams}"
    environment = {**os.environ, "LC_ALL": "C"}
    done = subprocess.run(command, shell=True, cwd=tmp_path, env=environment, capture_output=True, text=True)  # noqa: S602
    assert done.returncode == expected, done.stderr
    assert "Traceback" not in done.stderr
    assert words in done.stderr
    assert done.stderr.count("\n") <= 1

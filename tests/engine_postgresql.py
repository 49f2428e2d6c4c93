"""The archive on a server, which the tests start themselves: `pytest tests/engine_postgresql.py`."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from archives import (
    FACTCHECK,
    LINE,
    article_of,
    assert_whole_however_often_killed,
    folder,
    ids,
    is_whole,
    lines,
    many,
    wait_for_one_more,
)
from needed import postgresql

import factcheck
from factcheck.archive import Entry, open_archive, standing, store, touching
from factcheck.check import extract
from factcheck.cli import status
from factcheck.errors import ArchiveError

RULES = factcheck.load_rules()
COMPANIONS = Path(__file__).parent / "companions"


def _free_port() -> str:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return str(found.getsockname()[1])


PORT = _free_port()


class Server:
    """A server of our own, in a folder; a superuser may not run one."""

    def __init__(self, folder: Path) -> None:
        self.programs, self.folder = postgresql(), folder
        self.user = "postgres" if os.geteuid() == 0 else None
        if self.user:
            shutil.chown(folder, self.user)
        self.run("initdb", "--username", "desk", "--auth", "trust", "--no-sync", str(folder / "data"))

    def run(self, program: str, *options: str) -> None:
        command = [str(self.programs / program), *options]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, user=self.user, cwd=self.folder)

    def start(self) -> None:
        options = f"-c listen_addresses=127.0.0.1 -c port={PORT} -c unix_socket_directories={self.folder}"
        self.run("pg_ctl", "-D", "data", "-l", "log", "-w", "-o", options, "start")

    def stop(self, mode: str) -> None:
        self.run("pg_ctl", "-D", "data", "-w", "-m", mode, "stop")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with TemporaryDirectory() as place:  # pytest's own folders are closed to other users
        server = Server(Path(place))
        server.start()
        yield server
        server.stop("immediate")


@pytest.fixture
def url(server, request) -> str:
    name = f"archive{abs(hash(request.node.name))}"
    server.run("createdb", "-h", "127.0.0.1", "-p", PORT, "-U", "desk", name)
    return f"postgresql://desk:secret@127.0.0.1:{PORT}/{name}"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_says_what_a_folder_says(here, url, capsys):
    articles = factcheck.read_articles(COMPANIONS, rules=RULES)
    lines(here / "new" / "a.jsonl", articles[::3])
    lines(here / "old" / "b.jsonl", [article for at, article in enumerate(articles) if at % 3])
    assert status(["archive", "add", url, "old"]) == 0
    assert "secret" not in capsys.readouterr().out
    reports = []
    for older in (["--against", "old"], ["--archive", url]):
        assert status(["run", "new", *older, "--output-format", "json", "--with-text"]) == 1
        reports.append(capsys.readouterr().out)
    assert reports[0] == reports[1]
    assert status(["archive", "add", url, "old"]) == 0
    assert "added" not in capsys.readouterr().out
    assert status(["archive", "remove", url, articles[1].id, "nothing"]) == 2
    assert status(["archive", "remove", url, articles[1].id]) == 0
    assert status(["archive", "status", url]) == 0


@pytest.mark.parametrize(
    "name", ["'); DROP TABLE factcheck_articles; --", "%s %(id)s :id ?", "a\x00b", "\u202e\U0001f600"]
)
def test_untrusted_names_are_values(url, name):
    article = factcheck.Article(name, LINE.format("1,000"), source=name, url=name, lang="en")
    with open_archive(url, may_make=True) as database:
        store(database, Entry(article, name, "now"), extract(article, RULES))
        assert standing(database, Entry(article, name, "now"))[1] == "unchanged"
        other = factcheck.Article("other", LINE.format("1,400"), lang="en")
        assert touching(database, [(other, extract(other, RULES))], RULES).articles == (article,)


@pytest.mark.parametrize("writers", [2, 4])
def test_writers_wait_for_one_another(here, url, writers):
    parts = many(here, writers, 20)
    running = [subprocess.Popen([*FACTCHECK, "archive", "add", url, part], cwd=here) for part in parts]
    assert [writer.wait() for writer in running] == [0] * writers
    with open_archive(url) as database:
        assert len(ids(database)) == 20 * writers
        assert is_whole(database)


def test_killed_at_any_moment_it_is_whole(here, url):
    assert_whole_however_often_killed(here, url)


def test_a_server_that_dies_is_one_line_and_it_is_whole(here, url, server, capsys):
    (part,) = many(here, 1, 60)
    command = [*FACTCHECK, "archive", "add", url, part]
    with (
        open_archive(url, may_make=True) as database,
        subprocess.Popen(command, cwd=here, stderr=subprocess.PIPE) as writer,
    ):
        wait_for_one_more(database, writer)
        server.stop("immediate")
        said = writer.communicate()[1].decode()
    assert status(["archive", "status", url]) == 2
    error = capsys.readouterr().err
    server.start()
    for line in (said, error):
        assert line.startswith(f"error: postgresql://desk:***@127.0.0.1:{PORT}")
        assert line.count("\n") == 1
    with open_archive(url) as database:
        assert is_whole(database)


def test_one_who_waits_too_long_is_told(url):
    with open_archive(url, may_make=True) as database, open_archive(url) as other:
        other.ask("BEGIN", {})
        other.ask("SELECT pg_advisory_xact_lock(7166)", {})
        database.ask("SET lock_timeout = '50ms'", {})
        with pytest.raises(ArchiveError, match="others have been writing to it"):
            store(database, Entry(article_of(1), "-", "now"), extract(article_of(1), RULES))
        other.ask("ROLLBACK", {})
        store(database, Entry(article_of(1), "-", "now"), extract(article_of(1), RULES))


@pytest.mark.parametrize(
    "place", ["postgresql://desk@127.0.0.1:1/none", "mysql://desk@127.0.0.1/x", "postgresql://:x:y"]
)
def test_what_cannot_be_reached_is_one_line(here, capsys, place):
    folder(here, "new", {"a": LINE.format("1,000")})
    assert status(["run", "new", "--archive", place]) == 2
    assert capsys.readouterr().err.count("\n") == 1

"""Made-up articles for archives, and what must hold of an archive whatever happens."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import factcheck
from factcheck.archive import Database, open_archive
from factcheck.archive.database import reading

FACTCHECK = (sys.executable, "-m", "factcheck")
LINE = "The Tolm railway contract restores {} kilometers of track between Tolm and Vessen, the ministry of Arland said."


def folder(place: Path, name: str, articles: dict[str, str], published: str = "2022-06-17") -> Path:
    (place / name).mkdir(exist_ok=True)
    for number, (article, text) in enumerate(articles.items()):
        (place / name / f"{article}.txt").write_text(text)
        with (place / name / "articles.toml").open("a") as sidecar:
            sidecar.write(f'["{article}.txt"]\nsource = "Paper {name} {number}"\npublished = {published}\n')
    return place


def lines(place: Path, articles: list[factcheck.Article]) -> None:
    place.parent.mkdir()
    rows = (
        {"id": one.id, "text": one.text, "source": one.source, "published": str(one.published or ""), "lang": "en"}
        for one in articles
    )
    place.write_text("".join(json.dumps(row) + "\n" for row in rows))


def article_of(number: int) -> factcheck.Article:
    return factcheck.Article(f"{number}", f"{number} ships reached Vessen. {LINE}" * 5, lang="en")


def many(here: Path, writers: int, each: int) -> list[str]:
    for writer in range(writers):
        articles = [replace(article_of(1000 * writer + number), source="Echo") for number in range(each)]
        lines(here / f"part{writer}" / f"{writer}.jsonl", articles)
    return [f"part{writer}" for writer in range(writers)]


def ids(database: Database) -> list[str]:
    return [name for (name,) in database.ask("SELECT id FROM factcheck_articles ORDER BY id", {})]


def is_whole(database: Database) -> bool:
    """Whether each article has its keys, as many as its like, and no keys are left of what is gone."""
    with reading(database):  # a server may be ending what one who was killed had asked of it
        keys = Counter(article for (article,) in database.ask("SELECT article FROM factcheck_keys", {}))
        numbers = {number for (number,) in database.ask("SELECT number FROM factcheck_articles", {})}
    return keys.keys() == numbers and len(set(keys.values())) <= 1


def wait_for_one_more(database: Database, writer: subprocess.Popen) -> None:
    """Wait until one who writes has stored something."""
    before = len(ids(database))
    while len(ids(database)) == before and writer.poll() is None:
        time.sleep(0.01)


def assert_whole_however_often_killed(here: Path, place: str) -> None:
    """Kill those who add while they do, three times or as often as KILLS says; at the end all is there."""
    kills = int(os.environ.get("KILLS", "3"))
    (part,) = many(here, 1, 40 * kills)
    command = [*FACTCHECK, "archive", "add", place, part]
    with open_archive(place, may_make=True) as database:
        for number in range(kills):
            with subprocess.Popen(command, cwd=here) as writer:
                wait_for_one_more(database, writer)
                time.sleep(0.003 * number % 0.1)
                writer.send_signal(signal.SIGKILL)
            assert is_whole(database)
        subprocess.run(command, cwd=here, check=True)
        assert len(ids(database)) == 40 * kills

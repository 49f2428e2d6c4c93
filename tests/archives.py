"""Made-up articles for archives, and what must hold of an archive whatever happens."""

import json
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import factcheck
from factcheck.archive import Database

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
    keys = Counter(article for (article,) in database.ask("SELECT article FROM factcheck_keys", {}))
    numbers = {number for (number,) in database.ask("SELECT number FROM factcheck_articles", {})}
    return keys.keys() == numbers and len(set(keys.values())) <= 1

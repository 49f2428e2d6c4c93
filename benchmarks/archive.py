"""What an archive costs: adding beside extracting alone, looking up keys, five new articles against it.

    python benchmarks/archive.py [--articles 20000 --articles 215000] [--at news.db]

The archive holds the companion articles over and over, in each copy with other letters in its names and on other days:
what was extracted is changed as the text is, since extracting from so many would take an hour. The five new articles
are companion articles of another outlet, with a sentence more.
"""

import argparse
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path
from statistics import quantiles

from growth import COMPANIONS, PLACES, copies

import factcheck
from factcheck.archive import Database, Entry, holders_of, open_archive, status_of, store
from factcheck.check import extract
from factcheck.model import Article, Extract
from factcheck.packing import packed, packed_article, unpacked, unpacked_article
from factcheck.rules import Rules
from factcheck.rules.stamp import stamp_of

VOWELS, CONSONANTS = "aeiou", "bcdfghklmnprstvz"
LOOKUPS, NEW, DAYS = 2_000, 5, 10_000
PER_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss
_DAY = re.compile(r"\b[12]\d{3}-\d\d-\d\d\b")
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")

Extracted = tuple[Article, Extract]


def varied(material: Sequence[Extracted], rules: Rules) -> Iterator[Extracted]:
    """The articles and what was extracted from them, first as they are, then without end with other names and days."""
    yield from material
    names = _names(" ".join(article.text for article, _ in material), rules)
    parts = [[zlib.decompress(each).decode() for each in (packed_article(a), packed(b))] for a, b in material]
    for number in count(1):
        change = _change(names, number)
        for article, found in ([zlib.compress(change(each).encode(), 1) for each in part] for part in parts):
            yield unpacked_article(article), unpacked(found)


def _names(text: str, rules: Rules) -> re.Pattern[str]:
    """The names of a text, as they stand there and in lower case; an id begins with the number of its copy."""
    months = (word.lower() for word in rules.tables["en/dates.toml"]["words"]["month"])
    common = (set(re.findall(r"\b[a-z]{3,}\b", text)) - PLACES).union(months)
    names = sorted({name for name in _NAME.findall(text) if name.lower() not in common})
    return re.compile(rf"\b({'|'.join((*names, *(name.lower() for name in names)))})\b")


def _change(names: re.Pattern[str], number: int) -> Callable[[str], str]:
    """To other letters, vowel for vowel, so that offsets hold; days so many days later; ids of their own."""
    letters = {}
    for kind in (VOWELS, CONSONANTS):
        mixed = "".join(random.Random(number).sample(kind, len(kind)))  # noqa: S311 - the same in every run
        letters |= str.maketrans(kind + kind.upper(), mixed + mixed.upper())
    later = timedelta(days=number * 37 % DAYS)

    def moved(day: re.Match[str]) -> str:
        return (date.fromisoformat(day[0]) + later).isoformat()

    def change(text: str) -> str:
        text = _DAY.sub(moved, names.sub(lambda name: name[0].translate(letters), text))
        return re.sub(r'"(id|article_id)":"', rf'"\1":"{number}/', text)

    return change


def grow(database: Database, stock: Iterator[Extracted], to: int, made_by: str) -> float:
    """CPU seconds of storing until there are so many articles."""
    start = time.process_time()
    for article, found in islice(stock, to - status_of(database, made_by).articles):
        store(database, Entry(article, "-", made_by), found)
    return time.process_time() - start


def looked_up(database: Database, stock: Iterator[Extracted], rules: Rules) -> tuple[float, float]:
    """Milliseconds in which the holders of one article's keys are found: the median, and the 99th in a hundred."""
    took = []
    for _, found in islice(stock, LOOKUPS):
        start = time.perf_counter()
        holders_of(database, [found], frozenset(), rules)
        took.append(1000 * (time.perf_counter() - start))
    hundredths = quantiles(took, n=100)
    return hundredths[49], hundredths[98]


def run_new(folder: Path, place: str) -> tuple[float, float]:
    """CPU seconds and MB of memory of `factcheck run new/ --archive`, the whole command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    options = ["--archive", place, "--no-cache", "--fail-on", "never", "--jobs", "1", "--output-format", "json"]
    command = [sys.executable, "-m", "factcheck", "run", str(folder), *options]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, after.ru_maxrss * PER_UNIT / 1e6


def write_new(folder: Path, articles: Sequence[Article]) -> None:
    """Some companion articles as another outlet has them."""
    table = []
    for article in articles:
        name = f"new-{Path(article.id).name}"
        (folder / name).write_text(f"{article.text}\n\nMore is expected in the coming days.\n", encoding="utf-8")
        table.append(f'["{name}"]\nsource = "Another Paper"\npublished = {article.published}\n')
    (folder / "articles.toml").write_text("\n".join(table), encoding="utf-8")


def adding(articles: Sequence[Article], rules: Rules) -> tuple[float, float]:
    """Articles per CPU second: extracted, and extracted and stored."""
    start = time.process_time()
    found = [extract(article, rules) for article in articles]
    alone = time.process_time() - start
    with tempfile.TemporaryDirectory() as folder, open_archive(f"{folder}/a.db", may_make=True) as database:
        start = time.process_time()
        for article, each in zip(articles, found, strict=True):
            store(database, Entry(article, "-", "now"), each)
        stored = time.process_time() - start
    return len(articles) / alone, len(articles) / (alone + stored)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, action="append", help="how many the archive holds; repeatable")
    parser.add_argument("--at", help="where the archive is made; else in a folder of its own, deleted at the end")
    arguments = parser.parse_args()
    rules = factcheck.load_rules()
    companions = factcheck.read_articles(COMPANIONS, rules=rules)
    material = [(article, extract(article, rules)) for article in companions]
    alone, together = adding(list(copies(companions, 20, dense=False)), rules)
    print(f"extracted {alone:,.0f} articles per CPU s; extracted and stored {together:,.0f}: {together / alone:.0%}")
    print(f"{'articles':>9}{'claims':>11}{'MB':>7}{'keys p50 ms':>13}{'p99 ms':>8}{'run CPU s':>11}{'MB':>6}")
    with tempfile.TemporaryDirectory() as folder:
        new, place = Path(folder, "new"), arguments.at or f"{folder}/a.db"
        new.mkdir()
        write_new(new, companions[:: len(companions) // NEW][:NEW])
        stock, made_by = varied(material, rules), stamp_of(rules)
        for number in arguments.articles or [20_000, 215_000]:
            with open_archive(place, may_make=True) as database:
                grow(database, stock, number, made_by)
                middle, last = looked_up(database, varied(material, rules), rules)
                claims = status_of(database, made_by).claims
            run_new(new, place)  # files are in memory from here on
            used, memory = run_new(new, place)
            size = Path(place).stat().st_size / 1e6 if Path(place).exists() else 0
            print(f"{number:9,}{claims:11,}{size:7,.0f}{middle:13.2f}{last:8.2f}{used:11.2f}{memory:6,.0f}")


if __name__ == "__main__":
    main()

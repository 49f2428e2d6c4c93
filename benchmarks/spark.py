"""Spark on two cores beside two processes of one machine, on the same articles, and what twice the articles cost.

    python benchmarks/spark.py [--articles 20000]

The articles are those of growth.py in eight files of JSON Lines. Both make the same report, which is compared; seconds
are of the whole command, from its start to its end.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from growth import COMPANIONS, copies

import factcheck

FILES = 8
ON_ONE = ("factcheck", "run", "--jobs", "2", "--no-cache", "--fail-on", "never", "--output-format")
ON_SPARK = ("factcheck.spark", "--master", "local[2]", "--conf", "spark.ui.enabled=false")


def write(folder: Path, articles: Iterable[factcheck.Article]) -> None:
    """The articles in files of JSON Lines, one to each in turn."""
    folder.mkdir()
    files = [(folder / f"{number}.jsonl").open("w", encoding="utf-8") for number in range(FILES)]
    for number, article in enumerate(articles):
        known = {name: getattr(article, name) for name in ("id", "text", "source", "agency", "lang")}
        files[number % FILES].write(json.dumps({**known, "published": str(article.published or "")}) + "\n")
    for file in files:
        file.close()


def seconds(module: str, *arguments: str) -> float:
    """How long a command takes."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", module, *arguments], check=True, stderr=subprocess.DEVNULL)  # noqa: S603
    return time.perf_counter() - start


def measured(folder: Path, articles: Sequence[factcheck.Article]) -> tuple[float, float]:
    """Seconds of one machine and of Spark, whose reports must be one."""
    write(folder / "in", articles)
    alone = seconds(*ON_ONE, f"json={folder}/one.json", f"{folder}/in")
    spread = seconds(*ON_SPARK, f"{folder}/in", f"{folder}/out")
    if (folder / "one.json").read_bytes() != (folder / "out" / "report.json").read_bytes():
        raise SystemExit("the reports differ")
    return alone, spread


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=20_000, help="measured with half of them and all")
    most = parser.parse_args().articles
    companions = factcheck.read_articles(COMPANIONS)
    made = copies(companions, -(-most // len(companions)), dense=False)
    articles = list(islice(made, most))
    print(f"{'articles':>9}{'--jobs 2, s':>13}{'Spark, s':>10}{'its speed':>11}{'times the half':>16}")
    before = 0.0
    for number in (most // 2, most):
        with tempfile.TemporaryDirectory() as folder:
            alone, spread = measured(Path(folder), articles[:number])
        growth = f"{spread / before:.2f}" if before else ""
        print(f"{number:9,}{alone:13.1f}{spread:10.1f}{alone / spread:11.0%}{growth:>16}", flush=True)
        before = spread


if __name__ == "__main__":
    main()

"""KB of text per CPU second, beside public tools on the same text in the same run.

    pip install quantulum3
    python benchmarks/throughput.py [FILE_OR_FOLDER ...] [--kilobytes 200] [--repeat 3]

Without paths the seeds and the companion articles are read, over and over until there is enough. 1 KB is 1,000
characters. Each tool reads article by article; the median of the repeats counts, after a warm-up. dateparser's
`search_dates` is slow, so it gets a small part. A tool that is not installed is left out.
"""

import argparse
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from statistics import median

import factcheck

HERE = Path(__file__).parent
OURS = (HERE.parent / "seeds", HERE.parent / "tests" / "companions")
SMALL_PART = 20  # KB

Reader = Callable[[factcheck.Article], object]


def factcheck_readers() -> Iterator[tuple[str, Reader]]:
    """What of ours is measured."""
    rules = factcheck.load_rules()
    yield "factcheck find_mentions", lambda article: factcheck.find_mentions(article, rules)
    yield "factcheck extract_claims", lambda article: factcheck.extract_claims(article, rules)


def quantulum3_reader() -> Reader:
    """quantulum3 without its classifier, which would need scikit-learn and be slower still."""
    with warnings.catch_warnings(action="ignore"):
        from quantulum3 import parser
    return lambda article: parser.parse(article.text)


def dateparser_reader() -> Reader:
    """The search of dateparser for dates in English text."""
    from dateparser.search import search_dates

    return lambda article: search_dates(article.text, languages=["en"])


PEERS = {"quantulum3": (quantulum3_reader, None), "dateparser search_dates": (dateparser_reader, SMALL_PART)}


def articles_in(paths: Sequence[Path], kilobytes: int) -> list[factcheck.Article]:
    """The articles of these paths in English, repeated until there is so much text."""
    read = [replace(article, lang="en") for article in factcheck.read_articles(*paths)]
    return list(part(cycle(read), kilobytes))


def part(articles: Iterator[factcheck.Article] | cycle, kilobytes: int) -> Iterator[factcheck.Article]:
    """The first articles, until there is so much text."""
    size = 0
    for article in articles:
        yield article
        size += len(article.text)
        if size >= kilobytes * 1000:
            return


def cpu_seconds(reader: Reader, articles: Sequence[factcheck.Article]) -> float:
    """What reading all articles once takes."""
    start = time.process_time()
    for article in articles:
        reader(article)
    return time.process_time() - start


Task = tuple[Reader, Sequence[factcheck.Article]]


def tasks(articles: Sequence[factcheck.Article]) -> Iterator[tuple[str, Task]]:
    """Every tool that is there, by name, and what it is given to read."""
    for name, reader in factcheck_readers():
        yield name, (reader, articles)
    for name, (load, kilobytes) in PEERS.items():
        try:
            yield name, (load(), list(part(iter(articles), kilobytes)) if kilobytes else articles)
        except ImportError:
            print(f"{name} is not installed")


def speeds_of(found: dict[str, Task], repeat: int) -> dict[str, float]:
    """KB per CPU second by name. The tools take turns, so that what else the machine does slows all of them alike."""
    took: dict[str, list[float]] = {name: [] for name in found}
    for reader, articles in found.values():
        cpu_seconds(reader, articles[:3])
    for _ in range(repeat):
        for name, task in found.items():
            took[name].append(cpu_seconds(*task))
    sizes = {name: sum(len(article.text) for article in articles) / 1000 for name, (_, articles) in found.items()}
    return {name: sizes[name] / median(took[name]) for name in found}


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=OURS)
    parser.add_argument("--kilobytes", type=int, default=200)
    parser.add_argument("--repeat", type=int, default=3)
    arguments = parser.parse_args()
    articles = articles_in(arguments.paths, arguments.kilobytes)
    speeds = speeds_of(dict(tasks(articles)), arguments.repeat)
    print(f"{'':26}{'KB per CPU s':>14}{'times quantulum3':>18}")
    for name, found in speeds.items():
        ratio = f"{found / speeds['quantulum3']:18.1f}" if "quantulum3" in speeds else ""
        print(f"{name:26}{found:14,.1f}{ratio}")


if __name__ == "__main__":
    main()

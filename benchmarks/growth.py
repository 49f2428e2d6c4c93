"""How the cost of `check_articles` grows: CPU seconds for n, 2n, 4n and 10n articles.

    python benchmarks/growth.py [--batches 5] [--dense]

Articles are the companion articles over and over. Each copy gets names of its own, so that it tells stories of its
own, and all its dates are years behind those of the copy before, so that as many articles appear per day. With --dense
all copies keep their dates: ten times the articles on the same days.
"""

import argparse
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import factcheck
from factcheck.rules import Rules

COMPANIONS = Path(__file__).parent.parent / "tests" / "companions"
TIMES = (1, 2, 4, 10)
SYLLABLES = ("ba", "do", "fen", "gu", "ka", "lor", "mi", "nes", "pu", "ro")
PLACES = frozenset(("port", "red", "grey"))  # parts of names that are words as well
_YEAR = re.compile(r"\b20\d\d\b")
_NAME = re.compile(r"\b[A-Z][A-Za-z]{2,}\b")


def copies(articles: Sequence[factcheck.Article], number: int, *, dense: bool) -> Iterator[factcheck.Article]:
    """So many copies of the articles, each with names of its own."""
    text = " ".join(article.text for article in articles)
    common = (set(re.findall(r"\b[a-z]{3,}\b", text)) - PLACES) | {name.lower() for name in _calendar()}
    years = [article.published.year for article in articles if article.published]
    span = 0 if dense else max(years) - min(years) + 1
    for n in range(number):
        for article in articles:
            yield _moved(replace(article, id=f"{n}/{article.id}", text=_renamed(article.text, common, n)), n * span)


def _moved(article: factcheck.Article, years: int) -> factcheck.Article:
    """The article so many years later, and the years in its text with it."""
    day = article.published
    text = _YEAR.sub(lambda year: str(int(year[0]) + years), article.text)
    return replace(article, text=text, published=day.replace(year=day.year + years) if day else None)


def least_cost(articles: Sequence[factcheck.Article], rules: Rules, repeat: int) -> tuple[float, factcheck.Report]:
    """CPU seconds of the cheapest of some checks, and the report."""
    costs = []
    for _ in range(repeat):
        start = time.process_time()
        report = factcheck.check_articles(articles, rules)
        costs.append(time.process_time() - start)
    return min(costs), report


def _renamed(text: str, common: set[str], number: int) -> str:
    ending = "".join(SYLLABLES[int(digit)] for digit in str(number)) if number else ""

    def renamed(name: re.Match[str]) -> str:
        known = name[0].lower() in common
        return name[0] if known else name[0] + (ending.upper() if name[0].isupper() else ending)

    return _NAME.sub(renamed, text)


def _calendar() -> Iterator[str]:
    words = factcheck.load_rules().tables["en/dates.toml"]["words"]
    yield from (*words["month"], *words["weekday"])


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--batches", type=int, default=5, help="copies of the companion articles to begin with")
    parser.add_argument("--dense", action="store_true", help="all on the same days")
    parser.add_argument("--repeat", type=int, default=3)
    arguments = parser.parse_args()
    rules = factcheck.load_rules()
    companions = factcheck.read_articles(COMPANIONS, rules=rules)
    factcheck.check_articles(companions, rules)
    print(f"{'articles':>9}{'CPU s':>9}{'times':>8}{'cost':>8}{'findings':>10}")
    first = 0.0
    for times in TIMES:
        articles = list(copies(companions, arguments.batches * times, dense=arguments.dense))
        took, report = least_cost(articles, rules, arguments.repeat)
        first = first or took
        print(f"{len(articles):9,}{took:9.2f}{times:8}{took / first:8.1f}{len(report.findings):10,}")


if __name__ == "__main__":
    main()

"""How many times faster one installation of factcheck is than another, above all compiled than plain.

    pip install --target plain .
    FACTCHECK_COMPILE=1 pip install --target compiled .
    python benchmarks/compiled.py plain compiled [--kilobytes 100] [--repeat 7]

Each folder is imported by a process of its own. The two read the seeds and the companion articles in turns, so that
what else the machine does slows both alike; what counts is the median of the ratios of the turns.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from throughput import OURS, articles_in

import factcheck


def tasks(kilobytes: int) -> dict[str, Callable[[], object]]:
    """What is timed, by name."""
    rules, articles = factcheck.load_rules(), articles_in(OURS, kilobytes)
    apart = list({article.id: article for article in articles}.values())
    return {
        "find_mentions": lambda: [factcheck.find_mentions(article, rules) for article in articles],
        "extract_claims": lambda: [factcheck.extract_claims(article, rules) for article in articles],
        "check_articles": lambda: factcheck.check_articles(apart, rules),
    }


def work(kilobytes: int) -> None:
    """Tell what can be timed, then the CPU seconds of each task that is asked for by name."""
    known = tasks(kilobytes)
    print(*known, flush=True)
    for line in sys.stdin:
        start = time.process_time()
        known[line.strip()]()
        print(time.process_time() - start, flush=True)


def started(folder: Path, kilobytes: int) -> subprocess.Popen[str]:
    """A process that works with the factcheck of a folder."""
    command = [sys.executable, __file__, "--work", "--kilobytes", str(kilobytes)]
    environment = os.environ | {"PYTHONPATH": str(folder.resolve())}
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)  # noqa: S603


def told(process: subprocess.Popen[str]) -> str:
    """The next line that a process says."""
    assert process.stdout  # noqa: S101
    return process.stdout.readline()


def seconds(process: subprocess.Popen[str], task: str) -> float:
    """The CPU seconds that a task takes a process."""
    assert process.stdin  # noqa: S101
    print(task, file=process.stdin, flush=True)
    return float(told(process))


def compare(folders: list[Path], kilobytes: int, repeat: int) -> None:
    """Measure two installations and print the table."""
    one, other = (started(folder, kilobytes) for folder in folders)
    names = told(one).split()
    told(other)
    print(f"{'':16}{'CPU s':>10}{'CPU s':>10}{'times':>8}")
    for name in names:
        seconds(one, name), seconds(other, name)  # the first time words are looked up
        turns = [(seconds(one, name), seconds(other, name)) for _ in range(repeat)]
        slow, fast = (median(turn[side] for turn in turns) for side in (0, 1))
        print(f"{name:16}{slow:10.3f}{fast:10.3f}{median(a / b for a, b in turns):8.2f}")
    for process in (one, other):
        process.communicate()


def main() -> None:
    """Measure, or work as one of the two."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--kilobytes", type=int, default=100)
    parser.add_argument("--repeat", type=int, default=7)
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.work:
        work(arguments.kilobytes)
    elif len(arguments.folders) == 2:
        compare(arguments.folders, arguments.kilobytes, arguments.repeat)
    else:
        parser.error("two folders are compared")


if __name__ == "__main__":
    main()

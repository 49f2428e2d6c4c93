"""What a large run costs: one process, all cores, an empty cache, a full one; seconds, and memory per claim.

    python benchmarks/large.py [--batches 100]

Articles are the companion articles over and over, as in growth.py. Each way is a process of its own. "bytes per claim"
is what its peak memory grew by beyond the articles' texts. All ways must give the same report.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path

from growth import COMPANIONS, copies

import factcheck
from factcheck.batch import cache_in, extracts

WAYS = ("one process", "all cores", "empty cache", "full cache")
PER_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss


def measured(way: str, batches: int, folder: Path) -> str:
    """One way, in this process: articles, claims, seconds, CPU seconds, bytes per claim, a hash of the report."""
    rules = factcheck.load_rules()
    articles = list(copies(factcheck.read_articles(COMPANIONS, rules=rules), batches, dense=False))
    jobs = os.cpu_count() or 1 if way == "all cores" else 1
    cache = cache_in(folder, rules) if way.endswith("cache") else None
    start, cpu, before = time.perf_counter(), cpu_seconds(), peak()
    report = factcheck.check_articles(
        articles, rules, extracting=lambda articles, rules: extracts(articles, rules, jobs=jobs, cache=cache)
    )
    took, spent, grown = time.perf_counter() - start, cpu_seconds() - cpu, peak() - before
    name = sha256(factcheck.write_report(report, "json").encode()).hexdigest()[:8]
    size = grown // len(report.claims)
    return f"{way:12}{len(articles):10,}{len(report.claims):9,}{took:9.1f}{spent:9.1f}{size:17,}   {name}"


def cpu_seconds() -> float:
    """User and system time of this process and of those that it waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def peak() -> int:
    """Bytes of memory that this process held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * PER_UNIT


def main() -> None:
    """Measure each way in a process of its own and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--batches", type=int, default=100, help="copies of the companion articles")
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.way:
        print(measured(arguments.way, arguments.batches, arguments.folder))
        return
    print(f"{'':12}{'articles':>10}{'claims':>9}{'seconds':>9}{'CPU s':>9}{'bytes per claim':>17}   report")
    with tempfile.TemporaryDirectory() as folder:
        for way in WAYS:
            command = [sys.executable, __file__, "--way", way, "--folder", folder, "--batches", str(arguments.batches)]
            subprocess.run(command, check=True)  # noqa: S603


if __name__ == "__main__":
    main()

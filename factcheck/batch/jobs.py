"""Extracting in several processes: each takes every nth article and sends what it found through a pipe of its own.

An executor is not used: it can neither be ended at once nor tell the order in which to read.
"""

import signal
import sys
from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection

from factcheck.check import extract
from factcheck.errors import FactcheckError
from factcheck.model import Article, Extract
from factcheck.packing import packed, unpacked
from factcheck.rules import Rules

WORTH_A_PROCESS = 100_000  # characters of text: a process costs as much as a tenth of a second of work


def extracted(articles: Sequence[Article], rules: Rules, jobs: int) -> Iterator[Extract]:
    """The extract of each article, in their order, by so many processes or as many as are worth starting."""
    jobs = min(jobs, sum(len(article.text) for article in articles) // WORTH_A_PROCESS, len(articles))
    if jobs <= 1:
        return (extract(article, rules) for article in articles)
    return _by_workers(articles, rules, jobs)


def _by_workers(articles: Sequence[Article], rules: Rules, jobs: int) -> Iterator[Extract]:
    # A forked process has articles and rules already; where forking is not safe, they are sent.
    context = get_context("fork" if sys.platform == "linux" else None)
    readers, workers = [], []
    try:
        for number in range(jobs):
            reader, writer = context.Pipe(duplex=False)
            readers.append(reader)
            worker = context.Process(target=_work, args=(articles[number::jobs], rules, writer, readers), daemon=True)
            worker.start()
            workers.append(worker)
            writer.close()  # the worker's copy is the only one: when it dies, reading ends
        for index in range(len(articles)):
            yield unpacked(readers[index % jobs].recv_bytes())
    except EOFError:
        raise FactcheckError("--jobs", "a process ended before its work was done; try fewer, or --jobs 1") from None
    finally:
        for worker in workers:
            worker.terminate()
            worker.join()


def _work(articles: Sequence[Article], rules: Rules, writer: Connection, readers: Sequence[Connection]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted, and ends its workers
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for reader in readers:
        reader.close()  # the parent's are the only ones: when it dies, writing ends
    try:
        for article in articles:
            writer.send_bytes(packed(extract(article, rules)))
    except BrokenPipeError:
        return

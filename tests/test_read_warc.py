"""Web archives: what warcio writes comes out again, page by page, in bounded memory."""

import gzip
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from io import BufferedReader, BytesIO, RawIOBase
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import Article
from factcheck.read import Reading
from factcheck.read.drafts import Draft, Skipped
from factcheck.read.warc import read

pytest.importorskip("fastwarc")
warcio = pytest.importorskip("warcio")
from warcio.statusandheaders import StatusAndHeaders  # noqa: E402
from warcio.warcwriter import WARCWriter  # noqa: E402

PAGE = (
    '<html lang="en"><head><title>Fares rise</title><meta property="og:site_name" content="The Harbour Herald">'
    '<meta property="article:published_time" content="2022-05-03T10:00:00Z">{head}</head><body><nav>Home 12</nav>'
    "<article><h1>Fares rise</h1><p>The ferry line said on Monday that fares would go up by 12 percent, the third "
    "rise since 2019 – for 1,400 people a day.</p><p>A harbour office in the north said that it would look into the "
    "matter with all due care and report on it in the autumn.</p></article></body></html>"
)
URL = "https://herald.example/fares"


def archive(*pages: tuple[str, bytes, dict[str, str]], zipped: bool = True) -> bytes:
    stream = BytesIO()
    writer = WARCWriter(stream, gzip=zipped)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "x"}))
    for status, body, headers in pages:
        http = StatusAndHeaders(status, [*headers.items()], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(URL, "response", payload=BytesIO(body), http_headers=http, warc_headers_dict={})
        )
    return stream.getvalue()


HTML = {"Content-Type": "text/html"}
GOOD = ("200 OK", PAGE.encode(), HTML)


@pytest.mark.parametrize(
    "body, headers",
    [
        (PAGE.encode(), HTML),
        (PAGE.encode("cp1252"), {"Content-Type": "text/html; charset=windows-1252"}),
        (gzip.compress(PAGE.encode()), {**HTML, "Content-Encoding": "gzip"}),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE.encode()), PAGE.encode()), {**HTML, "Transfer-Encoding": "chunked"}),
    ],
)
@pytest.mark.parametrize("name", ["a.warc.gz", "a.warc"])
def test_page(one_article: Callable[..., Article], name: str, body: bytes, headers: dict[str, str]) -> None:
    article = one_article(name, archive(("200 OK", body, headers), zipped=name.endswith(".gz")))
    facts = article.id, article.title, article.source, article.published, article.url, article.lang
    assert facts == (f"{name}#1", "Fares rise", "The Harbour Herald", date(2022, 5, 3), URL, "en")
    assert "since 2019 – for 1,400 people" in article.text
    assert "Home 12" not in article.text


def test_a_page_names_its_own_address(one_article: Callable[..., Article]) -> None:
    page = PAGE.replace("{head}", '<link rel="canonical" href="https://herald.example/canonical">')
    assert one_article("a.warc", archive(("200 OK", page.encode(), HTML))).url == "https://herald.example/canonical"


def test_what_is_no_article_is_passed_over(read_file: Callable[..., Reading]) -> None:
    pages = [
        ("404 Not Found", PAGE.encode(), HTML),
        ("200 OK", b"\xff\xd8", {"Content-Type": "image/jpeg"}),
        ("200 OK", b"<html><body></body></html>", HTML),
        ("200 OK", b"", HTML),
        ("200 OK", b'<html><head><meta name="generator" content="factcheck"></head><body>x</body></html>', HTML),
        GOOD,
    ]
    reading = read_file("a.warc.gz", archive(*pages))
    assert ([article.id for article in reading.articles], reading.errors, reading.skipped) == (["a.warc.gz#6"], (), 5)


@pytest.mark.parametrize(
    "content, articles, problem",
    [
        (archive(GOOD, ("200 OK", b"\x00\x01", HTML)), 1, "#2: is binary"),
        (archive(("200 OK", PAGE.encode() + b" " * 30_000, HTML), GOOD), 1, "#1: is larger than 20,000 bytes"),
        (
            archive(("200 OK", gzip.compress(b" " * 10**7), {**HTML, "Content-Encoding": "gzip"}), GOOD),
            1,
            "#1: is larger",
        ),
        (archive(GOOD, GOOD, zipped=False)[:-60], 1, "#2: is cut off"),
        (archive(GOOD, GOOD)[:-60], 1, "is cut off"),
        (archive(), 0, "holds no pages"),
        (b"WARC/1.0\r\nno", 0, "holds no pages"),
        (b"no archive at all\n" * 9, 0, "is no WARC that can be read"),
        (b"\x1f\x8b\x08junk", 0, "is no WARC that can be read"),
    ],
)
def test_bad_archives(read_file: Callable[..., Reading], content: bytes, articles: int, problem: str) -> None:
    reading = read_file("a.warc", content, max_article_size=20_000)
    assert len(reading.articles) == articles
    (error,) = reading.errors
    assert problem in str(error)


class Endless(RawIOBase):
    """200 MB of videos between pages, made as they are read."""

    def __init__(self) -> None:
        self.parts: Iterator[bytes] = self._parts()
        self.rest = b""
        self.at = 0

    def seek(self, offset: int, whence: int = 0) -> int:
        assert (offset, whence) in {(0, 1), (self.at, 0)}
        return self.at

    def _parts(self) -> Iterator[bytes]:
        page = archive(GOOD, zipped=False)
        head = b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n"
        for _ in range(10):
            yield page
            yield b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n" % (len(head) + 20_000_000) + head
            for _ in range(20):
                yield b"0" * 1_000_000
            yield b"\r\n\r\n"

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self.rest = self.rest or next(self.parts, b"")
        size = min(len(buffer), len(self.rest))
        buffer[:size], self.rest = self.rest[:size], self.rest[size:]
        self.at += size
        return size


def peak() -> int:
    """The most memory held since it was last asked for, in kB."""
    (line,) = re.findall(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text(encoding="utf-8"))
    Path("/proc/self/clear_refs").write_text("5", encoding="utf-8")
    return int(line)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the most memory of a part of a run")
def test_an_archive_of_200_mb_in_bounded_memory() -> None:
    list(read(BytesIO(archive(GOOD)), "warm", 5_000_000))
    peak()
    before = peak()
    found = list(read(BufferedReader(Endless()), "a.warc", 5_000_000))
    assert [type(each) for each in found] == [Draft, Skipped] * 10
    assert peak() - before < 40_000

"""Hostile input: each file gives its articles or one clear line, in bounded time and memory, never half of itself."""

import gc
import json
import sys
import time
import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import ArticleError
from factcheck.read import Reading, read_each
from factcheck.read.drafts import Draft
from factcheck.read.formats import FORMATS, drafts_in
from factcheck.rules import shipped_rules

HERE = Path(__file__).parent
LIMIT = 200_000
NEWS = "The ferry line said on Monday that fares would go up by 12 percent, the third rise since 2019. "


def nitf(content: str, doctype: str = "") -> str:
    return f'<?xml version="1.0"?>{doctype}<nitf><body><body.content>{content}</body.content></body></nitf>'


LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
BOMB = f'<!DOCTYPE nitf [<!ENTITY l0 "lol">{LAUGHS}]>'
FILE = '<!DOCTYPE nitf [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
REMOTE = '<!DOCTYPE nitf [<!ENTITY % p SYSTEM "http://x.example/p.dtd"> %p;]>'


def zipped(**parts: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def ninjs(**more: object) -> str:
    return json.dumps({"uri": "urn:x", "versionCreated": "2022-05-03", **more})


@pytest.mark.parametrize(
    "name, content, problem",
    [
        ("a.xml", nitf("<p>&l9;</p>", BOMB), "declares XML entities"),
        ("a.rss", nitf("<p>&l9;</p>", BOMB).replace("nitf", "rss"), "declares XML entities"),
        ("a.json", ninjs(body_nitf=nitf("<p>&l9;</p>", BOMB)), "declares XML entities"),
        ("a.xml", nitf("<p>&f;</p>", FILE), "declares XML entities"),
        ("a.xml", nitf("<p>x</p>", REMOTE), "declares XML entities"),
        ("a.xml", nitf("<p>" * 5000 + "x" + "</p>" * 5000), "nested deeper than 200"),
        ("a.xml", nitf("<p/>" * 500_000), "has more than 500,000 elements"),
        ("a.xml", nitf("<p>x"), "is not valid XML: mismatched tag"),
        ("a.xml", nitf("<p>x</p>").encode("utf-16")[:-10], "is not valid XML"),
        ("a.xml", b"<nitf>\xff\xfe</nitf>", "its encoding cannot be told"),
        ("a.html", f"<html><body>{'<div>' * 5000}{NEWS * 5}", "its elements are nested too deep"),
        ("a.html", f"<html><body><p>{'<b>12</b> and ' * 5001}", "has a paragraph of more than 5,000 elements"),
        ("a.json", ninjs(body_html="<div>" * 5000 + NEWS), "its elements are nested too deep"),
        ("a.json", '{"associations":' * 20_000, "is not JSON that can be read"),
        ("a.json", b'{"text": "' + b"x" * 5_100_000 + b'"}', "is larger than 5,000,000 bytes"),
        ("a.txt", NEWS * 3000, "is larger than 200,000 bytes"),
        ("a.json", ninjs(body_text="x" * 200_001), "its text is longer than 200,000 characters"),
        ("a.xml", nitf(f"<p>{NEWS * 3000}</p>"), "its text is longer than 200,000 characters"),
        ("a.rss", f"<rss><channel><item><title>{'x' * 200_001}</title></item></channel></rss>", "its text is longer"),
        ("a.docx", zipped(bomb=b"0" * 20_000_000), "holds 20,000,000 bytes when unpacked"),
        ("a.docx", zipped(x=b"x"), "is no DOCX that can be read"),
        ("a.docx", b"PK\x03\x04", "is no DOCX, which would be a zip file"),
        ("a.docx", b"\xd0\xcf\x11\xe0 a .doc, or one under a password", "is an older Word file, or under a password"),
    ],
)
def test_one_clear_line(read_file: Callable[..., Reading], name: str, content: str | bytes, problem: str) -> None:
    reading = read_file(name, content, max_article_size=LIMIT)
    assert reading.articles == ()
    (error,) = reading.errors
    assert problem in str(error)
    assert len(str(error).splitlines()) == 1


def test_the_sizes_that_a_zip_declares_are_those_that_are_unpacked(read_file: Callable[..., Reading]) -> None:
    bomb = bytearray(zipped(**{"[Content_Types].xml": b"0" * 20_000_000}))
    at = bomb.rindex(b"PK\x01\x02") + 24
    bomb[at : at + 4] = (10).to_bytes(4, "little")
    (error,) = read_file("a.docx", bytes(bomb), max_article_size=LIMIT).errors
    assert "is no DOCX that can be read" in str(error)


@pytest.mark.parametrize(
    "suffix, module, extra",
    [
        (".docx", "docx", "docx"),
        (".pdf", "pypdf", "pdf"),
        (".rss", "feedparser", "feeds"),
        (".warc", "fastwarc.warc", "warc"),
    ],
)
def test_a_missing_extra_is_named_with_its_command(
    read_file: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch, suffix: str, module: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    reading = read_file(f"a{suffix}", "x")
    assert str(reading.errors[0]).endswith(f"pip install 'factcheck[{extra}]'")


def ours(name: str) -> str:
    from factcheck.check import check_articles
    from factcheck.write import write_report

    articles = read_each([HERE / "companions"], rules=shipped_rules()).articles
    return write_report(check_articles(articles[:3], shipped_rules()), name)


@pytest.mark.parametrize("name", ["html", "json"])
def test_our_own_reports_are_no_articles(read_file: Callable[..., Reading], tmp_path: Path, name: str) -> None:
    (error,) = read_file(f"report.{name}", ours(name)).errors
    assert "is a report of factcheck, not an article" in str(error)
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    reading = read_each([tmp_path], rules=shipped_rules())
    assert ([article.id for article in reading.articles], reading.errors, reading.skipped) == (["a.txt"], (), 1)


@cache
def samples() -> dict[str, bytes]:
    """A good file of each format that is no plain text."""
    import test_read_documents as documents
    import test_read_feeds as feeds
    import test_read_iptc as iptc
    import test_read_warc as warcs

    return {
        ".docx": documents.saved(documents.word("Fares rise", NEWS)),
        ".pdf": bytes(documents.pdf(documents.PAGES).output()),
        ".warc": warcs.archive(warcs.GOOD, zipped=False),
        ".warc.gz": warcs.archive(warcs.GOOD),
        ".html": warcs.PAGE.encode(),
        ".rss": feeds.RSS.encode(),
        ".atom": feeds.ATOM.encode(),
        ".xml": iptc.g2().encode(),
        ".json": ninjs(body_html=f"<p>{NEWS}</p>", associations=[{"type": "text", "body_text": NEWS}]).encode(),
        ".md": f"---\ntitle: T\npublished: 2022-05-03\n---\n{NEWS}".encode(),
    }


@pytest.mark.parametrize("suffix", sorted({*FORMATS} - {".htm", ".markdown", ".ndjson", ".nitf", ".newsml"}))
@given(content=st.binary(max_size=400))
@settings(max_examples=30, deadline=None)
def test_no_bytes_raise_anything_but_an_article_error(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, content: bytes
) -> None:
    read_whole(tmp_path_factory, suffix, content)


@pytest.mark.parametrize("suffix", sorted(samples()))
@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_no_damage_raises_anything_but_an_article_error(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, data: st.DataObject
) -> None:
    good = samples()[suffix]
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 50)) | st.just(len(good)))
    read_whole(tmp_path_factory, suffix, good[:start] + data.draw(st.binary(max_size=20)) + good[end:])


def read_whole(tmp_path_factory: pytest.TempPathFactory, suffix: str, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / f"damaged{suffix}"
    path.write_bytes(content)
    for draft in drafts_in(path, LIMIT):
        if isinstance(draft, Draft):
            assert draft.text.strip()
        elif isinstance(draft, ArticleError):
            assert len(str(draft).splitlines()) == 1


def page(head: str = "", inside: str = "") -> str:
    return f"<html><head>{head}</head><body><article><h1>{NEWS}</h1>{inside}<p>{NEWS * 3}</p></article></body></html>"


@pytest.mark.parametrize(
    "part",
    [
        lambda n: page(inside="<p>" + "<time>12</time> and on " * n),
        lambda n: page(inside="<div class='date'>" * 150 + "<span class='date'>x</span>" * n),
        lambda n: page(inside=f"<p><time datetime='2022-05-03'>x</time> {NEWS}</p>" * n),
        lambda n: page(f"<script type='application/ld+json'>{json.dumps([{'@type': 'NewsArticle'}] * n)}</script>"),
    ],
)
def test_what_we_look_at_in_a_page_takes_time_in_proportion(part: Callable[[int], str]) -> None:
    from factcheck.read.html_dates import published_day
    from factcheck.read.html_inline import as_shown
    from factcheck.read.html_jsonld import article_in
    from factcheck.read.markup import html_tree, text_of

    def seconds(number: int) -> float:
        tree = html_tree(part(number))
        start = time.process_time()
        article_in(tree), published_day(tree), as_shown(tree), text_of(tree)
        return time.process_time() - start

    gc.disable()  # what the other tests hold is no part of a page
    try:
        seconds(10)
        assert seconds(4000) < 8 * seconds(1000) + 0.3
    finally:
        gc.enable()

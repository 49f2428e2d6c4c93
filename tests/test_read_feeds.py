"""RSS and Atom: each entry is an article; what comes out is compared with feedparser's own reading."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from factcheck.cli import status
from factcheck.read import Reading

feedparser = pytest.importorskip("feedparser")

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Harbour Herald</title><link>https://herald.example/</link><language>en-gb</language>
<item><title>Fares rise 12%</title><link>https://herald.example/fares</link><guid>1</guid>
<pubDate>Tue, 03 May 2022 23:30:00 +0200</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Fares rise by <b>12 percent</b>.</p><p>About 1,400 people pay &amp; travel.</p>
<figure><img src="x.jpg"><figcaption>no</figcaption></figure>]]></content:encoded></item>
<item><title>Ship &amp;amp; shore</title><description>&lt;p&gt;Two ships.&lt;/p&gt;</description>
<dc:creator>Reuters</dc:creator><dc:date>2022-05-04T01:00:00+09:00</dc:date></item>
<item><title>Only 40 boats sail</title></item>
<item><guid>4</guid></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es"><title>Costa</title>
<updated>2022-05-03T10:00:00Z</updated>
<entry><title type="html">&lt;i>Tarifas&lt;/i></title><link href="https://costa.example/1"/><id>urn:1</id>
<published>2022-05-02T23:00:00-05:00</published><updated>2022-06-01T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Suben un 12%.</p><p>Hoy.</p></div></content>
<source><title>Norda</title></source></entry></feed>"""


def test_rss(read_file: Callable[..., Reading]) -> None:
    reading = read_file("a.rss", RSS)
    assert (reading.errors, reading.skipped) == ((), 1)
    assert [(a.id, a.text) for a in reading.articles] == [
        ("a.rss#1", "Fares rise 12%\n\nFares rise by 12 percent.\n\nAbout 1,400 people pay & travel."),
        ("a.rss#2", "Ship & shore\n\nTwo ships."),
        ("a.rss#3", "Only 40 boats sail"),
    ]
    assert [(a.source, a.agency, a.published, a.url, a.lang) for a in reading.articles] == [
        ("The Harbour Herald", None, date(2022, 5, 3), "https://herald.example/fares", "en"),
        ("The Harbour Herald", "Reuters", date(2022, 5, 4), None, "en"),
        ("The Harbour Herald", None, None, None, "en"),
    ]


@pytest.mark.parametrize(
    "titles, languages",
    [
        (["Two ships of the line sink in the harbour", "40 dead"], ["en", "en"]),
        (["Two ships of the line sink in the harbour", "Dos barcos de la línea se hunden en el puerto"], ["en", "es"]),
        (["40 dead"], [None]),
    ],
)
def test_items_of_a_feed_without_a_language(
    read_file: Callable[..., Reading], titles: list[str], languages: list[str | None]
) -> None:
    items = "".join(f"<item><title>{title}</title></item>" for title in titles)
    feed = f"<rss version='2.0'><channel><title>Harbour Herald | News</title>{items}</channel></rss>"
    articles = read_file("a.rss", feed).articles
    assert [article.lang for article in articles] == languages
    assert {article.source for article in articles} == {"Harbour Herald"}


@pytest.mark.parametrize("name", ["a.atom", "a.xml"])
def test_atom(read_file: Callable[..., Reading], name: str) -> None:
    (article,) = read_file(name, ATOM).articles
    facts = article.text, article.source, article.published, article.url, article.lang
    assert facts == ("Tarifas\n\nSuben un 12%.\n\nHoy.", "Norda", date(2022, 5, 2), "https://costa.example/1", "es")


@pytest.mark.parametrize("feed", [RSS, ATOM])
def test_as_feedparser_reads_it(read_file: Callable[..., Reading], feed: str) -> None:
    entries = [entry for entry in feedparser.parse(BytesIO(feed.encode())).entries if "title" in entry]
    articles = read_file("a.rss", feed).articles
    assert [a.url for a in articles] == [entry.get("link") for entry in entries]
    assert [a.title.replace("&", "&amp;") for a in articles] == [  # type: ignore[union-attr]
        entry.title.replace("<i>", "").replace("</i>", "") for entry in entries
    ]


ITEM = "<item><title>{} boats sail</title>{}</item>"
GUID, LINK, DAY = (
    "<guid>{}</guid>",
    "<link>https://herald.example/{}</link>",
    "<pubDate>Tue, 0{} May 2022 10:00 GMT</pubDate>",
)


@pytest.mark.parametrize(
    "items, ids",
    [
        ([GUID.format("tag:herald,5"), GUID.format("tag:herald,4")], ["tag:herald,5", "tag:herald,4"]),
        ([GUID.format("5") + LINK.format("a")], ["5"]),
        (
            [LINK.format("a#top"), LINK.format("a?page=2")],
            ["https://herald.example/a", "https://herald.example/a?page=2"],
        ),
        (["", GUID.format(" "), LINK.format("a")], ["1", "2", "https://herald.example/a"]),
        ([GUID.format("x" * 301) + LINK.format("a"), GUID.format("x" * 301)], ["https://herald.example/a", "2"]),
        ([GUID.format("a\n  b")], ["a b"]),
        (["<link>http://[</link>", "<link>http://[#a</link><guid>#</guid>"], ["http://[", "#"]),
    ],
)
def test_an_item_is_named_by_what_stays_from_day_to_day(
    read_file: Callable[..., Reading], items: list[str], ids: list[str]
) -> None:
    reading = read_file("a.rss", feed_of([(40 + number, item) for number, item in enumerate(items)]))
    assert [article.id for article in reading.articles] == [f"a.rss#{each}" for each in ids]
    assert reading.errors == ()


def test_what_is_put_in_front_of_a_feed_leaves_the_names_of_others(read_file: Callable[..., Reading]) -> None:
    items = [(40, GUID.format("a")), (50, LINK.format("b"))]
    yesterday, today = (
        read_file("a.rss", feed_of(each)).articles for each in (items, [(60, GUID.format("c")), *items])
    )
    assert [(a.id, a.text) for a in today[1:]] == [(a.id, a.text) for a in yesterday]


def test_a_feed_that_is_added_each_day_replaces_nothing_of_the_day_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    items = [(40, GUID.format("a")), (50, LINK.format("b"))]
    for told, said in (
        (items, "2 articles added"),
        ([(60, GUID.format("c")), *items], "1 article added, 2 articles unchanged"),
    ):
        (tmp_path / "a.rss").write_text(feed_of(told), encoding="utf-8")
        assert status(["archive", "add", "news.db", "a.rss", "--lang", "en"]) == 0
        assert capsys.readouterr().out == f"news.db: {said}.\n"


@pytest.mark.parametrize(
    "items, boats, skipped, told",
    [
        ([(40, GUID.format("a")), (40, GUID.format("a"))], ["40"], 1, 0),
        ([(40, GUID.format("a") + DAY.format(3)), (50, GUID.format("a") + DAY.format(4))], ["50"], 1, 0),
        ([(40, GUID.format("a") + DAY.format(4)), (50, GUID.format("a") + DAY.format(3))], ["40"], 1, 0),
        ([(40, GUID.format("a")), (50, GUID.format("a")), (60, GUID.format("b"))], ["40", "60"], 0, 1),
        ([(40, GUID.format("a")), (50, GUID.format("a") + DAY.format(3)), (60, GUID.format("a"))], ["50"], 2, 0),
    ],
)
def test_items_of_one_name(
    read_file: Callable[..., Reading], items: list[tuple[int, str]], boats: list[str], skipped: int, told: int
) -> None:
    reading = read_file("a.rss", feed_of(items))
    assert [article.text.split()[0] for article in reading.articles] == boats
    assert (reading.skipped, len(reading.errors)) == (skipped, told)
    assert all("two entries of the feed have this name" in str(error) for error in reading.errors)


def feed_of(items: list[tuple[int, str]]) -> str:
    return (
        f"<rss version='2.0'><channel><title>H</title>{''.join(ITEM.format(*each) for each in items)}</channel></rss>"
    )


@pytest.mark.parametrize(
    "written, day",
    [
        ("Mon, 02 May 2022 23:59:00 GMT", date(2022, 5, 2)),
        ("Mon, 02 May 2022 23:59:00 -0800", date(2022, 5, 2)),
        ("2 May 2022 10:00 EST", date(2022, 5, 2)),
        ("2022-05-02", date(2022, 5, 2)),
        ("Lunes 2 de mayo de 2022", date(2022, 5, 2)),
    ],
)
def test_the_day_where_it_was_published(read_file: Callable[..., Reading], written: str, day: date) -> None:
    item = f"<item><title>T</title><pubDate>{written}</pubDate></item>"
    (article,) = read_file("a.rss", f"<rss><channel><language>es</language>{item}</channel></rss>").articles
    assert article.published == day


def test_what_is_cut_off_is_told_and_the_rest_read(read_file: Callable[..., Reading]) -> None:
    reading = read_file("a.rss", RSS[: RSS.index("<dc:creator>")])
    assert [article.id for article in reading.articles] == ["a.rss#1", "a.rss#2"]
    (error,) = reading.errors
    assert "is not valid XML (unclosed" in str(error) or "is not valid XML (no element" in str(error)


@pytest.mark.parametrize(
    "content, problem",
    [
        ("<rss><channel/></rss>", "is no RSS or Atom feed with entries"),
        ("https://x.example/feed", "is no RSS or Atom feed with entries"),
        ("/etc/passwd", "is no RSS or Atom feed with entries"),
        ('<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item></channel></rss>', "entities"),
    ],
)
def test_bad_feeds(read_file: Callable[..., Reading], content: str, problem: str) -> None:
    reading = read_file("a.rss", content)
    assert reading.articles == ()
    (error,) = reading.errors
    assert problem in str(error)


def test_a_feed_of_ten_thousand_entries(read_file: Callable[..., Reading]) -> None:
    item = "<item><title>{0} boats</title><description>They carried {0} people.</description></item>"
    feed = f"<rss><channel>{''.join(map(item.format, range(10_000)))}</channel></rss>"
    reading = read_file("a.rss", feed, max_article_size=100_000)
    assert (len(reading.articles), reading.errors) == (10_000, ())
    assert reading.articles[-1].text == "9999 boats\n\nThey carried 9999 people."

from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest
import reports
from lxml import html as lxml_html

from factcheck.write import write_report

ALL_REPORTS = pytest.mark.parametrize("report", reports.ALL)


def hash_of(text):
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_the_page_allows_its_own_style_and_script_and_nothing_else():
    page = lxml_html.fromstring(write_report(reports.HOSTILE_REPORT, "html"))
    (style,), (script,) = page.xpath("//style/text()"), page.xpath("//script[not(@type)]/text()")
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.split("; ") == [
        "default-src 'none'", f"style-src {hash_of(style)}", f"script-src {hash_of(script)}", "base-uri 'none'",
        "form-action 'none'",
    ]  # fmt: skip


def test_nothing_of_an_article_becomes_html():
    page = lxml_html.fromstring(write_report(reports.HOSTILE_REPORT, "html"))
    assert not page.xpath("//img | //i | //red | //@style | //@onerror")
    assert len(page.xpath("//script")) == 2
    assert all(address.startswith("#") for address in page.xpath("//@href"))
    assert "<" not in page.xpath("//script[@type='application/json']/text()")[0]


@ALL_REPORTS
def test_links_within_the_page_lead_somewhere(report):
    page = lxml_html.fromstring(write_report(report, "html"))
    places = page.xpath("//@id")
    assert len(places) == len(set(places))
    assert {address[1:] for address in page.xpath("//@href") if address.startswith("#")} <= set(places)


def test_the_page_shows_sentences_side_by_side_with_their_figures_marked():
    page = lxml_html.fromstring(write_report(reports.REPORT, "html"))
    conflict = page.get_element_by_id("f1")
    assert conflict.xpath(".//blockquote//mark/text()") == ["more than 1,000 kilometers", "850 kilometers"]
    assert conflict.xpath(".//figcaption/b/text()") == ["more than 1,000 km", "850 km"]
    assert conflict.xpath(".//figcaption/a/@href")[1].startswith(
        "https://herald.example/railway#:~:text=The%20contract"
    )
    texts = [text.text_content() for text in page.xpath("//div[@class='text']")]
    assert texts == [reports.COURIER.text, reports.HERALD.text]


def test_each_finding_adds_some_eleven_hundred_bytes_beside_the_texts():
    def beside_texts(number):
        report = reports.many(number)
        page = write_report(report, "html")
        assert page.count('<article id="f') + page.count('<li id="f') == number
        return len(page.encode()) - sum(len(article.text.encode()) for article in report.articles)

    assert beside_texts(1000) - beside_texts(500) < 500 * 1100


def test_articles_without_findings_are_only_listed_beside_many():
    report = reports.many(400)
    page = lxml_html.fromstring(write_report(replace(report, findings=report.findings[:4]), "html"))
    assert len(page.xpath("//div[@class='text']")) == 2
    assert len(page.xpath("//section[@id='articles']//ul/li")) == 198


def test_stories_hold_the_articles_that_findings_join():
    page = lxml_html.fromstring(write_report(reports.many(8), "html"))
    stories = page.xpath("//section[@id='stories']//article")
    assert [story.xpath("./h3/text()") for story in stories] == [
        ["High water number 0 on the lower Orrel"], ["High water number 1 on the lower Orrel"],
    ]  # fmt: skip
    assert stories[0].xpath("./ul/li/a/@href") == ["#a0", "#a1"]
    told = stories[0].xpath("./p")[0].text_content()
    assert told.endswith("2021-01-02. No. 1 (conflict), No. 2 (updated). 2 findings ask for nothing.")


def test_a_timeline_shows_an_updated_figure_by_day():
    page = lxml_html.fromstring(write_report(reports.many(4), "html"))
    (line,) = page.xpath("//figure[@class='timeline']")
    assert line.xpath(".//*[local-name()='text']/text()") == ["11", "2021-01-01", "12", "2021-01-02"]
    assert [" ".join(item.text_content().split()) for item in line.xpath(".//li")] == [
        "2021-01-01: 11 broken culverts · The Orrel Observer",
        "2021-01-02: 12 broken culverts · Tessen Morning Post",
    ]


def test_known_findings_come_last_with_their_reason():
    page = lxml_html.fromstring(write_report(reports.BASELINE_REPORT, "html"))
    assert [each.text_content() for each in page.xpath("//section[contains(@class, 'group')]/h3")] == [
        "Corroborated figures (1)", "Known findings (1)",
    ]  # fmt: skip
    assert (
        page.xpath("//article[@id='f2']/p")[0]
        .text_content()
        .endswith("In the baseline: accepted by M. Ode: they count sidings.")
    )
    assert "Herald says 4 bridges, Courier 5." in page.xpath("//section[@id='absent']")[0].text_content()


def test_what_asks_for_something_stands_in_one_table_by_story():
    page = lxml_html.fromstring(write_report(reports.many(8), "html"))
    bodies = page.xpath("//table[@id='overview']/tbody")
    assert [[row.text_content().split("\n")[0].strip() for row in body.xpath("./tr")] for body in bodies] == [
        ["High water number 0 on the lower Orrel", *OVERVIEW[:2]],
        ["High water number 1 on the lower Orrel", *OVERVIEW[2:]],
    ]
    assert page.xpath("//table[@id='overview']//a/@href") == ["#f1", "#f2", "#f3", "#f4"]


def test_cards_stand_in_the_order_of_the_table_under_their_stories():
    page = lxml_html.fromstring(write_report(reports.many(8), "html"))
    groups = page.xpath("//section[@class='group']")
    assert [(each.xpath("string(h3)"), each.xpath(".//*[self::article or self::li]/@id")) for each in groups] == [
        ("High water number 0 on the lower Orrel (2)", ["f1", "f2"]),
        ("High water number 1 on the lower Orrel (2)", ["f3", "f4"]),
        ("Compatible figures (2)", ["f5", "f6"]),
        ("Corroborated figures (2)", ["f7", "f8"]),
    ]
    assert page.xpath("//section[@class='group']//h4/b/text()") == ["conflict (error)", "updated (note)"] * 2


OVERVIEW = [
    "1conflict errordisplaced10 CRW The Orrel Observer11 CRW Tessen Morning Post100%",
    "2updated notedisplaced11 The Orrel Observer→ 12 Tessen Morning Post100%",
    "3conflict errordisplaced11 CRW The Orrel Observer12 CRW Tessen Morning Post100%",
    "4updated notedisplaced12 The Orrel Observer→ 13 Tessen Morning Post100%",
]


def test_figures_in_conflict_look_unlike_those_that_agree():
    page = lxml_html.fromstring(write_report(reports.REPORT, "html"))
    linked = {each.text: each.get("class") for each in page.xpath("//div[@class='text']/a")}
    assert linked["850 kilometers"] == "conflict"
    assert linked["$1.9 billion"] is None
    assert page.xpath("//div[@class='text']/mark/text()") == ["2030"]


def test_every_finding_shows_its_fingerprints():
    page = lxml_html.fromstring(write_report(reports.BASELINE_REPORT, "html"))
    assert page.xpath("//article[@id='f2']/code/text()") == ["1" * 16]

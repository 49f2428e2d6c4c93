from base64 import b64encode
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
    conflict = page.xpath("//article[contains(@class, 'finding')]")[0]
    assert conflict.xpath(".//blockquote//mark/text()") == ["more than 1,000 kilometers", "850 kilometers"]
    assert conflict.xpath(".//figcaption/b/text()") == ["> 1000 kilometer", "850 kilometer"]
    assert conflict.xpath(".//figcaption/a/@href")[1].startswith(
        "https://herald.example/railway#:~:text=The%20contract"
    )
    texts = [text.text_content() for text in page.xpath("//div[@class='text']")]
    assert texts == [reports.COURIER.text, reports.HERALD.text]

"""ninjs, NewsML 1.2, NewsML-G2 and NITF: IPTC's own examples (tests/iptc, MIT licence), and made-up items.

The paragraphs of the examples are read a second time by lxml alone.
"""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from factcheck.model import Article
from factcheck.read import Reading, read_each
from factcheck.rules import shipped_rules

IPTC = Path(__file__).parent / "iptc"
ARTICLES = {article.id: article for article in read_each([IPTC], rules=shipped_rules()).articles}
DELL, DECOY = "businesswire-newsml-20130515006361", "businesswire-newsml-20130731006140"
DELL_PAGE, DECOY_PAGE = (f"http://www.businesswire.com/news/home/{n}/en" for n in ("20130515006361", "20130731006140"))
META = dict.fromkeys(("source", "published", "lang"), "metadata")


@pytest.mark.parametrize(
    "name, source, agency, published, lang, url, learnt",
    [
        (f"newsml-1.2/{DELL}.xml", "Business Wire", None, date(2013, 5, 16), "en", None, META),
        (f"newsml-1.2/{DECOY}.xml", "Business Wire", None, date(2013, 7, 31), "en", None, META),
        (f"ninjs-1.4/{DELL}.json", "businesswire.com", None, date(2013, 5, 16), "en", DELL_PAGE, None),
        (
            "ninjs-1.4/ninjsExMediumText1.json", "ninjs.example.com", "AP", date(2013, 7, 9), "en",
            "http://ninjs.example.com/newsitems/20130709med123",
            {"source": "host", "agency": "dateline", "published": "metadata", "url": "metadata", "lang": "metadata"},
        ),
        (f"ninjs-2.1/{DECOY}.json", "businesswire.com", None, date(2013, 7, 31), "en", DECOY_PAGE, None),
        ("ninjs-2.1/dpa_text.json", "dpa", None, date(2019, 5, 10), "de", None, META),
        (f"ninjs-3.0/{DECOY}.json", "businesswire.com", None, date(2013, 7, 31), "en", DECOY_PAGE, None),
        ("ninjs-3.0/dpa_text.json", "dpa", None, date(2019, 5, 10), "de", None, META),
        ("ninjs-3.0/ntb_text.json", "NTB", None, date(2019, 8, 9), "nb", None, META),
        (
            "ninjs-3.0/20231016-addb-example-press-conference.json", "DopingWatch", "DopingWatch", date(2008, 2, 19),
            "en", "http://addb.no/worldanti", None,
        ),
    ],
)  # fmt: skip
def test_facts_of_real_items(
    name: str, source: str, agency: str, published: date, lang: str, url: str, learnt: dict[str, str] | None
) -> None:
    article = ARTICLES[name]
    facts = article.source, article.agency, article.published, article.lang, article.url
    assert facts == (source, agency, published, lang, url)
    assert learnt is None or article.learnt == learnt
    assert article.text.startswith(f"{article.title}\n\n")


def test_every_real_item_is_read() -> None:
    assert len(ARTICLES) == len([path for path in IPTC.rglob("*.*") if path.is_file()]) == 10


def folded(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def paragraphs(article: Article) -> list[str]:
    return [" ".join(line.split()) for line in article.text.split("\n\n")[1:]]


def bodies(name: str) -> list[dict[str, str]]:
    return json.loads((IPTC / name).read_text(encoding="utf-8"))["bodies"]


@pytest.mark.parametrize("name", ["ninjs-2.1/dpa_text.json", "ninjs-3.0/dpa_text.json"])
def test_paragraphs_of_html_in_ninjs(name: str) -> None:
    (body,) = bodies(name)
    expected = [folded(p) for p in html.fromstring(body["value"]).iter("p")]
    assert len(expected) == 9
    assert paragraphs(ARTICLES[name]) == expected


def test_paragraphs_of_nitf_in_ninjs() -> None:
    name = "ninjs-3.0/20231016-addb-example-press-conference.json"
    root = etree.fromstring(bodies(name)[0]["value"].encode())
    expected = [folded(p) for p in root.iterfind(".//body.content//p") if folded(p)]
    assert len(expected) == 18
    assert paragraphs(ARTICLES[name]) == expected


@pytest.mark.parametrize("name, number", [(DELL, 32), (DECOY, 16)])
def test_paragraphs_of_newsml(name: str, number: int) -> None:
    root = etree.parse(IPTC / "newsml-1.2" / f"{name}.xml")
    components = root.xpath("//NewsComponent[Role/@FormalName='SubHeadLine' or Role/@FormalName='Body']")
    expected = "".join("".join("".join(body.itertext()).split()) for body in root_contents(components))
    found = paragraphs(ARTICLES[f"newsml-1.2/{name}.xml"])
    assert len(found) == number
    assert "".join("".join(found).split()) == expected


def root_contents(components: list[Any]) -> list[Any]:
    return [content for component in components for content in component.iter("{*}body")]


ITEM = {"uri": "urn:x:1", "versionCreated": "2022-05-03T23:30:00+02:00", "language": "en"}
LEAD = "Ferry fares rose 12 percent."


@pytest.mark.parametrize(
    "more, text",
    [
        ({"headline": "Fares", "body_text": LEAD}, f"Fares\n\n{LEAD}"),
        ({"body_text": "worse", "body_html": f"<p>{LEAD}</p><p>Then &amp; now</p>"}, f"{LEAD}\n\nThen & now"),
        ({"body_xhtml": f"<script>x()</script>{LEAD}<br/>Then"}, f"{LEAD}\nThen"),
        ({"body_nitf": f"<nitf><body><body.content><p>{LEAD}</p></body.content></body></nitf>"}, LEAD),
        (
            {
                "bodies": [
                    {"role": "a", "contenttype": "application/pdf", "value": "x"},
                    {"role": "text", "value": LEAD},
                ]
            },
            LEAD,
        ),
        ({"bodies": [{"contentType": "text/html", "value": " "}, {"contentType": "text/plain", "value": LEAD}]}, LEAD),
        (
            {
                "headlines": [{"role": "short", "value": "F"}, {"role": "main", "value": "<i>Fares</i>"}],
                "body_text": LEAD,
            },
            f"Fares\n\n{LEAD}",
        ),
        ({"descriptions": [{"role": "text", "contentType": "text/plain", "value": LEAD}]}, LEAD),
        ({"description_text": LEAD}, LEAD),
    ],
)
def test_bodies_of_ninjs(one_article: Callable[..., Article], more: dict[str, Any], text: str) -> None:
    article = one_article("a.json", json.dumps(ITEM | more))
    assert (article.text, article.published, article.places.kind) == (text, date(2022, 5, 3), "none")


@pytest.mark.parametrize(
    "more, facts",
    [
        ({"copyrightHolder": "Norda", "by": "By Ann Lee, Reuters"}, ("Norda", "Reuters")),
        ({"provider": {"name": "Norda"}, "copyrightholder": "Other"}, ("Norda", None)),
        ({"source": "Norda", "byline": None}, ("Norda", None)),
        ({}, (None, None)),
    ],
)
def test_credits_of_ninjs(one_article: Callable[..., Article], more: dict[str, Any], facts: tuple[str, str]) -> None:
    article = one_article("a.json", json.dumps(ITEM | {"body_text": LEAD} | more))
    assert (article.source, article.agency) == facts


PICTURE = {"type": "picture", "uri": "urn:x:2", "description_text": "A ferry with 300 seats"}
INNER = {"type": "text", "uri": "urn:x:3", "body_text": "Inner text of 40 words."}


@pytest.mark.parametrize("associations", [[PICTURE, INNER], {"picture": PICTURE, "background": INNER}])
def test_associated_texts_are_articles_and_pictures_are_not(
    read_file: Callable[..., Reading], associations: object
) -> None:
    item = ITEM | {"body_text": LEAD, "associations": associations}
    found = read_file("a.jsonl", json.dumps(item)).articles
    assert [(article.id, article.text) for article in found] == [
        ("a.jsonl#1", LEAD), ("a.jsonl#1.2", INNER["body_text"]),
    ]  # fmt: skip
    assert [article.id for article in read_file("a.json", json.dumps(item)).articles] == ["a.json", "a.json#2"]


def g2(more: str = "", status: str = "stat:usable", guid: str = "urn:x:1", content: str = "") -> str:
    html = "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>no</title></head><body><p>One.</p><p>Two.</p></body></html>"
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="3" xml:lang="en-GB">
<itemMeta><provider literal="norda"><name>Norda</name></provider><firstCreated>2022-05-02T09:00:00Z</firstCreated>
<versionCreated>2022-05-03T10:00:00+02:00</versionCreated><pubStatus qcode="{status}"/>{more}</itemMeta>
<contentMeta><headline>Fares</headline><by>By Ann Lee, Reuters</by><language tag="en"/></contentMeta>
<contentSet>{content or f"<inlineXML contenttype='application/xhtml+xml'>{html}</inlineXML>"}</contentSet></newsItem>"""


REMOTE = "<remoteContent href='x.jpg'/><inlineData contenttype='image/jpeg' encoding='x'>AA</inlineData>"
IN_NITF = (
    "<inlineXML contenttype='application/nitf+xml'><nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><head>"
    "<title>no</title></head><body><body.head><hedline><hl1>no</hl1></hedline></body.head><body.content>"
    "<p>One.</p><media><media-caption>no</media-caption></media><p>Two.</p></body.content></body></nitf></inlineXML>"
)


@pytest.mark.parametrize(
    "content, text",
    [
        ("", "Fares\n\nOne.\n\nTwo."),
        ("<inlineData contenttype='text/plain'>One.\n\nTwo.</inlineData>", "Fares\n\nOne.\n\nTwo."),
        ("<inlineData>&lt;p>One.&lt;/p>&lt;p>Two.&lt;/p></inlineData>", "Fares\n\nOne.\n\nTwo."),
        (
            REMOTE + IN_NITF,
            "Fares\n\nOne.\n\nTwo.",
        ),
    ],
)
def test_newsml_g2(one_article: Callable[..., Article], content: str, text: str) -> None:
    article = one_article("a.xml", g2(content=content))
    facts = article.text, article.source, article.agency, article.published, article.lang, article.learnt["agency"]
    assert facts == (text, "Norda", "Reuters", date(2022, 5, 3), "en", "credit line")


def test_a_message_of_several_items(read_file: Callable[..., Reading]) -> None:
    items = g2() + g2(status="stat:canceled", guid="urn:x:2") + g2(guid="urn:x:3")
    message = f"<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>{items}</itemSet></newsMessage>"
    assert [article.id for article in read_file("a.xml", message).articles] == ["a.xml#1", "a.xml#2"]


NITF = """<?xml version="1.0" encoding="{encoding}"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "http://www.nitf.org/IPTC/NITF/3.4/nitf-3-4.dtd">
<nitf xml:lang="en"><head><title>no</title><docdata><date.issue norm="20220503T100000Z"/>
<doc.copyright holder="Norda" year="2022"/></docdata><pubdata name="Harbour Herald" ex-ref="https://x.example/1"/></head>
<body><body.head><hedline><hl1>Café fares</hl1><hl2>Up again</hl2></hedline><byline>By Ann Lee</byline>
<distributor>Reuters</distributor></body.head>
<body.content><block><p>One&nbsp;&mdash; <em>and</em>
 so on.</p><ul><li>First</li><li>Second</li></ul></block><media><media-caption>no</media-caption></media>
<table><tr><td>Deck</td><td>12</td></tr><tr><td>Hold</td><td>40</td></tr></table></body.content>
<body.end><tagline>no</tagline></body.end></body></nitf>"""


@pytest.mark.parametrize("encoding, declared", [("utf-8", "utf-8"), ("latin-1", "iso-8859-1"), ("utf-16", "utf-16")])
def test_nitf(one_article: Callable[..., Article], encoding: str, declared: str) -> None:
    article = one_article("a.xml", NITF.replace("{encoding}", declared).encode(encoding, "xmlcharrefreplace"))
    assert article.text == ("Café fares\n\nUp again\n\nOne\u00a0— and so on.\n\nFirst\n\nSecond\n\nDeck\t12\nHold\t40")
    facts = article.source, article.agency, article.published, article.url, article.lang
    assert facts == ("Harbour Herald", "Reuters", date(2022, 5, 3), "https://x.example/1", "en")


@pytest.mark.parametrize(
    "name, content, problem",
    [
        ("a.json", json.dumps(ITEM | {"pubStatus": "canceled", "body_text": LEAD}), "may not be used"),
        ("a.json", json.dumps(ITEM | PICTURE), "may not be used"),
        ("a.json", json.dumps(ITEM), "without text"),
        ("a.xml", g2(status="stat:withheld"), "no news item that may be used"),
        ("a.xml", "<NewsML><NewsItem/></NewsML>", "no news item that may be used"),
        ("a.xml", "<nitf><body/></nitf>", "no text in its body.content"),
        ("a.xml", "<testsuites/>", "its root is testsuites"),
    ],
)
def test_what_is_no_article_is_passed_over_in_a_folder_only(
    read_file: Callable[..., Reading], tmp_path: Path, name: str, content: str, problem: str
) -> None:
    (error,) = read_file(name, content).errors
    assert problem in str(error)
    assert read_each([tmp_path], rules=shipped_rules()) == Reading((), (), 1)


@pytest.mark.parametrize(
    "more, problem",
    [
        ({"headline": 5}, "headline: must be text"),
        ({"versionCreated": []}, None),
        ({"bodies": 5, "language": [5]}, "language"),
    ],
)
def test_wrong_types_in_ninjs(read_file: Callable[..., Reading], more: dict[str, Any], problem: str | None) -> None:
    errors = read_file("a.json", json.dumps(ITEM | {"body_text": LEAD} | more)).errors
    assert [problem in str(error) for error in errors] == ([True] if problem else [])


@pytest.mark.parametrize(
    "name, item",
    [
        ("{}.json", lambda version: json.dumps(ITEM | {"version": version, "body_text": f"Text {version}"})),
        ("{}.json", lambda version: json.dumps(ITEM | {"version": int(version), "body_text": f"Text {version}"})),
        (
            "{}.xml",
            lambda version: g2(content=f"<inlineData>Text {version}</inlineData>").replace('"3"', f'"{version}"'),
        ),
        (
            "{}.xml",
            lambda version: (
                "<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>norda</ProviderId><NewsItemId>1</NewsItemId>"
                f"<RevisionId>{version}</RevisionId></NewsIdentifier></Identification><NewsComponent><ContentItem>"
                f"<DataContent>Text {version}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
            ),
        ),
    ],
)
@pytest.mark.parametrize("order", [("9", "10", "8"), ("10", "9"), ("2", "2")])
def test_the_latest_version_of_an_item_stands_for_it(
    tmp_path: Path, name: str, item: Callable[[str], str], order: tuple[str, ...]
) -> None:
    for number, version in enumerate(order):
        (tmp_path / name.format(number)).write_text(item(version), encoding="utf-8")
    reading = read_each([tmp_path], rules=shipped_rules())
    latest = max(map(int, order))
    expected = [version for version in order if int(version) == latest]
    assert [article.text.split("Text ")[1] for article in reading.articles] == expected
    assert (reading.errors, reading.skipped) == ((), len(order) - len(expected))


@pytest.mark.parametrize(
    "name, notice, text",
    [
        (
            "{}.json",
            json.dumps(ITEM | {"version": "2", "pubstatus": "Canceled"}),
            json.dumps(ITEM | {"body_text": LEAD, "version": "2"}),
        ),
        (
            "{}.jsonl",
            json.dumps(ITEM | {"version": "3", "pubStatus": "withheld", "body_text": "x"}),
            json.dumps(ITEM | {"body_text": LEAD, "version": "2"}),
        ),
        ("{}.xml", g2(status="stat:canceled"), g2()),
    ],
)
@pytest.mark.parametrize("first", [0, 1])
def test_a_notice_withdraws_what_was_sent_before(tmp_path: Path, name: str, notice: str, text: str, first: int) -> None:
    (tmp_path / name.format(first)).write_text(notice, encoding="utf-8")
    (tmp_path / name.format(1 - first)).write_text(text, encoding="utf-8")
    assert read_each([tmp_path], rules=shipped_rules()) == Reading((), (), 2)

import json
import re
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import jsonschema
import pytest
from lxml import html as lxml_html

import factcheck
from factcheck.model import Amount, Article, Period
from factcheck.write import FORMATS, schema, schema_text, views, write_claim, write_mention, write_report
from factcheck.write.html import link
from factcheck.write.text import harmless, listed, one_line

_SPEC = spec_from_file_location("reports", Path(__file__).with_name("reports.py"))  # importlib mode: no sys.path
assert _SPEC
assert _SPEC.loader
reports = module_from_spec(_SPEC)
_SPEC.loader.exec_module(reports)

ALL_REPORTS = pytest.mark.parametrize("report", [reports.REPORT, reports.HOSTILE_REPORT, reports.EMPTY_REPORT])
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
COLOURS = re.compile(r"\x1b\[[\d;]*m")


@ALL_REPORTS
@pytest.mark.parametrize("output_format", FORMATS)
def test_the_same_report_gives_the_same_text(report, output_format):
    text = write_report(report, output_format)
    assert text == write_report(report, output_format)
    assert text.endswith("\n")
    assert not CONTROLS.search(text)


def test_an_unknown_format_names_the_known_ones():
    with pytest.raises(ValueError, match="one of terminal, json, html"):
        write_report(reports.REPORT, "docx")


@ALL_REPORTS
def test_json_validates_against_its_schema(report):
    validator = jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())
    validator.validate(json.loads(write_report(report, "json")))


def test_the_committed_schema_is_the_one_made_from_the_types():
    committed = Path(factcheck.__file__).with_name("write") / "report.schema.json"
    assert committed.read_text(encoding="utf-8") == schema_text()


def test_json_findings_point_to_claims():
    report = json.loads(write_report(reports.REPORT, "json"))
    conflict = report["findings"][1]
    assert [report["claims"][index]["surface"] for index in conflict["claims"]] == [
        "more than 1,000 kilometers",
        "850 kilometers",
    ]
    assert (conflict["comparisons"][0]["left"], conflict["comparisons"][0]["right"]) == tuple(conflict["claims"])


@pytest.mark.parametrize(
    "claim, expected",
    [
        (
            reports.LONG,
            {"low": "1000", "high": None, "unit": "kilometer", "step": "1", "hedge": "more_than"}
            | {"text": "> 1000 kilometer"},
        ),
        (
            reports.COST,
            {"low": "1900000000", "high": "1900000000", "unit": "USD", "step": "100000000", "hedge": "exact"}
            | {"text": "1900000000 USD"},
        ),
        (reports.UNTIL, {"first": None, "last": "2030-12-31", "text": "..2030-12-31"}),
    ],
)
def test_values_in_json(claim, expected):
    assert json.loads(write_claim(claim, reports.HERALD))["value"] == expected


def test_a_line_of_json_is_one_line_and_its_offsets_hold():
    line = write_claim(reports.LONG, reports.HERALD)
    claim = json.loads(line)
    assert "\n" not in line
    assert reports.HERALD.text[claim["start"] : claim["end"]] == claim["surface"]
    assert claim["sentence"]["text"] == reports.HERALD.text[claim["sentence"]["start"] : claim["sentence"]["end"]]
    assert json.loads(write_mention(reports.LONG.mention, reports.HERALD)).items() <= claim.items()


def test_lone_surrogates_survive_json():
    article = replace(reports.HERALD, title="half \ud83d")
    text = write_report(replace(reports.EMPTY_REPORT, articles=(article,)), "json")
    assert json.loads(text.encode())["articles"][0]["title"] == "half \ud83d"


def test_the_terminal_says_it_all():
    text = write_report(reports.REPORT, "terminal", width=80)
    folded = " ".join(text.split())
    for words in (
        "conflict (error) Herald says more than 1,000 kilometers",
        "Courier (EFE) · 2022-06-18",
        "> 1000 kilometer",
        "2 independent sources",
        "measure: differs",
        "courier.txt “last Friday” stays unresolved → give the publication date: --published 2022-06-18",
        "$1.9 billion (work)",
    ):
        assert words in folded
    assert text.index("conflict (error)") < text.index("corroborated") < text.index("Unresolved")
    assert text.splitlines()[-1] == "Found 1 conflict and 1 corroborated figure in 2 articles, 5 claims."


@ALL_REPORTS
@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_no_line_is_wider_than_the_terminal(report, width):
    assert all(len(line) <= width for line in write_report(report, "terminal", width=width).splitlines())


def test_colours_are_the_only_codes_that_reach_a_terminal():
    text = write_report(reports.HOSTILE_REPORT, "terminal", width=200, colour=True)
    assert COLOURS.search(text)
    assert not CONTROLS.search(COLOURS.sub("", text))


def test_markup_in_an_article_is_text():
    text = write_report(reports.HOSTILE_REPORT, "terminal", width=400)
    assert "[/x] [red]A␛[31m �2J�tolls�" in text


def test_the_environment_changes_nothing(monkeypatch):
    expected = write_report(reports.REPORT, "terminal")
    for name in ("COLUMNS", "FORCE_COLOR", "TTY_COMPATIBLE", "LINES"):
        monkeypatch.setenv(name, "1")
    assert write_report(reports.REPORT, "terminal") == expected


def test_the_page_allows_its_own_style_and_nothing_else():
    page = write_report(reports.HOSTILE_REPORT, "html")
    style = page.split("<style>")[1].split("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = lxml_html.fromstring(page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_nothing_of_an_article_becomes_html():
    page = lxml_html.fromstring(write_report(reports.HOSTILE_REPORT, "html"))
    assert not page.xpath("//script | //img | //b | //i | //red | //@style | //@onerror")
    assert all(address.startswith("#") for address in page.xpath("//@href"))


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
    assert conflict.xpath(".//p[@class='value']/text()") == ["> 1000 kilometer", "850 kilometer"]
    assert conflict.xpath(".//figcaption/a/@href")[0] == "https://herald.example/railway"
    texts = [text.text_content() for text in page.xpath("//div[@class='text']")]
    assert texts == [reports.COURIER.text, reports.HERALD.text]


@pytest.mark.parametrize(
    "url, expected",
    [
        ("https://a.example/b?c=d", "https://a.example/b?c=d"),
        ("HTTP://a.example", "http://a.example"),
        ("javascript:alert(1)", ""),
        (" java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//a.example", ""),
        ("http://[bad", ""),
        ("https:alert", ""),
        (None, ""),
    ],
)
def test_only_web_addresses_become_links(url, expected):
    assert link(url) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("plain é 語 ’", "plain é 語 ’"),
        ("\x1b[31m", "␛[31m"),
        ("a\nb\tc", "a\nb\tc"),
        ("\x9b\u202e\u2066\ud800", "����"),
        ("a\u2028b", "a b"),
        ("\x7f", "␡"),
    ],
)
def test_harmless_text_keeps_its_length(text, expected):
    assert harmless(text) == expected
    assert len(expected) == len(text)


def test_small_texts():
    assert one_line(" a\n\n b\x00 ") == "a b␀"
    assert [listed(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_a_sentence_that_runs_on_is_cut_around_its_figure():
    article = Article("long.txt", "word " * 1000 + "5 tons " + "word " * 1000)
    claim = reports.claim(article, "5 tons", "measure", reports.exact("5", "ton"))
    quote = views.quote(claim, article)
    assert quote.figure == "5 tons"
    assert quote.before.startswith("… ")
    assert quote.after.endswith(" …")
    assert len(quote.before + quote.after) < 1000


def test_the_most_telling_figures_take_turns_by_kind():
    surfaces = ["$5", "$50", "$500", "7 km", "70 km", "9 men", "2030"]
    article = Article("a.txt", " ; ".join(surfaces))
    kinds = ["money"] * 3 + ["measure"] * 2 + ["count", "date"]
    claims = [
        reports.claim(article, surface, kind, reports.exact(re.sub(r"\D", "", surface), "unit"))
        for surface, kind in zip(surfaces, kinds, strict=True)
    ]
    assert [claim.mention.surface for claim in views.telling(claims)] == ["$500", "70 km", "9 men", "$50", "7 km"]


@pytest.mark.parametrize(
    "value, expected",
    [
        (Period(None, None), "2030"),
        (Period(reports.HERALD.published, None), "2030 (2022-06-17..)"),
        (Period(reports.HERALD.published, reports.HERALD.published), "2030"),
        (None, "2030"),
        (Amount(Decimal(3), Decimal(3), "year"), "3 year"),
    ],
)
def test_values_as_shown(value, expected):
    assert views.normalised(replace(reports.UNTIL.mention, value=value)) == expected


def test_writing_is_imported_when_it_is_asked_for():
    code = "import sys, factcheck.write; print(*{'rich', 'jinja2', 'pydantic'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""

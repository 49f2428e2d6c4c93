import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest
import reports

import factcheck
from factcheck.check import units_of
from factcheck.model import Article, Claim, Mention
from factcheck.rules import shipped_rules
from factcheck.write import claim_lines, mention_lines, schema, schema_text, write_report
from factcheck.write.json_claims import claim_ids, gap_of

ALL_REPORTS = pytest.mark.parametrize("report", reports.ALL)


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


KM = {"low": "1000", "high": None, "unit": "kilometer", "step": "1", "hedge": "more_than", "text": "> 1000 kilometer"}
USD = {"low": "1900000000", "high": "1900000000", "unit": "USD", "step": "100000000", "hedge": "exact"}
METERS = {"low": "1000000", "high": None, "unit": "meter"}
DOLLARS = {"low": "1900000000", "high": "1900000000", "unit": "USD"}


@pytest.mark.parametrize(
    "claim, expected",
    [
        (reports.LONG, {**KM, "dimension": "length", "code": "km", "base": METERS}),
        (reports.COST, {**USD, "text": "1900000000 USD", "dimension": "money", "code": "USD", "base": DOLLARS}),
        (reports.UNTIL, {"first": None, "last": "2030-12-31", "text": "..2030-12-31"}),
    ],
)
def test_values_in_json(claim, expected):
    assert one_claim(claim)["value"] == expected


@pytest.mark.parametrize(
    "one, other",
    [
        (("420", "meter"), ("0.42", "kilometer")),
        (("212", "fahrenheit"), ("100", "celsius")),
        (("3", "year"), ("36", "month")),
        (("4", "year"), ("1461", "day")),
    ],
)
def test_values_of_one_size_meet_in_the_base_unit(one, other):
    claims = [reports.claim(reports.HERALD, "$1.9 billion", "measure", reports.exact(*each)) for each in (one, other)]
    left, right = (one_claim(claim)["value"]["base"] for claim in claims)
    assert left == right


def test_a_noun_that_is_counted_has_no_dimension_and_a_ton_two_sizes():
    people, ton = (
        one_claim(reports.claim(reports.HERALD, "1,000", "count", reports.exact("1000", unit)))["value"]
        for unit in ("person", "ton")
    )
    assert (people["dimension"], people["code"], people["base"]) == (None, None, None)
    assert ton["base"] == {"low": "907184.74", "high": "1016046.9088", "unit": "kilogram"}


def one_claim(claim):
    (line,) = claim_lines([claim], reports.HERALD, units_of([claim], shipped_rules()))
    return json.loads(line)


def test_a_line_of_json_is_one_line_and_its_offsets_hold():
    (line,) = claim_lines([reports.LONG], reports.HERALD, reports.UNITS)
    claim = json.loads(line)
    assert "\n" not in line
    assert reports.HERALD.text[claim["start"] : claim["end"]] == claim["surface"]
    assert claim["sentence"]["text"] == reports.HERALD.text[claim["sentence"]["start"] : claim["sentence"]["end"]]
    (mention,) = mention_lines([reports.LONG.mention], reports.HERALD, reports.UNITS)
    assert json.loads(mention).items() <= claim.items()


def test_a_sentence_stands_once_and_claims_point_to_it():
    report = json.loads(write_report(reports.REPORT, "json"))
    articles = {each["id"]: each for each in report["articles"]}
    sentences = [articles[each["article_id"]]["sentences"][each["sentence"]] for each in report["claims"]]
    assert all(
        claim["surface"] in sentence["text"] for claim, sentence in zip(report["claims"], sentences, strict=True)
    )
    assert [len(each["sentences"]) for each in report["articles"]] == [1, 1]
    assert {each["text"] for each in report["articles"]} == {None}


def test_texts_come_when_they_are_asked_for():
    report = json.loads(write_report(reports.REPORT, "json", with_text=True))
    texts = {each["id"]: each["text"] for each in report["articles"]}
    assert all(texts[each["article_id"]][each["start"] : each["end"]] == each["surface"] for each in report["claims"])


def test_ids_of_claims_survive_edits_and_tell_equal_figures_apart():
    text = "Some 12 people came. Later 12 people left, and 5 dogs."
    edited = Article("a.txt", f"It rained. {text.replace('Later', 'Much later')}")
    before, after = (ids_of(article) for article in (Article("a.txt", text), edited))
    assert before == after
    assert len(set(before)) == 3


def ids_of(article):
    spans = [(found.start(), found.group()) for found in re.finditer(r"\d+ \w+", article.text)]
    mentions = [Mention(at, at + len(said), said, "count", reports.exact(*said.split())) for at, said in spans]
    return list(claim_ids(Claim(article.id, mention, (0, 99)) for mention in mentions).values())


@pytest.mark.parametrize(
    "other, gap",
    [
        (("500", "kilometer"), "0.5"),
        (("900000", "meter"), "0.1"),
        (("1", "megameter"), None),
        (("1000000", "meter"), "0"),
    ],
)
def test_a_gap_is_relative_to_the_larger_whatever_the_unit(other, gap):
    one, two = (
        reports.claim(reports.HERALD, "1,000", "measure", reports.exact(*each))
        for each in (("1000", "kilometer"), other)
    )
    found = replace(reports.CONFLICT, groups=((one,), (two,)))
    told = gap_of(found, units_of([one, two], shipped_rules()))
    assert told is gap is None or Decimal(told) == Decimal(gap)


def test_every_property_says_what_it_is():
    shapes = [schema(), *schema()["$defs"].values()]
    assert all(len(each["description"]) > 3 for shape in shapes for each in shape.get("properties", {}).values())
    assert schema()["$id"] == "urn:factcheck:report:2"


def test_a_long_sentence_is_cut_around_a_claim_that_stands_alone():
    article = Article("a.txt", "word " * 500 + "5 tons " + "word " * 500)
    claim = reports.claim(article, "5 tons", "measure", reports.exact("5", "ton"))
    (line,) = claim_lines([claim], article, {})
    sentence = json.loads(line)["sentence"]
    assert len(sentence["text"]) < 1000
    assert article.text[sentence["start"] : sentence["end"]] == sentence["text"]


def test_lone_surrogates_survive_json():
    article = replace(reports.HERALD, title="half \ud83d")
    text = write_report(replace(reports.EMPTY_REPORT, articles=(article,)), "json")
    assert json.loads(text.encode())["articles"][0]["title"] == "half \ud83d"

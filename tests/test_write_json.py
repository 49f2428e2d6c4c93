import json
import re
import textwrap
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest
import reports

import factcheck
from factcheck.check import check_articles, units_of
from factcheck.model import Article, Claim, Mention
from factcheck.rules import shipped_rules
from factcheck.write import SCHEMAS, claim_lines, mention_lines, schema, schema_text, write_report
from factcheck.write.json_claims import claim_ids, gap_of, sentences_of

ALL_REPORTS = pytest.mark.parametrize("report", reports.ALL)


@ALL_REPORTS
def test_json_validates_against_its_schema(report):
    validator = jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())
    validator.validate(json.loads(write_report(report, "json")))


@ALL_REPORTS
@pytest.mark.parametrize("of", ["line", "claim", "mention"])
def test_every_line_validates_against_its_schema(report, of):
    validator = jsonschema.Draft202012Validator(schema(of), format_checker=jsonschema.FormatChecker())
    for line in lines_of(report, of):
        validator.validate(json.loads(line))


def lines_of(report, of):
    if of == "line":
        return write_report(report, "jsonl").splitlines()
    told = [(each, [claim for claim in report.claims if claim.article_id == each.id]) for each in report.articles]
    if of == "claim":
        return [line for article, claims in told for line in claim_lines(claims, article, report.units)]
    mentions = [(article, [claim.mention for claim in claims]) for article, claims in told]
    return [line for article, found in mentions for line in mention_lines(found, article, report.units)]


@pytest.mark.parametrize("of", SCHEMAS)
def test_the_committed_schemas_are_those_made_from_the_types(of):
    committed = Path(factcheck.__file__).with_name("write") / f"{of}.schema.json"
    assert committed.read_text(encoding="utf-8") == schema_text(of)


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
METERS = {"low": "1000000", "high": None, "unit": "meter", "step": "1000"}
DOLLARS = {"low": "1900000000", "high": "1900000000", "unit": "USD", "step": "100000000"}


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
    left, right = (based(*each) for each in (one, other))
    assert {**left, "step": None} == {**right, "step": None}
    assert joins(left, right)


@pytest.mark.parametrize(
    "one, other, are_joined",
    [
        (("420", "meter"), ("1380", "foot"), True),
        (("420", "meter"), ("1390", "foot"), False),
        (("20", "celsius"), ("68", "fahrenheit"), True),
        (("1", "mile"), ("2", "kilometer"), True),
        (("5", "kilogram"), ("13", "pound"), False),
    ],
)
def test_figures_of_two_units_join_within_their_last_digits(one, other, are_joined):
    assert joins(based(*one), based(*other)) is are_joined


def based(*value):
    return one_claim(reports.claim(reports.HERALD, "$1.9 billion", "measure", reports.exact(*value)))["value"]["base"]


def joins(one, other):
    low, high = sorted((one, other), key=lambda each: Decimal(each["low"]))
    apart = Decimal(high["low"]) - Decimal(low["low"])
    return one["unit"] == other["unit"] and apart <= (Decimal(one["step"]) + Decimal(other["step"])) / 2


def test_what_the_docs_say_of_data_frames_joins_figures(tmp_path, monkeypatch, capsys):
    pytest.importorskip("pandas")
    rules, said = (
        shipped_rules(),
        {"a.txt": "The Orlan Tower is 420 m tall.", "b.txt": "The Orlan Tower is 1,380 ft tall."},
    )
    found = check_articles([Article(name, text, lang="en") for name, text in said.items()], rules)
    (tmp_path / "report.json").write_text(write_report(found, "json"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    page = Path(__file__).parent.parent.joinpath("docs", "schema.rst").read_text(encoding="utf-8")
    exec(textwrap.dedent(page.split(".. code-block:: python\n")[1].split("\n..")[0]), {})  # noqa: S102 - the project's own page
    assert "420 m" in (out := capsys.readouterr().out)
    assert "1,380 ft" in out


def test_a_noun_that_is_counted_has_no_dimension_and_a_ton_two_sizes():
    people, ton = (
        one_claim(reports.claim(reports.HERALD, "1,000", "count", reports.exact("1000", unit)))["value"]
        for unit in ("person", "ton")
    )
    assert (people["dimension"], people["code"], people["base"]) == (None, None, None)
    assert ton["base"] == {"low": "907184.74", "high": "1016046.9088", "unit": "kilogram", "step": "1016.0469088"}


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


STORY = "Some 12 people came. Later 12 people left. Some 12 people came. Then 12 people met 12 people."


@pytest.mark.parametrize(
    "edited",
    [
        f"It rained. {STORY}",
        f"Some 12 people came home. {STORY}",
        f"12 people! {STORY}",
        STORY.replace("Later", "Nobody spoke. Later"),
        STORY.replace("Later", "Later 12 people spoke. Later"),
        f"{STORY} Of 12 people none was heard.",
        STORY.replace(". ", ".\n\n"),
        STORY.replace("Later 12", "“Later”,  12"),
    ],
)
def test_ids_of_claims_survive_edits_around_their_sentences(edited):
    before, after = ids_of(STORY), ids_of(edited)
    assert [each for each in after if each in before] == before
    assert len(set(after)) == len(after)


def test_claims_of_sentences_that_stand_twice_are_counted_from_the_top():
    before = ids_of("Then 12 people came.")
    assert ids_of("Then 12 people came. Nobody spoke. Then 12 people came.")[:1] == before


def ids_of(text):
    """The ids of its claims of people, each with its sentence."""
    article = Article("a.txt", text)
    claims = [
        Claim("a.txt", Mention(at, at + len(said), said, "count", reports.exact(*said.split())), sentence)
        for sentence in (found.span() for found in re.finditer(r"\S[^.!]*[.!]", text))
        for at, said in ((found.start(), found.group()) for found in re.finditer(r"\d+ \w+", text))
        if sentence[0] <= at < sentence[1]
    ]
    return list(claim_ids(claims, sentences_of(claims, [article])).values())


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


@pytest.mark.parametrize("of", SCHEMAS)
def test_every_property_says_what_it_is(of):
    shapes = [schema(of), *schema(of)["$defs"].values()]
    assert all(len(each["description"]) > 3 for shape in shapes for each in shape.get("properties", {}).values())
    assert schema(of)["$id"] == f"urn:factcheck:{of}:2"


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

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import reports

import factcheck
from factcheck.write import schema, schema_text, write_claim, write_mention, write_report

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

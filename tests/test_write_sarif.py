import json
import os
import platform
import subprocess
from dataclasses import replace

import jsonschema
import pytest
import reports
from needed import from_npm

from factcheck.model import Places
from factcheck.write import write_report

ALL_REPORTS = pytest.mark.parametrize("report", reports.ALL)
MULTITOOL = f"@microsoft/sarif-multitool-{platform.system().lower()}"


def test_only_problems_are_results():
    levels = [result["level"] for result in json.loads(write_report(reports.many(8), "sarif"))["runs"][0]["results"]]
    assert levels == ["error"] * len(levels)
    assert levels


def run_of(report):
    return json.loads(write_report(report, "sarif"))["runs"][0]


@ALL_REPORTS
def test_sarif_validates_against_the_schema(report):
    schema = json.loads(from_npm(MULTITOOL, "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(write_report(report, "sarif")))


@ALL_REPORTS
def test_the_multitool_finds_no_error(report, tmp_path):
    program = from_npm(MULTITOOL, "Sarif.Multitool")
    (tmp_path / "report.sarif").write_text(write_report(report, "sarif"), encoding="utf-8")
    arguments = ["validate", "report.sarif", "--output", "found.sarif", "--level", "Error;Warning", "--kind", "Fail"]
    arguments += ["--rule-kind", "Sarif;Ghas"]
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}  # it runs without ICU as well
    subprocess.run([program, *arguments], cwd=tmp_path, env=environment, capture_output=True, check=True)
    found = json.loads((tmp_path / "found.sarif").read_text(encoding="utf-8-sig"))["runs"][0]
    told = {result["ruleId"] for result in found.get("results", []) if result.get("level") != "note"}
    # The project has no web page to name (SARIF2005); the hostile report comes from standard input, so has no place.
    assert told <= {"SARIF2005"}
    assert found["invocations"][0]["executionSuccessful"]


def test_a_region_stands_only_where_the_files_own_text_was_read():
    conflict = run_of(reports.REPORT)["results"][0]
    (dump,) = conflict["locations"]
    (herald,) = conflict["relatedLocations"]
    assert dump["physicalLocation"]["artifactLocation"] == {"uri": "archive.jsonl", "uriBaseId": "%SRCROOT%"}
    assert dump["physicalLocation"]["region"] == {"startLine": 3, "snippet": {"text": reports.COURIER.text}}
    assert herald["physicalLocation"]["artifactLocation"]["uri"] == "new/herald%2C%202.txt"
    region = herald["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (3, 23, 3, 49)
    assert region["snippet"]["text"] == "more than 1,000 kilometers"
    assert herald["physicalLocation"]["contextRegion"]["startLine"] == 3


@pytest.mark.parametrize(
    "path, expected",
    [
        ("a/b.txt", {"uri": "a/b.txt", "uriBaseId": "%SRCROOT%"}),
        ("a:b ü%.txt", {"uri": "a%3Ab%20%C3%BC%25.txt", "uriBaseId": "%SRCROOT%"}),
        ("/srv/b.txt", {"uri": "file:///srv/b.txt"}),
    ],
)
def test_paths_as_uris(path, expected):
    article = replace(reports.COURIER, places=Places("none", file=path))
    found = run_of(replace(reports.REPORT, articles=(article, reports.HERALD)))["results"][0]["locations"][0]
    assert found["physicalLocation"]["artifactLocation"] == expected
    assert found["physicalLocation"]["region"]["startLine"] == 1


def test_an_article_from_standard_input_is_a_file_of_its_name():
    found = run_of(reports.HOSTILE_REPORT)["results"][0]["relatedLocations"][0]
    assert found["physicalLocation"]["artifactLocation"]["uri"] == "%3Cb%3Eevil%E2%90%9B%5B0m%3C/b%3E.txt"


def test_columns_count_code_points():
    assert run_of(reports.REPORT)["columnKind"] == "unicodeCodePoints"


def test_results_name_their_rule_and_their_fingerprint():
    run = run_of(reports.REPORT)
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert list(result["partialFingerprints"]) == ["factcheck/v1"]
    assert [(result["ruleId"], result["level"]) for result in run["results"]] == [("conflict", "error")]


def test_what_is_known_is_left_out_and_what_is_new_says_so():
    assert run_of(reports.BASELINE_REPORT)["results"] == []
    new = replace(reports.REPORT, findings=(replace(reports.CONFLICT, baseline="new"),))
    assert [each["baselineState"] for each in run_of(new)["results"]] == ["new"]
    assert "baselineState" not in run_of(reports.REPORT)["results"][0]


def test_rules_say_what_code_scanning_shows():
    for rule in run_of(reports.REPORT)["tool"]["driver"]["rules"]:
        assert rule["name"].isalpha()
        assert rule["help"]["markdown"].endswith("**")
        assert rule["properties"]["tags"]
        assert "helpUri" not in rule


def test_the_projects_page_stands_where_the_package_names_one(monkeypatch):
    monkeypatch.setattr("factcheck.write.sarif.project_page", lambda: "https://desk.example/factcheck")
    driver = run_of(reports.REPORT)["tool"]["driver"]
    assert {driver["informationUri"], *(rule["helpUri"] for rule in driver["rules"])} == {
        "https://desk.example/factcheck"
    }


def test_problems_are_notifications():
    (told,) = run_of(reports.REPORT)["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"].startswith("courier.txt: “last Friday” stays unresolved; give the publication date")

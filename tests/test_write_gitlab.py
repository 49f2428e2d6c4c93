import json
from dataclasses import replace

import jsonschema
import pytest
import reports

from factcheck.write import write_report

# The fields that GitLab's documentation asks for, and the values it knows.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"minimum": 1}}},
                },
            },
        },
    },
}


@pytest.mark.parametrize("report", reports.ALL)
def test_every_entry_has_what_gitlab_asks_for(report):
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(write_report(report, "gitlab")))


def test_agreement_and_what_is_known_are_left_out():
    assert [each["check_name"] for each in json.loads(write_report(reports.REPORT, "gitlab"))] == ["conflict"]
    assert json.loads(write_report(reports.BASELINE_REPORT, "gitlab")) == []


def test_no_two_entries_share_a_fingerprint():
    twice = replace(reports.REPORT, findings=(reports.CONFLICT, reports.CONFLICT))
    prints = [each["fingerprint"] for each in json.loads(write_report(twice, "gitlab"))]
    assert prints == [reports.CONFLICT.fingerprint, f"{reports.CONFLICT.fingerprint}-2"]

import json

import pytest
import reports

from factcheck.write import claim_lines, write_report


def shapes(report):
    return [json.loads(line) for line in write_report(report, "jsonl").splitlines()]


def test_a_line_for_each_finding_and_each_problem():
    conflict, corroborated, problem = shapes(reports.REPORT)
    assert [each["type"] for each in (conflict, corroborated, problem)] == ["finding", "finding", "problem"]
    assert conflict["message"] == reports.CONFLICT.message
    assert "measure: differs, 0.0 bits" in conflict["reasons"]
    herald, courier = conflict["claims"]
    (line,) = claim_lines([reports.LONG], reports.HERALD, reports.UNITS)
    assert json.loads(line).items() <= herald.items()
    assert (herald["source"], herald["file"], herald["region"]["start_line"]) == ("Herald", "new/herald, 2.txt", 3)
    assert (courier["agency"], courier["line"], courier["region"]) == ("EFE", 3, None)


def test_what_the_baseline_says_of_a_finding():
    new, known, absent, _ = shapes(reports.BASELINE_REPORT)
    assert (new["baseline"], known["baseline"]) == ("new", "unchanged")
    assert known["accepted"] == {"reason": "they count sidings", "by": "M. Ode"}
    assert (absent["type"], absent["fingerprint"]) == ("absent", "3" * 16)


@pytest.mark.parametrize("report", reports.ALL)
def test_as_many_lines_as_things_to_tell(report):
    assert len(shapes(report)) == len(report.findings) + len(report.absent) + len(report.problems)

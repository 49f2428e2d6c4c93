from dataclasses import replace

import pytest
import reports
from junitparser import Failure, JUnitXml, Skipped

from factcheck.write import write_report


def suite_of(report):
    (suite,) = JUnitXml.fromstring(write_report(report, "junit").encode())
    return suite


@pytest.mark.parametrize(
    "report, counts", list(zip(reports.ALL, [(1, 1, 0), (1, 1, 0), (1, 0, 0), (1, 0, 1)], strict=True))
)
def test_counts_are_those_of_the_cases(report, counts):
    suite = suite_of(report)
    cases = list(suite)
    assert (suite.tests, suite.failures, suite.skipped) == counts
    assert len(cases) == suite.tests
    assert sum(isinstance(result, Failure) for case in cases for result in case.result) == suite.failures
    assert sum(isinstance(result, Skipped) for case in cases for result in case.result) == suite.skipped


def test_a_conflict_fails_with_both_sentences():
    (case,) = suite_of(reports.REPORT)
    (failure,) = case.result
    assert case.name == f"conflict {reports.CONFLICT.fingerprint}"
    assert (failure.type, failure.message) == ("conflict", reports.CONFLICT.message)
    assert "archive.jsonl:3: Courier (EFE) · 2022-06-18: The company said" in failure.text
    assert "new/herald, 2.txt:3:23: Herald · 2022-06-17: The contract restores" in failure.text


def test_an_article_without_a_conflict_passes():
    (case,) = suite_of(reports.EMPTY_REPORT)
    assert (case.classname, case.name, case.is_passed) == ("herald.txt", "no conflict", True)


def test_an_article_of_an_archive_is_not_tested():
    archived = replace(reports.HERALD, archived=True)
    assert list(suite_of(replace(reports.EMPTY_REPORT, articles=(archived,)))) == []


def test_what_is_accepted_is_skipped_with_its_reason():
    (case,) = suite_of(reports.BASELINE_REPORT)
    assert case.result[0].message == "accepted by M. Ode: they count sidings"


def test_names_stay_when_the_figures_words_change_and_no_two_are_alike():
    edited = replace(reports.CONFLICT, message="Herald gives 1,000 kilometers, Courier 850.")
    names = [case.name for case in suite_of(replace(reports.REPORT, findings=(reports.CONFLICT, edited)))]
    assert names == [f"conflict {reports.CONFLICT.fingerprint}", f"conflict {reports.CONFLICT.fingerprint} (2)"]


def test_hostile_text_stays_text():
    (case,) = suite_of(reports.HOSTILE_REPORT)
    assert "<script>alert(1)</script>" in case.result[0].message
    assert '<script>alert("x")</script>' in case.result[0].text

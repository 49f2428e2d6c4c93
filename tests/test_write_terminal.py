import re
from dataclasses import replace

import pytest
import reports

from factcheck.write import write_report

ALL_REPORTS = pytest.mark.parametrize("report", reports.ALL)
COLOURS = re.compile(r"\x1b\[[\d;]*m")


def test_the_terminal_says_it_all():
    text = write_report(reports.REPORT, "terminal", width=80)
    folded = " ".join(text.split())
    for words in (
        "conflict (error) Herald says more than 1,000 kilometers",
        "Courier (EFE) · 2022-06-18",
        "more than 1,000 km",
        "2 independent sources. Both name the same thing and date it to the same days. The figures are too far apart",
        "herald.txt:3",
        "courier.txt “last Friday” stays unresolved → give the publication date: --published 2022-06-18",
    ):
        assert words in folded
    assert text.index("1  conflict ") < text.index("1  conflict (error)") < text.index("Unresolved")
    assert "Found 1 conflict and 1 corroborated figure in 2 articles, 5 claims." in text.splitlines()


def test_it_begins_with_a_line_for_each_finding_by_story():
    text = write_report(reports.many(8), "terminal", width=150)
    table = text[: text.index("1  conflict (error)")].splitlines()
    assert [" ".join(line.split()) for line in table if line] == [
        "No. Verdict Values (of what) Who says so Likelihood",
        "High water number 0 on the lower Orrel",
        "1 conflict 10 CRW (displaced) The Orrel Observer 100%",
        "error 11 CRW Tessen Morning Post",
        "2 updated 11 (displaced) The Orrel Observer 100%",
        "note → 12 Tessen Morning Post",
        "High water number 1 on the lower Orrel",
        "3 conflict 11 CRW (displaced) The Orrel Observer 100%",
        "error 12 CRW Tessen Morning Post",
        "4 updated 12 (displaced) The Orrel Observer 100%",
        "note → 13 Tessen Morning Post",
    ]


def test_without_findings_it_gives_each_article_with_its_figures():
    text = write_report(replace(reports.REPORT, findings=()), "terminal")
    assert "$1.9 billion (work)" in text
    assert text.splitlines()[-1] == "Found no conflict in 2 articles, 5 claims."


@ALL_REPORTS
@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_no_line_is_wider_than_the_terminal(report, width):
    assert all(len(line) <= width for line in write_report(report, "terminal", width=width).splitlines())


def test_colours_are_the_only_codes_that_reach_a_terminal():
    text = write_report(reports.HOSTILE_REPORT, "terminal", width=200, colour=True)
    assert COLOURS.search(text)
    assert not reports.CONTROLS.search(COLOURS.sub("", text))


def test_markup_in_an_article_is_text():
    text = write_report(reports.HOSTILE_REPORT, "terminal", width=400)
    assert "[/x] [red]A␛[31m �2J�tolls�" in text


def test_the_environment_changes_nothing(monkeypatch):
    expected = write_report(reports.REPORT, "terminal")
    for name in ("COLUMNS", "FORCE_COLOR", "TTY_COMPATIBLE", "LINES"):
        monkeypatch.setenv(name, "1")
    assert write_report(reports.REPORT, "terminal") == expected


def test_quiet_says_a_sentence_for_each_error_and_warning():
    assert write_report(reports.REPORT, "terminal", detail="quiet", width=200).splitlines() == [
        f"conflict (error)  {reports.CONFLICT.message}",
        "Found 1 conflict and 1 corroborated figure in 2 articles, 5 claims.",
    ]
    assert (
        "conflict" not in write_report(reports.BASELINE_REPORT, "terminal", detail="quiet", width=200).splitlines()[0]
    )


def test_verbose_says_all_of_everything():
    report = replace(reports.many(200), problems=tuple(replace(reports.UNRESOLVED, place=str(n)) for n in range(30)))
    short, full = (write_report(report, "terminal", detail=detail) for detail in ("normal", "verbose"))
    assert len(short.splitlines()) < 400 < len(full.splitlines())
    for words in ("more like these", "Without their sentences here: No. 2, 4", "70 more. All", "--verbose"):
        assert words in short
        assert words not in full
    assert "in all +0.0 bits for one fact" in full
    assert full.count("4 claims") == 100


def test_what_is_known_is_left_out_and_counted():
    short, full = (write_report(reports.BASELINE_REPORT, "terminal", detail=each) for each in ("normal", "verbose"))
    assert "Left out: 1 known finding; --verbose shows what is known." in short.splitlines()
    assert "Left out" not in full
    assert "they count sidings" in full

import csv
from io import StringIO

import pytest
import reports
from lxml import html as lxml_html

from factcheck.write import write_report
from factcheck.write.csv import COLUMNS, defused


def rows_of(report):
    return list(csv.DictReader(StringIO(write_report(report, "csv").removeprefix("\ufeff")), strict=True))


def test_a_row_for_each_claim_of_each_finding():
    rows = rows_of(reports.REPORT)
    assert [(row["finding"], row["verdict"], row["figure"]) for row in rows] == [
        ("1", "conflict", "more than 1,000 kilometers"),
        ("1", "conflict", "850 kilometers"),
        ("2", "corroborated", "$1.9 billion"),
        ("2", "corroborated", "1.9bn dollars"),
    ]
    assert (rows[0]["value"], rows[0]["low"], rows[0]["high"], rows[0]["unit"]) == (
        "more than 1,000 km", "1000", "", "kilometer",
    )  # fmt: skip
    assert (rows[0]["hedge"], rows[2]["hedge"]) == ("more_than", "exact")
    assert (rows[0]["file"], rows[0]["line"]) == ("new/herald, 2.txt", "3")
    assert rows[0]["url"].startswith("https://herald.example/railway#:~:text=")
    assert rows[0]["sentence"].startswith("The contract restores more than 1,000 kilometers of railway")


@pytest.mark.parametrize("report", [*reports.ALL, reports.many(40)])
def test_a_finding_has_the_number_that_it_has_on_the_page(report):
    page = lxml_html.fromstring(write_report(report, "html"))
    numbers = {int(row["finding"]): row["message"] for row in rows_of(report)}
    assert list(numbers) == list(range(1, len(report.findings) + 1))
    for number, message in numbers.items():
        assert " ".join(message.split()) in " ".join(page.get_element_by_id(f"f{number}").text_content().split())


def test_a_spreadsheet_is_told_that_it_is_utf_8():
    assert write_report(reports.REPORT, "csv").encode().startswith(b"\xef\xbb\xbffinding,verdict")


@pytest.mark.parametrize("report", reports.ALL)
def test_every_row_has_every_column_and_is_one_line(report):
    lines = write_report(report, "csv").splitlines()
    assert len(lines) == len(rows_of(report)) + 1
    assert all(len(row) == len(COLUMNS) for row in csv.reader(lines, strict=True))


def test_what_is_known_says_why():
    assert {row["known"] for row in rows_of(reports.BASELINE_REPORT)} == {"", "accepted by M. Ode: they count sidings"}


@pytest.mark.parametrize(
    "cell, expected",
    [
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("+1+1", "'+1+1"),
        ("+49", "'+49"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("\r=1", "'=1"),
        (" \n=1", "'=1"),
        ("-1+cmd", "'-1+cmd"),
        ("-", "'-"),
        ("-12", "-12"),
        ("-3.5", "-3.5"),
        ("12", "12"),
        (12, "12"),
        (None, ""),
        ("a\nb", "a b"),
        ("a=b", "a=b"),
    ],
)
def test_a_spreadsheet_computes_no_cell(cell, expected):
    assert defused(cell) == expected

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
import reports

from factcheck.model import Article, Places, Report
from factcheck.write import write_report

TITLE = "Conflict: more than 1,000 km or 850 km"
_COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def annotations(report):
    """The annotations as GitHub's runner reads them: (command, properties, message)."""
    *lines, _summary = write_report(report, "github").splitlines()
    found = [_COMMAND.fullmatch(line) for line in lines]
    assert all(found)
    return [
        (each[1], dict(pair.split("=", 1) for pair in map(unquote, each[2].split(","))), unquote(each[3]))
        for each in found
    ]


def test_an_annotation_stands_at_the_later_claim():
    ((command, where, message),) = annotations(reports.REPORT)
    assert (command, where) == (
        "error",
        {"file": "archive.jsonl", "line": "3", "title": TITLE},
    )
    assert message.startswith(reports.CONFLICT.message)
    assert "Herald · 2022-06-17 (new/herald, 2.txt:3:23): “The contract restores" in message


def test_columns_stand_where_the_files_own_text_was_read():
    courier = replace(reports.COURIER, places=Places(file="a,b:c.txt"))
    ((_, where, _),) = annotations(replace(reports.REPORT, articles=(courier, reports.HERALD)))
    assert where == {
        "file": "a,b:c.txt", "line": "1", "endLine": "1", "col": "35", "endColumn": "49", "title": TITLE,
    }  # fmt: skip


def test_ten_are_shown_and_the_rest_is_counted():
    *shown, more, summary = write_report(reports.many(48), "github").splitlines()
    assert len(shown) == 10
    assert more == "2 more problems without an annotation."
    assert summary.startswith("Found ")


def test_what_is_known_is_not_shown():
    assert annotations(reports.BASELINE_REPORT) == []
    assert "1 known finding" in write_report(reports.BASELINE_REPORT, "github")


@pytest.mark.parametrize("output_format", ["github", "terminal"])
@pytest.mark.parametrize("colour", [False, True])
def test_no_article_gives_the_runner_a_command(output_format, colour):
    text = "::error::owned by 12 people ::add-mask::x\n::set-output name=a::b ##[error]y %0A::warning::z 13 people."
    articles = [Article(f"::warning::{name} ##[x].txt", text, source="::debug::##[s]") for name in "ab"]
    claims = [reports.claim(article, "12 people", "count", reports.exact("12", "person")) for article in articles]
    found = reports.finding("conflict", "error", "::error::message ##[add-mask]m", *claims)
    report = Report(tuple(articles), tuple(claims), (found,), ())
    options = {"colour": colour, "width": 60} if output_format == "terminal" else {}
    for line in write_report(report, output_format, **options).splitlines():
        seen = re.sub(r"\x1b\[[\d;]*m", "", line).strip()
        if seen.startswith("::"):  # ours, and the runner reads a line once
            assert _COMMAND.fullmatch(seen)[2].endswith("title=Conflict%3A 12")
        else:
            assert "##[" not in seen

from dataclasses import replace

import pytest
import reports

from factcheck.write import write_report
from factcheck.write.markdown import _safe


def test_a_table_and_the_sentences_below_it():
    text = write_report(reports.REPORT, "markdown")
    heading, _, *rest = text.splitlines()
    assert heading == "### Found 1 conflict and 1 corroborated figure in 2 articles, 5 claims."
    assert rest[2] == r"| error | Conflict: more than 1,000 km or 850 km | archive.jsonl:3 |"
    assert "restore **850 kilometers** of railway" in text
    assert "`factcheck accept" in text
    assert "corroborated" not in text.split("\n", 1)[1]


def test_what_is_known_is_no_more_than_counted():
    assert "1 known finding" in write_report(reports.BASELINE_REPORT, "markdown")
    assert "|" not in write_report(reports.BASELINE_REPORT, "markdown")


def test_a_comment_stays_within_what_a_host_takes():
    text = write_report(reports.many(1000), "markdown")
    assert len(text) < 65_536
    assert "more problems." in text


@pytest.mark.parametrize(
    "text, expected",
    [
        ("a | b", r"a \| b"),
        ("<img src=x>", r"\<img src=x\>"),
        ("[x](https://a.example)", "\\[x\\]\\(https:\u2060//a.example\\)"),
        ("ask @desk", "ask @\u2060desk"),
        ("www.a.example", "www\u2060.a.example"),
        ("`code` *b* _i_ # 1 &amp; $x$", r"\`code\` \*b\* \_i\_ \# 1 \&amp; \$x\$"),
        (" a\nb ", " a b "),
    ],
)
def test_no_text_of_an_article_is_markdown(text, expected):
    assert _safe(text) == expected


def test_an_archived_article_is_not_counted():
    archived = replace(reports.HERALD, archived=True)
    text = write_report(replace(reports.REPORT, articles=(reports.COURIER, archived)), "markdown")
    assert "in 1 article, 2 claims" in text

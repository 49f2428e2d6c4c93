import re
import subprocess
import sys
from dataclasses import replace
from itertools import starmap

import pytest
import reports

from factcheck.model import Article, Comparison, Level
from factcheck.write import FORMATS, quoted, views, write_report
from factcheck.write.reasons import in_words
from factcheck.write.text import harmless, listed, one_line

ALL_REPORTS = pytest.mark.parametrize("report", reports.ALL)


@ALL_REPORTS
@pytest.mark.parametrize("output_format", FORMATS)
def test_the_same_report_gives_the_same_text(report, output_format):
    text = write_report(report, output_format)
    assert text == write_report(report, output_format)
    assert not text or text.endswith("\n")
    assert not reports.CONTROLS.search(text)


def test_an_unknown_format_names_the_known_ones():
    with pytest.raises(ValueError, match="one of terminal, html, json"):
        write_report(reports.REPORT, "docx")


@pytest.mark.parametrize(
    "text, expected",
    [
        ("plain é 語 ’", "plain é 語 ’"),
        ("\x1b[31m", "␛[31m"),
        ("a\nb\tc", "a\nb\tc"),
        ("\x9b\u202e\u2066\ud800", "����"),
        ("a\u2028b", "a b"),
        ("\x7f", "␡"),
    ],
)
def test_harmless_text_keeps_its_length(text, expected):
    assert harmless(text) == expected
    assert len(expected) == len(text)


def test_small_texts():
    assert one_line(" a\n\n b\x00 ") == "a b␀"
    assert [listed(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_a_sentence_that_runs_on_is_cut_around_its_figure():
    article = Article("long.txt", "word " * 1000 + "5 tons " + "word " * 1000)
    claim = reports.claim(article, "5 tons", "measure", reports.exact("5", "ton"))
    quote = quoted.quote(claim, article)
    assert quote.figure == "5 tons"
    assert quote.before.startswith("… ")
    assert quote.after.endswith(" …")
    assert len(quote.before + quote.after) < 1000


def test_figures_of_one_sentence_are_quoted_in_it_once():
    article = Article("short.txt", "Of 800 boats, 200 are red")
    claims = [reports.claim(article, each, "count", reports.exact(each[:3], "boat")) for each in ("800 boats", "200")]
    (shared,) = quoted.by_sentence([quoted.quote(claim, article) for claim in reversed(claims)])
    assert "".join(text for text, _ in shared.pieces) == article.text
    assert [text for text, is_figure in shared.pieces if is_figure] == ["800 boats", "200"]
    assert shared.first.figure == "200"


def test_the_most_telling_figures_take_turns_by_kind():
    surfaces = ["$5", "$50", "$500", "7 km", "70 km", "9 men", "2030"]
    article = Article("a.txt", " ; ".join(surfaces))
    kinds = ["money"] * 3 + ["measure"] * 2 + ["count", "date"]
    claims = [
        reports.claim(article, surface, kind, reports.exact(re.sub(r"\D", "", surface), "unit"))
        for surface, kind in zip(surfaces, kinds, strict=True)
    ]
    assert [claim.mention.surface for claim in views.telling(claims)] == ["$500", "70 km", "9 men", "$50", "7 km"]


def test_writing_is_imported_when_it_is_asked_for():
    code = "import sys, factcheck.write; print(*{'rich', 'jinja2', 'pydantic'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


@pytest.mark.parametrize(
    "verdict, policy, levels, level, expected",
    [
        ("corroborated", "measure", [("thing", "same head", 1.0, "name the same thing"), ("role", "unsaid")], "equal",
         "Both name the same thing. The figures are equal."),
        ("updated", "toll", [("event", "same", 1.0, "tell of one event"), ("thing", "same word", 2.0, "count people")],
         "later count", "Both count people and tell of one event. The later article has the newer count."),
        ("conflict", "measure", [("event", "unknown"), ("to agree", "a ton is a short ton")], "differs",
         "The figures are too far apart for rounding, hedge or unit. Perhaps a ton is a short ton."),
        ("compatible", "measure", [], "seen from afar", "Seen from afar."),
    ],
)  # fmt: skip
def test_reasons_in_words(verdict, policy, levels, level, expected):
    compared = Comparison(reports.LONG, reports.SHORT, tuple(starmap(Level, levels)), verdict, policy, level)
    assert in_words(replace(reports.CONFLICT, verdict=verdict, comparisons=(compared,))) == expected


@pytest.mark.parametrize("alike, who", [([True, True], "All 3 articles"), ([True, False], "2 of 3 articles")])
def test_reasons_say_how_many_articles_are_alike(alike, who):
    first, *others = claims = [replace(reports.LONG, article_id=name) for name in ("a", "b", "c")]
    compared = tuple(
        Comparison(
            first, other, (Level("thing", "same", 1.0, "name one thing" if is_alike else ""),), "conflict", "x", ""
        )
        for other, is_alike in zip(others, alike, strict=True)
    )
    finding = replace(reports.CONFLICT, claims=tuple(claims), comparisons=compared)
    assert in_words(finding).startswith(f"{who} name one thing.")


def test_an_invalid_claim_needs_no_reason_beyond_its_message():
    assert in_words(replace(reports.CONFLICT, verdict="invalid", comparisons=())) == ""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.baseline import accept, baseline_text, known_of, read_baseline, with_baseline
from factcheck.cli import status
from factcheck.errors import FactcheckError
from factcheck.model import Acceptance, Article, Known
from factcheck.write import write_report

RULES = factcheck.load_rules()
COMPANIONS = Path(__file__).parent / "companions"
LINE = "The Tolm railway contract restores {} kilometers of track between Tolm and Vessen, the ministry of Arland said."
SAID = Acceptance("they count sidings", "M. Ode")


def report_of(*told, text=LINE):
    """A report on one article for each (id, source, figure)."""
    return factcheck.check_articles(
        [
            Article(name, text.format(figure), source, None, date(2022, 6, 17), lang="en")
            for name, source, figure in told
        ],
        RULES,
    )


def conflicts(report):
    return [finding for finding in report.findings if finding.verdict == "conflict"]


TWO = (("a", "Herald", "1,000"), ("b", "Courier", "1,400"))
THIRD = ("c", "Tribune", "1,400")


@pytest.mark.parametrize(
    "told, text",
    [
        (TWO[::-1], LINE),
        ((("z", "Herald", "1,000"), ("b", "Courier", "1,400")), LINE),
        ((("a", "Herald", "1000"), ("b", "Courier", "1,400")), LINE),
        ((("a", "Herald", "some 1,000"), ("b", "Courier", "at least 1,400")), LINE),
        ((("a", "The Herald", "1,000"), ("b", "COURIER", "1,400")), LINE),
        (TWO, LINE.replace("{} kilometers of track", "a {}-kilometre track")),
        (TWO, LINE.replace("contract restores", "contract will repair")),
        (TWO, "On Friday.\n\n" + LINE.replace("the ministry of Arland said", "said the ministry of Arland")),
    ],
    ids=[
        "other order", "a file renamed", "a figure written otherwise", "a hedge", "an outlet written otherwise",
        "a hyphen", "a verb reworded", "text edited",
    ],
)  # fmt: skip
def test_a_fingerprint_outlives(told, text):
    (before,), (after,) = conflicts(report_of(*TWO)), conflicts(report_of(*told, text=text))
    assert before.pairs == after.pairs == (before.fingerprint,)


def test_without_an_outlet_a_fingerprint_outlives_another_folder():
    here, there = (report_of((f"{folder}a", None, "1,000"), (f"{folder}b", None, "1,400")) for folder in ("", "2022/"))
    assert conflicts(here)[0].pairs == conflicts(there)[0].pairs


@pytest.mark.parametrize(
    "told", [(TWO[0], ("b", "Courier", "1,500")), (TWO[0], ("b", "Tribune", "1,400"))], ids=["figure", "source"]
)
def test_another_figure_or_source_is_another_fingerprint(told):
    (before,), (after,) = conflicts(report_of(*TWO)), conflicts(report_of(*told))
    assert not {*before.pairs} & {*after.pairs}


def test_a_finding_of_three_sources_is_known_when_all_its_pairs_are():
    (two,), three = conflicts(report_of(*TWO)), report_of(*TWO, THIRD)
    (joined,) = conflicts(three)
    assert set(two.pairs) < set(joined.pairs)
    some = with_baseline(three, [Known(two.fingerprint)])
    every = with_baseline(three, [Known(pair) for pair in joined.pairs])
    assert [finding.baseline for finding in conflicts(some)] == ["new"]
    assert [finding.baseline for finding in conflicts(every)] == ["unchanged"]


def test_a_second_finding_of_the_same_fingerprint_does_not_hide_behind_the_first():
    report = report_of(*TWO)
    twice = replace(report, findings=conflicts(report) * 2)
    once = known_of(report, "warning")
    assert {finding.baseline for finding in with_baseline(twice, once).findings} == {"new"}
    assert {finding.baseline for finding in with_baseline(twice, known_of(twice, "warning")).findings} == {"unchanged"}


def test_a_fingerprint_accepted_twice_covers_two_findings():
    report = report_of(*TWO)
    twice = replace(report, findings=conflicts(report) * 2)
    (pair,) = conflicts(report)[0].pairs
    for times, state in ((1, "new"), (2, "unchanged")):
        assert {each.baseline for each in with_baseline(twice, accept((), [pair] * times, SAID)).findings} == {state}


def test_what_no_longer_occurs_is_told():
    known = known_of(report_of(*TWO), "warning")
    told = with_baseline(report_of(TWO[0]), known)
    assert [each.message for each in told.absent] == [known[0].message]
    assert with_baseline(report_of(*TWO), known).absent == ()


def test_a_baseline_is_read_as_it_was_written(tmp_path):
    report = report_of(*TWO, THIRD)
    known = accept(known_of(report, "note"), [conflicts(report)[0].fingerprint, "0" * 16], SAID)
    file = tmp_path / "known.toml"
    file.write_text(baseline_text(known), encoding="utf-8")
    again = read_baseline(file)
    assert baseline_text(again) == baseline_text(reversed(known))
    assert [each.accepted for each in with_baseline(report, again).findings if each.accepted] == [SAID]
    assert known_of(report, "error", again)[0].accepted == SAID


@pytest.mark.parametrize(
    "content, words",
    [
        ("[x]\n", "known.toml: x"),
        ("['0123456789abcdef']\nverdct = 'conflict'\n", "0123456789abcdef.verdct: Extra inputs are not permitted"),
        ("['0123456789abcdef']\ncount = 0\n", "0123456789abcdef.count: Input should be greater than 0"),
        ("['0123456789abcdef']\nreason = 'so'\n", "a reason needs a name"),
        ("['0123456789abcdef'\n", "is not valid TOML"),
        ("['0123456789abcdef']\nby = '\udcff'\n", "is not valid TOML in UTF-8"),
    ],
)
def test_a_broken_baseline_is_told_with_its_key(tmp_path, content, words):
    file = tmp_path / "known.toml"
    file.write_text(content, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(FactcheckError) as error:
        read_baseline(file)
    assert words in str(error.value)


def test_from_the_command_line(tmp_path, capsys):
    known = str(tmp_path / "known.toml")
    assert status(["run", str(COMPANIONS), "--baseline", known]) == 2
    assert "make it with factcheck baseline" in capsys.readouterr().err
    assert status(["baseline", known, str(COMPANIONS)]) == 0
    assert "7 known findings, 7 of them new; 0 gone" in capsys.readouterr().out
    assert status(["run", str(COMPANIONS), "--baseline", known]) == 0
    assert "and 7 known findings in 26 articles" in " ".join(capsys.readouterr().out.split())


def test_one_finding_is_accepted_from_the_command_line(tmp_path, capsys):
    known, said = tmp_path / "known.toml", ["--reason", "they count sidings", "--by", "M. Ode"]
    assert status(["accept", "0" * 16, *said, "--baseline", str(known)]) == 0
    assert read_baseline(known) == (Known("0" * 16, accepted=SAID),)
    assert status(["accept", "a quote", *said, "--baseline", str(known)]) == 2
    assert status(["accept", "0" * 16, "--reason", " ", "--by", "M. Ode", "--baseline", str(known)]) == 2
    assert capsys.readouterr().err.count("error: ") == 2
    assert status(["run", str(COMPANIONS), "--baseline", str(known)]) == 1
    assert "Known findings that no longer occur" in capsys.readouterr().out


def test_a_fingerprint_of_no_report_is_not_simply_accepted(tmp_path, capsys):
    known, report = tmp_path / "known.toml", tmp_path / "report.json"
    said = ["--reason", "they count sidings", "--by", "M. Ode", "--baseline", str(known)]
    report.write_text('{"fingerprint": "1111111111111111"}')
    assert status(["accept", "0" * 16, *said]) == 0
    assert "it is not known whether there is such a finding" in capsys.readouterr().out
    assert status(["accept", "2" * 16, *said, "--report", str(report)]) == 2
    assert "occurs in no report and no baseline" in capsys.readouterr().err
    assert status(["accept", "1" * 16, *said, "--report", str(report)]) == 0
    assert "not known" not in capsys.readouterr().out
    assert [each.fingerprint for each in read_baseline(known)] == ["0" * 16, "1" * 16]


@pytest.mark.parametrize("output_format", ["json", "jsonl", "sarif", "csv"])
def test_an_accepted_finding_says_what_a_report_says_of_it(tmp_path, output_format):
    report, (found,) = report_of(*TWO), conflicts(report_of(*TWO))
    text, known = tmp_path / "report", tmp_path / "known.toml"
    text.write_text(write_report(report, output_format), encoding="utf-8")
    said = ["--reason", SAID.reason, "--by", SAID.by, "--report", str(text), "--baseline", str(known)]
    assert status(["accept", found.fingerprint, *said]) == 0
    assert read_baseline(known) == (Known(found.fingerprint, "conflict", found.message, accepted=SAID),)


def test_an_accepted_pair_says_what_the_baseline_says_of_its_finding():
    of = Known("0" * 16, "conflict", "Herald says 4 bridges, Courier 5.", ("0" * 16, "1" * 16))
    assert accept([of], ["1" * 16], SAID)[1] == Known("1" * 16, of.verdict, of.message, accepted=SAID)


def test_a_review_is_laid_over_the_baseline(tmp_path, capsys):
    known, review = tmp_path / "known.toml", tmp_path / "review.toml"
    known.write_text(baseline_text([Known("0" * 16, count=2), Known("1" * 16)]), encoding="utf-8")
    review.write_text(baseline_text([Known("0" * 16, "conflict", accepted=SAID)]), encoding="utf-8")
    assert status(["accept", "--from", str(review), "--baseline", str(known)]) == 0
    assert read_baseline(known) == (Known("0" * 16, "conflict", count=2, accepted=SAID), Known("1" * 16))
    assert status(["accept", "--baseline", str(tmp_path / "none.toml")]) == 2
    assert status(["accept", "0" * 16, "--baseline", str(known)]) == 2
    told = capsys.readouterr().err
    assert "nothing to accept" in told
    assert "needs a --reason and --by" in told


def test_a_baseline_is_not_cut_short_by_what_cannot_be_read(tmp_path, capsys):
    known = tmp_path / "known.toml"
    known.write_text(baseline_text([Known("0" * 16)]), encoding="utf-8")
    (tmp_path / "empty.txt").write_text("")
    assert status(["baseline", str(known), str(tmp_path), str(COMPANIONS)]) == 2
    assert "first mend what could not be read" in capsys.readouterr().err
    assert read_baseline(known) == (Known("0" * 16),)

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.baseline import accept, baseline_text, known_of, read_baseline, with_baseline
from factcheck.cli import status
from factcheck.cli.reported import findings_in
from factcheck.errors import FactcheckError
from factcheck.model import Acceptance, Article, Known
from factcheck.write import FORMATS, write_report

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


@pytest.mark.parametrize("new", ["a", "b", "c", "ab", "bc"])
@pytest.mark.parametrize(
    "figures",
    [
        ("1,000", "1,400", "1,400"), ("1,400", "1,000", "1,400"), ("1,000", "1,400", "1,700"),
        ("1,700", "1,400", "1,000"), ("1,000", "1,000", "1,000"),
    ],
)  # fmt: skip
def test_a_finding_has_one_name_in_a_whole_run_and_against_an_archive(figures, new):
    told = list(zip("abc", ("Herald", "Courier", "Abend"), figures, strict=True))
    whole, parts = report_of(*told), report_of(*(each for each in told if each[0] in new))
    older = report_of(*(each for each in told if each[0] not in new)).articles
    beside = factcheck.check_articles(parts.articles, RULES, against=older)
    assert [each.fingerprint for each in beside.findings] == [each.fingerprint for each in whole.findings]
    known = with_baseline(beside, known_of(whole, "note"))
    assert {each.baseline for each in known.findings} == {"unchanged"}


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
        assert {
            each.baseline for each in with_baseline(twice, accept((), [pair] * times, SAID, [Known(pair)])).findings
        } == {state}


def test_what_no_longer_occurs_is_told():
    known = known_of(report_of(*TWO), "warning")
    told = with_baseline(report_of(TWO[0]), known)
    assert [each.message for each in told.absent] == [known[0].message]
    assert with_baseline(report_of(*TWO), known).absent == ()


def test_a_baseline_is_read_as_it_was_written(tmp_path):
    report = report_of(*TWO, THIRD)
    other = Known("0" * 16, "conflict", "Herald says 4 bridges, Courier 5.")
    known = accept(known_of(report, "note"), [conflicts(report)[0].fingerprint, "0" * 16], SAID, [other])
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
    known.write_text(baseline_text([Known("0" * 16)]), encoding="utf-8")
    assert status(["accept", "0" * 16, *said, "--baseline", str(known)]) == 0
    assert read_baseline(known) == (Known("0" * 16, accepted=SAID),)
    assert status(["accept", "0" * 16, "--reason", " ", "--by", "M. Ode", "--baseline", str(known)]) == 2
    assert capsys.readouterr().err.count("error: ") == 1
    assert status(["run", str(COMPANIONS), "--baseline", str(known)]) == 1
    assert "Known findings that no longer occur" in capsys.readouterr().out


@pytest.mark.parametrize(
    "given, words",
    [
        ("a quote", "is no fingerprint"),
        ("9f1c2a7be0d3445", "is no fingerprint"),
        ("9f1c2a7be0d34456", "did you mean 9f1c2a7be0d34455?"),
        ("9f1c2a7be0d35445", "did you mean 9f1c2a7be0d34455?"),
        ("1b0fa4440000c7d2", "did you mean 1b0fa4440000c7d1?"),
        ("55443d0eb7a2c1f9", "give --report FILE"),
    ],
)
@pytest.mark.parametrize("has_baseline", [True, False])
def test_a_fingerprint_that_nothing_tells_is_refused(tmp_path, capsys, given, words, has_baseline):
    known, report = tmp_path / "known.toml", tmp_path / "report.txt"
    report.write_text("fingerprint 9f1c2a7be0d34455, and fingerprints 0123456789abcdef\n  1b0fa4440000c7d1", "utf-8")
    if has_baseline:
        known.write_text(before := baseline_text([Known("f" * 16)]), encoding="utf-8")
    said = ["--reason", "so", "--by", "M. Ode", "--baseline", str(known), "--report", str(report)]
    assert status(["accept", given, *said]) == 2
    assert words in capsys.readouterr().err
    assert known.read_text(encoding="utf-8") == before if has_baseline else not known.exists()


FIELDS = ["json", "jsonl", "sarif", "csv", "junit", "gitlab"]


@pytest.mark.parametrize("output_format", [each for each in FORMATS if each != "claimreview"])
@pytest.mark.parametrize("at", [0, -1])
def test_a_finding_is_accepted_by_any_pair_that_a_report_of_any_format_gives(tmp_path, output_format, at):
    report = report_of(*TWO, THIRD)
    (found,) = conflicts(report)
    text, known = tmp_path / "report", tmp_path / "known.toml"
    text.write_text(write_report(report, output_format), encoding="utf-8")
    said = ["--reason", SAID.reason, "--by", SAID.by, "--report", str(text), "--baseline", str(known)]
    assert status(["accept", found.pairs[at], *said]) == 0
    told = ("conflict", found.message) if output_format in FIELDS else ("", "")
    assert read_baseline(known) == (Known(found.fingerprint, *told, found.pairs, accepted=SAID),)
    assert [each.accepted for each in conflicts(with_baseline(report, read_baseline(known)))] == [SAID]


def test_a_claimreview_is_told_to_carry_no_fingerprints(tmp_path, capsys):
    (tmp_path / "report").write_text(write_report(report_of(*TWO), "claimreview"), encoding="utf-8")
    said = ["--reason", "so", "--by", "M. Ode", "--report", str(tmp_path / "report"), "--baseline", str(tmp_path / "k")]
    assert status(["accept", "f" * 16, *said]) == 2
    assert "claimreview, which carries no fingerprints" in capsys.readouterr().err


def test_what_no_longer_occurs_is_told_in_any_format_but_quietly(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("Ten towns of Arland were flooded.", encoding="utf-8")
    (tmp_path / "k.toml").write_text(baseline_text([Known("f" * 16, "conflict", "Gone.")]), encoding="utf-8")
    for quiet, is_told in ((), True), (("-q",), False):
        status(["run", str(tmp_path / "a.txt"), "--baseline", str(tmp_path / "k.toml"), "-f", "markdown", *quiet])
        out, err = capsys.readouterr()
        assert ("1 known finding no longer occurs" in err) is is_told
        assert "- Gone." in out


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", "[1]", '[{"check_name": "conflict", "description": "none"}]', "<?xml",
        '<?xml version="1.0"?><a/>', "[" * 9999,
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "finding,verdict,\n1\n", '{"runs": 3}',
        '{"findings": [{"verdict": "conflict", "message": "so", "fingerprint": "x", "pairs": ["]"]}]}',
    ],
)  # fmt: skip
def test_what_is_no_report_tells_nothing(text):
    assert list(findings_in(text)) == []


def test_a_pair_of_a_known_finding_accepts_it():
    of = Known("0" * 16, "conflict", "Herald says 4 bridges, Courier 5.", ("0" * 16, "1" * 16), count=2)
    assert accept([of], ["1" * 16, "0" * 16], SAID) == (replace(of, accepted=SAID),)


def test_a_finding_that_a_source_joins_keeps_its_reason():
    before = accept(known_of(report_of(*TWO), "warning"), conflicts(report_of(*TWO))[0].pairs, SAID)
    for third in (THIRD, ("c", "Abend", "1,400"), ("c", "Abend", "1,700")):
        report = report_of(*TWO, third)
        assert {each.baseline for each in conflicts(with_baseline(report, before))} == {"new"}
        after = known_of(report, "warning", before)
        assert [each.accepted for each in after] == [SAID]
        assert [each.accepted for each in conflicts(with_baseline(report, after))] == [SAID]


def test_a_review_is_laid_over_the_baseline(tmp_path, capsys):
    known, review = tmp_path / "known.toml", tmp_path / "review.toml"
    known.write_text(baseline_text([Known("0" * 16, count=2), Known("1" * 16)]), encoding="utf-8")
    review.write_text(baseline_text([Known("0" * 16, "conflict", accepted=SAID)]), encoding="utf-8")
    assert status(["accept", "--from", str(review), "--baseline", str(known)]) == 0
    assert read_baseline(known) == (Known("0" * 16, "conflict", count=2, accepted=SAID), Known("1" * 16))
    assert status(["accept", "--baseline", str(tmp_path / "none.toml")]) == 2
    assert status(["accept", "0" * 16, "--baseline", str(known)]) == 2
    review.write_text("", encoding="utf-8")
    assert status(["accept", "--from", str(review), "--baseline", str(known)]) == 2
    told = capsys.readouterr().err
    assert "nothing to accept" in told
    assert "review.toml: holds nothing" in told
    assert "needs a --reason and --by" in told


def test_a_baseline_is_not_cut_short_by_what_cannot_be_read(tmp_path, capsys):
    known = tmp_path / "known.toml"
    known.write_text(baseline_text([Known("0" * 16)]), encoding="utf-8")
    (tmp_path / "empty.txt").write_text("")
    assert status(["baseline", str(known), str(tmp_path), str(COMPANIONS)]) == 2
    assert "first mend what could not be read" in capsys.readouterr().err
    assert read_baseline(known) == (Known("0" * 16),)

"""Readings of scope and verdicts, as tables of cases; values have their own in test_values.py."""

from dataclasses import replace
from datetime import date

import pytest

from factcheck import Article, check_articles, load_rules
from factcheck.cli import status
from factcheck.errors import RulesError

RULES = load_rules()


def story(sentence, day=13):
    lead = "Blast shakes Velden mill\n\nAn explosion shook the Velden mill in Orsk on Monday, mayor Ilga Brandt said. "
    text = lead + sentence
    return Article(id="", text=text, source="", lang="en", published=date(2023, 6, day))


def verdicts(first, second, days=(13, 13), of_days=False):
    one, other = (story(sentence, day) for sentence, day in zip((first, second), days, strict=True))
    found = [replace(one, id="one", source="Echo"), replace(other, id="two", source="Torsk Post")]
    return {
        finding.verdict
        for finding in check_articles(found, RULES).findings
        if {claim.article_id for claim in finding.claims} == {"one", "two"}
        and (finding.claims[0].kind == "date") == of_days
    }


@pytest.mark.parametrize(
    "first, second, expected",
    [
        ("Seven people were killed.", "Seven people died.", {"corroborated"}),
        ("Seven people were killed.", "Nine people died.", {"conflict"}),
        ("At least seven people were killed.", "Nine people died.", {"compatible"}),
        ("Seven people were wounded.", "Seven people died.", set()),
        ("A man and six children were killed.", "Seven people died.", {"compatible"}),
        ("Two women and five men were killed.", "Seven people died.", {"compatible"}),
        ("Seven people were killed, including the bomber.", "Six people died.", set()),
        ("Seven people were killed before he killed himself.", "Eight people died.", set()),
        ("Three officers were killed.", "Nine people died.", set()),
        ("Nine people were wounded.", "Two people died and seven people were wounded.", set()),
        (
            "Two people died and nine were wounded.",
            "Two people died and seven were wounded.",
            {"corroborated", "conflict"},
        ),
        ("Blasts killed 40 people in three towns.", "Nine people died.", set()),
        ("Names of seven people killed were read.", "Nine people died.", set()),
        ("Two people died.", "Nine people died.", set()),
        ("The blast killed 2 guards & 3 others.", "Five people died.", {"compatible"}),
        ("Four houses were destroyed.", "Three others were wounded.", set()),
        ("More than 22 people were killed.", "Twenty-two people died.", {"compatible"}),
        ("The mill cut its price by $3,000.", "A mill costs $44,000.", set()),
    ],
)
def test_tallies(first, second, expected):
    assert verdicts(first, second) == expected
    assert verdicts(second, first) == expected


@pytest.mark.parametrize(
    "first, second, expected",
    [
        ("Seven people were killed.", "The death toll has risen to nine.", {"updated"}),
        ("Seven people were killed.", "Nine people have now died.", {"updated"}),
        ("Nine people were killed.", "The death toll was revised down to seven.", {"updated"}),
        ("Seven people were killed.", "The death toll has risen to five.", {"conflict"}),
        ("The mill lost 400 barrels of oil.", "The mill lost 900 barrels of oil.", {"conflict"}),
        (
            "The mill lost 400 barrels of oil.",
            "The mill lost 900 barrels of oil, correcting an earlier figure of 400 barrels.",
            {"updated"},
        ),
    ],
)
def test_a_cue_in_the_text_tells_an_update_of_the_same_day(first, second, expected):
    assert verdicts(first, second) == expected
    assert verdicts(second, first) == expected


@pytest.mark.parametrize(
    "first, second, days, expected",
    [
        ("Aldren's profit rose to $486 million.", "Aldren's profit was $468 million.", (13, 13), "conflict"),
        ("Aldren's profit rose to $486 million.", "Aldren's profit was $468 million.", (14, 13), "updated"),
    ],
)
def test_what_rose_since_a_year_ago_replaces_no_figure_of_its_own_day(first, second, days, expected):
    assert verdicts(first, second, days) == {expected}


@pytest.mark.parametrize(
    "first, second, days, told",
    [
        ("Velden was inspected on 12 February.", "On 21 February Velden was inspected.", (13, 13), {"conflict"}),
        ("The Velden mill, built in 1967, made flour.", "Velden was built in 1976.", (13, 13), {"conflict"}),
        ("Velden will reopen on 1 August.", "Velden will reopen on 12 August.", (13, 13), {"conflict"}),
        ("Velden will reopen on 1 August.", "Orsk will reopen on 12 August.", (13, 13), set()),
        ("Velden was inspected on 12 February.", "Velden was sold on 21 February.", (13, 13), set()),
        ("Brandt visited Velden on Friday.", "Brandt visited Velden on Friday.", (13, 20), set()),
        ("Brandt visited Velden on Tuesday.", "Brandt visited Velden on 6 June 2023.", (13, 14), set()),
    ],
)
def test_days_differ_where_one_deed_of_one_owner_has_two(first, second, days, told):
    assert told == {verdict for verdict in verdicts(first, second, days, of_days=True) if verdict == "conflict"}


@pytest.mark.parametrize(
    "first, second, told",
    [
        ("The trial of Brandt opened on 3 May.", "The trial of Brandt began on 13 May.", {"conflict"}),
        ("Velden has sold flour since 1967.", "Velden has sold flour since 1976.", {"conflict"}),
        ("The mill will stay shut until 1 July.", "The mill will be shut until 15 July.", {"conflict"}),
        ("The mill will stay shut until 1 July.", "The mill will be shut until July.", set()),
        ("The mill was sold in the week of 3 May.", "The mill was sold on 13 May.", set()),
        ("The mill will be shut on 1 July.", "The mill will close on 15 July.", {"conflict"}),
        ("The new mill will open in May 2026.", "The new mill will not be ready before June 2027.", {"conflict"}),
        ("The new mill opened in May 2016.", "The new mill was ready in June 2017.", set()),
        ("The mill votes on 1 July.", "The mill voted on 15 May.", set()),
        ("The inquest begins at 9 a.m. on Friday.", "The inquest begins at 10 a.m. on Friday.", {"conflict"}),
        ("The inquest begins at 9 a.m. on Friday.", "The inquest begins at 9:05 a.m. on Friday.", set()),
        ("Brandt was jailed for six years.", "Brandt was jailed for eight years.", {"conflict"}),
        ("Brandt was jailed for six years.", "Orsk leased the land for eight years.", set()),
        (
            "The 18th session of the mill’s council is in July.",
            "The 19th session of its council is in July.",
            {"conflict"},
        ),
    ],
)
def test_days_times_durations_and_ordinals_differ_where_they_are_of_one_deed_or_thing(first, second, told):
    found = verdicts(first, second, of_days=True) | verdicts(first, second, of_days=False)
    assert told == {verdict for verdict in found if verdict == "conflict"}


@pytest.mark.parametrize(
    "second, told",
    [
        ("Aldren expects a profit of $412 million, down from the $486 million that it had promised.", {"updated"}),
        ("Aldren expects a profit of $412 million rather than $486 million.", {"updated"}),
        ("The profit of Aldren, first put at $486 million, will be $412 million.", {"updated"}),
        ("Aldren expects a profit of $412 million, not the $486 million of which Velden dreams.", {"updated"}),
        ("Aldren expects a profit of $412 million; $486 million is what its rival expects.", set()),
        ("Aldren, which pays $4 a share, expects no longer the $486 million first promised.", set()),
    ],
)
def test_what_a_text_puts_in_place_of_an_earlier_figure_replaces_that_of_another(second, told):
    first = "Aldren expects a profit of $486 million."
    assert told == {verdict for verdict in verdicts(first, second) if verdict in ("updated", "conflict")}


@pytest.mark.parametrize(
    "second, told",
    [
        ("The storm did not destroy 240 homes in Kelmar, but 420.", {"updated"}),
        ("It was not 240 homes that the storm destroyed in Kelmar but 420.", {"conflict"}),
        ("The storm did not destroy 240 homes in Kelmar.", set()),
        ("The mayor of Kelmar denied that 240 homes were destroyed.", set()),
        ("The storm destroyed 240 homes in Kelmar.", {"corroborated"}),
    ],
)
def test_what_one_text_denies_does_not_agree_with_it(second, told):
    assert verdicts("The storm destroyed 240 homes in Kelmar.", second) == told


def test_the_figure_of_a_year_before_replaces_none():
    of_both_years = "Aldren made a profit of $486 million in 2022, up from $412 million in 2021."
    assert "updated" not in verdicts(of_both_years, "Aldren made $512 million in 2022, and $412 million in 2021.")


def test_what_grew_to_more_by_a_later_day_is_an_update():
    burned, grown = "The fire burned 400 hectares of forest.", "The fire has grown to 900 hectares of forest."
    assert verdicts(burned, grown, (13, 14)) == {"updated"}
    assert verdicts(burned, grown, (14, 13)) == {"conflict"}


def test_fewer_are_missing_on_a_later_day():
    sunk = "The ferry Ada Kelm sank off Varnholt. Boats searched the bay of Varnholt all night. {} people are missing."
    assert "updated" in verdicts(sunk.format(23), sunk.format(17), (13, 14))
    assert "conflict" in verdicts(sunk.format(23), sunk.format(17), (13, 13))


def test_a_cue_of_an_earlier_article_replaces_nothing():
    lost, corrected = "The mill lost 900 tons of oil.", "The mill lost 400 tons of oil, in a corrected count."
    assert verdicts(lost, corrected, (13, 14)) == {"updated"}
    assert verdicts(lost, corrected, (14, 13)) == {"conflict"}


@pytest.mark.parametrize(
    "first, second, reason",
    [
        ("Twelve people were killed.", "Nine people died.", "takes in 3 that"),
        (
            "The mill lost 146 barrels of oil.",
            "The mill lost 164 barrels of oil.",
            "two digits are swapped in one of them",
        ),
        ("The mill lost 42 barrels of oil.", "The mill lost 420 barrels of oil.", "a factor of 10"),
        ("The mill lost 5 miles of pipe.", "The mill lost 5 km of pipe.", "one means"),
    ],
)
def test_a_conflict_says_what_would_make_it_agree(first, second, reason):
    found = [replace(story(first), id="one", source="Echo"), replace(story(second), id="two", source="Torsk Post")]
    (finding,) = (each for each in check_articles(found, RULES).findings if each.claims[0].kind != "date")
    assert finding.verdict == "conflict"
    levels = {level.field: level.name for level in finding.comparisons[0].levels}
    assert reason in levels["to agree"]


def test_a_later_larger_count_of_what_grows_is_an_update():
    assert verdicts("Seven people were killed.", "Nine people died.", (13, 14)) == {"updated"}
    assert verdicts("Nine people were killed.", "Seven people died.", (13, 14)) == {"conflict"}


@pytest.mark.parametrize(
    "one, other, verdict",
    [
        ("Ilga Brandt was born in 1970.", "Ilga Brandt was born before 1980.", "compatible"),
        ("Ilga Brandt was born in 1970.", "Ilga Brandt was born before 1970.", "conflict"),
        ("Ilga Brandt was born on 5 March 1970.", "Ilga Brandt was born after 4 March 1970.", "compatible"),
        ("The club sold 450 shirts.", "The club sold more than 500 shirts.", "conflict"),
        ("The club sold 450 shirts.", "The club sold fewer than 500 shirts.", "compatible"),
    ],
)
def test_two_short_texts(one, other, verdict):
    found = [
        Article(id="one", text=one, source="Echo", lang="en"), Article(id="two", text=other, source="Post", lang="en")
    ]  # fmt: skip
    assert {finding.verdict for finding in check_articles(found, RULES).findings} == {verdict}


def test_a_headline_against_the_text_below_it():
    text = "Nine killed in Velden blast\n\nAn explosion in Velden killed seven people on Monday."
    report = check_articles([Article(id="one", text=text, source="Echo", lang="en")], RULES)
    assert [finding.verdict for finding in report.findings] == ["conflict"]
    agreeing = check_articles([Article(id="one", text=text.replace("Nine", "Seven"), source="Echo", lang="en")], RULES)
    assert agreeing.findings == ()
    without = check_articles([Article(id="one", text=text.replace("\n\n", ". "), source="Echo", lang="en")], RULES)
    assert without.findings == ()


@pytest.mark.parametrize("below, verdicts", [("8", ["conflict"]), ("3", [])])
def test_a_sum_in_the_headline_against_the_text_below_it(below, verdicts):
    text = (
        f"Orsk pays 3 million euros for bridge\n\nThe council of Orsk pays {below} million euros for the old bridge. "
        "Work begins in May. The mayor was pleased."
    )
    report = check_articles([Article(id="one", text=text, source="Echo", lang="en")], RULES)
    assert [finding.verdict for finding in report.findings] == verdicts


def test_findings_hold_claims_of_the_report_and_conflicts_come_first():
    one, other = (
        story("Seven people were killed and 12 people were wounded."),
        story("Nine people died and 12 people were hurt."),
    )
    report = check_articles([replace(one, id="one", source="Echo"), replace(other, id="two", source="Post")], RULES)
    assert [finding.verdict for finding in report.findings] == ["conflict", "corroborated", "corroborated"]
    known = set(map(id, report.claims))
    assert all(id(claim) in known for finding in report.findings for claim in finding.claims)


def test_parts_of_a_count_of_things_add_up_to_the_whole():
    parts = "The flood damaged 1,200 homes and destroyed 300 homes."
    assert "conflict" not in verdicts(parts, "The flood damaged 1,500 homes.", (13, 13))
    assert "conflict" in verdicts(parts, "The flood damaged 1,600 homes.", (13, 13))


@pytest.mark.parametrize(
    "sources, begins, ends",
    [
        (("Echo", "Echo"), "Echo says 400 barrels", ", more than once."),
        (("Echo", "Post"), "Echo and Post say 400 barrels", ", but are one origin."),
    ],
)
def test_one_origin_is_told_by_its_names(sources, begins, ends):
    told = story("The mill lost 400 barrels of oil.")
    articles = [
        replace(told, id=name, source=source, agency="Norda") for name, source in zip("ab", sources, strict=True)
    ]
    (finding,) = (each for each in check_articles(articles, RULES).findings if each.claims[0].kind == "measure")
    assert finding.verdict == "single-source"
    assert finding.message.startswith(begins)
    assert finding.message.endswith(ends)


def test_one_finding_a_fact_with_its_values_in_groups():
    lost = [("one", "Echo", 400), ("two", "Post", 400), ("three", "Star", 470)]
    articles = [replace(story(f"The mill lost {n} barrels of oil."), id=name, source=who) for name, who, n in lost]
    (finding,) = (each for each in check_articles(articles, RULES).findings if each.claims[0].kind == "measure")
    assert (finding.verdict, finding.independent_sources) == ("conflict", 3)
    assert [[claim.article_id for claim in group] for group in finding.groups] == [["one", "two"], ["three"]]
    assert finding.message.startswith("Star says 470 barrels of oil")
    assert 0 < finding.likelihood < 1


@pytest.mark.parametrize(
    "text, problem",
    [
        ("[levels.thing]\nvast = { bits = 1.0 }\n", "no function yields"),
        ("[levels.thing]\nremove = ['near']\n", "lacks “near”"),
        ("[sort.age]\nneeds = ['mine']\n", "lacks “mine”"),
        ("[replaced]\nknown = { owner = 'mine' }\n", "no group of “owner”"),
        ("[need]\nmine = { bits = 1.0 }\n", "no sort asks for"),
        ("[groups.owner]\nmine = ['same']\n", "no row asks for"),
        ("[need]\n'one person' = { bits = 3.0, known = { owner = ['mine'] } }\n", "no level of “owner”"),
        ("[need]\n'one person' = { bits = 3.0, known = { gap = ['mine'] } }\n", "no level of “gap”"),
        ("[replaced]\nknown = { gap = ['wider'] }\n", "no level of “gap”"),
    ],
)
def test_a_level_that_nobody_yields_or_names_is_refused(tmp_path, text, problem):
    (tmp_path / "compare.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RulesError, match=problem):
        load_rules(tmp_path)


@pytest.mark.parametrize(
    "other, told",
    [
        ("Seven people were killed.", "corroborated: equal"),
        ("Five people were killed.", "conflict: differs"),
        ("Seven people were wounded.", "nothing is said: event: another toll forbids one fact"),
        ("Nine of the people were killed.", "“what both articles are about” lacks scope: said by one (unsaid, “part”)"),
    ],
)
def test_two_texts_explained(capsys, other, told):
    texts = [story(sentence).text for sentence in ("Seven people were killed.", other)]
    assert status(["explain", "--pair", *texts]) == 0
    shown = capsys.readouterr().out
    assert told in shown
    assert "in all, as toll" in shown


def test_two_files_are_explained_as_they_are_read(capsys, tmp_path):
    for name, number in (("a", "Five"), ("b", "Seven")):
        text = story(f"{number} people were killed.").text
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    days = '["a.txt"]\npublished = 2031-04-02\n["b.txt"]\npublished = 2031-04-04\n'
    (tmp_path / "articles.toml").write_text(days, encoding="utf-8")
    assert status(["explain", "--pair", *(str(tmp_path / f"{name}.txt") for name in "ab")]) == 0
    assert "updated: later count" in capsys.readouterr().out


def test_a_pair_or_a_text_is_explained():
    assert status(["explain"]) == 2

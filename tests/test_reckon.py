"""Arithmetic within one article: what is told of a slip; test_relations.py has every relation in many forms."""

from datetime import date

import pytest

from factcheck import Article, check_articles, load_rules

RULES = load_rules()
DAY = date(2024, 5, 14)


def findings(text):
    report = check_articles([Article("a.txt", text, source="Torsk Post", published=DAY, lang="en")], RULES)
    return [finding for finding in report.findings if finding.verdict == "inconsistent"]


TOLD = """
Output rose 19 percent to 96 tons from 88 tons.
88 tons to 96 tons is a rise of 9 percent, and the text says 19 percent. It would add up with 105 tons instead \
of 96 tons, 81 tons instead of 88 tons or 9 percent instead of 19 percent.

The canal is 84 kilometres (64 miles) long.
84 kilometres is 52 miles, and the text says 64 miles.

The landslide trapped 23 people — twelve miners, seven drivers and two cooks.
Twelve miners, seven drivers and two cooks come to 21 people, and the text says 23 people.

Exports have doubled, to 90 tons from 30 tons.
30 tons to 90 tons is tripled, and the text says doubled. It would add up with 60 tons instead of 90 tons, 45 tons \
instead of 30 tons or tripled instead of doubled.

Of 200 weavers, 50 (30%) are women.
50 of 200 weavers is 25%, and the text says 30%. It would add up with 60 instead of 50 or 25% instead of 30%.

Ada Brook, 51, was born in Dellin in 1962.
By the date of birth (1962) the age would be 61 or 62, and the text says 51.

Bells rang on the 30th anniversary of the Selm treaty in 1992.
From 1992 to 2024 it is 32 years, and the text says 30th anniversary.

He was abbot for 17 years, from 1971 to 1983.
From 1971 to 1983 it is 12 years, and the text says 17 years.
"""


@pytest.mark.parametrize("case", TOLD.strip().split("\n\n"))
def test_the_sum_is_written_out_and_what_would_mend_it(case):
    text, message = case.split("\n")
    assert [finding.message for finding in findings(text)] == [f"Torsk Post: {message}"]


def test_a_headline_with_swapped_digits():
    (found,) = findings("Storm costs growers $36m\n\nA storm cost growers $63m on Monday.")
    assert found.message == "Torsk Post: The headline says $36m, the text $63m: one is misprinted."
    assert not findings("Storm costs growers $36m\n\nA storm cost growers $36m on Monday, and towns $63m.")


def test_a_wide_slip_is_an_error_and_a_near_one_a_warning():
    assert [each.severity for each in findings("Exports have doubled, to 90 tons from 20 tons.")] == ["error"]
    assert [each.severity for each in findings("Sales rose 19 percent to 96 million from 88 million.")] == ["warning"]


def test_a_figure_is_told_of_once_and_every_slip_names_its_figures():
    (found,) = findings("Sales rose 19 percent to 96 million from 88 million.")
    assert [claim.mention.surface for claim in found.claims] == ["19 percent", "96 million", "88 million"]
    assert (found.comparisons, found.independent_sources, found.pairs) == ((), 1, (found.fingerprint,))


@pytest.mark.parametrize("nth", ["third", "fifth"])
def test_a_list_that_is_whole_tells_the_number_of_a_time_both_ways(nth):
    assert findings(f"Selm took the cup for the {nth} time, having won it before only in 2003, 2007 and 2011.")
    assert not findings("Selm took the cup for the fourth time, having won it before only in 2003, 2007 and 2011.")


def test_points_that_are_called_percent_are_a_warning():
    (found,) = findings("Vacancy rose from 4 percent to 6 percent, an increase of 2 percent.")
    assert found.severity == "warning"
    assert found.message == (
        "Torsk Post: 4 percent to 6 percent is a rise of 2 percentage points, or of 50 percent, and the text says 2 "
        "percent. It would add up with 2 percentage points instead of 2 percent."
    )

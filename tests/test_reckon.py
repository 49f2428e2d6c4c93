"""Arithmetic within one article: relations made up that hold, and the same with one figure changed."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck import Article, check_articles, load_rules
from factcheck.check import extract

RULES = load_rules()
DAY = date(2024, 5, 14)


def slips(text):
    return extract(Article("a.txt", text, published=DAY, lang="en"), RULES).slips


def findings(text):
    report = check_articles([Article("a.txt", text, source="Torsk Post", published=DAY, lang="en")], RULES)
    return [finding for finding in report.findings if finding.verdict == "inconsistent"]


TOLD = """
Output rose 19 percent to 96 tons from 88 tons.
88 tons to 96 tons is a rise of 9 percent, and the text says 19 percent. It would add up with 105 tons for 96 tons or \
81 tons for 88 tons or 9 percent for 19 percent.

The canal is 84 kilometres (64 miles) long.
84 kilometres is 52 miles, and the text says 64 miles.

The landslide trapped 23 people — twelve miners, seven drivers and two cooks.
Twelve miners, seven drivers and two cooks come to 21 people, and the text says 23 people.

Exports have doubled, to 90 tons from 30 tons.
30 tons to 90 tons is tripled, and the text says doubled. It would add up with 60 tons for 90 tons or 45 tons for \
30 tons or tripled for doubled.

Ada Brook, 51, was born in Dellin in 1962.
Born 1962, it would be an age of 61 or 62, and the text says 51.

Bells rang on the 30th anniversary of the Selm treaty in 1992.
From 1992 to 2024 it is 32 years, and the text says 30th anniversary.

He was abbot for 17 years, from 1971 to 1983.
From 1971 to 1983 it is 12 years, and the text says 17 years.
"""


@pytest.mark.parametrize("case", TOLD.strip().split("\n\n"))
def test_the_sum_is_written_out_and_what_would_mend_it(case):
    text, message = case.split("\n")
    assert [finding.message for finding in findings(text)] == [message]


def test_a_headline_with_swapped_digits():
    (found,) = findings("Storm costs growers $36m\n\nA storm cost growers $63m on Monday.")
    assert found.message == "The headline says $36m, the text $63m: the digits of one are swapped."
    assert not findings("Storm costs growers $36m\n\nA storm cost growers $36m on Monday, and towns $63m.")


def test_a_wide_slip_is_an_error_and_a_near_one_a_warning():
    assert [each.severity for each in findings("Exports have doubled, to 90 tons from 20 tons.")] == ["error"]
    assert [each.severity for each in findings("Sales rose 19 percent to 96 million from 88 million.")] == ["warning"]


def test_a_figure_is_told_of_once_and_every_slip_names_its_figures():
    (found,) = findings("Sales rose 19 percent to 96 million from 88 million.")
    assert [claim.mention.surface for claim in found.claims] == ["19 percent", "96 million", "88 million"]
    assert (found.comparisons, found.independent_sources, found.pairs) == ((), 1, (found.fingerprint,))


CHANGES = """
Sales rose {by} percent to {new} tons from {old} tons.
Sales were {by} percent higher at {new} tons, against {old} tons in 2022.
Sales grew by {by} percent, from {old} tons in 2022 to {new} tons in 2023.
Sales climbed from {old} tons to {new} tons, an increase of {by} percent.
Sales reached {new} tons, up {by} percent from {old} tons.
The mill sold {new} tons, a rise of {by} percent on the {old} tons of 2022.
The mill sold {new} tons. That is {by} percent more than the {old} tons of the year before.
Sales jumped {by} percent last year, to {new} tons from {old} tons.
Sales increased {by} percent to {new} tons, compared with {old} tons in 2022.
The mill sold {new} tons, up {by} percent on the {old} tons of the year before.
"""
DIFFERENCES = """
Sales rose by {by} tons to {new} tons from {old} tons.
Sales reached {new} tons, up {by} tons from {old} tons.
Sales climbed from {old} tons to {new} tons, an increase of {by} tons.
The mill sold {new} tons, an increase of {by} tons on the {old} tons of 2022.
The mill sold {new} tons, {by} tons more than the {old} tons of the year before.
Sales went to {new} tons from {old} tons, a rise of {by} tons.
Sales jumped by {by} tons last year, to {new} tons from {old} tons.
The mill sold {new} tons. It had been {old} tons in 2022, so that was a rise of {by} tons.
Sales were {by} tons higher at {new} tons, against {old} tons in 2022.
Sales increased by {by} tons to {new} tons, compared with {old} tons in 2022.
"""
PRODUCTS = """
The school ordered {number} desks at ${each} each, for a total of ${total}.
The school bought {number} desks at ${each} apiece, and they cost ${total}.
The school bought {number} desks for ${each} each. The bill comes to ${total}.
They sold {number} tickets at ${each} each. The total of ${total} goes to the choir.
They sold {number} tickets at ${each} apiece, a total of ${total}.
There are {number} flats, which the developer sells for ${each} each, worth ${total}.
The town paid ${each} for each of the {number} desks, a total of ${total}.
The town ordered {number} lamps at ${each} each. The ${total} will be paid in May.
At ${each} apiece the {number} lamps cost ${total}.
There were {number} walkers who paid a fee of ${each}. Altogether the club will collect ${total}.
"""
SUMS = """
The landslide trapped {total} people — {a} miners, {b} drivers and {c} cooks.
The storm killed {total} people — {a} villagers, {b} sailors and {c} soldiers.
The zoo has {total} birds. Parrots are {a} of them, the rest being {b} owls and {c} ducks.
The board has {total} members. They split {a} in favour, {b} against and {c} absent.
The zoo put the number of births at {total} — {a} owls, {b} ducks and {c} swans.
The bank has {total} branches. It closed {a} of them, sold {b} branches and kept the other {c}.
The choir has {total} singers — {a} women, {b} men and {c} children.
The fund of ${total} is divided three ways: ${a} for roads, ${b} for schools and ${c} for parks.
The court heard {total} witnesses — {a} officers, {b} neighbours and {c} doctors.
The grant of ${total} is divided three ways: ${a} for roads, ${b} for schools and ${c} for parks.
"""
CONVERSIONS = """
The pipe is {km} kilometres ({mi} miles) long.
The pipe is {km} km ({mi} mi) long.
The pipe is {km} kilometres, or {mi} miles, long.
The pipe is {km} kilometres — {mi} miles — long.
The pipe is {km} kilometres, which is {mi} miles, long.
The village lies {km} kilometers ({mi} miles) from the coast.
They walked {km} kilometres, or about {mi} miles, in a week.
The pipe (it is {km} km / {mi} miles long) leaks.
The wind blew at {km} kilometres an hour ({mi} miles an hour).
The wind reached {km} km/h ({mi} mph).
"""


def sentences(block):
    return st.sampled_from([line for line in block.splitlines() if line])


def grouped(**numbers):
    return {name: f"{number:,}" for name, number in numbers.items()}


counts = st.integers(1_001, 9_999).filter(lambda number: number % 100)


def test_there_are_enough_forms():
    blocks = (CHANGES, DIFFERENCES, PRODUCTS, SUMS, CONVERSIONS)
    assert [len(block.splitlines()) - 1 for block in blocks] == [10] * 5


@given(sentences(CHANGES), counts, st.integers(3, 80), st.integers(2, 40))
def test_percent_changes(sentence, old, by, wrong):
    new = round(old * (100 + by) / 100)
    assume(new % 100 and abs(Decimal(new - old) / old * 100 - by) < Decimal("0.4"))
    assert not slips(sentence.format(**grouped(new=new, old=old, by=by)))
    assert slips(sentence.format(**grouped(new=new, old=old, by=by + wrong)))


@given(sentences(DIFFERENCES), counts, st.integers(11, 99), st.integers(1, 500))
def test_absolute_changes(sentence, old, by, wrong):
    new = old + by
    assume(new % 100 and (new + wrong + 2) % 100)
    assert not slips(sentence.format(**grouped(new=new, old=old, by=by)))
    assert slips(sentence.format(**grouped(new=new + wrong + 2, old=old, by=by)))


@given(sentences(PRODUCTS), st.integers(12, 900), st.integers(11, 99), st.integers(15, 400))
def test_numbers_and_prices(sentence, number, each, percent):
    total = number * each
    wrong = total * (100 + percent) // 100
    assert not slips(sentence.format(**grouped(number=number, each=each, total=total)))
    assert slips(sentence.format(**grouped(number=number, each=each, total=wrong)))


@given(sentences(SUMS), st.lists(st.integers(6, 60), min_size=3, max_size=3), st.integers(4, 6))
def test_parts_of_a_total(sentence, found, wrong):
    parts = dict(zip("abc", found, strict=True))
    assume(sum(found) + wrong < 100 and sum(found) * Decimal("0.3") > wrong)
    assert not slips(sentence.format(**parts, total=sum(found)))
    assert slips(sentence.format(**parts, total=sum(found) + wrong))


@given(sentences(CONVERSIONS), st.integers(21, 999), st.integers(10, 300))
def test_conversions(sentence, kilometres, percent):
    miles = round(kilometres / Decimal("1.609344"))
    wrong = miles * (100 + percent) // 100 + 2
    assume(wrong % 10 and kilometres % 10)
    assert not slips(sentence.format(km=kilometres, mi=miles))
    assert slips(sentence.format(km=kilometres, mi=wrong))

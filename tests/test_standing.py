"""What stands around two figures that differ."""

from datetime import date

import pytest

from factcheck import Article, load_rules
from factcheck.check import extract
from factcheck.compare import told_in
from factcheck.compare.links import SURE
from factcheck.compare.pairing import Matching, candidates
from factcheck.compare.sifting import Meeting, sifted
from factcheck.compare.sorts import Sorts
from factcheck.compare.standing import Standing
from factcheck.compare.weighing import Scales

RULES = load_rules()
FAR = "The town has known bad years before, and its people say that it will know good ones again. " * 4
FIRST = "Dorost will shed 620 posts. The mill in Kelmar has 4,150 looms."


def _standing(text: str, unit: str, days: tuple[date | None, date | None] = (None, None)) -> Standing:
    """What stands around the figures of one unit in the first text and another."""
    articles = [
        Article(id=name, text=each, source=name, published=day, lang="en")
        for name, each, day in zip("ab", (FIRST, text), days, strict=True)
    ]
    one, other = (told_in(article, extract(article, RULES), RULES) for article in articles)
    matching = Matching(2, SURE, Scales(RULES.policy), Sorts(RULES.policy), RULES, is_whole=True)
    meeting = Meeting(one.facts, other.facts, matching, False, RULES.languages["en"])
    found = list(candidates(one.facts, other.facts, matching))
    pair = next(each for each in found if {each.one.stated.claims[0].value.unit} == {unit} and not each.agrees)
    return Standing(pair, sifted(found, meeting), meeting)


@pytest.mark.parametrize(
    "text, name, level",
    [
        ("Dorost will shed 590 posts. The mill in Kelmar has 4,150 looms.", "neighbours", "agree"),
        ("Dorost will shed 590 posts. The mill in Kelmar has 7,300 looms.", "neighbours", "none agree"),
        (f"Dorost will shed 590 posts. {FAR} The mill in Kelmar has 4,150 looms.", "neighbours", "agree elsewhere"),
        ("Dorost will shed 590 posts.", "gap", "narrow"),
        ("Dorost will shed 410 posts.", "gap", "wide"),
        ("Dorost will shed 600 posts.", "gap", "round"),
        ("Dorost will shed 2,900 posts.", "size", "large"),
        ("Dorost will shed 590 posts.", "size", "small"),
        ("Dorost will shed 590 posts.", "clause", "alike"),
        ("At the mill, 590 posts will go.", "clause", "unlike"),
        ("Dorost will shed 590 posts.", "length", "short"),
        ("Dorost will shed 590 posts.", "margin", "clear"),
        ("Dorost will shed 590 posts. Dorost will shed 580 posts.", "margin", "close"),
    ],
)
def test_what_stands_around_two_figures(text, name, level):
    assert _standing(text, "post")[name] == level


DAY, NEXT = date(2031, 4, 2), date(2031, 4, 3)


@pytest.mark.parametrize(
    "text, days, level",
    [
        ("Dorost will shed 660 posts.", (DAY, NEXT), "larger"),
        ("Dorost will shed 660 posts.", (NEXT, DAY), "smaller"),
        ("Dorost will shed 590 posts.", (DAY, NEXT), "smaller"),
        ("Dorost will shed 660 posts.", (DAY, DAY), "unknown"),
        ("Dorost will shed 660 posts.", (DAY, None), "unknown"),
    ],
)
def test_whether_the_later_figure_is_the_larger(text, days, level):
    assert _standing(text, "post", days)["later"] == level


@pytest.mark.parametrize(
    "days, sentences, more",
    [((DAY, NEXT), 2, 0.0), ((DAY, None), 2, 3.0), ((None, None), 2, 3.0), ((DAY, NEXT), 60, 3.0)],
)
def test_figures_of_one_matter_agree_more_easily_in_short_dated_articles(days, sentences, more):
    articles = [
        Article(id=name, text=FIRST, source=name, published=day, lang="en")
        for name, day in zip("ab", days, strict=True)
    ]
    one, other = (told_in(article, extract(article, RULES), RULES) for article in articles)
    matching = Matching(sentences, "one matter", Scales(RULES.policy), Sorts(RULES.policy), RULES, is_whole=True)
    agreeing = [each for each in candidates(one.facts, other.facts, matching) if each.agrees]
    assert [each.needed - each.row.agree for each in agreeing] == [more] * 2

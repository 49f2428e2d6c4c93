"""What is left out before all is weighed could not have been told."""

from itertools import combinations
from pathlib import Path

import pytest

from factcheck import load_rules, read_articles
from factcheck.check import extract
from factcheck.compare import told_in
from factcheck.compare.fields import FIELDS, OF_ARTICLES, ONE_BY_ONE
from factcheck.compare.natures import OF_NATURE
from factcheck.compare.pairing import Matching
from factcheck.compare.sifting import Meeting
from factcheck.compare.sorts import Sorts
from factcheck.compare.verdicts import judged
from factcheck.compare.weighing import Scales
from factcheck.rules.levels import LEVELS

COMPANIONS = Path(__file__).parent / "companions"
RULES = load_rules()


def test_each_field_is_weighed_once():
    assert sorted(FIELDS) == sorted([*OF_NATURE, *OF_ARTICLES, *ONE_BY_ONE])


@pytest.fixture(scope="module")
def told():
    return [told_in(article, extract(article, RULES), RULES) for article in read_articles(COMPANIONS)]


def told_together(one, other, link, is_whole):
    matching = Matching(
        max(one.sentences, other.sentences), link, Scales(RULES.policy), Sorts(RULES.policy), RULES, is_whole
    )
    return judged(Meeting(one.facts, other.facts, matching, False, RULES.languages["en"]))


@pytest.mark.parametrize("link", LEVELS["link"])
def test_whatever_links_two_articles_the_same_is_told_of_pairs_weighed_in_full(told, link):
    pairs = list(combinations(told, 2))
    found = [told_together(*pair, link, False) for pair in pairs]
    assert any(found)
    assert found == [told_together(*pair, link, True) for pair in pairs]

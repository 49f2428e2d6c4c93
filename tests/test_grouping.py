"""Grouping: which facts of several articles, taken for one two by two, are one finding."""

from typing import NamedTuple

import pytest

from factcheck import load_rules
from factcheck.compare.agreement import INSIDE
from factcheck.compare.grouping import grouped
from factcheck.compare.verdicts import Judged
from factcheck.model import Comparison

POLICY = load_rules().policy.facts
SAID = {"=": ("corroborated", "equal"), "~": ("compatible", INSIDE.name), "/": ("conflict", "apart")}


class Stub(NamedTuple):
    """A fact that is nothing but its key."""

    key: tuple[str, int]


def judged(told):
    """Pairs in order of what speaks for them: "a1=b1" agrees, "a1~b1" as a month does with a day, "a1/b1" conflicts; a1
    is fact 1 of article a.
    """
    for rank, each in enumerate(told.split()):
        one, other = (Stub((side[0], int(side[1]))) for side in (each[:2], each[3:]))
        verdict, level = SAID[each[2]]
        yield Judged(one, other, Comparison(None, None, (), verdict, "count", level, -rank))


@pytest.mark.parametrize(
    "told, groups",
    [
        ("a1=b1", ["a1 b1"]),
        ("a1=b1 b1=c1 a1=c1", ["a1 b1 c1"]),
        ("a1=b1 b1=c1", ["a1 b1"]),  # a1 and c1 do not agree, or their articles are not linked
        ("a1=b1 a1=c1 b1=c1 c1=d1", ["a1 b1 c1"]),
        ("a1=b1 a1=c1 b1=c1 c1=d1 b1=d1", ["a1 b1 c1 d1"]),
        ("a1=b1 c1=d1 b1=c1", ["a1 b1", "c1 d1"]),  # one pair of four holds no two groups together
        ("a1=b1 c1=d1 b1=c1 a1=c1 a1=d1", ["a1 b1 c1 d1"]),
        ("a1=b1 a2=b1", ["a1 b1"]),  # an article tells a fact once
        ("a1=b1 b1/c1", ["a1 b1 c1"]),
        ("a1=b1 c1=d1 b1/c1", ["a1 b1 c1 d1"]),
        ("a1~b1 a2/b1", ["a2 b1"]),  # "in July" agrees with a day that another day of its article disputes
        ("a1~b1", ["a1 b1"]),
        ("a1/a2", ["a1 a2"]),  # a headline and the text below it
    ],
)
def test_what_hangs_together_is_one_finding(told, groups):
    found = grouped(list(judged(told)), POLICY)
    assert [" ".join(f"{article}{at}" for article, at in sorted(group.facts)) for group in found] == groups


def test_what_two_archived_articles_say_was_not_asked():
    (found,) = grouped(list(judged("n1=y1 n1=z1")), POLICY, archived="yz")
    assert sorted(found.facts) == [("n", 1), ("y", 1), ("z", 1)]


def test_values_that_many_articles_tell_each_are_two_facts():
    one, other = (" ".join(f"{a}1={b}1" for a in side for b in side if a < b) for side in ("abcd", "efgh"))
    assert len(grouped(list(judged(f"{one} {other} a1/e1")), POLICY)) == 2

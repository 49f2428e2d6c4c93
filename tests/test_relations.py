"""Every relation in ten sentences: of numbers that hold nothing is said, of the same with one changed something."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import Article, load_rules
from factcheck.check import extract

RULES = load_rules()
DAY = date(2024, 5, 14)
FORMS = tomllib.loads((Path(__file__).parent / "relations.toml").read_text("utf-8"))
TIMES = {2: "doubled", 3: "tripled", 4: "quadrupled"}
FRACTIONS = [("a third", "three", 33), ("a quarter", "four", 25), ("a fifth", "five", 20), ("a tenth", "ten", 10)]
ALSO = {"average": "speed", "seats": "parts"}  # what some forms are as well
NTH = ("second", "third", "fourth", "fifth", "sixth", "seventh")


def slips(text):
    return extract(Article("a.txt", text, published=DAY, lang="en"), RULES).slips


def told(numbers):
    """The numbers as a sentence writes them: 4,500, a year without its comma, 7.50, a word."""
    years = ("born", "year", "first", "last")
    return {
        name: f"{each:,}" if name not in years and not isinstance(each, str) else each for name, each in numbers.items()
    }


def whole(low, high):
    """Whole numbers that nobody would take for round ones."""
    return st.integers(low, high).filter(lambda number: number % 10)


def to_places(number, places=1):
    return round(Decimal(number), places)


def both(right, **wrong):
    """The numbers that hold, and those with one of them changed."""
    return right, right | wrong


@st.composite
def percent_change(draw):
    old, by = draw(whole(1_001, 9_999)), draw(st.integers(3, 80))
    right = {"old": old, "new": whole_near(old * (100 + by) / 100), "by": by}
    return both(right, by=by + draw(st.integers(4, 40)))


def whole_near(number):
    """The nearest whole number that is not round."""
    return round(number) + (round(number) % 10 == 0)


@st.composite
def absolute_change(draw):
    old, by = draw(whole(1_001, 9_999)), draw(whole(11, 99))
    return both({"old": old, "new": old + by, "by": by}, by=by + draw(st.integers(110, 500)))


@st.composite
def points(draw):
    old, by = draw(st.integers(12, 50)), draw(st.integers(3, 9))
    return both({"old": old, "new": old + by, "by": by}, by=by + draw(st.integers(3, 30)))


@st.composite
def percent_of_percent(draw):
    old, by = draw(st.integers(1, 5)), draw(st.sampled_from([25, 50, 75]))
    right = {"old": old * 8, "new": old * (100 + by) * 2 // 25, "by": by}
    return both(right, by=by + draw(st.integers(60, 90)))


@st.composite
def points_as_percent(draw):
    right, _ = draw(percent_of_percent())
    return both(right, by=right["new"] - right["old"])


@st.composite
def multiple(draw):
    old, times = draw(whole(21, 990)), draw(st.integers(2, 4))
    return both({"old": old, "new": old * times, "by": TIMES[times]}, new=old * times * draw(st.integers(2, 3)))


@st.composite
def share(draw):
    whole_, percent = draw(whole(101, 999)), draw(st.integers(20, 80))
    right = {"part": whole_ * percent // 100, "whole": whole_}
    right["share"] = to_places(Decimal(right["part"]) / whole_ * 100, 1)
    return both(right, share=right["share"] + draw(st.integers(3, 15)))


@st.composite
def fraction(draw):
    word, n, percent = draw(st.sampled_from(FRACTIONS))
    return both({"word": word, "n": n, "percent": percent}, percent=percent + draw(st.integers(9, 40)))


@st.composite
def remainder(draw):
    a, b = draw(whole(101, 499)), draw(whole(51, 99))
    return both({"a": a, "b": b, "total": a + b}, b=b + draw(st.integers(101, 300)))


@st.composite
def unit_total(draw):
    number, each = draw(whole(12, 900)), draw(whole(11, 99))
    right = {"number": number, "each": each, "total": number * each}
    return both(right, total=number * each * draw(st.integers(115, 400)) // 100)


@st.composite
def average(draw):
    number, average = draw(st.integers(11, 48)), draw(whole(25, 95))
    right = {"number": number, "average": average, "total": number * average}
    return both(right, average=average + draw(st.integers(9, 60)))


@st.composite
def speed(draw):
    time, speed = draw(st.integers(3, 9)), draw(whole(12, 95))
    return both({"time": time, "speed": speed, "distance": time * speed}, speed=speed * draw(st.integers(2, 3)))


@st.composite
def interest(draw):
    rate, hundreds = draw(st.integers(2, 9)), draw(whole(101, 999))
    right = {"rate": rate, "base": hundreds * 100, "amount": hundreds * rate}
    return both(right, amount=hundreds * (rate + draw(st.integers(1, 5))))


@st.composite
def difference(draw):
    other, by = draw(whole(1_001, 9_999)), draw(whole(11, 499))
    return both({"one": other + by, "other": other, "by": by}, by=by + draw(st.integers(110, 400)))


@st.composite
def conversion(draw):
    km = draw(whole(21, 999))
    miles = round(km / Decimal("1.609344"))
    return both({"km": km, "mi": miles}, mi=whole_near(miles * draw(st.integers(115, 400)) // 100 + 2))


@st.composite
def exchange(draw):
    euros = draw(whole(12, 400))
    dollars = round(euros * Decimal("1.08"))  # as in 2024
    return both({"eur": euros, "usd": dollars}, usd=dollars * draw(st.sampled_from([4, 25])))


@st.composite
def parts(draw):
    some = dict(zip("abc", draw(st.lists(whole(11, 60), min_size=3, max_size=3)), strict=True))
    total = sum(some.values())
    return both(some | {"total": total}, total=total + draw(st.integers(4, 6)))


@st.composite
def seats(draw):
    right, _ = draw(parts())
    return both(right, total=right["total"] - draw(st.integers(3, 9)))


@st.composite
def mean(draw):
    middle, apart = draw(st.integers(22, 60)), draw(st.integers(1, 9))
    right = {"a": middle - apart, "b": middle + apart, "c": middle, "mean": middle}
    return both(right, mean=middle + apart + draw(st.integers(2, 9)))


@st.composite
def percentages(draw):
    a, b = draw(st.integers(31, 45)), draw(st.integers(21, 30))
    return both({"a": a, "b": b, "c": 100 - a - b}, c=100 - a - b + draw(st.integers(3, 20)))


@st.composite
def age(draw):
    born = draw(st.integers(1934, 1994))
    right = {"born": born, "age": DAY.year - born}
    return both(right, age=DAY.year - born - draw(st.integers(4, 14)))


@st.composite
def anniversary(draw):
    passed = draw(st.integers(24, 89))
    return both(
        {"year": DAY.year - passed, "th": nth(passed)}, th=nth(passed + draw(st.sampled_from([-10, -5, 5, 10])))
    )


@st.composite
def centenary(draw):
    return both({"year": DAY.year - 100}, year=DAY.year - 100 + draw(st.sampled_from([-9, -4, 3, 8])))


def nth(number):
    """12th, 21st, 32nd, 43rd."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number not in (11, 12, 13) else "th"
    return f"{number}{ending}"


@st.composite
def span(draw):
    first, years = draw(st.integers(1931, 1990)), draw(st.integers(5, 30))
    return both({"first": first, "last": first + years, "years": years}, years=years + draw(st.integers(3, 19)))


@st.composite
def edition(draw):
    years = sorted(draw(st.sets(st.integers(1991, 2022), min_size=2, max_size=4)))
    *some, last = map(str, years)
    count = len(years)
    return both({"list": f"{', '.join(some)} and {last}", "nth": NTH[count - 1]}, nth=NTH[count - 2])


@st.composite
def score(draw):
    other, by = draw(st.integers(41, 90)), draw(st.integers(6, 30))
    return both({"one": other + by, "other": other, "by": by}, by=by + draw(st.integers(1, 9)))


@st.composite
def rank(draw):
    least, less, more = sorted(draw(st.sets(st.integers(22, 90), min_size=3, max_size=3)))
    return both({"least": least, "less": less, "more": more}, more=least, less=more, least=less)


@st.composite
def direction(draw):
    old, new = sorted(draw(st.sets(whole(21, 99), min_size=2, max_size=2)))
    return both({"old": old, "new": new}, old=new, new=old)


@st.composite
def headline(draw):
    one, other = draw(st.sampled_from([(36, 63), (47, 74), (25, 52), (19, 91)]))
    return both({"one": one, "two": one}, two=other)


@st.composite
def repeated(draw):
    return draw(headline())


NUMBERS = {
    strategy.__name__: strategy
    for strategy in (
        percent_change, absolute_change, points, percent_of_percent, points_as_percent, multiple, share, fraction,
        remainder, unit_total, average, speed, interest, difference, conversion, exchange, parts, seats, mean,
        percentages, age, anniversary, centenary, span, edition, score, rank, direction, headline, repeated,
    )
}  # fmt: skip


def test_every_relation_has_ten_forms():
    assert {name: len(forms) for name, forms in FORMS.items()} == dict.fromkeys(
        RULES.languages["en"].reckoning.says, 10
    )


@pytest.mark.parametrize("relation", FORMS)
def test_a_slip_is_told_and_what_holds_is_not(relation):
    @settings(max_examples=8, deadline=None, derandomize=True)
    @given(NUMBERS[relation]())
    def check(numbers):
        right, wrong = map(told, numbers)
        for form in FORMS[relation]:
            assert not slips(form.format(**right)), form.format(**right)
            (slip,) = slips(form.format(**wrong))
            assert slip.relation in (relation, ALSO.get(relation)), form.format(**wrong)

    check()

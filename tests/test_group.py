"""Stories and origins: which articles tell one event, and which are one voice."""

from dataclasses import replace
from datetime import date

import pytest

from factcheck import Article, check_articles, load_rules
from factcheck.check import extract
from factcheck.group import linked, origins_of

RULES = load_rules()
FIRE = (
    "Fire guts Velden mill\n\nA fire destroyed the Velden paper mill near Orsk on Monday. "
    "Mayor Ilga Brandt said twelve workers were hurt."
)
AGAIN = (
    "Velden mill burns\n\nFlames consumed the old paper mill of Velden on Monday, mayor Ilga Brandt said. "
    "Twelve workers were injured."
)
ELSEWHERE = (
    "Fire at a bakery\n\nA fire destroyed a bakery in Luzan on Monday. Two workers were hurt, mayor Otto Rell said."
)


def articles(*texts, days=None):
    return [
        Article(
            id=f"{index}",
            text=text,
            source=f"Outlet {index}",
            lang="en",
            published=(days or [date(2023, 6, 13)] * 9)[index],
        )
        for index, text in enumerate(texts)
    ]


def links(found):
    scenes = [scene for article in found if (scene := extract(article, RULES).scene)]
    return set(linked(scenes, {article.id for article in found}, RULES)[0])


@pytest.mark.parametrize(
    "texts, days, expected",
    [
        ((FIRE, AGAIN), None, {("0", "1")}),
        ((FIRE, ELSEWHERE), None, set()),
        ((FIRE, AGAIN), [date(2023, 6, 13), date(2023, 9, 12)], set()),
        ((FIRE, AGAIN, ELSEWHERE), None, {("0", "1")}),
    ],
)
def test_links(texts, days, expected):
    assert links(articles(*texts, days=days)) == expected


def test_links_do_not_depend_on_the_order_of_articles():
    found = articles(FIRE, AGAIN, ELSEWHERE)
    assert links(found) == links(found[::-1])


def test_a_word_that_only_begins_a_sentence_is_no_name():
    text = "Doctors said so. Snow fell on Velden, and the snow lay. Families of Velden slept."
    article = Article(id="a", text=text, source="Echo", lang="en")
    scene = extract(article, RULES).scene
    assert scene is not None
    assert scene.names == {"velden"}


def test_a_large_block_is_split_and_not_left_out():
    """Sixty stories of one day and one rare word: each pair is still found by the name that it shares."""
    names = [
        f"{first}{last}"
        for first in ("Bal", "Dor", "Fen", "Gur", "Kas", "Lom")
        for last in ("ovit", "unda", "erix", "askov", "imel")
    ]
    found = [
        replace(article, id=f"{name}{index}", text=text.replace("Velden", name).replace("Orsk", f"{name}burg"))
        for name in names
        for index, (article, text) in enumerate(zip(articles(FIRE, AGAIN), (FIRE, AGAIN), strict=True))
    ]
    assert links(found) >= {(f"{name}0", f"{name}1") for name in names}


@pytest.mark.parametrize(
    "text, days",
    [
        ("Velden burned on Sunday, Ilga Brandt said on Monday. It rained.", 2),
        ("Velden burned, Ilga Brandt said on Monday. It rained.", 0),
    ],
)
def test_a_day_of_speaking_alone_is_no_day_of_the_event(text, days):
    (article,) = articles(text)
    scene = extract(article, RULES).scene
    assert scene is not None
    assert len(scene.days) == days


COPY = " ".join(
    f"Paragraph {number} describes surprising circumstances around village {number} in considerable detail."
    for number in range(9)
)


@pytest.mark.parametrize(
    "first, second, is_one",
    [
        ({}, {}, False),
        ({"source": "Torsk Echo"}, {"source": "Torsk Echo"}, True),
        ({"agency": "Norda"}, {"agency": "Norda"}, True),
        ({"text": COPY}, {"text": COPY + " Local editors added another closing remark."}, True),
        ({"text": "A short sentence."}, {"text": "A short sentence."}, False),
    ],
)
def test_origins(first, second, is_one):
    one, other = articles(FIRE, ELSEWHERE)
    origins = origins_of([replace(one, **first), replace(other, **second)], RULES)
    assert (origins["0"] == origins["1"]) == is_one


def test_a_third_article_does_not_change_the_verdict_on_two():
    two = {finding.fingerprint for finding in check_articles(articles(FIRE, AGAIN), RULES).findings}
    three = {finding.fingerprint for finding in check_articles(articles(FIRE, AGAIN, ELSEWHERE), RULES).findings}
    assert two
    assert two <= three

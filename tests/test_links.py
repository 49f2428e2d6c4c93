"""Links and origins: which articles tell one event or one matter, why, and which are one voice."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from factcheck import Article, check_articles, load_rules
from factcheck.check import consider, extract
from factcheck.compare import are_one, independent, links_of, origin_of
from factcheck.compare.keys import keys_of
from factcheck.compare.links import link_of, signs_of

RULES = load_rules()
DAY = date(2023, 6, 13)
FIRE = (
    "Fire guts Velden mill\n\nA fire destroyed the Velden paper mill near Orsk on Monday. "
    "Mayor Ilga Brandvik said twelve workers were hurt."
)
AGAIN = (
    "Velden mill burns\n\nFlames consumed the old paper mill of Velden on Monday, mayor Ilga Brandvik said. "
    "Twelve workers were injured."
)
ELSEWHERE = (
    "Fire at a bakery\n\nA fire destroyed a bakery in Luzan on Monday. Two workers were hurt, mayor Otto Rellmann said."
)
TRIAL = (
    "The Velden mill is to be rebuilt\n\nParliament set aside 40 million for a new mill in Velden, which burned down. "
    "The Veldener will wait for it until autumn, mayor Brandvik told reporters."
)


def articles(*texts, days=None):
    return [
        Article(
            id=f"{index}", text=text, source=f"Outlet {index}", lang="en", published=(days or [DAY] * len(texts))[index]
        )
        for index, text in enumerate(texts)
    ]


def scene(article):
    found = extract(article, RULES).scene
    assert found is not None
    return found


def links(found):
    return links_of([scene(article) for article in found], {article.id for article in found}, RULES)


def pairs(found, kind="event"):
    return {(link.one, link.other) for link in links(found) if getattr(link, kind).holds}


@pytest.mark.parametrize(
    "texts, days, event, matter",
    [
        ((FIRE, AGAIN), None, {("0", "1")}, {("0", "1")}),
        ((FIRE, ELSEWHERE), None, set(), set()),
        ((FIRE, AGAIN), [DAY, DAY + timedelta(days=364)], set(), {("0", "1")}),  # a like event a year later
        ((FIRE, TRIAL), [DAY, DAY + timedelta(days=17)], set(), {("0", "1")}),
        ((FIRE, TRIAL), [DAY, DAY + timedelta(days=310)], set(), {("0", "1")}),
        ((FIRE, AGAIN, ELSEWHERE), None, {("0", "1")}, {("0", "1")}),
    ],
)
def test_links(texts, days, event, matter):
    found = articles(*texts, days=days)
    assert pairs(found) == event
    assert pairs(found, "matter") == matter


def test_links_do_not_depend_on_the_order_of_articles():
    found = articles(FIRE, AGAIN, ELSEWHERE)
    assert links(found) == links(found[::-1])


def test_others_change_nothing_in_a_link():
    two, many = articles(FIRE, AGAIN), articles(FIRE, AGAIN, ELSEWHERE, TRIAL)
    assert links(two) == [link for link in links(many) if {link.one, link.other} == {"0", "1"}]


def test_only_pairs_with_an_article_of_our_own_are_linked():
    scenes = [scene(article) for article in articles(FIRE, AGAIN)]
    assert links_of(scenes, set(), RULES) == []


@pytest.mark.parametrize(
    "text, names",
    [
        ("Doctors said so. Snow fell on Velden, and the snow lay. Families of Velden slept.", {"Velden"}),
        ("The Ostlander met the Ostlandic envoy in Ostland; he left Ostland.", {"Ostland"}),
        ("He met Ilga Brandvik in May. Then Brandvik left on Monday.", {"Ilga Brandvik"}),
        ("Police and the KZQ searched. The KZQ left.", {"KZQ"}),
        ("They met.\n\nPhoto by Grelmar Vostik", set()),  # a line that is no sentence
    ],
)
def test_names_of_a_text(text, names):
    found = scene(Article(id="a", text=text, source="Echo", lang="en")).names
    assert {name.text for name in found.values()} == names


@pytest.mark.parametrize(
    "one, other, common",
    [
        ("He met Ilga Brandvik in Orsk.", "She met Brandvik there.", {"Ilga Brandvik"}),
        ("He met Ilga Brandvik there.", "She met Otto Brandvik there.", set()),  # two persons of one surname
        ("It lies in Torvania, he said.", "It is a Torvanian ship, he said.", {"Torvania"}),
    ],
)
def test_names_in_common(one, other, common):
    scenes = [scene(article) for article in articles(one, other)]
    assert {sign.what for sign in signs_of(*scenes) if sign.field == "name"} == common


def test_the_name_of_both_outlets_is_no_name_in_common():
    told = [
        replace(article, source="grelmarecho.com") for article in articles("He told Grelmar so.", "Grelmar says so.")
    ]
    assert not [sign for sign in signs_of(*map(scene, told)) if sign.field == "name"]


def test_every_level_stands_in_the_table_and_says_what_it_counts():
    rows = RULES.policy.links.levels
    seen = {(sign.field, sign.level) for pair in _scenes() for sign in signs_of(*pair)}
    assert seen <= {(field, level) for field, levels in rows.items() for level in levels}
    assert all(row.says or not (row.event or row.matter) for levels in rows.values() for row in levels.values())


def _scenes():
    days = [None, DAY, DAY + timedelta(days=1), DAY + timedelta(days=9), DAY + timedelta(days=400)]
    texts = [FIRE, AGAIN, ELSEWHERE, TRIAL, "It rained."]
    found = [scene(Article(id=f"{text}{day}", text=text, published=day, lang="en")) for text in texts for day in days]
    return [(one, other) for one in found for other in found]


def test_evidence_tells_its_sum():
    link = link_of(*(scene(article) for article in articles(FIRE, AGAIN)), RULES)
    assert link.event.bits == sum(bits for _, bits in link.event.signs)
    assert [sign.what for sign, _ in link.event.signs if sign.field == "name"] == ["Ilga Brandvik", "Velden"]


def test_keys_are_strings_of_the_article_alone():
    found = set(keys_of(scene(articles(FIRE)[0])))
    assert {"name velden", "names brandvik, velden", "day 2023-06-12 velden"} <= found


def test_a_frequent_key_is_left_out_and_counted():
    """Sixty stories of one day and one rare word: each pair is still found by the name that it shares."""
    names = [
        f"{first}{last}" for first in ("Bal", "Dor", "Fen", "Gur", "Kas") for last in ("ovit", "unda", "erix", "askov")
    ]
    texts = [text.replace("Orsk", f"{name}burg") for name in names for text in (FIRE, FIRE, AGAIN)]
    found = [scene(article) for article in articles(*texts)]
    counts: Counter[str] = Counter()
    linked = {(link.one, link.other) for link in links_of(found, {one.article_id for one in found}, RULES, counts)}
    assert counts["links: left out, too frequent a key: name"] > 0
    assert linked >= {(str(3 * at), str(3 * at + 1)) for at in range(0, len(names), 7) if str(3 * at) < str(3 * at + 1)}


@pytest.mark.parametrize(
    "text, days",
    [
        ("Velden burned on Sunday, Ilga Brandvik said on Monday. It rained.", 2),
        ("Velden burned, Ilga Brandvik said on Monday. It rained.", 0),
    ],
)
def test_a_day_of_speaking_alone_is_no_day_of_the_event(text, days):
    assert len(scene(articles(text)[0]).days) == days


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
    origins = origin_of(replace(one, **first), RULES), origin_of(replace(other, **second), RULES)
    assert are_one(*origins, RULES.policy.origins) == is_one
    assert independent(origins, RULES.policy.origins) == (1 if is_one else 2)


def test_a_third_article_makes_no_two_of_one_origin():
    """An outlet that printed an agency's story once is no echo of the agency in its own."""
    voices = {"source": "Torsk Echo"}, {"source": "Torsk Echo", "agency": "Norda"}, {"agency": "Norda"}
    found = [origin_of(replace(articles(FIRE)[0], **each), RULES) for each in voices]
    assert independent(found, RULES.policy.origins) == 2


def test_a_third_article_does_not_change_the_verdict_on_two():
    two = {finding.fingerprint for finding in check_articles(articles(FIRE, AGAIN), RULES).findings}
    three = {finding.fingerprint for finding in check_articles(articles(FIRE, AGAIN, ELSEWHERE), RULES).findings}
    assert two
    assert two <= three


@pytest.mark.parametrize(
    "first, second, agrees",
    [
        ("The trial opened on Monday night.", "The trial began late on Monday evening.", True),
        ("Divers raised the wreck at 7:15 p.m. on Monday.", "Divers raised the wreck on Monday.", True),
        ("Divers raised the wreck at 7:15 p.m. on Monday.", "Divers raised the wreck at 7:20 p.m.", True),
        ("Divers raised the wreck at 7:15 p.m. on Monday.", "Divers raised the wreck on Sunday.", False),
    ],
)
def test_a_time_of_a_day_meets_that_day_and_that_time(first, second, agrees):
    found = articles(f"Wreck of the Ostra\n\n{first}", f"Wreck of the Ostra\n\n{second}")
    pairs = [pair for pair in consider(*found, RULES) if {pair.left.kind, pair.right.kind} <= {"date", "time"}]
    assert any(pair.verdict in ("corroborated", "compatible") for pair in pairs) == agrees


WRECK = "Wreck of the Ostra\n\nThe Ostra carried {}"


@pytest.mark.parametrize(
    "field, one, other, level",
    [
        # how many figures agree with one
        ("twins", WRECK.format("415 tons of salt."), WRECK.format("415 tons of salt."), "only"),
        (
            "twins",
            WRECK.format("415 tons of salt."),
            WRECK.format("415 tons of salt. In 1971 a storm buried Port Venn under 415 tons of sand."),
            "two",
        ),
        ("twins", WRECK.format("415 tons of salt."), WRECK.format("380 tons of salt."), "unsaid"),
        # names that share a word may be two
        ("owner", "The Sella Bridge is 415 metres long.", "The Sella Bridge is 390 metres long.", "same"),
        ("owner", "The Sella Bridge is 415 metres long.", "The Ohl Bridge is 390 metres long.", "another"),
        (
            "owner",
            "Orvane Shipping is worth 415 million dollars.",
            "Orvane is worth 390 million dollars.",
            "partly the same",
        ),
        # a figure that agrees by a hedge keeps what its digits tell
        ("value", "The mast is 415 metres tall.", "The mast is about 415 metres tall.", "same number"),
        ("value", "The mast is 415 metres tall.", "The mast is about 420 metres tall.", "agree as told"),
        ("value", "The mast is 7 metres tall.", "The mast is about 7 metres tall.", "agree as told"),
    ],
)
def test_the_level_that_a_field_of_two_figures_reaches(field, one, other, level):
    pair = next(pair for pair in consider(*articles(one, other), RULES) if pair.left.kind in ("measure", "money"))
    assert next(each.name for each in pair.levels if each.field == field) == level

"""The five seed articles give every mention and claim that seeds/expected.toml writes down, and nothing else."""

import dataclasses
import re
import tomllib
from pathlib import Path

import pytest

import factcheck

FOLDER = Path(__file__).parent.parent / "seeds"
EXPECTED = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))
SEEDS = sorted(path.name for path in FOLDER.glob("*.txt"))


def name_of(expected):
    """A readable test id: the article's number, the surface and which of them."""
    surface = expected.get("surface") or expected["text"]
    which = expected.get("occurrence", 1)
    return f"{expected['article'][:3]}:{surface[:40]}{f'#{which}' if which > 1 else ''}".replace(" ", "-")


@pytest.fixture(scope="module")
def rules():
    return factcheck.load_rules()


@pytest.fixture(scope="module")
def articles():
    return {article.id: article for article in factcheck.read_articles(str(FOLDER))}


@pytest.fixture(scope="module")
def mentions(articles, rules):
    return {
        name: {(mention.start, mention.end): mention for mention in factcheck.find_mentions(article, rules)}
        for name, article in articles.items()
    }


@pytest.fixture(scope="module")
def claims(articles, rules):
    return {
        name: {(claim.start, claim.end): claim for claim in factcheck.extract_claims(article, rules)}
        for name, article in articles.items()
    }


def span(text, surface, occurrence=1):
    """The place of the surface as whole words; `occurrence` counts from 1."""
    found = list(re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text))
    return found[occurrence - 1].span()


def place_of(articles, expected):
    text = articles[expected["article"]].text
    return span(text, expected.get("surface") or expected["text"], expected.get("occurrence", 1))


def is_unresolved(text):
    return "X" in text or text.endswith("_REF")


def test_the_folder_holds_the_five_articles(articles):
    assert sorted(articles) == SEEDS
    assert len(SEEDS) == 5


def test_what_is_known_of_the_seeds(articles):
    published = {name[:3]: article.published for name, article in articles.items() if article.published}
    assert {number: day.isoformat() for number, day in published.items()} == {"004": "2019-07-22"}
    assert articles[SEEDS[4]].learnt["published"] == "tweet link"
    assert articles[SEEDS[0]].source == articles[SEEDS[1]].source is not None


@pytest.mark.parametrize(
    "expected", [*EXPECTED["mention"], *EXPECTED["not_claims"], *EXPECTED["resolved"]], ids=name_of
)
def test_every_expected_surface_occurs(articles, expected):
    start, end = place_of(articles, expected)
    assert articles[expected["article"]].text[start:end] == (expected.get("surface") or expected["text"])


@pytest.mark.parametrize("expected", EXPECTED["mention"], ids=name_of)
def test_expected_mention(articles, mentions, expected):
    mention = mentions[expected["article"]].get(place_of(articles, expected))
    assert mention is not None, "no mention with exactly this span"
    assert mention.surface == expected["surface"]
    assert (mention.kind, mention.text) == (expected["kind"], expected["text"])
    if mention.kind == "date":
        assert mention.timex is not None
        assert mention.timex.type == expected["type"]
        assert (mention.value is None) == is_unresolved(expected["text"])
    if "mod" in expected:
        assert mention.timex.mod == expected["mod"]
    if "period" in expected:
        assert mention.value.text == expected["period"]
    if "hedge" in expected:
        assert mention.value.hedge == expected["hedge"]
    if "step" in expected:
        assert str(mention.value.step) == expected["step"]


@pytest.mark.parametrize("expected", EXPECTED["mention"], ids=name_of)
def test_expected_claim_or_mention_only(articles, claims, expected):
    claim = claims[expected["article"]].get(place_of(articles, expected))
    assert (claim is not None) == (expected["as"] == "claim")
    if "subject" in expected:
        assert claim.thing is not None
        assert claim.thing.text == expected["subject"]


@pytest.mark.parametrize("name", SEEDS, ids=lambda name: name[:3])
def test_no_mention_that_is_not_written_down(articles, mentions, name):
    written = {place_of(articles, expected) for expected in EXPECTED["mention"] if expected["article"] == name}
    found = set(mentions[name])
    text = articles[name].text
    assert [text[start:end] for start, end in sorted(found - written)] == []
    assert [text[start:end] for start, end in sorted(written - found)] == []


@pytest.mark.parametrize("expected", EXPECTED["not_claims"], ids=name_of)
def test_not_a_claim(articles, mentions, claims, expected):
    start, end = place_of(articles, expected)
    for found in (mentions, claims):
        inside = [place for place in found[expected["article"]] if place[0] < end and start < place[1]]
        assert not inside


@pytest.mark.parametrize("expected", EXPECTED["resolved"], ids=name_of)
def test_resolved_with_a_publication_date(articles, rules, expected):
    article = dataclasses.replace(articles[expected["article"]], published=expected["published"])
    place = place_of(articles, expected)
    mention = {(found.start, found.end): found for found in factcheck.find_mentions(article, rules)}[place]
    assert mention.text == expected["text"]
    assert mention.value.text == expected["period"]


def test_the_seeds_hold_no_conflict(articles, rules):
    report = factcheck.check_articles(list(articles.values()), rules)
    assert [finding.message for finding in report.findings if finding.verdict in {"conflict", "updated"}] == []


def test_the_order_of_the_seeds_does_not_matter(articles, rules):
    report = factcheck.check_articles(list(articles.values()), rules)
    turned = factcheck.check_articles(list(articles.values())[::-1], rules)
    assert factcheck.write_report(turned, "json") == factcheck.write_report(report, "json")

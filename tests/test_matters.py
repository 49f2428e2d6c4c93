"""Made-up matters that go on for months: what is told of them twice, and their look-alikes."""

import re
import tomllib
from pathlib import Path

import pytest

import factcheck

FOLDER = Path(__file__).parent / "matters"
EXPECTED = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))
JOINING = {"conflict", "updated", "corroborated", "compatible"}
ACTED_ON = {"conflict", "updated"}  # by an editor: none but those written down may come out


def cases(right, failing):
    """Expectations that hold, and known failures, which must fail."""
    known = pytest.mark.xfail(strict=True, reason="a known failure")
    marked = [*((case, ()) for case in EXPECTED[right]), *((case, known) for case in EXPECTED.get(failing, ()))]
    return [pytest.param(case, marks=marks, id=case["why"].replace(" ", "-")) for case, marks in marked]


@pytest.fixture(scope="module")
def articles():
    return {article.id: article for article in factcheck.read_articles(FOLDER)}


@pytest.fixture(scope="module")
def report(articles):
    return factcheck.check_articles(articles.values())


def tell(finding, place, articles):
    """Whether a claim of the finding stands at a place: an article and a surface that occurs in it once."""
    (found,) = re.finditer(rf"(?<!\w){re.escape(place['surface'])}(?!\w)", articles[place["article"]].text)
    return any(
        claim.article_id == place["article"] and claim.start < found.end() and found.start() < claim.end
        for claim in finding.claims
    )


def joining(report, places, articles):
    """The findings that hold claims at all of these places."""
    return [finding for finding in report.findings if all(tell(finding, place, articles) for place in places)]


@pytest.mark.parametrize("expected", cases("finding", "missed"))
def test_one_fact_is_found(articles, report, expected):
    verdicts = {finding.verdict for finding in joining(report, expected["claims"], articles)}
    assert expected["verdict"] in verdicts


@pytest.mark.parametrize("expected", cases("nothing", "joined"))
def test_two_facts_join_nothing(articles, report, expected):
    found = [finding for finding in joining(report, expected["pair"], articles) if finding.verdict in JOINING]
    assert found == []


def test_every_difference_is_written_down(articles, report):
    listed = [case["claims"] for case in (*EXPECTED["finding"], *EXPECTED["missed"])]
    listed += [case["pair"] for case in EXPECTED.get("joined", ())]
    known = {id(finding) for places in listed for finding in joining(report, places, articles)}
    assert [each.message for each in report.findings if each.verdict in ACTED_ON and id(each) not in known] == []

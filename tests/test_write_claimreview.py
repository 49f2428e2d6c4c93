import json
from dataclasses import replace

import pytest
import reports
from pyld import jsonld

from factcheck.write import write_report

SCHEMA_ORG = "https://schema.org/"


def offline(_url, _options):
    """schema.org's context, as far as drafts use it: every name is one of its vocabulary."""
    return {"contextUrl": None, "documentUrl": SCHEMA_ORG, "document": {"@context": {"@vocab": SCHEMA_ORG}}}


def reviews(report):
    """The drafts as a JSON-LD processor reads them, names in full; what is null is not there."""
    return jsonld.expand(json.loads(write_report(report, "claimreview")), {"documentLoader": offline})


def value(node, *names):
    for name in names:
        node = node[SCHEMA_ORG + name][0]
    return node["@value"]


def test_each_side_of_a_conflict_gets_a_draft():
    herald, courier = reviews(reports.REPORT)
    assert herald["@type"] == courier["@type"] == [f"{SCHEMA_ORG}ClaimReview"]
    assert value(herald, "claimReviewed").startswith("The contract restores more than 1,000 kilometers")
    assert value(herald, "itemReviewed", "author", "name") == "Herald"
    assert value(herald, "itemReviewed", "appearance", "url") == "https://herald.example/railway"
    assert value(herald, "citation", "publisher", "name") == "Courier"
    assert value(courier, "itemReviewed", "datePublished") == "2022-06-18"


def test_no_speaker_is_called_an_organisation():
    spoken = replace(reports.LONG, speaker="the ministry")
    found = replace(reports.CONFLICT, claims=(spoken, reports.SHORT), comparisons=())
    spoken_draft, other = json.loads(write_report(replace(reports.REPORT, findings=(found,)), "claimreview"))["@graph"]
    assert "author" not in spoken_draft["itemReviewed"]
    assert other["itemReviewed"]["author"] == {"@type": "Organization", "name": "Courier"}


@pytest.mark.parametrize("report", reports.ALL)
def test_the_rating_is_never_filled_in(report):
    written = write_report(report, "claimreview")
    assert "ratingValue" not in written
    assert "alternateName" not in written
    for draft in json.loads(written)["@graph"]:
        assert [draft[name] for name in ("reviewRating", "author", "url", "datePublished")] == [None] * 4
    assert all(f"{SCHEMA_ORG}reviewRating" not in review for review in reviews(report))


def test_a_web_address_that_is_none_and_what_is_accepted_are_left_out():
    assert "javascript:" not in write_report(reports.HOSTILE_REPORT, "claimreview")
    assert reviews(reports.BASELINE_REPORT) == []

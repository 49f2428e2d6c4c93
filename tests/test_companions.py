"""The made-up companion articles give the findings written down beside them, and join nothing else."""

import re
import tomllib
from pathlib import Path

import pytest

import factcheck

FOLDER = Path(__file__).parent / "companions"
EXPECTED = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))
JOINING = {"conflict", "updated", "corroborated", "compatible"}
TO_BE_LISTED = (
    "conflict",
    "updated",
    "invalid",
    "inconsistent",
)  # an editor acts on these: none but the expected ones may come out


def name_of(place):
    """A readable test id: the article and the surface."""
    return f"{place['article']}:{place['surface']}".replace(" ", "-")


def id_of_finding(expected):
    return f"{expected['verdict']}:{'+'.join(map(name_of, expected['claims']))}"


def id_of_pair(expected):
    return "+".join(map(name_of, expected["pair"]))


PLACES = {
    (place["article"], place["surface"], place.get("occurrence", 1)): place
    for expected in (*EXPECTED["finding"], *EXPECTED["nothing"])
    for place in expected.get("claims") or expected["pair"]
}


@pytest.fixture(scope="module")
def rules():
    return factcheck.load_rules()


@pytest.fixture(scope="module")
def articles():
    return {article.id: article for article in factcheck.read_articles(str(FOLDER))}


@pytest.fixture(scope="module")
def report(articles, rules):
    return factcheck.check_articles(list(articles.values()), rules)


def span(articles, place):
    """The place of a surface in its article: (article id, start, end)."""
    text = articles[place["article"]].text
    found = list(re.finditer(rf"(?<!\w){re.escape(place['surface'])}(?!\w)", text))
    match = found[place.get("occurrence", 1) - 1]
    return place["article"], match.start(), match.end()


def spans_in(finding):
    return {(claim.article_id, claim.start, claim.end) for claim in finding.claims}


def overlaps(spans, place):
    article, start, end = place
    return any(article == other and start < last and first < end for other, first, last in spans)


def test_the_folder_holds_the_articles_and_nothing_else(articles):
    lines = {f"quake.jsonl#{number}" for number in (1, 2)}
    files = {path.name for path in FOLDER.iterdir() if path.suffix in {".txt", ".md"} and path.name != "README.md"}
    assert set(articles) == files | lines
    assert all(article.source and article.published for article in articles.values())


@pytest.mark.parametrize("place", PLACES.values(), ids=name_of)
def test_every_expected_surface_occurs_once_or_says_which(articles, place):
    article, start, end = span(articles, place)
    assert articles[article].text[start:end] == place["surface"]
    if "occurrence" not in place:
        found = re.findall(rf"(?<!\w){re.escape(place['surface'])}(?!\w)", articles[article].text)
        assert len(found) == 1


@pytest.mark.parametrize("expected", EXPECTED["finding"], ids=id_of_finding)
def test_expected_finding_comes_out(articles, report, expected):
    wanted = {span(articles, place) for place in expected["claims"]}
    claims = {(claim.article_id, claim.start, claim.end) for claim in report.claims}
    assert wanted <= claims, "a claim was not extracted with this surface"
    verdicts = {finding.verdict for finding in report.findings if wanted <= spans_in(finding)}
    assert expected["verdict"] in verdicts, expected["why"]
    assert not verdicts & JOINING - {expected["verdict"]}, "two verdicts on the same claims"


@pytest.mark.parametrize("expected", EXPECTED["nothing"], ids=id_of_pair)
def test_difference_of_scope_joins_nothing(articles, report, expected):
    left, right = (span(articles, place) for place in expected["pair"])
    joined = [
        finding.message
        for finding in report.findings
        if finding.verdict in JOINING and overlaps(spans_in(finding), left) and overlaps(spans_in(finding), right)
    ]
    assert not joined, expected["why"]


@pytest.mark.parametrize("verdict", TO_BE_LISTED)
def test_no_finding_that_is_not_written_down(articles, report, verdict):
    listed = [
        {span(articles, place) for place in expected["claims"]}
        for expected in EXPECTED["finding"]
        if expected["verdict"] == verdict
    ]
    unexpected = [
        finding.message
        for finding in report.findings
        if finding.verdict == verdict and not any(wanted <= spans_in(finding) for wanted in listed)
    ]
    assert not unexpected


def test_every_verdict_is_given(report):
    verdicts = {finding.verdict for finding in report.findings}
    assert verdicts == {"conflict", "updated", "corroborated", "compatible", "single-source", "invalid", "inconsistent"}


def test_a_copy_is_one_origin_and_two_outlets_are_two(report):
    for finding in report.findings:
        if finding.verdict == "single-source":
            assert finding.independent_sources == 1
        elif finding.verdict == "corroborated":
            assert finding.independent_sources >= 2


def test_the_order_of_articles_does_not_matter(articles, rules, report):
    turned = factcheck.check_articles(list(articles.values())[::-1], rules)
    assert factcheck.write_report(turned, "json") == factcheck.write_report(report, "json")


def test_a_third_article_does_not_change_the_verdict_on_two(articles, rules):
    """Two articles of one story alone get what they get among all: rarity never comes from the batch."""
    for expected in EXPECTED["finding"]:
        wanted = {span(articles, place) for place in expected["claims"]}
        few = [articles[name] for name in sorted({article for article, _, _ in wanted})]
        alone = factcheck.check_articles(few, rules)
        verdicts = {finding.verdict for finding in alone.findings if wanted <= spans_in(finding)}
        assert expected["verdict"] in verdicts, id_of_finding(expected)

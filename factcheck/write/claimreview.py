"""ClaimReview: drafts in schema.org's JSON-LD, one for each claim of a conflict and each invalid figure.

What only a newsroom can say stays null: its name, the review's address and day, and above all the rating.
https://schema.org/ClaimReview
"""

from collections.abc import Iterator, Sequence

from factcheck.model import Article, Report
from factcheck.places import web_address
from factcheck.write import json, quoted, views
from factcheck.write.gravity import gravest_first

_REVIEWED = ("conflict", "invalid")


def write(report: Report) -> str:
    """The drafts as one graph."""
    return json.pages({"@context": "https://schema.org", "@graph": list(_drafts(report))})


def _drafts(report: Report) -> Iterator[dict[str, object]]:
    articles = views.by_id(report)
    for finding in gravest_first(report.findings):
        if finding.verdict in _REVIEWED and not finding.is_known:
            quotes = quoted.quotes(finding, articles)
            for quote in quotes:
                yield _draft(quote, finding.message, [other for other in quotes if other is not quote])


def _draft(quote: quoted.Quote, message: str, others: Sequence[quoted.Quote]) -> dict[str, object]:
    return {
        "@type": "ClaimReview",
        "claimReviewed": quote.sentence,
        "itemReviewed": {
            "@type": "Claim",
            **_author(quote),
            "datePublished": quote.article.published,
            "appearance": _appearance(quote.article),
        },
        "reviewBody": message,
        "citation": [{**_appearance(other.article), "abstract": other.sentence} for other in others],
        "author": None,
        "datePublished": None,
        "url": None,
        "reviewRating": None,
    }


def _author(quote: quoted.Quote) -> dict[str, object]:
    """The outlet; left out where the text names another speaker, of whom it says not whether that is a person."""
    outlet = _organization(quote.article.source)
    return {"author": outlet} if outlet and not quote.claim.speaker else {}


def _appearance(article: Article) -> dict[str, object]:
    return {
        "@type": "NewsArticle",
        "headline": article.title,
        "url": web_address(article.url),
        "datePublished": article.published,
        "publisher": _organization(article.source),
    }


def _organization(name: str | None) -> dict[str, object] | None:
    return {"@type": "Organization", "name": name} if name else None

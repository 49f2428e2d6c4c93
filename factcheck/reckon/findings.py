"""Findings on figures of one article that do not add up."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from factcheck.model import Article, Finding, Severity, Slip
from factcheck.rules import Rules

_LENGTH = 16


def inconsistent_findings(slips: Iterable[Slip], articles: Mapping[str, Article], rules: Rules) -> list[Finding]:
    """A finding for each slip."""
    return [_finding(slip, articles[slip.claims[0].article_id], rules) for slip in slips]


def _finding(slip: Slip, article: Article, rules: Rules) -> Finding:
    source = article.source or article.agency or article.id.rpartition("/")[2]
    parts = ["inconsistent", slip.relation, source, *(claim.mention.text for claim in slip.claims)]
    fingerprint = sha256("\x1f".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:_LENGTH]
    severity: Severity = "error" if slip.gap >= rules.reckoning.severity.error else "warning"
    about = rules.attributes.about(slip.claims)
    message = f"{source}: {slip.message}"
    return Finding("inconsistent", severity, message, slip.claims, (), 1, (fingerprint,), about=about)

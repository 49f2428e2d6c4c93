"""Findings: comparisons of one verdict that hang together, told in one plain sentence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from factcheck.compare.fingerprints import fingerprint_of_one, fingerprints, name_of
from factcheck.compare.messages import gap_of, message_of, said
from factcheck.model import Article, Claim, Comparison, Finding, Scene, Severity, Verdict
from factcheck.rules import Rules

_ORDER: tuple[Verdict, ...] = ("conflict", "updated", "invalid", "corroborated", "compatible", "single-source")


def findings_of(
    comparisons: Iterable[Comparison],
    articles: Mapping[str, Article],
    scenes: Mapping[str, Scene],
    origins: Mapping[str, str],
    rules: Rules,
) -> list[Finding]:
    """One finding for all comparisons of one verdict and the same two values that share claims, conflicts first."""
    by_values: dict[Verdict, dict[tuple[str, ...], list[Comparison]]] = defaultdict(lambda: defaultdict(list))
    for comparison in comparisons:
        values = tuple(sorted((comparison.left.mention.text, comparison.right.mention.text)))
        by_values[comparison.verdict][values].append(comparison)
    return [
        _finding(verdict, group, articles, scenes, origins, rules)
        for verdict in _ORDER
        for found in by_values[verdict].values()
        for group in _connected(found)
    ]


def _connected(comparisons: list[Comparison]) -> Iterator[list[Comparison]]:
    """Comparisons that share claims, in the order of their first."""
    home: dict[tuple[str, int], int] = {}
    groups: list[list[Comparison]] = []
    for comparison in comparisons:
        places = [(claim.article_id, claim.start) for claim in (comparison.left, comparison.right)]
        known = sorted({home[place] for place in places if place in home})
        target = known[0] if known else len(groups)
        if not known:
            groups.append([])
        for other in known[1:]:
            groups[target] += groups[other]
            groups[other] = []
            home.update({place: target for place, group in home.items() if group == other})
        groups[target].append(comparison)
        home.update(dict.fromkeys(places, target))
    return (group for group in groups if group)


def _finding(
    verdict: Verdict,
    group: list[Comparison],
    articles: Mapping[str, Article],
    scenes: Mapping[str, Scene],
    origins: Mapping[str, str],
    rules: Rules,
) -> Finding:
    claims = {(claim.article_id, claim.start): claim for found in group for claim in (found.left, found.right)}
    ordered = tuple(claims[key] for key in sorted(claims))
    voices = len({origins[claim.article_id] for claim in ordered})
    severity = _severity(verdict, group, rules)
    message = message_of(verdict, group[0], articles, scenes, rules)
    pairs = fingerprints(verdict, group, articles)
    return Finding(verdict, severity, message, ordered, tuple(group), voices, pairs[0], pairs)


def _severity(verdict: Verdict, group: list[Comparison], rules: Rules) -> Severity:
    if verdict != "conflict":
        return "note"
    gap = max(gap_of(comparison, rules) for comparison in group)
    return "error" if gap >= rules.policy.severity.error or group[0].left.kind == "ordinal" else "warning"


def invalid_findings(claims: Iterable[Claim], articles: Mapping[str, Article]) -> list[Finding]:
    """A finding for each date that cannot be true as written."""
    return [finding for claim in claims if (finding := _invalid(claim, articles))]


def _invalid(claim: Claim, articles: Mapping[str, Article]) -> Finding | None:
    notes, timex = claim.mention.notes, claim.mention.timex
    if "invalid-date" in notes:
        reason = "there is no such day"
    elif "wrong-weekday" in notes and timex:
        reason = f"{timex.value} was a {date.fromisoformat(timex.value[:10]):%A}"
    else:
        return None
    message = f"{name_of(articles[claim.article_id])} gives “{said(claim)}”: {reason}."
    pair = fingerprint_of_one("invalid", claim, articles)
    return Finding("invalid", "warning", message, (claim,), (), 1, pair, (pair,))

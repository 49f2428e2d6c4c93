"""Findings: comparisons of one verdict that hang together, told in one plain sentence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from factcheck.compare.amounts import level_of
from factcheck.compare.fingerprints import fingerprint_of_one, fingerprints, name_of
from factcheck.model import Amount, Article, Claim, Comparison, Finding, Severity, Verdict, plain
from factcheck.rules import Rules

_ORDER: tuple[Verdict, ...] = ("conflict", "updated", "invalid", "corroborated", "compatible", "single-source")


def findings_of(
    comparisons: Iterable[Comparison], articles: Mapping[str, Article], origins: Mapping[str, str], rules: Rules
) -> list[Finding]:
    """One finding for all comparisons of one verdict and the same two values that share claims, conflicts first."""
    by_values: dict[Verdict, dict[tuple[str, ...], list[Comparison]]] = defaultdict(lambda: defaultdict(list))
    for comparison in comparisons:
        values = tuple(sorted((comparison.left.mention.text, comparison.right.mention.text)))
        by_values[comparison.verdict][values].append(comparison)
    return [
        _finding(verdict, group, articles, origins, rules)
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
    verdict: Verdict, group: list[Comparison], articles: Mapping[str, Article], origins: Mapping[str, str], rules: Rules
) -> Finding:
    claims = {(claim.article_id, claim.start): claim for found in group for claim in (found.left, found.right)}
    ordered = tuple(claims[key] for key in sorted(claims))
    voices = len({origins[claim.article_id] for claim in ordered})
    severity = _severity(verdict, group, rules)
    message = _message(verdict, group[0], articles, rules)
    pairs = fingerprints(verdict, group, articles)
    return Finding(verdict, severity, message, ordered, tuple(group), voices, pairs[0], pairs)


def _severity(verdict: Verdict, group: list[Comparison], rules: Rules) -> Severity:
    if verdict != "conflict":
        return "note"
    gap = max(_gap(comparison, rules) for comparison in group)
    return "error" if gap >= rules.policy.severity.error or group[0].left.kind == "ordinal" else "warning"


def _gap(comparison: Comparison, rules: Rules) -> Decimal:
    one, other = comparison.left.value, comparison.right.value
    if not isinstance(one, Amount) or not isinstance(other, Amount):
        return Decimal(0)
    return level_of(one, other, rules, unit="" if comparison.left.kind == "count" else None).gap


_SENTENCES: dict[Verdict, str] = {
    "conflict": "{left} says {one}, {right} {other}{what}{gap}.",
    "updated": "{left} says {one}{what}; {right}, later, {other}.",
    "corroborated": "{left} and {right} both say {one}{what}.",
    "compatible": "{left} says {one}, {right} {other}{what}: they agree, {level}.",
    "single-source": "{left} and {right} say {one}{what}, but are one origin.",
}


def _message(verdict: Verdict, comparison: Comparison, articles: Mapping[str, Article], rules: Rules) -> str:
    one, other = comparison.left, comparison.right
    if verdict == "updated":
        one, other = sorted(
            (one, other), key=lambda claim: (str(articles[claim.article_id].published), claim.article_id)
        )
    gap = _gap(comparison, rules)
    right = name_of(articles[other.article_id]) if one.article_id != other.article_id else "below its headline"
    return _SENTENCES[verdict].format(
        left=name_of(articles[one.article_id]), right=right, one=_said(one), other=_said(other),
        what=_what(one, other), level=comparison.level,
        gap=f"; {plain((gap * 100).quantize(Decimal(1)))}% apart" if gap and one.kind != "ordinal" else "",
    )  # fmt: skip


def _said(claim: Claim) -> str:
    return " ".join(claim.mention.surface.split())


def _what(one: Claim, other: Claim) -> str:
    """ " (railway infrastructure)", where the figures do not name their subject themselves."""
    if one.kind in ("count", "ordinal") or one.subject is None:
        return f" {one.event.name}" if one.event and one.kind == "count" else ""
    same = other.subject is not None and other.subject.head == one.subject.head
    return f" of {one.subject.text}" if same else ""


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
    message = f"{name_of(articles[claim.article_id])} gives “{_said(claim)}”: {reason}."
    pair = fingerprint_of_one("invalid", claim, articles)
    return Finding("invalid", "warning", message, (claim,), (), 1, pair, (pair,))

"""Findings: one for each fact, told in one plain sentence."""

import math
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from factcheck import daynames
from factcheck.compare.fingerprints import fingerprint_of_one, fingerprints, name_of
from factcheck.compare.grouping import Group, by_value, grouped
from factcheck.compare.messages import as_written, message_of
from factcheck.compare.origins import Origin, independent
from factcheck.compare.values import value_level
from factcheck.compare.verdicts import Judged
from factcheck.model import DIFFERING, OF_TIME, VERDICTS, Article, Claim, Comparison, Finding, Severity, Verdict
from factcheck.rules import Rules


def findings_of(
    found: Iterable[Judged], articles: Mapping[str, Article], origins: Mapping[str, Origin], rules: Rules
) -> list[Finding]:
    """One finding for all that was said of one fact, in the order of the facts."""
    archived = {article.id for article in articles.values() if article.archived}
    groups = grouped(list(found), rules.policy.facts, archived)
    return [_finding(group, articles, origins, rules) for group in groups]


def _finding(group: Group, articles: Mapping[str, Article], origins: Mapping[str, Origin], rules: Rules) -> Finding:
    comparisons = sorted((each.comparison for each in group.judged), key=_place)
    facts = by_value(group)
    values = [[claim for fact in alike for claim in fact.claims] for alike in facts]
    left = _unexplained(comparisons, values)
    verdict = min((each.verdict for each in left), key=VERDICTS.index)
    deciding = [each for each in left if each.verdict == verdict]
    claims = sorted((claim for value in values for claim in value), key=lambda claim: (claim.article_id, claim.start))
    likelihood = max(_likelihood(each, rules) for each in deciding)
    decided = set(map(id, deciding))
    compared = [(each.one, each.other) for each in group.judged if id(each.comparison) in decided]
    return Finding(
        verdict,
        _severity(verdict, deciding, likelihood, rules),
        message_of(verdict, deciding[0], values, articles, rules),
        tuple(claims),
        tuple(comparisons),
        independent([origins[name] for name in sorted(group.articles)], rules.policy.origins),
        fingerprints(verdict, compared, facts, articles, rules.sources),
        likelihood=likelihood,
        groups=tuple(map(tuple, values)),
        about=rules.attributes.about(claims),
    )


def _unexplained(comparisons: list[Comparison], values: list[list[Claim]]) -> list[Comparison]:
    """The comparisons but for conflicts of two values of which another pair of articles tells that one replaced the
    other.
    """
    of = {(claim.article_id, claim.start): at for at, claims in enumerate(values) for claim in claims}

    def both(comparison: Comparison) -> set[int]:
        return {of[claim.article_id, claim.start] for claim in (comparison.left, comparison.right)}

    replaced = [both(each) for each in comparisons if each.verdict == "updated"]
    return [each for each in comparisons if each.verdict != "conflict" or both(each) not in replaced]


def _place(comparison: Comparison) -> tuple[str, int, str, int]:
    left, right = comparison.left, comparison.right
    return left.article_id, left.start, right.article_id, right.start


def _likelihood(comparison: Comparison, rules: Rules) -> float:
    """The probability of log-odds in bits, to two places."""
    prior = rules.policy.prior.differ if comparison.verdict in DIFFERING else rules.policy.prior.agree
    bits = comparison.bits + (prior.dates if comparison.left.kind in OF_TIME else prior.bits)
    return round(1 / (1 + math.exp2(-max(-20.0, min(20.0, bits)))), 2)


def _severity(verdict: Verdict, deciding: list[Comparison], likelihood: float, rules: Rules) -> Severity:
    if verdict != "conflict":
        return "note"
    policy = rules.policy.severity
    gap = max((value_level(each.left, each.right, rules).gap for each in deciding), default=Decimal(0))
    return "error" if likelihood >= policy.likelihood and gap >= policy.gap else "warning"


def invalid_findings(claims: Iterable[Claim], articles: Mapping[str, Article], rules: Rules) -> list[Finding]:
    """A finding for each date that cannot be true as written."""
    return [finding for claim in claims if (finding := _invalid(claim, articles, rules))]


def _invalid(claim: Claim, articles: Mapping[str, Article], rules: Rules) -> Finding | None:
    notes, timex = claim.mention.notes, claim.mention.timex
    if "invalid-date" in notes:
        reason = "there is no such day"
    elif "wrong-weekday" in notes and timex:
        day = date.fromisoformat(timex.value[:10])
        reason = f"{daynames.day(day)} was a {daynames.weekday(day)}"
    else:
        return None
    message = f"{name_of(articles[claim.article_id])} gives “{as_written(claim)}”: {reason}."
    pair = fingerprint_of_one("invalid", claim, articles, rules.sources)
    about = rules.attributes.about([claim])
    return Finding("invalid", "warning", message, (claim,), (), 1, (pair,), groups=((claim,),), about=about)

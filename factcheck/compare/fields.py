"""Two claims field by field: the level each field reaches, and the verdict where all say that it is one fact."""

from collections.abc import Mapping

from rapidfuzz import fuzz

from factcheck.compare.amounts import AmountLevel, level_of
from factcheck.model import Amount, Article, Claim, Comparison, Level, Period, Verdict
from factcheck.rules import Rules


def compared(
    one: Claim, other: Claim, articles: Mapping[str, Article], origins: Mapping[str, str], rules: Rules
) -> Comparison | None:
    """The comparison of two claims; None where a field says that they speak of two facts, or nothing can be said."""
    fields = {
        "subject": _subject(one, other, rules),
        "role": _same(one.role, other.role),
        "event": _event(one, other),
        "entities": _entities(one, other),
        "when": _when(one, other, articles),
        "scope": "same" if one.scope == other.scope else None,
        "status": _same(one.status, other.status),
    }
    if None in fields.values() or not _is_one_fact(fields, one):
        return None
    if not isinstance(one.value, Amount) or not isinstance(other.value, Amount):
        return None
    amount = level_of(one.value, other.value, rules)
    verdict = _verdict(one, other, amount, articles, origins, rules)
    if verdict is None:
        return None
    levels = tuple(Level(name, str(level)) for name, level in fields.items())
    return Comparison(one, other, (*levels, Level("amount", amount.name)), verdict, one.kind, amount.name)


def _is_one_fact(fields: Mapping[str, str | None], claim: Claim) -> bool:
    """Enough fields speak for one fact, not only none against it."""
    is_subject = fields["subject"] in ("same phrase", "same head", "variant")
    is_event = fields["event"] == "same"
    if claim.kind == "count":
        return is_subject and (is_event or fields["entities"] == "shared")
    if claim.kind == "ordinal":
        return is_subject and fields["when"] in ("same day", "equal")
    return (is_subject and (is_event or fields["entities"] == "shared")) or (
        fields["role"] == "same" and fields["entities"] == "shared"
    )


def _same(one: str | None, other: str | None) -> str | None:
    if one is None and other is None:
        return "none"
    return "same" if one == other else None


def _subject(one: Claim, other: Claim, rules: Rules) -> str | None:
    left, right = one.subject, other.subject
    if left is None or right is None:
        return "unknown" if one.kind not in ("count", "ordinal") else None
    if left.text.lower() == right.text.lower():
        return "same phrase"
    if left.head == right.head:
        return "same head"
    if fuzz.ratio(left.head, right.head) >= rules.policy.blocking.subject_similarity:
        return "variant"
    return "unlike" if one.role and one.kind != "count" else None


def _event(one: Claim, other: Claim) -> str | None:
    if one.event is None or other.event is None:
        return "unknown"
    return "same" if one.event.name == other.event.name else None if one.kind == "count" else "unlike"


def _entities(one: Claim, other: Claim) -> str:
    words = [{word for name in claim.entities for word in name.split()} for claim in (one, other)]
    return "shared" if words[0] & words[1] else "none shared"


def _when(one: Claim, other: Claim, articles: Mapping[str, Article]) -> str | None:
    """Days that the sentences give must meet; a whole day only meets itself."""
    left, right = (claim.when if claim.when_from in ("mention", "sentence") else None for claim in (one, other))
    if left is None or right is None:
        return "not said"
    if left == right:
        return "same day" if left.first == left.last else "equal"
    return "overlapping" if _overlap(left, right) and not _is_year_apart(left, right) else None


def _is_year_apart(one: Period, other: Period) -> bool:
    years = [{day.year for day in (period.first, period.last) if day} for period in (one, other)]
    return not years[0] & years[1]


def _overlap(one: Period, other: Period) -> bool:
    starts_in_time = one.first is None or other.last is None or one.first <= other.last
    return starts_in_time and (other.first is None or one.last is None or other.first <= one.last)


def _verdict(
    one: Claim,
    other: Claim,
    amount: AmountLevel,
    articles: Mapping[str, Article],
    origins: Mapping[str, str],
    rules: Rules,
) -> Verdict | None:
    if amount.agreement == "none":
        return None
    is_one_origin = origins[one.article_id] == origins[other.article_id]
    if amount.agreement == "differs":
        return "updated" if _is_later_count(one, other, articles, rules) else "conflict"
    if is_one_origin:
        return "single-source"
    return "corroborated" if amount.agreement == "equal" else "compatible"


def _is_later_count(one: Claim, other: Claim, articles: Mapping[str, Article], rules: Rules) -> bool:
    """A count of something that grows, larger on a later day."""
    earlier, later = sorted(
        (one, other), key=lambda claim: (str(articles[claim.article_id].published), claim.article_id)
    )
    days = [articles[claim.article_id].published for claim in (earlier, later)]
    if one.event is None or days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    language = rules.languages.get(articles[one.article_id].lang or "")
    is_growing = language is not None and one.event.name in language.events.growing
    return is_growing and _low(earlier) < _low(later)


def _low(claim: Claim) -> float:
    value = claim.value
    end = value.low if isinstance(value, Amount) and value.low is not None else getattr(value, "high", None)
    return float(end or 0)

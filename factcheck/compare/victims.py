"""Counts of people to whom one event happened: each article gives a tally; headline and lead decide what it is.

What is unsaid is a set of readings: parts that add up, the attacker in or out, the dead among the wounded. Only tallies
that differ under all of them conflict.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.amounts import AmountLevel, level_of
from factcheck.compare.differences import differing
from factcheck.compare.verdicts import Story, agreeing
from factcheck.model import Amount, Claim, Comparison, Level
from factcheck.rules import Language

_BARRED = frozenset({"part", "daily"})
_SOFT = frozenset({"named", "and one", "joined", "degree"})  # may agree, and never differ
_ONE = Decimal(1)


def compared(left: Sequence[Claim], right: Sequence[Claim], story: Story) -> list[Comparison]:
    """Agreements between the tallies of two articles, and the difference of what headlines and leads give."""
    one, other = ([claim for claim in claims if _is_tally(claim)] for claims in (left, right))
    if not one or not other:
        return []
    agreements = list(_agreements(one, other, story))
    if agreements and not _is_only_in_body(agreements):
        return agreements
    if explained := _explained(one, other, story):
        return agreements or ([explained] if isinstance(explained, Comparison) else [])
    return agreements + (_difference(one, other, story) if story.may_differ else [])


def contradicted(title: Sequence[Claim], lead: Sequence[Claim], story: Story) -> list[Comparison]:
    """What the lead of an article says against its own headline; agreement is nothing to tell."""
    return [found for found in compared(title, lead, story) if found.verdict in ("conflict", "updated")]


def _is_only_in_body(agreements: Sequence[Comparison]) -> bool:
    """Whether no agreement is between two leads: headline and lead decide."""
    return not any(found.left.anchor == found.right.anchor == "lead" for found in agreements)


def _is_tally(claim: Claim) -> bool:
    return (
        claim.anchor != "other" and claim.status == "asserted" and claim.role is None
        and isinstance(claim.value, Amount) and _BARRED.isdisjoint(claim.scope)
    )  # fmt: skip


def _subject(one: Claim, other: Claim, language: Language) -> str | None:
    """How the people counted compare: officers are a part of people, and two other sorts are no one field."""
    heads = [claim.subject.head.lower() if claim.subject else "" for claim in (one, other)]
    general = [
        not head or head in language.events.general or claim.mention.rule == "count.bare" or "others" in claim.scope
        for head, claim in zip(heads, (one, other), strict=True)
    ]
    if all(general):
        return "people"
    if heads[0] == heads[1]:
        return "same head"
    return "kind and whole" if any(general) else None


def _levels(one: Claim, other: Claim, subject: str) -> tuple[Level, ...]:
    scope = "same" if _events_of(one) == _events_of(other) else "differs"
    return (
        Level("subject", subject), Level("event", one.event.name if one.event else "none"), Level("scope", scope),
        Level("status", "same"), Level("anchor", f"{one.anchor} and {other.anchor}"),
    )  # fmt: skip


def _agreements(one: Sequence[Claim], other: Sequence[Claim], story: Story) -> Iterator[Comparison]:
    """For each figure the first pair of claims that give it."""
    seen: set[str] = set()
    for left in one:
        for right in other:
            subject = _subject(left, right, story.language)
            if subject is None or _events_of(left) != _events_of(right):
                continue
            level = _level(left, right, story)
            if _events_of(left) and level.agreement != "equal":  # two counts over several events, in their own words
                continue
            if (
                level.agreement in ("equal", "compatible", "at bound") or (level.agreement == "far" and story.is_short)
            ) and (key := f"{_text(left)} {_text(right)}") not in seen:
                seen.add(key)
                agreement = "equal" if level.agreement == "equal" else "compatible"
                yield agreeing(left, right, agreement, level.name, _levels(left, right, subject), "victims", story)


def _level(one: Claim, other: Claim, story: Story) -> AmountLevel:
    if not isinstance(one.value, Amount) or not isinstance(other.value, Amount):
        return AmountLevel("not comparable", "none")
    return level_of(one.value, other.value, story.rules, unit="")


def _text(claim: Claim) -> str:
    value = claim.value
    return f"{value.low} {value.high}" if isinstance(value, Amount) else ""


def _explained(one: Sequence[Claim], other: Sequence[Claim], story: Story) -> Comparison | bool:
    """A reading under which two tallies agree: the comparison that tells it, or True where it is another scope."""
    readings = story.rules.policy.readings
    for left in one:
        for right in other:
            if _events_of(left) == _events_of(right) and (_by_parts(left, one, right) or _by_parts(right, other, left)):
                if readings.parts == "scope":
                    return True
                return agreeing(
                    left, right, "compatible", "sum of parts", _levels(left, right, "parts"), "victims", story
                )
    return any(_is_other_scope(left, right, story) for left in one for right in other)


def _by_parts(claim: Claim, siblings: Sequence[Claim], whole: Claim) -> bool:
    """Whether the counts of the claim's sentence add up to the other side's figure."""
    target = _exact(whole)
    if target is None:
        return False
    parts = [part for part in siblings if part.sentence == claim.sentence and _exact(part) is not None]
    total = sum((_exact(part) or Decimal(0) for part in parts), Decimal(0))
    figure = _exact(claim) or Decimal(0)
    if len(parts) > 1 and total == target:
        return True
    if "including one" in claim.scope and "others" in whole.scope and figure - _ONE == target:
        return True
    return "and one" in claim.scope and figure + _ONE == target


def _exact(claim: Claim) -> Decimal | None:
    value = claim.value
    return value.low if isinstance(value, Amount) and value.low == value.high else None


def _is_other_scope(one: Claim, other: Claim, story: Story) -> bool:
    """The dead among the wounded; or the attacker in or out: one apart, and an attacker died or is named beside it."""
    figures = _exact(one), _exact(other)
    if figures[0] is None or figures[1] is None:
        return False
    if _is_dead_among(one, other, story) or _is_dead_among(other, one, story):
        return True
    said = {"with-attacker", "without-attacker"} & {*one.scope, *other.scope}
    is_fatal = one.event is not None and one.event.name in story.language.events.fatal
    is_told = is_fatal and "attacker died" in story.left.readings | story.right.readings
    return abs(figures[0] - figures[1]) == _ONE and (bool(said) or is_told)


def _is_dead_among(whole: Claim, part: Claim, story: Story) -> bool:
    """Whether one side counts the dead among the wounded: it names none beside them, and the sum is the other's."""
    included = story.language.events.includes.get(whole.event.name if whole.event else "", frozenset())
    beside = [claim for claim in story.beside if claim.event and claim.event.name in included and _is_tally(claim)]
    if any((claim.article_id, claim.sentence) == (whole.article_id, whole.sentence) for claim in beside):
        return False
    total, figure = _exact(whole), _exact(part) or Decimal(0)
    if included and "others" in part.scope and "others" not in whole.scope and total == figure + _ONE:
        return True
    sums = {figure + (_exact(claim) or Decimal(0)) for claim in beside if claim.article_id == part.article_id}
    return total in sums


def _difference(one: Sequence[Claim], other: Sequence[Claim], story: Story) -> list[Comparison]:
    """The conflict or update of the tallies that headline or lead give, where each gives one."""
    left, right = _tally_of(one, story), _tally_of(other, story)
    if left is None or right is None:
        return []
    subject = _subject(left, right, story.language)
    if subject not in ("people", "same head") or set(_events_of(left)) != set(_events_of(right)):
        return []
    level = _level(left, right, story)
    if level.agreement != "differs" or (level.gap > story.rules.policy.tallies.widest and not story.is_short):
        return []
    return [differing(left, right, _levels(left, right, subject), "victims", story)]


def _low(claim: Claim) -> Decimal:
    value = claim.value
    return (value.high or _ONE if value.low is None else value.low) if isinstance(value, Amount) else _ONE


def _events_of(claim: Claim) -> list[str]:
    return [scope for scope in claim.scope if scope.endswith("events")]


def _tally_of(claims: Sequence[Claim], story: Story) -> Claim | None:
    """The first figure of the lead, unless the lead gives two; else of a sentence that sums up; else the only one."""
    event = claims[0].event
    is_loose = event is not None and event.name in story.language.events.loose
    whole = [claim for claim in claims if _SOFT.isdisjoint(claim.scope) and "several events" not in claim.scope]
    whole = [claim for claim in whole if _low(claim) > 1 or _exact(claim)]
    lead = [claim for claim in whole if claim.anchor == "lead"] or [
        claim for claim in whole if claim.anchor == "summary"
    ]
    lead = lead or [claim for claim in whole if _low(claim) >= story.rules.policy.tallies.least]
    headline = [claim for claim in lead if claim.sentence[0] == 0]
    if is_loose or _is_repeated(headline, lead):
        lead = headline
    return lead[0] if lead and len({_text(claim) for claim in lead}) == 1 else None


def _is_repeated(headline: Sequence[Claim], lead: Sequence[Claim]) -> bool:
    """Whether the lead gives the headline's figure again: what else it gives is a detail, "after two more died"."""
    below = {_text(claim) for claim in lead if claim.sentence[0] > 0}
    return bool(headline) and {_text(claim) for claim in headline} <= below

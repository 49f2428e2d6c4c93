"""Tallies: how two counts of people to whom one event happened stand to one another."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.compare.agreement import ValueLevel
from factcheck.compare.values import value_level
from factcheck.compare.verdicts import Story
from factcheck.model import Amount, Claim, Level
from factcheck.rules import Language

_BARRED = frozenset({"part", "daily"})


def is_tally(claim: Claim) -> bool:
    """Whether a claim counts all those to whom the story's event happened."""
    return (
        claim.anchor != "other" and claim.status == "asserted" and claim.role is None
        and isinstance(claim.value, Amount) and _BARRED.isdisjoint(claim.scope)
    )  # fmt: skip


def subject_of(one: Claim, other: Claim, language: Language) -> str | None:
    """How the people counted compare: officers are a part of people, and two other sorts are no one field."""
    heads = [claim.thing.head.lower() if claim.thing else "" for claim in (one, other)]
    general = [
        not head or head in language.events.general or claim.mention.form == "bare" or "others" in claim.scope
        for head, claim in zip(heads, (one, other), strict=True)
    ]
    if all(general):
        return "people"
    if heads[0] == heads[1]:
        return "same head"
    return "kind and whole" if any(general) else None


def levels_of(one: Claim, other: Claim, subject: str) -> tuple[Level, ...]:
    """The levels that the fields of two tallies reached."""
    scope = "same" if events_of(one) == events_of(other) else "differs"
    return (
        Level("subject", subject), Level("event", one.event.name if one.event else "none"), Level("scope", scope),
        Level("status", "same"), Level("anchor", f"{one.anchor} and {other.anchor}"),
    )  # fmt: skip


def level_between(one: Claim, other: Claim, story: Story) -> ValueLevel:
    """The level of two tallies, whatever their nouns."""
    return value_level(one, other, story.rules)


def text_of(claim: Claim) -> str:
    """The figure alone."""
    value = claim.value
    return f"{value.low} {value.high}" if isinstance(value, Amount) else ""


def events_of(claim: Claim) -> list[str]:
    """Over how many events a tally is taken: ["2 events"], none for one."""
    return [scope for scope in claim.scope if scope.endswith("events")]


def exact(claim: Claim) -> Decimal | None:
    """The figure, where it is one."""
    value = claim.value
    return value.low if isinstance(value, Amount) and value.low == value.high else None


def add_up(claim: Claim, siblings: Sequence[Claim], whole: Claim) -> bool:
    """Whether the figures of the claim's sentence are parts that add up to the other side's figure."""
    parts = [figure for part in siblings if part.sentence == claim.sentence and (figure := exact(part)) is not None]
    return len(parts) > 1 and sum(parts, Decimal(0)) == exact(whole)

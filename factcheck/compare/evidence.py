"""What speaks for two claims telling one fact, field by field; their own values take no part.

Fields reach named levels, first that holds (as in Splink), and each adds to the evidence.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from rapidfuzz import fuzz

from factcheck.compare.verdicts import Story
from factcheck.model import Claim, Level, Period

_SUBJECT = {"same phrase": 6, "same head": 4, "variant": 3, "near": 2, "unknown": 0, "unlike": 0}
_EVENT = {"same verb": 3, "same": 2, "unknown": 0, "unlike": 0}
_WHEN = {"equal": 3}  # the same year or quarter; the day of a story says nothing
_ROLE, _NEAR = 3, 4
_DAYS, _RECENT = timedelta(days=27), timedelta(days=120)  # a figure of a longer time is not one of a day
_UNMATCHED = frozenset(
    {"label", "former", "level before"}
)  # roles of figures that are no facts of the story, or no more
_SCOPES = frozenset({"part", "daily", "yearly", "several events"})
_GROWTH = frozenset({"up", "down"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one fact: the levels of the fields and their weight."""

    levels: tuple[Level, ...]
    weight: float


def evidence_of(one: Claim, other: Claim, story: Story) -> Evidence | None:
    """What speaks for one fact; None where a field speaks against it. Symmetric."""
    if (
        one.kind != other.kind
        or _is_mark(one) != _is_mark(other)
        or not (story.is_short or _may_meet(one, other, story))
    ):
        return None
    levels = {
        "subject": subject_level(one, other, story),
        "role": role_level(one, other) or ("unlike" if story.is_short and not (one.role and other.role) else None),
        "event": event_level(one, other),
        "when": when_level(one, other),
        "scope": "short" if story.is_short else _scope_level(one, other),
        "status": "same" if (one.status == other.status) or story.is_short else _status_level(one, other),
    }
    if None in levels.values():
        return None
    shared = shared_weight(one, other, story)
    weight = _SUBJECT.get(str(levels["subject"]), 0) + _EVENT.get(str(levels["event"]), 0) + shared
    weight += _WHEN.get(str(levels["when"]), 0)
    weight += _ROLE if levels["role"] == "same" else 0
    weight += 1 if story.is_short and one.scope and one.scope == other.scope else 0
    named = tuple(Level(name, str(level)) for name, level in levels.items())
    return Evidence((*named, Level("context", f"{shared:g}")), weight)


def _may_meet(one: Claim, other: Claim, story: Story) -> bool:
    """What articles of a story can share at all: no other event, no label, a change with a change."""
    if "other" in (one.anchor, other.anchor) or not _UNMATCHED.isdisjoint((one.role, other.role)):
        return False
    if "dated" in (one.anchor, other.anchor) and not _is_dated_alike(one, other, story):
        return False
    if one.kind == "ordinal":  # the 18th of what is only known by its day
        return when_level(one, other) in ("same day", "equal")
    if one.kind == "date":
        return one.event is not None and other.event is not None and one.event.name == other.event.name
    return _is_change_alike(one, other)


def _is_mark(claim: Claim) -> bool:
    """Whether the figure is a mark, "8.3/10": no count of anything."""
    return claim.mention.form == "mark"


def _is_dated_alike(one: Claim, other: Claim, story: Story) -> bool:
    """Background of another year meets only background of that year; the quarter just past may go unsaid."""
    if one.anchor == other.anchor:
        return one.when_from == other.when_from == "sentence"
    dated, day = (one, story.left.published) if one.anchor == "dated" else (other, story.right.published)
    is_recent = day is not None and dated.when is not None and dated.when.last is not None
    return is_recent and is_wide(dated) and day - _RECENT <= dated.when.last  # type: ignore[operator,union-attr]


def is_wide(claim: Claim) -> bool:
    """Whether the sentence gives a month, a year or an open end for the figure."""
    when = claim.when if claim.when_from == "sentence" else None
    return when is not None and (when.first is None or when.last is None or when.last - when.first > _DAYS)


def _is_change_alike(one: Claim, other: Claim) -> bool:
    """The level before a change is not the level after it; by how much a price fell is no price."""
    changes = one.mention.change, other.mention.change
    if changes[0] == changes[1]:
        return True
    return "from" not in changes and not (one.kind != "count" and len(_GROWTH & {*changes}) == 1)


def subject_level(one: Claim, other: Claim, story: Story) -> str | None:
    """How alike the noun phrases are; None for two other nouns that are counted."""
    left, right = one.thing, other.thing
    is_named = one.kind in ("count", "ordinal") and "bare" not in (one.mention.form, other.mention.form)
    if left is None or right is None:
        return None if is_named and not story.is_short else "unknown"
    if left.text.lower() == right.text.lower():
        return "same phrase"
    heads = left.head.lower(), right.head.lower()
    events = story.language.events
    known = [events.synonyms.get(head) or events.stem(head) for head in heads]
    if heads[0] == heads[1] or known[0] == known[1]:
        return "same head"
    if fuzz.ratio(*heads) >= story.rules.policy.facts.subject_similarity:
        return "variant"
    if is_named:
        return "unlike" if story.is_short else None
    return "near" if known[0] in other.context or known[1] in one.context else "unlike"


def role_level(one: Claim, other: Claim) -> str | None:
    """Whether the figures say the same of their subjects; None where they do not."""
    if one.kind == "date" or "label" in (one.role, other.role):
        return "none"
    if one.role == other.role:
        return "same" if one.role else "none"
    return None if (one.role and other.role) or one.kind == "measure" else "unlike"


def event_level(one: Claim, other: Claim) -> str:
    """Whether the same happens in both."""
    if one.event is None or other.event is None:
        return "unknown"
    if one.event.lemma == other.event.lemma:
        return "same verb"
    return "same" if one.event.name == other.event.name else "unlike"


def _scope_level(one: Claim, other: Claim) -> str | None:
    return "same" if _SCOPES & set(one.scope) == _SCOPES & set(other.scope) else None


def _status_level(one: Claim, other: Claim) -> str | None:
    """What is planned is not what is done; but a contract's figure may be told either way before anything is built."""
    return "planned and asserted" if {one.status, other.status} == {"planned", "asserted"} else None


def when_level(one: Claim, other: Claim) -> str | None:
    """Days that the sentences give must meet, years be the same; the claims' own values are not asked."""
    left, right = (claim.when if claim.when_from == "sentence" else None for claim in (one, other))
    if left is None or right is None:
        return "not said"
    if left == right:
        return "same day" if left.first == left.last else "equal"
    return "overlapping" if _overlap(left, right) else None


def _overlap(one: Period, other: Period) -> bool:
    starts_in_time = one.first is None or other.last is None or one.first <= other.last
    return starts_in_time and (other.first is None or one.last is None or other.first <= one.last)


def shared_weight(one: Claim, other: Claim, story: Story) -> float:
    """The weight of the words of meaning around both figures; near ones count double."""
    weigh = story.language.rarity.of_stem
    near = set(one.context[:_NEAR]) & set(other.context[:_NEAR])
    words = set(one.context) & set(other.context)
    names = _words_of(one.entities) & _words_of(other.entities)
    return sum(1 + weigh(word) / 2 for word in words) + len(near) + sum(weigh(word) / 2 for word in names - words)


def _words_of(names: Collection[str]) -> set[str]:
    return {word.lower() for name in names for word in name.split()}

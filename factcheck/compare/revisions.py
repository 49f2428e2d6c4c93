"""Whether one of two differing figures replaces the other: a later count of what grows, or a cue in the text."""

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.compare.verdicts import Story, low_of
from factcheck.model import Amount, Claim

_MEASURED = ("count", "measure")
FORMER = ("former", "level before")


def revision(one: Claim, other: Claim, story: Story) -> str | None:
    """What makes one figure the newer, in words; None where both stand beside one another."""
    if is_later_count(one, other, story):
        return "later count"
    cues = (newer.cue for newer, older in ((one, other), (other, one)) if _replaces(newer, older, story))
    return next((f"replaced, by “{cue}”" for cue in cues), None)


def _replaces(newer: Claim, older: Claim, story: Story) -> bool:
    """Whether one figure alone has a cue, is not the older, and differs in the direction that the cue tells."""
    has_cue = newer.cue is not None and newer.cue != older.cue
    return has_cue and _is_not_before(newer, older, story) and _is_right_way(newer, older, story)


def replacements(olds: Sequence[Claim], news: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """A figure of one text, and the one by which the other text replaces it: "4,200, not the 1,800 first reported"."""
    for former in news:
        beside = [claim for claim in news if claim.sentence == former.sentence and claim.role not in FORMER]
        if former.role == "former" and len(beside) == 1:
            yield from ((old, beside[0]) for old in olds if old.role not in FORMER and _is_of(old, former))


def _is_of(old: Claim, former: Claim) -> bool:
    """Whether a text gives just the figure that the other replaces."""
    one, other = old.value, former.value
    is_amount = isinstance(one, Amount) and isinstance(other, Amount)
    return is_amount and (one.low, one.high, old.anchor) == (other.low, other.high, "lead")  # type: ignore[union-attr]


def is_later_count(one: Claim, other: Claim, story: Story) -> bool:
    """A count on a later day, larger where it can only grow."""
    event, events = one.event.name if one.event else "", story.language.events
    days = story.left.published, story.right.published
    if event not in events.growing | events.shifting or days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    earlier, later = (one, other) if days[0] < days[1] else (other, one)
    return event in events.shifting or low_of(earlier) < low_of(later)


def _is_not_before(newer: Claim, older: Claim, story: Story) -> bool:
    first, last = _day_of(older, story), _day_of(newer, story)
    return first is None or last is None or first <= last


def _day_of(claim: Claim, story: Story) -> date | None:
    return story.left.published if claim.article_id == story.one.id else story.right.published


def _is_right_way(newer: Claim, older: Claim, story: Story) -> bool:
    """ "rises to" leads to more, on the same day only of what grows; and profits rise from year to year."""
    bounds, events = story.language.bounds, story.language.events
    word = (newer.cue or "").removesuffix(" to")
    if word == newer.cue:
        return True
    is_growing = newer.event is not None and newer.event.name in events.growing
    is_later = newer.kind in _MEASURED and _day_of(newer, story) != _day_of(older, story)
    return (is_growing or is_later) and (low_of(older) < low_of(newer)) == (word in bounds.up)

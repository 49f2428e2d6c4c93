"""Role: what the figure says of its subject, by the words around it: depth, distance, price, an earlier figure."""

from factcheck.claims.cues import former_role
from factcheck.claims.events import is_label
from factcheck.claims.happenings import happening
from factcheck.claims.passage import Figure, Passage

_AROUND = 9


def role(figure: Figure, passage: Passage) -> str | None:
    """The role of a figure: that it is replaced, of a count that of its event, of a date which end it is of a span."""
    if former := former_role(figure, passage):
        return former
    if figure.mention.kind == "count":
        if own := happening(figure, passage).role:
            return own
        if figure.mention.form == "bare" and is_label(figure, passage):
            return "label"
    if figure.mention.kind == "date":
        found = passage.language.events.ends.match(passage.lower, figure.first - 1)
        return str(found[0]) if found else None
    return _said_around(figure, passage)


def _said_around(figure: Figure, passage: Passage) -> str | None:
    """By the words behind it or a noun in front."""
    events, lower, first = passage.language.events, passage.lower, figure.first
    before = events.role_before
    if (match := events.role_after.match(lower, figure.last)) and _can_be(match[0], figure, passage):
        return str(match[0])
    for index in range(first - 1, max(-1, first - _AROUND), -1):
        if lower[index] in before.roots and (match := before.match(lower, index)):
            is_beside = figure.mention.kind != "count" or match[1] == first  # "a father of five", not "left one dead"
            return str(match[0]) if is_beside and _can_be(match[0], figure, passage) else None
        if lower[index] in events.breaks:
            return None
    return None


def _can_be(role: str, figure: Figure, passage: Passage) -> bool:
    """Whether a figure of this unit can have the role: barrels are no distance."""
    known, mention = passage.language.events.role_units.get(role), figure.mention
    return known is None or mention.kind in known or getattr(mention.value, "unit", "") in known

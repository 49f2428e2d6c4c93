"""Role: whether a figure is the story's own, and which end of a span a date is."""

from factcheck.claims.events import is_label
from factcheck.claims.happenings import happening
from factcheck.claims.passage import Figure, Passage
from factcheck.model import Role


def role(figure: Figure, passage: Passage) -> Role | None:
    """That a figure is replaced ("an earlier figure of 1,800", "from 94 million"), of a count that it is of those who
    did it or a label, of a date which end it is of a span.
    """
    mention, events = figure.mention, passage.language.events
    if mention.change == "from" or events.cues.former.match(passage.lower, figure.first - 1):
        return "former"
    if mention.kind == "date":
        found = events.ends.match(passage.lower, figure.first - 1)
        return found[0] if found else None
    if mention.kind == "count" and mention.form == "bare" and is_label(figure, passage):
        return happening(figure, passage).role or "label"
    return happening(figure, passage).role if mention.kind == "count" else None

"""Role: whether a figure is the story's own, and which end of a span a date is."""

from factcheck.claims.days import own_days
from factcheck.claims.deed import verb_on
from factcheck.claims.events import is_label
from factcheck.claims.happenings import happening
from factcheck.claims.passage import Figure, Passage
from factcheck.claims.telling import is_of_saying, is_stamped
from factcheck.model import OF_TIME, Period, Role

_OF_PERIODS = ("count", "money", "percent", "measure", "rate", "fraction")  # kinds of which each period has its own


def role(figure: Figure, passage: Passage) -> Role | None:
    """That a figure is replaced ("an earlier figure of 1,800", "from 94 million"), of a count that it is of those who
    did it or a label, of a date what `_of_date` says.
    """
    mention = figure.mention
    if mention.change == "from" or passage.language.events.cues.former.match(passage.lower, figure.first - 1):
        return "former"
    if mention.kind in OF_TIME:
        return _of_date(figure, passage)
    if mention.kind == "count" and mention.form == "bare" and is_label(figure, passage):
        return happening(figure, passage).role or "label"
    return happening(figure, passage).role if mention.kind == "count" else None


def _of_date(figure: Figure, passage: Passage) -> Role | None:
    """That a date is a mark of the page, that of a saying or of a figure alone, or which end it is of a span."""
    if is_stamped(figure.first, passage.lower, passage.language):
        return "label"
    if is_of_saying(figure, passage):
        return "said"
    if _dates_figures(figure, passage):
        return "dating"
    found = passage.language.events.ends.match(passage.lower, figure.first - 1)
    return found[0] if found and figure.mention.kind == "date" else None


def _dates_figures(figure: Figure, passage: Passage) -> bool:
    """Whether a month or a year tells only when a figure held: "it was 40 in 2019", but not "it was built in 2019"."""
    period, done = figure.mention.value, verb_on(figure, passage)
    if not isinstance(period, Period) or period.first == period.last:
        return False
    if done is not None and done not in passage.language.events.changes:
        return False
    amounts = (other for other in passage.figures if other.mention.kind in _OF_PERIODS)
    return any(own_days(each, passage) == period for each in amounts)

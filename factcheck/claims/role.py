"""Role: whether a figure is the story's own, and which end of a span a date is."""

from factcheck.claims.days import own_days
from factcheck.claims.deed import verb_on
from factcheck.claims.events import is_label
from factcheck.claims.happenings import happening
from factcheck.claims.passage import Figure, Passage
from factcheck.claims.replaced import is_replaced
from factcheck.claims.telling import is_of_saying, is_possessive
from factcheck.model import OF_TIME, Period, Role

_OF_PERIODS = ("count", "money", "percent", "measure", "rate", "fraction")  # kinds of which each period has its own
_OF_DAY = len("2018-09-10")  # of TIMEX3 values
_BESIDE = 3  # words from a figure that is told to its date: "reported a loss of 3 million for 2019"


def role(figure: Figure, passage: Passage) -> Role | None:
    """That a figure is replaced ("an earlier figure of 1,800", "from 94 million"), of a count that it is of those who
    did it or a label, of a date what `_of_date` says.
    """
    mention = figure.mention
    if is_replaced(figure, passage):
        return "former"
    if mention.kind in OF_TIME:
        return _of_date(figure, passage)
    if mention.kind == "count" and mention.form == "bare" and is_label(figure, passage):
        return happening(figure, passage).role or "label"
    return happening(figure, passage).role if mention.kind == "count" else None


def _of_date(figure: Figure, passage: Passage) -> Role | None:
    """That a date is that of a saying or of a figure alone, or which end it is of a span."""
    if is_of_saying(figure, passage):
        return "said"
    if not passage.story.is_short and _dates_figures(figure, passage):
        return "dating"
    if figure.mention.kind != "date" or is_possessive(figure.last, passage):  # "after Monday's storm"
        return None
    found = passage.language.events.ends.match(passage.lower, figure.first - 1)
    return found[0] if found else None


def _dates_figures(figure: Figure, passage: Passage) -> bool:
    """Whether a month or a year tells only when a figure held: "it was 40 in 2019", but not "it was built in 2019"."""
    period, done, events = figure.mention.value, verb_on(figure, passage) or "", passage.language.events
    if not isinstance(period, Period) or len(figure.mention.text) >= _OF_DAY:
        return False
    is_level, is_reported = not done or done in events.changes, done in events.speakers
    dated = [each for each in passage.figures if each.mention.kind in _OF_PERIODS and own_days(each, passage) == period]
    amounts = (each for each in dated if each.mention.kind != "count")  # but "claimed 23 lives in 2006"
    is_beside = any(0 <= figure.first - each.last < _BESIDE for each in amounts)
    return bool(dated) and (is_level or (is_reported and is_beside))

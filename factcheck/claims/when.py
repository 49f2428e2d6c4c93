"""When a claim holds: the day or the year that its own clause gives, else the story's day."""

from factcheck.claims.anchors import anchor, event_day
from factcheck.claims.attribute import attribute
from factcheck.claims.days import only_day, own_days
from factcheck.claims.passage import Figure, Learnt, Passage
from factcheck.claims.spans import reckoned
from factcheck.claims.syntax import FINITE, Phrase, Syntax
from factcheck.model import Period

_OPEN = frozenset(("modal", "particle"))  # "will build", "plans to build"
_OF_OTHERS = frozenset(("relative", "possessive", "pronoun"))  # begin what somebody else says or does
_LATER = 8  # words behind a figure in which its verb is sought


def when(figure: Figure, passage: Passage) -> Learnt:
    """The days of a claim: its own, those of its clause, of the story's event, else the day of publication."""
    if isinstance(figure.mention.value, Period):
        return Learnt(figure.mention.value, "mention")
    if (period := reckoned(figure, passage)) is not None:
        return Learnt(period, "mention")
    if (period := own_days(figure, passage)) is not None:
        return Learnt(_closed(period, passage), "sentence")
    published = passage.story.article.published
    if published is not None and _is_of_who_speaks(figure, passage):
        return Learnt(Period(published, published), "publication")
    if (period := _of_event(figure, passage)) is not None:
        return Learnt(period, "story")
    if published is not None and _is_present(figure, passage):
        return Learnt(Period(published, published), "publication")
    period = (
        only_day(figure, passage) if figure.mention.kind != "duration" else None
    )  # "takes a year, and opens in May"
    return Learnt(period, "sentence" if period else None)


def _is_done(verb: int, syntax: Syntax) -> bool:
    """ "is said to have built": the verb in front tells when."""
    return syntax.part(verb) == "have" and syntax.part(syntax.before(verb)) == "particle"


def _closed(period: Period, passage: Passage) -> Period:
    """What holds since a day holds up to the day of publication."""
    published = passage.story.article.published
    if published is None or period.last is not None or period.first is None or period.first > published:
        return period
    return Period(period.first, published)


def _of_event(figure: Figure, passage: Passage) -> Period | None:
    """The event's day, for what tells of those to whom it happened."""
    known = passage.language.attributes.known
    is_of = attribute(figure, passage) in known.dated and anchor(figure, passage) != "other"
    return event_day(passage.story) if is_of else None


def _is_of_who_speaks(figure: Figure, passage: Passage) -> bool:
    """Whether an age is that of somebody who says or is something now: "Varga, 34, said", "Varga, 34, is accused"."""
    if figure.mention.kind != "age":
        return False
    syntax, lower = passage.syntax, passage.lower
    if not syntax.part(figure.first - 1) == syntax.part(figure.last) == "comma":
        return False
    places = range(figure.last, min(figure.last + _LATER, len(lower)))
    verb = next((each for each in places if syntax.parts[each] in FINITE), None)
    if verb is None or not _OF_OTHERS.isdisjoint(syntax.parts[figure.last : verb]):
        return False
    is_past = "past" in passage.language.lexicon.forms(lower[verb])
    return syntax.part(verb) == "modal" or not is_past or lower[verb] in passage.language.events.speakers


def _is_present(figure: Figure, passage: Passage) -> bool:
    """Whether the verb of a figure's clause is in the present, the one in front of it before the one behind."""
    if figure.mention.kind == "duration":  # "has stood there for ten years"
        return False
    syntax = passage.syntax
    front = (each for each in syntax.leftwards(figure.first) if not isinstance(each, Phrase))
    places = (*front, *range(figure.last, min(figure.last + _LATER, len(syntax.parts))))
    verb = next((each for each in places if syntax.parts[each] in FINITE and not _is_done(each, syntax)), None)
    if verb is None or not _OPEN.isdisjoint((syntax.part(verb), syntax.part(syntax.before(verb)))):
        return False
    return not syntax.is_to(verb) and "past" not in passage.language.lexicon.forms(passage.lower[verb])

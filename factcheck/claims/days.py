"""The dates of a sentence, and to which of its figures each belongs."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.claims.attribute import attribute
from factcheck.claims.page import is_of_page
from factcheck.claims.passage import Figure, Passage, once
from factcheck.claims.spans import reckoned
from factcheck.claims.syntax import FINITE, PREPOSITIONS, VERBAL
from factcheck.claims.telling import is_of_speech, is_possessive
from factcheck.model import Amount, Period

_OPENING, _REACH, _ADJACENT = 4, 30, 2  # words: a sentence's start; to a date; to one beside


@dataclass(frozen=True, slots=True)
class Days:
    """The dates of a sentence that are no mere days of speaking, by their words, and where its figures begin."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    periods: tuple[Period, ...]
    figures: tuple[int, ...]


@once
def days_in(passage: Passage) -> Days:
    """The dates of a sentence to which its figures may belong."""
    dates = list(_dates(passage))
    return Days(
        tuple(first for first, _, _ in dates),
        tuple(last for _, last, _ in dates),
        tuple(period for _, _, period in dates),
        tuple(figure.first for figure in passage.figures if _is_dated(figure, passage)),
    )


def _is_dated(figure: Figure, passage: Passage) -> bool:
    return isinstance(figure.mention.value, Amount) and reckoned(figure, passage) is None


def _dates(passage: Passage) -> Iterator[tuple[int, int, Period]]:
    """The first and the last word of each date, and its days; "between 2015 and 2020" is one."""
    passed = -1
    for figure in passage.figures:
        if figure.index == passed:
            continue
        if (span := _span(figure, passage)) is not None:
            passed = figure.index + 1
            yield figure.first, passage.figures[passed].last, span
        elif (period := told(figure, passage)) is not None:
            yield figure.first, figure.last, period


def _span(figure: Figure, passage: Passage) -> Period | None:
    """The days of "between 2015 and 2020", "from May to July", "May 3-5" by the first of the two dates."""
    start, behind = figure.mention.value, passage.behind(figure)
    if not isinstance(start, Period) or start.first is None or behind is None or behind.first != figure.last + 1:
        return None
    end, link = behind.mention.value, passage.lower[figure.last]
    if not isinstance(end, Period) or end.last is None or end.last < start.first:
        return None
    closing = passage.language.bounds.ranges.openers.get(passage.tokens.at(figure.first - 1))
    is_linked = link == closing or link in passage.language.dates.contexts["range"]
    return Period(start.first, end.last) if is_linked else None


def told(figure: Figure, passage: Passage) -> Period | None:
    """The period of a date that can date a figure: no day of speaking, no date due, compared with or of the page."""
    period, language = figure.mention.value, passage.language
    if (span := reckoned(figure, passage)) is not None:
        return span
    if not isinstance(period, Period) or is_of_speech(figure, passage) or is_of_page(figure, passage):
        return None
    is_led = language.events.compared.match(passage.lower, figure.first - 1) is not None
    is_compared = is_led and not is_possessive(figure.last, passage)  # but "from Monday's storm"
    is_apart = attribute(figure, passage) in language.attributes.known.apart and not _is_ahead(period, passage)
    return None if is_compared or is_apart else period


def _is_ahead(period: Period, passage: Passage) -> bool:
    """Whether a period leads up to a day behind that of publication: what is planned "by 2030"."""
    published = passage.story.article.published
    return period.first is None and period.last is not None and published is not None and published < period.last


def own_days(figure: Figure, passage: Passage) -> Period | None:
    """The date right behind a figure; else the one in front, which may belong to its subject; else one further on."""
    days = days_in(passage)
    if not days.starts:
        return None
    at = bisect_left(days.starts, figure.first)
    behind, before, opening = (_distance(index, figure, passage) for index in (at, at - 1, 0))
    is_behind = behind is not None and behind <= _ADJACENT  # "to 4 million in 2021", "from 3 million in 2020 to"
    if before is not None and before <= _ADJACENT and not is_behind:  # "third-quarter revenue of"
        return days.periods[at - 1]
    if is_behind or (behind is not None and before is None):
        return days.periods[at]
    if before is not None:
        return days.periods[at - 1]
    return days.periods[0] if opening is not None else None


def only_day(figure: Figure, passage: Passage) -> Period | None:
    """The only date that a sentence has for its figures, whichever its clause; none behind another figure or open."""
    days = days_in(passage)
    if len(days.periods) != 1 or None in (days.periods[0].first, days.periods[0].last) or _is_inserted(0, passage):
        return None
    if _is_over(figure, days.periods[0], passage):
        return None
    return days.periods[0] if not any(figure.first < other < days.starts[0] for other in days.figures) else None


def _is_over(figure: Figure, day: Period, passage: Passage) -> bool:
    """Whether a clause of the past has no part in a day to come: "will shut in May, a year after sales fell 21%"."""
    published, syntax = passage.story.article.published, passage.syntax
    if published is None or day.first is None or day.first <= published:
        return False
    front = (each for each in syntax.leftwards(figure.first) if isinstance(each, int))
    verb = next((each for each in front if syntax.parts[each] in FINITE), None)
    if verb is None or syntax.is_to(verb) or passage.language.events.telling[passage.lower[verb]]:
        return False
    return "past" in passage.language.lexicon.forms(passage.lower[verb])


def _distance(index: int, figure: Figure, passage: Passage) -> int | None:
    """How many words stand between a figure and a date of its clause; None where the date is another clause's.

    What opens a sentence holds for all of it; a date behind another figure is that figure's.
    """
    days, lower = days_in(passage), passage.lower
    if not 0 <= index < len(days.starts):
        return None
    start, end = days.starts[index], days.ends[index]
    if end <= figure.first:
        is_opening = _opens(index, figure, passage) and not _is_over(figure, days.periods[index], passage)
        is_own = is_opening or _is_one_clause(passage, end, figure.first)
        return figure.first - end if is_own else None
    last = figure.last
    between = bisect_left(days.figures, start) - bisect_left(days.figures, last)
    if between or (figure.mention.kind == "measure" and _is_inserted(index, passage)):
        return None
    is_since = days.periods[index].last is None
    is_held = last + 1 < start and lower[last] != "," and _is_told_of(passage, last, start)
    return start - last if is_held or _is_one_clause(passage, last, start - is_since) else None


def _opens(day: int, figure: Figure, passage: Passage) -> bool:
    """Whether a date opens a sentence, or what somebody says: "By a poll last May, ", "says two years ago, "."""
    syntax, start, end = passage.syntax, days_in(passage).starts[day], days_in(passage).ends[day]
    if start < _OPENING:
        return True
    if syntax.part(end) != "comma" or not _is_one_clause(passage, end + 1, figure.first):
        return False
    verbs = (at for at in range(start - 1, max(-1, start - _REACH), -1) if syntax.parts[at] in FINITE)
    verb = next(verbs, None)
    return verb is None or (verb == start - 1 and passage.lower[verb] in passage.language.events.speakers)


def _is_inserted(day: int, passage: Passage) -> bool:
    """Whether a date is that of a participle which tells more of a noun: "the dam, built in 1967, holds"."""
    syntax, breaks = passage.syntax, passage.language.events.breaks
    start, end = days_in(passage).starts[day], days_in(passage).ends[day]
    for index in range(start - 1, max(-1, start - _REACH), -1):
        if syntax.part(index) == "participle" or _is_between_commas(index, end, passage):
            return syntax.part(syntax.before(index)) not in ("be", "have")
        if syntax.part(index) in VERBAL or passage.lower[index] in breaks:
            return False
    return False


def _is_one_clause(passage: Passage, start: int, end: int) -> bool:
    return end - start <= _REACH and passage.language.events.breaks.isdisjoint(passage.lower[start:end])


def _is_told_of(passage: Passage, start: int, end: int) -> bool:
    """ "the 18th session of the commission, held in Torsk on 12 April": a participle behind the only comma."""
    lower, events = passage.lower, passage.language.events
    commas = [index for index in range(start, min(end, start + _REACH)) if lower[index] in events.breaks]
    known = events.words.get(lower[commas[0] + 1]) if len(commas) == 1 else None
    return known is not None and lower[commas[0]] == "," and known.lemma != lower[commas[0] + 1]


def _is_between_commas(verb: int, end: int, passage: Passage) -> bool:
    """ "the dam, completed in 1967, holds"."""
    syntax, forms = passage.syntax, passage.language.lexicon.forms(passage.lower[verb])
    is_bare = syntax.part(verb + 1) in PREPOSITIONS  # but ", sent a letter in 1967,"
    return is_bare and "participle" in forms and syntax.part(verb - 1) == syntax.part(end) == "comma"

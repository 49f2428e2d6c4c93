"""An anniversary and the year that it is of."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.model import Period, Slip
from factcheck.reckon.messages import figure, slip
from factcheck.reckon.passages import Passages
from factcheck.reckon.terms import Term, Text

_SURE = frozenset({"begun", "closed"})
_ELSEWHERE = frozenset({"since", "until"})


def anniversaries(passages: Passages, text: Text) -> Iterator[Slip]:
    """The anniversaries of another year than the text gives, reckoned from the day of publication."""
    for group in passages.with_marks(2, "anniversary"):
        told = [term for term in group if term.claim.kind == "ordinal" and "anniversary" in term.marks]
        if len(told) == 1 and not any("next" in term.marks for term in group):
            years = [term for term in group if _year(term, text) is not None]
            if len(years) == 1 and _is_of(told[0], years[0]):
                yield from _slips(told[0], years[0], text)
    yield from _jubilees(passages, text)
    for one, other in pairwise(passages.terms):
        if "exact" in one.marks and one.number == other.number:
            yield from _to_the_day(one, other, text)


def _jubilees(passages: Passages, text: Text) -> Iterator[Slip]:
    """A centenary and the only year of its sentence, or that of a foundation beside it."""
    jubilees = text.words.jubilees
    for number, tokens in enumerate(text.sentences):
        if jubilees.roots.keys().isdisjoint(tokens.lower):
            continue
        years = _years_near(number, passages, text)
        found = [(at, match) for at in range(len(tokens.lower)) if (match := jubilees.match(tokens.lower, at))]
        if len(years) == len(found) == 1:
            at, (size, last) = found[0]
            off = _off(Decimal(size), tokens.surface(at, last), years[0], text)
            if off and not _is_day_of_it(years[0], number, last):
                yield slip("centenary", [years[0]], text, *off)


def _years_near(number: int, passages: Passages, text: Text) -> Sequence[Term]:
    """The years of a sentence, or else those of a foundation in the one before and behind."""
    own, before, behind = (
        [term for term in passages.sentences.get(each, ()) if _year(term, text) is not None]
        for each in (number, number - 1, number + 1)
    )
    return own or [term for term in [*before, *behind] if "begun" in term.marks]


def _slips(told: Term, year: Term, text: Text) -> Iterator[Slip]:
    if off := _off(told.size, figure(told), year, text):
        yield slip("anniversary", [told, year], text, *off)


def _is_day_of_it(year: Term, number: int, last: int) -> bool:
    """Whether a year directly behind is the one of the feast itself: "its golden jubilee in 1982"."""
    return year.number == number and "dated" in year.marks and year.first - last == 1


def _off(size: Decimal, told: str, year: Term, text: Text) -> tuple[dict[str, str], tuple[Decimal, Decimal]] | None:
    """What is told of an anniversary that is not of this year, and the years told and passed."""
    published, first = text.article.published, _year(year, text)
    if published is None or first is None:
        return None
    passed = Decimal(published.year - first)
    is_sure = year.marks >= _SURE  # "founded in 1926, it"
    is_turn = published.month in (1, 12)  # when the year meant may be the next or the last
    if not is_turn < abs(size - passed) or (not is_sure and abs(size - passed) > text.rules.reckoning.slack.years):
        return None
    return {"from": figure(year), "to": f"{published.year}", "right": f"{passed}", "told": told}, (size, passed)


def _to_the_day(told: Term, day: Term, text: Text) -> Iterator[Slip]:
    """ "Five years ago to the day, on March 2, 2019"."""
    published, years = text.article.published, [_year(term, text) for term in (told, day)]
    if published and years[0] and years[1] and years[0] != years[1]:
        said, passed = (Decimal(published.year - year) for year in years if year)
        slots = {"from": figure(day), "to": f"{published.year}", "right": f"{passed}", "told": figure(told)}
        yield slip("anniversary", [told, day], text, slots, (said, passed))


def _is_of(told: Term, year: Term) -> bool:
    """Whether an anniversary is of what a year dates: "the 30th anniversary of …, in 1994", or told before it."""
    if year.claim.start > told.claim.start:
        return year.number == told.number and "whose" in told.marks
    return _ELSEWHERE.isdisjoint(year.marks) and "whose" not in told.marks


def _year(term: Term, text: Text) -> int | None:
    """The year of a date of the past, before the year before publication."""
    value, published = term.value, text.article.published
    is_date = term.claim.kind == "date" and isinstance(value, Period) and value.first and value.last and published
    return value.first.year if is_date and value.last.year < published.year - 1 else None  # type: ignore[union-attr]

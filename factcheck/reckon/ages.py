"""An age and a date of birth."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from factcheck.model import Period, Slip
from factcheck.reckon.messages import figure, slip
from factcheck.reckon.passages import Passages, goes_on
from factcheck.reckon.terms import Term, Text

_OLDEST = 115


def ages(passages: Passages, text: Text) -> Iterator[Slip]:
    """The ages that someone born then can't have, on the day of a death told beside it, else of publication."""
    for group in passages.with_marks(2, "born"):
        births = [term for term in group if "born" in term.marks and "died" not in term.marks and _days(term)]
        if len(births) != 1:
            continue
        told = [term for term in group if _is_age(term)]
        if len(told) == 1 and goes_on(group, text):
            yield from _slips(births[0], told[0], _day(group, births[0], text), text)


def _slips(birth: Term, age: Term, day: tuple[date, date] | None, text: Text) -> Iterator[Slip]:
    born = _days(birth)
    if born is None or day is None:
        return
    least, most = _years(born[1], day[0]), _years(born[0], day[1])
    if "will" in age.marks:  # later in that year
        most = day[1].year - born[0].year
    if least >= 0 and not least <= age.size <= most:
        right = f"{least}" if least == most else text.words.telling.either.join([f"{least}", f"{most}"])
        slots = {"born": figure(birth), "right": right, "told": figure(age)}
        yield slip("age", [birth, age], text, slots, (age.size, Decimal(most)))


def _day(group: Sequence[Term], birth: Term, text: Text) -> tuple[date, date] | None:
    deaths = [term for term in group if "died" in term.marks and term is not birth and _days(term)]
    published = text.article.published
    return _days(deaths[0]) if deaths else (published, published) if published else None


def _days(term: Term) -> tuple[date, date] | None:
    value = term.value
    return (value.first, value.last) if isinstance(value, Period) and value.first and value.last else None


def _is_age(term: Term) -> bool:
    """Whether a figure is an age on the day of the text or of a death: not at another time, "from the age of 15"."""
    if not term.is_plain or not 0 < term.size < _OLDEST or ("then" in term.marks and "died" not in term.marks):
        return False
    return term.claim.kind == "age" or (term.claim.kind == "count" and term.unit == "" and "age" in term.marks)


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

"""A length of time and the two ends that it lies between: years, days, or times of a day."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Literal

from factcheck.model import Amount, Slip
from factcheck.reckon.messages import figure, restated, slip
from factcheck.reckon.passages import Passages, is_one_sentence
from factcheck.reckon.terms import Term, Text

Grain = Literal["year", "day", "minute"]
_SIZES: dict[Grain, dict[str, int]] = {
    "year": {"year": 1, "decade": 10},
    "day": {"day": 1, "week": 7},
    "minute": {"minute": 1, "hour": 60},
}
_BESIDE, _DIRECT = 7, 4  # words between a length and its first end, and so few that no clause can begin there
_ENDS = (  # marks of the first and the last
    ({"old", "since"}, {"new", "until"}),
    ({"between"}, {"joined"}),
    ({"begun", "since"}, {"ended"}),
)
_MINUTES = 5  # by which times of day are rounded
_DAY = 24 * 60


def spans(passages: Passages, text: Text) -> Iterator[Slip]:
    """The lengths that don't lie between their ends."""
    for group in passages.with_marks(2, "until", "new", "joined", "ended", "those"):
        ends = [term for term in group if _grain(term)]
        lengths = [term for term in group if term.claim.kind == "duration" and term.is_plain]
        if len(ends) != 2 or len(lengths) != 1 or not _are_bound(ends[0], ends[1], lengths[0], text):
            continue
        if is_one_sentence(group) or "those" in lengths[0].marks:
            yield from _slips(ends[0], ends[1], lengths[0], text)


def _are_bound(start: Term, end: Term, length: Term, text: Text) -> bool:
    """ "for 12 years, from 1971 to 1983", "from 1971 to 1983, a span of 12 years", "during those three hours"."""
    if _grain(start) != _grain(end) or "within" in length.marks:
        return False
    if length.claim.start > end.claim.start:
        is_told = "extent" in length.marks or ("past" in length.marks and "ended" in end.marks)
        return "those" in length.marks or (_are_ends(start, end) and is_told and _is_beside(end, length, text))
    return _are_ends(start, end) and _is_beside(length, start, text)


def _are_ends(start: Term, end: Term) -> bool:
    return any(first & start.marks and last & end.marks for first, last in _ENDS)


def _is_beside(one: Term, other: Term, text: Text) -> bool:
    """Whether few words, and no new clause, stand between two terms of a sentence."""
    between = text.sentences[one.number].lower[one.last : other.first]
    is_near = one.number == other.number and len(between) <= _BESIDE
    return is_near and (len(between) <= _DIRECT or text.words.afresh.isdisjoint(between))


def _slips(start: Term, end: Term, length: Term, text: Text) -> Iterator[Slip]:
    grain, value = _grain(start), length.value
    if grain is None or not isinstance(value, Amount) or value.unit not in _SIZES[grain]:
        return
    unit, apart = Decimal(_SIZES[grain][value.unit]), _apart(start, end, grain)
    if apart is None or apart <= 0:
        return
    inclusive = Decimal(_MINUTES if grain == "minute" else 1) / unit  # both ends may count
    found = apart / unit
    if abs(length.size - found) > max(inclusive, value.step / 2):
        slots = {"from": figure(start), "to": figure(end), "told": figure(length)}
        slots["right"] = restated(length, found, text)
        yield slip("span", [start, end, length], text, slots, (length.size, found))


def _grain(term: Term) -> Grain | None:
    """How finely an end is told."""
    timex = term.claim.mention.timex
    if timex is None or term.claim.kind not in ("date", "time"):
        return None
    if "T" in timex.value:
        return "minute" if timex.value.partition("T")[2][:2].isdecimal() else None
    sizes: dict[int, Grain] = {len("2018"): "year", len("2018-09-12"): "day"}
    return sizes.get(len(timex.value))


def _apart(start: Term, end: Term, grain: Grain) -> Decimal | None:
    """From one end to the other: in years, days or minutes."""
    one, other = (term.claim.mention.timex.value if term.claim.mention.timex else "" for term in (start, end))
    if grain == "minute":
        return Decimal((_clock(other) - _clock(one)) % _DAY)
    if grain == "year":
        return Decimal(int(other) - int(one)) if one.isdecimal() and other.isdecimal() else None
    days = _day(one), _day(other)
    return Decimal((days[1] - days[0]).days) if days[0] and days[1] else None


def _clock(timex: str) -> int:
    hour, _, minute = timex.partition("T")[2].partition(":")
    return int(hour[:2]) * 60 + int(minute[:2] or 0) if minute[:2].isdecimal() or not minute else int(hour[:2]) * 60


def _day(timex: str) -> date | None:
    """The day of a TIMEX value, in a nominal year where none is known."""
    try:
        return date.fromisoformat(timex.replace("XXXX", "2001", 1))
    except ValueError:
        return None

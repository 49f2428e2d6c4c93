"""Where steps begin: a date that is named, one that the text last set, the period that figures are reported for."""

from collections.abc import Callable
from datetime import date

from factcheck.resolve.calendar import RANKS
from factcheck.resolve.moment import Context, Moment
from factcheck.resolve.shifts import shift, to


def _text(context: Context, unit: str = "century") -> Moment:
    """The date that the text last set, no coarser than a unit; else the day of publication.

    Where the text has set coarser ones alone ("In 1987 … that day"), no day is known.
    """
    reference = context.within.get(RANKS.get(unit, 0))
    moment = reference.copy if reference else Moment(None if context.reference else context.published)
    moment.is_told = True
    return moment


def _story(context: Context, unit: str = "century") -> Moment:
    """In a tale of years ago the date that the text last set, as `_text`; else the day of publication."""
    return Moment(context.published) if context.tale is None or context.reference is None else _text(context, unit)


def _scene(context: Context) -> Moment:
    """The day that the text last set, else the day of publication: "It struck on Monday. At 5 p.m. …"."""
    day = context.within.get(0)
    return day.copy if day else Moment(context.published)


def _report(context: Context, grain: str = "") -> Moment:
    """The quarter that figures were last reported for; else the last full one, or the publication's year."""
    report = context.report
    if report and (not grain or report.grain == grain):
        return report.copy
    if grain:
        return to(shift(Moment(context.published), -1, grain), grain)
    return to(Moment(context.published), "year")


def _event(context: Context, noun: str) -> Moment:
    """The day of an event, where the text has told it: "The vote is on 14 May. The week before the vote …"."""
    known = context.events.get(noun)
    return known.copy if known else Moment(None)


def _named(context: Context, unit: str = "century") -> Moment:
    """The period that the sentence last named, no coarser than a unit; else the date that the text last set."""
    period = context.period
    if period is None or RANKS.get(period.grain, 0) > RANKS.get(unit, 0):
        return _text(context)
    return period.copy


def _told(context: Context) -> Moment:
    """The period that the sentence last named; else what the text tells of years ago ("In 2003 …"), or is reported."""
    reference, published = context.reference, context.published
    if context.period:
        return context.period.copy
    if reference and reference.is_absolute and reference.day and published and reference.day.year < published.year - 1:
        return reference.copy
    return _report(context)


def _numeric(context: Context, one: int, other: int, year: int) -> Moment:
    """12/09/2019: by the source's country, or by the part that is no month."""
    order = "DMY" if one > 12 else "MDY" if other > 12 else context.order
    if order is None and one != other:
        readings = date(year, one, other), date(year, other, one)
        return Moment(None, "day", f"{year}-XX-XX", notes=["ambiguous-date"], is_absolute=True, readings=readings)
    return _date(context, year, other, one) if order == "DMY" else _date(context, year, one, other)


def _date(_: Context, year: int, month: int, day: int) -> Moment:
    grain = "day" if day else "month" if month else "year"
    written = "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)])
    try:
        return Moment(date(year, month or 1, day or 1), grain, written, is_absolute=True)
    except ValueError:
        return Moment(None, grain, written, notes=["invalid-date"], is_absolute=True)


def _decade(context: Context, number: int) -> Moment:
    """The twenties are the publication's century's where that has had them, else the last one's."""
    published = context.published
    century = published.year // 100 if published and published.year % 100 // 10 >= number else 19
    return to(_date(context, century * 100 + 10 * number, 0, 0), "decade")


def _era(context: Context, year: int, era: int) -> Moment:
    """480 BC, AD 79: -1 or 1."""
    return _date(context, year, 0, 0) if era > 0 else Moment(None, "year", "XXXX", before_christ=year)


def _century(context: Context, number: int, era: int = 1) -> Moment:
    """The 19th century: 1800 to 1899; the fifth before Christ: 499 to 400."""
    if era < 0:
        return to(_era(context, 100 * number - 1, era), "century")
    return Moment(date(max(100 * (number - 1), 1), 1, 1), "century", is_absolute=True)


def _iso(context: Context, written: str) -> Moment:
    year, month, day = map(int, written.split("-"))
    return _date(context, year, month, day)


def _dotted(context: Context, written: str) -> Moment:
    """2018.1.5, 1.5.2018."""
    first, middle, last = map(int, written.split("."))
    return _date(context, first, middle, last) if first > 31 else _numeric(context, first, middle, last)


def _day_year(context: Context, month: int, written: str) -> Moment:
    day, year = map(int, written.split(","))
    return _date(context, year, month, day)


ANCHORS: dict[str, Callable[..., Moment]] = {
    "text": _text,
    "story": _story,
    "scene": _scene,
    "event": _event,
    "report": _report,
    "told": _told,
    "named": _named,
    "date": _date,
    "numeric": _numeric,
    "decade": _decade,
    "era": _era,
    "century": _century,
    "iso": _iso,
    "dotted": _dotted,
    "dayyear": _day_year,
}

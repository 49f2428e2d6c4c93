"""Quarters told by the day on which they end: "the second quarter ended Oct. 31" runs from August to October."""

from dataclasses import replace
from datetime import date

from factcheck.model import Mention, Period
from factcheck.resolve.calendar import days_on, shifted, start_of
from factcheck.resolve.moment import Context, Moment
from factcheck.rules.inflected import WordsOrForms

_HALF_A_QUARTER = 45  # days


def day_of_end(quarter: Mention, day: Mention, text: str, words: WordsOrForms) -> date | None:
    """The day, where it stands right behind a quarter with "ended" between them; both are settled."""
    if quarter.timex is None or not isinstance(day.value, Period) or day.value.first != day.value.last:
        return None
    is_said = "-Q" in quarter.timex.value and text[quarter.end : day.start].strip().lower() in words
    return day.value.last if is_said else None


def ended(quarter: Mention, last: date, context: Context, *, is_named: bool) -> Mention:
    """The quarter with the three months that end on a day.

    One that the text has not named ("the quarter ended July 31") is the calendar's in which most of its days lie, and
    is what the figures behind it are reported for.
    """
    after = shifted(last, 1, "day")
    first = shifted(after, -1, "quarter") if after else None
    if first is None or quarter.timex is None:
        return quarter
    timex = quarter.timex
    if not is_named and context.report is None:
        context.report = Moment(start_of(days_on(first, _HALF_A_QUARTER), "quarter"), "quarter")
        timex = replace(timex, value=context.report.value)
    return replace(quarter, value=Period(first, last), timex=timex)

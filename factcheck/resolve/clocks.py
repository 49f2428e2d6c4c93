"""Times of day on the day that the steps have reached."""

from factcheck.resolve.moment import Moment

_LATE = {"TAF": 0, "TEV": 3, "TNI": 4}
"""Parts of the day behind noon, and the last hour that does not lie in them: 3 at night is before dawn."""


def clock(moment: Moment, time: str, daypart: str = "") -> Moment:
    """A time of day; "10:30 last night" and "10:30 Monday night" are 22:30."""
    after = _LATE.get(daypart or moment.clock)
    if after is not None and time[1:3].isdecimal() and after < int(time[1:3]) < 12:
        time = f"T{int(time[1:3]) + 12}{time[3:]}"
    if moment.fixed is not None:
        moment.fixed += time
    moment.clock = time
    return moment


def hour(moment: Moment, number: int, daypart: str) -> Moment:
    """ "4 in the morning": by the part of the day, before noon or behind it."""
    moment.clock = f"T{number % 12 + (0 if daypart == 'TMO' else 12):02}:00"
    return moment


def zone(moment: Moment, mark: str) -> Moment:
    """What TIMEX3 writes behind a time of day: Z for universal time."""
    moment.clock += mark
    return moment


def minutes_past(moment: Moment, hour: int, minutes: int) -> Moment:
    """ "half past ten", "a quarter to nine", "at ten"."""
    hour, minutes = (hour, minutes) if minutes >= 0 else ((hour - 1) or 12, 60 + minutes)
    return clock(moment, f"T{hour:02}:{minutes:02}")


def first_of_hours(moment: Moment, hour: int, last: int, half: int) -> Moment:
    """The 3 of "3-6 p.m.", in the same half of the day as the last hour or in the one before."""
    is_before = hour % 12 > last % 12
    return clock(moment, f"T{hour % 12 + (12 - half if is_before else half):02}:00")

"""Days with a name: those of a fixed date, those of a weekday in a month, and those that move with Easter."""

from calendar import monthrange
from datetime import date, timedelta


def feast(year: int, name: str) -> date | None:
    """The day of a feast in a year, by its code in the rules: `1225`, `11-4-4` (month, nth, weekday), `easter-2`.

    A negative n counts from the month's end: `05--1-1` is May's last Monday.
    """
    if name.isdecimal():
        return date(year, int(name) // 100, int(name) % 100)
    if name.startswith("easter"):
        return easter(year) + timedelta(days=int(name[6:] or 0))
    month, number, weekday = int(name[:2]), int(name[3:-2]), int(name[-1])
    return _nth_weekday(year, month, number, weekday)


def _nth_weekday(year: int, month: int, number: int, weekday: int) -> date:
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-number - 1))


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, after the anonymous algorithm in Nature of 20 April 1876.

    >>> easter(2018), easter(2000)
    (datetime.date(2018, 4, 1), datetime.date(2000, 4, 23))
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)

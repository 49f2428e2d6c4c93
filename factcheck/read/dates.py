"""Publication dates: ISO 8601 first, then other forms and languages, strictly; nothing is guessed."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-](\d{2,4})(?!\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](?:[A-Za-z_]{1,20}/)?(\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)")
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_HAS_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_LONGEST = 100
# Left to itself dateparser reads "yesterday" and bare numbers too, against today.
_STRICT = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}


def parsed_date(text: str, order: str | None, months: Mapping[str, int], languages: Sequence[str]) -> date:
    """The day that a publication date names; ValueError for one that does not exist or can be read in two ways.

    `order` is "DMY", "MDY" or None for numeric dates, `months` the names that need no dateparser.
    """
    if numeric := _NUMERIC.search(text[:_LONGEST]):
        return _numeric(numeric, order)
    readable = len(text) <= _LONGEST
    day = _iso(text) or _year_first(text) or worded_date(text, months) if readable else None
    if day is None and readable:
        day = _by_dateparser(text, languages)
    if day is None:
        raise ValueError(f"{text[:_LONGEST]!r} is no date that exists and can be read; write it as 2018-09-12")
    return day


def moment(text: str) -> datetime | None:
    """The moment of a publication date that ISO 8601 gives to the minute at least; None for a day alone.

    >>> moment("2018-09-12T08:30:00Z").isoformat()
    '2018-09-12T08:30:00+00:00'
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if len(text) > len("2018-09-12") else None


def day_in_address(url: str) -> str | None:
    """The day that stands in an address, in ISO 8601; it is that of the first publication.

    >>> day_in_address("https://harbour-herald.example/2018/09/12/fares-rise")
    '2018-09-12'
    """
    match = _IN_ADDRESS.search(url)
    day = _day(*map(int, match.groups())) if match else None
    return day.isoformat() if day else None


def worded_date(text: str, months: Mapping[str, int]) -> date | None:
    """The day of a full date in words ("September 12, 2018"); None if a part is missing, unknown or impossible."""
    words = [word.casefold() for word in _WORDS.findall(text)]
    named = [months[word] for word in words if word in months]
    days = [int(word) for word in words if word.isdecimal() and len(word) < 3]
    years = [int(word) for word in words if word.isdecimal() and len(word) == 4]
    is_full = len(named) == len(days) == len(years) == 1 and len(words) - words.count("de") == 3
    return _day(years[0], named[0], days[0]) if is_full else None


def _numeric(match: re.Match[str], order: str | None) -> date:
    first, second, year = map(int, match.groups())
    readings = {"DMY": _day(year, second, first), "MDY": _day(year, first, second)}
    days = {day for day in readings.values() if day} if len(match[3]) == 4 else set()
    if len(days) == 1:
        return days.pop()
    known = readings[order] if order and days else None
    if known is None:
        why = "can be read in two ways" if days else "is no date that exists, in days, months and four digits of a year"
        raise ValueError(f"{match[0]!r} {why}; write it as 2018-09-12")
    return known


def _iso(text: str) -> date | None:
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            found = read(text)
        except ValueError:
            continue
        return found.date() if isinstance(found, datetime) else found
    return None


def _year_first(text: str) -> date | None:
    match = _YEAR_FIRST.match(text)
    return _day(*map(int, match.groups())) if match else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _by_dateparser(text: str, languages: Sequence[str]) -> date | None:
    # Two digits may be a year or a day, and digits alone any number.
    if not languages or not _HAS_YEAR.search(text) or not _WORDS.search(re.sub(r"\d+", "", text)):
        return None
    import dateparser

    try:
        found = dateparser.parse(text, languages=list(languages), settings=_STRICT)
    except ValueError:
        return None
    return found.date() if found else None

"""What stands in the slots of a form: days, ordinals and small numbers, and which slots a word can begin."""

import re
from collections.abc import Callable
from typing import Any

from factcheck.find import date_years
from factcheck.find.date_clocks import clock_at
from factcheck.find.date_durations import any_at, counted_at, elapsed_at, running_at, several_at, single_at
from factcheck.find.scan import Scan
from factcheck.tokens import DIGITS

_COMPACT = re.compile(r"(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])")
_DOTTED = re.compile(r"(19|20)[0-9]{2}\.[0-9]{1,2}\.[0-9]{1,2}|[0-9]{1,2}\.[0-9]{1,2}\.(19|20)[0-9]{2}")
_DAY_YEAR = re.compile(r"[0-9]{1,2},(19|20)[0-9]{2}")
_YEAR_DIGITS = 4
_Value = tuple[Any, int]
Reader = Callable[[Scan, int], _Value | None]


def _integer(low: int, high: int) -> Reader:
    """A slot for digits alone, between two bounds."""

    def read(scan: Scan, at: int) -> _Value | None:
        word = scan.tokens.words[at]
        return (int(word), at + 1) if word.isdecimal() and low <= int(word) <= high else None

    return read


def _few(scan: Scan, at: int) -> _Value | None:
    """One to twelve, in digits or words."""
    word, number = scan.tokens.words[at], (scan.tokens.classes[at] or {}).get("small", 0)
    number = int(word) if word.isdecimal() else number
    return (int(number), at + 1) if 0 < number <= 12 else None


def _minutes(scan: Scan, at: int) -> _Value | None:
    """One to 59, in digits or words."""
    figure = scan.figures.get(at)
    is_whole = figure is not None and figure.form in ("digits", "words") and figure.low in range(1, 60)
    return (int(figure.low), figure.last) if figure and is_whole else None


def _matching(pattern: re.Pattern[str]) -> Reader:
    """A slot for a word of digits and marks as it stands."""
    return lambda scan, at: (scan.tokens.words[at], at + 1) if pattern.fullmatch(scan.tokens.words[at]) else None


def _compact(scan: Scan, at: int) -> _Value | None:
    """20180912, alone between spaces."""
    word = scan.tokens.words[at]
    is_date = len(word) == 8 and _COMPACT.fullmatch(word) and not scan.tokens.are_glued(at - 1)
    return (f"{word[:4]}-{word[4:6]}-{word[6:]}", at + 1) if is_date else None


def _ordinal(scan: Scan, at: int) -> _Value | None:
    """ "third", "3rd", "twenty-second"; what was read as a fraction or as 20 seconds, too."""
    tokens = scan.tokens
    classes, figure = tokens.classes[at], scan.figures.get(at)
    if figure and figure.form == "ordinal":
        return int(figure.low), figure.last
    if classes and "ordinal" in classes:
        return int(classes["ordinal"]), at + 1
    past = tokens.behind(at + 1)
    if figure and classes and "tens" in classes and past == figure.last and tokens.is_class(past, "ordinal"):
        return int(figure.low + (tokens.classes[past] or {})["ordinal"]), past + 1
    return None


def _suffixed(scan: Scan, at: int) -> _Value | None:
    """ "12th" in digits, a day of the month."""
    figure = scan.figures.get(at)
    if not figure or figure.form != "ordinal" or not 0 < figure.low < 32 or scan.tokens.words[at][0] not in DIGITS:
        return None
    return int(figure.low), figure.last


_BY_DIGITS = ("duration", "counted", "clock", "few", "minutes", "running", "elapsed")
_BY_FOUR_DIGITS = ("year", *_BY_DIGITS)
_BY_SUFFIX = ("ordinal", "suffixed")


def readable(scan: Scan, at: int) -> tuple[str, ...]:
    """The slots, beside classes and digits, that can begin with this word."""
    word = scan.tokens.words[at]
    if word[0] in DIGITS:
        figure = scan.figures.get(at)
        if figure is not None and figure.form == "ordinal":
            return _BY_SUFFIX
        return _BY_FOUR_DIGITS if len(word) == _YEAR_DIGITS else _BY_DIGITS
    classes = scan.tokens.classes[at]
    return classes.get("@slots", ()) if classes else ()


BY_SIZE = {
    1: ("day", "monthnumber", "digit", "one", "other", "weeknumber", "anyyear"),
    2: ("day", "monthnumber", "one", "other", "weeknumber", "yy", "yydecade", "anyyear"),
    3: ("anyyear",),
    4: ("decadeyear", "anyyear"),
    6: ("dayyear",),
    7: ("dayyear",),
    8: ("compact", "dotted"),
    9: ("dotted",),
    10: ("dotted",),
}
"""The slots for a word of digits (and marks), by its length."""

READERS: dict[str, Reader] = {
    "day": _integer(1, 31),
    "monthnumber": _integer(1, 12),
    "digit": _integer(1, 4),
    "one": _integer(1, 31),
    "other": _integer(1, 31),
    "weeknumber": _integer(1, 53),
    "anyyear": _integer(1, 9999),
    "year": date_years.year,
    "spoken": date_years.spoken,
    "spelled": date_years.spelled,
    "yy": date_years.two_digit_year,
    "decadeyear": date_years.decade,
    "yydecade": date_years.short_decade,
    "compact": _compact,
    "dotted": _matching(_DOTTED),
    "dayyear": _matching(_DAY_YEAR),
    "few": _few,
    "minutes": _minutes,
    "spokendecade": date_years.spoken_decade,
    "ordinal": _ordinal,
    "suffixed": _suffixed,
    "duration": any_at,
    "single": single_at,
    "counted": counted_at,
    "running": running_at,
    "elapsed": elapsed_at,
    "several": several_at,
    "holiday": lambda scan, at: scan.language.dates.holidays.match(scan.tokens.lower, at),
    "clock": clock_at,
}

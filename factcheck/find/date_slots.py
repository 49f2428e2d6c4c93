"""What stands in the slots of a form: years, days and clocks in digits or words, and numbers of units of time."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from factcheck.find.scan import DIGITS, Figure, Scan

_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}|21[0-4][0-9]")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])[.:]([0-5][0-9])")
_COMPACT = re.compile(r"(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])")
_HALF = Decimal("0.5")
_YEARS = range(1100, 2150)
_PIVOT = 50  # '49 is 2049, '50 is 1950
_VAGUE = "X"
_Value = tuple[Any, int]
Reader = Callable[[Scan, int], _Value | None]


@dataclass(frozen=True, slots=True)
class Duration:
    """A number of units of time; "X" where it is vague ("several"), and the indefinite article before its unit."""

    start: int
    number: Decimal | str
    unit: str
    high: Decimal | None = None
    figure: Figure | None = None
    has_article: bool = False


def _integer(low: int, high: int, digits: tuple[int, int] = (1, 2)) -> Reader:
    """A slot for digits alone, between two bounds."""

    def read(scan: Scan, at: int) -> _Value | None:
        word = scan.words[at]
        is_number = word.isdecimal() and digits[0] <= len(word) <= digits[1] and low <= int(word) <= high
        return (int(word), at + 1) if is_number else None

    return read


def _year(scan: Scan, at: int) -> _Value | None:
    word = scan.words[at]
    return (int(word), at + 1) if _YEAR.fullmatch(word) else None


def _spoken(scan: Scan, at: int) -> _Value | None:
    """ "nineteen ninety-four"."""
    century = (scan.classes[at] or {}).get("small", 0)
    past = scan.after_hyphen(at + 1)
    if not 10 < century < 20 or not scan.is_class(past, "tens"):
        return None
    value, last = int(century * 100 + (scan.classes[past] or {})["tens"]), past + 1
    one = scan.after_hyphen(last)
    return (value + int((scan.classes[one] or {})["small"]), one + 1) if scan.is_class(one, "small") else (value, last)


def _spelled(scan: Scan, at: int) -> _Value | None:
    """ "two thousand and one" as a year."""
    figure = scan.figures.get(at)
    if figure and figure.form == "words" and figure.low in _YEARS:
        return int(figure.low), figure.last
    return None


def _two_digit_year(scan: Scan, at: int) -> _Value | None:
    word = scan.words[at]
    return (_full_year(int(word)), at + 1) if word.isdecimal() and len(word) == 2 else None


def _full_year(number: int) -> int:
    return number + (1900 if number >= _PIVOT else 2000)


def _decade(scan: Scan, at: int) -> _Value | None:
    word = scan.words[at]
    is_decade = word.isdecimal() and len(word) == 4 and word.endswith("0") and scan.are_glued(at)
    return (int(word), at + 1) if is_decade else None


def _short_decade(scan: Scan, at: int) -> _Value | None:
    word = scan.words[at]
    if word.isdecimal() and len(word) == 2 and word.endswith("0") and scan.are_glued(at):
        return (1900 if int(word) >= 20 else 2000) + int(word), at + 1
    return None


def _compact(scan: Scan, at: int) -> _Value | None:
    """20180912, alone between spaces."""
    word = scan.words[at]
    is_date = len(word) == 8 and _COMPACT.fullmatch(word) and not scan.are_glued(at - 1)
    return (f"{word[:4]}-{word[4:6]}-{word[6:]}", at + 1) if is_date else None


def _ordinal(scan: Scan, at: int) -> _Value | None:
    """ "third", "3rd", "twenty-second"; what was read as a fraction or as 20 seconds, too."""
    classes, figure = scan.classes[at], scan.figures.get(at)
    if figure and figure.form == "ordinal":
        return int(figure.low), figure.last
    if classes and "ordinal" in classes:
        return int(classes["ordinal"]), at + 1
    past = scan.after_hyphen(at + 1)
    if figure and classes and "tens" in classes and past == figure.last and scan.is_class(past, "ordinal"):
        return int(figure.low + (scan.classes[past] or {})["ordinal"]), past + 1
    return None


def _suffixed(scan: Scan, at: int) -> _Value | None:
    """ "12th" in digits, a day of the month."""
    figure = scan.figures.get(at)
    if not figure or figure.form != "ordinal" or not 0 < figure.low < 32 or scan.words[at][0] not in DIGITS:
        return None
    return int(figure.low), figure.last


# ------------------------------------------------------------------------------------------------- durations


def _duration(scan: Scan, at: int) -> tuple[Duration, int] | None:
    """ "three weeks", "two more years", "ten to twelve days", "several months", "(a) year and a half"."""
    if figure := scan.figures.get(at):
        return _counted(scan, figure)
    return _several(scan, at) or _single(scan, at)


def _several(scan: Scan, at: int) -> tuple[Duration, int] | None:
    """ "several months", "(a) few more years": a number nobody knows; "(a) couple of weeks": two."""
    if not scan.is_class(at, "vague"):
        return None
    number = (scan.classes[at] or {})["vague"]
    past = scan.after_hyphen(at + 1)
    past += number != _VAGUE and scan.word(past) in scan.language.numbers.of
    past += scan.is_class(past, "extra")
    if not (unit := _unit_at(scan, past)):
        return None
    count = number if number == _VAGUE else Decimal(number)
    return Duration(at, count, unit, has_article=scan.is_class(at - 1, "article")), past + 1


def _single(scan: Scan, at: int) -> tuple[Duration, int] | None:
    """ "(a) year", "(an) hour and a half"."""
    past = at + scan.is_class(at, "extra")
    if not scan.is_class(at - 1, "article") or not scan.is_class(past, "indefinite"):
        return None
    unit = (scan.classes[past] or {})["indefinite"]
    return _with_half(scan, Duration(at, Decimal(1), unit, has_article=True), past + 1)


def _counted(scan: Scan, figure: Figure) -> tuple[Duration, int] | None:
    if figure.form not in ("digits", "words", "fraction") or figure.low < 0:
        return None
    low, last = figure.low, figure.last
    other = scan.figures.get(last + 1) if scan.word(last) in scan.language.bounds.links else None
    if other and other.form in ("digits", "words") and other.low > low:
        last = other.last
    else:
        other = None
    past = scan.after_hyphen(last)
    past += scan.word(past) in scan.language.numbers.of
    past += scan.is_class(past, "extra")
    if not (unit := _unit_at(scan, past)):
        return _quarters(scan, figure)
    return _with_half(scan, Duration(figure.first, low, unit, other.low if other else None, figure), past + 1)


def _with_word_between(scan: Scan, at: int) -> tuple[Duration, int] | None:
    """ "two more years", "a couple of weeks": what the quantities do not read."""
    figure = scan.figures.get(at)
    if figure is None or scan.is_class(scan.after_hyphen(figure.last), "units") or scan.is_class(figure.last, "unit"):
        return None
    found = _counted(scan, figure)
    return found if found and found[0].high is None else None


def _quarters(scan: Scan, figure: Figure) -> tuple[Duration, int] | None:
    """ "two quarters" was read as a fraction."""
    classes, last = scan.classes[figure.first], figure.last
    if figure.form != "fraction" or not classes or last - figure.first != 2 or not scan.is_class(last - 1, "units"):
        return None
    number = classes.get("small")
    return (Duration(figure.first, number, (scan.classes[last - 1] or {})["units"]), last) if number else None


def _unit_at(scan: Scan, at: int) -> str | None:
    classes = scan.classes[at] if at < len(scan.words) else None
    return (classes.get("units") or classes.get("unit") or classes.get("smallunit")) if classes else None


def _with_half(scan: Scan, found: Duration, last: int) -> tuple[Duration, int]:
    """ "a year and a half", "two hours or so"."""
    half = scan.language.dates.half.match(scan.lower, last)
    if half and isinstance(found.number, Decimal):
        number = found.number + _HALF
        return Duration(found.start, number, found.unit, found.high, found.figure, found.has_article), half[1]
    if so := scan.language.dates.roughly.match(scan.lower, last):
        return found, so[1]
    return found, last


# ------------------------------------------------------------------------------------------------ times of day


def _clock(scan: Scan, at: int) -> _Value | None:
    """ "7:15 p.m.", "2.15pm", "5 pm", "noon", "3 o'clock", "1430 GMT": a TIMEX3 time of day."""
    classes = scan.classes[at]
    if classes and "hourname" in classes:
        return classes["hourname"], at + 1
    if scan.words[at][0] not in DIGITS:
        return None
    hour, minute, last = _digital(scan, at)
    if hour is None:
        return None
    half, past = _meridiem(scan, last)
    if half is None and minute is None:
        if found := scan.language.dates.oclock.match(scan.lower, last):
            return f"T{hour:02}:00", found[1]
        return None
    if half is None and "." in scan.words[at]:
        return None
    hour = hour if half is None or hour > 12 else hour % 12 + half
    return f"T{hour:02}:{minute or 0:02}", past


def _digital(scan: Scan, at: int) -> tuple[int | None, int | None, int]:
    word = scan.words[at]
    if dotted := _CLOCK.fullmatch(word):
        return int(dotted[1]), int(dotted[2]), at + 1
    minute = scan.word(at + 2)
    if word.isdecimal() and len(word) == 4 and int(word[:2]) < 25 and int(word[2:]) < 60:
        return (int(word[:2]), int(word[2:]), at + 1) if scan.is_class(at + 1, "zone") else (None, None, at)
    if not word.isdecimal() or len(word) > 2 or int(word) > 24:
        return None, None, at
    if scan.word(at + 1) == ":" and minute.isdecimal() and len(minute) == 2 and int(minute) < 60:
        seconds = scan.word(at + 3) == ":" and scan.word(at + 4).isdecimal()
        return int(word), int(minute), at + 3 + 2 * seconds
    return int(word), None, at + 1


def _meridiem(scan: Scan, at: int) -> tuple[int | None, int]:
    """ "pm", "p.m.", "p. m." as 12, "am" as 0."""
    word, classes = scan.word(at), scan.classes[at] if at < len(scan.words) else None
    if classes is None or "meridiem" not in classes:
        return None, at
    if len(word) == 2:
        return classes["meridiem"], at + 1
    if scan.word(at + 1) == "." and scan.word(at + 2) == "m":
        return classes["meridiem"], at + 3 + (scan.word(at + 3) == "." and scan.are_glued(at + 2))
    return None, at


_BY_DIGIT = ("year", "duration", "counted", "clock", "ordinal", "suffixed")
_BY_CLASS = {
    "small": ("spoken", "spelled", "duration", "counted"), "tens": ("ordinal", "duration", "counted"), "group": ("duration", "counted"), "ordinal": ("ordinal",),
    "vague": ("duration", "several"), "indefinite": ("duration", "single"), "extra": ("duration", "single"),
    "article": ("duration", "counted"), "hourname": ("clock",), "@holiday": ("holiday",),
}  # fmt: skip


def readable(scan: Scan, at: int) -> tuple[str, ...]:
    """The slots, beside classes and digits, that can begin with this word."""
    if scan.words[at][0] in DIGITS:
        return _BY_DIGIT
    classes = scan.classes[at]
    if classes is None:
        return ()
    for name in classes:
        if name in _BY_CLASS:
            return _BY_CLASS[name]
    return ()


READERS: dict[str, Reader] = {
    "day": _integer(1, 31),
    "monthnumber": _integer(1, 12),
    "digit": _integer(1, 4, (1, 1)),
    "one": _integer(1, 31),
    "other": _integer(1, 31),
    "weeknumber": _integer(1, 53),
    "year": _year,
    "spoken": _spoken,
    "spelled": _spelled,
    "yy": _two_digit_year,
    "decadeyear": _decade,
    "yydecade": _short_decade,
    "compact": _compact,
    "ordinal": _ordinal,
    "suffixed": _suffixed,
    "duration": _duration,
    "single": _single,
    "counted": _with_word_between,
    "several": _several,
    "holiday": lambda scan, at: scan.language.dates.holidays.match(scan.lower, at),
    "clock": _clock,
}

"""Times of day: 7:15 p.m. · 2.15pm · 5 pm · noon · 3 o'clock · 1430 GMT."""

import re

from factcheck.find.scan import Scan
from factcheck.tokens import DIGITS

_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])\.([0-5][0-9])")


def clock_at(scan: Scan, at: int) -> tuple[str, int] | None:
    """ "7:15 p.m.", "2.15pm", "5 pm", "12 noon", "three o'clock", "1430 GMT": a TIMEX3 time of day."""
    tokens = scan.tokens
    classes = tokens.classes[at]
    if classes and "hourname" in classes:
        return classes["hourname"], at + 1
    if tokens.is_class(at + 1, "hourname") and tokens.words[at] == "12":
        return (tokens.classes[at + 1] or {})["hourname"], at + 2
    if classes and "small" in classes:
        return _on_the_hour(scan, int(classes["small"]), at + 1)
    return _digital(scan, at) if tokens.words[at][0] in DIGITS else None


def _on_the_hour(scan: Scan, hour: int, last: int) -> tuple[str, int] | None:
    """ "5 pm", "three o'clock"."""
    if not 0 < hour < 25:
        return None
    half, past = _meridiem(scan, last)
    if half is not None:
        return f"T{_of_day(hour, half):02}:00", past
    found = scan.language.dates.oclock.match(scan.tokens.lower, last)
    return (f"T{hour:02}:00", found[1]) if found else None


def _of_day(hour: int, half: int | None) -> int:
    return hour if half is None or hour > 12 else hour % 12 + half


def _digital(scan: Scan, at: int) -> tuple[str, int] | None:
    tokens = scan.tokens
    word = tokens.words[at]
    if not word.isdecimal():
        return _dotted(scan, at)
    if len(word) == 4 and int(word[:2]) < 25 and int(word[2:]) < 60 and tokens.is_class(at + 1, "zone"):
        return f"T{word[:2]}:{word[2:]}", at + 1
    if len(word) > 2 or int(word) > 24:
        return None
    minute = tokens.at(at + 2)
    if tokens.at(at + 1) != ":" or not (minute.isdecimal() and len(minute) == 2 and int(minute) < 60):
        return _on_the_hour(scan, int(word), at + 1)
    second, last = tokens.at(at + 4), at + 3
    if has_seconds := tokens.at(at + 3) == ":" and second.isdecimal() and len(second) == 2:
        last += 2
    half, past = _meridiem(scan, last)
    return f"T{_of_day(int(word), half):02}:{minute}" + f":{second}" * has_seconds, past


def _dotted(scan: Scan, at: int) -> tuple[str, int] | None:
    """ "2.15pm"; "2.15" alone is a number."""
    clock = _CLOCK.fullmatch(scan.tokens.words[at])
    half, past = _meridiem(scan, at + 1)
    if clock is None or half is None:
        return None
    return f"T{_of_day(int(clock[1]), half):02}:{clock[2]}", past


def _meridiem(scan: Scan, at: int) -> tuple[int | None, int]:
    """ "pm", "p.m.", "p. m." as 12, "am" as 0."""
    tokens = scan.tokens
    word, classes = tokens.at(at), tokens.classes[at] if at < len(tokens.words) else None
    if classes is None or "meridiem" not in classes:
        return None, at
    if len(word) == 2:
        return classes["meridiem"], at + 1
    if tokens.at(at + 1) == "." and tokens.at(at + 2) == "m":
        return classes["meridiem"], at + 3 + (tokens.at(at + 3) == "." and tokens.are_glued(at + 2))
    return None, at

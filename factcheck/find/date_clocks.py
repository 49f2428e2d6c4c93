"""Times of day: 7:15 p.m. · 2.15pm · 5 pm · noon · 3 o'clock · 1430 GMT."""

import re

from factcheck.find.scan import DIGITS, Scan

_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])[.:]([0-5][0-9])")


def clock_at(scan: Scan, at: int) -> tuple[str, int] | None:
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
    if not word.isdecimal():
        dotted = _CLOCK.fullmatch(word)
        return (int(dotted[1]), int(dotted[2]), at + 1) if dotted else (None, None, at)
    if len(word) == 4 and int(word[:2]) < 25 and int(word[2:]) < 60 and scan.is_class(at + 1, "zone"):
        return int(word[:2]), int(word[2:]), at + 1
    if len(word) > 2 or int(word) > 24:
        return None, None, at
    minute = scan.word(at + 2)
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

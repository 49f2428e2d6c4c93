"""Time expressions: forms of rules/<lang>/dates.toml matched over the words of a sentence."""

import re
from collections.abc import Callable
from typing import Any

from factcheck.find.scan import DIGITS, Reading, Scan
from factcheck.model import Kind, Steps
from factcheck.rules.dates import Bindings, DateRule, Node, filled

_KINDS: dict[str, Kind] = {"DATE": "date", "TIME": "time", "DURATION": "duration", "SET": "set"}
_DEPTH = 2  # dates within dates: "early in the first quarter of 1998"
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}|21[0-4][0-9]")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])[.:]([0-5][0-9])")
_Value = tuple[Any, int]


def find(scan: Scan) -> list[Reading]:
    """The time expressions of a sentence, from left to right, none within another."""
    found: list[Reading] = []
    past = 0
    for index, (word, classes) in enumerate(zip(scan.words, scan.classes, strict=True)):
        if index < past or not (word[0] in DIGITS or (classes is not None and "@date" in classes)):
            continue
        match = longest(scan, index, _DEPTH)
        if match and (reading := _reading(scan, index, *match, past)):
            found.append(reading)
            past = reading.last
    return found


def _reading(scan: Scan, index: int, rule: DateRule, bindings: Bindings, last: int, articles: int, past: int) -> Reading | None:
    first = max(index - articles, past)
    steps = _with_tense(scan, first, filled(rule, bindings))
    if not steps or _is_no_date(scan, first, last, rule):
        return None
    kind = _KINDS[rule.type if not any(step[0] == "clock" for step in steps) else "TIME"]
    return Reading(first, last, kind, f"date.{rule.name}", steps=steps + _bound(scan, first))


def _with_tense(scan: Scan, first: int, steps: Steps) -> Steps:
    """The steps with `tense` settled by the words in front: "will meet on Friday" lies ahead."""
    if not any(step[-1] == "tense" for step in steps):
        return steps
    dates = scan.language.dates
    is_ahead = not dates.future.isdisjoint(scan.lower[max(0, first - dates.reach) : first])
    way = "future" if is_ahead else "past"
    return tuple((*step[:-1], way) if step[-1] == "tense" else step for step in steps)


def _bound(scan: Scan, first: int) -> Steps:
    """ "since 2020" opens the end of the period, "until 2030" its beginning."""
    word, dates = scan.word(first - 1), scan.language.dates
    return (("since",),) if word in dates.since else (("until",),) if word in dates.until else ()


def _is_no_date(scan: Scan, first: int, last: int, rule: DateRule) -> bool:
    """A bare year needs to look like one; a number behind a label or touching letters is a name."""
    if rule.name != "year":
        return False
    before = scan.word(first - 1)
    if scan.are_glued(first - 1) and before not in "(-–—/'‘“\"[," or scan.are_glued(last - 1) and scan.words[last][0] in "%$€£°":
        return True
    return scan.rules.is_money_sign(scan.words, first - 1) or scan.language.nouns.labels.match(scan.lower, first - 1) is not None


# -------------------------------------------------------------------------------------------------- matching


def longest(scan: Scan, index: int, depth: int) -> tuple[DateRule, Bindings, int, int] | None:
    """The longest form that begins at this word: its rule, slots, the index past it and how many articles stand before."""
    best: tuple[int, int, DateRule, Bindings] | None = None
    stack: list[tuple[Node, int, tuple[tuple[str, Any], ...]]] = [(scan.language.dates.root, index, ())]
    while stack:
        node, at, bound = stack.pop()
        if node.accepts and (accepted := _accepted(scan, index, node)):
            articles, rule = accepted
            if best is None or (at, articles) > best[:2]:
                best = (at, articles, rule, _bindings(bound))
        if at < len(scan.words):
            stack.extend(_next(scan, node, at, bound, depth))
    return None if best is None else (best[2], best[3], best[0], best[1])


def _accepted(scan: Scan, index: int, node: Node) -> tuple[int, DateRule] | None:
    before, found = scan.word(index - 1), None
    for articles, is_optional, rule in node.accepts:
        if before in articles:
            return 1, rule
        if is_optional or not articles:
            found = 0, rule
    return found


def _bindings(bound: tuple[tuple[str, Any], ...]) -> Bindings:
    bindings = dict(bound)
    if "duration" in bindings:
        bindings["n"], bindings["u"] = bindings["duration"]
    return bindings


def _next(scan: Scan, node: Node, at: int, bound: tuple[tuple[str, Any], ...], depth: int) -> list[tuple[Node, int, tuple[tuple[str, Any], ...]]]:
    """The places in the trie that the word at `at` leads to; a hyphen in the text may stand for a space."""
    found = []
    if below := node.words.get(scan.lower[at]):
        found.append((below, at + 1, bound))
    elif bound and (past := scan.after_hyphen(at)) > at and past < len(scan.words):
        return _next(scan, node, past, bound, depth)
    classes = scan.classes[at]
    for slot, below in node.slots.items():
        if classes is not None and slot in classes:
            found.append((below, at + 1, (*bound, (slot, classes[slot]))))
        elif (read := _SLOTS.get(slot)) and (value := read(scan, at, depth)):
            found.append((below, value[1], (*bound, (slot, value[0]))))
    if classes and "month" in classes and scan.word(at + 1) == "." and len(scan.words[at]) <= 4 and at + 2 < len(scan.words):
        found += [(below, past + 1, slots) for below, past, slots in found if past == at + 1]
    return found


# ----------------------------------------------------------------------------------------------------- slots


def _integer(low: int, high: int, digits: tuple[int, int] = (1, 2)) -> Callable[[Scan, int, int], _Value | None]:
    """A slot for digits alone, between two bounds."""

    def read(scan: Scan, at: int, _: int) -> _Value | None:
        word = scan.words[at]
        is_number = word.isdecimal() and digits[0] <= len(word) <= digits[1] and low <= int(word) <= high
        return (int(word), at + 1) if is_number else None

    return read


def _year(scan: Scan, at: int, _: int) -> _Value | None:
    """Four digits, or "nineteen ninety-four"."""
    if _YEAR.fullmatch(scan.words[at]):
        return int(scan.words[at]), at + 1
    century = scan.classes[at]
    if century and 10 < century.get("small", 0) < 20 and scan.is_class(past := scan.after_hyphen(at + 1), "tens"):
        value, last = int(century["small"] * 100 + (scan.classes[past] or {})["tens"]), past + 1
        if scan.is_class(one := scan.after_hyphen(last), "small"):
            return value + int((scan.classes[one] or {})["small"]), one + 1
        return value, last
    return None


def _two_digit_year(scan: Scan, at: int, _: int) -> _Value | None:
    word = scan.words[at]
    return ((1900 if int(word) > 30 else 2000) + int(word), at + 1) if word.isdecimal() and len(word) == 2 else None


def _decade(scan: Scan, at: int, _: int) -> _Value | None:
    word = scan.words[at]
    if word.isdecimal() and len(word) == 4 and word.endswith("0") and scan.are_glued(at):
        return int(word), at + 1
    return None


def _short_decade(scan: Scan, at: int, _: int) -> _Value | None:
    word = scan.words[at]
    if word.isdecimal() and len(word) == 2 and word.endswith("0"):
        return (1900 if int(word) >= 20 else 2000) + int(word), at + 1
    return None


def _ordinal(scan: Scan, at: int, _: int) -> _Value | None:
    figure = scan.figures.get(at)
    return (int(figure.low), figure.last) if figure and figure.form == "ordinal" else None


def _suffixed(scan: Scan, at: int, _: int) -> _Value | None:
    """ "12th" in digits, a day of the month where no noun follows."""
    figure = scan.figures.get(at)
    if not figure or figure.form != "ordinal" or not 0 < figure.low < 32 or scan.words[at][0] not in DIGITS:
        return None
    after = scan.word(figure.last)
    return (int(figure.low), figure.last) if not after.isalpha() or after in scan.language.nouns.stops else None


def _duration(scan: Scan, at: int, _: int) -> _Value | None:
    """A number of units of time: (3, "week")."""
    figure = scan.figures.get(at)
    if not figure or figure.form not in ("digits", "words", "fraction"):
        return None
    past = scan.after_hyphen(figure.last)
    past += scan.word(past) in scan.language.numbers.of
    classes = scan.classes[past] if past < len(scan.words) else None
    unit = classes and (classes.get("units") or classes.get("unit"))
    return ((figure.low, unit), past + 1) if unit else None


def _clock(scan: Scan, at: int, _: int) -> _Value | None:
    """ "7:15 p.m.", "2.15pm", "5 pm", "noon", "3 o'clock", "1430 GMT": a TIMEX3 time of day."""
    classes = scan.classes[at]
    if classes and "hourname" in classes:
        return classes["hourname"], at + 1
    if scan.words[at][0] not in DIGITS:
        return None
    hour, minute, last = _digital(scan, at)
    if hour is None:
        return None
    half, last = _meridiem(scan, last)
    if half is None and minute is None:
        if scan.word(last) == "o" and scan.word(last + 2) == "clock":
            return f"T{hour:02}:00", last + 3
        return None
    if half is None and "." in scan.words[at]:
        return None
    hour = hour if half is None or hour > 12 else hour % 12 + half
    return f"T{hour:02}:{minute or 0:02}", last


def _digital(scan: Scan, at: int) -> tuple[int | None, int | None, int]:
    word = scan.words[at]
    if dotted := _CLOCK.fullmatch(word):
        return int(dotted[1]), int(dotted[2]), at + 1
    if not word.isdecimal() or len(word) > 2 or int(word) > 24:
        return None, None, at
    minute = scan.word(at + 2)
    if scan.word(at + 1) == ":" and minute.isdecimal() and len(minute) == 2 and int(minute) < 60:
        return int(word), int(minute), at + 3
    return int(word), None, at + 1


def _meridiem(scan: Scan, at: int) -> tuple[int | None, int]:
    """ "pm", "p.m.", "p. m." as 12, "am" as 0."""
    word, classes = scan.word(at), scan.classes[at] if at < len(scan.words) else None
    if classes is None or "meridiem" not in classes:
        return None, at
    if len(word) == 2:
        return classes["meridiem"], at + 1
    if scan.word(at + 1) == "." and scan.word(at + 2) == "m":
        return classes["meridiem"], at + 3 + (scan.word(at + 3) == "." and at + 4 < len(scan.words))
    return None, at


def _date(scan: Scan, at: int, depth: int) -> _Value | None:
    """Another date as a slot: its steps."""
    if depth == 0 or not (scan.words[at][0] in DIGITS or scan.is_class(at, "@date") or scan.word(at) == "the"):
        return None
    at += scan.word(at) == "the"
    match = longest(scan, at, depth - 1) if at < len(scan.words) else None
    if match is None or match[0].type != "DATE":
        return None
    rule, bindings, last, _ = match
    return filled(rule, bindings), last


_SLOTS: dict[str, Callable[[Scan, int, int], _Value | None]] = {
    "day": _integer(1, 31),
    "monthnumber": _integer(1, 12),
    "digit": _integer(1, 4, (1, 1)),
    "one": _integer(1, 31),
    "other": _integer(1, 31),
    "year": _year,
    "yy": _two_digit_year,
    "decadeyear": _decade,
    "yydecade": _short_decade,
    "ordinal": _ordinal,
    "suffixed": _suffixed,
    "duration": _duration,
    "clock": _clock,
    "date": _date,
}

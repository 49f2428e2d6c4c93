"""Change: whether a figure is a change ("rose 5%") or the level that it led from or to ("to $1.2bn")."""

from factcheck.find.scan import Reading, Scan
from factcheck.model import Change
from factcheck.tokens import HYPHENS

_WINDOW = 5
_FAR = 8
_STILL = frozenset(("ordinal", "age", "date", "time", "set"))
_MOVED = ("up", "down", "from", "to")


def mark(scan: Scan, readings: list[Reading]) -> None:
    """Set `change` on the readings of a sentence, from left to right."""
    before: Reading | None = None
    for reading in readings:
        if reading.kind not in _STILL:
            reading.change = _behind(scan, reading) or _in_front(scan, reading, before)
        before = reading


def _in_front(scan: Scan, reading: Reading, before: Reading | None) -> Change | None:
    tokens = scan.tokens
    bounds, at = scan.language.bounds, reading.first - 1
    floor = before.last if before else 0
    if hedge := bounds.before.match(tokens.lower, at):  # "rose to more than 5"; the "to" of "up to 700" is no link
        at = hedge[1]
    word = tokens.at(at)
    last = before.change if before else None
    if word in bounds.to or word in bounds.from_:
        is_moved = last in _MOVED or direction(scan, at - 1, floor) or _far_direction(scan, at - 1, floor)
        return ("to" if word in bounds.to else "from") if is_moved else None
    if last in _MOVED and bounds.level.match(tokens.lower, at):
        return "level"
    if last in ("up", "down") and word in bounds.restating:  # "rose 5 points, or 3%"
        return last
    if word in bounds.by:
        return direction(scan, at - 1, floor) or _far_direction(scan, at - 1, floor)
    if reading.kind == "duration":
        return None
    return direction(scan, at, floor) or (_far_direction(scan, at, floor) if reading.kind == "percent" else None)


def _far_direction(scan: Scan, at: int, floor: int) -> Change | None:
    """The direction of a verb whose object stands before the link: "raised its main rate by", "cut the toll to"."""
    bounds = scan.language.bounds
    for index in range(at, max(floor, at - _FAR) - 1, -1):
        word = scan.tokens.at(index)
        if word in bounds.moving:
            return "up" if word in bounds.up else "down"
        if not (word.isalpha() or word in HYPHENS) or word in bounds.to or word in bounds.by:
            return None
    return None


def direction(scan: Scan, at: int, floor: int) -> Change | None:
    """The direction of the nearest word of change at or before `at`, over adverbs alone."""
    tokens = scan.tokens
    bounds = scan.language.bounds
    for index in range(at, max(floor, at - _WINDOW) - 1, -1):
        word = tokens.at(index)
        if tokens.at(index - 1) in bounds.unmoved:  # "make up 75 percent"
            return None
        if word in bounds.up:
            return "up"
        if word in bounds.down:
            return "down"
        if word not in bounds.adverbs and not bounds.before.match(tokens.lower, index):
            return None
    return None


def _behind(scan: Scan, reading: Reading) -> Change | None:
    """ "5% higher", "a 3 percent drop": of other kinds only the comparatives."""
    bounds, word = scan.language.bounds, scan.tokens.at(reading.last)
    if reading.kind != "percent" and word not in bounds.comparatives:
        return None
    return "up" if word in bounds.up else "down" if word in bounds.down else None

"""Change: whether a figure is a change ("rose 5%") or the level that it led from or to ("to $1.2bn")."""

from factcheck.find.scan import Reading, Scan
from factcheck.model import Change

_WINDOW = 5
_STILL = frozenset(("ordinal", "age", "date", "time", "set"))


def mark(scan: Scan, readings: list[Reading]) -> None:
    """Set `change` on the readings of a sentence, from left to right."""
    before: Reading | None = None
    for reading in readings:
        if reading.kind not in _STILL:
            reading.change = _behind(scan, reading) or _in_front(scan, reading, before)
        before = reading


def _in_front(scan: Scan, reading: Reading, before: Reading | None) -> Change | None:
    bounds, at = scan.language.bounds, reading.first - 1
    floor = before.last if before else 0
    if hedge := bounds.before.match(scan.lower, at):  # "rose to more than 5"; the "to" of "up to 700" is no link
        at = hedge[1]
    word = scan.word(at)
    is_after_change = before is not None and before.change in ("up", "down", "from", "to")
    if word in bounds.to or word in bounds.from_:
        if is_after_change or direction(scan, at - 1, floor):
            return "to" if word in bounds.to else "from"
        return None
    if is_after_change and bounds.level.match(scan.lower, at):
        return "level"
    return direction(scan, at - (word in bounds.by), floor)


def direction(scan: Scan, at: int, floor: int) -> Change | None:
    """The direction of the nearest word of change at or before `at`, over adverbs alone."""
    bounds = scan.language.bounds
    for index in range(at, max(floor, at - _WINDOW) - 1, -1):
        word = scan.word(index)
        if scan.word(index - 1) in bounds.unmoved:  # "make up 75 percent"
            return None
        if word in bounds.up:
            return "up"
        if word in bounds.down:
            return "down"
        if word not in bounds.adverbs and not bounds.before.match(scan.lower, index):
            return None
    return None


def _behind(scan: Scan, reading: Reading) -> Change | None:
    """ "5% higher", "a 3 percent drop": of other kinds only the comparatives."""
    bounds, word = scan.language.bounds, scan.word(reading.last)
    if reading.kind != "percent" and word not in bounds.comparatives:
        return None
    return "up" if word in bounds.up else "down" if word in bounds.down else None

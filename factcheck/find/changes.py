"""Change: whether a figure is a change ("rose 5%") or the level that it led from or to ("to $1.2bn")."""

from factcheck.find.scan import Reading, Scan

_WINDOW = 5


def mark(scan: Scan, readings: list[Reading]) -> None:
    """Set `change` on the readings of a sentence, from left to right."""
    floor = 0
    for index, reading in enumerate(readings):
        if reading.kind in ("ordinal", "age", "date", "time", "set"):
            continue
        reading.change = _behind(scan, reading) or _before(scan, reading, floor, readings[:index])
        floor = reading.last


def _before(scan: Scan, reading: Reading, floor: int, earlier: list[Reading]) -> str | None:
    bounds, at = scan.language.bounds, reading.first - 1
    link = None
    word = scan.word(at)
    if word in bounds.to:
        link = "to"
    elif word in bounds.from_:
        link = "from"
    elif bounds.level.match(scan.lower, at):
        return "level" if earlier and earlier[-1].change in ("up", "down") else None
    if link:
        is_after_change = bool(earlier) and earlier[-1].change in ("up", "down", "from", "to")
        return link if is_after_change or _direction(scan, at - 1, floor) else None
    if word in bounds.by:
        at -= 1
    return _direction(scan, at, floor)


def _direction(scan: Scan, at: int, floor: int) -> str | None:
    """The direction of the nearest word of change to the left, over adverbs alone."""
    bounds = scan.language.bounds
    for index in range(at, max(floor, at - _WINDOW) - 1, -1):
        word = scan.word(index)
        if word in bounds.up:
            return "up"
        if word in bounds.down:
            return "down"
        if word not in bounds.adverbs and not word.endswith("ly"):
            return None
    return None


def _behind(scan: Scan, reading: Reading) -> str | None:
    """ "5% higher", "a 3 percent drop"."""
    if reading.kind not in ("percent", "money", "measure", "count"):
        return None
    word = scan.word(reading.last)
    if reading.kind != "percent" and word not in ("higher", "lower"):
        return None
    return "up" if word in scan.language.bounds.up else "down" if word in scan.language.bounds.down else None

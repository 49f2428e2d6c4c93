"""Ranges: two figures that are one ("$5-7 million", "from 10 to 12", "10 ± 2"), and two bounds of one figure."""

from dataclasses import replace
from decimal import Decimal
from itertools import takewhile

from factcheck.find.bounds import direction, far_direction
from factcheck.find.codes import is_score
from factcheck.find.scan import Reading, Scan
from factcheck.tokens import DASHES, HYPHENS

_WIDEST_GAP = 4  # words between the two
_LED = 7  # words between a word of change and the comma before its ends
_CLAUSE = frozenset({",", ";", ":", "(", ")", ""})
_WIDEST = 10  # of a range behind "by"
_LOWER, _UPPER = ("more_than", "at_least"), ("less_than", "at_most")


def joined(scan: Scan, readings: list[Reading]) -> list[Reading]:
    """The readings, ranges made one and scores left out."""
    result: list[Reading] = []
    for reading in readings:
        one = result[-1] if result and reading.first - result[-1].last <= _WIDEST_GAP else None
        if one and is_score(scan, one, reading):
            result.pop()
        elif one and (ranged := _range(scan, one, reading)):
            result[-1] = ranged
        else:
            result.append(reading)
    return result


def _range(scan: Scan, one: Reading, other: Reading) -> Reading | None:
    """The two readings as one interval, where a link stands between them and their units agree."""
    if not _are_points(one, other):
        return None
    first, link = _linked(scan, one, other)
    if link is None or not _agree(scan, one, other, is_open=first == one.first and link not in ("-", "±")):
        return None
    share_scale(one, other)
    if link == "±":
        return _ranged(first, one, other, one.low - other.low, one.low + other.low) if one.low and other.low else None
    if one.low is None or other.low is None or one.low >= other.low:
        return None
    if link == "-" and one.kind == "money" and one.low < 0 < other.low:  # "minus $2-3 million"
        return _ranged(first, one, other, -other.low, one.low)
    return _ranged(first, one, other, one.low, other.low)


def _ranged(first: int, one: Reading, other: Reading, low: Decimal, high: Decimal) -> Reading:
    unit = other if other.unit else one
    return replace(
        unit,
        first=first,
        last=other.last,
        rule=f"{unit.rule}/range",
        low=low,
        high=high,
        hedge="range",
        step=min(one.step, other.step),
        figure=other.figure,
        change=None,
    )


def _are_points(one: Reading, other: Reading) -> bool:
    if (
        one.figure is None
        or other.figure is None
        or one.kind in ("ordinal", "multiple")
        or other.kind in ("ordinal", "multiple")
    ):
        return False
    return one.low == one.high and other.low == other.high and (other.kind != "age" or one.kind in ("age", "count"))


def _linked(scan: Scan, one: Reading, other: Reading) -> tuple[int, str | None]:
    """Where a range of the two begins, and the link between them, None without one."""
    tokens = scan.tokens
    bounds = scan.language.bounds
    if (found := bounds.ranges.plus_or_minus.match(tokens.lower, one.last)) and found[1] == other.first:
        return one.first, "±"
    gap = gap_of(scan, one, other)
    if not gap:
        return one.first, None
    words = [word for word in gap if word not in bounds.between.skip] or gap
    words = [word for word in words if word not in HYPHENS] or words  # "200 to-300"
    opener = tokens.at(one.first - 1)
    link = " ".join(words)
    if opener in bounds.ranges.openers and (link == bounds.ranges.openers[opener] or link in bounds.ranges.links):
        is_change = link in bounds.change.to and opener in bounds.change.from_ and _is_moved(scan, one.first - 2)
        return one.first - 1, None if is_change else opener
    if link in bounds.change.to and _is_change(scan, one, other):
        return one.first, None
    return one.first, "-" if link in DASHES else link if link in bounds.ranges.links else None


def _is_moved(scan: Scan, at: int) -> bool:
    """Whether something changes "from … to …": "rose from", "went from"; behind a comma "tripled in a year, from"."""
    tokens, change = scan.tokens, scan.language.bounds.change
    if tokens.at(at) != ",":
        return tokens.at(at) in change.going or bool(direction(scan, at, 0) or far_direction(scan, at, 0))
    words = takewhile(lambda word: word not in _CLAUSE, (tokens.at(index) for index in range(at - 1, at - _LED, -1)))
    return any(word in change.up or word in change.down for word in words)


def gap_of(scan: Scan, one: Reading, other: Reading) -> list[str]:
    """The words between two readings, without the hyphen that hangs at the first: "a 9- or 11-inch pipe"."""
    tokens = scan.tokens
    is_free = not tokens.are_glued(one.last) or tokens.at(one.last + 1) == ","  # "40-, 60- and 80-watt lamps"
    is_hanging = tokens.at(one.last) in HYPHENS and tokens.are_glued(one.last - 1) and is_free
    gap = tokens.lower[one.last : other.first]
    return gap[1:] if is_hanging and len(gap) > 1 else gap  # "$5- $7 million" has no other link


def _is_change(scan: Scan, one: Reading, other: Reading) -> bool:
    """ "fell 3 to 7", "rose by 12,000 to 1.4 million": a change and a level; "rose by 5 to 7 percent" is a range."""
    at = one.first - 1
    if scan.tokens.at(at) in scan.language.numbers.grammar.of:  # "growth of 4 to 6 percent"
        return False
    if scan.tokens.at(at) not in scan.language.bounds.change.by:
        return direction(scan, at, 0) is not None
    return bool(one.unit) or (one.low is not None and other.low is not None and other.low > one.low * _WIDEST)


def _agree(scan: Scan, one: Reading, other: Reading, *, is_open: bool) -> bool:
    """Same unit, or the first of the two is bare; behind an opener or a dash the second may be."""
    if "fraction" in (one.kind, other.kind) and one.kind != other.kind:
        return False
    if one.unit in (other.unit, other.unit.partition("/")[0], ""):  # "$10 to $12 a share"
        return True
    if not other.unit and (one.kind == "age" or not is_open):
        return True
    shared = scan.rules.currencies.ambiguous
    return one.unit in shared.get(other.unit, ()) or other.unit in shared.get(one.unit, ())


def share_scale(one: Reading, other: Reading) -> None:
    """ "5 to 7 million": the scale of the second is the first's, too."""
    if (
        not one.figure
        or not other.figure
        or not other.figure.is_scaled
        or one.figure.is_scaled
        or not one.low
        or not other.low
    ):
        return
    scale = Decimal(1)
    while other.low >= scale * 1000:
        scale *= 1000
    if one.low < other.low / scale * 10:
        one.low, one.high, one.step = one.low * scale, one.low * scale, one.step * scale
        one.figure.is_scaled = True


def closed(scan: Scan, readings: list[Reading]) -> list[Reading]:
    """The readings, a lower bound and an upper one beside it made one range: "more than 10 but less than 20"."""
    result: list[Reading] = []
    for reading in readings:
        if result and (both := _both_bounds(scan, result[-1], reading)):
            result[-1] = both
        else:
            result.append(reading)
    return result


def _both_bounds(scan: Scan, one: Reading, other: Reading) -> Reading | None:
    lower, upper = (one, other) if one.hedge in _LOWER else (other, one)
    if lower.hedge not in _LOWER or upper.hedge not in _UPPER:
        return None
    gap = scan.tokens.lower[one.last : other.first]
    ranges = scan.language.bounds.ranges
    is_joined = len(gap) == 1 and (gap[0] in ranges.coordination or gap[0] in ranges.continuing)  # "more than 5 but …"
    if not is_joined or (one.unit != other.unit and one.unit):
        return None
    low, high = lower.low, upper.high
    return _ranged(one.first, one, other, low, high) if low is not None and high is not None and low < high else None

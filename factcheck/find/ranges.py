"""Figures that belong together: ranges ("$5-7 million"), lists ("12, 14 and 16 people"), two bounds of one figure."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.find.changes import direction
from factcheck.find.scan import DIGITS, HYPHENS, Reading, Scan

_DASHES = HYPHENS | frozenset("–—")
_LOWER, _UPPER = ("more_than", "at_least"), ("less_than", "at_most")
_ALONE = frozenset(("ordinal", "age", "date", "time", "set", "multiple"))
_LARGEST_SCORE = 200
_REACH = 8
_TELEPHONE = (3, 4)


def joined(scan: Scan, readings: list[Reading]) -> list[Reading]:
    """The readings, ranges made one and lists given the unit that they share."""
    result: list[Reading] = []
    for reading in readings:
        if result and _is_score(scan, result[-1], reading):
            result.pop()
        elif result and (ranged := _range(scan, result[-1], reading)):
            result[-1] = ranged
        else:
            result.append(reading)
    _share_units(scan, result)
    _inherit_units(scan, result)
    return [reading for reading in result if reading.unit or not is_one(scan, reading)]


def is_one(scan: Scan, reading: Reading) -> bool:
    """Whether a bare reading is the word "one" alone, which says nothing by itself."""
    figure = reading.figure
    if figure is None or figure.low != 1 or reading.kind != "count" or len(scan.words) == 1:
        return False
    return scan.words[figure.first][0] not in DIGITS and figure.last - figure.first == 1


def _range(scan: Scan, one: Reading, other: Reading) -> Reading | None:
    """The two readings as one interval, where a link stands between them and their units agree."""
    if not _are_points(one, other):
        return None
    first, link = _linked(scan, one, other)
    if link is None or not _agree(scan, one, other, is_open=first == one.first and link not in ("-", "±")):
        return None
    _share_scale(one, other)
    if link == "±":
        return _ranged(first, one, other, one.low - other.low, one.low + other.low) if one.low and other.low else None
    if one.low is None or other.low is None or one.low >= other.low:
        return None
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
    bounds = scan.language.bounds
    if (found := bounds.plus_or_minus.match(scan.lower, one.last)) and found[1] == other.first:
        return one.first, "±"
    gap = scan.lower[one.last : other.first]
    if not gap or len(gap) > 4:
        return one.first, None
    words = [word for word in gap if not bounds.is_spare(word)] or gap
    opener = scan.word(one.first - 1)
    link = " ".join(words)
    if opener in bounds.openers and (link == bounds.openers[opener] or link in bounds.links):
        is_change = link in bounds.to and opener in bounds.from_ and direction(scan, one.first - 2, 0) is not None
        return one.first - 1, None if is_change else opener
    if link in bounds.to and opener not in bounds.by and direction(scan, one.first - 1, 0) is not None:
        return one.first, None
    return one.first, "-" if link in _DASHES else link if link in bounds.links else None


def _agree(scan: Scan, one: Reading, other: Reading, *, is_open: bool) -> bool:
    """Same unit, or the first of the two is bare; behind an opener or a dash the second may be."""
    if "fraction" in (one.kind, other.kind) and one.kind != other.kind:
        return False
    if one.unit == other.unit or not one.unit or (not other.unit and (one.kind == "age" or not is_open)):
        return True
    shared = scan.rules.currencies.ambiguous
    return one.unit in shared.get(other.unit, ()) or other.unit in shared.get(one.unit, ())


def _share_scale(one: Reading, other: Reading) -> None:
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


def _is_score(scan: Scan, one: Reading, other: Reading) -> bool:
    """ "89-89", "3-2": two small bare numbers with nothing but a dash between, and no hedge in front."""
    if not one.unit and not other.unit and _is_telephone(scan, one, other):
        return True
    if one.unit or other.unit or one.low is None or other.low is None or max(one.low, other.low) > _LARGEST_SCORE:
        return False
    gap = scan.words[one.last : other.first]
    if len(gap) != 1 or gap[0] not in _DASHES or one.step != 1:
        return False
    bounds = scan.language.bounds
    before = scan.word(one.first - 1)
    return (
        one.first > 0 and before not in bounds.openers and not bounds.before.match(scan.lower, one.first - 1)
    ) or one.low >= other.low


def _is_telephone(scan: Scan, one: Reading, other: Reading) -> bool:
    """ "555-0123": three digits and four, and nothing that they measure or count."""
    lengths = len("".join(scan.words[one.first : one.last])), len("".join(scan.words[other.first : other.last]))
    return scan.words[one.last : other.first] == ["-"] and lengths == _TELEPHONE and scan.are_glued(one.last)


def _share_units(scan: Scan, readings: list[Reading]) -> None:
    """ "12, 14 and 16 people", "from 4.8 to 5 percent": a bare number takes the unit of the next."""
    for index in range(len(readings) - 2, -1, -1):
        one, other = readings[index], readings[index + 1]
        if one.unit or not other.unit or one.kind != "count" or other.kind in _ALONE or not _is_list(scan, one, other):
            continue
        _share_scale(one, other)
        one.unit, one.kind, one.rule = other.unit, other.kind, f"{other.rule}/list"
        if not other.rule.endswith("/list"):
            other.rule += "/list"


def _is_list(scan: Scan, one: Reading, other: Reading) -> bool:
    bounds = scan.language.bounds
    gap = scan.lower[one.last : other.first]
    if len(gap) == 1 and gap[0] in bounds.to:
        return scan.word(one.first - 1) in bounds.from_
    if not gap or len(gap) > 2 or not all(word in bounds.coordination for word in gap):
        return False
    return gap != [","] or other.rule.endswith("/list")


def _inherit_units(scan: Scan, readings: list[Reading]) -> None:
    """ "435 homes by sale and 187 by tender", "from 14 mpg to 24": a bare number takes the unit of the one before."""
    for one, other in pairwise(readings):
        if other.unit or other.kind != "count" or not one.unit or one.kind in _ALONE or other.figure is None:
            continue
        if _goes_on(scan, one, other):
            other.unit, other.kind, other.rule = one.unit, one.kind, f"{one.rule}/as before"


def _goes_on(scan: Scan, one: Reading, other: Reading) -> bool:
    """Whether a bare number leaves its unit to the one before: behind "and" with a clause of its own, or from .. to."""
    bounds, link = scan.language.bounds, scan.word(other.first - 1)
    if link in bounds.to and scan.word(one.first - 1) in bounds.from_:
        return other.first - one.last <= _REACH
    if link in bounds.by and scan.word(one.first - 1) in bounds.by:
        return one.kind == "percent" and direction(scan, other.first - 2, one.last) is not None
    behind = scan.word(other.last)
    is_clause = behind in scan.language.nouns.stops and behind not in scan.language.numbers.joining
    return link in bounds.continuing and is_clause and one.kind == "count"


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
    gap = scan.lower[one.last : other.first]
    if {one.hedge in _LOWER, other.hedge in _LOWER} != {True, False} or {
        one.hedge in _UPPER,
        other.hedge in _UPPER,
    } != {True, False}:
        return None
    if len(gap) != 1 or gap[0] not in scan.language.bounds.coordination or (one.unit != other.unit and one.unit):
        return None
    low, high = (one.low, other.high) if one.hedge in _LOWER else (other.low, one.high)
    return _ranged(one.first, one, other, low, high) if low is not None and high is not None and low < high else None

"""Figures that belong together: ranges ("$5-7 million") and lists ("12, 14 and 16 people")."""

from decimal import Decimal

from factcheck.find.scan import HYPHENS, Reading, Scan

_DASHES = HYPHENS | frozenset("–—")


def joined(scan: Scan, readings: list[Reading]) -> list[Reading]:
    """The readings, ranges made one and lists given the unit that they share."""
    result: list[Reading] = []
    for reading in readings:
        if result and (ranged := _range(scan, result[-1], reading)):
            result[-1] = ranged
        elif result and _is_score(scan, result[-1], reading):
            result.pop()
        else:
            result.append(reading)
    _share_units(scan, result)
    return result


def _range(scan: Scan, one: Reading, other: Reading) -> Reading | None:
    """The two readings as one interval, where a link stands between them and their units agree."""
    if one.figure is None or other.figure is None or not _are_ends(one, other):
        return None
    first, link = _linked(scan, one, other)
    if link is None or not _agree(scan, one, other):
        return None
    _share_scale(one, other)
    if link == "±":
        return _plus_or_minus(one, other)
    if one.low is None or other.low is None or one.low >= other.low:
        return None
    unit = other if other.unit else one
    return Reading(
        first, other.last, unit.kind, f"{unit.rule}/range", one.low, other.low, min(one.step, other.step), unit.unit, "range",
        other.figure, unit.unit_at, notes=unit.notes, timex=unit.timex,
    )  # fmt: skip


def _are_ends(one: Reading, other: Reading) -> bool:
    return one.low == one.high and other.low == other.high and one.kind != "ordinal" and other.kind != "ordinal" and other.kind != "age"


def _linked(scan: Scan, one: Reading, other: Reading) -> tuple[int, str | None]:
    """Where a range of the two begins, and the link between them, None without one."""
    bounds = scan.language.bounds
    opener = scan.word(one.first - 1)
    gap = scan.lower[one.last : other.first]
    if (link := bounds.plus_or_minus.match(scan.lower, one.last)) and link[1] == other.first:
        return one.first, "±"
    if not gap or len(gap) > 3:
        return one.first, None
    gap = [word for word in gap if word not in bounds.skip] or gap
    if opener in bounds.openers and gap == [bounds.openers[opener]]:
        return one.first - 1, opener
    if len(gap) == 1 and gap[0] in bounds.links and not (gap[0] == "or" and one.unit and one.unit != other.unit):
        return one.first, gap[0]
    return one.first, None


def _agree(scan: Scan, one: Reading, other: Reading) -> bool:
    """Same unit, or one of the two is bare."""
    if one.unit == other.unit:
        return bool(one.unit) or not _is_small(one, other)
    return (not one.unit or not other.unit) and "fraction" not in (one.kind, other.kind)


def _is_small(one: Reading, other: Reading) -> bool:
    return False


def _share_scale(one: Reading, other: Reading) -> None:
    """ "5 to 7 million": the scale of the second is the first's, too."""
    if one.figure and other.figure and other.figure.is_scaled and not one.figure.is_scaled and one.low is not None and other.low:
        scale = _scale_of(other)
        if one.low * scale < other.low * 10 and one.low < other.low:
            one.low *= scale
            one.high = one.low
            one.step *= scale
            one.figure.is_scaled = True


def _scale_of(reading: Reading) -> Decimal:
    """The largest power of a thousand in the last digit's place: 7.5 million -> 1000000."""
    scale = Decimal(1)
    low = abs(reading.low or Decimal(0))
    while low >= scale * 1000:
        scale *= 1000
    return scale


def _plus_or_minus(one: Reading, other: Reading) -> Reading | None:
    if one.low is None or other.low is None:
        return None
    unit = one if one.unit else other
    return Reading(
        one.first, other.last, unit.kind, f"{unit.rule}/±", one.low - other.low, one.low + other.low, min(one.step, other.step),
        unit.unit, "range", one.figure, unit.unit_at,
    )  # fmt: skip


def _is_score(scan: Scan, one: Reading, other: Reading) -> bool:
    """ "89-89", "3-2": two bare numbers with nothing but a dash between."""
    gap = scan.words[one.last : other.first]
    return len(gap) == 1 and gap[0] in _DASHES and not one.unit and one.low is not None


def _share_units(scan: Scan, readings: list[Reading]) -> None:
    """ "12, 14 and 16 people": bare numbers before a link take the unit of the next."""
    coordination = scan.language.bounds.coordination
    for index in range(len(readings) - 2, -1, -1):
        one, other = readings[index], readings[index + 1]
        gap = scan.lower[one.last : other.first]
        if one.unit or not other.unit or one.kind not in ("count", other.kind) or not gap or len(gap) > 2:
            continue
        if other.kind in ("ordinal", "age", "date") or not all(word in coordination for word in gap) or one.rule == other.rule:
            continue
        if gap == [","] and not (index + 2 < len(readings) and other.rule.endswith("/list")):
            continue
        _share_scale(one, other)
        one.unit, one.kind, one.unit_at, one.rule = other.unit, other.kind, other.unit_at, f"{other.rule}/list"
        if not other.rule.endswith("/list"):
            other.rule += "/list"

"""A figure over the days: where a later one replaced an earlier one, the points of a line drawn in SVG."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.model import Amount, Article, Claim, Finding, Scale
from factcheck.write.text import one_line
from factcheck.write.values import number

WIDTH, HEIGHT = 640, 150
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 580, 30, 110
_NO_UNIT = Scale("", None)
_VALUE_WIDTH, _DAY_WIDTH = 90, 120  # of labels, at the sizes of report.css


@dataclass(frozen=True, slots=True)
class Point:
    """A figure on a day: its place in the drawing, whether its labels have room, and the claims that give it."""

    day: date
    value: Decimal
    figure: str
    label: str
    x: int
    y: int
    claims: Sequence[Claim]
    is_named: bool
    is_dated: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """The points of one figure, by day; `label` says what is counted."""

    label: str
    points: Sequence[Point]


def timelines(findings: Sequence[Finding], articles: dict[str, Article]) -> list[Timeline]:
    """A line for each figure that was updated on another day: its claims and those found equal to them."""
    updated = [finding for finding in findings if finding.verdict == "updated"]
    equal = [finding for finding in findings if finding.verdict in ("corroborated", "single-source")]
    lines = [_timeline(claims, articles) for claims in _connected(updated, equal)]
    return [line for line in lines if len({point.day for point in line.points}) > 1]


def _connected(updated: Iterable[Finding], equal: Sequence[Finding]) -> list[dict[Claim, None]]:
    """The claims of updates that share some, and of agreements that share some with those."""
    groups: list[dict[Claim, None]] = []
    for finding in updated:
        claims = dict.fromkeys(finding.claims)
        beside = [group for group in groups if group.keys() & claims.keys()]
        groups = [group for group in groups if group not in beside]
        groups.append({claim: None for group in (*beside, claims) for claim in group})
    for group in groups:
        sharing = [finding.claims for finding in equal if group.keys() & set(finding.claims)]
        group.update(dict.fromkeys(claim for claims in sharing for claim in claims))
    return groups


def _timeline(claims: Iterable[Claim], articles: dict[str, Article]) -> Timeline:
    found: dict[tuple[date, Decimal], list[Claim]] = {}
    for claim in claims:
        day, value = articles[claim.article_id].published, claim.value
        if day and isinstance(value, Amount) and (end := value.high if value.low is None else value.low) is not None:
            found.setdefault((day, end), []).append(claim)
    ordered = sorted(found)
    return Timeline(_label(found[ordered[0]][0]) if ordered else "", _points(ordered, found))


def _points(ordered: Sequence[tuple[date, Decimal]], found: dict[tuple[date, Decimal], list[Claim]]) -> list[Point]:
    if not ordered:
        return []
    first, days = ordered[0][0], max(1, (ordered[-1][0] - ordered[0][0]).days)
    top, bottom = max(value for _, value in ordered), min(Decimal(0), *(value for _, value in ordered))
    height = (top - bottom) or Decimal(1)
    places = [_LEFT + (_RIGHT - _LEFT) * (day - first).days // days for day, _ in ordered]
    named, dated = _with_room(places, _VALUE_WIDTH), _with_room(places, _DAY_WIDTH)
    return [
        Point(
            day,
            value,
            one_line(found[day, value][0].mention.surface),
            number(value, _NO_UNIT),
            places[index],
            _BOTTOM - int((_BOTTOM - _TOP) * (value - bottom) / height),
            found[day, value],
            index in named,
            index in dated,
        )
        for index, (day, value) in enumerate(ordered)
    ]


def _with_room(places: Sequence[int], width: int) -> set[int]:
    """The points whose labels touch none before; the last always has one."""
    last = len(places) - 1
    kept = [last]
    for index in range(last):
        is_free = kept == [last] or places[index] - places[kept[-1]] >= width
        if is_free and places[last] - places[index] >= width:
            kept.append(index)
    return set(kept)


def _label(claim: Claim) -> str:
    """`Killed`, `Railway infrastructure`: what happened to those counted, or what is counted."""
    if claim.event and claim.kind == "count":
        return claim.event.name.capitalize()
    counted = claim.thing.text if claim.thing else getattr(claim.value, "unit", "")
    return one_line(f"{counted[:1].upper()}{counted[1:]}")

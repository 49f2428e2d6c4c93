"""Intervals of numbers or days: a pair of ends, both inside, None for an open one."""

from datetime import date
from decimal import Decimal
from typing import TypeVar

End = TypeVar("End", Decimal, date)
Interval = tuple[Decimal | None, Decimal | None]


def meet(one: tuple[End | None, End | None], other: tuple[End | None, End | None]) -> bool:
    """Whether two intervals have a point in common."""
    return _starts_by(one[0], other[1]) and _starts_by(other[0], one[1])


def is_inside(inner: tuple[End | None, End | None], outer: tuple[End | None, End | None]) -> bool:
    """Whether all of one interval lies in the other; an open end only in an open one."""
    low = outer[0] is None or (inner[0] is not None and outer[0] <= inner[0])
    return low and (outer[1] is None or (inner[1] is not None and inner[1] <= outer[1]))


def _starts_by(low: End | None, high: End | None) -> bool:
    return low is None or high is None or low <= high


def widened(interval: Interval, slack: Decimal) -> Interval:
    """The interval with each end that it has moved outwards."""
    low, high = interval
    return None if low is None else low - slack, None if high is None else high + slack


def gap(one: Interval, other: Interval) -> Decimal:
    """The distance of the nearest ends of two that don't meet, relative to the larger, to four places."""
    left, right = _closed(one), _closed(other)
    near, far = (left[1], right[0]) if left[1] < right[0] else (right[1], left[0])
    largest = max(abs(near), abs(far))
    return (abs(far - near) / largest).quantize(Decimal("0.0001")) if largest else Decimal(0)


def _closed(interval: Interval) -> tuple[Decimal, Decimal]:
    """The ends, of an open interval twice the one that it has."""
    low, high = interval
    return (high if low is None else low), (low if high is None else high)  # type: ignore[return-value]

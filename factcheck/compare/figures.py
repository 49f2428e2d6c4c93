"""A figure in the unit in which two are compared, and what it may be by its hedge, its bound and its last digit."""

from decimal import Decimal
from typing import NamedTuple

from factcheck.intervals import Interval, widened
from factcheck.rules import Rules

_ZERO, _TEN = Decimal(0), Decimal(10)
_ROUND = Decimal(100)  # from which a figure of one digit is round
_DIGITS = 5  # units of its last digit by which a hedge widens a figure at most: "about 99.4" is not 95


class Figure(NamedTuple):
    """An amount in the unit in which two are compared; `is_converted` where neither is written in a grid of that."""

    ends: Interval
    step: Decimal
    hedge: str
    is_converted: bool = False

    @property
    def point(self) -> Decimal | None:
        """The figure, where it is one."""
        return self.ends[0] if self.ends[0] == self.ends[1] else None

    @property
    def side(self) -> tuple[bool, bool]:
        """Which ends are open: (False, True) of "more than 5"."""
        return self.ends[0] is None, self.ends[1] is None

    @property
    def edge(self) -> Decimal:
        """The end that is not open, of a bound."""
        low, high = self.ends
        return (high or _ZERO) if low is None else low

    @property
    def is_round(self) -> bool:
        """Whether a bound is said of its own figure, too: "more than 100" is, "more than 352" and "three" are not."""
        return abs(self.edge) >= _ROUND and len(self.edge.normalize().as_tuple().digits) == 1


def hedged(figure: Figure, rules: Rules) -> Interval:
    """What a figure may be by its hedge: some way to both sides, below, or beyond a bound."""
    tolerance, (low, high) = rules.policy.tolerance, figure.ends
    match figure.hedge:
        case "about":
            return widened(figure.ends, _slack(figure.ends, tolerance.about))
        case "nearly" | "almost" if low is not None:
            return low - _slack(figure.ends, getattr(tolerance, figure.hedge)), high
        case "more_than" | "at_least" if low is not None:
            return low, low + abs(low) * tolerance.bound
        case "less_than" | "at_most" if high is not None:
            return high - abs(high) * tolerance.bound, high
    return figure.ends


def _slack(ends: Interval, tolerance: Decimal) -> Decimal:
    """How far a hedge widens a figure: a share of it, and never more than some units of its last digit."""
    number = ends[0] or _ZERO
    return min(abs(number) * tolerance, _DIGITS * last_digit(number))


def coarseness(figure: Figure, rules: Rules) -> Decimal:
    """Half of what its last digit above zero stands for, and never more than a share of the figure."""
    largest = max(abs(end) for end in figure.ends if end is not None)
    return max(figure.step / 2, min(last_digit(largest) / 2, largest * rules.policy.tolerance.converted))


def last_digit(number: Decimal) -> Decimal:
    """What the last digit above zero stands for: 1200 -> 100, 0.25 -> 0.01."""
    exponent = number.normalize().as_tuple().exponent
    return _TEN**exponent if isinstance(exponent, int) else _ZERO

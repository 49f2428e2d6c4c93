"""What the values of two claims are to one another."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Agreement = Literal["equal", "rounded", "compatible", "grown", "differs", "none"]


@dataclass(frozen=True, slots=True)
class ValueLevel:
    """The level that two values reached; symmetric.

    `agreement`: `equal`; `rounded`, equal once the finer figure is written as coarsely as the other; `compatible`,
    agreeing only through a bound, a hedge, a unit or the grain of a date; `grown`, far beyond a lower bound, which a
    later figure may be; `differs`; `none`, not to be compared. `gap` is how far differing values are apart: relative to
    the larger figure, of dates in days, of times of day in minutes.
    """

    name: str
    agreement: Agreement
    gap: Decimal = Decimal(0)

    @property
    def agrees(self) -> bool:
        """Whether both values can hold as written."""
        return self.agreement in ("equal", "rounded", "compatible")


SAME = ValueLevel("equal", "equal")
INSIDE = ValueLevel("one inside the other", "compatible")
NOT_COMPARABLE = ValueLevel("not comparable", "none")
APART = ValueLevel("differs", "differs")  # exact figures of one unit, which are asked themselves how far
VAGUE = ValueLevel("vague", "none")
AT_BOUND = ValueLevel("but for the bound itself", "differs")  # "more than 352" and 352
FAR = ValueLevel("far from the stated bound", "none")  # "up to 700" and 3

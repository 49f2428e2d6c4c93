"""Two tellings side by side, and what is known of their articles."""

from typing import NamedTuple

from factcheck.compare.agreement import ValueLevel
from factcheck.compare.tellings import Telling
from factcheck.rules.comparing import Bands


class Pair(NamedTuple):
    """Two tellings, how their values compare, and what is known of their articles.

    Levels of their own are `rivals`, how many figures of their sort the fuller article has, `twins`, how many of the
    other article agree with one of the two, and `link`, how surely both tell one event. `bands` say where levels begin.
    """

    one: Telling
    other: Telling
    value: ValueLevel
    rivals: str
    twins: str
    link: str
    bands: Bands

    @property
    def is_dated(self) -> bool:
        """Whether both are dates or times of day."""
        return self.one.is_dated and self.other.is_dated

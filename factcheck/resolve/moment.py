"""A period under way, and what the article has said of time so far."""

from dataclasses import dataclass, field
from datetime import date

from factcheck.model import Period
from factcheck.resolve.calendar import UNKNOWN, end_of, value_of

_REPORTED_WITHIN = 330


@dataclass(slots=True)
class Moment:
    """A period under way: its first day (None where the anchor is unknown), grain, and what else TIMEX3 tells."""

    day: date | None
    grain: str = "day"
    shape: str = UNKNOWN["day"]
    clock: str = ""
    mod: str | None = None
    fixed: str | None = None
    bound: str | None = None
    last: date | None = None
    notes: list[str] = field(default_factory=list)
    is_absolute: bool = False

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        if self.fixed is not None:
            return self.fixed
        value = value_of(self.day, self.grain) if self.day else self.shape
        return value + self.clock if self.grain == "day" or not self.clock else value

    @property
    def period(self) -> Period | None:
        """The days, None where they are not known."""
        if self.fixed is not None or self.day is None or "invalid-date" in self.notes:
            return None
        last = self.last or end_of(self.day, self.grain)
        if self.bound == "since":
            return Period(self.day, None)
        return Period(None, last) if self.bound == "until" else Period(self.day, last)

    def is_over(self, published: date | None) -> bool:
        """Whether it ended before the publication, and not more than about a year before."""
        if published is None or self.day is None:
            return True
        return end_of(self.day, self.grain) < published and (published - self.day).days < _REPORTED_WITHIN

    @property
    def copy(self) -> "Moment":
        """The same days and grain, without what a phrase added to them."""
        return Moment(self.day, self.grain, self.shape, is_absolute=self.is_absolute)


@dataclass(slots=True)
class Context:
    """Whence steps lead: the day of publication, the source's order of day and month, the dates last set by the text.

    `reference` is the last date of any grain; `report` the last quarter or year that figures were reported for.
    """

    published: date | None
    order: str | None = None
    reference: Moment | None = None
    report: Moment | None = None

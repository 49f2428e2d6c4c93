"""A period under way, and what the article has said of time so far."""

from dataclasses import dataclass, field
from datetime import date

from factcheck.model import Period
from factcheck.resolve.calendar import RANKS, UNKNOWN, end_of, value_before_christ, value_of

_REPORTED_WITHIN, _NEWS = 330, 14  # days


@dataclass(slots=True)
class Moment:
    """A period under way: its first day (None where the anchor is unknown), grain, and what else TIMEX3 tells.

    `readings` are the days that an ambiguous date may be; `is_told`: it is reckoned from what the text told.
    The calendar has no day `before_christ`: of those the year alone is known, 480 for 480 BC.
    """

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
    readings: tuple[date, ...] = ()
    is_told: bool = False
    before_christ: int | None = None

    @property
    def year(self) -> int | None:
        """The year of its first day, -480 for 480 BC; None where it is not known."""
        if self.before_christ is not None:
            return -self.before_christ
        return self.day.year if self.day else None

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        if self.fixed is not None:
            return self.fixed
        if self.before_christ is not None:
            return value_before_christ(self.before_christ, self.shape)
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

    @property
    def copy(self) -> "Moment":
        """The same days and grain, without what a phrase added to them."""
        return Moment(self.day, self.grain, self.shape, is_absolute=self.is_absolute, before_christ=self.before_christ)


@dataclass(slots=True)
class Context:
    """Whence steps lead: the day of publication, the source's order of day and month, the dates last set by the text.

    `tale` is the middle one of the years that it tells of where those are long ago.
    `period` is the month or longer that the sentence last named, from which "a year earlier" reckons;
    `reference` is the last date of any grain, `within` by rank of unit the last one no coarser than it; `report` is the
    last quarter or half year that figures were reported for, `events` by noun the days of what the text tells of.
    """

    published: date | None
    order: str | None = None
    tale: int | None = None
    period: Moment | None = None
    reference: Moment | None = None
    report: Moment | None = None
    within: dict[int, Moment] = field(default_factory=dict)
    events: dict[str, Moment] = field(default_factory=dict)

    def name(self, moment: Moment) -> None:
        """Take a period that the sentence names; a day of the news beside it ("for 2021 on Thursday") leaves it be."""
        if RANKS.get(moment.grain, 0) >= RANKS["month"]:
            self.period = None if moment.bound else moment.copy
        elif self.published is None or moment.day is None or abs((self.published - moment.day).days) > _NEWS:
            self.period = None

    def report_on(self, moment: Moment, way: str | int) -> None:
        """Take a quarter that the text has named as the one reported on, if its figures can be known.

        It is over; or nothing else was reported on, and it is the fiscal calendar's and not said to lie ahead.
        """
        last = moment.day and end_of(moment.day, moment.grain)
        if self.published is None or moment.day is None or last is None:
            self.report = moment
        elif (self.published - moment.day).days >= _REPORTED_WITHIN:
            return
        elif last < self.published or (self.report is None and way != "future" and moment.day <= self.published):
            self.report = moment

    def remember(self, moment: Moment) -> None:
        """Take a date that the text has set."""
        self.reference = moment
        for rank in range(RANKS.get(moment.grain, 0), len(RANKS)):
            self.within[rank] = moment

"""A form of rules/<lang>/dates.toml that fits words of a sentence, and the steps that it leads to."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

from factcheck.find.date_durations import Duration
from factcheck.model import Steps
from factcheck.rules.date_forms import DateRule
from factcheck.rules.date_steps import Bindings, filled

DURATIONS = frozenset(("duration", "single", "several", "counted", "running", "elapsed"))
_GRAINS = {"decade": "year", "century": "year"}  # "two decades ago" is a year, not a decade
END = ""
"""Binds the word at which an expression ends that looks further ahead."""
Bound = tuple[tuple[str, Any], ...]


@dataclass(slots=True)
class Match:
    """A form that fits words `first` (with its article) to `last`, exclusive; `start` is behind the article.

    `seen` is the index past what was looked at, as far as `last` or further.
    """

    first: int
    start: int
    last: int
    rule: DateRule
    weight: int
    bound: Bound
    depth: int
    seen: int

    @property
    def duration(self) -> Duration | None:
        """The number of units of time in it."""
        for slot, value in self.bound:
            if slot in DURATIONS:
                return cast("Duration", value)
        return None

    @property
    def steps(self) -> Steps:
        """The rule's steps with the values of its slots."""
        if self.rule.is_constant:
            return self.rule.constant
        bindings: Bindings = {slot: value.steps if slot == "date" else value for slot, value in reversed(self.bound)}
        if END in bindings or len(bindings) < len(self.bound):
            bindings |= {f"{slot}2": value for slot, value in self.bound}  # the last of a name
        if duration := self.duration:
            if duration.high is not None:
                bindings["more"] = duration.high - cast("Decimal", duration.number)
            bindings |= {"n": duration.number, "u": duration.unit, "g": _GRAINS.get(duration.unit, duration.unit)}
        return filled(self.rule.steps, bindings)

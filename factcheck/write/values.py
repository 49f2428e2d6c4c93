"""Values as a person writes them: €4.2bn, 10 m², about 200 tons, the night of 13 March 2025."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from factcheck.model import Amount, Hedge, Mention, Period, Scale, plain
from factcheck.write.text import one_line

Scales = Mapping[str, Scale]

_HEDGES: dict[Hedge, str] = {
    "about": "about {}", "nearly": "nearly {}", "almost": "almost {}", "more_than": "more than {}",
    "at_least": "at least {}", "dozens": "at least {}", "less_than": "less than {}", "at_most": "at most {}",
}  # fmt: skip
_LARGE = ((Decimal(10**12), "tn", "trillion"), (Decimal(10**9), "bn", "billion"), (Decimal(10**6), "m", "million"))
_MOST_DIGITS = 4  # a number with more that tell something is written out: 1,234,567
_PLAIN = Scale("", None)
_AS_WRITTEN = frozenset(("ordinal", "fraction", "multiple", "set"))
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime", "MI": "midday"}
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T(.+))?")
_CLOCK = re.compile(r"(\d\d(?::\d\d){0,2})(Z|[+-]\d\d:\d\d)?")


def shown(mention: Mention, scales: Scales) -> str:
    """A mention's value for people; what has no better form is shown as written."""
    value = mention.value
    if mention.kind in _AS_WRITTEN or value is None:
        return one_line(mention.surface)
    if isinstance(value, Amount):
        return one_line(_hedged(value, scales.get(value.unit) or _noun(mention)))
    return one_line(_time(mention.timex.value if mention.timex else "", value) or mention.surface)


def _noun(mention: Mention) -> Scale:
    """What is counted, in the last of its words: "More than 24 rail workers" -> "workers"; else the unit."""
    _, space, last = mention.surface.rpartition(" ")
    unit = mention.value.unit if isinstance(mention.value, Amount) and mention.kind != "count" else ""
    noun = last if space and mention.form == "noun" else unit
    return Scale("", None, one=noun, many=noun)


def _hedged(amount: Amount, scale: Scale) -> str:
    low, high = amount.low, amount.high
    if low is not None and high is not None and low != high:
        return f"{number(low, scale)} to {_figure(high, scale)}"
    end = high if low is None else low
    return _HEDGES.get(amount.hedge, "{}").format(_figure(end or Decimal(0), scale))


def _figure(amount: Decimal, scale: Scale) -> str:
    """The number with its unit: `€4.2bn`, `10 m²`, `5%`, `1 acre`."""
    unit = scale.one if abs(amount) == 1 else scale.many
    if scale.small and 0 < abs(amount) < 1:
        return f"{number(100 * amount, _PLAIN)}{scale.small}{unit}"
    glue = "" if scale.sign or not unit[:1].isalnum() else " "
    return f"{number(amount, scale)}{glue}{unit}"


def number(amount: Decimal, scale: Scale) -> str:
    """`4.2 million`, of money `$4.2m`; digits in groups where they tell more than four."""
    minus, size_of = "−" if amount < 0 else "", abs(amount)
    for size, short, word in _LARGE:
        if size_of >= size and len((size_of / size).normalize().as_tuple().digits) <= _MOST_DIGITS:
            part = plain(size_of / size)
            return f"{minus}{scale.sign}{part}{short}" if scale.sign else f"{minus}{part} {word}"
    whole, dot, rest = plain(size_of).partition(".")
    return f"{minus}{scale.sign}{int(whole):,}{dot}{rest}"


def _time(timex: str, period: Period) -> str | None:
    """A day, month or year, with the time of day; else the span of days, and a bound as one."""
    if period.first is None or period.last is None:
        return f"from {day(period.first)}" if period.first else f"until {day(period.last)}" if period.last else None
    found = _DAY.fullmatch(timex)
    if not found:
        return day(period.first) if period.first == period.last else f"{day(period.first)} to {day(period.last)}"
    year, month, day_of_month, clock = found.groups()
    if not month and period.first.year != period.last.year:
        return f"{period.first.year} to {period.last.year}"
    named = " ".join(filter(None, (day_of_month and str(int(day_of_month)), month and _MONTHS[int(month) - 1], year)))
    if not clock:
        return named
    if not (told := _CLOCK.fullmatch(clock)):
        return f"the {_PARTS[clock]} of {named}" if clock in _PARTS else named
    zone = f" UTC{told[2].removeprefix('Z')}" if told[2] else ""
    return f"{named}, {told[1]}{zone}"


def day(day: date | None) -> str:
    """`13 March 2025`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""

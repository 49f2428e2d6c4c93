"""Numbers of units of time: three weeks · two more years · ten to twelve days · several months · a year and a half."""

from dataclasses import dataclass
from decimal import Decimal

from factcheck.find.scan import Figure, Scan

_HALF = Decimal("0.5")
_VAGUE = "X"


@dataclass(frozen=True, slots=True)
class Duration:
    """A number of units of time; "X" where it is vague ("several"), and the indefinite article before its unit."""

    start: int
    number: Decimal | str
    unit: str
    high: Decimal | None = None
    figure: Figure | None = None
    has_article: bool = False


def any_at(scan: Scan, at: int) -> tuple[Duration, int] | None:
    """ "three weeks", "two more years", "ten to twelve days", "several months", "(a) year and a half"."""
    figure = scan.figures.get(at)
    if figure and (found := _counted(scan, figure)):
        return found
    return several_at(scan, at) or single_at(scan, at)


def several_at(scan: Scan, at: int) -> tuple[Duration, int] | None:
    """ "several months", "(a) few more years": a number nobody knows; "(a) couple of weeks": two."""
    tokens = scan.tokens
    if not tokens.is_class(at, "vague"):
        return None
    number = (tokens.classes[at] or {})["vague"]
    past = tokens.behind(at + 1)
    past += number != _VAGUE and tokens.at(past) in scan.language.numbers.grammar.of
    past += tokens.is_class(past, "extra")
    if not (unit := _unit_at(scan, past)):
        return None
    count = number if number == _VAGUE else Decimal(number)
    return Duration(at, count, unit, has_article=tokens.is_class(at - 1, "article")), past + 1


def single_at(scan: Scan, at: int) -> tuple[Duration, int] | None:
    """ "(a) year", "(an) hour and a half"."""
    tokens = scan.tokens
    past = at + tokens.is_class(at, "extra")
    if not tokens.is_class(at - 1, "article") or not tokens.is_class(past, "indefinite"):
        return None
    unit = (tokens.classes[past] or {})["indefinite"]
    return _with_half(scan, Duration(at, Decimal(1), unit, has_article=True), past + 1)


def _counted(scan: Scan, figure: Figure) -> tuple[Duration, int] | None:
    tokens = scan.tokens
    if figure.form not in ("digits", "words", "fraction") or figure.low < 0:
        return None
    low, last = figure.low, figure.last
    ranges, opener = scan.language.bounds.ranges, tokens.at(figure.first - 1)
    is_range = tokens.at(last) in ranges.links or tokens.at(last) == ranges.openers.get(opener)  # "between two and …"
    other = scan.figures.get(last + 1) if is_range else None
    if other and other.form in ("digits", "words") and other.low > low:
        last = other.last
    else:
        other = None
    past = after_of(scan, tokens.behind(last))
    past += tokens.is_class(past, "extra")
    if not (unit := _unit_at(scan, past)):
        return _quarters(scan, figure)
    return _with_half(scan, Duration(figure.first, low, unit, other.low if other else None, figure), past + 1)


_PART = 2  # digits of minutes and seconds behind a colon
_LONGEST = 5  # words of hours, minutes and seconds
_BELOW = {"hour": "minute", "minute": "second"}


def running_at(scan: Scan, at: int) -> tuple[Duration, int] | None:
    """ "21:07 minutes", "1:05:12 hours": as a number of the smallest unit."""
    parts, last = _colon_parts(scan, at)
    unit = _unit_at(scan, last)
    if unit not in _BELOW or not parts:
        return None
    for _ in parts[1:]:
        unit = _BELOW.get(unit, unit)
    return Duration(at, Decimal(_summed(parts)), unit), last + 1


def elapsed_at(scan: Scan, at: int) -> tuple[Duration, int] | None:
    """ "(in) 4:07", "(in) 2:03:11": down to seconds."""
    parts, last = _colon_parts(scan, at)
    return (Duration(at, Decimal(_summed(parts)), "second"), last) if parts else None


def _colon_parts(scan: Scan, at: int) -> tuple[list[str], int]:
    """The two or three numbers that colons join, the latter of two digits, and the index past them; none else."""
    tokens, last = scan.tokens, at + 1
    while last < at + _LONGEST and tokens.at(last) == ":" and tokens.at(last + 1).isdecimal():
        last += 2
    parts = tokens.words[at:last:2]
    is_time = len(parts) > 1 and parts[0].isdecimal() and all(len(part) == _PART for part in parts[1:])
    return (parts if is_time else []), last


def _summed(parts: list[str]) -> int:
    number = 0
    for part in parts:
        number = number * 60 + int(part)
    return number


def after_of(scan: Scan, at: int) -> int:
    """The index past what may stand between a number and its unit: "a couple of days", "a quarter of a century"."""
    if scan.tokens.at(at) not in scan.language.numbers.grammar.of:
        return at
    return at + 1 + scan.tokens.is_class(at + 1, "article")


def counted_at(scan: Scan, at: int) -> tuple[Duration, int] | None:
    """ "two more years", "a couple of weeks": what the quantities do not read."""
    tokens = scan.tokens
    figure = scan.figures.get(at)
    if figure is None or tokens.is_class(figure.last, "unit"):  # "three night markets"
        return None
    if scan.language.units.words.match(tokens.lower, tokens.behind(figure.last)):
        return None
    found = _counted(scan, figure)
    return found if found and found[0].high is None else None


def _quarters(scan: Scan, figure: Figure) -> tuple[Duration, int] | None:
    """ "two quarters" was read as a fraction."""
    tokens = scan.tokens
    classes, last = tokens.classes[figure.first], figure.last
    if figure.form != "fraction" or not classes or last - figure.first != 2 or not tokens.is_class(last - 1, "units"):
        return None
    number = classes.get("small")
    return (Duration(figure.first, number, (tokens.classes[last - 1] or {})["units"]), last) if number else None


def _unit_at(scan: Scan, at: int) -> str | None:
    classes = scan.tokens.classes[at] if at < len(scan.tokens.words) else None
    return (classes.get("units") or classes.get("unit") or classes.get("smallunit")) if classes else None


def _with_half(scan: Scan, found: Duration, last: int) -> tuple[Duration, int]:
    """ "a year and a half", "two hours or so"."""
    half = scan.language.dates.half.match(scan.tokens.lower, last)
    if half and isinstance(found.number, Decimal):
        number = found.number + _HALF
        return Duration(found.start, number, found.unit, found.high, found.figure, found.has_article), half[1]
    if so := scan.language.dates.roughly.match(scan.tokens.lower, last):
        return found, so[1]
    return found, last

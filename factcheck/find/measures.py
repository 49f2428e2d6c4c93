"""Measures, percent, temperatures, durations and their rates: 5km · 20-kg · 5 feet 2 inches · 40 miles per gallon."""

from decimal import Decimal

from factcheck.find.numbers.digits import NEGATIVE
from factcheck.find.numbers.fractions import part_after_and
from factcheck.find.rates import bare_inverse, with_inverses
from factcheck.find.scan import Figure, Reading, Scan, read_as
from factcheck.lengths import length
from factcheck.model import Kind, Timex
from factcheck.tokens import DASHES, DIGITS

_KINDS: dict[str, Kind] = {"percent": "percent", "temperature": "temperature", "time": "duration", "months": "duration"}
_YEAR = 4  # digits
_QUOTED = 15  # words that a quotation mark is looked for
_LARGEST_LED = 100  # "magnitude 7.1", "Mach 5"
_PER = "/"
_DEGREES = ("degree", "celsius", "fahrenheit")
_MEASURED = frozenset(("digits", "words", "fraction", "open", "vague"))


def read(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """The figure with the unit that begins at word `at`, or that stands in front ("magnitude 7.1"), or None."""
    tokens = scan.tokens
    if figure.form not in _MEASURED:
        return None
    if figure.form == "fraction":
        at = tokens.past_class(at, "article")
    if frequency := bare_inverse(scan, figure):
        return frequency
    if found := _unit_at(scan, figure, at):
        unit, last = found
        return with_inverses(scan, _reading(scan, figure, unit, figure.first, last))
    before = tokens.before(figure.first)
    if tokens.at(before) in scan.language.numbers.grammar.of:
        before -= 1
    if (leading := scan.language.units.leading.get(tokens.at(before))) and figure.low < _LARGEST_LED:
        return _reading(scan, figure, leading, before, figure.last)
    return None


def _reading(scan: Scan, figure: Figure, unit: str, first: int, last: int) -> Reading:
    known = scan.rules.units.unit(unit)
    kind = _KINDS.get(known.dimension, "measure") if known else "measure"
    reading = read_as(figure, kind, "unit", unit, last)
    reading.first = first
    if kind == "duration" and figure.high is not None:
        reading.timex = _timex(figure.low, unit)
    return reading


def _timex(number: Decimal, unit: str) -> Timex | None:
    value = length(number, unit)
    return Timex("DURATION", value) if value else None


def _unit_at(scan: Scan, figure: Figure, at: int) -> tuple[str, int] | None:
    """The name of the unit that begins at word `at`, and the index past it."""
    tokens = scan.tokens
    if at >= len(tokens.words):
        return None
    if found := scan.language.units.words.match(tokens.lower, at):
        return found if _is_whole(scan, at, found[1], is_word=True) else None
    if figure.form not in ("digits", "fraction"):
        return None
    if tokens.words[at] == "(":
        return _bracketed_at(scan, at)
    if tokens.words[at] not in scan.rules.measure_starts or _closes(scan, at):
        return None
    is_last = not tokens.at(at + 1)[:1].isalnum() and at + 1 not in tokens.joints  # "it was 20 C."
    is_free = tokens.at(at + 1) in scan.language.nouns.stops or tokens.at(at + 1) in scan.language.units.warm
    if is_free and (degrees := _degrees_at(scan, at)):
        return degrees
    is_glued = at == figure.last and (tokens.are_glued(at - 1) or is_last)
    is_spaced = not tokens.are_glued(at - 1)
    tables = [scan.rules.unit_symbols, *[scan.rules.glued_units] * is_glued, *[scan.rules.spaced_units] * is_spaced]
    for table in tables:
        for words in (tokens.words, tokens.words[: at + 1]):  # of "5 ft 2" the longest symbol, ft2, is none
            if (found := table.match(words, at)) and _is_whole(scan, at, found[1], is_word=False):
                return found
    return None


def _degrees_at(scan: Scan, at: int) -> tuple[str, int] | None:
    """ "12 C on Monday", "a 12 C low": a letter that is a unit when nothing follows that it could name."""
    found = scan.rules.glued_units.match(scan.tokens.words, at)
    return found if found and found[0] in _DEGREES else None


def _bracketed_at(scan: Scan, at: int) -> tuple[str, int] | None:
    """ "20 (kg)", as tables have it."""
    found = scan.rules.unit_symbols.match(scan.tokens.words, at + 1)
    return (found[0], found[1] + 1) if found and scan.tokens.at(found[1]) == ")" else None


def _is_whole(scan: Scan, at: int, last: int, *, is_word: bool) -> bool:
    """No letter, digit or apostrophe touches a unit's end, and its own digits touch it: "m2" but not "ft 2"."""
    tokens = scan.tokens
    if any(tokens.words[index][0] in DIGITS and not tokens.are_glued(index - 1) for index in range(at + 1, last)):
        return False
    if is_word or not tokens.are_glued(last - 1):
        return True
    if tokens.words[last] in NEGATIVE and tokens.words[last] != "-" and tokens.are_glued(last):  # "1250 cm−1"
        return False
    if last in tokens.joints and tokens.words[last + 1][0] in DIGITS:  # "20 C-130 planes"
        return False
    return not (tokens.words[last][0].isalnum() or tokens.words[last][0] in "'’&")


def _closes(scan: Scan, at: int) -> bool:
    """Whether a quotation mark here closes one that was opened a little before ("the 'top 10' list") or in a sentence
    before this: behind what looks like a year.
    """
    tokens = scan.tokens
    if tokens.words[at] != '"':
        return False
    if len(tokens.words[at - 1]) == _YEAR and tokens.words[at - 1].isdecimal():
        return True
    before = range(max(0, at - _QUOTED), at)
    return any(tokens.words[i] == '"' and tokens.are_glued(i) and not tokens.are_glued(i - 1) for i in before)


def with_more(scan: Scan, reading: Reading) -> Reading:
    """The reading with the smaller units behind it: "5 feet 2 inches", "2 years and 3 months", "an hour and a half"."""
    is_sum = reading.kind in ("measure", "duration") and _PER not in reading.unit  # "5 mb/d and 300 kb/d" are two
    if not is_sum or reading.low is None or reading.low != reading.high:
        return reading
    part = (
        part_after_and(scan, reading.last + 1)
        if scan.tokens.at(reading.last) in scan.language.numbers.grammar.joining
        else None
    )
    if part and not scan.language.units.words.match(scan.tokens.lower, part.last):
        reading.low = reading.high = reading.low + part.low
        reading.step, reading.last = part.step, part.last
        reading.timex = _timex(reading.low, reading.unit) if reading.kind == "duration" else None
        return reading
    while more := _smaller_behind(scan, reading):
        figure, unit, last, ratio = more
        low = (reading.low or Decimal(0)) * ratio + figure.low
        reading.low = reading.high = low
        reading.timex = _longer(reading.timex, _timex(figure.low, unit))
        reading.step, reading.unit, reading.last = figure.step, unit, last
    return reading


def _smaller_behind(scan: Scan, reading: Reading) -> tuple[Figure, str, int, Decimal] | None:
    tokens = scan.tokens
    has_comma = tokens.at(reading.last) == ","
    at = reading.last + 1 if has_comma else tokens.behind(reading.last)
    at = tokens.past(at, scan.language.numbers.grammar.joining)
    figure = scan.figures.get(at)
    if figure is None or figure.form not in ("digits", "words", "fraction") or figure.high is None:
        return None
    found = _unit_at(scan, figure, tokens.behind(figure.last)) or _then_unit(scan, reading, figure)
    if not found:
        return None
    unit, last = found
    ratio = scan.rules.units.ratio(reading.unit, unit)
    is_direct = figure.first == reading.last  # "2 yards 7 feet": more than the larger unit holds, and yet a sum
    if ratio is None or ratio[0] != ratio[1] or ratio[0] <= 1 or not (is_direct or ratio[0] > figure.low):
        return None
    if has_comma and (ratio[0].as_tuple().digits == (1,) or _is_part_of_it(scan, last)):  # "500 MB, 500 kB"
        return None
    return figure, unit, last, ratio[0]


def _is_part_of_it(scan: Scan, last: int) -> bool:
    """ "two hours, 10 minutes of it in fog"."""
    numbers = scan.language.numbers
    return scan.tokens.at(last) in numbers.grammar.of and scan.tokens.at(last + 1) in numbers.grammar.it


def _then_unit(scan: Scan, reading: Reading, figure: Figure) -> tuple[str, int] | None:
    """ "5-foot-10", "an hour and twenty": the unit that a bare number has behind a larger one."""
    tokens = scan.tokens
    known = scan.rules.units.by_name.get(reading.unit)
    if known is None or known.then is None or figure.first - reading.last > 1:
        return None
    is_last = not tokens.at(figure.last)[:1].isalnum()
    is_joined = tokens.behind(reading.last) == figure.first
    return (known.then, figure.last) if is_joined or (is_last and tokens.at(reading.last) != ",") else None


def _longer(one: Timex | None, more: Timex | None) -> Timex | None:
    """P2Y and P3M are P2Y3M, PT2H and PT30M are PT2H30M."""
    if one is None or more is None:
        return None
    tail = more.value.removeprefix("P")
    return Timex("DURATION", one.value + (tail.removeprefix("T") if "T" in one.value else tail))


def negative(scan: Scan, reading: Reading) -> Reading:
    """Degrees behind a minus that stands apart: "a low of - 2 degrees"; with a second dash it is no minus."""
    tokens, before = scan.tokens, reading.first - 1
    if reading.unit not in _DEGREES or tokens.at(before) not in NEGATIVE or reading.low is None or reading.high is None:
        return reading
    is_apart = not tokens.are_glued(before) and not tokens.are_glued(before - 1)
    if is_apart and sum(word in DASHES for word in tokens.words) == 1:
        reading.first, reading.low, reading.high = before, -reading.high, -reading.low
    return reading


def below(scan: Scan, reading: Reading) -> Reading:
    """The degrees counted down from nothing, or from where water freezes: "5 degrees below zero"."""
    found = scan.language.units.below.match(scan.tokens.lower, reading.last) if reading.unit in _DEGREES else None
    if found is None or reading.low is None or reading.high is None:
        return reading
    name, reading.last = found
    frost = scan.rules.units.convert(Decimal(0), "celsius", reading.unit) if name == "freezing" else None
    top = frost[0] if frost else Decimal(0)
    reading.low, reading.high = top - reading.high, top - reading.low
    return reading

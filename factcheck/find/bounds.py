"""Hedges and bounds around a figure: more than · up to · about · or so · -odd."""

from factcheck.find.scan import Figure, Reading, Scan
from factcheck.model import Hedge, Timex

_MODS = {
    "about": "APPROX", "nearly": "APPROX", "almost": "APPROX", "more_than": "MORE_THAN", "at_least": "EQUAL_OR_MORE",
    "less_than": "LESS_THAN", "at_most": "EQUAL_OR_LESS",
}  # fmt: skip
_UNBOUNDED = ("date", "time", "set", "ordinal")
_MOST_SKIPPED = 3


def bounded(scan: Scan, readings: list[Reading]) -> list[Reading]:
    """The readings of a sentence, in order, each with the hedge in front of it or behind it."""
    floor = 0
    for reading in readings:
        if reading.kind not in _UNBOUNDED:
            _with_hedge(scan, reading, floor)
        floor = reading.last
    return readings


def after_number(scan: Scan, figure: Figure) -> tuple[Hedge | None, int]:
    """The hedge directly behind a number ("200-odd tons", "10 or so people") and the index past it."""
    tokens = scan.tokens
    at = tokens.behind(figure.last)
    after = scan.language.bounds.after
    if tokens.at(at) not in after.roots and at == figure.last:
        return None, at
    return after.match(tokens.lower, at) or after.match(tokens.lower, figure.last) or (None, at)


def _with_hedge(scan: Scan, reading: Reading, floor: int) -> None:
    hedge, first = _before(scan, reading.first, floor)
    if hedge is not None and reading.kind == "duration" and _is_during(scan, reading.first - 1):
        return
    if hedge is not None:
        reading.first = first
    elif found := scan.language.bounds.after.match(scan.tokens.lower, scan.tokens.behind(reading.last)):
        hedge, reading.last = found
    if hedge is not None and reading.hedge == "exact":
        opened(reading, hedge)


def _before(scan: Scan, first: int, floor: int) -> tuple[Hedge | None, int]:
    """The hedge to the left, spare words between them skipped: "more than a combined 435 homes"."""
    tokens = scan.tokens
    bounds, at = scan.language.bounds, first - 1
    for _ in range(_MOST_SKIPPED):
        found = bounds.before.match(tokens.lower, at)
        if found and found[1] + 1 >= floor:
            is_apart = at + 1 < first and tokens.lower[at + 1] in scan.language.nouns.determiners
            is_place = is_apart and tokens.lower[at] in bounds.prepositions  # "a win over the 10 visitors"
            is_particle = tokens.lower[at] in bounds.during.roots and tokens.at(found[1]) in bounds.phrasal
            return (None, first) if is_place or is_particle else (found[0], found[1] + 1)
        if not bounds.is_spare(tokens.at(at)):
            break
        at -= 1
    return None, first


def _is_during(scan: Scan, at: int) -> bool:
    """Whether the hedge before a length of time is a preposition: "sold over five years", not "lasted over a year"."""
    found = scan.language.bounds.during.match(scan.tokens.lower, at)
    return found is not None and scan.tokens.at(found[1]) not in scan.language.bounds.lasting


def opened(reading: Reading, hedge: Hedge) -> None:
    """Put the reading under the hedge: a bound opens one end."""
    reading.hedge = hedge
    if hedge in ("more_than", "at_least"):
        reading.high = None
    elif hedge in ("less_than", "at_most"):
        reading.low, reading.high = None, reading.high if reading.high is not None else reading.low
    if reading.timex is not None and (mod := _MODS.get(hedge)):
        timex = reading.timex
        reading.timex = Timex(timex.type, timex.value, mod, timex.quant, timex.freq)

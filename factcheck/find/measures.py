"""Measures, percent, temperatures, durations and their rates: 5km · 20-kg · 40 miles per gallon · minus 4C."""

from factcheck.find.scan import Figure, Reading, Scan
from factcheck.model import Kind, Timex, plain

_KINDS: dict[str, Kind] = {"percent": "percent", "temperature": "temperature", "time": "duration", "months": "duration"}
_TIMEX_UNITS = {
    "second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "week": "{}W", "fortnight": "{}W", "month": "{}M", "quarter": "{}Q",
    "year": "{}Y", "decade": "{}DE", "century": "{}CE",
}  # fmt: skip


def read(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """The figure with the unit that begins at word `at`, or None."""
    if not (found := unit_at(scan, figure, at)):
        return None
    unit, last = found
    known = scan.rules.units.unit(unit)
    kind = _KINDS.get(known.dimension, "measure") if known else "measure"
    timex = duration(unit, plain(figure.low)) if kind == "duration" and figure.high is not None else None
    return Reading(
        figure.first, last, kind, f"measure.{unit}", figure.low, figure.high, figure.step, unit, figure.hedge, figure, (at, last), timex
    )


def duration(unit: str, number: str) -> Timex | None:
    """The TIMEX3 duration of a number of units, None for units that TIMEX3 has not."""
    template = _TIMEX_UNITS.get(unit)
    return Timex("DURATION", "P" + template.format(number)) if template else None


def unit_at(scan: Scan, figure: Figure, at: int) -> tuple[str, int] | None:
    """The name of the unit that begins at word `at`, and the index past it."""
    if at >= len(scan.words):
        return None
    if found := scan.language.unit_words.match(scan.lower, at):
        return found
    if figure.form not in ("digits", "fraction"):
        return None
    is_glued = at == figure.last and scan.are_glued(at - 1)
    if (found := scan.rules.unit_symbols.match(scan.words, at)) and not _is_within_word(scan, found[1]):
        return found
    table = scan.rules.glued_units if is_glued else scan.rules.spaced_units
    if (found := table.match(scan.words, at)) and not _is_within_word(scan, found[1]):
        return found
    return None


def _is_within_word(scan: Scan, last: int) -> bool:
    """A symbol does not end where letters or an apostrophe touch it: "5 m" but not "5 m'lords"."""
    return scan.are_glued(last - 1) and (scan.words[last][0].isalnum() or scan.words[last][0] in "'’&")


def with_rate(scan: Scan, reading: Reading) -> Reading:
    """The reading with what it is per: "$38 a barrel", "5 metres per second", "40 people per square kilometre"."""
    nouns, at = scan.language.nouns, reading.last
    word = scan.word(at)
    if word in nouns.per:
        base = _base_at(scan, at + 1, reading, is_free=True)
    elif word in nouns.rate_article:
        base = _base_at(scan, at + 1, reading, is_free=False)
    else:
        return reading
    if base is None or not reading.unit and word in nouns.rate_article:
        return reading
    reading.unit, reading.last = f"{reading.unit or 'item'}/{base[0]}", base[1]
    known = scan.rules.units.by_name.get(reading.unit)
    reading.kind, reading.timex, reading.rule = "measure" if known else "rate", None, reading.rule + "/rate"
    return reading


def _base_at(scan: Scan, at: int, reading: Reading, *, is_free: bool) -> tuple[str, int] | None:
    """The unit or noun after "per" (any noun) or "a" (a unit, or a noun of the list)."""
    nouns, word = scan.language.nouns, scan.word(at)
    if word in nouns.rate_spelled:
        return (nouns.rate_spelled[word], at + 1) if is_free and nouns.rate_spelled[word] else None
    if found := scan.language.unit_words.match(scan.lower, at):
        return found if is_free or found[0] != reading.unit else None
    if is_free and (found := scan.rules.unit_symbols.match(scan.words, at) or scan.rules.glued_units.match(scan.words, at)):
        return found
    if word in nouns.rate_bases or is_free and word.isalpha() and word not in nouns.stops:
        return nouns.singular(word), at + 1
    return None

"""What a reading is per: $38 a barrel · 40 people per square kilometre · 7.9 g cm−3."""

from collections.abc import Sequence

from factcheck.find.numbers.digits import NEGATIVE, SUPERSCRIPTS
from factcheck.find.scan import Figure, Reading, Scan, read_as


def with_rate(scan: Scan, reading: Reading, limit: int) -> Reading:
    """The reading with what it is per, up to word `limit`: "$38 a barrel", "40 people per square kilometre"."""
    tokens = scan.tokens
    nouns, at = scan.language.nouns, tokens.behind(reading.last)  # "a $37-a-share offer"
    word = tokens.at(at)
    if at >= limit or not (word in nouns.rates.per or word in nouns.rates.article):
        return reading
    base = _base_at(scan, tokens.behind(at + 1), reading, is_free=word in nouns.rates.per)
    if base is None or base[1] > limit or not (reading.unit or reading.kind == "multiple"):
        return reading
    unit, reading.last = base
    reading.unit = f"{reading.unit or scan.language.nouns.rates.time}/{unit}"
    is_measure = reading.kind != "money" and scan.rules.units.is_measure(reading.unit)
    reading.kind = "measure" if is_measure else "rate"
    reading.timex, reading.rule = None, reading.rule + "/rate"
    return reading


def _base_at(scan: Scan, at: int, reading: Reading, *, is_free: bool) -> tuple[str, int] | None:
    """The unit or noun after "per" (any noun) or "a" (a unit, or a noun of the list)."""
    tokens = scan.tokens
    nouns, word = scan.language.nouns, tokens.at(at)
    if word in nouns.rates.spelled:
        return (nouns.rates.spelled[word], at + 1) if is_free and nouns.rates.spelled[word] else None
    if found := scan.language.units.words.match(tokens.lower, at):
        return found if found[0] != reading.unit else None
    if is_free and (found := _symbol_at(scan, tokens.words, at)):
        return found
    if word in nouns.rates.bases or (is_free and word.isalpha() and word not in nouns.stops):
        return nouns.singular(word), at + 1
    return None


def with_inverses(scan: Scan, reading: Reading) -> Reading:
    """The reading with symbols of a negative power behind it: "7.9 g cm−3", "3 m s⁻¹"."""
    while scan.tokens.at(reading.last).isalpha() and (found := _inverse_at(scan, reading.last)):
        unit, reading.last = found
        reading.unit, reading.kind, reading.timex = f"{reading.unit}/{unit}", "measure", None
    return reading


def bare_inverse(scan: Scan, figure: Figure) -> Reading | None:
    """ "40 s⁻¹": so many times in each, where no other unit stands before; of waves "1250 cm⁻¹" are no times."""
    at = figure.last
    if scan.tokens.are_glued(at - 1) or not scan.tokens.at(at).isalpha() or (found := _inverse_at(scan, at)) is None:
        return None
    unit, last = found
    known = scan.rules.units.unit(unit)
    if known is None or known.dimension != "time":
        return None
    return read_as(figure, "rate", "unit", f"{scan.language.nouns.rates.time}/{unit}", last)


def _inverse_at(scan: Scan, at: int) -> tuple[str, int] | None:
    tokens = scan.tokens
    found = _symbol_at(scan, tokens.words[at : at + 1], 0)
    if found is None or tokens.at(at + 1) not in NEGATIVE or not (tokens.are_glued(at) and tokens.are_glued(at + 1)):
        return None
    power = tokens.at(at + 2).translate(SUPERSCRIPTS)
    if not power.isdecimal() or len(power) > 1:
        return None
    return found[0] if power == "1" else f"{found[0]} ** {power}", at + 3


def _symbol_at(scan: Scan, words: Sequence[str], at: int) -> tuple[str, int] | None:
    """The unit whose symbol stands here, wherever else it may stand."""
    rules = scan.rules
    tables = (rules.unit_symbols, rules.glued_units, rules.spaced_units)
    return next((found for table in tables if (found := table.match(words, at))), None)

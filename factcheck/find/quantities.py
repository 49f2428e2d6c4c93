"""Quantities: each figure with its currency, unit or counted noun; the first reading that holds."""

from factcheck.find import ages, bounds, counts, measures, money
from factcheck.find.names import goes_on, goes_on_in_list, is_glued_name, is_name
from factcheck.find.scan import DIGITS, Figure, Reading, Scan
from factcheck.model import Hedge

_RATED = frozenset(("money", "measure", "percent", "duration", "multiple"))
_REACH = 8
_EARLIEST, _LATEST = 1700, 2100


def find(scan: Scan, dated: list[Reading]) -> tuple[list[Reading], list[Reading]]:
    """The quantities of a sentence, and the time expressions that stand beside them; neither overlaps the other."""
    kept = {date.first: date for date in dated if not _is_quantity(scan, date)}
    taken = {index: date for date in kept.values() for index in range(date.first, date.last)}
    readings: list[Reading] = []
    past, name_end = 0, -1
    for figure in scan.figures.values():
        if figure.first in taken or figure.first < past:
            continue
        if is_glued_name(scan, figure) or goes_on(scan, figure, name_end):
            name_end = figure.last
            continue
        reading = read(scan, figure, _limit(taken, figure, len(scan.words)))
        if reading is None or not _says_something(scan, reading):
            continue
        if is_name(scan, reading) or (not reading.unit and goes_on_in_list(scan, figure, name_end)):
            name_end = figure.last
            continue
        for index in range(figure.last, reading.last):
            if index in taken:
                kept.pop(taken[index].first, None)
        readings.append(reading)
        past = reading.last
    return readings, list(kept.values())


def _limit(taken: dict[int, Reading], figure: Figure, size: int) -> int:
    """The first word behind the figure that a date holds; a set gives way to a rate ("barrels a day")."""
    if taken:
        for index in range(figure.last, min(figure.last + _REACH, size)):
            if index in taken and taken[index].kind != "set":
                return index
    return size


def read(scan: Scan, figure: Figure, limit: int) -> Reading | None:
    """The figure with what it measures, up to word `limit`."""
    if figure.form == "ordinal":
        return counts.ordinal(scan, figure)
    if figure.form == "pair":
        return counts.pair(scan, figure)
    hedge, at = bounds.after_number(scan, figure)
    if figure.form in ("open", "fraction", "vague") or figure.step < 1:
        at += scan.word(at) in scan.language.numbers.of and (figure.form in ("open", "vague") or _is_unit(scan, at + 1))
    at = _past_adjectives(scan, at)
    reading = (
        ages.read(scan, figure, at)
        or (_may_be_measured(scan, figure, at) and _measured(scan, figure, at))
        or counts.mark(scan, figure)
        or counts.multiple(scan, figure, at)
        or counts.count(scan, figure, at)
        or money.behind_name(scan, figure)
        or ages.turned(scan, figure)
    )
    if not reading or reading.last > limit:
        reading = counts.bare(figure)
    if reading.kind == "count":
        return _hedged(measures.with_rate(scan, reading, limit), figure, hedge)
    reading = measures.with_more(scan, money.with_minor(scan, reading) if reading.kind == "money" else reading)
    if reading.kind in _RATED:
        reading = measures.with_rate(scan, reading, limit)
    return _hedged(reading, figure, hedge)


def _hedged(reading: Reading, figure: Figure, hedge: Hedge | None) -> Reading:
    """The reading under the hedge between its number and its unit: "200-odd tons"."""
    if hedge and reading.last > figure.last:
        bounds.opened(reading, hedge)
    return reading


def _may_be_measured(scan: Scan, figure: Figure, at: int) -> bool:
    """Whether a unit or currency can stand here at all: one look spares the most common numbers, counts, many."""
    rules, language = scan.rules, scan.language
    if at < len(scan.words) and (scan.words[at] in rules.measure_starts or scan.lower[at] in language.measure_starts):
        return True
    before = scan.word(figure.first - 1)
    return (
        scan.is_class(at, "article")
        or before in language.leading_units
        or before in language.numbers.of
        or (figure.first > 0 and rules.is_money_sign(scan.words, figure.first - 1))
    )


def _past_adjectives(scan: Scan, at: int) -> int:
    """Past "additional" in "10 additional tons": words between a number and its unit that the unit does without."""
    nouns = scan.language.nouns
    if scan.word(at) not in nouns.skipped.roots or scan.word(at) in scan.language.numbers.of:
        return at
    skipped = nouns.skipped.match(scan.lower, at)
    return skipped[1] if skipped and scan.word(skipped[1]) in scan.language.measure_starts else at


def _is_unit(scan: Scan, at: int) -> bool:
    at += scan.is_class(at, "article")
    return scan.language.unit_words.match(scan.lower, at) is not None


def _measured(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """Money or a measure: the longer of the two ("pound-feet"), and for a word that is both what its context says."""
    as_money, as_measure = money.read(scan, figure, at), measures.read(scan, figure, at)
    if as_money is None or as_measure is None:
        return as_money or as_measure
    if as_money.last != as_measure.last:
        return max(as_money, as_measure, key=lambda reading: reading.last)
    return as_money if money.is_meant(scan, as_money) else as_measure


def _is_quantity(scan: Scan, date: Reading) -> bool:
    """Whether a duration, or four digits that look like a year, is better read as an amount: "about 1500 people"."""
    figure = scan.figures.get(date.first)
    if figure is None:
        return False
    if date.kind == "duration":
        return (
            (reading := read(scan, figure, len(scan.words))) is not None
            and reading.last >= date.last
            and reading.kind == date.kind
        )
    if figure.form == "fraction" and scan.word(date.first + 1) == "/":  # "2/1000 kilograms"
        return (reading := read(scan, figure, len(scan.words))) is not None and bool(reading.unit)
    if date.rule != "date.year":
        return False
    if figure.last != date.last:  # "1200k": the number goes on behind its four digits
        return True
    reading = read(scan, figure, len(scan.words))
    is_hedged = scan.language.bounds.before.match(scan.lower, figure.first - 1) is not None
    before = scan.word(figure.first - 1)
    is_year = _EARLIEST <= figure.low < _LATEST
    if is_year and scan.word(figure.last) in scan.language.numbers.year_nouns:  # "below 1990 levels"
        return False
    if reading is None or not reading.unit:
        return not is_year and (is_hedged or before not in scan.language.numbers.year_after) and len(scan.words) > 1
    if reading.kind not in ("count", "duration"):
        return not (is_year and scan.words[figure.last][0].isupper() and len(scan.words[figure.last]) > 2)
    is_round = (
        figure.low % 100 == 0 and before not in scan.language.closed and before not in scan.language.numbers.year_after
    )
    return not is_year or is_round or is_hedged


def _says_something(scan: Scan, reading: Reading) -> bool:
    """Whether a bare number may be worth a mention; "one" alone only where a range or list takes it in."""
    figure = reading.figure
    if reading.unit or reading.kind != "count" or figure is None:
        return True
    if figure.form == "vague":
        return figure.step > 1
    # "six-speed", and no noun was found for it
    return scan.words[figure.first][0] in DIGITS or scan.after_hyphen(figure.last) == figure.last

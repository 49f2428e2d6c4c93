"""Quantities: the figures of a sentence that are neither dates nor names, each with what it measures."""

from factcheck.find.names import goes_on, goes_on_in_list, is_glued_name, is_name
from factcheck.find.quantity import quantity_at
from factcheck.find.scan import Figure, Reading, Scan
from factcheck.tokens import DASHES, DIGITS

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
        reading = quantity_at(scan, figure, _limit(taken, figure, len(scan.tokens.words)))
        if reading is None or not _says_something(scan, reading) or _leads_to_time(scan, reading, taken):
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


def _leads_to_time(scan: Scan, reading: Reading, taken: dict[int, Reading]) -> bool:
    """Whether a bare number is the first hour of a range: "from 3 to 6 p.m."."""
    link, date = scan.tokens.at(reading.last), taken.get(reading.last + 1)
    if reading.unit or date is None or date.kind != "time":
        return False
    return link in DASHES or link in scan.language.bounds.links


def _limit(taken: dict[int, Reading], figure: Figure, size: int) -> int:
    """The first word behind the figure that a date holds; a set gives way to a rate ("barrels a day")."""
    if taken:
        for index in range(figure.last, min(figure.last + _REACH, size)):
            if index in taken and taken[index].kind != "set":
                return index
    return size


def _is_quantity(scan: Scan, date: Reading) -> bool:
    """Whether a duration, or four digits that look like a year, is better read as an amount: "about 1500 people"."""
    tokens = scan.tokens
    figure = scan.figures.get(date.first)
    if figure is None:
        return False
    if date.kind == "duration":
        return (
            (reading := quantity_at(scan, figure, len(tokens.words))) is not None
            and reading.last >= date.last
            and reading.kind == date.kind
        )
    if figure.form == "fraction" and tokens.at(date.first + 1) == "/":  # "2/1000 kilograms"
        return (reading := quantity_at(scan, figure, len(tokens.words))) is not None and bool(reading.unit)
    if date.rule != "date.year":
        return False
    if figure.last != date.last:  # "1200k": the number goes on behind its four digits
        return True
    reading = quantity_at(scan, figure, len(tokens.words))
    is_hedged = scan.language.bounds.before.match(tokens.lower, figure.first - 1) is not None
    before = tokens.at(figure.first - 1)
    is_year = _EARLIEST <= figure.low < _LATEST
    if is_year and tokens.at(figure.last) in scan.language.numbers.year_nouns:  # "below 1990 levels"
        return False
    if reading is None or not reading.unit:
        return not is_year and (is_hedged or before not in scan.language.numbers.year_after) and len(tokens.words) > 1
    if reading.kind not in ("count", "duration"):
        return not (is_year and tokens.words[figure.last][0].isupper() and len(tokens.words[figure.last]) > 2)
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
    return scan.tokens.words[figure.first][0] in DIGITS or figure.last not in scan.tokens.joints

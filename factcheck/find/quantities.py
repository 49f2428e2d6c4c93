"""Quantities: the figures of a sentence that are neither dates nor names, each with what it measures."""

from factcheck.find import bounds, counts, measures, money, rates
from factcheck.find.codes import goes_on, is_code
from factcheck.find.names import goes_on_in_list, is_name
from factcheck.find.scan import Figure, Reading, Scan
from factcheck.model import Hedge
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
        if is_code(scan, figure) or goes_on(scan, figure, name_end):
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
    return link in DASHES or link in scan.language.bounds.ranges.links


def _limit(taken: dict[int, Reading], figure: Figure, size: int) -> int:
    """The first word behind the figure that a date holds; a set gives way to a rate ("barrels a day")."""
    if taken:
        for index in range(figure.last, min(figure.last + _REACH, size)):
            if index in taken and taken[index].kind != "set":
                return index
    return size


def _is_quantity(scan: Scan, date: Reading) -> bool:
    """Whether a duration, or four digits that look like a year, is better read as an amount: "about 1500 people"."""
    figure = scan.figures.get(date.first)
    if figure is None:
        return False
    if date.form == "year":
        return figure.last != date.last or _is_no_year(scan, figure)  # "1200k": the number goes on behind its digits
    is_fraction = figure.form == "fraction" and scan.tokens.at(date.first + 1) == "/"  # "2/1000 kilograms"
    if date.kind != "duration" and not is_fraction:
        return False
    reading = quantity_at(scan, figure, len(scan.tokens.words))
    if reading is None or is_fraction:
        return reading is not None and bool(reading.unit)
    return reading.last >= date.last and reading.kind == date.kind


def _is_no_year(scan: Scan, figure: Figure) -> bool:
    """Whether four digits are no year, by what they count and what stands before them."""
    tokens, numbers, before = scan.tokens, scan.language.numbers, scan.tokens.at(figure.first - 1)
    is_year = _EARLIEST <= figure.low < _LATEST
    if is_year and tokens.at(figure.last) in numbers.grammar.year_nouns:  # "below 1990 levels"
        return False
    reading = quantity_at(scan, figure, len(tokens.words))
    is_hedged = scan.language.bounds.before.match(tokens.lower, figure.first - 1) is not None
    if reading is None or not reading.unit:
        return not is_year and (is_hedged or before not in numbers.grammar.year_after) and len(tokens.words) > 1
    if reading.kind not in ("count", "duration"):
        return not (is_year and tokens.words[figure.last][0].isupper() and len(tokens.words[figure.last]) > 2)
    is_bare = before not in scan.language.sentences.closed and before not in numbers.grammar.year_after
    is_round = figure.low % 100 == 0 and is_bare
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


_RATED = frozenset(("money", "measure", "percent", "duration", "multiple", "temperature"))


def quantity_at(scan: Scan, figure: Figure, limit: int) -> Reading | None:
    """The figure with what it measures, up to word `limit`."""
    if figure.form == "ordinal":
        return counts.ordinal(scan, figure)
    if figure.form == "pair":
        return counts.pair(scan, figure)
    hedge, at = bounds.after_number(scan, figure)
    at = _past_adjectives(scan, _past_of(scan, figure, at))
    reading = (
        counts.age(scan, figure, at)
        or (_may_be_measured(scan, figure, at) and _measured(scan, figure, at))
        or counts.mark(scan, figure)
        or counts.multiple(scan, figure, at)
        or counts.count(scan, figure, at)
        or money.behind_name(scan, figure)
        or counts.turned(scan, figure)
    )
    if not reading or reading.last > limit:
        reading = counts.bare(figure)
    if reading.kind == "count":
        return _hedged(rates.with_rate(scan, reading, limit), figure, hedge)
    reading = measures.below(scan, measures.negative(scan, reading))
    reading = measures.with_more(scan, money.with_minor(scan, reading) if reading.kind == "money" else reading)
    if reading.kind in _RATED:
        reading = rates.with_rate(scan, reading, limit)
    return _hedged(reading, figure, hedge)


def _past_of(scan: Scan, figure: Figure, at: int) -> int:
    """Past "of" in "dozens of workers", "a quarter of a mile", "0.5 of a second"."""
    past = scan.tokens.past(at, scan.language.numbers.grammar.of)
    if figure.is_scaled and at == figure.last:
        return scan.tokens.past(at, scan.language.numbers.grammar.scale_of)
    if figure.form in ("open", "vague"):
        return past
    is_part = figure.form == "fraction" or figure.step < 1
    return past if is_part and past > at and _is_unit(scan, past) else at


def _hedged(reading: Reading, figure: Figure, hedge: Hedge | None) -> Reading:
    """The reading under the hedge between its number and its unit: "200-odd tons"."""
    if hedge and reading.last > figure.last:
        bounds.opened(reading, hedge)
    return reading


def _past_adjectives(scan: Scan, at: int) -> int:
    """Past "additional" in "10 additional tons": words between a number and its unit that the unit does without."""
    tokens = scan.tokens
    nouns = scan.language.nouns
    if tokens.at(at) not in nouns.phrases.skipped.roots or tokens.at(at) in scan.language.numbers.grammar.of:
        return at
    skipped = nouns.phrases.skipped.match(tokens.lower, at)
    return skipped[1] if skipped and tokens.at(skipped[1]) in scan.language.measure_starts else at


def _may_be_measured(scan: Scan, figure: Figure, at: int) -> bool:
    """Whether a unit or currency can stand here at all: one look spares the most common numbers, counts, many."""
    tokens = scan.tokens
    rules, language = scan.rules, scan.language
    if at < len(tokens.words) and (
        tokens.words[at] in rules.measure_starts or tokens.lower[at] in language.measure_starts
    ):
        return True
    before = tokens.at(tokens.before(figure.first))
    return (
        tokens.is_class(at, "article")
        or tokens.at(at) == "("
        or before in language.units.leading
        or before in language.numbers.grammar.of
        or (figure.first > 0 and rules.is_money_sign(tokens.words, figure.first - 1))
        or _is_behind_scale(scan, figure)
    )


def _is_behind_scale(scan: Scan, figure: Figure) -> bool:
    """ "EUR m 5"."""
    words, at = scan.tokens.words, figure.first - 1
    is_scale = at > 0 and words[at] in scan.language.numbers.money_scales
    return is_scale and scan.rules.is_money_sign(words, at - 1)


def _is_unit(scan: Scan, at: int) -> bool:
    return scan.language.units.words.match(scan.tokens.lower, scan.tokens.past_class(at, "article")) is not None


def _measured(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """Money or a measure: the longer of the two ("pound-feet"), and for a word that is both what its context says."""
    as_money, as_measure = money.read(scan, figure, at), measures.read(scan, figure, at)
    if as_money is None or as_measure is None:
        return as_money or as_measure
    if as_money.first < figure.first:  # "a $90 stone basin"
        return as_money
    if as_money.last != as_measure.last:
        return max(as_money, as_measure, key=lambda reading: reading.last)
    return as_money if money.is_meant(scan, as_money) else as_measure

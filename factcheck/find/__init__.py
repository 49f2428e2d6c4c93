"""Find the values in a sentence: dates first, then figures with what they measure, then what joins and bounds them."""

from factcheck.find import bounds, changes, counts, dates, measures, money, numbers, ranges
from factcheck.find.scan import DIGITS, Figure, Reading, Scan, scan_of
from factcheck.model import Mention, Sentence
from factcheck.rules import Language, Rules

__all__ = ["find"]


def find(sentence: Sentence, language: Language, rules: Rules) -> list[Mention]:
    """The mentions of a sentence from left to right, none overlapping another; dates are not settled yet."""
    scan = scan_of(sentence, language, rules)
    scan.figures = numbers.find(scan)
    found = dates.find(scan)
    readings = _quantities(scan, found)
    if not readings and not found:
        return []
    readings = ranges.joined(scan, readings)
    changes.mark(scan, readings)
    return [_mention(scan, reading) for reading in _bounded(scan, sorted(found + readings, key=lambda r: r.first))]


def _quantities(scan: Scan, taken: list[Reading]) -> list[Reading]:
    """The figures that no date holds, each with what it measures or counts."""
    inside = {index for reading in taken for index in range(reading.first, reading.last)}
    readings: list[Reading] = []
    past = 0
    for figure in scan.figures.values():
        if figure.first in inside or figure.first < past or is_name(scan, figure):
            continue
        if reading := quantity(scan, figure):
            if any(index in inside for index in range(figure.last, reading.last)):
                reading = counts.bare(scan, figure)
            readings.append(reading)
            past = reading.last
    return [reading for reading in readings if _says_something(scan, reading)]


def quantity(scan: Scan, figure: Figure) -> Reading | None:
    """The figure with its currency, unit, or counted noun; the first reading that holds."""
    if figure.form == "ordinal":
        return counts.ordinal(scan, figure)
    if figure.form == "pair":
        return counts.pair(scan, figure)
    hedge, at = bounds.after_number(scan, figure)
    if figure.form == "open":
        at += scan.word(at) in scan.language.numbers.of
    reading = (
        counts.age(scan, figure, at)
        or money.read(scan, figure, at)
        or measures.read(scan, figure, at)
        or counts.multiple(scan, figure, at)
        or counts.count(scan, figure, at)
        or counts.bare(scan, figure)
    )
    if reading.kind == "money":
        reading = money.with_minor(scan, reading)
    if reading.kind in ("money", "measure", "count", "percent", "duration"):
        reading = measures.with_rate(scan, reading)
    if hedge and reading.last > figure.last:
        bounds.opened(reading, hedge)
    return reading


def is_name(scan: Scan, figure: Figure) -> bool:
    """Whether the number is part of a name: "G20", "Flight 93", "Boeing 737", "COVID-19", "3.5.2"."""
    if figure.form not in ("digits", "words"):
        return False
    before = figure.first - 1
    if scan.words[figure.first][0] not in DIGITS:
        return False
    if scan.are_glued(before):
        word = scan.words[before]
        if word.isalpha() or word in "_@#&\\":
            return not scan.rules.is_money_sign(scan.words, before)
        if scan.after_hyphen(before) > before and scan.words[before - 1][-1:].isalpha() and figure.low >= 0:
            return not scan.is_class(before - 1, "month") and scan.word(before - 1) not in scan.language.bounds.skip
    return scan.language.nouns.labels.match(scan.lower, before) is not None and scan.word(before) not in ("aged", "age", "ages")


def _says_something(scan: Scan, reading: Reading) -> bool:
    """Whether a bare number is worth a mention."""
    if reading.unit or reading.kind != "count" or reading.figure is None:
        return True
    figure = reading.figure
    if figure.form == "open":
        return True
    return scan.words[figure.first][0] in DIGITS or figure.low != 1 or figure.last - figure.first > 1


def _bounded(scan: Scan, readings: list[Reading]) -> list[Reading]:
    floor = 0
    for reading in readings:
        if reading.kind not in ("date", "time", "set", "ordinal"):
            bounds.bounded(scan, reading, floor)
        floor = reading.last
    return readings


def _mention(scan: Scan, reading: Reading) -> Mention:
    sentence = scan.sentence
    start, end = sentence.starts[reading.first], sentence.end_of(reading.last - 1)
    unit = reading.unit_at
    return Mention(
        start, end, sentence.text[start:end], reading.kind, reading.amount, reading.timex, reading.change, reading.notes, reading.rule,
        (sentence.starts[unit[0]], sentence.end_of(unit[1] - 1)) if unit else None, reading.steps,
    )  # fmt: skip

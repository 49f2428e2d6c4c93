"""One figure with what it measures: its currency, unit or counted noun; the first reading that holds."""

from factcheck.find import ages, bounds, counts, measures, money
from factcheck.find.scan import Figure, Reading, Scan
from factcheck.model import Hedge

_RATED = frozenset(("money", "measure", "percent", "duration", "multiple"))


def quantity_at(scan: Scan, figure: Figure, limit: int) -> Reading | None:
    """The figure with what it measures, up to word `limit`."""
    if figure.form == "ordinal":
        return counts.ordinal(scan, figure)
    if figure.form == "pair":
        return counts.pair(scan, figure)
    hedge, at = bounds.after_number(scan, figure)
    if figure.form in ("open", "fraction", "vague") or figure.step < 1:
        at += scan.tokens.at(at) in scan.language.numbers.of and (
            figure.form in ("open", "vague") or _is_unit(scan, at + 1)
        )
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


def _past_adjectives(scan: Scan, at: int) -> int:
    """Past "additional" in "10 additional tons": words between a number and its unit that the unit does without."""
    tokens = scan.tokens
    nouns = scan.language.nouns
    if tokens.at(at) not in nouns.skipped.roots or tokens.at(at) in scan.language.numbers.of:
        return at
    skipped = nouns.skipped.match(tokens.lower, at)
    return skipped[1] if skipped and tokens.at(skipped[1]) in scan.language.measure_starts else at


def _may_be_measured(scan: Scan, figure: Figure, at: int) -> bool:
    """Whether a unit or currency can stand here at all: one look spares the most common numbers, counts, many."""
    tokens = scan.tokens
    rules, language = scan.rules, scan.language
    if at < len(tokens.words) and (
        tokens.words[at] in rules.measure_starts or tokens.lower[at] in language.measure_starts
    ):
        return True
    before = tokens.at(figure.first - 1)
    return (
        tokens.is_class(at, "article")
        or before in language.leading_units
        or before in language.numbers.of
        or (figure.first > 0 and rules.is_money_sign(tokens.words, figure.first - 1))
    )


def _is_unit(scan: Scan, at: int) -> bool:
    at += scan.tokens.is_class(at, "article")
    return scan.language.unit_words.match(scan.tokens.lower, at) is not None


def _measured(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """Money or a measure: the longer of the two ("pound-feet"), and for a word that is both what its context says."""
    as_money, as_measure = money.read(scan, figure, at), measures.read(scan, figure, at)
    if as_money is None or as_measure is None:
        return as_money or as_measure
    if as_money.last != as_measure.last:
        return max(as_money, as_measure, key=lambda reading: reading.last)
    return as_money if money.is_meant(scan, as_money) else as_measure

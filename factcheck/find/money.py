"""Money: a symbol, code or name before or after a figure: US$120m · EUR 38M · 2.3bn roubles · 3 dollars 50 cents."""

from decimal import Decimal

from factcheck.find.scan import Figure, Reading, Scan


def read(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """The figure as an amount of money, or None."""
    if figure.form in ("ordinal", "multiple"):
        return None
    return _behind_sign(scan, figure) or _before_name(scan, figure, at)


def _behind_sign(scan: Scan, figure: Figure) -> Reading | None:
    if not (sign := scan.rules.money_before.match(scan.words, figure.first - 1)):
        return None
    code, before = sign
    if scan.words[figure.first - 1] in scan.rules.glued_signs and not scan.are_glued(figure.first - 1):
        return None
    if before >= 0 and scan.are_glued(before) and scan.words[before][-1].isalnum():
        return None
    return _reading(figure, before + 1, figure.last, code, (before + 1, figure.first))


def _before_name(scan: Scan, figure: Figure, at: int) -> Reading | None:
    found = scan.language.money_words.match(scan.lower, at)
    if found is None and (sign := scan.rules.money_after.match(scan.words, at)):
        is_free = not (scan.are_glued(sign[1] - 1) and scan.words[sign[1]][0].isalnum())
        found = ((sign[0], Decimal(1)), sign[1]) if is_free else None
    if found is None:
        return None
    (code, size), last = found
    reading = _reading(figure, figure.first, last, code, (at, last))
    if size != 1:
        reading.low, reading.step = figure.low * size, figure.step * size
        reading.high = None if figure.high is None else figure.high * size
    return reading


def _reading(figure: Figure, first: int, last: int, code: str, unit_at: tuple[int, int]) -> Reading:
    return Reading(
        first, last, "money", f"money.{code}", figure.low, figure.high, figure.step, code, figure.hedge, figure, unit_at
    )


def with_minor(scan: Scan, reading: Reading) -> Reading:
    """The reading with its cents: "3 dollars 50 cents", "two pounds and five pence"."""
    at = reading.last + (scan.word(reading.last) in scan.language.numbers.joining)
    cents = scan.figures.get(at)
    if cents is None or reading.low is None or cents.low >= 100:
        return reading
    if not (found := scan.language.money_words.match(scan.lower, cents.last)) or found[0][1] == 1:
        return reading
    (_, size), last = found
    reading.low = reading.high = reading.low + cents.low * size
    reading.step, reading.last = size, last
    return reading

"""Numbers in words: one hundred and thirty-eight thousand · twenty-fifth · two point five."""

from decimal import Decimal

from factcheck.find.fractions import ONE
from factcheck.find.scan import Figure, Scan

_LONGEST = 48  # words in one number; bounds the work on a hostile line


def sum_at(scan: Scan, index: int) -> Figure:
    """What small numbers, tens and scales in a row add up to; the last may be an ordinal: "twenty-fifth"."""
    total = current = Decimal(0)
    scale: Decimal | None = None
    last = at = index
    limit = min(len(scan.words), index + _LONGEST)
    while at < limit:
        classes = scan.classes[at] or {}
        if "small" in classes and _takes_small(current, classes["small"], is_first=at == index):
            current += classes["small"]
        elif "tens" in classes and current % 100 == 0:
            current += classes["tens"]
        elif classes.get("scale") == 100 and 0 < current < 100:
            current *= 100
        elif classes.get("scale", 0) > 100 and current and (scale is None or classes["scale"] < scale):
            scale = classes["scale"]
            total, current = total + current * scale, Decimal(0)
        elif last > index and (rank := _rank(scan, at, current)):
            return Figure(index, at + 1, total + rank, total + rank, ONE, "ordinal")
        else:
            break
        last = at + 1
        at = _past_hyphen(scan, last)
        at += _joins(scan, at, current, total)
    step = scale if scale and not current else ONE
    return Figure(index, last, total + current, total + current, step, "words", is_scaled=scale is not None)


def _past_hyphen(scan: Scan, last: int) -> int:
    """Past a hyphen within a number; "ninety - five" in texts whose words were set apart."""
    is_apart = scan.word(last) == "-" and scan.is_class(last - 1, "tens") and scan.is_class(last + 1, "small")
    return last + 1 if is_apart else scan.after_hyphen(last)


def _takes_small(current: Decimal, small: Decimal, *, is_first: bool) -> bool:
    """ "twenty" takes "five", "hundred" takes "fifteen", "five" takes nothing."""
    if current == 0:
        return is_first or small > 0
    return current % 100 == 0 or (current % 10 == 0 and current % 100 != 10 and small < 10)


def _rank(scan: Scan, index: int, current: Decimal) -> Decimal | None:
    """The last part of an ordinal: "twenty-fifth", "two hundredth"; not "forty second" before a noun of time."""
    rank: Decimal | None = (scan.classes[index] or {}).get("ordinal")
    is_joined = scan.after_hyphen(index - 1) == index
    if rank is None or (scan.is_class(index, "part") and not is_joined and 2 < rank < 100 and current < 20):
        return None
    if rank >= 100:
        return current * rank if 1 < current < rank else None
    is_unit = rank == 2 and not is_joined and scan.word(index + 1)[:1].isalpha()
    return current + rank if rank < 10 and current % 10 == 0 and current % 100 > 10 and not is_unit else None


def _joins(scan: Scan, at: int, current: Decimal, total: Decimal) -> bool:
    """ "and" within a number, after hundreds and before what is less: "one hundred and five"."""
    if scan.word(at) not in scan.language.numbers.joining or not (current >= 100 or (total and not current)):
        return False
    is_part = scan.is_class(at + 1, "small") and scan.is_class(scan.after_hyphen(at + 2), "parts")
    return not is_part and (scan.is_class(at + 1, "small") or scan.is_class(at + 1, "tens"))


def with_decimals(scan: Scan, figure: Figure) -> Figure:
    """ "two point five", "minus five point seven one"."""
    if scan.word(figure.last) not in scan.language.numbers.point:
        return figure
    at, digits = figure.last + 1, ""
    while (
        at < len(scan.words)
        and len(digits) < _LONGEST
        and (classes := scan.classes[at])
        and classes.get("small", 10) < 10
    ):
        digits += str(classes["small"])
        at += 1
    if not digits and (classes := scan.classes[at] if at < len(scan.words) else None) and "tens" in classes:
        rest = sum_at(scan, at)
        digits, at = str(rest.low), rest.last
    if digits:
        figure.step = Decimal(1).scaleb(-len(digits))
        figure.low += Decimal(f"0.{digits}")
        figure.high, figure.last = figure.low, at
    return figure

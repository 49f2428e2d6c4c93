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
    limit = min(len(scan.tokens.words), index + _LONGEST)
    while at < limit:
        classes = scan.tokens.classes[at] or {}
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
    tokens = scan.tokens
    is_apart = tokens.at(last) == "-" and tokens.is_class(last - 1, "tens") and tokens.is_class(last + 1, "small")
    return last + 1 if is_apart else tokens.behind(last)


def _takes_small(current: Decimal, small: Decimal, *, is_first: bool) -> bool:
    """ "twenty" takes "five", "hundred" takes "fifteen", "five" takes nothing."""
    if current == 0:
        return is_first or small > 0
    return current % 100 == 0 or (current % 10 == 0 and current % 100 != 10 and small < 10)


def _rank(scan: Scan, index: int, current: Decimal) -> Decimal | None:
    """The last part of an ordinal: "twenty-fifth", "two hundredth"; not "forty second" before a noun of time."""
    tokens = scan.tokens
    rank: Decimal | None = (tokens.classes[index] or {}).get("ordinal")
    is_joined = index - 1 in tokens.joints
    if rank is None or (tokens.is_class(index, "part") and not is_joined and 2 < rank < 100 and current < 20):
        return None
    if rank >= 100:
        return current * rank if 1 < current < rank else None
    is_unit = rank == 2 and not is_joined and tokens.at(index + 1)[:1].isalpha()
    return current + rank if rank < 10 and current % 10 == 0 and current % 100 > 10 and not is_unit else None


def _joins(scan: Scan, at: int, current: Decimal, total: Decimal) -> bool:
    """ "and" within a number, after hundreds and before what is less: "one hundred and five"."""
    tokens = scan.tokens
    if tokens.at(at) not in scan.language.numbers.joining or not (current >= 100 or (total and not current)):
        return False
    is_part = tokens.is_class(at + 1, "small") and tokens.is_class(tokens.behind(at + 2), "parts")
    return not is_part and (tokens.is_class(at + 1, "small") or tokens.is_class(at + 1, "tens"))


def with_decimals(scan: Scan, figure: Figure) -> Figure:
    """ "two point five", "minus five point seven one"."""
    tokens = scan.tokens
    if tokens.at(figure.last) not in scan.language.numbers.point:
        return figure
    at, digits = figure.last + 1, ""
    while (
        at < len(tokens.words)
        and len(digits) < _LONGEST
        and (classes := tokens.classes[at])
        and classes.get("small", 10) < 10
    ):
        digits += str(classes["small"])
        at += 1
    if not digits and (classes := tokens.classes[at] if at < len(tokens.words) else None) and "tens" in classes:
        rest = sum_at(scan, at)
        digits, at = str(rest.low), rest.last
    if digits:
        figure.step = Decimal(1).scaleb(-len(digits))
        figure.low += Decimal(f"0.{digits}")
        figure.high, figure.last = figure.low, at
    return figure

"""Numbers in words: one hundred and thirty-eight thousand · twenty-fifth · two point five."""

from decimal import Decimal

from factcheck.find.numbers.fractions import ONE
from factcheck.find.scan import Figure, Scan
from factcheck.tokens import DASHES, Classes

_HUNDRED, _THOUSAND = Decimal(100), Decimal(1000)
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
        elif "hundreds" in classes and current == 0:
            current += classes["hundreds"]
        elif "inner" in classes and current % 10 == 0 and current % 100 > 10:
            current += classes["inner"]
        elif classes.get("scale") == 100 and 0 < current < 100:
            current *= 100
        elif classes.get("scale", 0) > 100 and _takes_scale(current, classes, scale):
            scale = classes["scale"]
            total, current = total + (current or 1) * scale, Decimal(0)
        elif last > index and (rank := _rank(scan, at, current)):
            return Figure(index, at + 1, total + rank, total + rank, ONE, "ordinal")
        else:
            break
        last = at + 1
        at = _past_comma(scan, _past_hyphen(scan, last), scale if not current else None)
        at = at + 1 if _joins(scan, at, current, total) else at
    step = scale if scale and not current else ONE
    return Figure(index, last, total + current, total + current, step, "words", is_scaled=scale is not None)


def _past_hyphen(scan: Scan, last: int) -> int:
    """Past a hyphen within a number; "ninety - five" in texts whose words were set apart."""
    tokens = scan.tokens
    if not tokens.is_class(last - 1, "tens") or tokens.at(last) not in DASHES:
        return tokens.behind(last)
    is_apart = tokens.at(last) == "-" and tokens.is_class(last + 1, "small")
    is_long = tokens.are_glued(last - 1) and tokens.are_glued(last)  # "forty—second", in whatever dash
    return last + 1 if is_apart or is_long else last


def _past_comma(scan: Scan, at: int, scale: Decimal | None) -> int:
    """Past the comma of "five thousand, six hundred", where hundreds follow thousands."""
    tokens = scan.tokens
    is_comma = scale is not None and scale >= _THOUSAND and tokens.at(at) == ","
    return at + 1 if is_comma and tokens.is_class(at + 1, "small") and _value(scan, at + 2, "scale") == _HUNDRED else at


def _value(scan: Scan, index: int, name: str) -> Decimal | None:
    """The value of a word as one of a class, None where it is none of it."""
    return (scan.tokens.classes_of(index) or {}).get(name)


def _takes_small(current: Decimal, small: Decimal, *, is_first: bool) -> bool:
    """ "twenty" takes "five", "hundred" takes "fifteen", "five" takes nothing."""
    if current == 0:
        return is_first or small > 0
    return current % 100 == 0 or (current % 10 == 0 and current % 100 != 10 and small < 10)


def _takes_scale(current: Decimal, classes: Classes, scale: Decimal | None) -> bool:
    """ "five" takes "million", "five million two" takes "thousand"; "mil" of Spanish is a number alone."""
    return bool(current or "lone" in classes) and (scale is None or classes["scale"] < scale)


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
    """A joining word within a number: "one hundred and five", "treinta y ocho"."""
    tokens = scan.tokens
    if scan.language.numbers.grammar.joins == "tens":
        is_in = tokens.at(at) in scan.language.numbers.grammar.joining and current % 10 == 0 and current % 100 > 20
        return is_in and (tokens.is_class(at + 1, "small") or tokens.is_class(at + 1, "inner"))
    if tokens.at(at) not in scan.language.numbers.grammar.joining or not (current >= 100 or (total and not current)):
        return False
    is_part = tokens.is_class(at + 1, "small") and tokens.is_class(tokens.behind(at + 2), "parts")
    return not is_part and (tokens.is_class(at + 1, "small") or tokens.is_class(at + 1, "tens"))


def with_decimals(scan: Scan, figure: Figure) -> Figure:
    """ "two point five", "minus five point seven one"."""
    tokens = scan.tokens
    if tokens.at(figure.last) not in scan.language.numbers.grammar.point:
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

"""All numbers of a sentence: in digits, in words, parts, groups, ordinals; found at their own words."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from factcheck.find.numbers.digits import digits_at, symbol_at
from factcheck.find.numbers.fractions import ONE, SYMBOLS, mixed, parts_at
from factcheck.find.numbers.groups import group, group_at, one_at, open_at, scale_at, span_at, vague_at
from factcheck.find.numbers.scales import scaled
from factcheck.find.numbers.shares import among, part_at
from factcheck.find.numbers.words import sum_at, with_decimals
from factcheck.find.scan import Figure, Scan
from factcheck.tokens import DIGITS

_MINUS = frozenset("-−–")
_IDIOM = 2  # words before the number
_SIGNED = ("digits", "words", "fraction")


def find(scan: Scan) -> dict[int, Figure]:
    """The numbers of a sentence by the index of their first word; they do not overlap."""
    figures: dict[int, Figure] = {}
    past = 0
    for index in scan.known:
        classes = scan.tokens.classes[index]
        if (
            (classes is None or "@number" in classes)
            and index >= past
            and (figure := number_at(scan, index))
            and figure.first >= past
        ):
            figures[figure.first] = figure
            past = figure.last = _past_repetition(scan, figure)
    return figures


def _past_repetition(scan: Scan, figure: Figure) -> int:
    """Past the same number once more in brackets: "45 (forty-five) days"."""
    tokens = scan.tokens
    past = figure.last
    if tokens.at(past) != "(" or past + 1 >= len(tokens.words) or tokens.at(past - 1) == tokens.at(past + 1):
        return past
    again = number_at(scan, past + 1)
    is_same = again is not None and again.low == figure.low and tokens.at(again.last) == ")"
    return again.last + 1 if again and is_same and again.form != figure.form else past


def number_at(scan: Scan, index: int) -> Figure | None:
    """The number that begins at this word, or None."""
    tokens = scan.tokens
    if tokens.is_class(index, "sign") and not _is_in_hedge(scan, index):
        figure = _unsigned_at(scan, tokens.behind(index + 1))
        return _negated(figure, index) if figure and figure.form in _SIGNED else None
    figure = _unsigned_at(scan, index)
    if figure and figure.form == "digits":
        if _has_minus(scan, figure.first):
            return _negated(figure, figure.first - 1)
        if _is_booked_off(scan, figure):
            return _negated(scaled(scan, replace(figure, last=figure.last + 1)), figure.first - 1)
    return figure


def _is_booked_off(scan: Scan, figure: Figure) -> bool:
    """ "$(4.5) million": as accountants write what is lost."""
    tokens, first, last = scan.tokens, figure.first, figure.last
    is_bracketed = tokens.at(first - 1) == "(" and tokens.at(last) == ")" and tokens.are_glued(last - 1)
    return is_bracketed and tokens.are_glued(first - 2) and scan.rules.is_money_sign(tokens.words, first - 2)


def _is_in_hedge(scan: Scan, index: int) -> bool:
    """Whether a word that may be a sign belongs to a hedge: "plus or minus", "al menos"."""
    bounds, lower = scan.language.bounds, scan.tokens.lower
    return (bounds.ranges.plus_or_minus.match(lower, index - 2) or bounds.before.match(lower, index)) is not None


def _has_minus(scan: Scan, index: int) -> bool:
    """A minus touches its number and nothing before it; behind another whole number it is a dash: "75 -300"."""
    tokens = scan.tokens
    if tokens.at(index - 1) not in _MINUS or not tokens.are_glued(index - 1):
        return False
    if tokens.are_glued(index - 2):  # "$-23 million"
        return scan.rules.is_money_sign(tokens.words, index - 2)
    return index < 2 or tokens.words[index - 2][0] not in DIGITS or not tokens.words[index].isdecimal()


def _negated(figure: Figure, first: int) -> Figure:
    figure.first, figure.low = first, -figure.low
    figure.high = None if figure.high is None else -figure.high
    return figure


def _unsigned_at(scan: Scan, index: int) -> Figure | None:
    tokens = scan.tokens
    if index >= len(tokens.words):
        return None
    word, classes = tokens.words[index], tokens.classes[index]
    if word[0] in DIGITS:
        figure = digits_at(scan, index)
        return figure and (among(scan, figure) or figure)
    if word in SYMBOLS:
        return symbol_at(scan, index)
    if classes is None:
        return None
    for name, read in _READERS.items():
        if name in classes and (figure := read(scan, index, classes[name])):
            return figure
    return None


def _words_at(scan: Scan, index: int, _: Decimal) -> Figure | None:
    """ "one hundred and thirty-eight thousand", with a fraction, a scale or a group behind."""
    tokens = scan.tokens
    figure = sum_at(scan, index)
    if figure.form == "ordinal":
        return figure
    if figure.low <= 1 and _is_idiom(scan, index):
        return None
    at = tokens.behind(figure.last)
    if tokens.is_class(at, "group"):
        return group(scan, index, at, figure.low)
    if tokens.is_class(at, "open") and (tokens.classes[at] or {})["open"] == 12:
        return Figure(index, at + 1, figure.low * 12, figure.low * 12, Decimal(12), "words")
    if parts := parts_at(scan, figure):
        return scaled(scan, parts)
    return among(scan, figure) or scaled(scan, mixed(scan, with_decimals(scan, figure)))


def _is_idiom(scan: Scan, index: int) -> bool:
    """ "one another", "at one point", "sub-zero cold"."""
    idioms, lower = scan.language.numbers.grammar.idioms, scan.tokens.lower
    return any(idioms.match(lower, at) for at in range(max(0, index - _IDIOM), index + 1))


def _ordinal_at(_: Scan, index: int, rank: Decimal) -> Figure:
    return Figure(index, index + 1, rank, rank, ONE, "ordinal")


def _multiple_at(_: Scan, index: int, times: Decimal) -> Figure:
    return Figure(index, index + 1, times, times, ONE, "multiple")


def _pair_at(_: Scan, index: int, size: Decimal) -> Figure:
    return Figure(index, index + 1, size, size, ONE, "pair")


_READERS: dict[str, Callable[[Scan, int, Decimal], Figure | None]] = {
    "small": _words_at,
    "tens": _words_at,
    "hundreds": _words_at,
    "lone": _words_at,
    "open": open_at,
    "group": group_at,
    "several": vague_at,
    "alone": one_at,
    "spanned": span_at,
    "part": part_at,
    "ordinal": _ordinal_at,
    "multiple": _multiple_at,
    "pair": _pair_at,
    "scale": scale_at,
}

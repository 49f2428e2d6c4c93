"""Numbers in digits: 1,000 · 816 000 · .500 · 4 thousand 3 hundred and 21 · 3 × 10⁸."""

import re
from dataclasses import replace
from decimal import Decimal

from factcheck.find.numbers.fractions import ONE, SYMBOLS, fraction, mixed, slash_fraction
from factcheck.find.numbers.scales import scaled
from factcheck.find.numbers.words import sum_at
from factcheck.find.scan import Figure, Scan
from factcheck.rules.numbers import Marks

_THREE = re.compile(r"[0-9]{3}(?:[.,][0-9]{1,2})?")
_FEET = re.compile(r"(?P<feet>[0-9])['’](?P<inches>[0-9]|1[01])")
_INCHES = frozenset('"”″')
_SPACES = frozenset(" \u00a0\u2009\u202f")
_STOPS = frozenset(',.;:)?!"”')
_TIMES = frozenset("×xX*")
NEGATIVE = frozenset("-−–⁻")
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_TEN = Decimal(10)
_MOST_POWER = 30
_POWER_DIGITS = 3
_HUNDRED = Decimal(100)
_SPELLED_SCALES = frozenset((_HUNDRED, Decimal(1000)))


def value_of(digits: str, marks: Marks) -> tuple[Decimal, Decimal] | None:
    """The value and the last digit of one token of digits; None for what is no number, such as a version."""
    if digits.isdecimal() and len(digits) < _MOST_POWER:
        return Decimal(digits), ONE
    value = marks.value_of(digits)
    return None if value is None else (value, ONE.scaleb(int(value.as_tuple().exponent)))


def digits_at(scan: Scan, index: int) -> Figure | None:
    """The number whose digits begin at this word, with what may follow: a fraction, a scale, a power of ten."""
    tokens = scan.tokens
    if _stands_alone(scan, index):
        value = Decimal(tokens.words[index])
        return Figure(index, index + 1, value, value, ONE, "digits")
    if slash := slash_fraction(scan, index):
        return scaled(scan, slash)
    last = _past_spaced_groups(scan, index)
    if last == index + 1 and _is_padded(scan, index) and not _has_point(scan, index):
        return None
    if inches := _in_feet_and_inches(scan, index):
        return inches
    read = value_of("".join(tokens.words[index:last]), scan.language.numbers.marks)
    if read is None:
        return None
    value, step = read
    if end := _past_suffix(scan, last):
        return Figure(index, end, value, value, ONE, "ordinal")
    if _has_point(scan, index):
        index, value, step = index - 1, *_behind_point(tokens.words[index])
    figure = scaled(scan, _with_power(scan, mixed(scan, Figure(index, last, value, value, step, "digits"))))
    return _and_more(scan, mixed(scan, figure) if figure.is_scaled else figure)


def _stands_alone(scan: Scan, index: int) -> bool:
    """Digits alone with a plain word behind a space, or a stop: most numbers are, and the rest is spared."""
    tokens = scan.tokens
    word, past = tokens.words[index], index + 1
    if past >= len(tokens.words) or not word.isdecimal() or word[0] == "0" or len(word) > _MOST_POWER:
        return False
    behind = tokens.words[past]
    numbers = scan.language.numbers
    if behind in numbers.going_on or tokens.at(index - 1) == numbers.marks.decimal:
        return False
    if behind in _STOPS:
        return True
    is_word = tokens.classes[past] is None and behind.isalpha() and behind not in _TIMES
    return is_word and not tokens.are_glued(index)


def _is_padded(scan: Scan, index: int) -> bool:
    """Whether noughts stand in front, as in no number but "09th"."""
    word = scan.tokens.words[index]
    return len(word) > 1 and word[0] == "0" and word.isdecimal() and _past_suffix(scan, index + 1) is None


def _has_point(scan: Scan, index: int) -> bool:
    """Whether a decimal mark that belongs to nothing before it stands right before the digits: ".500"."""
    tokens = scan.tokens
    if tokens.at(index - 1) != scan.language.numbers.marks.decimal or not tokens.are_glued(index - 1):
        return False
    return not tokens.are_glued(index - 2) or scan.rules.is_money_sign(tokens.words, index - 2)  # "$.5 million"


def _in_feet_and_inches(scan: Scan, index: int) -> Figure | None:
    r""" "5'10\"": twelve inches to a foot, where the sign of inches stands behind."""
    found = _FEET.fullmatch(scan.tokens.words[index])
    if found is None or scan.tokens.at(index + 1) not in _INCHES or not scan.tokens.are_glued(index):
        return None
    value = Decimal(found["feet"]) * 12 + Decimal(found["inches"])
    return Figure(index, index + 1, value, value, ONE, "digits")


def _past_suffix(scan: Scan, last: int) -> int | None:
    """Past what makes an ordinal of the digits before it and touches them: "18th", "18.ª"."""
    found = scan.language.numbers.grammar.ordinal_suffixes.match(scan.tokens.lower, last)
    if found is None or not all(scan.tokens.are_glued(index - 1) for index in range(last, found[1])):
        return None
    return None if _is_of_compound(scan, found[1]) else found[1]


def _is_of_compound(scan: Scan, at: int) -> bool:
    """ "11st 4lb": the end of an ordinal is a unit where digits with a unit of their own stand behind it."""
    tokens = scan.tokens
    is_unit = tokens.words[at - 1] in scan.rules.measure_starts and tokens.at(at)[:1].isdecimal()
    return is_unit and tokens.are_glued(at) and tokens.words[at + 1] in scan.rules.measure_starts


def _behind_point(digits: str) -> tuple[Decimal, Decimal]:
    """ ".500" without its zero."""
    value = Decimal(f"0.{digits}") if digits.isdecimal() else Decimal(0)
    return value, Decimal(1).scaleb(-len(digits))


def _past_spaced_groups(scan: Scan, index: int) -> int:
    """Past "816 000": groups of three after one of at most three digits, each behind one space."""
    tokens = scan.tokens
    last = index + 1
    if len(tokens.words[index]) <= 3 and tokens.words[index] != "0":
        text, starts = tokens.text, tokens.starts
        while last < len(tokens.words) and _THREE.fullmatch(tokens.words[last]):
            gap = text[tokens.end_of(last - 1) : starts[last]]
            if len(gap) != 1 or gap not in _SPACES:
                break
            last += 1
    return last


def _and_more(scan: Scan, figure: Figure) -> Figure:
    """ "4 thousand 3 hundred and 21", "3 hundred and one": smaller numbers behind thousands and hundreds."""
    while figure.step in _SPELLED_SCALES:
        more = _smaller_at(
            scan, figure.last + (scan.tokens.at(figure.last) in scan.language.numbers.grammar.joining), figure
        )
        if more is None or more.low >= figure.step:
            break
        figure.low, figure.step, figure.last = figure.low + more.low, more.step, more.last
        figure.high = figure.low
    return figure


def _smaller_at(scan: Scan, at: int, figure: Figure) -> Figure | None:
    """The number at this word that may go on with the figure: in digits, or in words behind "hundred and"."""
    tokens = scan.tokens
    digits = tokens.at(at)
    if digits.isdecimal() and digits[0] != "0":
        return scaled(scan, Figure(at, at + 1, Decimal(digits), Decimal(digits), ONE, "digits"))
    is_joined = at > figure.last and figure.step == _HUNDRED
    return sum_at(scan, at) if is_joined and (tokens.is_class(at, "small") or tokens.is_class(at, "tens")) else None


def _with_power(scan: Scan, figure: Figure) -> Figure:
    """ "2.998×10−8", "3 x 10^8", "3 × 10⁸", "1e10", "2^10"."""
    tokens = scan.tokens
    at = figure.last
    if (
        figure.low == _TEN and tokens.at(at)[:1] in _RAISED and tokens.are_glued(at - 1)
    ):  # "10⁶", where no mark of a note
        return _times_ten_to(replace(figure, low=ONE, step=ONE), tokens.at(at).translate(SUPERSCRIPTS), at + 1)
    if tokens.at(at) == "e" and tokens.are_glued(at - 1) and tokens.are_glued(at):
        return _times_ten_to(figure, tokens.at(at + 1), at + 2)
    if tokens.at(at) == "^" and tokens.at(at + 1).isdecimal() and len(tokens.at(at + 1)) < _POWER_DIGITS:
        return _to_the_power(figure, int(tokens.at(at + 1)), at + 2)
    if tokens.at(at) in _TIMES and tokens.at(at + 1) == "10":
        at = tokens.past(at + 2, ("^",))
        is_negative = tokens.at(at) in NEGATIVE and tokens.are_glued(at)
        at = at + 1 if is_negative else at
        return _times_ten_to(figure, "-" * is_negative + tokens.at(at).translate(SUPERSCRIPTS), at + 1)
    return figure


def _to_the_power(figure: Figure, power: int, last: int) -> Figure:
    """ "2^10", as far as it fits into a Decimal."""
    if len(figure.low.as_tuple().digits) * power <= _MOST_POWER:
        figure.low = figure.high = figure.low**power
        figure.step, figure.last = min(ONE, figure.step**power), last
    return figure


def _times_ten_to(figure: Figure, power: str, last: int) -> Figure:
    digits = power.removeprefix("-")
    if digits.isdecimal() and len(digits) < 4 and int(digits) <= _MOST_POWER:
        scale = Decimal(10) ** int(power)
        figure.low, figure.step, figure.last = figure.low * scale, figure.step * scale, last
        figure.high = figure.low
    return figure


def symbol_at(scan: Scan, index: int) -> Figure:
    """ "½", also before a scale."""
    return scaled(scan, fraction(index, index + 1, *map(Decimal, SYMBOLS[scan.tokens.words[index]])))

"""Numbers in digits: 1,000 · 816 000 · 1.9 billion · 38M · 2½ · 1/2 · 3 × 10⁸."""

import re
from decimal import Context, Decimal

from factcheck.find.scan import DIGITS, Figure, Scan

ONE = Decimal(1)
_PLACES = Decimal("1e-12")
_EXACT = Context(prec=40)
_GROUPED = re.compile(r"[0-9]{1,3}(?:[,'’][0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?:,[0-9]{2})*,[0-9]{3}(?:\.[0-9]+)?")
_DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_PLAIN = re.compile(r"[0-9]{1,30}(?:\.[0-9]{1,30})?")
_DECIMAL_COMMA = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})*,[0-9]{1,2}")
_THREE = re.compile(r"[0-9]{3}(?:[.,][0-9]{1,2})?")
_SPACES = frozenset(" \u00a0\u2009\u202f")
SYMBOLS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6),
    "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128, 1000))
_SLASHES = frozenset("/⁄")
_TIMES = frozenset("×xX*")
_MINUS = frozenset("-−–")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_MOST_POWER = 30
_LARGEST = Decimal(10) ** 18  # beyond it a scale multiplies no more: "million million million …"
_SPELLED_SCALES = frozenset((Decimal(100), Decimal(1000)))


def quotient(above: Decimal, below: Decimal) -> Decimal:
    """The quotient, rounded to 12 places where Decimal cannot hold it."""
    exact = _EXACT.divide(above, below)
    rounded = exact.quantize(_PLACES, context=_EXACT)
    return exact if exact == rounded else rounded


def value_of(digits: str) -> tuple[Decimal, Decimal] | None:
    """The value and the last digit of one token of digits; None for what is no number, such as a version.

    >>> value_of("12,34,567"), value_of("1.90"), value_of("3.5.2")
    ((Decimal('1234567'), Decimal('1')), (Decimal('1.90'), Decimal('0.01')), None)
    """
    if digits.isdecimal() and len(digits) < _MOST_POWER:
        return Decimal(digits), ONE
    if _PLAIN.fullmatch(digits):
        value = Decimal(digits)
    elif _GROUPED.fullmatch(digits):
        value = Decimal(re.sub("[,'’]", "", digits))
    elif _DOTTED.fullmatch(digits):
        value = Decimal(digits.replace(".", ""))
    elif _DECIMAL_COMMA.fullmatch(digits):
        value = Decimal(digits.replace(".", "").replace(",", "."))
    else:
        return None
    return value, Decimal(1).scaleb(int(value.as_tuple().exponent))


def digits_at(scan: Scan, index: int) -> Figure | None:
    """The number whose digits begin at this word, with what may follow: a fraction, a scale, a power of ten."""
    if _stands_alone(scan, index):
        value = Decimal(scan.words[index])
        return Figure(index, index + 1, value, value, ONE, "digits")
    if slash := slash_fraction(scan, index):
        return scaled(scan, slash)
    last = _past_spaced_groups(scan, index)
    if last == index + 1 and len(scan.words[index]) > 1 and scan.words[index].isdecimal() and scan.words[index][0] == "0":
        return None
    read = value_of("".join(scan.words[index:last]))
    if read is None:
        return None
    value, step = read
    if scan.are_glued(last - 1) and scan.word(last) in scan.language.numbers.ordinal_suffixes:
        return Figure(index, last + 1, value, value, ONE, "ordinal")
    if scan.word(index - 1) == "." and scan.are_glued(index - 1) and not scan.are_glued(index - 2):
        index, value, step = index - 1, *_behind_point(scan.words[index])
    figure = scaled(scan, _with_power(scan, mixed(scan, Figure(index, last, value, value, step, "digits"))))
    return _and_more(scan, mixed(scan, figure) if figure.is_scaled else figure)


def _and_more(scan: Scan, figure: Figure) -> Figure:
    """ "4 thousand 3 hundred and 21": smaller numbers in digits behind thousands and hundreds."""
    while figure.step in _SPELLED_SCALES:
        at = figure.last + (scan.word(figure.last) in scan.language.numbers.joining)
        digits = scan.word(at)
        if not digits.isdecimal() or digits[0] == "0" or Decimal(digits) >= figure.step:
            break
        more = scaled(scan, Figure(at, at + 1, Decimal(digits), Decimal(digits), ONE, "digits"))
        if more.low >= figure.step:
            break
        figure.low, figure.step, figure.last = figure.low + more.low, more.step, more.last
        figure.high = figure.low
    return figure


def _stands_alone(scan: Scan, index: int) -> bool:
    """Digits alone with a plain word behind a space: most numbers are, and the rest is spared."""
    word, past = scan.words[index], index + 1
    if past >= len(scan.words) or not word.isdecimal() or word[0] == "0" or len(word) > _MOST_POWER:
        return False
    behind = scan.words[past]
    is_word = scan.classes[past] is None and behind.isalpha() and behind not in _TIMES
    return is_word and not scan.are_glued(index) and behind not in scan.language.numbers.money_scales and scan.word(index - 1) != "."


def _behind_point(digits: str) -> tuple[Decimal, Decimal]:
    """ ".500" without its zero."""
    value = Decimal(f"0.{digits}") if digits.isdecimal() else Decimal(0)
    return value, Decimal(1).scaleb(-len(digits))


def _past_spaced_groups(scan: Scan, index: int) -> int:
    """Past "816 000": groups of three after one of at most three digits, each behind one space."""
    last = index + 1
    if len(scan.words[index]) <= 3 and scan.words[index] != "0":
        text, starts = scan.sentence.text, scan.sentence.starts
        while last < len(scan.words) and _THREE.fullmatch(scan.words[last]):
            gap = text[scan.sentence.end_of(last - 1) : starts[last]]
            if len(gap) != 1 or gap not in _SPACES:
                break
            last += 1
    return last


def slash_fraction(scan: Scan, index: int) -> Figure | None:
    """ "1/2": small, and no part of a date or of "24/7"."""
    if scan.word(index + 1) not in _SLASHES or not scan.are_glued(index) or not scan.are_glued(index + 1):
        return None
    above, below = scan.words[index], scan.word(index + 2)
    if not (above.isdecimal() and below.isdecimal()) or len(below) > 4 or int(below) not in _DENOMINATORS:
        return None
    if int(above) >= int(below) or {scan.word(index - 1), scan.word(index + 3)} & _SLASHES:
        return None
    return fraction(index, index + 3, Decimal(above), Decimal(below))


def fraction(first: int, last: int, above: Decimal, below: Decimal) -> Figure:
    """So many parts of a whole."""
    value = quotient(above, below)
    return Figure(first, last, value, value, quotient(ONE, below), "fraction")


def symbol_at(scan: Scan, index: int) -> Figure:
    """ "½", also before a scale."""
    return scaled(scan, fraction(index, index + 1, *map(Decimal, SYMBOLS[scan.words[index]])))


def mixed(scan: Scan, figure: Figure) -> Figure:
    """The figure with a fraction behind it: "2½", "2 1/2", "2-1/2", "two and a half"."""
    at = scan.after_hyphen(figure.last)
    if at < len(scan.words):
        part = None
        if scan.words[at] in SYMBOLS:
            part = fraction(at, at + 1, *map(Decimal, SYMBOLS[scan.words[at]]))
        elif scan.words[at][0] in DIGITS:
            part = slash_fraction(scan, at)
        elif scan.lower[at] in scan.language.numbers.joining:
            part = part_after_and(scan, at + 1)
        if part and figure.step >= 1:
            size = figure.step if figure.is_scaled else ONE  # "two million and a half" is 2.5 million
            figure.low += part.low * size
            figure.high, figure.step, figure.last = figure.low, part.step * size, part.last
    return figure


def part_after_and(scan: Scan, index: int) -> Figure | None:
    """ "a half", "one-half", "three quarters" behind "two and"."""
    classes = scan.classes[index] if index < len(scan.words) else None
    if classes and ("article" in classes or "small" in classes):
        at = scan.after_hyphen(index + 1)
        if scan.is_class(at, "part"):
            return fraction(index, at + 1, classes.get("small") or ONE, (scan.classes[at] or {})["part"])
    if classes and classes.get("part") in (2, 4) and not scan.lower[index].endswith("s"):
        return fraction(index, index + 1, ONE, classes["part"])
    return None


def scaled(scan: Scan, figure: Figure) -> Figure:
    """The figure times the scales behind it: "1.9 billion", "38M", "5 hundred thousand", "$5m"."""
    while figure.low < _LARGEST and (found := _scale_at(scan, figure)) is not None:
        scale, figure.last = found
        figure.low *= scale
        figure.high = figure.low
        step = figure.step * scale
        figure.step = step.quantize(ONE) if step >= 1 else step
        figure.form = "digits" if figure.form == "fraction" else figure.form
        figure.is_scaled = True
    return figure


def _scale_at(scan: Scan, figure: Figure) -> tuple[Decimal, int] | None:
    index = scan.after_hyphen(figure.last)
    if index >= len(scan.words):
        return None
    if (classes := scan.classes[index]) and ("scale" in classes or classes.get("open", 0) > 10 and not figure.is_scaled):
        scale = classes.get("scale") or classes["open"]
        return scale, index + 1
    if figure.form != "digits" or figure.is_scaled:
        return None
    table = _short_scales(scan, figure, index)
    scale = table.get(scan.words[index])
    is_free = not (scan.are_glued(index) and scan.words[index + 1][0].isalnum())
    return (scale, index + 1) if scale is not None and is_free else None


def _short_scales(scan: Scan, figure: Figure, index: int) -> dict[str, Decimal]:
    """Which abbreviations may follow: more of them glued, and most beside money or before what is counted."""
    numbers = scan.language.numbers
    if scan.rules.is_money_sign(scan.words, figure.first - 1):
        return numbers.money_scales
    if not scan.are_glued(index - 1):
        return numbers.scales
    return numbers.money_scales if _counts_on(scan, index + 1) else numbers.glued_scales


def _counts_on(scan: Scan, index: int) -> bool:
    """ "2.7m viewers", "35m of its devices", "1.2m tons": a noun in the plural or a unit follows the letter."""
    word = scan.word(index)
    if not word or scan.are_glued(index - 1):
        return False
    if word in scan.language.numbers.of or scan.language.unit_words.match(scan.lower, index):
        return True
    if scan.language.money_words.match(scan.lower, index):
        return True
    nouns = scan.language.nouns
    for at in range(index, min(index + 5, len(scan.words))):
        word = scan.lower[at]
        if word in scan.language.numbers.joining:
            continue
        if word in nouns.stops or not word.isalpha():
            return False
        if nouns.is_plural(word):
            return True
    return False


def _with_power(scan: Scan, figure: Figure) -> Figure:
    """ "2.998×10−8", "3 x 10^8", "3 × 10⁸", "1e10"."""
    at = figure.last
    if scan.word(at) == "e" and scan.are_glued(at - 1) and scan.are_glued(at):
        return _times_ten_to(figure, scan.word(at + 1), at + 2)
    if scan.word(at) in _TIMES and scan.word(at + 1) == "10":
        at += 2
        at += scan.word(at) == "^"
        sign = "-" if scan.word(at) in _MINUS and scan.are_glued(at) else ""
        at += bool(sign)
        return _times_ten_to(figure, sign + scan.word(at).translate(_SUPERSCRIPTS), at + 1)
    return figure


def _times_ten_to(figure: Figure, power: str, last: int) -> Figure:
    digits = power.removeprefix("-")
    if digits.isdecimal() and len(digits) < 4 and int(digits) <= _MOST_POWER:
        scale = Decimal(10) ** int(power)
        figure.low, figure.step, figure.last = figure.low * scale, figure.step * scale, last
        figure.high = figure.low
    return figure

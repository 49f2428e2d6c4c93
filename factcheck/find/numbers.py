"""Numbers in digits and words: 1,000 · 816 000 · 1.9 billion · thirty-eight thousand · two and a half · a third."""

import re
from collections.abc import Iterator
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
_THIN = frozenset(" \u00a0\u2009\u202f")
_SYMBOLS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅕": (1, 5)}  # fmt: skip
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 16, 32))
_STARTS = ("small", "tens", "scale", "group", "open", "ordinal", "part", "multiple", "pair")
_MINUS = frozenset("-−–")
_LONGEST = 16  # words in one number; bounds the work on a hostile line


def ratio(above: Decimal, below: Decimal) -> Decimal:
    """The quotient, rounded to 12 places where Decimal cannot hold it."""
    quotient = _EXACT.divide(above, below)
    return quotient if quotient == quotient.quantize(_PLACES, context=_EXACT) else quotient.quantize(_PLACES, context=_EXACT)


def find(scan: Scan) -> dict[int, Figure]:
    """The numbers of a sentence by the index of their first word; they do not overlap."""
    figures: dict[int, Figure] = {}
    past = 0
    for index in candidates(scan):
        if index >= past and (figure := number_at(scan, index)):
            figures[figure.first] = figure
            past = figure.last
    return figures


def candidates(scan: Scan) -> Iterator[int]:
    """The indices of words that can begin a number."""
    for index, (word, classes) in enumerate(zip(scan.words, scan.classes, strict=True)):
        if word[0] in DIGITS or word in _SYMBOLS or (classes is not None and not classes.keys().isdisjoint(_STARTS)):
            yield index
        elif classes is not None and ("article" in classes or "sign" in classes):
            yield index


def number_at(scan: Scan, index: int) -> Figure | None:
    """The number that begins at this word, or None."""
    if scan.is_class(index, "sign"):
        figure = _unsigned_at(scan, scan.after_hyphen(index + 1))
        return _negated(figure, index) if figure and figure.form in ("digits", "words") else None
    figure = _unsigned_at(scan, index)
    if figure and figure.form == "digits" and _has_minus(scan, index):
        return _negated(figure, index - 1)
    return figure


def _has_minus(scan: Scan, index: int) -> bool:
    """A minus touches its number and nothing before it."""
    return scan.word(index - 1) in _MINUS and scan.are_glued(index - 1) and not scan.are_glued(index - 2)


def _negated(figure: Figure, first: int) -> Figure:
    figure.first, figure.low = first, -figure.low
    figure.high = None if figure.high is None else -figure.high
    return figure


def _unsigned_at(scan: Scan, index: int) -> Figure | None:
    if index >= len(scan.words):
        return None
    word, classes = scan.words[index], scan.classes[index]
    if word[0] in DIGITS:
        return _with_tail(scan, _digits_at(scan, index))
    if word in _SYMBOLS:
        return _scaled(scan, _fraction(index, index + 1, *map(Decimal, _SYMBOLS[word])))
    if classes is None:
        return None
    for name, read in _READERS.items():
        if name in classes and (figure := read(scan, index, classes[name])):
            return figure
    return None


# ---------------------------------------------------------------------------------------------------- digits


def value_of(digits: str) -> tuple[Decimal, Decimal] | None:
    """The value and the last digit of one token of digits; None for what is no number, such as a version.

    >>> value_of("12,34,567"), value_of("1.90"), value_of("3.5.2")
    ((Decimal('1234567'), Decimal('1')), (Decimal('1.90'), Decimal('0.01')), None)
    """
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


def _digits_at(scan: Scan, index: int) -> Figure | None:
    last = _past_spaced_groups(scan, index)
    read = value_of("".join(scan.words[index:last]))
    if read is None:
        return None
    value, step = read
    if scan.are_glued(last - 1) and scan.word(last) in scan.language.numbers.ordinal_suffixes:
        return Figure(index, last + 1, value, value, ONE, "ordinal")
    return Figure(index, last, value, value, step, "digits")


def _past_spaced_groups(scan: Scan, index: int) -> int:
    """Past "816 000": groups of three after one of at most three digits, each behind one space."""
    last = index + 1
    if len(scan.words[index]) <= 3:
        text, starts = scan.sentence.text, scan.sentence.starts
        while last < len(scan.words) and _THREE.fullmatch(scan.words[last]):
            gap = text[scan.sentence.end_of(last - 1) : starts[last]]
            if len(gap) != 1 or gap not in _THIN:
                break
            last += 1
    return last


def _with_tail(scan: Scan, figure: Figure | None) -> Figure | None:
    """The number with what may follow its digits: a fraction, a scale, a power of ten."""
    if figure is None or figure.form != "digits":
        return figure
    if slash := _slash_fraction(scan, figure.first):
        return slash
    return _scaled(scan, _mixed(scan, figure))


def _slash_fraction(scan: Scan, index: int) -> Figure | None:
    """ "1/2": small, and no part of a date or of "24/7"."""
    if scan.word(index + 1) != "/" or not scan.are_glued(index) or not scan.are_glued(index + 1):
        return None
    above, below = scan.words[index], scan.word(index + 2)
    if not (above.isdecimal() and below.isdecimal()) or len(above + below) > 4 or scan.word(index + 3) == "/":
        return None
    if int(below) not in _DENOMINATORS or int(above) >= int(below) or scan.word(index - 1) == "/":
        return None
    return _fraction(index, index + 3, Decimal(above), Decimal(below))


def _fraction(first: int, last: int, above: Decimal, below: Decimal) -> Figure:
    value = ratio(above, below)
    return Figure(first, last, value, value, ratio(ONE, below), "fraction")


def _mixed(scan: Scan, figure: Figure) -> Figure:
    """The figure with a fraction behind it: "2½", "2 1/2", "2-1/2", "two and a half"."""
    at = scan.after_hyphen(figure.last)
    if at < len(scan.words):
        part = None
        if scan.words[at] in _SYMBOLS:
            part = _fraction(at, at + 1, *map(Decimal, _SYMBOLS[scan.words[at]]))
        elif scan.words[at][0] in DIGITS:
            part = _slash_fraction(scan, at)
        elif scan.lower[at] in scan.language.numbers.joining:
            part = _half_after_and(scan, at + 1)
        if part and figure.step >= 1:
            figure.low += part.low
            figure.high, figure.step, figure.last = figure.low, part.step, part.last
    return figure


def _half_after_and(scan: Scan, index: int) -> Figure | None:
    """ "a half", "one-half", "three quarters" behind "two and"."""
    classes = scan.classes[index] if index < len(scan.words) else None
    if classes and ("article" in classes or "small" in classes):
        at = scan.after_hyphen(index + 1)
        if scan.is_class(at, "part"):
            return _fraction(index, at + 1, classes.get("small") or ONE, (scan.classes[at] or {})["part"])
    return None


def _scaled(scan: Scan, figure: Figure) -> Figure:
    """The figure times the scales behind it: "1.9 billion", "38M", "5 hundred thousand", "$5m"."""
    while (factor := _scale_at(scan, figure)) is not None:
        scale, figure.last = factor
        figure.low *= scale
        figure.step = _whole(figure.step * scale)
        figure.high = figure.low
        figure.form = "digits" if figure.form == "fraction" else figure.form
        figure.is_scaled = True
    return figure


def _whole(step: Decimal) -> Decimal:
    return step.quantize(ONE) if step >= 1 else step


def _scale_at(scan: Scan, figure: Figure) -> tuple[Decimal, int] | None:
    index = scan.after_hyphen(figure.last)
    if index >= len(scan.words):
        return None
    if (classes := scan.classes[index]) and "scale" in classes:
        return classes["scale"], index + 1
    numbers, word = scan.language.numbers, scan.words[index]
    if figure.form != "digits" or figure.is_scaled:
        return None
    table = numbers.scales
    if scan.are_glued(index - 1):
        table = numbers.money_scales if scan.rules.is_money_sign(scan.words, figure.first - 1) else numbers.glued_scales
    scale = table.get(word)
    return None if scale is None or _is_glued_to_letters(scan, index) else (scale, index + 1)


def _is_glued_to_letters(scan: Scan, index: int) -> bool:
    return scan.are_glued(index) and scan.words[index + 1][0].isalnum()


# ---------------------------------------------------------------------------------------------------- words


def _words_at(scan: Scan, index: int, _: Decimal) -> Figure | None:
    """ "one hundred and thirty-eight thousand": what small numbers, tens and scales in a row add up to."""
    total = current = Decimal(0)
    scale, last, at = None, index, index
    limit = min(len(scan.words), index + _LONGEST)
    while at < limit:
        classes = scan.classes[at] or {}
        if "small" in classes and current % 10 == 0 and current % 100 != 10 and not (current == 0 < at - index and scale is None):
            current += classes["small"]
        elif "tens" in classes and current % 100 == 0:
            current += classes["tens"]
        elif "ordinal" in classes and last > index and 0 < classes["ordinal"] < 100 and current % 10 == 0 and scan.word(at - 1) in "-":
            value = total + current + classes["ordinal"]
            return Figure(index, at + 1, value, value, ONE, "ordinal")
        elif classes.get("scale") == 100 and 0 < current < 100:
            current *= 100
        elif "scale" in classes and classes["scale"] != 100 and current and (scale is None or classes["scale"] < scale):
            scale = classes["scale"]
            total, current = total + current * scale, Decimal(0)
        else:
            break
        last = at + 1
        at = scan.after_hyphen(last)
        if scan.word(at) in scan.language.numbers.joining and (current >= 100 or (total and not current)) and (
            scan.is_class(at + 1, "small") or scan.is_class(at + 1, "tens")
        ):
            at += 1
    step = scale if scale and not current else ONE
    value = total + current
    figure = Figure(index, last, value, value, step, "words", is_scaled=scale is not None)
    return _part_or_among(scan, _scaled(scan, _mixed(scan, figure)))


def _part_or_among(scan: Scan, figure: Figure) -> Figure:
    """ "two thirds" and "one in five" are fractions."""
    at = scan.after_hyphen(figure.last)
    if (classes := scan.classes[at] if at < len(scan.words) else None) and "part" in classes and figure.low < 100:
        is_plural = scan.lower[at].endswith("s")
        if is_plural == (figure.low != 1) and scan.word(figure.last) != "and":
            return _fraction(figure.first, at + 1, figure.low, classes["part"])
    return figure


def _among(scan: Scan, figure: Figure) -> Figure | None:
    """ "one in five", "three out of every four": a fraction when the second number is the larger."""
    numbers = scan.language.numbers
    if not (link := numbers.among.match(scan.lower, figure.last)):
        return None
    at = link[1] + (scan.word(link[1]) in numbers.every)
    if at >= len(scan.words):
        return None
    other = _unsigned_at(scan, at)
    is_alike = other is not None and other.form == figure.form and ONE < figure.low + 1 <= other.low <= 1000
    return _fraction(figure.first, other.last, figure.low, other.low) if other and is_alike else None


def _article_at(scan: Scan, index: int, _: Decimal) -> Figure | None:
    """ "a hundred", "a dozen", "a half", "a third of", "a million and a half"."""
    at = scan.after_hyphen(index + 1)
    classes = scan.classes[at] if at < len(scan.words) else None
    if classes is None:
        return None
    if "scale" in classes:
        figure = Figure(index, index + 1, ONE, ONE, ONE, "words")
        return _half_more(scan, _more_words(scan, _scaled(scan, figure)))
    if "group" in classes and scan.lower[at] != "":
        return _group(scan, index, at, ONE)
    if "part" in classes and scan.word(at + 1) in scan.language.numbers.of and not scan.lower[at].endswith("s"):
        return _fraction(index, at + 1, ONE, classes["part"])
    return None


def _more_words(scan: Scan, figure: Figure) -> Figure:
    """ "a hundred and five", "a thousand two hundred"."""
    at = figure.last + (scan.word(figure.last) in scan.language.numbers.joining)
    if figure.low >= 100 and (scan.is_class(at, "small") or scan.is_class(at, "tens")):
        rest = _words_at(scan, at, ONE)
        if rest and rest.form == "words" and rest.low < figure.step:
            figure.low += rest.low
            figure.high, figure.step, figure.last = figure.low, rest.step, rest.last
    return figure


def _half_more(scan: Scan, figure: Figure) -> Figure:
    """ "a million and a half": half of the scale."""
    if scan.word(figure.last) in scan.language.numbers.joining and (part := _half_after_and(scan, figure.last + 1)):
        figure.low += part.low * figure.low
        figure.high, figure.step, figure.last = figure.low, part.step * figure.step, part.last
    return figure


def _group(scan: Scan, first: int, at: int, times: Decimal) -> Figure:
    """ "a dozen", "three dozen", "half a dozen", "a couple": as written, the group is the last digit."""
    size: Decimal = (scan.classes[at] or {})["group"]
    value = times * size
    return Figure(first, at + 1, value, value, value if times < 1 else size, "words")


def _half_at(scan: Scan, index: int, parts: Decimal) -> Figure | None:
    """ "half a million", "half of the", "half an hour", "half-dozen"; not "the second half" or "half-staff"."""
    if parts != 2 or scan.lower[index].endswith("s"):
        return None
    at = scan.after_hyphen(index + 1)
    at += scan.is_class(at, "article")
    classes = scan.classes[at] if at < len(scan.words) else None
    half = Figure(index, at, Decimal("0.5"), Decimal("0.5"), Decimal("0.5"), "fraction")
    if classes and "group" in classes:
        return _group(scan, index, at, half.low)
    if classes and "scale" in classes:
        return _scaled(scan, half)
    if scan.is_class(index - 1, "ordinal") or scan.word(index - 1) in ("the", "this", "last", "next"):
        return None
    if at == index + 2 and scan.language.unit_words.match(scan.lower, at):
        return half
    half.last = index + 1
    return half if scan.word(index + 1) in scan.language.numbers.whole else None


def _open_at(scan: Scan, index: int, size: Decimal) -> Figure | None:
    """ "dozens", "tens of thousands": at least two of the group."""
    low, last = 2 * size, index + 1
    while scan.word(last) in scan.language.numbers.of and scan.is_class(last + 1, "open"):
        factor: Decimal = (scan.classes[last + 1] or {})["open"]
        low, size, last = low * factor, size * factor, last + 2
    return Figure(index, last, low, None, size, "open", "dozens")


def _ordinal_at(scan: Scan, index: int, rank: Decimal) -> Figure:
    return Figure(index, index + 1, rank, rank, ONE, "ordinal")


def _multiple_at(scan: Scan, index: int, times: Decimal) -> Figure:
    return Figure(index, index + 1, times, times, ONE, "multiple")


def _pair_at(scan: Scan, index: int, size: Decimal) -> Figure:
    return Figure(index, index + 1, size, size, ONE, "pair")


def _number_words_at(scan: Scan, index: int, value: Decimal) -> Figure | None:
    figure = _words_at(scan, index, value)
    if figure is None or figure.form != "words":
        return figure
    at = scan.after_hyphen(figure.last)
    if scan.is_class(at, "group"):
        return _group(scan, index, at, figure.low)
    return _among(scan, figure) or figure


_READERS = {
    "small": _number_words_at,
    "tens": _number_words_at,
    "open": _open_at,
    "article": _article_at,
    "part": _half_at,
    "ordinal": _ordinal_at,
    "multiple": _multiple_at,
    "pair": _pair_at,
}

"""All numbers of a sentence: in digits, in words, parts, groups, ordinals; found at their own words."""

from collections.abc import Callable
from decimal import Decimal

from factcheck.find.digits import digits_at, symbol_at
from factcheck.find.fractions import ONE, SYMBOLS, fraction, is_whole_behind, mixed, parts_at
from factcheck.find.number_words import sum_at, with_decimals
from factcheck.find.scales import scaled
from factcheck.find.scan import DIGITS, Figure, Scan

_MINUS = frozenset("-−–")


def find(scan: Scan) -> dict[int, Figure]:
    """The numbers of a sentence by the index of their first word; they do not overlap."""
    figures: dict[int, Figure] = {}
    past = 0
    for index in scan.known:
        classes = scan.classes[index]
        if (
            (classes is None or "@number" in classes)
            and index >= past
            and (figure := number_at(scan, index))
            and figure.first >= past
        ):
            figures[figure.first] = figure
            past = figure.last
    return figures


def number_at(scan: Scan, index: int) -> Figure | None:
    """The number that begins at this word, or None."""
    if scan.is_class(index, "sign") and not scan.language.bounds.plus_or_minus.match(scan.lower, index - 2):
        figure = _unsigned_at(scan, scan.after_hyphen(index + 1))
        return _negated(figure, index) if figure and figure.form in ("digits", "words") else None
    figure = _unsigned_at(scan, index)
    if figure and figure.form == "digits" and _has_minus(scan, figure.first):
        return _negated(figure, figure.first - 1)
    return figure


def _has_minus(scan: Scan, index: int) -> bool:
    """A minus touches its number and nothing before it; behind another whole number it is a dash: "75 -300"."""
    if scan.word(index - 1) not in _MINUS or not scan.are_glued(index - 1) or scan.are_glued(index - 2):
        return False
    return index < 2 or scan.words[index - 2][0] not in DIGITS or not scan.words[index].isdecimal()


def _negated(figure: Figure, first: int) -> Figure:
    figure.first, figure.low = first, -figure.low
    figure.high = None if figure.high is None else -figure.high
    return figure


def _unsigned_at(scan: Scan, index: int) -> Figure | None:
    if index >= len(scan.words):
        return None
    word, classes = scan.words[index], scan.classes[index]
    if word[0] in DIGITS:
        figure = digits_at(scan, index)
        return figure and (_among(scan, figure) or figure)
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
    figure = sum_at(scan, index)
    if figure.form == "ordinal":
        return figure
    at = scan.after_hyphen(figure.last)
    if scan.is_class(at, "group"):
        return _group(scan, index, at, figure.low)
    if scan.is_class(at, "open") and (scan.classes[at] or {})["open"] == 12:
        return Figure(index, at + 1, figure.low * 12, figure.low * 12, Decimal(12), "words")
    if parts := parts_at(scan, figure):
        return scaled(scan, parts)
    return _among(scan, figure) or scaled(scan, mixed(scan, with_decimals(scan, figure)))


def _among(scan: Scan, figure: Figure) -> Figure | None:
    """ "one in five", "three out of every four": a fraction when the second number is the larger."""
    numbers = scan.language.numbers
    if figure.step != 1 or figure.low < 1 or not (link := numbers.among.match(scan.lower, figure.last)):
        return None
    at = link[1] + (scan.word(link[1]) in numbers.every)
    is_explicit = link[1] - figure.last > 1 or at > link[1]
    if at >= len(scan.words) or not (is_explicit or figure.form == "words"):
        return None
    other = sum_at(scan, at) if scan.is_class(at, "small") or scan.is_class(at, "tens") else None
    if other is None and scan.words[at][0] in DIGITS:
        other = digits_at(scan, at)
    if other is None or other.form != figure.form or not figure.low < other.low <= 1000 or other.step != 1:
        return None
    is_counted = is_explicit or figure.low == 1
    return fraction(figure.first, other.last, figure.low, other.low) if is_counted else None


def _article_before(scan: Scan, index: int) -> bool:
    """Whether "a" or "an" stands before the word: looked for from here, since articles are many and numbers few."""
    return scan.is_class(index - 1, "article")


def _more_words(scan: Scan, figure: Figure) -> Figure:
    """ "a hundred and five", "a thousand two hundred"."""
    at = figure.last + (scan.word(figure.last) in scan.language.numbers.joining)
    if figure.low >= 100 and (scan.is_class(at, "small") or scan.is_class(at, "tens")):
        rest = sum_at(scan, at)
        if rest.form == "words" and rest.low < figure.step:
            figure.low += rest.low
            figure.high, figure.step, figure.last = figure.low, rest.step, rest.last
    return figure


def _group(scan: Scan, first: int, at: int, times: Decimal) -> Figure:
    """ "a dozen", "three dozen", "half a dozen", "a couple": as written, the group is the last digit."""
    size: Decimal = (scan.classes[at] or {})["group"]
    value = times * size
    return Figure(first, at + 1, value, value, value if times < 1 else size, "words")


def _group_at(scan: Scan, index: int, _: Decimal) -> Figure | None:
    """ "a dozen", "a couple"."""
    return _group(scan, index - 1, index, ONE) if _article_before(scan, index) else None


def _part_at(scan: Scan, index: int, parts: Decimal) -> Figure | None:
    """ "a third of", "half a million", "half of the", "half an hour", "quarter-mile"; not "the second half"."""
    if _article_before(scan, index):
        joining, unit_words = scan.language.numbers.joining, scan.language.unit_words
        if scan.word(index - 2) in joining and unit_words.match(scan.lower, index - 3):
            # "an hour and a half": the article is the number, its unit follows
            return Figure(index - 4, index - 3, ONE, ONE, ONE, "words") if _article_before(scan, index - 3) else None
        if is_whole_behind(scan, index + 1):
            return fraction(index - 1, index + 1, ONE, parts)
    return _part_of_number(scan, index, parts) or _part_of_thing(scan, index, parts)


def _part_of_number(scan: Scan, index: int, parts: Decimal) -> Figure | None:
    """ "half a dozen", "half a million", "quarter million"."""
    past = scan.after_hyphen(index + 1)
    past += scan.is_class(past, "article")
    part = fraction(index, past, ONE, parts)
    if parts == 2 and scan.is_class(past, "group"):
        return _group(scan, index, past, part.low)
    return scaled(scan, part) if parts in (2, 4) and scan.is_class(past, "scale") else None


def _part_of_thing(scan: Scan, index: int, parts: Decimal) -> Figure | None:
    """ "half an hour", "quarter-mile", "half of the voters"."""
    if scan.is_class(index - 1, "ordinal") or scan.word(index - 1) in scan.language.numbers.ranked:
        return None
    at = scan.after_hyphen(index + 1)
    past = at + scan.is_class(at, "article")
    is_measured = parts == 2 or (at == index + 2 and past == at)
    if is_measured and scan.language.unit_words.match(scan.lower, past):
        return fraction(index, past, ONE, parts)
    is_whole = parts == 2 and scan.word(index + 1) in scan.language.numbers.whole
    return fraction(index, index + 1, ONE, parts) if is_whole else None


def _open_at(scan: Scan, index: int, size: Decimal) -> Figure | None:
    """ "dozens", "tens of thousands": at least two of the group."""
    low, last = 2 * size, index + 1
    while scan.word(last) in scan.language.numbers.of and scan.is_class(last + 1, "open"):
        factor: Decimal = (scan.classes[last + 1] or {})["open"]
        low, size, last = low * factor, size * factor, last + 2
    return Figure(index, last, low, None, size, "open", "dozens")


def _scale_at(scan: Scan, index: int, scale: Decimal) -> Figure | None:
    """ "a hundred", "a million and a half"; without an article where a unit or money follows: "thousand litres"."""
    if _article_before(scan, index):
        figure = scaled(scan, Figure(index - 1, index, ONE, ONE, ONE, "words"))
        return mixed(scan, _more_words(scan, figure))
    if scan.is_class(index - 1, "several") or scan.after_hyphen(index - 1) == index:
        return None
    figure = scaled(scan, Figure(index, index + 1, scale, scale, scale, "words", is_scaled=True))
    at = scan.after_hyphen(figure.last)
    language = scan.language
    return figure if language.money_words.match(scan.lower, at) or language.unit_words.match(scan.lower, at) else None


def _one_at(scan: Scan, index: int, one: Decimal) -> Figure | None:
    """ "a kilometre": the article is the number."""
    return Figure(index - 1, index, one, one, one, "words") if _article_before(scan, index) else None


def _vague_at(scan: Scan, index: int, least: Decimal) -> Figure | None:
    """ "several", "a few", "several hundred": so many at least; "few" alone says nothing."""
    is_counted = least > 2 or _article_before(scan, index)
    if not is_counted:
        return None
    figure = scaled(scan, Figure(index, index + 1, least, least, ONE, "words"))
    if scan.is_class(figure.last, "group"):
        figure = _group(scan, index, figure.last, figure.low)
    figure.first -= least <= 2
    figure.high, figure.form, figure.hedge = None, "vague", "dozens"
    return figure


def _ordinal_at(_: Scan, index: int, rank: Decimal) -> Figure:
    return Figure(index, index + 1, rank, rank, ONE, "ordinal")


def _multiple_at(_: Scan, index: int, times: Decimal) -> Figure:
    return Figure(index, index + 1, times, times, ONE, "multiple")


def _pair_at(_: Scan, index: int, size: Decimal) -> Figure:
    return Figure(index, index + 1, size, size, ONE, "pair")


_READERS: dict[str, Callable[[Scan, int, Decimal], Figure | None]] = {
    "small": _words_at,
    "tens": _words_at,
    "open": _open_at,
    "group": _group_at,
    "several": _vague_at,
    "alone": _one_at,
    "part": _part_at,
    "ordinal": _ordinal_at,
    "multiple": _multiple_at,
    "pair": _pair_at,
    "scale": _scale_at,
}

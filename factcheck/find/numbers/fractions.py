"""Parts of a whole: 1/2 · ½ · two thirds · and what they add to a number: 2½ · two and a half."""

from decimal import Context, Decimal

from factcheck.find.scan import Figure, Scan
from factcheck.tokens import DIGITS

ONE = Decimal(1)
_QUARTER = Decimal(4)
_PLACES = Decimal("1e-12")
_EXACT = Context(prec=40)
SYMBOLS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128, 1000))
_REACH = 6
_SLASHES = frozenset("/⁄")


def quotient(above: Decimal, below: Decimal) -> Decimal:
    """The quotient, rounded to 12 places where Decimal cannot hold it."""
    exact = _EXACT.divide(above, below)
    rounded = exact.quantize(_PLACES, context=_EXACT)
    return exact if exact == rounded else rounded


def is_mark(scan: Scan, first: int, slash: int) -> bool:
    """Whether a number before a slash is a mark: "a rating of 8.3/10"."""
    tokens = scan.tokens
    nouns = scan.language.nouns
    if tokens.at(slash) != "/" or tokens.at(slash + 1) not in nouns.ratings.best:
        return False
    return not nouns.ratings.words.isdisjoint(tokens.lower[max(0, first - _REACH) : first])


def fraction(first: int, last: int, above: Decimal, below: Decimal) -> Figure:
    """So many parts of a whole."""
    value = quotient(above, below)
    return Figure(first, last, value, value, quotient(ONE, below), "fraction")


def slash_fraction(scan: Scan, index: int) -> Figure | None:
    """ "1/2": small, and no part of a date or of "24/7"."""
    tokens = scan.tokens
    if tokens.at(index + 1) not in _SLASHES or not tokens.are_glued(index) or not tokens.are_glued(index + 1):
        return None
    above, below = tokens.words[index], tokens.at(index + 2)
    if not (above.isdecimal() and below.isdecimal()) or len(below) > 4 or int(below) not in _DENOMINATORS:
        return None
    if (
        is_mark(scan, index, index + 1)
        or int(above) >= int(below)
        or {tokens.at(index - 1), tokens.at(index + 3)} & _SLASHES
    ):
        return None
    return fraction(index, index + 3, Decimal(above), Decimal(below))


def mixed(scan: Scan, figure: Figure) -> Figure:
    """The figure with a fraction behind it: "2½", "2 1/2", "2-1/2", "two and a half"."""
    tokens = scan.tokens
    at = tokens.behind(figure.last)
    if at < len(tokens.words):
        part = None
        if tokens.words[at] in SYMBOLS:
            part = fraction(at, at + 1, *map(Decimal, SYMBOLS[tokens.words[at]]))
        elif tokens.words[at][0] in DIGITS:
            part = slash_fraction(scan, at)
        elif tokens.lower[at] in scan.language.numbers.grammar.joining:
            part = part_after_and(scan, tokens.behind(at + 1))
        if part and figure.step >= 1:
            size = figure.step if figure.is_scaled else ONE  # "two million and a half" is 2.5 million
            if figure.is_scaled and (scale := _class(scan, part.last, "scale")):  # "a billion and a half million"
                size, part.last = scale, part.last + 1
            figure.low += part.low * size
            figure.high, figure.step, figure.last = figure.low, part.step * size, part.last
    return figure


def part_after_and(scan: Scan, index: int) -> Figure | None:
    """ "a half", "one-half", "three quarters", "fifty-four hundredths" behind "two and"."""
    if _class(scan, index, "article"):
        at = scan.tokens.behind(index + 1)  # "two-and-a-half"
        size = _class(scan, at, "part")
        return fraction(index, at + 1, ONE, size) if size else None
    above, at = _small_at(scan, index)
    if above and (part := parts_at(scan, Figure(index, at, above, above, ONE, "words"))):
        return part
    size = _class(scan, index, "part")
    return fraction(index, index + 1, ONE, size) if size in (2, 4) else None


def _small_at(scan: Scan, index: int) -> tuple[Decimal, int]:
    """A number below one hundred in words and the index past it, nought without one."""
    above, at = _class(scan, index, "tens") or Decimal(0), index
    if above:
        index = at = index + 1
        index = scan.tokens.behind(index)
    if (small := _class(scan, index, "small")) and (not above or small < 10):
        return above + small, index + 1
    return above, at


def _class(scan: Scan, index: int, name: str) -> Decimal | None:
    """The value of a word as one of a class, None where it is none of it."""
    classes = scan.tokens.classes[index] if index < len(scan.tokens.words) else None
    value: Decimal | None = classes.get(name) if classes else None
    return value


def parts_at(scan: Scan, figure: Figure) -> Figure | None:
    """ "two thirds", "one-quarter", "three twentieths", "three quarters of a billion"."""
    at = scan.tokens.behind(figure.last)
    size = _class(scan, at, "part" if figure.low == 1 else "parts")
    if size is None and (_class(scan, at, "part") or 0) == _QUARTER and figure.low < _QUARTER:
        size = _QUARTER  # "three-quarter mile"
    if size and figure.step == 1 and not figure.is_scaled:
        return fraction(figure.first, at + 1, figure.low, size)
    return None


def is_whole_behind(scan: Scan, at: int) -> bool:
    """What is divided follows, or nothing at all: "a third of voters", "down by a third."."""
    tokens = scan.tokens
    is_free = not tokens.at(at)[:1].isalpha() and at not in tokens.joints and not _is_adjective_behind(scan, at)
    return is_free or tokens.at(at) in scan.language.numbers.grammar.of


def _is_adjective_behind(scan: Scan, at: int) -> bool:
    """ "A third, unidentified victim": the ordinal stands beside an adjective of the same noun."""
    words = scan.language.lexicon
    return (
        scan.tokens.at(at) == ","
        and words.is_adjective(scan.tokens.at(at + 1))
        and words.is_noun(scan.tokens.at(at + 2))
    )

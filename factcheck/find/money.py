"""Money: a symbol, code or name before or after a figure: US$120m · EUR 38M · 2.3bn roubles · 3 dollars 50 cents."""

from decimal import Decimal

from factcheck.find.scan import Figure, Reading, Scan, read_as
from factcheck.tokens import DIGITS

_REACH = 6
_TEN, _HUNDRED = Decimal(10), Decimal(100)
_GOING_ON = frozenset("-–%")
_YEAR = 4  # digits
_MINUS = frozenset("-−–")
_UNPRICED = frozenset(("ordinal", "multiple", "pair"))


def read(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """The figure as an amount of money, or None."""
    if figure.form in _UNPRICED:
        return None
    return _behind_sign(scan, figure) or _behind_scale(scan, figure) or _before_name(scan, figure, at)


def _behind_sign(scan: Scan, figure: Figure) -> Reading | None:
    """ "US$120m", "EUR 38M", "R120m"; a code that is also a word needs decimals or a scale: not "COP 27"."""
    tokens = scan.tokens
    if not (sign := _sign_before(scan, figure.first - 1)):
        return None
    code, before = sign
    symbol = tokens.words[figure.first - 1]
    if symbol in scan.rules.currencies.glued and not tokens.are_glued(figure.first - 1):
        return None
    if symbol in scan.rules.currencies.cautious and figure.step == 1 and not figure.is_scaled:
        return None
    if (
        tokens.are_glued(figure.last - 1) and tokens.words[figure.last][0].isalpha()
    ):  # "$5xyz": a scale that is not known
        return None
    if before >= 0 and tokens.are_glued(before) and tokens.words[before][-1].isalnum():
        return None
    if symbol in scan.rules.currencies.glued and not figure.is_scaled and _is_model(scan, before):
        return None
    return _with_minus(scan, _with_code_behind(scan, _reading(figure, before + 1, figure.last, code)))


def _behind_scale(scan: Scan, figure: Figure) -> Reading | None:
    """ "EUR m 5", "USD bn 3": the scale stands before its figure, behind the code."""
    tokens, at = scan.tokens, figure.first - 1
    scale = scan.language.numbers.money_scales.get(tokens.words[at]) if at > 0 and not figure.is_scaled else None
    sign = _sign_before(scan, at - 1) if scale and not tokens.are_glued(at) else None
    if sign is None or scale is None:
        return None
    reading = _reading(figure, sign[1] + 1, figure.last, sign[0])
    reading.low, reading.step = figure.low * scale, figure.step * scale
    reading.high = None if figure.high is None else figure.high * scale
    return reading


def _sign_before(scan: Scan, last: int) -> tuple[str, int] | None:
    """The sign that ends at this word, and the index before it; of "A $90 basin" the article is no part of it."""
    tokens = scan.tokens
    sign = scan.rules.money_before.match(tokens.words, last)
    if sign and last - sign[1] > 1 and tokens.is_class(sign[1] + 1, "article") and not tokens.are_glued(sign[1] + 1):
        shorter = scan.rules.money_before.match(tokens.words[last : last + 1], 0)
        return (shorter[0], last - 1) if shorter else None
    return sign


def _is_model(scan: Scan, before: int) -> bool:
    """Whether a letter that may be a currency is a name's: "the R2", "part QX-R22"."""
    return before in scan.tokens.joints or scan.tokens.at(before) in scan.language.nouns.phrases.determiners


def _with_minus(scan: Scan, reading: Reading) -> Reading:
    """The reading less than nothing where a minus stands before its sign: "-$23", "minus $23", not "$7-$9"."""
    tokens, before = scan.tokens, reading.first - 1
    is_sign = tokens.at(before) in _MINUS and tokens.are_glued(before) and not tokens.are_glued(before - 1)
    if is_sign or _is_minus(scan, before):
        reading.first = before
        reading.low = None if reading.low is None else -reading.low
        reading.high = None if reading.high is None else -reading.high
    return reading


def _is_minus(scan: Scan, at: int) -> bool:
    """ "minus $23"; not "plus or minus $3"."""
    tokens = scan.tokens
    return tokens.is_class(at, "sign") and not scan.language.bounds.ranges.plus_or_minus.match(tokens.lower, at - 2)


def _with_code_behind(scan: Scan, reading: Reading) -> Reading:
    """ "$76 US", "$120m AUD": a code behind the figure says which dollar."""
    code = scan.rules.money_after.match(scan.tokens.words, reading.last)
    if (
        code
        and code[0][0] in scan.rules.currencies.ambiguous.get(reading.unit, ())
        and not scan.tokens.are_glued(reading.last - 1)
    ):
        reading.unit, reading.last = code[0][0], code[1]
    return reading


def _before_name(scan: Scan, figure: Figure, at: int) -> Reading | None:
    found = scan.language.money.words.match(scan.tokens.lower, at) or _sign_at(scan, figure, at)
    if found is None:
        return None
    (code, size), last = found
    reading = _reading(figure, figure.first, last, code)
    if size != 1:
        reading.low, reading.step = figure.low * size, figure.step * size
        reading.high = None if figure.high is None else figure.high * size
    return reading


def _sign_at(scan: Scan, figure: Figure, at: int) -> tuple[tuple[str, Decimal], int] | None:
    """A symbol behind the digits that no letter or digit touches: "38M €", "43¢", "164p"."""
    tokens = scan.tokens
    is_glued = at == figure.last and tokens.are_glued(at - 1) and figure.form == "digits"
    sign = (
        scan.rules.money_after.match(tokens.words, at)
        or (is_glued and scan.rules.money_glued.match(tokens.words, at))
        or None
    )
    if sign is None or (tokens.are_glued(sign[1] - 1) and tokens.words[sign[1]][0].isalnum()):
        return None
    is_next = sign[1] in scan.figures and (not is_glued or tokens.are_glued(sign[1] - 1))
    return None if is_next else sign  # "20 $5 notes", "rmb 10 usd 20": the sign belongs to the next figure


def behind_name(scan: Scan, figure: Figure) -> Reading | None:
    """ "ringgit 42", "usd 20": a currency's name before digits that nothing else claims."""
    found = scan.language.money.names.match(scan.tokens.lower, figure.first - 1) if figure.form == "digits" else None
    if found is None or scan.tokens.are_glued(figure.first - 1) or _is_number(scan, found[1]):
        return None
    if scan.tokens.words[figure.first - 1].istitle() and _is_like_year(scan, figure):  # "Euro 2032" is played
        return None
    return _reading(figure, found[1] + 1, figure.last, found[0])


def _is_like_year(scan: Scan, figure: Figure) -> bool:
    return len(scan.tokens.words[figure.first]) == _YEAR and figure.step == 1 and figure.low.adjusted() == _YEAR - 1


def _is_number(scan: Scan, index: int) -> bool:
    return index >= 0 and (scan.tokens.words[index][0] in DIGITS or scan.tokens.is_class(index, "@number"))


def _reading(figure: Figure, first: int, last: int, code: str) -> Reading:
    reading = read_as(figure, "money", "unit", code, last)
    reading.first = first
    return reading


def is_meant(scan: Scan, reading: Reading) -> bool:
    """Whether a word that is money as well as a unit ("pounds") is money: scaled, or near a word of paying."""
    tokens = scan.tokens
    figure = reading.figure
    if figure is None or figure.is_scaled:
        return True
    if figure.last in tokens.joints:
        return False
    if tokens.at(reading.last) in scan.language.numbers.grammar.of:  # "40 pounds of the money", but "of flour"
        what = tokens.past(reading.last + 1, scan.language.nouns.phrases.determiners)
        return tokens.at(what) in scan.language.money.context
    around = (
        tokens.lower[max(0, reading.first - _REACH) : reading.first] + tokens.lower[reading.last : reading.last + 3]
    )
    return not scan.language.money.context.isdisjoint(around)


def with_minor(scan: Scan, reading: Reading) -> Reading:
    """The reading with its cents: "3 dollars 50 cents", "two pounds and five pence", "15 dollars 50"."""
    cents = scan.figures.get(scan.tokens.past(reading.last, scan.language.numbers.grammar.joining))
    if cents is None or reading.low is None or reading.low != reading.high:
        return reading
    if not 0 < cents.low < _HUNDRED or cents.step != 1 or (minor := _minor_of(scan, cents)) is None:
        return reading
    size, reading.last = minor
    reading.low = reading.high = reading.low + cents.low * size
    reading.step = size
    return reading


def _minor_of(scan: Scan, cents: Figure) -> tuple[Decimal, int] | None:
    """How much of its currency one of the cents is, and the index behind their name; two digits may stand alone."""
    tokens, rules, past = scan.tokens, scan.rules, scan.tokens.behind(cents.last)
    found = (
        scan.language.money.words.match(tokens.lower, past)
        or rules.money_after.match(tokens.words, past)
        or rules.money_glued.match(tokens.words, past)
    )
    if found and found[0][1] != 1:
        return found[0][1], found[1]
    behind = tokens.at(cents.last)
    is_last = cents.low >= _TEN and not behind[:1].isalnum() and behind not in _GOING_ON
    return (1 / _HUNDRED, cents.last) if is_last else None

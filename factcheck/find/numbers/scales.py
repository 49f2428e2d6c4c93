"""Scales behind a number: 1.9 billion · 38M · 5 hundred thousand · $5m · 2.7m viewers."""

from decimal import Decimal

from factcheck.find.scan import Figure, Scan
from factcheck.tokens import DASHES, DIGITS

_ONE = Decimal(1)
_RUN = 100  # metres
_LARGEST = Decimal(10) ** 18  # beyond it a scale multiplies no more: "million million million …"


def scaled(scan: Scan, figure: Figure) -> Figure:
    """The figure times the scales behind it: "1.9 billion", "38M", "5 hundred thousand", "$5m"."""
    while figure.low < _LARGEST and (found := _scale_at(scan, figure)) is not None:
        scale, figure.last = found
        figure.low *= scale
        figure.high = figure.low
        step = figure.step * scale
        figure.step = step.quantize(_ONE) if step >= 1 else step
        figure.form = "digits" if figure.form == "fraction" else figure.form
        figure.is_scaled = True
    return figure


def _scale_at(scan: Scan, figure: Figure) -> tuple[Decimal, int] | None:
    tokens = scan.tokens
    index = tokens.behind(figure.last)
    if index >= len(tokens.words):
        return None
    if classes := tokens.classes[index]:
        scale = classes.get("scale") or classes.get("open", 0)
        is_plural = "scale" not in classes  # "three thousand millions", but no "six hundred dozens"
        if scale and (not is_plural or (scale > 10 and (not figure.is_scaled or scale > figure.step))):
            return scale, index + 1
    if figure.is_scaled or tokens.words[index] not in scan.language.numbers.money_scales:
        return None
    is_spelt = figure.form == "words"  # "three mln euros"
    if not is_spelt and figure.form != "digits":
        return None
    table = scan.language.numbers.scales if is_spelt else _short_scales(scan, figure, index)
    scale = table.get(tokens.words[index])
    is_free = not (tokens.are_glued(index) and tokens.words[index + 1][0].isalnum())
    return (scale, index + 1) if scale is not None and is_free else None


def _short_scales(scan: Scan, figure: Figure, index: int) -> dict[str, Decimal]:
    """Which abbreviations may follow: more of them glued, and most beside money or before what is counted."""
    numbers = scan.language.numbers
    if scan.rules.is_money_sign(scan.tokens.words, figure.first - 1) or _goes_on_from_money(scan, figure.first, index):
        return numbers.money_scales
    if not scan.tokens.are_glued(index - 1):  # "3 B parcels", "40 m pesos"
        if scan.language.money.words.match(scan.tokens.lower, index + 1):
            return numbers.money_scales
        if figure.low < _RUN and _are_people(scan, index + 1):
            return numbers.counted_scales
        is_capital = scan.tokens.words[index].isupper() and _counts_on(scan, index + 1)
        return numbers.glued_scales if is_capital else numbers.scales
    return numbers.counted_scales if _counts_on(scan, index + 1) else numbers.glued_scales


def _goes_on_from_money(scan: Scan, first: int, scale: int) -> bool:
    """ "€2.5m-3m", "€2.5-3m": before the dash stands money, bare or with the same letter."""
    tokens = scan.tokens
    at = first - 2 if tokens.at(first - 1) in DASHES else -1
    if at > 0 and tokens.words[at] == tokens.words[scale]:
        at -= 1
    return at > 0 and tokens.words[at][0] in DIGITS and scan.rules.is_money_sign(tokens.words, at - 1)


def _are_people(scan: Scan, index: int) -> bool:
    """ "3.2 m viewers": no metres, as those of "400 m runners" are."""
    nouns, word = scan.language.nouns, scan.tokens.at(index)
    return nouns.is_plural(word) and nouns.is_person(nouns.singular(word))


def _counts_on(scan: Scan, index: int) -> bool:
    """ "2.7m viewers", "35m of its devices", "1.2m tons": a noun in the plural or a unit follows the letter."""
    tokens = scan.tokens
    word = tokens.at(index)
    if not word or tokens.are_glued(index - 1):
        return False
    if word in scan.language.numbers.grammar.of:  # "35m of its devices", not "20m of cable"
        index += 1
    elif scan.language.units.words.match(tokens.lower, index):
        return True
    if scan.language.money.words.match(tokens.lower, index):
        return True
    nouns = scan.language.nouns
    for at in range(index, min(index + 5, len(tokens.words))):
        word = tokens.lower[at]
        if word in scan.language.numbers.grammar.joining or word in nouns.phrases.determiners:
            continue
        if word in nouns.stops or not word.isalpha():
            return False
        if nouns.is_plural(word):
            return True
    return False

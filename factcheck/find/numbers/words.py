"""Numbers in words: one hundred and thirty-eight thousand · twenty-fifth · three dozen · tens of thousands."""

from dataclasses import replace
from decimal import Decimal

from factcheck.find.numbers.fractions import ONE, mixed
from factcheck.find.numbers.scales import scaled
from factcheck.find.scan import Figure, Scan
from factcheck.tokens import DASHES, DIGITS, Classes

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
    if scan.language.numbers.joins == "tens":
        is_in = tokens.at(at) in scan.language.numbers.joining and current % 10 == 0 and current % 100 > 20
        return is_in and (tokens.is_class(at + 1, "small") or tokens.is_class(at + 1, "inner"))
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


def has_article(scan: Scan, index: int) -> bool:
    """Whether "a" or "an" stands before the word: looked for from here, since articles are many and numbers few."""
    return scan.tokens.is_class(index - 1, "article")


def with_more_words(scan: Scan, figure: Figure) -> Figure:
    """ "a hundred and five", "a thousand two hundred"."""
    tokens = scan.tokens
    at = tokens.past(figure.last, scan.language.numbers.joining)
    if figure.low >= 100 and (tokens.is_class(at, "small") or tokens.is_class(at, "tens")):
        rest = sum_at(scan, at)
        if rest.form == "words" and rest.low < figure.step:
            figure.low += rest.low
            figure.high, figure.step, figure.last = figure.low, rest.step, rest.last
    return figure


def group(scan: Scan, first: int, at: int, times: Decimal) -> Figure:
    """ "a dozen", "three dozen", "half a dozen", "a couple": as written, the group is the last digit."""
    size: Decimal = (scan.tokens.classes[at] or {})["group"]
    value = times * size
    return Figure(first, at + 1, value, value, value if times < 1 else size, "words")


def group_at(scan: Scan, index: int, _: Decimal) -> Figure | None:
    """ "a dozen", "a couple", "a couple (of) hundred", "a couple of dozen"."""
    if not has_article(scan, index):
        return None
    figure = group(scan, index - 1, index, ONE)
    past = scan.tokens.past(figure.last, scan.language.numbers.of)
    if scan.tokens.is_class(past, "group"):
        figure = group(scan, figure.first, past, figure.low)
        figure.hedge = "about"
    elif scan.tokens.is_class(past, "scale"):
        figure = scaled(scan, replace(figure, last=past, step=ONE))
        figure.hedge = "about"
    return figure


def open_at(scan: Scan, index: int, size: Decimal) -> Figure | None:
    """ "dozens", "tens of thousands": at least two of the group."""
    tokens = scan.tokens
    behind = tokens.at(index + 1)
    if tokens.lower[index] in scan.language.numbers.open_of and not (
        behind in scan.language.numbers.of or behind in scan.language.nouns.phrases.people
    ):
        return None
    low, last = 2 * size, index + 1
    while tokens.at(last) in scan.language.numbers.of and tokens.is_class(last + 1, "open"):
        factor: Decimal = (tokens.classes[last + 1] or {})["open"]
        low, size, last = low * factor, size * factor, last + 2
    return Figure(index, last, low, None, size, "open", "dozens")


def scale_at(scan: Scan, index: int, scale: Decimal) -> Figure | None:
    """ "a hundred", "some hundred and fifty"; alone before a unit or money: "thousand litres"."""
    tokens = scan.tokens
    if has_article(scan, index):
        figure = scaled(scan, Figure(index - 1, index, ONE, ONE, ONE, "words"))
        return mixed(scan, with_more_words(scan, figure))
    if tokens.is_class(index - 1, "several") or index - 1 in tokens.joints:
        return None
    figure = scaled(scan, Figure(index, index + 1, scale, scale, scale, "words", is_scaled=True))
    language = scan.language
    if language.bounds.before.match(tokens.lower, index - 1):
        return with_more_words(scan, figure)
    at = tokens.behind(figure.last)
    return (
        figure if language.money.words.match(tokens.lower, at) or language.units.words.match(tokens.lower, at) else None
    )


def one_at(scan: Scan, index: int, one: Decimal) -> Figure | None:
    """ "a kilometre": the article is the number."""
    return Figure(index - 1, index, one, one, one, "words") if has_article(scan, index) else None


def span_at(scan: Scan, index: int, one: Decimal) -> Figure | None:
    """ "an hour and 20 minutes", "a dollar and 15 cents": the article is the number where smaller units follow."""
    tokens, language = scan.tokens, scan.language
    at = tokens.past(index + 1, language.numbers.joining)
    if at == index + 1 or not (tokens.is_class(at, "@number") or tokens.at(at)[:1] in DIGITS):
        return None
    units = (language.units.words, language.money.words)
    return one_at(scan, index, one) if any(words.match(tokens.lower, at + 1) for words in units) else None


def vague_at(scan: Scan, index: int, least: Decimal) -> Figure | None:
    """ "several", "a few", "several hundred": so many at least; "few" alone says nothing."""
    if scan.tokens.lower[index] in scan.language.numbers.articled and not has_article(scan, index):
        return None
    figure = scaled(scan, Figure(index, index + 1, least, least, ONE, "words"))
    if scan.tokens.is_class(figure.last, "group"):
        figure = group(scan, index, figure.last, figure.low)
    if has_article(scan, index):
        figure.first = index - 1
    figure.high, figure.form, figure.hedge = None, "vague", "dozens"
    return figure

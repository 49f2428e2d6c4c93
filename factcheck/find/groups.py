"""Numbers that begin at an article, a scale or a group: a hundred and five · three dozen · tens of thousands."""

from decimal import Decimal

from factcheck.find.fractions import ONE, mixed
from factcheck.find.number_words import sum_at
from factcheck.find.scales import scaled
from factcheck.find.scan import Figure, Scan


def has_article(scan: Scan, index: int) -> bool:
    """Whether "a" or "an" stands before the word: looked for from here, since articles are many and numbers few."""
    return scan.tokens.is_class(index - 1, "article")


def with_more_words(scan: Scan, figure: Figure) -> Figure:
    """ "a hundred and five", "a thousand two hundred"."""
    tokens = scan.tokens
    at = figure.last + (tokens.at(figure.last) in scan.language.numbers.joining)
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
    """ "a dozen", "a couple"."""
    return group(scan, index - 1, index, ONE) if has_article(scan, index) else None


def open_at(scan: Scan, index: int, size: Decimal) -> Figure | None:
    """ "dozens", "tens of thousands": at least two of the group."""
    tokens = scan.tokens
    behind = tokens.at(index + 1)
    if tokens.lower[index] in scan.language.numbers.open_of and not (
        behind in scan.language.numbers.of or behind in scan.language.nouns.people
    ):
        return None
    low, last = 2 * size, index + 1
    while tokens.at(last) in scan.language.numbers.of and tokens.is_class(last + 1, "open"):
        factor: Decimal = (tokens.classes[last + 1] or {})["open"]
        low, size, last = low * factor, size * factor, last + 2
    return Figure(index, last, low, None, size, "open", "dozens")


def scale_at(scan: Scan, index: int, scale: Decimal) -> Figure | None:
    """ "a hundred", "a million and a half"; without an article where a unit or money follows: "thousand litres"."""
    tokens = scan.tokens
    if has_article(scan, index):
        figure = scaled(scan, Figure(index - 1, index, ONE, ONE, ONE, "words"))
        return mixed(scan, with_more_words(scan, figure))
    if tokens.is_class(index - 1, "several") or index - 1 in tokens.joints:
        return None
    figure = scaled(scan, Figure(index, index + 1, scale, scale, scale, "words", is_scaled=True))
    at = tokens.behind(figure.last)
    language = scan.language
    return (
        figure if language.money_words.match(tokens.lower, at) or language.unit_words.match(tokens.lower, at) else None
    )


def one_at(scan: Scan, index: int, one: Decimal) -> Figure | None:
    """ "a kilometre": the article is the number."""
    return Figure(index - 1, index, one, one, one, "words") if has_article(scan, index) else None


def vague_at(scan: Scan, index: int, least: Decimal) -> Figure | None:
    """ "several", "a few", "several hundred": so many at least; "few" alone says nothing."""
    is_counted = least > 2 or has_article(scan, index)
    if not is_counted:
        return None
    figure = scaled(scan, Figure(index, index + 1, least, least, ONE, "words"))
    if scan.tokens.is_class(figure.last, "group"):
        figure = group(scan, index, figure.last, figure.low)
    figure.first -= least <= 2
    figure.high, figure.form, figure.hedge = None, "vague", "dozens"
    return figure

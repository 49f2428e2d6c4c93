"""Numbers that a word makes of an article or of a group: a hundred · three dozen · tens of thousands · several."""

from dataclasses import replace
from decimal import Decimal

from factcheck.find.numbers.fractions import ONE, mixed
from factcheck.find.numbers.scales import scaled
from factcheck.find.numbers.words import sum_at
from factcheck.find.scan import Figure, Scan
from factcheck.tokens import DIGITS


def has_article(scan: Scan, index: int) -> bool:
    """Whether "a" or "an" stands before the word: looked for from here, since articles are many and numbers few."""
    return scan.tokens.is_class(index - 1, "article")


def with_more_words(scan: Scan, figure: Figure) -> Figure:
    """ "a hundred and five", "a thousand two hundred"."""
    tokens = scan.tokens
    at = tokens.past(figure.last, scan.language.numbers.grammar.joining)
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
    past = scan.tokens.past(figure.last, scan.language.numbers.grammar.of)
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
    if tokens.lower[index] in scan.language.numbers.grammar.open_of and not (
        behind in scan.language.numbers.grammar.of or behind in scan.language.nouns.phrases.people
    ):
        return None
    low, last = 2 * size, index + 1
    while tokens.at(last) in scan.language.numbers.grammar.of and tokens.is_class(last + 1, "open"):
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
    at = tokens.past(index + 1, language.numbers.grammar.joining)
    if at == index + 1 or not (tokens.is_class(at, "@number") or tokens.at(at)[:1] in DIGITS):
        return None
    units = (language.units.words, language.money.words)
    return one_at(scan, index, one) if any(words.match(tokens.lower, at + 1) for words in units) else None


def vague_at(scan: Scan, index: int, least: Decimal) -> Figure | None:
    """ "several", "a few", "several hundred": so many at least; "few" alone says nothing."""
    if scan.tokens.lower[index] in scan.language.numbers.grammar.articled and not has_article(scan, index):
        return None
    figure = scaled(scan, Figure(index, index + 1, least, least, ONE, "words"))
    if scan.tokens.is_class(figure.last, "group"):
        figure = group(scan, index, figure.last, figure.low)
    if has_article(scan, index):
        figure.first = index - 1
    figure.high, figure.form, figure.hedge = None, "vague", "dozens"
    return figure

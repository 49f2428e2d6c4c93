"""Parts of a whole as a number begins with them: a third of · half a million · quarter-mile · one in five."""

from decimal import Decimal

from factcheck.find.numbers.digits import digits_at
from factcheck.find.numbers.fractions import ONE, fraction, is_whole_behind
from factcheck.find.numbers.groups import group, has_article, with_more_words
from factcheck.find.numbers.scales import scaled
from factcheck.find.numbers.words import sum_at
from factcheck.find.scan import Figure, Scan
from factcheck.tokens import DIGITS

_YEAR = 4  # digits
_ROUND = (10, 100, 1000)
_MOST_PARTS = 10**9  # "one in a billion"


def among(scan: Scan, figure: Figure) -> Figure | None:
    """ "one in five", "three out of every four", "one-in-a-million": a fraction if the second number is the larger."""
    tokens = scan.tokens
    numbers = scan.language.numbers
    if tokens.at(figure.last) in numbers.grammar.over and (figure.form == "words" or figure.low == 1):
        return _over(scan, figure)
    link = numbers.grammar.among.match(tokens.lower, tokens.behind(figure.last))
    if link is None or figure.step != 1 or figure.low < 1:
        return None
    at = tokens.past(tokens.behind(link[1]), numbers.grammar.every)
    is_explicit = at - figure.last > 1
    other = _whole_at(scan, at)
    if other is None or not figure.low < other.low <= _MOST_PARTS or not _are_alike(figure, other):
        return None
    is_share = is_explicit or _is_of_things(scan, figure, other)
    return fraction(figure.first, other.last, figure.low, other.low) if is_share else None


def _over(scan: Scan, figure: Figure) -> Figure | None:
    """ "three over eight"; not "three over eighty people"."""
    below = _whole_at(scan, figure.last + 1)
    if below is None or not figure.low < below.low or (below.form != "words" and figure.low != 1):
        return None
    return fraction(figure.first, below.last, figure.low, below.low) if is_whole_behind(scan, below.last) else None


def _are_alike(figure: Figure, other: Figure) -> bool:
    """Whether both are written alike; "eight in 10", since ten stands in digits in some houses' style."""
    return other.form == figure.form or figure.low == 1 or (figure.form == "words" and other.low in _ROUND)


def _is_of_things(scan: Scan, figure: Figure, below: Figure) -> bool:
    """Whether "in" makes a share: "1 in 5", "8 in 10 voters"; not "1 in 3 days", "8 in 10 games", "1 in 2018"."""
    tokens = scan.tokens
    behind, size = tokens.at(below.last), tokens.words[below.last - 1]
    if len(size) == _YEAR and size.isdecimal():
        return False
    if behind in scan.language.numbers.grammar.rounds or scan.language.units.words.match(tokens.lower, below.last):
        return False
    if figure.low == 1:
        return True
    is_of = behind in scan.language.numbers.grammar.of
    if below.low in _ROUND:
        is_told = figure.form == "words" and scan.language.lexicon.is_verb(behind)  # "seven in 10 said no"
        return is_of or is_told or scan.language.nouns.is_plural(behind)
    return figure.form == "words" and (is_of or _are_people(scan, behind))


def _are_people(scan: Scan, word: str) -> bool:
    """ "two in five residents", but "two in five attacks"."""
    words, nouns = scan.language.lexicon, scan.language.nouns
    return nouns.is_plural(word) and words.supersense(nouns.singular(word)) in ("person", "group")


def _whole_at(scan: Scan, at: int) -> Figure | None:
    """Of how many: "five", "10", "a hundred"."""
    tokens = scan.tokens
    if at >= len(tokens.words):
        return None
    if tokens.words[at][0] in DIGITS:
        figure = digits_at(scan, at)
        return figure if figure and figure.form == "digits" and figure.step >= 1 else None
    past = tokens.behind(at + 1)
    if tokens.is_class(at, "article") and tokens.is_class(past, "scale"):
        return with_more_words(scan, scaled(scan, Figure(at, at + 1, ONE, ONE, ONE, "words")))
    return sum_at(scan, at) if tokens.is_class(at, "small") or tokens.is_class(at, "tens") else None


def part_at(scan: Scan, index: int, parts: Decimal) -> Figure | None:
    """ "a third of", "a third fewer", "half a million", "half an hour", "quarter-mile"; not "the second half"."""
    if has_article(scan, index):
        joining, unit_words = scan.language.numbers.grammar.joining, scan.language.units.words
        if scan.tokens.at(index - 2) in joining and unit_words.match(scan.tokens.lower, index - 3):
            # "an hour and a half": the article is the number, its unit follows
            return Figure(index - 4, index - 3, ONE, ONE, ONE, "words") if has_article(scan, index - 3) else None
        is_compared = scan.tokens.at(index + 1) in scan.language.numbers.grammar.compared
        if is_compared or is_whole_behind(scan, index + 1) or _is_change(scan, index):
            return fraction(index - 1, index + 1, ONE, parts)
    return (
        _part_of_number(scan, index, parts) or _part_of_thing(scan, index, parts) or _part_of_unit(scan, index, parts)
    )


def _is_change(scan: Scan, index: int) -> bool:
    """ "fell by a third last year", "grew by a quarter in May"; not "by a third party"."""
    tokens, at = scan.tokens, index + 1
    is_apart = tokens.at(at) in scan.language.nouns.stops or (tokens.classes_of(at) or {}).get("@date") is not None
    return is_apart and tokens.at(index - 2) in scan.language.bounds.change.by


def _part_of_unit(scan: Scan, index: int, parts: Decimal) -> Figure | None:
    """ "tenth of a gallon"; not "the fifth of ten miles"."""
    tokens = scan.tokens
    at = tokens.past(index + 1, scan.language.numbers.grammar.of)
    is_ranked = tokens.at(index - 1) in scan.language.numbers.grammar.ranked
    if (
        at == index + 1
        or is_ranked
        or not scan.language.units.words.match(tokens.lower, at + tokens.is_class(at, "article"))
    ):
        return None
    return fraction(index, index + 1, ONE, parts)


def _part_of_number(scan: Scan, index: int, parts: Decimal) -> Figure | None:
    """ "half a dozen", "half a million", "quarter million"."""
    tokens = scan.tokens
    past = tokens.past_class(tokens.behind(index + 1), "article")
    part = fraction(index, past, ONE, parts)
    if parts == 2 and tokens.is_class(past, "group"):
        return group(scan, index, past, part.low)
    return scaled(scan, part) if parts in (2, 4) and tokens.is_class(past, "scale") else None


def _part_of_thing(scan: Scan, index: int, parts: Decimal) -> Figure | None:
    """ "half an hour", "quarter-mile", "half of the voters"."""
    tokens = scan.tokens
    if tokens.is_class(index - 1, "ordinal") or tokens.at(index - 1) in scan.language.numbers.grammar.ranked:
        return None
    at = tokens.behind(index + 1)
    past = tokens.past_class(at, "article")
    is_joined = at == index + 2 and past == at and not tokens.is_class(index, "ordinal")  # "fourth-degree"
    is_measured = parts == 2 or is_joined
    if is_measured and scan.language.units.words.match(tokens.lower, past):
        return fraction(index, past, ONE, parts)
    is_whole = parts == 2 and tokens.at(index + 1) in scan.language.numbers.grammar.whole
    return fraction(index, index + 1, ONE, parts) if is_whole else None

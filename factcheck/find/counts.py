"""Counts, multiples and ordinals: a number with the noun phrase that it counts or ranks."""

from factcheck.find.fractions import is_mark
from factcheck.find.noun_phrases import Noun, noun_at
from factcheck.find.scan import Figure, Reading, Scan, read_as
from factcheck.model import Kind
from factcheck.tokens import DIGITS

_BARE: dict[str, Kind] = {"fraction": "fraction", "multiple": "multiple"}


def count(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """The figure with the noun that it counts, or None."""
    if figure.form == "fraction" and figure.low < 1:
        return _part(figure)
    if (past := _past_compound(scan, at)) > at and (noun := noun_at(scan, past, is_single=False)):
        return _counted(figure, noun, last=figure.last)  # "three 20-kg bags": the bags weigh, so two values
    if noun := noun_at(scan, at, is_single=figure.low == 1 and figure.high == 1):
        return _counted(figure, noun, "count.vague" if figure.form == "vague" else "count.noun")
    if scan.tokens.at(at) in scan.language.nouns.people:
        return _counted(figure, Noun(at, at + 1, "person"), last=figure.last)
    if (adjective := _adjective(scan, figure, at)) is not None:
        return _counted(figure, adjective)
    return None


def _past_compound(scan: Scan, at: int) -> int:
    """Past a measure that stands as an adjective: "20-kg", "16-year-old"."""
    tokens = scan.tokens
    other = scan.figures.get(at)
    if other is None or (past := tokens.behind(other.last)) == other.last:
        return at
    found = scan.language.unit_words.match(tokens.lower, past) or scan.rules.unit_symbols.match(tokens.words, past)
    if found is None:
        return at
    at = found[1]
    while at in tokens.joints:
        at = tokens.behind(at) + 1
    return at


def mark(scan: Scan, figure: Figure) -> Reading | None:
    """ "a rating of 8.3/10": the mark, and the best one belongs to it."""
    return (
        read_as(figure, "count", "count.mark", last=figure.last + 2)
        if is_mark(scan, figure.first, figure.last)
        else None
    )


def _part(figure: Figure) -> Reading:
    """A fraction: what it is a part of is its subject, no unit."""
    return read_as(figure, "fraction", "fraction")


def _adjective(scan: Scan, figure: Figure, at: int) -> Noun | None:
    """ "12-member commission", "12 page document": a noun in the singular, and another behind it or a hyphen before."""
    tokens = scan.tokens
    nouns, word = scan.language.nouns, tokens.at(at)
    if figure.form not in ("digits", "words") or figure.low < 2 or not word.isalpha() or word in nouns.stops:
        return None
    if nouns.is_unlike(word) or tokens.words[at][0].isupper() or len(word) < 3:
        return None
    behind = tokens.at(at + 1)
    is_followed = behind.isalpha() and behind not in nouns.stops and not nouns.is_unlike(behind)
    return Noun(at, at + 1, word) if at > figure.last or is_followed else None


def _counted(figure: Figure, noun: Noun, rule: str = "count.noun", last: int | None = None) -> Reading:
    return read_as(figure, "count", rule, noun.text, last=last or noun.last)


def pair(scan: Scan, figure: Figure) -> Reading | None:
    """ "both sides"; not the conjunction of "both Moscow and Havana"."""
    noun = noun_at(scan, figure.last, is_single=False)
    if noun is None or scan.tokens.words[noun.first][0].isupper():
        return None
    return _counted(figure, noun, "count.both")


def bare(figure: Figure) -> Reading:
    """A number without a unit or noun."""
    kind = _BARE.get(figure.form, "count")
    return read_as(figure, kind, f"{kind}.bare")


def multiple(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """ "four times", "10-fold", "4x", "twice"."""
    numbers, word = scan.language.numbers, scan.tokens.at(at)
    if figure.form == "multiple":
        last = figure.last
    elif word in numbers.fold or _is_times(scan, figure, at):
        last = at + 1
    else:
        return None
    return read_as(figure, "multiple", "multiple", last=last)


def _is_times(scan: Scan, figure: Figure, at: int) -> bool:
    """ "times", or an x that touches the digits before it and nothing behind: "4x", not "4x4"."""
    tokens = scan.tokens
    numbers, word = scan.language.numbers, tokens.at(at)
    if word not in numbers.times_glued:
        return word in numbers.times and figure.form in ("digits", "words")
    return (
        at == figure.last and tokens.are_glued(at - 1) and not (tokens.are_glued(at) and tokens.words[at + 1].isalnum())
    )


def ordinal(scan: Scan, figure: Figure) -> Reading | None:
    """ "18th session", "second-largest city", "the third"; not the adverb ("first came")."""
    tokens = scan.tokens
    at = tokens.behind(figure.last)
    nouns = scan.language.nouns
    noun = noun_at(scan, at, is_single=False, is_ranked=True)
    if noun and noun.last - noun.first == 1 and nouns.is_unlike(tokens.lower[noun.first]):
        noun = None
    is_name = (
        tokens.words[figure.first][0] in DIGITS
        or figure.last - figure.first > 1
        or figure.low > 3
        or len(tokens.words) <= 2
    )
    if noun is None and not is_name and tokens.at(figure.first - 1) not in nouns.determiners:
        return None
    if noun is None:
        return read_as(figure, "ordinal", "ordinal")
    return read_as(figure, "ordinal", "ordinal", noun.text, last=noun.last)

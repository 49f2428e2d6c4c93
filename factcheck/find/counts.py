"""Counts, multiples, ordinals and ages: a number with the noun phrase that it counts or ranks, or a person's years."""

from decimal import Decimal

from factcheck.find.noun_phrases import Noun, noun_at
from factcheck.find.numbers.fractions import is_mark
from factcheck.find.scan import Figure, Reading, Scan, read_as
from factcheck.model import Form, Kind
from factcheck.tokens import DIGITS

_OLDEST, _HOURS = 120, 12
_GROUP = Decimal("0.001")
_CLOSERS = {(",", ","), (",", "."), (",", ";"), ("(", ")")}
_BARE: dict[str, Kind] = {"fraction": "fraction", "multiple": "multiple"}


def count(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """The figure with the noun that it counts, or None."""
    if figure.form == "fraction" and figure.low < 1:
        return _part(figure)
    if (past := _past_compound(scan, at)) > at and (noun := noun_at(scan, past, is_single=False)):
        return _counted(figure, noun, last=figure.last)  # "three 20-kg bags": the bags weigh, so two values
    if noun := noun_at(scan, at, is_single=figure.low == 1 and figure.high == 1):
        return _counted(figure, noun, "vague" if figure.form == "vague" else "noun")
    if scan.tokens.at(at) in scan.language.nouns.phrases.people:
        return _counted(figure, Noun(at, at + 1, scan.language.nouns.grammar.person), last=figure.last)
    if (adjective := _adjective(scan, figure, at)) is not None:
        return _counted(figure, adjective)
    return None


def _past_compound(scan: Scan, at: int) -> int:
    """Past a measure that stands as an adjective: "20-kg", "16-year-old"."""
    tokens = scan.tokens
    other = scan.figures.get(at)
    if other is None or (past := tokens.behind(other.last)) == other.last:
        return at
    found = scan.language.units.words.match(tokens.lower, past) or scan.rules.unit_symbols.match(tokens.words, past)
    if found is None:
        return at
    at = found[1]
    while at in tokens.joints:
        at = tokens.behind(at) + 1
    return at


def mark(scan: Scan, figure: Figure) -> Reading | None:
    """ "a rating of 8.3/10": the mark, and the best one belongs to it."""
    return read_as(figure, "count", "mark", last=figure.last + 2) if is_mark(scan, figure.first, figure.last) else None


def _part(figure: Figure) -> Reading:
    """A fraction: what it is a part of is its subject, no unit."""
    return read_as(figure, "fraction", "part")


def _adjective(scan: Scan, figure: Figure, at: int) -> Noun | None:
    """ "12-member commission", "12 page document": a noun in the singular, and another behind it or a hyphen before."""
    tokens = scan.tokens
    nouns, word = scan.language.nouns, tokens.at(at)
    if not nouns.grammar.compounds or figure.form not in ("digits", "words") or figure.low < 2:
        return None
    if not word.isalpha() or nouns.is_end(word):
        return None
    if nouns.is_unlike(word) or tokens.words[at][0].isupper() or len(word) < 3:
        return None
    behind = tokens.at(at + 1)
    is_followed = behind.isalpha() and not nouns.is_end(behind) and not nouns.is_unlike(behind)
    return Noun(at, at + 1, word) if at > figure.last or is_followed else None


def _counted(figure: Figure, noun: Noun, form: Form = "noun", last: int | None = None) -> Reading:
    return _whole(read_as(figure, "count", form, noun.text, last or noun.last))


def _whole(reading: Reading) -> Reading:
    """The reading; three decimals of what is counted are a group as elsewhere written: "1.250 people"."""
    figure = reading.figure
    if figure and figure.form == "digits" and figure.step == _GROUP and not figure.is_scaled and figure.low >= 1:
        figure.low, figure.step = figure.low / _GROUP, figure.step / _GROUP
        reading.low = reading.high = figure.high = figure.low
        reading.step = figure.step
    return reading


def pair(scan: Scan, figure: Figure) -> Reading | None:
    """ "both sides"; not the conjunction of "both Moscow and Havana"."""
    noun = noun_at(scan, figure.last, is_single=False)
    if noun is None or scan.tokens.words[noun.first][0].isupper():
        return None
    return _counted(figure, noun, "both")


def bare(figure: Figure) -> Reading:
    """A number without a unit or noun."""
    kind = _BARE.get(figure.form, "count")
    return read_as(figure, kind, "bare" if kind == "count" else "part")


def multiple(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """ "four times", "10-fold", "4x", "twice"."""
    numbers, word = scan.language.numbers, scan.tokens.at(at)
    if figure.form == "multiple":
        last = figure.last
    elif word in numbers.grammar.fold or _is_times(scan, figure, at):
        last = at + 1
    else:
        return None
    return read_as(figure, "multiple", "part", last=last)


def _is_times(scan: Scan, figure: Figure, at: int) -> bool:
    """ "times", or an x that touches the digits before it and nothing behind: "4x", not "4x4"."""
    tokens = scan.tokens
    numbers, word = scan.language.numbers, tokens.at(at)
    if word not in numbers.grammar.times_glued:
        return word in numbers.grammar.times and figure.form in ("digits", "words")
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
    if noun is None and not is_name and tokens.at(figure.first - 1) not in nouns.phrases.determiners:
        return None
    if noun is None:
        return read_as(figure, "ordinal", "rank")
    return read_as(figure, "ordinal", "rank", noun.text, noun.last)


def age(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """ "22-year-old", "34 years old", "aged 56", "Smith, 34,"."""
    tokens = scan.tokens
    nouns = scan.language.nouns
    if (unit := scan.language.units.words.match(tokens.lower, at)) and unit[0] in nouns.ages.units:
        old = nouns.ages.old.match(tokens.lower, tokens.behind(unit[1]))
        return _age(figure, unit[0], old[1]) if old else None
    if figure.form not in ("digits", "words") or not 0 < figure.low < _OLDEST or figure.step != 1:
        return None
    if nouns.ages.before.match(tokens.lower, figure.first - 1) or _is_apposition(scan, figure):
        return _age(figure, "year", figure.last)
    return None


def turned(scan: Scan, figure: Figure) -> Reading | None:
    """ "she turned 40", "Lyle Marsh is 34", "a man of 67", "he died at 67": an age where nothing is counted."""
    if figure.form not in ("digits", "words") or figure.step != 1 or not 0 < figure.low < _OLDEST:
        return None
    ages, lower = scan.language.nouns.ages, scan.tokens.lower
    is_borne = ages.borne.match(lower, figure.first - 1) is not None
    is_reached = figure.low > _HOURS and ages.reached.match(lower, figure.first - 1) is not None
    is_age = is_borne or is_reached or scan.tokens.at(figure.first - 1) in ages.turned or _is_predicate(scan, figure)
    return _age(figure, "year", figure.last) if is_age else None


def _is_predicate(scan: Scan, figure: Figure) -> bool:
    """ "he was 71", "Lyle Marsh is 34": all that is said of a person."""
    tokens, names, index = scan.tokens, scan.language.names, figure.first - 2
    if (
        index < 0
        or figure.low == 1
        or tokens.at(index + 1) not in scan.language.nouns.ages.being
        or tokens.at(figure.last)[:1].isalnum()
    ):
        return False
    word = tokens.lower[index]
    if names.pronouns.get(word) in ("man", "woman") or word in scan.language.nouns.ages.persons:
        return True
    given = names.gazetteer.given
    return tokens.words[index][0].isupper() and not given.isdisjoint(tokens.words[max(0, index - 1) : index + 1])


def _age(figure: Figure, unit: str, last: int) -> Reading:
    return read_as(figure, "age", "unit", unit, last)


def _is_apposition(scan: Scan, figure: Figure) -> bool:
    """ "Smith, 34," and "a man (34)": a number alone between commas or brackets behind a name or a person."""
    tokens = scan.tokens
    index = figure.first - 2
    signs = tokens.at(index + 1), tokens.at(figure.last)
    is_closed = signs in _CLOSERS or (signs[0] == "," and signs[1] in scan.language.numbers.grammar.of)
    if not is_closed or figure.form != "digits" or index < 0:
        return False
    nouns, word = scan.language.nouns, tokens.lower[index]
    if nouns.is_person(word) and not nouns.is_plural(word):
        return True
    if not tokens.words[index][0].isupper() or not tokens.words[index].isalpha():
        return False
    return not tokens.is_class(index, "month") and not tokens.is_class(index, "weekday")

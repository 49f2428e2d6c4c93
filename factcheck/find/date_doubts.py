"""What looks like a date and is none: a number that is no year, "Theresa May", a title."""

from factcheck.find.date_match import Bound, Match
from factcheck.find.scan import Scan
from factcheck.tokens import DIGITS

_QUOTES = frozenset("\"'“‘`")
_BEFORE_A_YEAR = frozenset("(-–—/'‘’“\"[,")
_YEAR = 4  # digits
_BEHIND_NO_YEAR = frozenset("%$€£°")


def is_no_date(scan: Scan, match: Match) -> bool:
    """A bare year or month needs to look like one; "This Week" in quotation marks and "the daily Star" are titles."""
    tokens = scan.tokens
    last = match.last
    if tokens.are_glued(last - 1) and tokens.words[last].isalnum():  # "H1N1"
        return True
    if (
        tokens.at(match.first - 1) in _QUOTES
        and tokens.is_class(last - 1, "unit")
        and tokens.words[last - 1][0].isupper()
    ):
        return True
    if _is_span_of_years(match.bound):
        return True
    if len(match.bound) != 1 or last - match.start > 2:
        return False
    slot = match.bound[0][0]
    if slot == "adverbial":
        return last < len(tokens.words) and tokens.words[last][0].isupper() and not tokens.words[last - 1].isupper()
    if slot == "dotted":
        return _is_version(scan, match)
    if slot == "year" and last - match.start == 1 and tokens.words[match.start][0] in DIGITS:
        return _is_no_year(scan, match)
    return slot == "month" and last - match.start == 1 and not match.rule.follows and _is_no_month(scan, match)


def _is_span_of_years(bound: Bound) -> bool:
    """ "2011/12" is a season, "2011/10" a month."""
    slots, values = [slot for slot, _ in bound], [value for _, value in bound]
    return slots == ["year", "monthnumber"] and values[1] == values[0] % 100 + 1


def _is_version(scan: Scan, match: Match) -> bool:
    """ "Section 3.4.2020"; "Varnix 2018.1.5" has a name in front."""
    tokens, first = scan.tokens, match.start
    if scan.language.nouns.labels.before.match(tokens.lower, first - 1) is not None:
        return True
    before = tokens.words[first - 1] if first else ""
    is_named = before[:1].isupper() and before.lower() not in scan.language.nouns.stops
    return is_named and match.bound[0][1].index(".") == _YEAR


def _is_no_year(scan: Scan, match: Match) -> bool:
    """A number behind a label, before its plural noun or touching letters is no year."""
    tokens = scan.tokens
    first, last, contexts = match.start, match.last, scan.language.dates.contexts
    before = tokens.at(first - 1)
    if tokens.are_glued(first - 1) and before not in _BEFORE_A_YEAR:
        return True
    if tokens.are_glued(last - 1) and (tokens.words[last][0] in _BEHIND_NO_YEAR or tokens.words[last][0].isalpha()):
        return True
    if _is_address(scan, last):
        return True
    if scan.rules.is_money_sign(tokens.words, first - 1) or _is_in_a_row(scan, first, last):
        return True
    if before in contexts["bare-year"]:
        return False
    nouns, behind = scan.language.nouns, tokens.at(last)
    if nouns.labels.before.match(tokens.lower, first - 1) is not None:
        return True
    return nouns.is_plural(behind) and behind not in scan.language.numbers.grammar.year_nouns  # "2031 sales rose"


def _is_address(scan: Scan, last: int) -> bool:
    """ "1522 State St.", "the 1800 block of North Main Street"."""
    tokens = scan.tokens
    streets = scan.language.nouns.labels.streets
    if tokens.at(last) in streets:
        return True
    is_named = last < len(tokens.words) and tokens.words[last][0].isupper()
    return is_named and not streets.isdisjoint(tokens.lower[last + 1 : last + 4])


def _is_in_a_row(scan: Scan, first: int, last: int) -> bool:
    """Digits that hyphens join to others which are no year: a telephone number."""
    tokens = scan.tokens
    before = tokens.words[first - 2] if first > 1 and first - 1 in tokens.joints else ""
    after = tokens.words[last + 1] if last in tokens.joints else ""
    return any(word[:1] in DIGITS and len(word) not in (2, 4) for word in (before, after) if word)


def _is_no_month(scan: Scan, match: Match) -> bool:
    """ "Theresa May", "March for Life", "Jan Kavan": a month that is also a name or a word asks for a preposition."""
    tokens = scan.tokens
    contexts, first, last = scan.language.dates.contexts, match.start, match.last
    if _is_in_name(scan, last) or (tokens.is_class(first, "givenname") and _is_person(scan, match)):
        return True
    if not tokens.is_class(first, "doubtful") or tokens.at(first - 1) in contexts["bare-month"]:
        return False
    if (last < len(tokens.words) and tokens.words[last][0].isupper()) or tokens.at(last) in contexts["no-month-before"]:
        return True
    before = tokens.at(first - 1)
    return before not in contexts["joined-month"] and before not in scan.language.dates.articles


def _is_in_name(scan: Scan, last: int) -> bool:
    """ "May-Varn", "Mar-a-Torsk": hyphens join it to a name; not "Mid-March", "Jan-Feb", "March-to-May"."""
    tokens = scan.tokens
    if last not in tokens.joints or tokens.is_class(last + 1, "month"):
        return False
    is_chain = last + 2 in tokens.joints and tokens.at(last + 1) not in scan.language.bounds.ranges.links
    return is_chain or tokens.words[last + 1][0].isupper()


def _is_person(scan: Scan, match: Match) -> bool:
    """ "April Varn sang": a name stands behind the month, no preposition in front; a headline has more capitals."""
    words, last, before = scan.tokens.words, match.last, scan.tokens.at(match.start - 1)
    dates, possessive = scan.language.dates, scan.language.nouns.phrases.possessive
    if before in dates.contexts["bare-month"] or before in dates.articles or before in possessive:
        return False
    is_name = last < len(words) and words[last].istitle()
    return is_name and not (last + 1 < len(words) and words[last + 1][0].isupper())

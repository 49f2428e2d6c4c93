"""What looks like a date and is none: a number that is no year, "Theresa May", a title."""

from factcheck.find.date_match import Match
from factcheck.find.scan import DIGITS, Scan

_QUOTES = frozenset("\"'“‘`")
_BEFORE_A_YEAR = frozenset("(-–—/'‘’“\"[,")
_BEHIND_NO_YEAR = frozenset("%$€£°")


def is_no_date(scan: Scan, match: Match) -> bool:
    """A bare year or month needs to look like one; "This Week" in quotation marks and "the daily Star" are titles."""
    last = match.last
    if scan.are_glued(last - 1) and scan.words[last].isalnum():  # "H1N1"
        return True
    if scan.word(match.first - 1) in _QUOTES and scan.is_class(last - 1, "unit") and scan.words[last - 1][0].isupper():
        return True
    if len(match.bound) != 1 or last - match.start > 2:
        return False
    slot = match.bound[0][0]
    if slot == "adverbial":
        return last < len(scan.words) and scan.words[last][0].isupper() and not scan.words[last - 1].isupper()
    if slot == "year" and last - match.start == 1 and scan.words[match.start][0] in DIGITS:
        return _is_no_year(scan, match)
    return slot in ("month", "weekdayshort") and match.rule.name == "month" and _is_no_month(scan, match)


def _is_no_year(scan: Scan, match: Match) -> bool:
    """A number behind a label, before its plural noun or touching letters is no year."""
    first, last, contexts = match.start, match.last, scan.language.dates.contexts
    before = scan.word(first - 1)
    if scan.are_glued(first - 1) and before not in _BEFORE_A_YEAR:
        return True
    if scan.are_glued(last - 1) and (scan.words[last][0] in _BEHIND_NO_YEAR or scan.words[last][0].isalpha()):
        return True
    if _is_address(scan, last):
        return True
    if scan.rules.is_money_sign(scan.words, first - 1) or _is_in_a_row(scan, first, last):
        return True
    if before in contexts["bare-year"]:
        return False
    nouns = scan.language.nouns
    return nouns.labels.match(scan.lower, first - 1) is not None or nouns.is_plural(scan.word(last))


def _is_address(scan: Scan, last: int) -> bool:
    """ "1522 State St.", "the 1800 block of North Main Street"."""
    streets = scan.language.dates.contexts["street"]
    if scan.word(last) in streets:
        return True
    is_named = last < len(scan.words) and scan.words[last][0].isupper()
    return is_named and not streets.isdisjoint(scan.lower[last + 1 : last + 4])


def _is_in_a_row(scan: Scan, first: int, last: int) -> bool:
    """Digits that hyphens join to others which are no year: a telephone number."""
    before = scan.words[first - 2] if first > 1 and scan.after_hyphen(first - 1) == first else ""
    after = scan.words[last + 1] if scan.after_hyphen(last) > last else ""
    return any(word[:1] in DIGITS and len(word) not in (2, 4) for word in (before, after) if word)


def _is_no_month(scan: Scan, match: Match) -> bool:
    """ "Theresa May", "March for Life", "Jan Kavan": a month that is also a name or a word asks for a preposition."""
    contexts, first, last = scan.language.dates.contexts, match.start, match.last
    if not scan.is_class(first, "doubtful") or scan.word(first - 1) in contexts["bare-month"]:
        return False
    if (last < len(scan.words) and scan.words[last][0].isupper()) or scan.word(last) in contexts["no-month-before"]:
        return True
    before = scan.word(first - 1)
    return before not in contexts["joined-month"] and before not in scan.language.dates.articles

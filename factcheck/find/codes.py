"""Digits that are no amount by their shape: telephone numbers, codes (G20, COVID-19) and scores (3-2)."""

from factcheck.find.scan import Figure, Reading, Scan
from factcheck.tokens import DASHES, DIGITS

_MARKS = frozenset("_@#&\\)]")
_IN_CITATIONS = DASHES | frozenset(",;")
_BEFORE_CITED = _IN_CITATIONS | frozenset("[")
_MOST_CITED = 20  # words
_OPENING = frozenset("(−")
_MOST_GROUPS = 2
_AREA, _SPELLED_GROUP = 3, 4
_LEAST_SPACED, _MOST_SPACED = 3, 6


def is_code(scan: Scan, figure: Figure) -> bool:
    """Letters touch the digits and are neither currency nor unit: "G20", "COVID-19", "5Etfw"."""
    tokens = scan.tokens
    before = figure.first - 1
    if tokens.words[figure.first][0] not in DIGITS:
        return before in tokens.joints and tokens.at(before - 1) in scan.language.nouns.stops  # "one-on-one"
    if _is_called(scan, figure) or _is_cited(scan, figure):
        return True
    return tokens.are_glued(before) and _is_glued_name(scan, before)


def _is_glued_name(scan: Scan, before: int) -> bool:
    """Whether the sign or the letters that touch the digits make a name of them."""
    tokens, word = scan.tokens, scan.tokens.words[before]
    if word.isalpha() or word in _MARKS:
        return before - 1 in tokens.joints or not scan.rules.is_money_sign(tokens.words, before)
    if before in tokens.joints and tokens.words[before - 1][-1:].isalpha():
        return _is_hyphenated_name(scan, before)
    if word in _OPENING:  # "f(3)", "mol−1"
        return tokens.are_glued(before - 1) and tokens.words[before - 1][-1].isalpha()
    return word in ":.+" and before > 0 and tokens.are_glued(before - 1) and tokens.words[before - 1][-1].isalnum()


def _is_hyphenated_name(scan: Scan, hyphen: int) -> bool:
    """ "COVID-19", "7/31b-2"; not "sub-7", "5km-10km", "Sept-11", "magnitude-6.4" or "a record-20"."""
    tokens, bounds, index = scan.tokens, scan.language.bounds, hyphen - 1
    is_glued = tokens.are_glued(index - 1)
    if index and tokens.words[index].isupper() and len(tokens.words[index]) == 1:  # "the A-10"
        return True
    is_range = tokens.is_class(index, "month") or tokens.at(index) in bounds.ranges.links
    if is_range or bounds.before.match(tokens.lower, hyphen):
        return False
    if (is_glued and tokens.words[index - 1][0] in DIGITS) or tokens.at(index) in scan.language.units.leading:
        return is_glued and tokens.lower[index] in bounds.between.skip
    return is_glued or tokens.lower[index] not in bounds.between.skip


def _is_cited(scan: Scan, figure: Figure) -> bool:
    """ "[14]", "[9, 12]", "[3–7]": digits alone in square brackets lead to a source."""
    words, first, last = scan.tokens.words, figure.first - 1, figure.last
    if first < 0 or words[first] not in _BEFORE_CITED:
        return False
    while first >= 0 and figure.first - first < _MOST_CITED and _is_of_citation(words[first]):
        first -= 1
    while last < len(words) and last - figure.last < _MOST_CITED and _is_of_citation(words[last]):
        last += 1
    return first >= 0 and words[first] == "[" and last < len(words) and words[last] == "]"


def _is_of_citation(word: str) -> bool:
    return word in _IN_CITATIONS or (word[0] in DIGITS and word.replace(",", "").isdecimal())


def goes_on(scan: Scan, figure: Figure, name_end: int) -> bool:
    """Whether a dash leads here from a number that is a name: "Barcelona 4 - 0"."""
    return figure.first - 1 == name_end and scan.tokens.at(name_end) in DASHES


def _is_called(scan: Scan, figure: Figure) -> bool:
    """Whether the figure is a group of a telephone number or the like."""
    if _dashed_groups(scan, figure) > _MOST_GROUPS or _is_spaced_group(scan, figure):
        return True
    return figure.last in scan.tokens.joints and scan.tokens.words[figure.last + 1][0] == "0"


def _dashed_groups(scan: Scan, figure: Figure) -> int:
    """How many groups dashes and brackets join: three or more are a telephone number, "(253) 555-0123"."""
    tokens = scan.tokens
    groups, first, last = 1, figure.first, figure.last
    while groups <= _MOST_GROUPS and last in tokens.joints and _is_group(tokens.words[last + 1]):
        groups, last = groups + 1, last + 2
    while groups <= _MOST_GROUPS and first > 1 and first - 1 in tokens.joints and tokens.words[first - 2][0] in DIGITS:
        groups, first = groups + 1, first - 2
    if tokens.at(last) == ")" and tokens.at(first - 1) == "(" and last + 2 in tokens.joints:
        groups += len(tokens.at(last + 1)) == _AREA == len(tokens.words[first])
        groups += tokens.words[last + 1].isdecimal()
    if tokens.at(first - 1) == ")" and tokens.at(first - 3) == "(" and tokens.words[first - 2].isdecimal():
        groups += len(tokens.words[first - 2]) == _AREA
    return groups


def _is_group(word: str) -> bool:
    """Digits, or letters that spell them on a telephone: "800-555-TIPS"."""
    return word[0] in DIGITS or (len(word) == _SPELLED_GROUP and word.isupper())


def _is_spaced_group(scan: Scan, figure: Figure) -> bool:
    """One of three groups or more with nothing but a space between, the first with a plus or a nought in front."""
    tokens = scan.tokens
    first, last = figure.first, figure.last
    if not tokens.at(first - 1).isdecimal() and not tokens.at(last).isdecimal():
        return False
    while first > 0 and figure.first - first < _MOST_SPACED and tokens.words[first - 1].isdecimal():
        first -= 1
    while last - figure.last < _MOST_SPACED and tokens.at(last).isdecimal():
        last += 1
    return last - first >= _LEAST_SPACED and (tokens.words[first][0] == "0" or tokens.at(first - 1) == "+")


_LARGEST_SCORE = 200
_TELEPHONE = (3, 4)


def is_score(scan: Scan, one: Reading, other: Reading) -> bool:
    """ "89-89", "3-2": two small bare numbers with nothing but a dash between, and no hedge in front."""
    tokens = scan.tokens
    if not one.unit and not other.unit and _is_telephone(scan, one, other):
        return True
    if one.unit or one.low is None or other.low is None or max(one.low, other.low) > _LARGEST_SCORE:
        return False
    gap = tokens.words[one.last : other.first]
    if len(gap) != 1 or gap[0] not in DASHES or one.step != 1:
        return False
    if other.unit:
        return other.form == "noun" and tokens.lower[other.last - 1] in scan.language.nouns.ratings.scored
    bounds = scan.language.bounds
    before = tokens.at(one.first - 1)
    return (
        one.first > 0 and before not in bounds.ranges.openers and not bounds.before.match(tokens.lower, one.first - 1)
    ) or one.low >= other.low


def _is_telephone(scan: Scan, one: Reading, other: Reading) -> bool:
    """ "555-0123": three digits and four, and nothing that they measure or count."""
    tokens = scan.tokens
    lengths = len("".join(tokens.words[one.first : one.last])), len("".join(tokens.words[other.first : other.last]))
    return tokens.words[one.last : other.first] == ["-"] and lengths == _TELEPHONE and tokens.are_glued(one.last)

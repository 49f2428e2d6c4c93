"""Two numbers with a dash between that are no quantities: scores ("3-2") and telephone numbers ("555-0123")."""

from factcheck.find.scan import Reading, Scan
from factcheck.tokens import DASHES

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
        return other.rule == "count.noun" and tokens.lower[other.last - 1] in scan.language.nouns.scored
    bounds = scan.language.bounds
    before = tokens.at(one.first - 1)
    return (
        one.first > 0 and before not in bounds.openers and not bounds.before.match(tokens.lower, one.first - 1)
    ) or one.low >= other.low


def _is_telephone(scan: Scan, one: Reading, other: Reading) -> bool:
    """ "555-0123": three digits and four, and nothing that they measure or count."""
    tokens = scan.tokens
    lengths = len("".join(tokens.words[one.first : one.last])), len("".join(tokens.words[other.first : other.last]))
    return tokens.words[one.last : other.first] == ["-"] and lengths == _TELEPHONE and tokens.are_glued(one.last)

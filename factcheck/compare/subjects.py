"""What two tellings are of: thing, owner, qualifiers, time, deed."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from rapidfuzz import fuzz

from factcheck.compare.pair import Pair
from factcheck.compare.tellings import Telling
from factcheck.intervals import is_inside, meet
from factcheck.model import Period

_ALIKE = 85  # of 100, from which two names are spellings of one: "Kelmar–Dorost", "Kelmar-Dorost"
_NEAR = timedelta(days=3)


def _thing(pair: Pair) -> str:
    one, other = pair.one, pair.other
    left, right = one.claim.thing, other.claim.thing
    if left is None or right is None:
        return "unsaid" if left is right else "said by one"
    if one.head != other.head:
        return _kindred(one, other)
    if left.text.casefold() == right.text.casefold():
        return "same phrase" if " " in left.text else "same word"
    return "same head" if set(left.modifiers).isdisjoint(right.modifiers) else "same head and more"


def _kindred(one: Telling, other: Telling) -> str:
    """How two things of different words are alike: vessel and ship, freighter and ship."""
    if one.concept is not None and one.concept == other.concept:
        return "same head"
    if one.concept in other.kinds or other.concept in one.kinds:
        return "a kind of it"
    return "near" if one.head in other.words.beside or other.head in one.words.beside else "another"


def are_of_two_owners(one: Telling, other: Telling) -> bool:
    """Whether two tellings are of two names, neither of which stands beside the other's figure."""
    return _owned(one, other) == "another"


def _owner(pair: Pair) -> str:
    return _owned(pair.one, pair.other)


def _owned(one: Telling, other: Telling) -> str:
    level = _named(one.claim.owner, other.claim.owner)
    if level == "partly the same" and _are_two(one, other):
        level = "another"
    if level in ("said by one", "another"):
        is_beside = _is_named(one.words.owner, other) or _is_named(other.words.owner, one)
        return "named beside" if is_beside else level
    return level


def _is_named(owner: frozenset[str], telling: Telling) -> bool:
    return bool(owner) and owner <= telling.words.names


def _are_two(one: Telling, other: Telling) -> bool:
    """Whether two owners that share a word have each a rarer one of its own: the Sella Bridge and the Ohl Bridge."""
    left, right = one.words.owner, other.words.owner
    return bool(left - right and right - left) and not _are_alike(one.claim.owner or "", other.claim.owner or "")


def _are_alike(left: str, right: str) -> bool:
    return fuzz.ratio(left, right) >= _ALIKE


def _named(left: str | None, right: str | None) -> str:
    if left is None or right is None:
        return "unsaid" if left is right else "said by one"
    if left.casefold() == right.casefold():
        return "same"
    is_near = not set(left.casefold().split()).isdisjoint(right.casefold().split()) or _are_alike(left, right)
    return "partly the same" if is_near else "another"


def _qualifiers(pair: Pair) -> str:
    left, right = pair.one.claim.qualifiers, pair.other.claim.qualifiers
    if not left or not right:
        return "unsaid" if not left and not right else "said by one"
    levels = {_named(left[slot], right[slot]) for slot in left.keys() & right.keys()}
    if "another" in levels:
        return "another"
    return "same" if levels else "said by one"


def _when(pair: Pair) -> str:
    left, right = pair.one.when, pair.other.when
    if left is None or right is None:
        return "unsaid" if left is right else "said by one"
    if left == right:
        return "same day" if left.first == left.last else "same days"
    ends = (left.first, left.last), (right.first, right.last)
    if is_inside(*ends) or is_inside(*ends[::-1]):
        return "one in the other"
    if meet(*ends):
        return "overlapping"
    return "near" if _are_near(left, right) else "another"


def _are_near(one: Period, other: Period) -> bool:
    """Whether two single days are a few days apart."""
    days = [each.first for each in (one, other) if each.first == each.last and each.first]
    return len(days) == 2 and abs(days[0] - days[1]) <= _NEAR


def _deed(pair: Pair) -> str:
    left, right = pair.one.deed, pair.other.deed
    if left is None or right is None:
        return "unsaid" if left is right else "said by one"
    if pair.one.is_milestone and pair.other.is_milestone:
        return "comes into use"
    return "same" if left == right else "another"


OF_SUBJECT: Mapping[str, Callable[[Pair], str]] = {
    "thing": _thing, "owner": _owner, "qualifiers": _qualifiers, "when": _when, "deed": _deed,
}  # fmt: skip

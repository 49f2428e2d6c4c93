"""What two tellings share, field by field: each field reaches the first of its levels that holds; symmetric.

rules/compare.toml says what each level weighs, which of them is a veto, and the words that tell it. The figures' own
values take no part but in the last field.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from operator import attrgetter
from typing import NamedTuple

from rapidfuzz import fuzz

from factcheck.compare.agreement import ValueLevel
from factcheck.compare.differences import differing
from factcheck.compare.rarity import number_of
from factcheck.compare.tellings import Telling
from factcheck.intervals import is_inside, meet
from factcheck.model import Amount, Period, Scope

_UNMATCHED = frozenset({"label", "former"})
_SCOPES: frozenset[Scope] = frozenset({"part", "daily", "yearly", "several events", "rate", "change"})
_LOOSE: frozenset[Scope] = frozenset(
    {"named", "and one", "joined", "degree", "remainder"}
)  # counts that may take in more or less
_ALIKE = 85  # of 100, from which two names are spellings of one: "Kelmar–Dorost", "Kelmar-Dorost"
_MUCH, _SOME, _LITTLE = 6.0, 3.5, 1.0  # weight of shared words
_FEW = 4
_NEAR = timedelta(days=3)


class Pair(NamedTuple):
    """Two tellings, how their values compare, and what is known of their articles.

    Levels of their own are `rivals`, how many figures of their sort the fuller article has, `twins`, how many of the
    other article agree with one of the two, and `link`, how surely both tell one event.
    """

    one: Telling
    other: Telling
    value: ValueLevel
    rivals: str
    twins: str
    link: str

    @property
    def is_dated(self) -> bool:
        """Whether both are dates or times of day."""
        return self.one.is_dated and self.other.is_dated


def _attribute(pair: Pair) -> str:
    left, right = pair.one.claim.attribute, pair.other.claim.attribute
    if "other" in (left, right):
        return "unsaid" if left == right else "said by one"
    if left == right:
        return "same, plain" if pair.one.is_plain else "same"
    is_kin = left in pair.other.meets or right in pair.one.meets or pair.one.is_plain or pair.other.is_plain
    return "kin" if is_kin else "another"


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
    return "near" if one.head in other.beside or other.head in one.beside else "another"


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
        is_beside = _is_named(one.owner, other) or _is_named(other.owner, one)
        return "named beside" if is_beside else level
    return level


def _is_named(owner: frozenset[str], telling: Telling) -> bool:
    return bool(owner) and owner <= telling.names.keys()


def _are_two(one: Telling, other: Telling) -> bool:
    """Whether two owners that share a word have each a rarer one of its own: the Sella Bridge and the Ohl Bridge."""
    return bool(one.owner - other.owner and other.owner - one.owner) and not _are_alike(
        one.claim.owner or "", other.claim.owner or ""
    )


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


def _event(pair: Pair) -> str:
    left, right = pair.one.claim.event, pair.other.claim.event
    if left is None or right is None:
        return "unsaid" if left is right else "said by one"
    if left.lemma == right.lemma:
        return "same word"
    if left.name == right.name:
        return "same"
    return "another toll" if pair.one.is_toll and pair.other.is_toll else "another"


def _deed(pair: Pair) -> str:
    left, right = pair.one.deed, pair.other.deed
    if left is None or right is None:
        return "unsaid" if left is right else "said by one"
    return "same" if left == right else "another"


def _role(pair: Pair) -> str:
    left, right = pair.one.claim.role, pair.other.claim.role
    if left in _UNMATCHED or right in _UNMATCHED:
        return "no figure of the story"
    if left is None or right is None:
        return "unsaid" if left is right else "said by one"
    return "same" if left == right else "another"


def _scope(pair: Pair) -> str:
    left, right = (_SCOPES.intersection(each.claim.scope) for each in (pair.one, pair.other))
    if left == right:
        is_loose = not _LOOSE.isdisjoint((*pair.one.claim.scope, *pair.other.claim.scope))
        return "loose" if is_loose else "same" if left else "whole"
    return "another" if left and right else "said by one"


def _change(pair: Pair) -> str:
    left, right = pair.one.claim.mention.change, pair.other.claim.mention.change
    if left == right:
        return "same" if left else "none"
    if "from" in (left, right):
        return "before a change"
    if {left, right} == {"up", "down"}:
        return "opposite"
    return "said by one" if None in (left, right) else "another"


def _status(pair: Pair) -> str:
    left, right = pair.one.claim.status, pair.other.claim.status
    if left == right:
        return "same"
    return "planned and asserted" if {left, right} == {"planned", "asserted"} else "another"


def _beside(pair: Pair) -> str:
    return _band(_shared(pair.one.beside, pair.other.beside))


def _around(pair: Pair) -> str:
    one, other = pair.one, pair.other
    further = _shared(one.around, other.around)
    return _band(further + _shared(one.around, other.beside) + _shared(one.beside, other.around))


def _names(pair: Pair) -> str:
    return _band(_shared(pair.one.names, pair.other.names))


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    if one.keys().isdisjoint(other.keys()):
        return 0.0
    return sum([one[word] for word in one.keys() & other.keys()])


def _band(weight: float) -> str:
    if weight >= _MUCH:
        return "much"
    if weight >= _SOME:
        return "some"
    return "little" if weight >= _LITTLE else "none"


def _companions(pair: Pair) -> str:
    shared = len(pair.one.companions & pair.other.companions)
    if shared:
        return "two" if shared > 1 else "one"
    return "none" if pair.one.companions and pair.other.companions else "alone"


def _position(pair: Pair) -> str:
    left, right = _PLACES[pair.one.claim.anchor], _PLACES[pair.other.claim.anchor]
    if "another event" in (left, right):
        return "both of another event" if left == right else "another event"
    if left == right:
        return f"both {left}"
    return "one lead" if "lead" in (left, right) else "body"


_PLACES = {"lead": "lead", "summary": "lead", "anchored": "body", "dated": "dated", "other": "another event"}


def rivals_level(rivals: int) -> str:
    """The level of so many figures of one sort."""
    return "only" if rivals == 1 else "few" if rivals <= _FEW else "many"


def twins_level(twins: int) -> str:
    """The level of so many figures that agree with one, or of none."""
    return _TWINS[min(twins, len(_TWINS) - 1)]


_TWINS = ("unsaid", "only", "two", "three", "many")


def _value(pair: Pair) -> str:
    if pair.value.agreement in ("differs", "grown"):
        return differing(pair.one, pair.other, pair.value)
    if pair.value.agreement == "compatible":
        return "same number" if _is_same_number(pair.one, pair.other) else "agree as told"
    return pair.one.rarity


def _is_same_number(one: Telling, other: Telling) -> bool:
    """Whether two figures that agree by a hedge or a unit left out are one number of two digits or more."""
    left, right = one.claim.value, other.claim.value
    if not isinstance(left, Amount) or not isinstance(right, Amount):
        return False
    return one.rarity in ("two digits", "three digits or more") and number_of(left) == number_of(right)


FIELDS: Mapping[str, Callable[[Pair], str]] = {
    "attribute": _attribute, "thing": _thing, "owner": _owner, "qualifiers": _qualifiers, "when": _when,
    "event": _event, "deed": _deed, "role": _role, "scope": _scope, "change": _change, "status": _status,
    "beside": _beside, "around": _around, "names": _names, "companions": _companions, "position": _position,
    "rivals": attrgetter("rivals"), "twins": attrgetter("twins"), "link": attrgetter("link"), "value": _value,
}  # fmt: skip


OF_NATURE = frozenset({"attribute", "event", "role", "scope", "change", "status", "position"})
"""The fields that look at nothing but the natures of two tellings."""

OF_ARTICLES = ("link", "rivals")
"""The fields that look at nothing but the two articles."""

ONE_BY_ONE = (
    "value", "twins", "deed", "thing", "qualifiers", "beside", "companions", "owner", "around", "when", "names",
)  # fmt: skip
"""The other fields, those first that tell much and cost little."""

_ROOMS = tuple(FIELDS.values())
_ROOMS_OF_NATURE = tuple(room if field in OF_NATURE else None for field, room in FIELDS.items())
_UNKNOWN = (None,) * len(_ROOMS)


def levels_of(pair: Pair, known: Sequence[str | None] = _UNKNOWN) -> tuple[str, ...]:
    """The level that each field reached, in the order of the fields: ("same", "same head", ...); not those known."""
    return tuple([level or room(pair) for level, room in zip(known, _ROOMS, strict=True)])


def levels_of_nature(pair: Pair) -> tuple[str | None, ...]:
    """The levels of the fields that the natures of two tellings settle, None for the others."""
    return tuple([room(pair) if room else None for room in _ROOMS_OF_NATURE])

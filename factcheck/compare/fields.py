"""What two tellings share, field by field: each field reaches the first of its levels that holds; symmetric.

rules/compare.toml says what each level weighs, which of them is a veto, and the words that tell it. The figures' own
values take no part but in the last field.
"""

from collections.abc import Callable, Mapping
from operator import attrgetter

from factcheck.compare.differences import differing
from factcheck.compare.natures import OF_NATURE
from factcheck.compare.pair import Pair
from factcheck.compare.rarity import number_of
from factcheck.compare.subjects import OF_SUBJECT
from factcheck.compare.tellings import Telling
from factcheck.model import Amount
from factcheck.rules.comparing import Bands
from factcheck.rules.levels import LEVELS

_TWINS = ("unsaid", "only", "two", "three", "many")


def _beside(pair: Pair) -> str:
    return _band(_shared(pair.one.words.beside, pair.other.words.beside), pair)


def _around(pair: Pair) -> str:
    one, other = pair.one.words, pair.other.words
    further = _shared(one.around, other.around)
    return _band(further + _shared(one.around, other.beside) + _shared(one.beside, other.around), pair)


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    if one.keys().isdisjoint(other.keys()):
        return 0.0
    return sum([one[word] for word in one.keys() & other.keys()])


def _band(weight: float, pair: Pair) -> str:
    words = pair.bands.words
    if weight >= words.some:
        return "much" if weight >= words.much else "some"
    return "little" if weight >= words.little else "none"


def _companions(pair: Pair) -> str:
    one, other = pair.one.words.companions, pair.other.words.companions
    shared = len(one & other)
    if shared:
        return "two" if shared > 1 else "one"
    return "none" if one and other else "alone"


def rivals_level(rivals: int, bands: Bands) -> str:
    """The level of so many figures of one sort."""
    return "only" if rivals == 1 else "few" if rivals <= bands.few else "many"


def twins_level(twins: int) -> str:
    """The level of so many figures that agree with one, or of none."""
    return _TWINS[min(twins, len(_TWINS) - 1)]


def _value(pair: Pair) -> str:
    if pair.value.agreement in ("differs", "grown"):
        return differing(pair)
    if pair.value.agreement == "compatible":
        if _are_written_alike(pair.one, pair.other):
            return max(pair.one, pair.other, key=lambda each: each.days is not None and not each.days.is_open).rarity
        return "same number" if _is_same_number(pair.one, pair.other) else "agree as told"
    return pair.one.rarity


def _are_written_alike(one: Telling, other: Telling) -> bool:
    """Whether two dates that agree are one but for an open end: "since 1958" and "in 1958"."""
    return one.days is not None and other.days is not None and one.days.written == other.days.written


def _is_same_number(one: Telling, other: Telling) -> bool:
    """Whether two figures that agree by a hedge or a unit left out are one number of two digits or more."""
    left, right = one.claim.value, other.claim.value
    if not isinstance(left, Amount) or not isinstance(right, Amount):
        return False
    return one.rarity in ("two digits", "three digits or more") and number_of(left) == number_of(right)


_OF_FIELD: Mapping[str, Callable[[Pair], str]] = {
    **OF_NATURE, **OF_SUBJECT,
    "beside": _beside, "around": _around, "companions": _companions,
    "rivals": attrgetter("rivals"), "twins": attrgetter("twins"), "link": attrgetter("link"), "value": _value,
}  # fmt: skip
FIELDS: Mapping[str, Callable[[Pair], str]] = {field: _OF_FIELD[field] for field in LEVELS}
"""What finds the level of each field, in the order of the rules."""

OF_ARTICLES = ("link", "rivals")
"""The fields that look at nothing but the two articles."""

ONE_BY_ONE = (
    "value", "twins", "deed", "thing", "qualifiers", "beside", "companions", "owner", "around", "when",
)  # fmt: skip
"""The other fields, those first that tell much and cost little."""

_ROOMS_OF_NATURE = tuple(OF_NATURE.get(field) for field in FIELDS)


def levels_of_nature(pair: Pair) -> tuple[str, ...]:
    """The levels of the fields that the natures of two tellings settle, "" for the others."""
    return tuple([room(pair) if room else "" for room in _ROOMS_OF_NATURE])

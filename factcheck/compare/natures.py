"""What the natures of two tellings say: attribute, event, role, scope, change, status, place in the article.

There are few natures; what two of them reach is settled once for all tellings of the two.
"""

from collections.abc import Callable, Mapping

from factcheck.compare.pair import Pair
from factcheck.model import Scope

_UNMATCHED = frozenset({"label", "former", "dating"})
_SCOPES: frozenset[Scope] = frozenset({"part", "daily", "yearly", "several events", "rate", "change"})
_LOOSE: frozenset[Scope] = frozenset({"named", "and one", "joined", "degree", "remainder"})  # may take in more or less
_PLACES = {"lead": "lead", "summary": "lead", "anchored": "body", "dated": "dated", "other": "another event"}


def _attribute(pair: Pair) -> str:
    left, right = pair.one.claim.attribute, pair.other.claim.attribute
    if "other" in (left, right):
        return "unsaid" if left == right else "said by one"
    if left == right:
        return "same, plain" if pair.one.is_plain else "same"
    is_kin = left in pair.other.meets or right in pair.one.meets or pair.one.is_plain or pair.other.is_plain
    return "kin" if is_kin else "another"


def _event(pair: Pair) -> str:
    left, right = pair.one.claim.event, pair.other.claim.event
    if left is None or right is None:
        return "unsaid" if left is right else "said by one"
    if left.lemma == right.lemma:
        return "same word"
    if left.name == right.name:
        return "same"
    return "another toll" if pair.one.is_toll and pair.other.is_toll else "another"


def _role(pair: Pair) -> str:
    left, right = pair.one.claim.role, pair.other.claim.role
    if left in _UNMATCHED or right in _UNMATCHED:
        return "no figure of the story"
    if "said" in (left, right):
        return "only said"
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
    if "negated" in (left, right) and not pair.is_dated:  # "not before June" bounds a date
        return "denied"
    return "planned and asserted" if {left, right} == {"planned", "asserted"} else "another"


def _position(pair: Pair) -> str:
    left, right = _PLACES[pair.one.claim.anchor], _PLACES[pair.other.claim.anchor]
    if "another event" in (left, right):
        return "both of another event" if left == right else "another event"
    if left == right:
        return f"both {left}"
    return "one lead" if "lead" in (left, right) else "body"


OF_NATURE: Mapping[str, Callable[[Pair], str]] = {
    "attribute": _attribute, "event": _event, "role": _role, "scope": _scope, "change": _change, "status": _status,
    "position": _position,
}  # fmt: skip
"""The fields that look at nothing but the natures of two tellings."""

"""Readings: what a text leaves unsaid, under which two figures that differ agree.

Parts that add up, others on top of those named, those of one class counted among another, one more or less of whom it
is not said whether he is counted.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.facts import Facts
from factcheck.compare.pairing import Candidate
from factcheck.compare.tellings import BARE, Telling
from factcheck.model import Scope
from factcheck.rules import Language
from factcheck.rules.comparing import Reading

_ONE = Decimal(1)
_COUNTED = "count"


def reading(candidate: Candidate, left: Facts, right: Facts, language: Language) -> Reading | None:
    """The reading under which two counts agree; None where they differ under all."""
    pair = candidate.weighed.pair
    if {pair.one.claim.kind, pair.other.claim.kind} != {_COUNTED}:
        return None
    for telling, facts, whole in ((pair.one, left, pair.other), (pair.other, right, pair.one)):
        target = whole.figure
        counts = [each for name in (_COUNTED, BARE) for fact in facts.get(name, ()) for each in fact.tellings]
        beside = {_event(each) for each in facts_beside(whole, left, right)}
        for name, figure in _figures(telling, whole, counts, language):
            if figure == target and not (name == "included" and beside & _included(telling, language)):
                return name
    return "one" if _may_take_in_one(pair.one, pair.other, language) else None


def _figures(
    telling: Telling, whole: Telling, counts: Sequence[Telling], language: Language
) -> Iterator[tuple[Reading, Decimal]]:
    """What a telling's figure may stand for beside a whole, each with how."""
    figure, event = telling.figure, _event(telling)
    if figure is None:
        return
    beside = [each for each in counts if each.claim.sentence == telling.claim.sentence and _event(each) == event]
    parts = [number for each in beside if (number := each.figure) is not None]
    if len(parts) > 1:
        yield "parts", sum(parts, Decimal(0))
    is_one_event = _event(whole) in ("", event) or not event
    if is_one_event and not _WITH_ONE.isdisjoint(telling.claim.scope) and _WITH_ONE.isdisjoint(whole.claim.scope):
        yield "others", figure + _ONE
    if "including one" in telling.claim.scope:
        yield "others", figure - _ONE
    for other in counts:
        number = other.figure
        if number is not None and _event(other) in _included(telling, language):
            yield "included", figure + number


_WITH_ONE: frozenset[Scope] = frozenset({"remainder", "and one", "joined"})


def facts_beside(telling: Telling, left: Facts, right: Facts) -> Iterator[Telling]:
    """The counts of a telling's sentence."""
    for facts in (left, right):
        for each in (each for name in (_COUNTED, BARE) for fact in facts.get(name, ()) for each in fact.tellings):
            if (each.claim.article_id, each.claim.sentence) == (telling.claim.article_id, telling.claim.sentence):
                yield each


def _included(telling: Telling, language: Language) -> frozenset[str]:
    """The classes of event whose victims its own may take in."""
    return language.events.includes.get(_event(telling), frozenset())


def _event(telling: Telling) -> str:
    return telling.claim.event.name if telling.claim.event else ""


def _may_take_in_one(one: Telling, other: Telling, language: Language) -> bool:
    """Whether two tolls are one apart: whether the one who did it is among them is often not said."""
    figures = one.figure, other.figure
    is_fatal = one.claim.event is not None and one.claim.event.name in language.events.fatal
    return is_fatal and None not in figures and abs(figures[0] - figures[1]) == _ONE  # type: ignore[operator]

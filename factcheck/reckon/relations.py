"""The relations of rules/reckon.toml: casts of figures for which no numbers within their intervals hold."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.model import Slip, plain
from factcheck.reckon.equations import holds, needed
from factcheck.reckon.figures import interval, point, written
from factcheck.reckon.matching import Cast, casts_of
from factcheck.reckon.messages import figure, mended, restated, slip
from factcheck.reckon.passages import Passages
from factcheck.reckon.terms import Text
from factcheck.rules.reckoning import Relation


def related(passages: Passages, text: Text) -> Iterator[Slip]:
    """The slips of all relations, in the order of their rows."""
    for name, relation in text.rules.reckoning.relations.items():
        if any(map(passages.marks.isdisjoint, relation.needed)):
            continue
        for cast in casts_of(relation, passages.windows[relation.window], text):
            if not _adds_up(relation, cast, text):
                yield _mistaken(relation, cast, text) or _slip(name, relation, cast, text)


def _adds_up(relation: Relation, cast: Cast, text: Text) -> bool:
    alike = [cast[role] for role in relation.same if relation.roles[role].enters == "itself"]
    return holds(
        relation, {role: interval(term, relation.roles[role], text.rules, alike) for role, term in cast.items()}
    )


def _mistaken(relation: Relation, cast: Cast, text: Text) -> Slip | None:
    """What is said where the figures are right and a unit is not: a rise of 2 points that is called 2 percent."""
    mistaken = relation.mistaken
    if mistaken is None or not _adds_up(text.rules.reckoning.relations[mistaken.meant], cast, text):
        return None
    told = next(iter(cast.values())).size
    slots, _ = _reckoned(relation, cast, text)
    return slip(mistaken.says, list(cast.values()), text, slots, (told, told))


def _slip(name: str, relation: Relation, cast: Cast, text: Text) -> Slip:
    """What is said: the sum by its template, and each figure that would mend it."""
    slots, apart = _reckoned(relation, cast, text)
    return slip(relation.says or name, list(cast.values()), text, mended(slots, text), apart)


def _reckoned(relation: Relation, cast: Cast, text: Text) -> tuple[dict[str, str], tuple[Decimal, Decimal]]:
    """The figures of a cast as written, and each as it would have to be; the first in numbers, told and reckoned."""
    roles = relation.roles
    points = {role: point(term, roles[role], text.rules) for role, term in cast.items()}
    right = {role: number for role in cast if (number := needed(relation, points, role)) is not None}
    result = next(iter(points))
    slots = {role: figure(term) for role, term in cast.items()}
    for role, number in right.items():
        size = written(number, cast[role], roles[role], text.rules)
        slots[f"{role}_right"] = restated(cast[role], size, text)
    slots["apart"] = plain(abs(points[result] - points.get("old", points[result])))
    slots["way"] = text.words.telling.ways[points[result] >= points.get("old", points[result])]
    return slots, (points[result], right[result])

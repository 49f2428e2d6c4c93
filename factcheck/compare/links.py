"""Links: which articles tell the same event, and which the same matter, and what speaks for it.

Each field of two scenes reaches a level, and each level has its bits in rules/compare.toml: log-odds, after Fellegi and
Sunter (1969). Only what is known of each article alone takes part. A link joins two articles and is never closed
transitively.
"""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from operator import attrgetter
from typing import NamedTuple

from factcheck.compare.keys import candidates, keys_of
from factcheck.model import Name, Scene
from factcheck.rules import Rules
from factcheck.rules.linking import LinkRow

_DAY, _NEAR, _FORTNIGHT = timedelta(days=1), timedelta(days=2), timedelta(days=14)
_FIRST = 3  # main names that the other article is asked for
_BANDS = {2: "known", 3: "uncommon", 4: "seldom", 5: "rare"}
_PLACES = ("beside", "main in one", "main in both")
_MOST_FIGURES = ("none", "one", "two", "three")


class Sign(NamedTuple):
    """What one field says of two articles: the level that it reached, and the name or number in which it was seen."""

    field: str
    level: str
    what: str = ""


SURE = "surely one event"
_TWICE = 2


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against one kind of link: signs with their bits, and the sum that is needed."""

    signs: tuple[tuple[Sign, float], ...]
    needed: float

    @property
    def bits(self) -> float:
        """The sum."""
        return sum(bits for _, bits in self.signs)

    @property
    def holds(self) -> bool:
        """Whether it is enough for a link."""
        return self.bits >= self.needed


@dataclass(frozen=True, slots=True)
class Link:
    """Two articles, by id and in order, that tell the same event, or the same matter, or both."""

    one: str
    other: str
    event: Evidence
    matter: Evidence

    @property
    def holds(self) -> bool:
        """Whether they tell one event or one matter."""
        return self.event.holds or self.matter.holds

    @property
    def strength(self) -> str:
        """How surely both tell one event."""
        if not self.event.holds:
            return "one matter"
        return SURE if self.event.bits >= _TWICE * self.event.needed else "one event"


def links_of(
    scenes: Sequence[Scene],
    own: Container[str],
    rules: Rules,
    counts: Counter[str] | None = None,
    crowded: Container[str] = frozenset(),
) -> list[Link]:
    """The links of which one article at least is among `own`, in order; `counts` takes how many pairs were seen.

    `crowded` are keys that too many articles share, though few of them may stand here.
    """
    by_id = {scene.article_id: scene for scene in scenes}
    keys = {scene.article_id: list(keys_of(scene)) for scene in scenes}
    pairs = candidates(keys, own, crowded, rules, Counter() if counts is None else counts)
    found = (link_of(by_id[one], by_id[other], rules) for one, other in pairs)
    return [link for link in found if link.holds]


def link_of(one: Scene, other: Scene, rules: Rules) -> Link:
    """What speaks for a link of two articles, whether it holds or not. Symmetric but for the order of ids."""
    table = rules.policy.links
    rows = [(sign, table.levels[sign.field][sign.level]) for sign in signs_of(one, other)]
    event = Evidence(_weighed(rows, "event", table.names), table.needed.event)
    matter = Evidence(_weighed(rows, "matter", table.names), table.needed.matter)
    first, second = sorted((one.article_id, other.article_id))
    return Link(first, second, event, matter)


def _weighed(rows: list[tuple[Sign, LinkRow]], kind: str, most: int) -> tuple[tuple[Sign, float], ...]:
    """The signs that have bits for a kind of link; of names the weightiest."""
    bits_of = attrgetter(kind)
    weighed = [(sign, bits) for sign, row in rows if (bits := bits_of(row))]
    names = sorted((each for each in weighed if each[0].field == "name"), key=lambda each: (-each[1], each[0].what))
    return (*names[:most], *(each for each in weighed if each[0].field != "name"))


def signs_of(one: Scene, other: Scene) -> Iterator[Sign]:
    """What each field of two scenes says."""
    for key in names_in_common(one, other):
        yield Sign("name", _name_level(key, one, other), one.names[key].text)
    yield Sign("main names", _main_level(one, other))
    yield Sign("words", _words_level(one, other))
    yield Sign("days", _days_level(one, other))
    yield Sign("weekdays", _weekdays_level(one, other))
    yield Sign("figures", _MOST_FIGURES[min(len(one.figures & other.figures), 3)])
    yield Sign("size", "short" if max(one.size, other.size) <= 2 and not (one.published or other.published) else "long")


def names_in_common(one: Scene, other: Scene) -> list[str]:
    """The keys of names that both articles have; not their outlet's own, nor a surname of two persons."""
    return [
        key
        for key in sorted(one.names.keys() & other.names.keys())
        if not (key in one.own and key in other.own) and not _are_two(one.names[key], other.names[key])
    ]


def _are_two(one: Name, other: Name) -> bool:
    return bool(one.given and other.given) and one.given.isdisjoint(other.given)


def _name_level(key: str, one: Scene, other: Scene) -> str:
    band = _BANDS[min(one.names[key].rarity, other.names[key].rarity)]
    return f"{band}, {_PLACES[(key in one.main) + (key in other.main)]}"


def _main_level(one: Scene, other: Scene) -> str:
    """How many of the first main names of each the other has."""
    if not one.main or not other.main:
        return "unsaid"
    share = _share(one, other) + _share(other, one)
    return next(level for least, level in _SHARES if share >= least)


_SHARES = ((1.75, "all"), (1.25, "most"), (0.75, "half"), (0.25, "few"), (0, "none"))


def _share(one: Scene, other: Scene) -> float:
    first = one.main[:_FIRST]
    return len(other.names.keys() & first) / len(first)


def _words_level(one: Scene, other: Scene) -> str:
    """The weight of the words that both leads have."""
    weight = sum(map(one.lead.__getitem__, one.lead.keys() & other.lead.keys()))
    return "many" if weight >= 9 else "some" if weight >= 5 else "few" if weight >= 2 else "none"


def _days_level(one: Scene, other: Scene) -> str:
    if any(abs(day - near) <= _DAY for day in one.days for near in other.days):
        return "same day"
    if _looks_back(one, other) or _looks_back(other, one):
        return "looks back"
    if not (one.published and other.published):
        return "other day" if one.days and other.days else "unknown"
    apart = abs(one.published - other.published)
    near = "near" if apart <= _NEAR else "within a fortnight" if apart <= _FORTNIGHT else "far"
    return f"other day, {near}" if one.days and other.days else f"published {near}"


def _looks_back(one: Scene, other: Scene) -> bool:
    """Whether the first names a day of the other's lead."""
    return any(
        period.first and period.last and period.last - period.first <= _DAY
        and period.first - _DAY <= day <= period.last + _DAY
        for period in one.later
        for day in other.days
    )  # fmt: skip


def _weekdays_level(one: Scene, other: Scene) -> str:
    """Weekdays speak where an article's day of publication is not known."""
    if (one.published and other.published) or not (one.weekdays and other.weekdays):
        return "unsaid"
    return "other" if one.weekdays.isdisjoint(other.weekdays) else "same"

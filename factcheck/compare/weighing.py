"""How much speaks for one fact: the levels of a pair and their sum in bits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from factcheck.compare.fields import FIELDS, Pair, levels_of, levels_of_nature
from factcheck.model import Level
from factcheck.rules.comparing import LevelRow, Policy

Forbidden = tuple[tuple[int, str, Callable[[Pair], str], frozenset[str]], ...]
"""The place of a field, its name, how it is judged, and which of its levels forbid one fact."""


@dataclass(frozen=True, slots=True)
class Sum:
    """The level of each field, its row, their sum in bits, and the fields that forbid one fact."""

    reached: tuple[str, ...]
    rows: tuple[LevelRow, ...]
    bits: float
    vetoes: tuple[str, ...]

    @property
    def bars(self) -> tuple[str, ...]:
        """The fields that forbid a difference."""
        rows = zip(FIELDS, self.rows, strict=True)
        return tuple(field for field, row in rows if row.veto == "differ" and field not in self.vetoes)

    @property
    def levels(self) -> tuple[Level, ...]:
        """The level of each field."""
        rows = zip(FIELDS, self.reached, self.rows, strict=True)
        return tuple(Level(field, name, row.bits, row.says) for field, name, row in rows)

    @property
    def names(self) -> Mapping[str, str]:
        """The name of each field's level."""
        return dict(zip(FIELDS, self.reached, strict=True))


@dataclass(frozen=True, slots=True)
class Weighed:
    """A pair and what its levels come to."""

    pair: Pair
    sum: Sum


class Scales:
    """The table of weights; what the same natures come to, and what forbids a sort, is reckoned once."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._rows = [policy.levels[field] for field in FIELDS]
        self._dated = [policy.levels_of_dates[field] for field in FIELDS]
        self._of_nature: dict[tuple[str, str], tuple[str | None, ...]] = {}
        self._forbidden: dict[tuple[str | None, str], Forbidden] = {}

    def weighed(self, pair: Pair, sort: str | None = None) -> Weighed:
        """A pair on the scales; with a sort of fact, by what that forbids as well."""
        names = levels_of(pair, self._known(pair))
        tables = self._dated if pair.is_dated else self._rows
        rows = tuple([table[name] for table, name in zip(tables, names, strict=True)])
        vetoes = tuple([field for at, field, _, levels in self._vetoes(pair.link, sort) if names[at] in levels])
        return Weighed(pair, Sum(names, rows, round(sum([row.bits for row in rows]), 2), vetoes))

    def forbid(self, pair: Pair, sort: str) -> bool:
        """Whether some level forbids that a pair is one fact of a sort: what is known of its natures is asked first."""
        known, vetoes = self._known(pair), self._vetoes(pair.link, sort)
        if any(known[at] in levels for at, _, _, levels in vetoes):
            return True
        return any(known[at] is None and room(pair) in levels for at, _, room, levels in vetoes)

    def _known(self, pair: Pair) -> tuple[str | None, ...]:
        key = pair.one.nature, pair.other.nature
        found = self._of_nature.get(key)
        if found is None:
            found = self._of_nature[key] = levels_of_nature(pair)
        return found

    def _vetoes(self, link: str, sort: str | None) -> Forbidden:
        """The levels that forbid one fact of a sort in articles that this links, by field."""
        found = self._forbidden.get((sort, link))
        if found is None:
            tables = (self._policy.sorts[sort].forbids, self._policy.linked[link].forbids) if sort else ()
            found = self._forbidden[sort, link] = tuple(
                (at, field, room, levels)
                for at, (field, room) in enumerate(FIELDS.items())
                if (levels := self._always(field).union(*(table.get(field, ()) for table in tables)))
            )
        return found

    def _always(self, field: str) -> frozenset[str]:
        return frozenset(name for name, row in self._policy.levels[field].items() if row.veto == "always")

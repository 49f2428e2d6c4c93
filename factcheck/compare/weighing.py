"""How much speaks for one fact: the levels of a pair and their sum in bits."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from factcheck.compare.fields import FIELDS, Pair, levels_of
from factcheck.model import Level
from factcheck.rules.comparing import Policy


@dataclass(frozen=True, slots=True)
class Sum:
    """The level of each field, their sum in bits, the fields that forbid one fact, and that forbid a difference."""

    levels: tuple[Level, ...]
    bits: float
    vetoes: tuple[str, ...]
    bars: tuple[str, ...]

    @property
    def names(self) -> Mapping[str, str]:
        """The name of each field's level."""
        return {level.field: level.name for level in self.levels}


@dataclass(frozen=True, slots=True)
class Weighed:
    """A pair and what its levels come to."""

    pair: Pair
    sum: Sum


class Scales:
    """The table of weights; what the same levels come to is reckoned once."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._known: dict[tuple[str | None, tuple[str, ...]], Sum] = {}

    def weighed(self, pair: Pair, sort: str | None = None) -> Weighed:
        """A pair on the scales; with a sort of fact, by what that forbids as well."""
        names = levels_of(pair)
        found = self._known.get((sort, names))
        if found is None:
            found = self._known[sort, names] = self._sum(names, sort)
        return Weighed(pair, found)

    def _forbidden(self, link: str, sort: str | None) -> Collection[tuple[str, str]]:
        """The levels that forbid one fact of a sort in articles that this links: ("thing", "another")."""
        tables = (self._policy.sorts[sort].forbids, self._policy.linked[link].forbids) if sort else ()
        return {(field, name) for table in tables for field, names in table.items() for name in names}

    def _sum(self, names: tuple[str, ...], sort: str | None) -> Sum:
        rows = [(field, name, self._policy.levels[field][name]) for field, name in zip(FIELDS, names, strict=True)]
        forbidden = self._forbidden(dict(zip(FIELDS, names, strict=True))["link"], sort)
        vetoes = tuple(field for field, name, row in rows if row.veto == "always" or (field, name) in forbidden)
        return Sum(
            tuple(Level(field, name, row.bits, row.says) for field, name, row in rows),
            round(sum(row.bits for _, _, row in rows), 2),
            vetoes,
            tuple(field for field, _, row in rows if row.veto == "differ" and field not in vetoes),
        )

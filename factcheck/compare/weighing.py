"""How much speaks for one fact: the levels of a pair and their sum in bits."""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import product
from typing import NamedTuple

from factcheck.compare.fields import FIELDS, OF_ARTICLES, ONE_BY_ONE, levels_of_nature
from factcheck.compare.pair import Pair
from factcheck.model import Level
from factcheck.rules.comparing import LevelRow, Policy

Levels = Mapping[str, Mapping[str, LevelRow]]

Forbidden = tuple[tuple[int, str, frozenset[str]], ...]
"""The place of a field, its name, and which of its levels forbid one fact."""

Reached = Sequence[str]
"""The level that a pair reached in each field, in the order of the fields."""

_PLACES = {field: at for at, field in enumerate(FIELDS)}
_LINK, _RIVALS = (_PLACES[field] for field in OF_ARTICLES)
_DIFFERING = frozenset({"differ", "figures differ"})
_ROUNDED = 0.01  # by how much a sum may grow when it is rounded


class Sum(NamedTuple):
    """The level of each field, its row, their sum in bits, and the fields that forbid one fact."""

    reached: tuple[str, ...]
    rows: tuple[LevelRow, ...]
    bits: float
    vetoes: tuple[str, ...]

    @property
    def bars(self) -> tuple[str, ...]:
        """The fields that forbid a difference."""
        rows = zip(FIELDS, self.rows, strict=True)
        return tuple(field for field, row in rows if row.veto in _DIFFERING and field not in self.vetoes)

    @property
    def levels(self) -> tuple[Level, ...]:
        """The level of each field."""
        rows = zip(FIELDS, self.reached, self.rows, strict=True)
        return tuple(Level(field, name, row.bits, row.says) for field, name, row in rows)

    @property
    def names(self) -> Mapping[str, str]:
        """The name of each field's level."""
        return dict(zip(FIELDS, self.reached, strict=True))


class Weighed(NamedTuple):
    """A pair and what its levels come to."""

    pair: Pair
    sum: Sum


class Step(NamedTuple):
    """A field that is weighed in its turn: its place, how it is judged, its bits by level, the most that others add."""

    at: int
    judge: Callable[[Pair], str]
    bits: Mapping[str, float]
    rest: float


class Natures(NamedTuple):
    """What the natures of two tellings come to: the levels of the fields that they settle, "" for the others, and their
    sum in bits.
    """

    levels: tuple[str, ...]
    bits: float
    is_dated: bool


class Scales:
    """The table of weights; what the same natures come to, and what forbids a sort, is reckoned once."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._tables = (policy.levels, policy.levels_of_dates)
        self._of_natures: dict[tuple[str, str], Natures] = {}
        self._shared: dict[Natures, Natures] = {}
        self._forbidden: dict[tuple[str | None, str], Forbidden] = {}

    def levels(self, pair: Pair, least: float = -math.inf) -> Reached | None:
        """The levels of a pair that may come to so many bits; no more fields are judged than it takes to deny it."""
        natures = self._natures(pair)
        names = list(natures.levels)
        names[_LINK], names[_RIVALS] = pair.link, pair.rivals
        bits = natures.bits + self._of_articles[natures.is_dated][pair.link, pair.rivals]
        for at, judge, bits_of, rest in self._steps[natures.is_dated]:
            names[at] = name = judge(pair)
            bits += bits_of[name]
            if bits + rest < least:
                return None
        return names

    def weighed(self, pair: Pair, names: Reached, sort: str | None = None) -> Weighed:
        """A pair of these levels on the scales; with a sort of fact, by what that forbids as well."""
        table = self._tables[pair.is_dated]
        rows = tuple([table[field][name] for field, name in zip(FIELDS, names, strict=True)])
        vetoes = tuple([field for at, field, levels in self._vetoes(pair.link, sort) if names[at] in levels])
        return Weighed(pair, Sum(tuple(names), rows, round(sum([row.bits for row in rows]), 2), vetoes))

    def forbid(self, link: str, names: Reached, sort: str) -> bool:
        """Whether some level forbids that a pair of articles so linked is one fact of a sort."""
        return any(names[at] in levels for at, _, levels in self._vetoes(link, sort))

    def _natures(self, pair: Pair) -> Natures:
        key = pair.one.nature, pair.other.nature
        found = self._of_natures.get(key)
        if found is None:
            levels, table = levels_of_nature(pair), self._tables[pair.is_dated]
            bits = sum(table[field][name].bits for field, name in zip(FIELDS, levels, strict=True) if name)
            natures = Natures(levels, bits, pair.is_dated)
            found = self._of_natures[key] = self._shared.setdefault(natures, natures)
        return found

    @cached_property
    def _steps(self) -> Sequence[Sequence[Step]]:
        return tuple(map(_steps, self._tables))

    @cached_property
    def _of_articles(self) -> Sequence[Mapping[tuple[str, str], float]]:
        return tuple(map(_bits_of_articles, self._tables))

    def _vetoes(self, link: str, sort: str | None) -> Forbidden:
        """The levels that forbid one fact of a sort in articles that this links, by field."""
        found = self._forbidden.get((sort, link))
        if found is None:
            tables = (self._policy.sorts[sort].forbids, self._policy.linked[link].forbids) if sort else ()
            found = self._forbidden[sort, link] = tuple(
                (at, field, levels)
                for at, field in enumerate(FIELDS)
                if (levels := self._always(field).union(*(table.get(field, ()) for table in tables)))
            )
        return found

    def _always(self, field: str) -> frozenset[str]:
        return frozenset(name for name, row in self._policy.levels[field].items() if row.veto == "always")


def _bits_of_articles(levels: Levels) -> dict[tuple[str, str], float]:
    """The bits of the fields that look at nothing but the articles, by their levels."""
    link, rivals = (levels[field] for field in OF_ARTICLES)
    return {(one, other): link[one].bits + rivals[other].bits for one, other in product(link, rivals)}


def _steps(levels: Levels) -> list[Step]:
    """The fields that are weighed one by one, in their order."""
    steps, rest = [], _ROUNDED
    for field in reversed(ONE_BY_ONE):
        bits = {name: row.bits for name, row in levels[field].items()}
        steps.append(Step(_PLACES[field], FIELDS[field], bits, rest))
        rest += max(bits.values())
    return steps[::-1]

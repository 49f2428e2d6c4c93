"""Which sort of fact two claims would tell: the first row of the table to which both can belong."""

import math
from collections.abc import Iterator

from factcheck.compare.tellings import Facets
from factcheck.model import OF_TIME
from factcheck.rules.attributes import OTHER
from factcheck.rules.comparing import Policy, SortRow


class Sorts:
    """The table of sorts; claims of the same natures are looked up once."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._longest = max([policy.standing.short, *(row.sentences or 0 for row in policy.sorts.values())])
        self._known: dict[tuple[Facets, Facets, str, int], str | None] = {}
        self._least: dict[tuple[str, int, bool], float] = {}

    def of(self, one: Facets, other: Facets, link: str, sentences: int) -> str | None:
        """The sort of two claims of articles so linked, the longer of so many sentences; None where none fits."""
        key = (one, other, link, min(sentences, self._longest + 1))
        if key not in self._known:
            self._known[key] = next((name for name, row in self._policy.sorts.items() if _fits(row, *key)), None)
        return self._known[key]

    def least(self, link: str, sentences: int, *, is_dated: bool) -> float:
        """The fewest bits by which anything is told of two dates, or two other figures, in articles so linked."""
        key = (link, min(sentences, self._longest + 1), is_dated)
        if key not in self._least:
            self._least[key] = min(self._asked(*key), default=math.inf)
        return self._least[key]

    def _asked(self, link: str, sentences: int, is_dated: bool) -> Iterator[float]:
        """The bits that the sorts ask for: to agree, and to differ."""
        for row in self._policy.sorts.values():
            if _is_between(row, link, sentences) and any((kind in OF_TIME) == is_dated for kind in row.kinds):
                more = self._policy.linked[link]
                yield row.agree + (more.short if sentences <= self._policy.standing.short else more.agree)
                yield from (self._policy.needs[name].bits for name in row.needs)


def _fits(row: SortRow, one: Facets, other: Facets, link: str, sentences: int) -> bool:
    kinds, attributes, events = map(set, zip(one, other, strict=True))
    said = attributes - {OTHER}
    return (
        _is_between(row, link, sentences)
        and kinds.issubset(row.kinds)
        and (not row.attributes or (bool(said) and said.issubset(row.attributes)))
        and (not row.events or not events.isdisjoint(row.events))
    )


def _is_between(row: SortRow, link: str, sentences: int) -> bool:
    """Whether facts of articles so linked, the longer of so many sentences, are of a sort."""
    return link in row.links and (row.sentences is None or sentences <= row.sentences)

"""Which sort of fact two claims would tell: the first row of the table to which both can belong."""

from factcheck.compare.tellings import Facets, Telling
from factcheck.rules.attributes import OTHER
from factcheck.rules.comparing import Policy, SortRow


class Sorts:
    """The table of sorts; claims of the same natures are looked up once."""

    def __init__(self, policy: Policy) -> None:
        self._rows = policy.sorts
        self._longest = max((row.sentences or 0 for row in policy.sorts.values()), default=0)
        self._known: dict[tuple[Facets, Facets, str, int], str | None] = {}

    def of(self, one: Telling, other: Telling, link: str, sentences: int) -> str | None:
        """The sort of two tellings in articles so linked, the longer of so many sentences; None where none fits."""
        key = (one.facets, other.facets, link, min(sentences, self._longest + 1))
        if key not in self._known:
            self._known[key] = next((name for name, row in self._rows.items() if _fits(row, *key)), None)
        return self._known[key]


def _fits(row: SortRow, one: Facets, other: Facets, link: str, sentences: int) -> bool:
    kinds, attributes, events = map(set, zip(one, other, strict=True))
    said = attributes - {OTHER}
    return (
        link in row.links
        and kinds.issubset(row.kinds)
        and (not row.attributes or (bool(said) and said.issubset(row.attributes)))
        and (not row.events or not events.isdisjoint(row.events))
        and (row.sentences is None or sentences <= row.sentences)
    )

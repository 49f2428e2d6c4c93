"""Which claims of two articles go together: those that are each other's most likely counterpart."""

from collections.abc import Iterator, Mapping

from factcheck.compare.evidence import Evidence

Rank = tuple[float, int]


def mutual_best(pairs: Mapping[tuple[int, int], Evidence]) -> Iterator[tuple[int, int, bool]]:
    """The pairs that are the best of either claim, and whether alone: of equals the one at the like place is."""
    rows: dict[int, list[Rank]] = {}
    columns: dict[int, list[Rank]] = {}
    ranks = {(i, j): (evidence.weight, -abs(i - j)) for (i, j), evidence in pairs.items()}
    for (i, j), rank in ranks.items():
        rows.setdefault(i, []).append(rank)
        columns.setdefault(j, []).append(rank)
    best = [{at: max(ranks) for at, ranks in side.items()} for side in (rows, columns)]
    for (i, j), rank in sorted(ranks.items()):
        if rank[0] == best[0][i][0] == best[1][j][0]:
            is_first = rank == best[0][i] == best[1][j]
            yield i, j, is_first and rows[i].count(rank) == columns[j].count(rank) == 1

"""The two equations: one figure is the product, or the sum, of the others."""

from collections.abc import Mapping
from decimal import Decimal
from functools import reduce
from operator import add, mul

from factcheck.intervals import Interval, meet
from factcheck.rules.reckoning import Relation


def holds(relation: Relation, values: Mapping[str, Interval]) -> bool:
    """Whether some numbers within the intervals satisfy the relation; those of a product are positive."""
    result, *others = values.values()
    join = mul if relation.equation == "product" else add
    low, high = (reduce(join, (ends[side] for ends in others)) for side in (0, 1))
    return meet(result, (low, high))


def needed(relation: Relation, values: Mapping[str, Decimal], role: str) -> Decimal | None:
    """What the figure of one role would have to be for the others to hold; None where nothing would do."""
    result, *others = values
    rest = [values[name] for name in others if name != role]
    is_product = relation.equation == "product"
    joined = reduce(mul if is_product else add, rest, Decimal(1) if is_product else Decimal(0))
    if role == result:
        return joined
    if not is_product:
        return values[result] - joined
    return values[result] / joined if joined else None

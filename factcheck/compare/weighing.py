"""How much speaks for one fact: the levels of a pair and their sum in bits."""

from dataclasses import dataclass

from factcheck.compare.fields import Pair, levels_of
from factcheck.model import Level
from factcheck.rules.comparing import Policy, SortRow


@dataclass(frozen=True, slots=True)
class Weighed:
    """A pair with the level of each field, their sum in bits, and the fields that forbid one fact.

    `bars` are the fields that forbid a difference alone.
    """

    pair: Pair
    levels: tuple[Level, ...]
    bits: float
    vetoes: tuple[str, ...]
    bars: tuple[str, ...]

    @property
    def by_fields(self) -> float:
        """The sum without what the values tell: by this a figure's counterpart is looked for."""
        return self.bits - self.levels[-1].bits


def weighed(pair: Pair, policy: Policy, sort: SortRow | None = None) -> Weighed:
    """A pair on the scales; with a sort of fact, by what that forbids as well."""
    levels, bits, vetoes, bars = [], 0.0, [], []
    forbidden = sort.forbids if sort else {}
    for field, name in levels_of(pair).items():
        row = policy.levels[field][name]
        levels.append(Level(field, name, row.bits, row.says))
        bits += row.bits
        if row.veto == "always" or name in forbidden.get(field, ()):
            vetoes.append(field)
        elif row.veto == "differ":
            bars.append(field)
    return Weighed(pair, tuple(levels), round(bits, 2), tuple(vetoes), tuple(bars))

"""What is known of currencies at run time: codes, symbols, shared names, minor units and words."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Minor:
    """A minor unit: `factor` of one of the currencies `of`, the default first."""

    of: tuple[str, ...]
    factor: Decimal


@dataclass(frozen=True, slots=True)
class Currencies:
    """All currencies.

    `symbols`, codes among them, lead to a code or to a key of `ambiguous`; `minor_symbols` to a key of `minor`.
    `unsettled` are shared names of which no currency is the commonest, `shared_by` the shared names by code.
    `glued` stand only glued before digits, `minor_glued` only glued after; `leading` stand before digits alone;
    `scaled` hold a scale: MUSD.
    """

    codes: Mapping[str, int]
    symbols: Mapping[str, str]
    glued: Mapping[str, str]
    ambiguous: Mapping[str, tuple[str, ...]]
    unsettled: frozenset[str]
    shared_by: Mapping[str, tuple[str, ...]]
    minor: Mapping[str, Minor]
    minor_symbols: Mapping[str, str]
    minor_glued: Mapping[str, str]
    cautious: frozenset[str]
    leading: frozenset[str]
    scaled: Mapping[str, tuple[Decimal, str]]

    def default(self, name: str) -> str:
        """The code that a code, a shared name or a minor unit stands for where nothing says which."""
        if name in self.ambiguous:
            return self.ambiguous[name][0]
        return self.minor[name].of[0] if name in self.minor else name


@dataclass(frozen=True, slots=True)
class CurrencyWords:
    """Money words in lower case: of currencies (a code or shared name), of minor units, and those that are units.

    Near a word of `context` those that are units as well are money; those of `behind_only` stand behind their figure.
    """

    words: Mapping[str, str]
    minor: Mapping[str, str]
    units: Mapping[str, str]
    context: frozenset[str]
    behind_only: frozenset[str]

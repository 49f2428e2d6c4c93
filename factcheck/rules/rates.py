"""What money of one currency was in another, within a year: rules/rates.toml."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation

from factcheck.errors import RulesError
from factcheck.rules.files import RulesFile, Table, validated

FILE = "rates.toml"
_CONTEXT = Context(prec=28, rounding=ROUND_HALF_EVEN)
_DOLLAR = "USD"
_ZERO, _ONE = Decimal(0), Decimal(1)
Range = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Rates:
    """How much of each currency one dollar was, from..to, by the years for which that is known."""

    by_currency: Mapping[str, Mapping[int, Range]]

    def between(self, one: str, other: str, years: Collection[int]) -> Range | None:
        """How much of `other` one unit of `one` was in these years, from..to; None where a rate is not known.

        >>> shipped_rules().rates.between("EUR", "USD", [2019])
        (Decimal('1.088850174216027874564459930'), Decimal('1.153535586572846925827661783'))
        """
        ranges = [(self._of(one, year), self._of(other, year)) for year in years]
        known = [(source, target) for source, target in ranges if source and target]
        if not ranges or len(known) < len(ranges):
            return None
        lows = (_CONTEXT.divide(target[0], source[1]) for source, target in known)
        highs = (_CONTEXT.divide(target[1], source[0]) for source, target in known)
        return min(lows), max(highs)

    def _of(self, code: str, year: int) -> Range | None:
        return (_ONE, _ONE) if code == _DOLLAR else self.by_currency.get(code, {}).get(year)


class RatesFile(RulesFile):
    """The shape of rates.toml: [rates.EUR] 2019 = "0.8669..0.9184"."""

    rates: dict[str, dict[int, str]]


def read_rates(table: Table) -> Rates:
    """The rates of rates.toml. Raises RulesError."""
    rows = validated(RatesFile, FILE, table).rates
    return Rates({
        code: {year: _range(text, f"rates.{code}.{year}") for year, text in by_year.items()}
        for code, by_year in rows.items()
    })  # fmt: skip


def _range(text: str, key: str) -> Range:
    low, _, high = text.partition("..")
    try:
        ends = Decimal(low), Decimal(high)
    except InvalidOperation:
        ends = (_ZERO, _ZERO)
    if not (ends[0].is_finite() and ends[1].is_finite() and 0 < ends[0] <= ends[1]):
        raise RulesError(f"rules/{FILE}", f'{key}: "{text}" is no range of rates; write it as 0.8669..0.9184')
    return ends

"""When two claims agree: rules/compare.toml."""

from decimal import Decimal

from factcheck.rules.files import RulesFile, Section, Table, validated


class Tolerance(Section):
    """Relative slack of hedged figures and bounds."""

    about: Decimal
    nearly: Decimal
    almost: Decimal
    bound: Decimal


class SeverityRows(Section):
    """Relative gaps from which a conflict is an error."""

    error: Decimal


class Blocking(Section):
    """What two articles and two subjects must share."""

    days: int
    shared_names: int
    subject_similarity: int


class OriginRows(Section):
    """When one text is a copy of another."""

    shingle_words: int
    shared_shingles: Decimal
    least_words: int


class KindRows(Section):
    """Which kinds are compared."""

    compared: list[str]


class Policy(RulesFile):
    """The shape of compare.toml, used as it is."""

    tolerance: Tolerance
    severity: SeverityRows
    blocking: Blocking
    origins: OriginRows
    kinds: KindRows


def read_policy(table: Table) -> Policy:
    """The policy of compare.toml. Raises RulesError."""
    return validated(Policy, "compare.toml", table)

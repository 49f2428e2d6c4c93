"""When two articles tell of one event or one matter, and when one is a copy of the other: rules/compare.toml."""

from decimal import Decimal

from factcheck.rules.files import Section


class LinkRow(Section):
    """The bits of one level of a field, for either kind of link, and the words that tell it."""

    event: float = 0
    matter: float = 0
    says: str = ""


class LinkRows(Section):
    """When two articles tell the same event or the same matter: the levels of each field, and what is needed."""

    needed: LinkRow
    names: int
    largest: dict[str, int]
    levels: dict[str, dict[str, LinkRow]]


class OriginRows(Section):
    """When one text is a copy of another."""

    shingle_words: int
    shared_shingles: Decimal
    least_words: int

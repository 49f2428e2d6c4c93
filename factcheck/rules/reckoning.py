"""Relations between figures of one article that must add up: rules/reckon.toml."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import Literal

from pydantic import Field

from factcheck.model import Kind
from factcheck.rules.files import RulesFile, Section, Table, overlaid, validated

Enters = Literal["itself", "growth", "share", "signed"]


class Role(Section):
    """What can play a part in a relation: kinds, units and dimensions of figures, marks, and how it enters.

    It bears one of `marks`, and all that it `needs`. `never` are dimensions that it has not. Of several candidates the
    one with the mark `prefers` plays it, else the last before the others, or, with `after`, the only one; "largest" and
    "latest" are no marks but say which. An `apposed` figure that stands last is set off by a comma.
    """

    kinds: frozenset[Kind]
    units: frozenset[str] = Field(default=frozenset())
    dimensions: frozenset[str] = Field(default=frozenset())
    marks: frozenset[str] = Field(default=frozenset())
    needs: frozenset[str] = Field(default=frozenset())
    never: frozenset[str] = Field(default=frozenset())
    prefers: str = ""
    apposed: bool = False
    after: bool = False
    enters: Enters = "itself"


class Mistaken(Section):
    """The relation that then holds, and the template of what is told."""

    meant: str
    says: str


class Over(Section):
    """The roles of a rate and of the number of units that it is per: "€50 a day" over three days."""

    rate: str
    number: str


class Relation(Section):
    """How the figure of the first role comes of the others.

    `same` roles have one unit, with `per` also that which a rate is of; some figure bears one of the marks `binds`; the
    roles stand in one of `orders`, at most `reach` words between two; a mark of `far` binds two sentences; `says` names
    the template of what is told. With `either` the first two roles may change places; `over` tells which role is a rate
    per the unit of which; the roles `in_turn` are each of a later time; `mistaken` is for figures that are right with a
    unit that is wrong.
    """

    equation: Literal["product", "sum"]
    window: int
    same: list[str] = Field(default=[])
    binds: frozenset[str]
    far: frozenset[str] = Field(default=frozenset())
    orders: list[list[str]] = Field(default=[])
    reach: int = 24
    blocked: bool = True
    per: bool = False
    over: Over | None = None
    in_turn: list[str] = Field(default=[])
    says: str | None = None
    either: bool = False
    mistaken: Mistaken | None = None
    roles: dict[str, Role]

    @cached_property
    def needed(self) -> Sequence[frozenset[str]]:
        """Sets of marks, of each of which one at least stands where the relation does."""
        return [self.binds, *(role.marks for role in self.roles.values() if role.marks)]

    @cached_property
    def casting(self) -> Sequence[tuple[str, Role]]:
        """The roles in the order in which they are cast: those with marks first."""
        return sorted(self.roles.items(), key=lambda item: not item[1].marks)


class Slack(Section):
    """By how much words for figures may be off, and beyond what a sum or an anniversary is of something else."""

    multiple: Decimal
    fraction: Decimal
    exchange: Decimal
    parts: Decimal
    years: Decimal


class Wide(Section):
    """The share from which a slip is an error."""

    error: Decimal


class ReckonFile(RulesFile):
    """The shape of reckon.toml, used as it is."""

    slack: Slack
    severity: Wide
    relations: dict[str, Relation]


def read_reckoning(table: Table) -> ReckonFile:
    """The relations of reckon.toml, each over the one that it is `like`, whose template tells it. Raises RulesError."""
    rows: Table = table["relations"]
    whole = overlaid(rows, "rules/reckon.toml", "relations.")
    relations = {name: {"says": rows[name].get("like")} | row for name, row in whole.items()}
    return validated(ReckonFile, "reckon.toml", table | {"relations": relations})

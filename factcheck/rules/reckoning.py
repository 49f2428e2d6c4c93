"""Relations between figures of one article: rules/reckon.toml; words that bind them: rules/<lang>/reckon.toml."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal, NamedTuple

from pydantic import Field

from factcheck.errors import RulesError
from factcheck.model import Kind
from factcheck.rules.files import RulesFile, Section, Table, merged, of_same_name, validated
from factcheck.rules.shapes import Opening
from factcheck.rules.vocabulary import Phrases

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


class MarkRow(Section):
    """The words of one mark, by where they stand to their figure."""

    before: list[str] = Field(default=[])
    near: list[str] = Field(default=[])
    behind: list[str] = Field(default=[])
    later: list[str] = Field(default=[])


class Telling(Section):
    """The words that join what is said: two ways, down and up, one figure for another, the last of several."""

    ways: tuple[str, ...]
    mend: str
    either: str
    both: str
    parts: dict[Decimal, str]
    percent: str
    times: dict[str, str]
    nth: tuple[str, ...]


class ReckonWordsFile(RulesFile):
    """The shape of <lang>/reckon.toml."""

    jubilees: dict[str, int]
    ranks: dict[str, dict[str, str]]
    among: Opening
    leads: frozenset[str]
    says: dict[str, str]
    telling: Telling
    skip: frozenset[str]
    appositions: frozenset[str]
    blocks: list[str]
    passes: list[str]
    unmarked: list[str]
    extents: frozenset[str]
    separators: frozenset[str]
    afresh: frozenset[str]
    links: Opening
    predecessors: Opening
    forerunners: frozenset[str]
    exhaust: frozenset[frozenset[str]]
    places: frozenset[str]
    marks: dict[str, MarkRow]


class Order(NamedTuple):
    """A word that ranks: its opposite, whether it counts from the largest on, and what it is of: "any", "age", …"""

    word: str
    opposite: str
    is_larger: bool
    of: str


@dataclass(frozen=True, slots=True)
class ReckonWords:
    """The words that bind figures, as they stand in the file, and as tries: phrase -> the marks that it gives."""

    skip: frozenset[str]
    appositions: frozenset[str]
    extents: frozenset[str]
    separators: frozenset[str]
    afresh: frozenset[str]
    links: Phrases
    predecessors: Phrases
    forerunners: frozenset[str]
    exhaust: frozenset[frozenset[str]]
    places: frozenset[str]
    among: Phrases
    leads: frozenset[str]
    says: Mapping[str, str]
    telling: Telling
    blocks: Phrases
    jubilees: Phrases
    ranks: Phrases
    before: Phrases
    near: Phrases
    behind: Phrases
    later: Phrases


def read_reckoning(table: Table) -> ReckonFile:
    """The relations of reckon.toml, each laid over the one that it is `like`. Raises RulesError."""
    rows: Table = table["relations"]
    return validated(ReckonFile, "reckon.toml", table | {"relations": {name: _whole(rows, name) for name in rows}})


def _whole(rows: Table, name: str) -> Table:
    """A relation with all that it has from the one that it is like, the template of what is told among it."""
    row: Table = rows[name]
    if (like := row.get("like")) is None:
        return row
    if like not in rows:
        raise RulesError("rules/reckon.toml", f'relations.{name}.like: there is no relation "{like}"')
    own = {key: value for key, value in row.items() if key != "like"}
    return {"says": like} | merged(rows[like], own, "rules/reckon.toml", f"relations.{name}.")


def read_reckon_words(name: str, table: Table) -> ReckonWords:
    """The words of <lang>/reckon.toml. Raises RulesError."""
    file = validated(ReckonWordsFile, f"{name}/reckon.toml", table)
    marks = {place: _marks_by_phrase(file.marks, place) for place in MarkRow.model_fields}
    compiled = {
        "blocks": Phrases(dict.fromkeys(file.blocks, True) | dict.fromkeys(file.passes, False)),
        "jubilees": Phrases(file.jubilees),
        "ranks": Phrases(dict(_orders(file.ranks))),
        "before": Phrases(marks["before"], is_reversed=True),
        "near": Phrases(dict.fromkeys(file.unmarked, frozenset[str]()) | marks["near"]),
        "behind": Phrases(marks["behind"]),
        "later": Phrases(marks["later"]),
    }
    return ReckonWords(**of_same_name(ReckonWords, file) | compiled)


def _orders(ranks: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, Order]]:
    """Each word of a rank with its order; of words with one opposite the first is that opposite's."""
    for of, rows in ranks.items():
        for larger, smaller in reversed(list(rows.items())):
            yield smaller, Order(smaller, larger, is_larger=False, of=of)
            yield larger, Order(larger, smaller, is_larger=True, of=of)


def _marks_by_phrase(marks: Mapping[str, MarkRow], place: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for mark, row in marks.items():
        for phrase in getattr(row, place):
            found[phrase].add(mark)
    return {phrase: frozenset(told) for phrase, told in found.items()}

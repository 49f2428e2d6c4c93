"""Words that bind figures of one article into relations: rules/<lang>/reckon.toml."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from pydantic import Field

from factcheck.rules.files import RulesFile, Section, Table, of_same_name, validated
from factcheck.rules.shapes import Opening
from factcheck.rules.vocabulary import Phrases


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

"""What figures say of their things: rules/attributes.toml for all languages, rules/<lang>/attributes.toml its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import Field

from factcheck.errors import RulesError
from factcheck.model import Amount, Claim, Mention, Scope
from factcheck.rules.files import RulesFile, Section, Table, of_same_name, validated
from factcheck.rules.shapes import Opening
from factcheck.rules.unit_table import Units
from factcheck.rules.vocabulary import Phrases

OTHER = "other"  # the attribute of a figure of which no more is known
_TOLL = "toll"
_COUNTED, _OF_TIME = ("count", "ordinal"), ("date", "time")
_MONEY_RATE = "money rate"


class AttributeRow(Section):
    """One attribute: what it can be of, of which it is unless a word says otherwise, and with which it can meet."""

    of: frozenset[str]
    stands: list[str] = Field(default=[])
    meets: frozenset[str] = Field(default=frozenset())
    scope: Scope | None = None
    apart: bool = False
    dated: bool = False
    inanimate: bool = False
    told: str | None = None


class AttributesFile(RulesFile):
    """The shape of rules/attributes.toml."""

    attributes: dict[str, AttributeRow]


class WordsRow(Section):
    """The words of one attribute; rules/en/attributes.toml says what each list is for."""

    nouns: list[str] = Field(default=[])
    verbs: list[str] = Field(default=[])
    before: list[str] = Field(default=[])
    behind: list[str] = Field(default=[])
    counted: list[str] = Field(default=[])
    things: list[str] = Field(default=[])
    events: list[str] = Field(default=[])


class PhraseWords(Section):
    """Words by which the noun phrase of a figure is found."""

    within: frozenset[str]
    paid_for: frozenset[str]
    reckoned: Opening
    empty: frozenset[str]
    person: str


class AttributeWordsFile(RulesFile):
    """The shape of rules/<lang>/attributes.toml."""

    phrases: PhraseWords
    words: dict[str, WordsRow]


@dataclass(frozen=True, slots=True)
class Attributes:
    """The closed list of attributes: what each can be of, for what it stands, and which other it can meet."""

    units: Units
    of: Mapping[str, frozenset[str]]
    stands: Mapping[str, str]
    meets: Mapping[str, frozenset[str]]
    scopes: Mapping[str, Scope]
    apart: frozenset[str]
    dated: frozenset[str]
    inanimate: frozenset[str]
    told: Mapping[str, str]

    def fits(self, attribute: str, mention: Mention) -> bool:
        """Whether a figure of this kind and dimension can have the attribute: barrels are no distance."""
        return not self.of[attribute].isdisjoint(self._sorts(mention))

    def usual(self, mention: Mention) -> str:
        """The attribute of a figure of which no word tells more: of 40 metres its length, of money `other`."""
        return next((self.stands[sort] for sort in self._sorts(mention) if sort in self.stands), OTHER)

    def about(self, claims: Sequence[Claim]) -> str:
        """What figures tell, for people: `revenue · Aldren`, `killed · Kelmar Bridge`; empty where nothing is known.

        The attribute, else what is counted, where the figure does not say it, or what happened; then whose it is.
        """
        attribute = next((told for claim in claims if (told := self.told[claim.attribute])), None)
        fact = None if attribute else _fact(claims)
        owner = next((claim.owner for claim in claims if claim.owner), None)
        return " · ".join(dict.fromkeys(filter(None, (attribute, fact, owner))))

    def _sorts(self, mention: Mention) -> tuple[str, ...]:
        """The names by which rows speak of a figure: its dimension, and its kind unless that is all dimensions'."""
        unit = mention.value.unit if isinstance(mention.value, Amount) else ""
        known = self.units.unit(unit) if unit and mention.kind in ("measure", "rate", "count") else None
        over = unit.partition("/")[0]
        if mention.kind == "rate" and len(over) == 3 and over.isupper():
            return (_MONEY_RATE,)
        if mention.kind in ("measure", "rate"):
            above = self.units.unit(over)
            found = (known.dimension if known else "", above.dimension if above else "")
            return (*(dimension for dimension in found if dimension), *(("rate",) if mention.kind == "rate" else ()))
        return (mention.kind,)


@dataclass(frozen=True, slots=True)
class AttributeWords:
    """The words of a language that tell attributes, each word with all that it can tell.

    `nouns`, `verbs` and `counted` go by lemma, `things` by lemma or concept, `events` by class; `before` ends right in
    front of a figure, `behind` begins right behind it.
    """

    known: Attributes
    within: frozenset[str]
    paid_for: frozenset[str]
    reckoned: Phrases
    empty: frozenset[str]
    person: str
    nouns: Mapping[str, tuple[str, ...]]
    verbs: Mapping[str, tuple[str, ...]]
    counted: Mapping[str, tuple[str, ...]]
    things: Mapping[str, tuple[str, ...]]
    events: Mapping[str, tuple[str, ...]]
    before: Phrases
    behind: Phrases


def read_attributes(table: Table, units: Units) -> Attributes:
    """The attributes of rules/attributes.toml. Raises RulesError."""
    rows = validated(AttributesFile, "attributes.toml", table).attributes
    for name, row in rows.items():
        if unknown := next((other for other in row.meets if other not in rows), None):
            raise RulesError("rules/attributes.toml", f'attributes.{name}.meets: there is no attribute "{unknown}"')
    return Attributes(
        units=units,
        of={name: row.of for name, row in rows.items()},
        stands={of: name for name, row in rows.items() for of in row.stands},
        meets={name: row.meets for name, row in rows.items()},
        apart=frozenset(name for name, row in rows.items() if row.apart),
        dated=frozenset(name for name, row in rows.items() if row.dated),
        inanimate=frozenset(name for name, row in rows.items() if row.inanimate),
        told={name: name.replace("-", " ") if row.told is None else row.told for name, row in rows.items()},
        scopes={name: row.scope for name, row in rows.items() if row.scope},
    )


def read_attribute_words(name: str, table: Table, attributes: Attributes) -> AttributeWords:
    """The words of rules/<lang>/attributes.toml. Raises RulesError."""
    file = validated(AttributeWordsFile, f"{name}/attributes.toml", table)
    rows = file.words
    if unknown := next((attribute for attribute in rows if attribute not in attributes.of), None):
        raise RulesError(f"rules/{name}/attributes.toml", f"words.{unknown}: there is no such attribute")
    told = {key: _inverted({name: getattr(row, key) for name, row in rows.items()}) for key in WordsRow.model_fields}
    phrases = {"before": Phrases(told["before"], is_reversed=True), "behind": Phrases(told["behind"])}
    return AttributeWords(known=attributes, **of_same_name(AttributeWords, file.phrases) | told | phrases)


def _inverted(groups: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """{"price": ["bid"], "cost": ["bid"]} -> {"bid": ("price", "cost")}"""
    found: dict[str, tuple[str, ...]] = {}
    for name, words in groups.items():
        for word in words:
            found[word] = (*found.get(word, ()), name)
    return found


def _fact(claims: Sequence[Claim]) -> str | None:
    """Of a toll what happened; what is counted, unless all say it; of other figures what happened, else the thing, but
    of no date.
    """
    event = next((claim.event.name for claim in claims if claim.event), None)
    if event and claims[0].attribute == _TOLL:
        return event
    thing = next((claim.thing.text for claim in claims if claim.thing), None)
    kind = claims[0].kind
    if kind in _COUNTED:
        return None if all(claim.mention.says_noun for claim in claims) else thing
    return event or (None if kind in _OF_TIME else thing)

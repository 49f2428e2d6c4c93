"""Mentions of values, and claims: a mention with what it is about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from factcheck.model.values import Amount, Period, Timex

Kind = Literal[
    "count", "measure", "money", "percent", "fraction", "multiple", "ordinal", "age", "rate", "temperature",
    "date", "time", "duration", "set",
]  # fmt: skip
OF_TIME: frozenset[Kind] = frozenset(("date", "time"))
"""The kinds of what stands on the calendar."""
Change = Literal["level", "up", "down", "from", "to"]
Form = Literal["bare", "noun", "unit", "vague", "both", "mark", "part", "rank", "year", "clock", "told", "time"]
Status = Literal["asserted", "planned", "negated", "hypothetical"]
Role = Literal["agent", "label", "former", "said", "dating", "before", "after"]
Scope = Literal[
    "part", "remainder", "change", "rate", "daily", "yearly", "cumulative", "planned total", "several events",
    "joined", "including one", "and one", "named", "degree",
]  # fmt: skip
Anchor = Literal["lead", "summary", "anchored", "dated", "other"]


Steps = tuple[tuple[str | int, ...], ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Something in a text that can be read as a value.

    `form` says how it is written: a number that is `bare`, before a counted `noun` or a `unit` (money, years of age),
    `vague` ("several people"), of `both` things, a `mark` ("8.3/10"), a `part` or multiple, a `rank`; a `year` alone, a
    time of day by the `clock` alone, or another expression of `time`. `rule` names the rule that read it, for people.
    `steps` lead from an anchor to a date that is not settled yet, and are empty once it is.
    """

    start: int
    end: int
    surface: str
    kind: Kind
    value: Amount | Period | None
    timex: Timex | None = None
    change: Change | None = None
    notes: tuple[str, ...] = ()
    rule: str = ""
    form: Form = "bare"
    steps: Steps = ()

    @property
    def text(self) -> str:
        """The value's canonical text; of a time expression its TIMEX3 value."""
        if isinstance(self.value, Amount):
            return self.value.text
        return self.timex.value if self.timex else self.surface

    @property
    def says_noun(self) -> bool:
        """Whether its words say what is counted: "84 branches" do, "84" of "84 of its branches" does not."""
        return self.form == "noun" and " " in self.surface


@dataclass(frozen=True, slots=True)
class Thing:
    """The noun phrase that is counted or measured: as written, its head's lemma and concept, its modifiers.

    "medical gas concentrator plants": head "plant", modifiers ("medical", "gas", "concentrator").
    """

    text: str
    head: str
    concept: str | None = None
    modifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """What happens: the predicate's lemma and its class in rules/<lang>/events.toml."""

    lemma: str
    name: str


@dataclass(frozen=True, slots=True)
class Cue:
    """Words by which a figure replaces an earlier one, and which way it changed where they tell that: "rises", up."""

    words: str
    change: Literal["up", "down"] | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A mention with its fact: what the figure says of which thing of which owner, when and in what scope.

    `attribute` is a name of rules/attributes.toml; `owner` the named entity to which the fact belongs, in the
    fullest form that the article gives; `qualifiers` what narrows the fact, by slot ("place", "party", "period",
    "group", "product", "edition", "opponent"). What could not be learnt is None; `learnt` says of a field how it
    was learnt. `sentence` is the span of its sentence, `deed` the verb of what is done on a date, `when` the
    event's days. `anchor` says whether it belongs to the story's event: told in the lead, in a later sentence that
    sums it up, anchored to it by day, of another day or year that its own clause gives, or of another event.
    `context` holds the words of meaning around the figure, nearest first, in their common form; `cue` the words by
    which it replaces an earlier figure.
    """

    article_id: str
    mention: Mention
    sentence: tuple[int, int]
    thing: Thing | None = None
    role: Role | None = None
    event: Event | None = None
    deed: str | None = None
    entities: tuple[str, ...] = ()
    when: Period | None = None
    scope: tuple[Scope, ...] = ()
    status: Status = "asserted"
    speaker: str | None = None
    anchor: Anchor = "lead"
    context: tuple[str, ...] = ()
    cue: Cue | None = None
    attribute: str = "other"
    owner: str | None = None
    qualifiers: Mapping[str, str] = field(default_factory=dict, hash=False)
    learnt: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def when_from(self) -> str | None:
        """How `when` was learnt: "mention", "sentence", or "publication" where that day stands in."""
        return self.learnt.get("when")

    @property
    def start(self) -> int:
        """Where the mention starts in the article's text."""
        return self.mention.start

    @property
    def end(self) -> int:
        """Where the mention ends in the article's text, exclusive."""
        return self.mention.end

    @property
    def kind(self) -> Kind:
        """The mention's kind."""
        return self.mention.kind

    @property
    def value(self) -> Amount | Period | None:
        """The mention's value."""
        return self.mention.value

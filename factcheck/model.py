"""The types that flow through the pipeline, in the order in which they appear.

Article -> Tokens -> Mention -> Claim -> Extract -> Comparison -> Finding -> Report. All are frozen; offsets are
Python `str` indices into `Article.text`, ends exclusive: `text[start:end] == surface`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

SCHEMA_VERSION = "2"

Kind = Literal[
    "count", "measure", "money", "percent", "fraction", "multiple", "ordinal", "age", "rate", "temperature",
    "date", "time", "duration", "set",
]  # fmt: skip
Hedge = Literal[
    "exact", "about", "nearly", "almost", "more_than", "at_least", "dozens", "less_than", "at_most", "range"
]
Change = Literal["level", "up", "down", "from", "to"]
Form = Literal["bare", "noun", "unit", "vague", "both", "mark", "part", "rank", "year", "clock", "time"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Status = Literal["asserted", "planned", "negated", "hypothetical"]
Role = Literal["agent", "label", "former", "before", "after"]
Scope = Literal[
    "part", "remainder", "change", "rate", "daily", "yearly", "several events",
    "joined", "including one", "and one", "named", "degree",
]  # fmt: skip
Anchor = Literal["lead", "summary", "anchored", "dated", "other"]
Verdict = Literal["conflict", "updated", "corroborated", "compatible", "single-source", "invalid", "inconsistent"]
Severity = Literal["error", "warning", "note"]
BaselineState = Literal["new", "unchanged"]  # in SARIF's terms
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Places:
    """How an offset into an article's text leads back into its file; places.py follows it.

    `identity`: the file's own text, from character `offset` and line `line` on. `line`: the article is in that line.
    `pages`: the file's pages begin at these offsets of the text. `none`: the reader changed the text. `file` is the
    path by which it was reached, None for standard input.
    """

    kind: Literal["identity", "line", "pages", "none"] = "identity"
    offset: int = 0
    line: int = 1
    pages: tuple[int, ...] = ()
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what is known of it; `learnt` says how: {"published": "dateline"}.

    `source` is the outlet, `agency` the credited wire. The title is the first line of the text. An `archived` article
    is not checked itself: others are compared with it. `time` is the moment of publication, where its file gives one.
    """

    id: str
    text: str
    source: str | None = None
    agency: str | None = None
    published: date | None = None
    url: str | None = None
    title: str | None = None
    lang: str | None = None
    learnt: Mapping[str, str] = field(default_factory=dict, hash=False)
    places: Places = Places()
    archived: bool = False
    time: datetime | None = None


def plain(number: Decimal) -> str:
    """Plain digits, never an exponent, trailing zeros dropped: Decimal("3.80E+7") -> "38000000"."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


_SIGNS = {"about": "~ ", "nearly": "~ ", "almost": "~ "}


@dataclass(frozen=True, slots=True)
class Amount:
    """An interval of numbers in one unit; an open end is None, `step` is the last digit as written, in `unit`."""

    low: Decimal | None
    high: Decimal | None
    unit: str = ""
    step: Decimal = Decimal(1)
    hedge: Hedge = "exact"

    @property
    def text(self) -> str:
        """The canonical text: `38000000 EUR`, `~ 200 ton`, `> 1000 kilometer`, `<= 700 person`, `10..12 ton`."""
        if self.low is None:
            figure = ("< " if self.hedge == "less_than" else "<= ") + plain(self.high or Decimal(0))
        elif self.high is None:
            figure = ("> " if self.hedge == "more_than" else ">= ") + plain(self.low)
        elif self.low != self.high:
            figure = f"{plain(self.low)}..{plain(self.high)}"
        else:
            figure = _SIGNS.get(self.hedge, "") + plain(self.low)
        return f"{figure} {self.unit}".rstrip()


@dataclass(frozen=True, slots=True)
class Scale:
    """What is known of a unit: an amount times `low` to `high` (two where it is unsure), plus `offset`, is in `base`.

    `code` is UCUM's, of money ISO 4217's. A person writes `sign` before the figure, and behind it `one` or `many`.
    """

    dimension: str
    base: str | None
    low: Decimal = Decimal(1)
    high: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    code: str | None = None
    sign: str = ""
    one: str = ""
    many: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """An interval of calendar days, both ends inclusive; an open end is None."""

    first: date | None
    last: date | None

    @property
    def text(self) -> str:
        """The canonical text: `2018-09-12`, `2018-09-10..2018-09-16`, `2020-01-01..`, `..2030-12-31`."""
        first, last = (day.isoformat() if day else "" for day in (self.first, self.last))
        return first if first == last else f"{first}..{last}"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression in the terms of TimeML's TIMEX3 (ISO-TimeML, ISO 24617-1)."""

    type: TimexType
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None


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

    `attribute` is a name of rules/attributes.toml; `owner` the named entity to which the fact belongs, in the fullest
    form that the article gives; `qualifiers` what narrows the fact, by slot ("place", "party", "period", "group",
    "product", "edition", "opponent"). What could not be learnt is None; `learnt` says of a field how it was learnt.
    `sentence` is the span of its sentence, `when` the event's days. `anchor` says whether it belongs to the story's
    event: told in the lead, in a later sentence that sums it up, anchored to it by day, of another day or year that its
    own clause gives, or of another event. `context` holds the words of meaning around the figure, nearest first, in
    their common form; `cue` the words by which it replaces an earlier figure.
    """

    article_id: str
    mention: Mention
    sentence: tuple[int, int]
    thing: Thing | None = None
    role: Role | None = None
    event: Event | None = None
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


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an article, all its forms together; `text` is the fullest form of the commonest.

    `rarity` is its band in rules/<lang>/rarity.toml, 0 everyday to 5 rare; `count` how often it stands there, `first`
    the number of the first sentence that has it; `given` the words before it in its fuller forms: {"ilga"} of
    "Ilga Brandt".
    """

    text: str
    rarity: int
    count: int
    first: int
    given: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scene:
    """What an article tells, by which articles are linked; all of it known from the article alone.

    `published` is the article's day of publication, and None where its text contradicts that.
    `days` are those that its lead names, `weekdays` those of the lead by ISO number, also where the day itself is not
    known; `later` days and months that its text names after that. `names` are its rarer names by a key that all forms
    share, `main` the keys of those it is about, `own` of those that its outlet's name holds. `lead` holds the rarer
    words of the lead with their weights, `figures` its telling figures. `size` is its number of sentences.
    """

    article_id: str
    published: date | None
    days: tuple[date, ...]
    weekdays: frozenset[int]
    later: tuple[Period, ...]
    names: Mapping[str, Name]
    main: tuple[str, ...]
    own: frozenset[str]
    lead: Mapping[str, int]
    figures: frozenset[str]
    size: int


@dataclass(frozen=True, slots=True)
class Slip:
    """Figures of one article that do not add up: by which relation, what is said of it, and how far they are off."""

    relation: str
    claims: tuple[Claim, ...]
    message: str
    gap: Decimal


@dataclass(frozen=True, slots=True)
class Extract:
    """What one article gives on its own: its claims, its scene where there are rules for its language, its slips."""

    claims: tuple[Claim, ...]
    scene: Scene | None
    slips: tuple[Slip, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """The level that one field of a comparison reached: ("thing", "same head", 2.1, "name the same sort of thing").

    `bits` is its weight; `says` tells in words what both claims do, and is empty where that speaks for nothing.
    """

    field: str
    name: str
    bits: float = 0.0
    says: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two claims, field by field; `policy` (the sort of fact) and `level` decided the verdict, `bits` is the sum."""

    left: Claim
    right: Claim
    levels: tuple[Level, ...]
    verdict: Verdict
    policy: str
    level: str
    bits: float = 0.0


@dataclass(frozen=True, slots=True)
class Considered:
    """Two claims that may tell one fact, what was said of them, and what kept more from being said."""

    left: Claim
    right: Claim
    levels: tuple[Level, ...]
    bits: float
    sort: str
    verdict: Verdict | None
    why: str


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Why a finding was accepted, and who says so."""

    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What claims of one fact say together, in one plain sentence.

    `likelihood` is how likely it is that they tell one fact, 0 to 1. `groups` are the claims of one value each, the
    value of most articles first. `pairs` are the fingerprints of its comparisons, the first of which names it. Beside a
    baseline, `baseline` says whether all of them stand in it, and `accepted` what was said of it there.
    """

    verdict: Verdict
    severity: Severity
    message: str
    claims: tuple[Claim, ...]
    comparisons: tuple[Comparison, ...]
    independent_sources: int
    fingerprint: str
    pairs: tuple[str, ...] = ()
    baseline: BaselineState | None = None
    accepted: Acceptance | None = None
    likelihood: float = 1.0
    groups: tuple[tuple[Claim, ...], ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether it is suppressed: shown, but no reason to fail a run."""
        return self.baseline == "unchanged"


@dataclass(frozen=True, slots=True)
class Known:
    """A finding as it stands in a baseline; `count` is how many findings share its fingerprint."""

    fingerprint: str
    verdict: str = ""
    message: str = ""
    pairs: tuple[str, ...] = ()
    count: int = 1
    accepted: Acceptance | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read or resolved, where, and what would help."""

    place: str
    code: str
    problem: str
    help: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that one run has to say; the same for the same articles in any order.

    `absent` are the findings of a baseline that no longer occur, `units` what is known of those that its claims use.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    stats: Mapping[str, int] = field(default_factory=dict, hash=False)
    schema_version: str = SCHEMA_VERSION
    absent: tuple[Known, ...] = ()
    units: Mapping[str, Scale] = field(default_factory=dict, hash=False)

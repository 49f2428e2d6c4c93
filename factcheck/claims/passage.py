"""A figure in its passage: what every field of a claim is read from.

Each field is a room with one signature, `(figure, passage) -> value`; where it matters how a value was learnt, the room
gives `Learnt(value, how)`. What all rooms ask of a passage are its fields; what a few share is made `once`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, NamedTuple, TypeVar

from factcheck.claims.figures import Figure, figures_in
from factcheck.claims.names import Names, Spot, names_in
from factcheck.claims.syntax import Phrase, Syntax, syntax_of
from factcheck.model import OF_TIME, Article, Event, Mention, Thing
from factcheck.rules import Language
from factcheck.rules.vocabulary import Hit
from factcheck.tokens import Tokens

__all__ = ["DATE", "Figure", "Learnt", "Passage", "Story", "once", "passage_of"]

DATE = "\N{NO-BREAK SPACE}"  # what stands for each word of a date
_MADE = "artifact"  # the supersense of what is made
_SHORT = 2  # sentences of a text that is all lead
_OF_UNITS = ("measure", "money", "rate", "temperature")  # kinds of figures whose words are those of a unit


class Learnt(NamedTuple):
    """The value of a field and how it was learnt, in a word: Learnt("Harbour Bank", "possessor")."""

    value: Any
    how: str | None


@dataclass(slots=True)
class Story:
    """What holds for a whole article: its sentences, its settled mentions in order, its figures by sentence, its names.

    A language that is not compared has no names.
    """

    article: Article
    sentences: Sequence[Tokens]
    mentions: Sequence[Mention]
    language: Language
    figures: Sequence[tuple[Figure, ...]] = field(init=False)
    names: Names = field(init=False)
    passages: dict[int, "Passage"] = field(default_factory=dict, repr=False)
    made: dict[object, Any] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.figures = list(figures_in(self.sentences, self.mentions))
        named = self.sentences if self.language.is_compared else ()
        self.names = names_in(named, self.language, self.article.source)

    @property
    def is_short(self) -> bool:
        """Whether the text is but a sentence or two."""
        return len(self.sentences) <= _SHORT


@dataclass(slots=True)
class Passage:
    """One sentence of a story: its words, its place among the sentences, all its figures and dates.

    `lower` are its words in lower case, `undated` the same with those of dates blotted out; `syntax` what its words are
    to each other; `spots` its names, but those of units and currencies within its figures; `events` what each of the
    undated words says that happened; `phrases` those that are sought anywhere in a sentence, by the name of their list.
    What rooms learn of a figure for each other stands in `things`, `attributes` and `subjects`, by its index.
    """

    tokens: Tokens
    number: int
    figures: tuple[Figure, ...]
    story: Story
    language: Language = field(init=False, repr=False)
    lower: list[str] = field(init=False, repr=False)
    undated: list[str] = field(init=False, repr=False)
    spots: Sequence[Spot] = field(init=False, repr=False)
    syntax: Syntax = field(init=False, repr=False)
    events: list[Event | None] = field(init=False, repr=False)
    phrases: Mapping[str, Sequence[Hit]] = field(init=False, repr=False)
    things: dict[int, Thing | None] = field(default_factory=dict, repr=False)
    attributes: dict[int, Learnt] = field(default_factory=dict, repr=False)
    subjects: dict[int, Sequence[Phrase | int]] = field(default_factory=dict, repr=False)
    made: dict[object, Any] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.language, self.lower = self.story.language, self.tokens.lower
        named, events = self.story.names.spots[self.number], self.language.events
        self.undated = _undated(self.lower, self.figures)
        self.spots = _spots(named, self.figures)
        self.syntax = syntax_of(self.tokens, self.figures, named, self.language)
        self.events = _events(self.undated, self.syntax, self.language)
        self.phrases = events.sought.find(self.lower)

    def behind(self, figure: Figure) -> Figure | None:
        """The next figure of the sentence."""
        return next(iter(self.figures[figure.index + 1 : figure.index + 2]), None)

    def phrase(self, name: str, start: int, end: int) -> Hit | None:
        """The first phrase of a list that begins at one of the words from `start` to `end` (exclusive)."""
        return next((hit for hit in self.phrases.get(name, ()) if start <= hit.first < end), None)


def _undated(lower: list[str], figures: Sequence[Figure]) -> list[str]:
    words = lower[:]
    for figure in figures:
        if figure.mention.kind in OF_TIME:
            words[figure.first : figure.last] = [DATE] * (figure.last - figure.first)
    return words


def _events(undated: list[str], syntax: Syntax, language: Language) -> list[Event | None]:
    """What each word says that happened: nothing, where a thing looks like a verb, as "in the building"."""
    found = language.events.words.of_all(undated)
    for index in [index for index, each in enumerate(found) if each and syntax.parts[index] == "noun"]:
        word, words = undated[index], language.lexicon
        if "ing" in words.forms(word) and words.supersense(word) == _MADE:
            found[index] = None
    return found


def _spots(spots: Sequence[Spot], figures: Sequence[Figure]) -> Sequence[Spot]:
    units = [(figure.first, figure.last) for figure in figures if figure.mention.kind in _OF_UNITS]
    if not units:
        return spots
    return [spot for spot in spots if not any(first <= spot.first < last for first, last in units)]


def passage_of(story: Story, number: int) -> Passage:
    """The passage of the sentence of this number, made once."""
    if number not in story.passages:
        story.passages[number] = Passage(story.sentences[number], number, story.figures[number], story)
    return story.passages[number]


Of = TypeVar("Of", Story, Passage)
Made = TypeVar("Made")


def once(make: Callable[[Of], Made]) -> Callable[[Of], Made]:
    """Make something of a passage or a story at its first use, and keep it there."""

    @wraps(make)
    def kept(of: Of) -> Made:
        try:
            found: Made = of.made[make]
        except KeyError:
            found = of.made[make] = make(of)
        return found

    return kept

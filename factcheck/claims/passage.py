"""A figure in its passage: what every field of a claim is read from.

Each field is a room with one signature, `(figure, passage) -> value`; where it matters how a value was learnt, the room
gives `Learnt(value, how)`. What several rooms need of a passage or a story is made `once`.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, NamedTuple, TypeVar

from factcheck.model import Article, Mention
from factcheck.rules import Language
from factcheck.tokens import Tokens

DATE = "\N{NO-BREAK SPACE}"  # what stands for each word of a date
OPENED, CLOSED = frozenset("([<"), frozenset(")]>")  # brackets
_SHORT = 2  # sentences of a text that is all lead


class Learnt(NamedTuple):
    """The value of a field and how it was learnt, in a word: Learnt("Harbour Bank", "possessor")."""

    value: Any
    how: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A mention where it stands: words `first` to `last` (exclusive) of its sentence, the mention `index` of it."""

    mention: Mention
    first: int
    last: int
    index: int


@dataclass(slots=True)
class Story:
    """What holds for a whole article: its sentences, its settled mentions in order, and its figures by sentence."""

    article: Article
    sentences: Sequence[Tokens]
    mentions: Sequence[Mention]
    language: Language
    figures: Sequence[tuple[Figure, ...]] = field(init=False)
    passages: dict[int, "Passage"] = field(default_factory=dict, repr=False)
    made: dict[object, Any] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.figures = list(_by_sentence(self.sentences, self.mentions))

    @property
    def is_short(self) -> bool:
        """Whether the text is but a sentence or two."""
        return len(self.sentences) <= _SHORT


@dataclass(slots=True)
class Passage:
    """One sentence of a story: its words, its place among the sentences, all its figures and dates.

    `lower` are its words in lower case, `undated` the same with those of dates blotted out.
    """

    tokens: Tokens
    number: int
    figures: tuple[Figure, ...]
    story: Story
    language: Language = field(init=False, repr=False)
    lower: list[str] = field(init=False, repr=False)
    undated: list[str] = field(init=False, repr=False)
    made: dict[object, Any] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.language, self.lower = self.story.language, self.tokens.lower
        self.undated = self.lower[:]
        for figure in self.figures:
            if figure.mention.kind in ("date", "time"):
                self.undated[figure.first : figure.last] = [DATE] * (figure.last - figure.first)


def passage_of(story: Story, number: int) -> Passage:
    """The passage of the sentence of this number, made once."""
    if number not in story.passages:
        story.passages[number] = Passage(story.sentences[number], number, story.figures[number], story)
    return story.passages[number]


def _by_sentence(sentences: Sequence[Tokens], mentions: Sequence[Mention]) -> Iterator[tuple[Figure, ...]]:
    at = 0
    for sentence in sentences:
        first = at
        while at < len(mentions) and mentions[at].start < sentence.end:
            at += 1
        yield tuple(_figure(sentence, mention, index) for index, mention in enumerate(mentions[first:at]))


def _figure(sentence: Tokens, mention: Mention, index: int) -> Figure:
    starts = sentence.starts
    return Figure(mention, bisect_left(starts, mention.start), bisect_left(starts, mention.end), index)


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


@once
def hits_in(passage: Passage) -> list[int]:
    """Where the words stand with which a phrase can begin that is sought anywhere in a sentence."""
    openers = passage.language.events.openers
    return [index for index, word in enumerate(passage.lower) if word in openers]

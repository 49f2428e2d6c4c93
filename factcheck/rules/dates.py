"""Time expressions: rules/<lang>/dates.toml, its words in the vocabulary and its forms compiled into a trie."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Annotated

from pydantic import BeforeValidator

from factcheck.errors import RulesError
from factcheck.lexicon import Lexicon
from factcheck.model import Hedge, TimexType
from factcheck.rules.date_forms import DIGIT_SLOTS, READ_SLOTS, DateRule, Node, add_form, slots_of
from factcheck.rules.date_starts import mark_behind, mark_starts
from factcheck.rules.date_steps import step_of
from factcheck.rules.files import RulesFile, Section, Table, of_same_name, validated
from factcheck.rules.inflected import WordSet, WordsOrForms
from factcheck.rules.shapes import Opening, listed
from factcheck.rules.vocabulary import Phrases, Vocabulary, add_words
from factcheck.tokens import tokens


class Pattern(Section):
    """Forms of one way to say a date, the steps that lead to it, and what must stand around it."""

    forms: list[str]
    steps: list[str]
    type: TimexType = "DATE"
    after: str = ""
    led: str = ""
    not_after: str = ""
    before: str = ""
    not_before: str = ""
    ends: bool = False
    hedged: bool = False
    follows: bool = False
    of: frozenset[str] = frozenset()


class Tense(Section):
    """Words of a clause by which its date lies ahead or behind, and how far to look for them."""

    reach: int
    reach_of_owner: int
    ahead: list[str]
    behind: list[str]
    endings: tuple[str, ...]
    not_endings: tuple[str, ...]
    passive: frozenset[str]
    present: frozenset[str]
    breaks: frozenset[str]
    towards: frozenset[str]
    anterior: frozenset[str]

    @cached_property
    def words(self) -> Mapping[str, bool]:
        """Whether each of its words looks ahead."""
        return dict.fromkeys(self.behind, False) | dict.fromkeys(self.ahead, True)


def _standing_for_themselves(value: object) -> object:
    return listed(value) if isinstance(value, list) else value


WordClass = Annotated[dict[str, int | str], BeforeValidator(_standing_for_themselves)]
"""What each word of a class stands for; the words of a plain list stand for themselves."""


class DatesFile(RulesFile):
    """The shape of dates.toml."""

    words: dict[str, WordClass]
    proper: list[str]
    articles: frozenset[str]
    tense: Tense
    contexts: dict[str, WordSet]
    half: Opening
    roughly: Opening
    oclock: Opening
    joining: frozenset[str]
    holidays: dict[str, str]
    hedges: dict[Hedge, list[str]]
    since: frozenset[str]
    until: frozenset[str]
    within: frozenset[str]
    patterns: dict[str, Pattern]


@dataclass(frozen=True, slots=True)
class DateRules:
    """Time expressions as the finder needs them."""

    root: Node
    articles: frozenset[str]
    joining: frozenset[str]
    tense: Tense
    contexts: Mapping[str, WordsOrForms]
    half: Phrases
    roughly: Phrases
    oclock: Phrases
    holidays: Phrases
    hedges: Phrases
    since: frozenset[str]
    until: frozenset[str]
    within: frozenset[str]


_AROUND = ("after", "led", "not_after", "before", "not_before")  # what a pattern asks of the words beside it
CONTEXTS = (
    "among", "range", "old", "ended", "dated", "bare-year", "bare-month", "joined-month", "no-month-before",
)  # fmt: skip
"""Lists of [contexts] that the finder asks for by name."""


def read_dates(name: str, table: Table, vocabulary: Vocabulary, lexicon: Lexicon) -> DateRules:
    """The date rules of one file; its words go into the vocabulary. Raises RulesError."""
    file = validated(DatesFile, name, table, lexicon)
    _require_contexts(file, f"rules/{name}")
    _add_words(file, vocabulary, f"rules/{name}")
    root = _compiled(file, f"rules/{name}")
    for phrase in file.holidays:
        first = tokens(phrase)[0][0]
        add_words(vocabulary, "@holiday", {first: True}, is_proper=first in file.proper)
    mark_behind(file.words, file.joining, file.oclock.roots, root, vocabulary)
    mark_starts(root, vocabulary)
    hedges = Phrases({phrase: name for name, phrases in file.hedges.items() for phrase in phrases}, is_reversed=True)
    compiled = {"root": root, "holidays": Phrases(_with_curly(file.holidays)), "hedges": hedges}
    return DateRules(**of_same_name(DateRules, file) | compiled)


def _require_contexts(file: DatesFile, place: str) -> None:
    for name in CONTEXTS:
        if name not in file.contexts:
            raise RulesError(place, f"contexts.{name} is missing")
    for key, pattern in file.patterns.items():
        for name in filter(None, map(partial(getattr, pattern), _AROUND)):
            if name not in file.contexts:
                raise RulesError(place, f"patterns.{key}: there is no list contexts.{name}")
        for name in pattern.of:
            if name not in file.patterns:
                raise RulesError(place, f"patterns.{key}.of: there is no pattern {name}")


def _add_words(file: DatesFile, vocabulary: Vocabulary, place: str) -> None:
    """Words of `proper` are never read in lower case: "may", "march", "sat"."""
    taken = {kind for classes in vocabulary.values() for kind in classes}
    for kind, words in file.words.items():
        if kind in taken:
            raise RulesError(place, f"words.{kind}: is a class of numbers.toml already; give it another name")
        proper = {word: value for word, value in words.items() if word in file.proper}
        add_words(vocabulary, kind, {word: value for word, value in words.items() if word not in proper})
        add_words(vocabulary, kind, proper, is_proper=True)


def _with_curly(phrases: Mapping[str, str]) -> dict[str, str]:
    """The phrases, and again with the apostrophe that news prints."""
    return {spelling: value for phrase, value in phrases.items() for spelling in (phrase, phrase.replace("'", "’"))}


def _compiled(file: DatesFile, place: str) -> Node:
    root, known = Node(), DIGIT_SLOTS | READ_SLOTS | set(file.words) | {"date"}
    for key, pattern in file.patterns.items():
        rule = _rule(key, pattern, file.contexts)
        for form in pattern.forms:
            if unknown := slots_of(form) - known:
                raise RulesError(place, f"patterns.{key}: {form!r}: there is no slot {{{min(unknown)}}}")
            add_form(root, form, rule, file.articles, place)
    return root


def _rule(key: str, pattern: Pattern, contexts: Mapping[str, WordsOrForms]) -> DateRule:
    around = {side: contexts.get(getattr(pattern, side)) for side in _AROUND}
    steps = tuple(map(step_of, pattern.steps))
    return DateRule(**of_same_name(DateRule, pattern) | around | {"name": key, "steps": steps})

"""The forms of time expressions compiled into one trie, and steps with the values of their slots filled in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from factcheck.errors import RulesError
from factcheck.model import Steps, TimexType
from factcheck.rules.date_steps import Template, has_slot
from factcheck.rules.inflected import WordsOrForms
from factcheck.tokens import tokens

MOST_FORMS = 64
_PIECE = re.compile(r"\{(\w+)\}|\[([^\]]*)\]|([^\s\[\]{}]+)")

_AHEAD = ">"

DIGIT_SLOTS = frozenset((
    "day", "monthnumber", "digit", "one", "other", "yy", "decadeyear", "yydecade", "weeknumber", "compact", "anyyear",
    "dotted", "dayyear",
))  # fmt: skip
"""Slots that the finder reads from a word of digits."""
READ_SLOTS = frozenset((
    "year", "spoken", "spelled", "ordinal", "suffixed", "duration", "single", "several", "counted", "clock", "holiday",
    "few", "minutes", "running", "elapsed", "spokendecade",
))  # fmt: skip
"""Slots that the finder reads from figures and words; {date} is a time expression of its own."""


@dataclass(frozen=True, slots=True)
class DateRule:
    """A pattern compiled.

    `after`, `before`: one of these words stands in front, or behind; `not_after`, `not_before`: none of them does;
    `led`: one of these stands before the word of `after`.
    `ends`: no noun follows. `hedged`: a hedge in front belongs to it. `follows`: another date and a link do.
    `of`: the names of the rules that its {date} may come from, where it takes not all.
    `asks`: for words around it; `is_constant`: no step has a slot.
    """

    name: str
    type: TimexType
    steps: Template
    after: WordsOrForms | None = None
    not_after: WordsOrForms | None = None
    before: WordsOrForms | None = None
    not_before: WordsOrForms | None = None
    led: WordsOrForms | None = None
    ends: bool = False
    hedged: bool = False
    follows: bool = False
    of: frozenset[str] = frozenset()
    is_constant: bool = field(init=False, default=False)
    asks: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        """What can be told of a rule once."""
        around = self.after or self.not_after or self.before or self.not_before or self.ends
        object.__setattr__(self, "asks", bool(around))
        object.__setattr__(self, "is_constant", not has_slot(self.steps))

    @property
    def constant(self) -> Steps:
        """The steps of a rule that has no slot in them."""
        return cast("Steps", self.steps)


@dataclass(frozen=True, slots=True)
class Accept:
    """A form that ends at a node: the articles that may stand before it, and whether it needs none.

    `is_ahead`: what stands behind its ">" is looked at and not taken.
    """

    articles: frozenset[str]
    is_bare: bool
    weight: int
    rule: DateRule
    is_ahead: bool = False


@dataclass(slots=True)
class Node:
    """A place in the trie of forms; slots apart by how the finder reads them. `leads`: a form goes on behind it.

    `end` follows where the expression ends and only a look ahead is left.
    """

    words: dict[str, "Node"] = field(default_factory=dict)
    classes: dict[str, "Node"] = field(default_factory=dict)
    digits: dict[str, "Node"] = field(default_factory=dict)
    reads: dict[str, "Node"] = field(default_factory=dict)
    date: "Node | None" = None
    end: "Node | None" = None
    leads: bool = False
    accepts: list[Accept] = field(default_factory=list)


def add_form(root: Node, form: str, rule: DateRule, articles: frozenset[str], file: str) -> None:
    """Add all variants of a form. Raises RulesError where they are too many, or one looks ahead for no word."""
    variants, place = list(expanded(form)), f"patterns.{rule.name}: {form!r}"
    if len(variants) > MOST_FORMS:
        raise RulesError(file, f"{place} has {len(variants)} variants; write it as several forms")
    bodies: dict[tuple[str, ...], set[str]] = {}
    for variant in variants:
        has_article = len(variant) > 1 and variant[0] in articles
        bodies.setdefault(tuple(variant[has_article:]), set()).add(variant[0] if has_article else "")
    for body, before in bodies.items():
        if body[0].isdecimal():
            raise RulesError(file, f"{place}: begins with digits; a word or a slot must stand there")
        if _AHEAD in body and not _has_word_ahead(body):
            raise RulesError(file, f'{place}: a word of its own must stand behind ">"')
        _add(root, body, before, rule)


def _has_word_ahead(body: tuple[str, ...]) -> bool:
    at = body.index(_AHEAD)
    return 0 < at < len(body) - 1 and not body[at + 1].startswith("{")


def _add(root: Node, body: tuple[str, ...], before: set[str], rule: DateRule) -> None:
    """One variant, behind the articles that it may have; a look ahead outweighs what is content with less."""
    node = root
    for piece in body:
        node = _below(node, piece)
    weight = sum(not piece.startswith("{") for piece in body) * 8 - len(body)
    if _AHEAD in body:
        weight += 16 * len(body)
    node.accepts.append(Accept(frozenset(before - {""}), "" in before, weight, rule, _AHEAD in body))


def _below(node: Node, piece: str) -> Node:
    name, node.leads = piece.strip("{}"), True
    if piece == _AHEAD:
        node.end = node.end or Node()
        return node.end
    if name == piece:
        below = node.words.get(piece) or node.words.setdefault(piece, Node())
        node.words[piece.replace("'", "’")] = below
        return below
    if name == "date":
        node.date = node.date or Node()
        return node.date
    table = node.digits if name in DIGIT_SLOTS else node.reads if name in READ_SLOTS else node.classes
    return table.get(name) or table.setdefault(name, Node())


def slots_of(form: str) -> set[str]:
    """The names of the slots of a form."""
    return set(re.findall(r"\{(\w+)\}", form))


def expanded(form: str) -> Iterator[list[str]]:
    """All that a form stands for, each as a list of words and {slots}.

    >>> list(expanded("[the] {season} of|in {year}"))[3]
    ['{season}', 'in', '{year}']
    """
    choices: list[list[list[str]]] = []
    for slot, optional, word in _PIECE.findall(form):
        if slot:
            choices.append([[f"{{{slot}}}"]])
        elif optional:
            choices.append([piece for way in optional.split("|") for piece in expanded(way)] + [[]])
        else:
            choices.append([tokens(way.lower())[0] for way in word.split("|")])
    yield from _products(choices)


def _products(choices: list[list[list[str]]]) -> Iterator[list[str]]:
    if not choices:
        yield []
        return
    for rest in _products(choices[1:]):
        for way in choices[0]:
            yield [*way, *rest]

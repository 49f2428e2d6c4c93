"""Time expressions: rules/<lang>/dates.toml, its words in the lexicon and its forms compiled into a trie."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from factcheck.errors import RulesError
from factcheck.model import TimexType
from factcheck.rules.files import RulesFile, Section, Table, validated
from factcheck.rules.lexicon import Lexicon, add_words
from factcheck.tokens import tokens

ARTICLES = ("the", "a", "an")
_MOST_FORMS = 64
_PIECE = re.compile(r"\{(\w+)\}|(\[[^\]]*\])|([^\s\[\]{}]+)")


class Pattern(Section):
    """Forms of one way to say a date, and the steps that lead to it."""

    forms: list[str]
    steps: list[str]
    type: TimexType = "DATE"


class DatesFile(RulesFile):
    """The shape of dates.toml."""

    words: dict[str, dict[str, int | str]]
    proper: list[str]
    tense: list[str]
    reach: int
    since: list[str]
    until: list[str]
    patterns: dict[str, Pattern]


@dataclass(frozen=True, slots=True)
class DateRule:
    """A pattern compiled; each step is its parts, each part a run of literals and slots."""

    name: str
    type: TimexType
    steps: tuple[tuple[str, ...], ...]


@dataclass(slots=True)
class Node:
    """A place in the trie of forms; `accepts` says which articles a form that ends here asks for in front."""

    words: dict[str, "Node"] = field(default_factory=dict)
    slots: dict[str, "Node"] = field(default_factory=dict)
    accepts: list[tuple[frozenset[str], bool, DateRule]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class DateRules:
    """Time expressions as the finder needs them."""

    root: Node
    future: frozenset[str]
    reach: int
    since: frozenset[str]
    until: frozenset[str]


def read_dates(name: str, table: Table, lexicon: Lexicon) -> DateRules:
    """The date rules of one file; its words go into the lexicon. Raises RulesError."""
    file = validated(DatesFile, name, table)
    for kind, words in file.words.items():
        add_words(lexicon, kind, words, is_proper=kind in file.proper)
    root = Node()
    for key, pattern in file.patterns.items():
        rule = DateRule(key, pattern.type, tuple(tuple(step.split()) for step in pattern.steps))
        for form in pattern.forms:
            _add(root, form, rule, f"rules/{name}", f"patterns.{key}")
    add_words(lexicon, "@date", dict.fromkeys(root.words, True))
    starts = set(root.slots)
    for classes in lexicon.values():
        if not starts.isdisjoint(classes):
            classes["@date"] = True
    return DateRules(root, frozenset(file.tense), file.reach, frozenset(file.since), frozenset(file.until))


def _add(root: Node, form: str, rule: DateRule, file: str, key: str) -> None:
    variants = list(expanded(form))
    if len(variants) > _MOST_FORMS:
        raise RulesError(file, f"{key}: {form!r} has {len(variants)} variants; write it as several forms")
    optional = form.startswith("[the]")
    for variant in variants:
        articles: frozenset[str] = frozenset()
        while variant and variant[0] in ARTICLES:
            articles, variant = articles | {variant[0]}, variant[1:]
        if optional and articles:
            continue
        node = root
        for piece in variant:
            table = node.slots if piece.startswith("{") else node.words
            node = table.setdefault(piece.strip("{}"), Node())
        node.accepts.append((frozenset({"the"}) if optional else articles, optional, rule))


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
            choices.append([piece for way in optional[1:-1].split("|") for piece in expanded(way)] + [[]])
        else:
            choices.append([tokens(way)[0] for way in word.split("|")])
    yield from _products(choices)


def _products(choices: list[list[list[str]]]) -> Iterator[list[str]]:
    if not choices:
        yield []
        return
    for rest in _products(choices[1:]):
        for way in choices[0]:
            yield [*way, *rest]


Bindings = dict[str, Any]


def filled(rule: DateRule, bindings: Bindings) -> tuple[tuple[str | int, ...], ...]:
    """The rule's steps with the values of its slots; a step none of whose slots is bound falls away."""
    result: list[tuple[str | int, ...]] = []
    for step in rule.steps:
        if step == ("{date}",):
            result.extend(bindings.get("date", ()))
            continue
        parts = [_part(part, bindings) for part in step]
        if None not in parts:
            result.append(tuple(part for part in parts if part is not None))
    return tuple(result)


def _part(part: str, bindings: Bindings) -> str | int | None:
    """One part of a step: "-{n}" -> -3, "{day}{ordinal}" -> the one that is bound, None where none is."""
    if "{" not in part:
        return int(part) if part.lstrip("-+").isdecimal() else part
    prefix, _, slots = part.partition("{")
    bound = [bindings[slot] for slot in re.findall(r"\w+", slots) if slot in bindings]
    if not bound:
        return None
    value = bound[0]
    if isinstance(value, str):
        return prefix + value
    return -int(value) if prefix == "-" else f"{prefix}{int(value)}" if prefix not in ("", "+") else int(value)

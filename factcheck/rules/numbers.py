"""How a language writes numbers: rules/<lang>/numbers.toml."""

from dataclasses import dataclass
from decimal import Decimal

from factcheck.rules.files import RulesFile, Section, Table, validated
from factcheck.rules.vocabulary import Phrases, Vocabulary, add_words

STARTS = ("small", "tens", "scale", "group", "open", "ordinal", "part", "multiple", "pair", "sign", "several")
"""Classes of words at which a number is looked for; an article in front is found from there."""
NUMBER_CLASSES = ("article", *STARTS, "parts")


class Grammar(Section):
    """The small words that hold a number together."""

    ordinal_suffixes: list[str]
    joining: list[str]
    of: list[str]
    among: list[str]
    every: list[str]
    whole: list[str]
    point: list[str]
    ranked: list[str]
    year_after: list[str]
    year_nouns: list[str]
    fold: list[str]
    times: list[str]
    times_glued: list[str]
    idioms: list[str]
    rounds: list[str]
    open_of: list[str]
    alone: list[str]


class NumbersFile(RulesFile):
    """The shape of numbers.toml."""

    words: dict[str, dict[str, Decimal]]
    scales: dict[str, int]
    glued_scales: dict[str, int]
    counted_scales: dict[str, int]
    money_scales: dict[str, int]
    grammar: Grammar


@dataclass(frozen=True, slots=True)
class NumberRules:
    """Numbers as the finder needs them; single words are in the language's vocabulary."""

    scales: dict[str, Decimal]
    glued_scales: dict[str, Decimal]
    counted_scales: dict[str, Decimal]
    money_scales: dict[str, Decimal]
    ordinal_suffixes: frozenset[str]
    joining: frozenset[str]
    of: frozenset[str]
    among: Phrases
    every: frozenset[str]
    whole: frozenset[str]
    point: frozenset[str]
    ranked: frozenset[str]
    year_after: frozenset[str]
    year_nouns: frozenset[str]
    fold: frozenset[str]
    times: frozenset[str]
    times_glued: frozenset[str]
    idioms: Phrases
    rounds: frozenset[str]
    open_of: frozenset[str]
    alone: frozenset[str]
    going_on: frozenset[str]
    """Words behind digits that may make more of them: scales, and "and"."""


def read_numbers(name: str, table: Table, vocabulary: Vocabulary) -> NumberRules:
    """The number rules of one file; its words go into the vocabulary. Raises RulesError."""
    file = validated(NumbersFile, name, table)
    for kind in NUMBER_CLASSES:
        add_words(vocabulary, kind, file.words.get(kind, {}))
    for classes in vocabulary.values():
        if not classes.keys().isdisjoint(STARTS):
            classes["@number"] = True
    grammar = file.grammar
    scales, glued, counted, money = (
        {word: Decimal(value) for word, value in table.items()}
        for table in (file.scales, file.glued_scales, file.counted_scales, file.money_scales)
    )
    sets = {
        key: frozenset(getattr(grammar, key))
        for key in (
            "ordinal_suffixes",
            "joining",
            "of",
            "every",
            "whole",
            "point",
            "ranked",
            "year_after",
            "year_nouns",
            "fold",
            "times",
            "times_glued",
            "rounds",
            "open_of",
            "alone",
        )
    }
    return NumberRules(
        scales,
        scales | glued,
        scales | glued | counted,
        scales | glued | counted | money,
        idioms=Phrases(dict.fromkeys(grammar.idioms, True)),
        among=Phrases(dict.fromkeys(grammar.among, True)),
        going_on=frozenset({*scales, *glued, *counted, *money, *grammar.joining}),
        **sets,
    )

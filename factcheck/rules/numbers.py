"""How a language writes numbers: rules/<lang>/numbers.toml."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from factcheck.rules.files import RulesFile, Section, Table, validated
from factcheck.rules.shapes import Opening
from factcheck.rules.vocabulary import Vocabulary, add_words, spellings

STARTS = (
    "small", "tens", "hundreds", "lone", "scale", "group", "open", "ordinal", "part", "multiple", "pair", "sign",
    "several",
)  # fmt: skip
"""Classes of words at which a number is looked for; an article in front is found from there."""
NUMBER_CLASSES = ("article", *STARTS, "parts", "inner")
_LONG = 3  # letters

Mark = Annotated[str, Field(min_length=1, max_length=1, pattern=r"^[.,'’]$")]


class Grammar(Section):
    """The small words and signs that hold a number together.

    `joins` is the part of a number behind which more of it is joined: "one hundred and five", "treinta y ocho".
    """

    decimal: Mark
    groups: list[Mark] = Field(min_length=1)
    joins: Literal["hundreds", "tens"]
    joining: frozenset[str]
    ordinal_suffixes: Opening
    articled: frozenset[str]
    of: frozenset[str]
    scale_of: frozenset[str]
    it: frozenset[str]
    over: frozenset[str]
    spanned: frozenset[str]
    among: Opening
    every: frozenset[str]
    whole: frozenset[str]
    point: frozenset[str]
    ranked: frozenset[str]
    year_after: frozenset[str]
    year_nouns: frozenset[str]
    fold: frozenset[str]
    compared: frozenset[str]
    times: frozenset[str]
    times_glued: frozenset[str]
    idioms: Opening
    rounds: frozenset[str]
    open_of: frozenset[str]
    alone: frozenset[str]


class NumbersFile(RulesFile):
    """The shape of numbers.toml."""

    words: dict[str, dict[str, Decimal]]
    scales: dict[str, Decimal]
    glued_scales: dict[str, Decimal]
    counted_scales: dict[str, Decimal]
    money_scales: dict[str, Decimal]
    grammar: Grammar


@dataclass(frozen=True, slots=True)
class Marks:
    """The signs within digits as a language writes them, and the other way round where that alone fits.

    `forms` are what digits may look like, each with the sign that is the decimal one in it ("" for none).
    """

    decimal: str
    forms: tuple[tuple[re.Pattern[str], str], ...]

    def value_of(self, digits: str) -> Decimal | None:
        """The number that digits with marks write; None for what is none, such as a version ("3.5.2")."""
        for form, decimal in self.forms:
            if form.fullmatch(digits):
                whole, mark, part = digits.partition(decimal) if decimal else (digits, "", "")
                return Decimal("".join(filter(str.isdecimal, whole)) + ("." + part if mark else ""))
        return None


def _spellings(word: str) -> Iterable[str]:
    """The spellings of an abbreviated scale; a short one is written in one way only: "mln" and "MLN", but "bn"."""
    return spellings(word) if len(word) >= _LONG else (word,)


def _marks(decimal: str, groups: list[str]) -> Marks:
    point, comma = re.escape(decimal), "[" + re.escape("".join(groups)) + "]"
    forms = [
        (rf"[0-9]{{1,30}}(?:{point}[0-9]{{1,30}})?", decimal),  # 1000.5
        (rf"[0-9]{{1,3}}(?:{comma}[0-9]{{3}})+(?:{point}[0-9]+)?", decimal),  # 1,000,000.5
        (rf"[0-9]{{1,3}}(?:{comma}[0-9]{{2}})*{comma}[0-9]{{3}}(?:{point}[0-9]+)?", decimal),  # 12,34,567
        (rf"[0-9]{{1,3}}(?:{point}[0-9]{{3}}){{2,}}", ""),  # 1.000.000
        *(
            (rf"[0-9]{{1,3}}(?:{point}[0-9]{{3}})*{re.escape(mark)}[0-9]{{1,2}}", mark)
            for mark in groups
            if mark in ".,"
        ),  # 1.000,5
    ]
    return Marks(decimal, tuple((re.compile(form), mark) for form, mark in forms))


@dataclass(frozen=True, slots=True)
class NumberRules:
    """Numbers as the finder needs them; single words are in the language's vocabulary."""

    grammar: Grammar
    marks: Marks
    scales: dict[str, Decimal]
    glued_scales: dict[str, Decimal]
    counted_scales: dict[str, Decimal]
    money_scales: dict[str, Decimal]
    going_on: frozenset[str]
    """Words behind digits that may make more of them: scales, "and", the ends of ordinals."""


def read_numbers(name: str, table: Table, vocabulary: Vocabulary) -> NumberRules:
    """The number rules of one file; its words go into the vocabulary. Raises RulesError."""
    file = validated(NumbersFile, name, table)
    for kind in NUMBER_CLASSES:
        add_words(vocabulary, kind, file.words.get(kind, {}))
    for classes in vocabulary.values():
        if not classes.keys().isdisjoint(STARTS):
            classes["@number"] = True
    grammar, scales = file.grammar, {form: size for word, size in file.scales.items() for form in _spellings(word)}
    glued = scales | file.glued_scales
    counted = glued | file.counted_scales
    money = counted | file.money_scales
    return NumberRules(
        grammar=grammar,
        marks=_marks(grammar.decimal, grammar.groups),
        scales=scales,
        glued_scales=glued,
        counted_scales=counted,
        money_scales=money,
        going_on=frozenset({*money, *grammar.joining, *grammar.ordinal_suffixes.roots}),
    )

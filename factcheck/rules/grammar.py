"""The closed classes of a language's words: rules/<lang>/grammar.toml."""

from collections.abc import Mapping
from typing import Literal

from factcheck.rules.files import RulesFile, Table, validated

Closed = Literal[
    "article", "complementizer", "possessive", "pronoun", "relative", "particle",
    "preposition", "subordinator", "coordinator", "be", "have", "do",
    "modal", "negation", "adverb",
]  # fmt: skip
NAMELESS: frozenset[Closed] = frozenset(
    ("article", "possessive", "preposition", "particle", "subordinator", "be", "have", "do", "modal")
)
"""The classes whose words name nothing, however they are written."""


class GrammarFile(RulesFile):
    """The shape of grammar.toml."""

    classes: dict[Closed, list[str]]


def read_grammar(name: str, table: Table) -> Mapping[str, Closed]:
    """The class of each word of a closed class. Raises RulesError."""
    rows = validated(GrammarFile, f"{name}/grammar.toml", table).classes
    return {word: closed for closed, words in reversed(rows.items()) for word in words}

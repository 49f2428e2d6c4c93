"""By which words a text's language is known: rules/languages.toml, and what languages with rules have of their own."""

from collections.abc import Mapping
from typing import Any

from factcheck.rules.files import RulesFile, validated

FILE = "languages.toml"


class LanguagesFile(RulesFile):
    """The shape of languages.toml: frequent words of languages without rules, folded, by the language's code."""

    stopwords: dict[str, frozenset[str]]


def read_stopwords(table: Mapping[str, Any], own: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """The frequent words of each language; a language with rules has its `own`."""
    return {**validated(LanguagesFile, FILE, table).stopwords, **own}

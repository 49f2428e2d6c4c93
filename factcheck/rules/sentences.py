"""rules/<lang>/sentences.toml: where sentences end, and by which words a language is known."""

from dataclasses import dataclass

from factcheck.rules.files import RulesFile, Table, validated


class SentencesFile(RulesFile):
    """The shape of sentences.toml."""

    abbreviations: list[str]
    titles: list[str]
    closed: list[str]
    name_endings: list[str]
    stopwords: list[str]


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """Words in lower case behind which a full stop ends nothing; `closed` classes; by `stopwords` a language is known.

    `name_endings` turn a name into another of its forms, the longest first.
    """

    abbreviations: frozenset[str]
    titles: frozenset[str]
    closed: frozenset[str]
    name_endings: tuple[str, ...]
    stopwords: frozenset[str]


def read_sentences(name: str, table: Table) -> SentenceRules:
    """The rules of rules/<name>/sentences.toml. Raises RulesError."""
    file = validated(SentencesFile, f"{name}/sentences.toml", table)
    return SentenceRules(
        frozenset(file.abbreviations),
        frozenset(file.titles),
        frozenset(file.closed),
        tuple(sorted(file.name_endings, key=lambda ending: (-len(ending), ending))),
        frozenset(file.stopwords),
    )

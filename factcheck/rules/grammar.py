"""The classes of a language's words: the closed ones of rules/<lang>/grammar.toml, and what a word is by itself."""

from collections.abc import Mapping
from typing import Literal, get_args

from factcheck.lexicon import Lexicon
from factcheck.rules.files import RulesFile, Table, validated
from factcheck.rules.vocabulary import Vocabulary

Closed = Literal[
    "article", "complementizer", "possessive", "pronoun", "relative", "particle",
    "preposition", "subordinator", "coordinator", "be", "have", "do",
    "modal", "negation", "adverb",
]  # fmt: skip
Part = Closed | Literal[
    "noun", "name", "verb", "participle", "ing", "adjective", "number", "figure", "date", "hyphen", "comma", "dot",
    "mark",
]  # fmt: skip
NAMELESS: frozenset[Closed] = frozenset(
    ("article", "possessive", "preposition", "particle", "subordinator", "be", "have", "do", "modal")
)
"""The classes whose words name nothing, however they are written."""
OUTSIDE: frozenset[Closed] = frozenset(get_args(Closed)) - {"pronoun"}
"""The classes whose words end a noun phrase; a pronoun can be counted: "nine others"."""


class GrammarFile(RulesFile):
    """The shape of grammar.toml."""

    classes: dict[Closed, list[str]]


def read_grammar(name: str, table: Table) -> Mapping[str, Closed]:
    """The class of each word of a closed class. Raises RulesError."""
    rows = validated(GrammarFile, f"{name}/grammar.toml", table).classes
    return {word: closed for closed, words in reversed(rows.items()) for word in words}


_MARKS: Mapping[str, Part] = {"-": "hyphen", "–": "hyphen", ",": "comma"}
_OF_NOUNS = frozenset(("singular", "plural"))
_OF_VERBS = frozenset(("base", "past", "participle", "ing"))


def part_alone(grammar: Mapping[str, Closed], lexicon: Lexicon, vocabulary: Vocabulary, word: str) -> Part | None:
    """What a word is as it is written, whatever stands beside it; None where its neighbours or its capitals decide."""
    lower = word.lower()
    if (closed := grammar.get(lower)) is not None:
        return _of_closed_class(word, closed)
    if not word[0].isalpha() and (len(word) == 1 or not word[-1].isalpha()):  # but "'s"
        return None if word == "." else "number" if word[0].isdigit() else _MARKS.get(word, "mark")
    if "@number" in vocabulary.get(lower, ()):
        return "number"
    if word[0].isupper():
        return None if lexicon.readings(lower) else "name"
    return _of_open_class(lower, lexicon)


def _of_closed_class(word: str, closed: Closed) -> Part | None:
    """The class of a word, unless its neighbours decide or its capitals make it a name: "the US"."""
    if closed == "complementizer" or (closed == "modal" and word[0].isupper()):  # "Minister May"
        return None
    is_shout = word.isupper() and 1 < len(word) < 4 and closed in ("pronoun", "relative")
    return "name" if is_shout else closed


def _of_open_class(word: str, lexicon: Lexicon) -> Part | None:
    """The part of a word that is but a noun, an adverb, an adjective."""
    forms = lexicon.forms(word)
    if forms <= _OF_NOUNS:
        return "noun"
    first = lexicon.readings(word)[0].part
    is_one = first == "adverb" or (first == "adjective" and not lexicon.is_noun(word))
    return first if is_one and forms.isdisjoint(_OF_VERBS) else None

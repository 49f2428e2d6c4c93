"""rules/<lang>/sentences.toml: where sentences end, and by which words a language is known."""

from factcheck.rules.files import RulesFile
from factcheck.rules.shapes import Endings


class SentenceRules(RulesFile):
    """The shape of sentences.toml, used as it is.

    Words in lower case behind which a full stop ends nothing; `closed` classes; by `stopwords` a language is known;
    `name_endings` turn a name into another of its forms.
    """

    abbreviations: frozenset[str]
    titles: frozenset[str]
    closed: frozenset[str]
    name_endings: Endings
    stopwords: frozenset[str]

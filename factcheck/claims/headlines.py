"""The names of a headline in large words: those that the text below names too, and companies by their tails."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.claims.capitals import Run, is_capital
from factcheck.claims.name_forms import Mark
from factcheck.rules import Language
from factcheck.rules.naming import Key
from factcheck.tokens import Tokens

_TITLE_CASE, _FEW = 0.65, 3  # share of large words in a line that is all headline, and its least words
_COMPANY = 6  # words of a company in a headline
_STOPS = ".!?…\"'”’)"

Known = Mapping[str, Mapping[Key, Key]]
"""The keys of the fullest forms of names by the keys of all forms, and those by their first words."""


def is_headline(tokens: Tokens) -> bool:
    """Whether nearly all words of a line without a stop are large: only known names are names there."""
    if is_prose(tokens):
        return False
    words = [word for word in tokens.words if word.isalpha() and len(word) > _FEW]
    return len(words) >= _FEW and sum(map(is_capital, words)) >= _TITLE_CASE * len(words)


def is_prose(tokens: Tokens) -> bool:
    """Whether a line ends as a sentence does."""
    return tokens.text[tokens.end - 1] in _STOPS


def by_first_word(marks: Sequence[Mark], keys: Sequence[Key]) -> Known:
    """The names of a text for its headlines, by the keys of their forms; `keys` are those of the fullest."""
    found: dict[str, dict[Key, Key]] = defaultdict(dict)
    for mark, full in zip(marks, keys, strict=True):
        found[mark.form.key[0]][mark.form.key] = full
    return found


def known_in(number: int, tokens: Tokens, known: Known, language: Language) -> Iterator[tuple[Mark, Key]]:
    """The names of a headline: those that the text has as well, and companies by their tails."""
    index = 0
    while index < len(tokens.words):
        size = 0
        if is_capital(tokens.words[index]):
            size = _known_at(index, tokens, known) or _company_at(index, tokens, language)
        if size:
            form = language.naming.forms[tuple(tokens.words[index : index + size])]
            yield Mark(number, Run(index, index + size), form), known.get(form.key[0], {}).get(form.key, form.key)
        index += size or 1


def _known_at(index: int, tokens: Tokens, known: Known) -> int:
    """How many words from here on are a name that is known, the longest."""
    forms = known.get(tokens.lower[index], {})
    longest = 2 * max(map(len, forms), default=0)  # with a hyphen between any two words
    sizes = range(min(longest, len(tokens.words) - index), 0, -1)
    return next((size for size in sizes if _spelt(tokens.lower[index : index + size]) in forms), 0)


def _spelt(words: Sequence[str]) -> Key:
    """The words of a name without its hyphens; nothing where they end in a mark."""
    return tuple(word for word in words if word[0].isalnum()) if words[-1][0].isalnum() else ()


def _company_at(index: int, tokens: Tokens, language: Language) -> int:
    """How many words from here on are a company by their tail."""
    for last in range(index + 1, min(len(tokens.words), index + _COMPANY)):
        if not is_capital(tokens.words[last - 1]):
            return 0
        if tokens.lower[last] in language.names.tails:
            return last + 1 - index
    return 0

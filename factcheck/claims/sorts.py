"""Of which sort a name is, by its words and by what stands around it: person, organisation, place, other."""

from collections.abc import Iterator, Sequence
from itertools import chain
from operator import itemgetter

from factcheck.claims.capitals import Run, is_acronym, is_group
from factcheck.rules import Language
from factcheck.rules.names import Sort
from factcheck.tokens import Tokens

_MOST = 6  # places that are asked
_PAIR = 2  # words of a full name
_SURE = 6  # what nothing outweighs that is asked later


def sort_of(key: Sequence[str], places: Sequence[tuple[Run, Tokens]], language: Language) -> Sort:
    """The sort for which the strongest evidence speaks; of two equal ones the first."""
    around = (_around(run, tokens, language) for run, tokens in places[:_MOST])
    best: tuple[int, Sort] = 0, "other"
    for found in chain(_by_words(key, language), chain.from_iterable(around)):
        best = max(best, found, key=itemgetter(0))
        if best[0] >= _SURE:
            break
    if best[0]:
        return best[1]
    is_unknown = len(key) >= _PAIR and not any(language.lexicon.readings(word) for word in key)
    return "person" if is_unknown and not _is_lettered(*places[0]) else "other"


def _is_lettered(run: Run, tokens: Tokens) -> bool:
    """Whether some words of a name are written in capitals, and some not: "EVM Osmera"."""
    words = tokens.words[run.first : run.last]
    return any(map(is_acronym, words)) and not all(map(is_acronym, words))


def _by_words(key: Sequence[str], language: Language) -> Iterator[tuple[int, Sort]]:
    """What a name's own words say, and how strongly."""
    names, last = language.names, key[-1]
    if is_group(last, language) or not names.joints.isdisjoint(key):
        yield 7, "organisation"
    if _spelt(key) in names.gazetteer.places:
        yield 5, "place"
    if len(key) >= _PAIR and (last in names.locations or language.lexicon.supersense(last) == "location"):
        yield 5, "place"
    is_initial = len(key[0]) == 1 and not language.lexicon.readings(last)
    if len(key) >= _PAIR and (is_initial or key[0].capitalize() in names.gazetteer.given):
        yield 4, "person"


def _spelt(key: Sequence[str]) -> str:
    return " ".join(word.capitalize() for word in key)


def _around(run: Run, tokens: Tokens, language: Language) -> Iterator[tuple[int, Sort]]:
    """What the place where it stands says, and how strongly."""
    names, before, last = language.names, tokens.at(run.first - 1), run.last
    if tokens.lower[last - 1] in names.tails:
        yield 6, "organisation"
    elif run.title is not None or tokens.lower[last - 1] in names.juniors or _is_styled(before, language):
        yield 6, "person"
    if "".join(word for word in tokens.lower[run.first : last] if word.isalpha()) in names.states:
        yield 5, "place"
    if is_acronym(tokens.words[run.first]) and last == run.first + 1:
        yield 4, "organisation"
    if tokens.at(last) == "," and tokens.at(last + 1).isdigit() and tokens.at(last + 2) in (",", "."):
        yield 3, "person"
    if tokens.at(last) in language.events.speakers or (
        before in language.events.speakers and not tokens.at(run.first - 2).isalnum()
    ):  # "…", said Varga; but "told Osmera Radio"
        yield 2, "person"
    if before in names.inside and not any(
        word.part == "noun" for word in language.lexicon.readings(tokens.lower[last - 1])
    ):
        yield 1, "place"


def _is_styled(before: str, language: Language) -> bool:
    """Whether a word in front says who it is: "spokesman Ilya Varga"."""
    return language.lexicon.supersense(before) == "person" and "singular" in language.lexicon.forms(before)

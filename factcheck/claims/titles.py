"""A run of capitalised words with a title in it: "Orvanian President Ilga Varga" names a place and a person."""

from collections.abc import Iterator

from factcheck.claims.capitals import Capitals, Run, is_capital, opens
from factcheck.rules import Language
from factcheck.tokens import Tokens

_PAIR = 2  # words of a full name


def office(last: int, tokens: Tokens, language: Language) -> int | None:
    """Where the name begins behind a title with its office: "Secretary of State Ilga Brandt"."""
    is_office = tokens.at(last) in language.names.joints and language.naming.words[tokens.at(last - 1)].is_title
    start = last + 2
    if not is_office or start >= len(tokens.words) or not all(map(is_capital, tokens.words[last + 1 : start + 1])):
        return None
    return start if tokens.words[start].isalpha() and not language.naming.words[tokens.lower[start]].is_group else None


def parted(first: int, last: int, tokens: Tokens, language: Language) -> Iterator[Run]:
    """A run as one name, or as a title with what stands before it and the person behind: "Orvanian President Varga"."""
    lower, names, known = tokens.lower, language.names, language.naming.words
    if last - first == 1 and not known[lower[first]].is_title:
        yield Run(first, last)
        return
    while last > first and not tokens.words[last - 1][0].isalnum() and len(tokens.words[last - 2]) != 1:
        last -= 1
    if known[lower[last - 1]].is_group or lower[last - 1] in names.tails:
        while first < last - 1 and (
            lower[first] in names.titles or (opens(first, tokens) and lower[first] in names.firms)
        ):
            first += 1
        yield Run(first, last)
        return
    titles = [at for at in range(first, last) if known[lower[at]].is_title and tokens.at(at - 1) not in names.joints]
    if not titles or _is_person(first, last, tokens, language):
        yield Run(first, last)
        return
    start, end = titles[0], titles[-1] + 1
    while end < last and not tokens.words[end][0].isalnum():
        end += 1
    if start > first and _stands_alone(first, start, tokens, language):
        yield Run(first, start)
    if end < last:
        yield Run(end, last, start)


def family(first: int, last: int, tokens: Tokens, capitals: Capitals) -> Iterator[Run]:
    """A title that stands alone as the family name that the article has behind a given one: "Baker", "Mr. Mason"."""
    if tokens.lower[last - 1] in capitals.families:
        yield Run(last - 1, last, first if last - first > 1 else None)


def _stands_alone(first: int, last: int, tokens: Tokens, language: Language) -> bool:
    """Whether what stands before a title is a name: "Orvanian", "OVR"; not "Police"."""
    gazetteer, whole = language.names.gazetteer, tokens.surface(first, last)
    is_listed = whole in gazetteer.places or whole in gazetteer.peoples
    return (
        is_listed
        or not language.lexicon.readings(tokens.lower[last - 1])
        or _names_group(first, last, tokens, language)
    )


def _names_group(first: int, last: int, tokens: Tokens, language: Language) -> bool:
    return last - first > 1 and language.naming.words[tokens.lower[last - 1]].is_group


def _is_person(first: int, last: int, tokens: Tokens, language: Language) -> bool:
    """Whether the words are a given name and a family name that happens to be a title: "Stephen King"."""
    is_title = language.naming.words[tokens.lower[first]].is_title
    return last - first == _PAIR and not is_title and tokens.words[first] in language.names.gazetteer.given

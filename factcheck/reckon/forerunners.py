"""An ordinal and the names of those who came before: "fourth, behind Orsa, Venn and Dell", "before her there were"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.model import Slip
from factcheck.reckon.messages import figure, listed, slip
from factcheck.reckon.passages import Passages
from factcheck.reckon.terms import Term, Text
from factcheck.tokens import Tokens

_LEAST, _MOST = 2, 9
_REACH = 8  # words between an ordinal and the names in its sentence


def forerunners(passages: Passages, text: Text) -> Iterator[Slip]:
    """The only ordinals of their sentences that the names of those before do not give."""
    for number, group in passages.sentences.items():
        ordinals = [term for term in group if term.claim.kind == "ordinal"]
        if len(ordinals) == 1:
            yield from _behind(ordinals[0], text.sentences[number], text)
            yield from _before(ordinals[0], text.sentences[number + 1 : number + 2], text)


def _behind(told: Term, tokens: Tokens, text: Text) -> Iterator[Slip]:
    """At the end of its sentence stand some who came before: the ordinal can be higher, but not lower."""
    reach = range(told.last, min(told.last + _REACH, len(tokens.words)))
    first = next((at + 1 for at in reach if tokens.lower[at] in text.words.forerunners), len(tokens.words))
    items = _items(tokens, first, text)
    names = [" ".join(item) for item in items if all(word[:1].isupper() for word in item)]
    if len(names) == len(items) >= told.size:
        yield from _slips(told, names, text)


def _before(told: Term, following: Sequence[Tokens], text: Text) -> Iterator[Slip]:
    """The next sentence names all who came before."""
    for tokens in following:
        found = text.words.predecessors.match(tokens.lower, 0)
        names = [item[0] for item in _items(tokens, found[1], text)] if found else []
        if told.size != len(names) + 1 and all(name[:1].isupper() for name in names):
            yield from _slips(told, names, text)


def _slips(told: Term, names: Sequence[str], text: Text) -> Iterator[Slip]:
    right = len(names) + 1
    if _LEAST <= len(names) <= _MOST:
        slots = {"parts": listed(names, text.words.telling.both), "right": f"{right}", "told": figure(told)}
        yield slip("edition", [told], text, slots, (told.size, Decimal(right)))


def _items(tokens: Tokens, first: int, text: Text) -> list[list[str]]:
    """The words of each item of a list that ends its sentence."""
    continuing = text.language.bounds.ranges.continuing
    stops = {";"} if ";" in tokens.words[first:] else {",", *continuing}
    items: list[list[str]] = [[]]
    for at in range(first, len(tokens.words) - 1):
        if tokens.lower[at] in stops:
            items.append([])
        elif items[-1] or tokens.lower[at] not in continuing:
            items[-1].append(tokens.words[at])
    return [item for item in items if item]

"""The number of a time and the times before: "for the fourth time, after 2003 and 2007", "before her there were"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from factcheck.model import Slip
from factcheck.reckon.messages import figure, joined, listed, slip
from factcheck.reckon.passages import Passages
from factcheck.reckon.terms import Term, Text
from factcheck.tokens import Tokens

_YEAR = len("2018")
_APART = 3  # words between two years of one list: "and again in"
_MOST = 9


def editions(passages: Passages, text: Text) -> Iterator[Slip]:
    """The ordinals that are too low for the earlier ones told, or, where those are all, too high."""
    for group in passages.with_marks(2, "earlier", "only"):
        told = [term for term in group if term.claim.kind == "ordinal" and "streak" not in term.marks]
        if len(told) == 1:
            yield from _after_years(told[0], [term for term in group if _is_year(term)], text)
    for one, tokens in _predecessors(passages, text):
        yield from _after_names(one, tokens, text)


def _after_years(told: Term, years: Sequence[Term], text: Text) -> Iterator[Slip]:
    start = next((at for at, term in enumerate(years) if term.marks & {"earlier", "only"}), len(years))
    before = _run(years[start:])
    right, is_all = len(before) + 1, bool(before) and "only" in before[0].marks
    is_near = is_all or (bool(before) and before[0].number == told.number)
    if len(before) > 1 and is_near and (told.size < right or (is_all and told.size > right)):
        slots = {"parts": joined(before, text), "right": f"{right}", "told": figure(told)}
        yield slip("edition", [told, *before], text, slots, (told.size, Decimal(right)))


def _run(years: Sequence[Term]) -> list[Term]:
    """The years of one list, from the first on."""
    run = list(years[:1])
    for one, other in pairwise(years):
        if one.number != other.number or other.first - one.last > _APART:
            break
        run.append(other)
    return run


def _is_year(term: Term) -> bool:
    timex = term.claim.mention.timex
    return term.claim.kind == "date" and timex is not None and len(timex.value) == _YEAR


def _predecessors(passages: Passages, text: Text) -> Iterator[tuple[Term, Tokens]]:
    """The only ordinal of each sentence behind which one begins that names all before: "Before her there were"."""
    for number, group in groupby(passages.terms, key=lambda term: term.number):
        ordinals = [term for term in group if term.claim.kind == "ordinal"]
        if len(ordinals) == 1 and number + 1 < len(text.sentences):
            yield ordinals[0], text.sentences[number + 1]


def _after_names(told: Term, tokens: Tokens, text: Text) -> Iterator[Slip]:
    found = text.words.predecessors.match(tokens.lower, 0)
    names = _names(tokens, found[1], text) if found else []
    if 1 < len(names) <= _MOST and told.size != len(names) + 1:
        right = len(names) + 1
        slots = {"parts": listed(names, text.words.both), "right": f"{right}", "told": figure(told)}
        yield slip("edition", [told], text, slots, (told.size, Decimal(right)))


def _names(tokens: Tokens, first: int, text: Text) -> list[str]:
    """The first words of the items of a list; [] where one begins with no name."""
    stops = {";"} if ";" in tokens.words[first:] else {",", *text.language.bounds.continuing}
    starts = [first, *(at + 1 for at in range(first, len(tokens.words) - 1) if tokens.lower[at] in stops)]
    starts = [tokens.past(at, text.language.bounds.continuing) for at in starts]
    heads = [tokens.words[at] for at in dict.fromkeys(starts) if tokens.words[at] not in stops]
    return heads if all(head[0].isupper() for head in heads) else []

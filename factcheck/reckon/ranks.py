"""A rank in words and the figures that it is of: "the larger of the two", "the second largest of the four"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import Slip
from factcheck.reckon.messages import figure, joined, slip
from factcheck.reckon.passages import Passages, is_blocked
from factcheck.reckon.roles import share_unit
from factcheck.reckon.terms import Term, Text
from factcheck.rules import Rules
from factcheck.rules.reckon_words import Order, ReckonWords
from factcheck.tokens import Tokens

_KINDS = frozenset({"count", "money", "measure", "age"})
_AGES = frozenset({"age", "count"})
_YEARS = {"", "year"}
_LEAST, _MOST = 2, 9


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank as told: in which sentence, from word `first` up to `last`, which place in which order, of how many.

    `counted` is the index of the word that says among how many.
    """

    number: int
    first: int
    last: int
    order: Order
    place: int
    size: int
    counted: int


def ranks(passages: Passages, text: Text) -> Iterator[Slip]:
    """The ranks that the figures of all that are compared do not give: in their sentence, else in it and the next."""
    near = {max(number - back, 0) for number in passages.sentences for back in (0, 1)}
    for number in sorted(near):
        if rank := _rank(number, text):
            own, following = (
                [term for term in passages.sentences.get(each, ()) if term.claim.kind in _KINDS and term.is_plain]
                for each in (number, number + 1)
            )
            yield from _slips(rank, [term for term in own if term.first != rank.counted], following, text)


def _slips(rank: Rank, own: Sequence[Term], following: Sequence[Term], text: Text) -> Iterator[Slip]:
    one = _ranked(rank, own, following, text)
    if one is None or not _is_of(rank.order.of, one, text.rules):
        return
    beside = [term for term in (own if one in own else following) if term is not one]
    others = [term for term in beside if _is_compared(one, term)]
    if len(others) < rank.size - 1 and rank.size > _LEAST and one in own:
        others += [term for term in following if _is_compared(one, term)]
    if len(others) == rank.size - 1 and not _are_of_several_times(others) and not _holds(rank, one, others):
        yield _slip(rank, one, others, text)


def _ranked(rank: Rank, own: Sequence[Term], following: Sequence[Term], text: Text) -> Term | None:
    """The figure of what is ranked: the first behind the rank, or the only one before it, where that is set off."""
    tokens = text.sentences[rank.number]
    if not own:
        goes_on = following and text.words.links.match(text.sentences[rank.number + 1].lower, 0)
        return following[0] if goes_on else None
    before, after = ([term for term in own if (term.first < rank.first) == is_before] for is_before in (True, False))
    is_led = tokens.at(0) in text.words.leads
    if not before and after and not is_blocked(tokens.lower, (rank.last, after[0].first), text.words):
        return after[0]
    is_set_off = tokens.at(rank.first - 1) == "," and not after
    return before[0] if len(before) == 1 and (is_led or is_set_off) else None


def _is_of(sort: str, one: Term, rules: Rules) -> bool:
    """Whether a figure can be what a word ranks by: "the older" is told of ages, not of looms."""
    if sort == "any":
        return True
    if sort == "age":
        return one.claim.kind in _AGES and one.unit in _YEARS
    known = rules.units.unit(one.unit)
    return one.claim.kind == sort or (known is not None and known.dimension == sort)


def _are_of_several_times(others: Sequence[Term]) -> bool:
    """Whether figures are told of one thing at several times: "45 tons in June and 50 tons in July"."""
    whens = {term.claim.when for term in others if term.claim.when_from != "publication"}
    return len(whens - {None}) > 1


def _is_compared(one: Term, other: Term) -> bool:
    """Whether two figures are of one sort, and the second no part of the first and nothing that it was."""
    ages = _AGES.issuperset((one.claim.kind, other.claim.kind))
    is_alike = share_unit(one, other) or (ages and not {one.unit, other.unit} - _YEARS)
    return is_alike and "part" not in other.marks and other.claim.mention.change is None


def _holds(rank: Rank, one: Term, others: Sequence[Term]) -> bool:
    """Whether the place is right; those that are equal share it."""
    ahead = sum((term.size > one.size) == rank.order.is_larger for term in others if term.size != one.size)
    equal = sum(term.size == one.size for term in others)
    return ahead < rank.place <= ahead + equal + 1


def _slip(rank: Rank, one: Term, others: Sequence[Term], text: Text) -> Slip:
    found = sorted((one, *others), key=lambda term: -term.size if rank.order.is_larger else term.size)
    told = text.sentences[rank.number].surface(rank.first, rank.last)
    slots = {
        "one": figure(one),
        "others": joined(others, text),
        "word": told,
        "right": _named(rank, found.index(one), text),
    }
    return slip("rank", [one, *others], text, slots, (one.size, found[rank.place - 1].size))


def _named(rank: Rank, ahead: int, text: Text) -> str:
    """What it is with so many ahead of it: "the smallest", "the second largest"."""
    if ahead == rank.size - 1:
        return rank.order.opposite
    return f"{text.words.telling.nth[ahead - 1]} {rank.order.word}" if ahead else rank.order.word


def _rank(number: int, text: Text) -> Rank | None:
    """The only rank of a sentence, where it says among how many."""
    tokens, words = text.sentences[number], text.words
    if words.ranks.roots.keys().isdisjoint(tokens.lower):
        return None
    found = [(at, match) for at in range(len(tokens.lower)) if (match := words.ranks.match(tokens.lower, at))]
    sizes = [size for at in range(len(tokens.lower)) if (size := _size(tokens, at, words))[0]]
    if len(found) != 1 or len(sizes) != 1:
        return None
    at, (order, last) = found[0]
    place = (tokens.classes_of(tokens.before(at)) or {}).get("ordinal")
    first = tokens.before(at) if place else at
    first -= tokens.at(first - 1) in words.skip
    return Rank(number, first, last, order, int(place or 1), *sizes[0])


def _size(tokens: Tokens, at: int, words: ReckonWords) -> tuple[int, int]:
    """Among how many, where a phrase says so, and where it does: 3 of "of the three lakes", else 0."""
    found = words.among.match(tokens.lower, at)
    number = (tokens.classes_of(found[1]) or {}).get("small") if found else None
    return (int(number), found[1]) if found and number and _LEAST <= number <= _MOST else (0, 0)

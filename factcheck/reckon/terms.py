"""Figures with the words that bind them to one another: "old" of "from 88", "up" of "a rise of 9 percent"."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from factcheck.model import Amount, Article, Claim, Period
from factcheck.rules import Language, Rules
from factcheck.rules.reckon_words import ReckonWords
from factcheck.tokens import Tokens

_SKIPPED = 3  # words passed over between a mark and its figure
_BEHIND = 5  # words behind a figure in which a mark is looked for
_NEAR = 12  # and before it
_ASIDE = frozenset({"date", "time", "duration", "ordinal", "set"})  # figures that stand between a word and its figure
STOPS = frozenset(",;:—–(")
_COMPARED = {"more_than": "up", "less_than": "down"}
_COMPARED_WAYS = frozenset(_COMPARED.values())
_CHANGES = {"up": "up", "down": "down", "from": "old", "to": "new", "level": "new"}


@dataclass(frozen=True, slots=True)
class Text:
    """An article as it is reckoned with: its sentences, and the rules of its language and of all."""

    article: Article
    sentences: Sequence[Tokens]
    language: Language
    rules: Rules

    @property
    def words(self) -> ReckonWords:
        """The words that bind figures in its language."""
        return self.language.reckoning


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """A claim as a term of a relation: the number of its sentence, its words there, its marks; equal to itself only."""

    claim: Claim
    number: int
    first: int
    last: int
    value: Amount | Period | None
    marks: frozenset[str]

    @property
    def size(self) -> Decimal:
        """The figure as written; 0 of a date."""
        value = self.value
        return (value.low or value.high or Decimal(0)) if isinstance(value, Amount) else Decimal(0)

    @property
    def unit(self) -> str:
        """What the figure is of; "" of a bare one and of a date."""
        return self.value.unit if isinstance(self.value, Amount) else ""

    @property
    def is_plain(self) -> bool:
        """Whether it is a figure without hedge or bound."""
        return isinstance(self.value, Amount) and self.value.hedge == "exact"


def terms_of(claims: Iterable[Claim], text: Text) -> list[Term]:
    """The terms of an article, in the order of its text."""
    number_of = {tokens.start: number for number, tokens in enumerate(text.sentences)}
    found: list[Term] = []
    for start, group in groupby(claims, key=lambda claim: claim.sentence[0]):
        number = number_of[start]
        found += _terms_in(list(group), number, text.sentences[number], text.words)
    return found


def _terms_in(claims: Sequence[Claim], number: int, tokens: Tokens, words: ReckonWords) -> Iterator[Term]:
    spans = [(bisect_left(tokens.starts, claim.start), bisect_left(tokens.starts, claim.end)) for claim in claims]
    floor = 0
    for index, (claim, (first, last)) in enumerate(zip(claims, spans, strict=True)):
        past, ahead = spans[index - 1][1] if index else 0, spans[index + 1][0] if index + 1 < len(spans) else None
        is_owned = index > 0 and claims[index - 1].kind in _ASIDE and _is_skipped(tokens.lower[past:first], words)
        start = spans[index - 1][0] if is_owned else first
        marks = _before(tokens.lower, (start, last), floor, words)
        behind = _behind(tokens.lower, last, len(tokens.words) if ahead is None else ahead, words)
        marks |= behind - _COMPARED_WAYS if _is_on_top(claim) else behind
        if claim.mention.change:
            marks |= {_CHANGES[claim.mention.change]}
        if ahead == last and (way := _COMPARED.get(_hedge(claims[index + 1]))):
            marks |= {way}
        is_compared = index > 0 and past == first and _hedge(claim) in _COMPARED
        is_plain = is_compared or (_hedge(claim) == "about" and "average" in marks)
        marks |= {"old"} if is_compared else set()
        yield Term(claim, number, first, last, _exact(claim) if is_plain else claim.value, marks)
        floor = floor if claim.kind in _ASIDE else last


def _is_on_top(claim: Claim) -> bool:
    """Whether a figure comes on top of another, and compares with none: "with 8 million more tied to titles"."""
    return "remainder" in claim.scope and "change" not in claim.scope


def _is_skipped(between: Sequence[str], words: ReckonWords) -> bool:
    """Whether a figure belongs to the date before it: "last year's 430"."""
    return bool(between) and words.skip.issuperset(between)


def _hedge(claim: Claim) -> str:
    return claim.value.hedge if isinstance(claim.value, Amount) else ""


def _exact(claim: Claim) -> Amount | Period | None:
    """The figure alone, where its words are no hedge: "9 percent more than 88", "an average of 39"."""
    value = claim.value
    if not isinstance(value, Amount):
        return value
    number = value.low if value.low is not None else value.high
    return replace(value, low=number, high=number, hedge="exact")


def _before(lower: Sequence[str], span: tuple[int, int], floor: int, words: ReckonWords) -> frozenset[str]:
    """The marks directly before a figure, and those anywhere between the figure before and its own end."""
    first, last = span
    marks: frozenset[str] = frozenset()
    for at in range(first - 1, max(floor, first - 1 - _SKIPPED) - 1, -1):
        if found := words.before.match(lower, at):
            marks |= found[0]
        if lower[at] not in words.skip:
            break
    for at in range(max(floor, first - _NEAR), last):
        if lower[at] in words.near.roots and (near := words.near.match(lower, at)) and near[1] <= last:
            marks |= near[0]
    return marks


def _behind(lower: Sequence[str], last: int, ceiling: int, words: ReckonWords) -> frozenset[str]:
    """The marks directly behind a figure, and those a little later, before the next figure and any comma."""
    found = words.behind.match(lower, last)
    marks: frozenset[str] = found[0] if found and found[1] <= ceiling else frozenset()
    for at in range(last, min(ceiling, last + _BEHIND)):
        if lower[at] in STOPS:
            break
        if lower[at] in words.later.roots and (later := words.later.match(lower, at)) and later[1] <= ceiling:
            marks |= later[0]
    return marks

"""Whether a mention says something that can be checked, and what a claim says beside its figure."""

from collections.abc import Callable, Mapping

from factcheck.claims.page import is_of_page
from factcheck.claims.passage import Figure, Passage
from factcheck.claims.syntax import VERBAL
from factcheck.model import Amount, Claim, Kind
from factcheck.rules.attributes import OTHER
from factcheck.tokens import CLOSED, OPENED

_REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_OPENING, _CLOSING, _JOINTS = frozenset("([.:;,!?"), frozenset(")]"), frozenset("-–:")
_YEARS = range(1900, 2100)
_LED = frozenset(("article", "possessive"))
_REACH = 40  # words back to a bracket that is open
_BACK = 2  # words in front of a figure at which an idiom may begin


def is_claim(figure: Figure, passage: Passage) -> bool:
    """Whether a mention says something that can be checked: not "now", "for days", "several", nor a name or a mark."""
    rooms = _APART_OF_KIND.get(figure.mention.kind, _APART)
    return not any(is_apart(figure, passage) for is_apart in rooms)


def _is_vague(figure: Figure, _: Passage) -> bool:
    """ "now", "for days", "several", "both men"."""
    mention = figure.mention
    is_reference = mention.timex is not None and mention.timex.value in _REFERENCES
    is_open = mention.kind == "duration" and mention.value is None
    return is_reference or is_open or mention.form == "vague" or (mention.kind == "count" and mention.form == "both")


def _is_named(figure: Figure, passage: Passage) -> bool:
    """An ordinal that is part of a name, or tells no rank: "the 6th district", "First Harbour", "the first cars"."""
    ending = passage.tokens.are_glued(figure.first)  # "rd" of "3rd" is no road
    words = passage.lower[figure.first + 1 + ending : figure.last + 1]
    nouns, apart = passage.language.nouns, passage.language.events.apart
    is_several = figure.mention.text.startswith("1 ") and nouns.is_plural(passage.lower[figure.last - 1])
    is_apart = passage.syntax.part(figure.first - 1) in _LED  # "the First Session"
    is_in_name = not is_apart and any(spot.first <= figure.first < spot.last - 1 for spot in passage.spots)
    return is_several or is_in_name or any(word in apart.ordinals or word in nouns.labels.streets for word in words)


def _is_idiom(figure: Figure, passage: Passage) -> bool:
    """ "one way or another", "a ton of bricks", "zero tolerance"."""
    idioms, lower = passage.language.events.apart.idioms, passage.lower
    places = [at for at in range(max(0, figure.first - _BACK), figure.first + 1) if lower[at] in idioms.roots]
    return any((match := idioms.match(lower, at)) is not None and match[1] > figure.first for at in places)


def _is_mark(figure: Figure, passage: Passage) -> bool:
    """A mark of a list or a note, a piece of a clock or a score, a calibre: "1) …", "[3]", "2 : 09", "5-4", ".45"."""
    at = passage.tokens.at
    before, behind = at(figure.first - 1) if figure.first else "", at(figure.last)
    is_free = before in _OPENING or not before or not _is_open(figure.first, passage)
    is_noted = figure.mention.form == "bare" and behind in _CLOSING and is_free
    is_noun = not passage.lower[figure.last - 1][:1].isdigit()  # "killed 16 people: 9 in Torsk"
    is_led = before in _JOINTS and figure.first > 1 and at(figure.first - 2)[:1].isdigit()
    is_followed = not is_noun and behind in _JOINTS and at(figure.last + 1)[:1].isdigit()
    is_calibre = figure.mention.surface.startswith(".") and len(figure.mention.surface) == len(".45")
    return bool(is_noted) or is_led or is_followed or is_calibre


def _is_open(index: int, passage: Passage) -> bool:
    """Whether a bracket stands open here: not at the mark of "you pay 1) at once, or 2) later"."""
    for at in range(index - 1, max(-1, index - _REACH), -1):
        if passage.lower[at] in OPENED | CLOSED:
            return passage.lower[at] in OPENED
    return False


def _is_in_name(figure: Figure, passage: Passage) -> bool:
    """A bare number that ends a name: "the Gang of 8", but not "two of 8"."""
    first, tokens = figure.first, passage.tokens
    if figure.mention.form != "bare":
        return False
    leading = first - 2
    is_of = leading >= 0 and tokens.at(first - 1) in passage.language.numbers.grammar.of
    return is_of and tokens.words[leading][0].isupper() and not tokens.is_class(leading, "@number")


def _is_adverb(figure: Figure, passage: Passage) -> bool:
    """ "the news that first broke on Friday", but not "the first broke"."""
    part, value = passage.syntax.part, figure.mention.value
    is_bare = isinstance(value, Amount) and not value.unit
    return is_bare and part(figure.last) in VERBAL and part(figure.first - 1) not in _LED


def _is_label(figure: Figure, passage: Passage) -> bool:
    """ "number one priority", "photo 3 of 9", "2210 CR 17"."""
    at, apart, first = passage.tokens.at, passage.language.events.apart, figure.first
    before = [at(index) if index >= 0 else "" for index in (first - 3, first - 2, first - 1)]
    is_paged = before[2] in apart.pages or (
        before[0] in apart.pages and before[2] in passage.language.numbers.grammar.of
    )
    is_road = passage.tokens.words[figure.last - 1].isupper() and at(figure.last).isdigit()
    return is_paged or is_road


def _is_year(figure: Figure, passage: Passage) -> bool:
    """A year that stands before a noun, not a count of it: "the 2012 returns", but "2,012 returns"."""
    digits, value = passage.lower[figure.first], figure.mention.value
    is_year = digits.isdecimal() and len(digits) == 4 and int(digits) in _YEARS and int(digits) % 100 != 0
    is_exact = isinstance(value, Amount) and value.hedge == "exact"
    return figure.mention.form == "noun" and is_year and is_exact


def _is_cut(figure: Figure, passage: Passage) -> bool:
    """A piece of a number whose groups stand apart: "2, 500 residents", "$1, 099"."""
    lower, first, last = passage.lower, figure.first, figure.last
    is_tail = lower[first - 1] == "," and _is_group(passage, first, 3) and _is_group(passage, first - 2, 1, 2)
    is_head = _is_group(passage, last - 1, 1, 2) and lower[last : last + 1] == [","] and _is_group(passage, last + 1, 3)
    joints = passage.language.events.joints
    is_tail = is_tail and first > 1 and joints.isdisjoint(lower[last : last + 1])
    is_head = is_head and joints.isdisjoint(lower[last + 2 : last + 3]) and passage.tokens.are_glued(last - 1)
    return is_tail or is_head


def _is_group(passage: Passage, index: int, *sizes: int) -> bool:
    """Whether this word is so many digits, and of no date."""
    word = passage.tokens.at(index)
    return index >= 0 and word.isdecimal() and len(word) in sizes and passage.syntax.part(index) != "date"


_APART = (_is_vague, _is_idiom, _is_cut)
_APART_OF_KIND: Mapping[Kind, tuple[Callable[[Figure, Passage], bool], ...]] = {
    "ordinal": (*_APART, _is_named, _is_adverb),
    "count": (*_APART, _is_mark, _is_label, _is_in_name, _is_year),
    "date": (*_APART, is_of_page),
    "time": (*_APART, is_of_page),
}
"""What a figure that says nothing is told by, of every kind and of some besides."""


def text_of(claim: Claim) -> str:
    """What a claim says beside its figure, for the examples: "killed person, part"."""
    subject = claim.thing.head if claim.thing else ""
    attribute = claim.attribute if claim.attribute != OTHER else ""
    said = claim.role or (claim.event.name if claim.event else attribute)
    words = " ".join(word for word in (said, subject) if word)
    return ", ".join([word for word in (words, *claim.scope) if word] or ["claim"])

"""What does not add up, as a person would write the sum out, and what would make it right."""

import re
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from factcheck.intervals import gap
from factcheck.model import Slip, plain
from factcheck.reckon.terms import Term, Text

_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_RIGHT = "_right"
_MUCH = Decimal("0.02")
_ROUND = 2
_NEAR, _HUNDRED = Decimal("0.004"), Decimal(100)
_NO_PLURAL = frozenset({"percent", "celsius", "fahrenheit"})  # units, by their names in units.toml


def slip(
    name: str, terms: Sequence[Term], text: Text, slots: Mapping[str, str], apart: tuple[Decimal, Decimal]
) -> Slip:
    """A slip, told by its template in the language's rules; `apart` is the figure told and the one reckoned."""
    claims = tuple(sorted((term.claim for term in terms), key=lambda claim: claim.start))
    told, found = apart
    message = text.words.says[name].format(**slots)
    return Slip(name, claims, message[:1].upper() + message[1:], gap((told, told), (found, found)))


def mended(slots: Mapping[str, str], text: Text) -> dict[str, str]:
    """The slots and, as `mends`, each figure that would make the sum right: "£5.7m instead of £5.1m or 11% …"."""
    rights = [name.removesuffix(_RIGHT) for name in slots if name.endswith(_RIGHT)]
    rights = [name for name in rights if slots[name + _RIGHT] != slots[name]]  # too coarsely written to be told anew
    mends = [text.words.telling.mend.format(right=slots[name + _RIGHT], told=slots[name]) for name in rights]
    return {**slots, "mends": listed(mends, text.words.telling.either) if mends else ""}


def joined(terms: Sequence[Term], text: Text) -> str:
    """`twelve miners, seven drivers and two cooks`."""
    return listed([figure(term) for term in terms], text.words.telling.both)


def listed(items: Sequence[str], link: str) -> str:
    """`Brandt, Selm and Orsa`, with `link` before the last."""
    *some, last = items
    return link.join([", ".join(some), last]) if some else last


def figure(term: Term) -> str:
    """The figure as written; of "9 percent more than the 88 tons" the second without its "more than the"."""
    surface = " ".join(term.claim.mention.surface.split())
    digits = _FIGURE.search(surface)
    if digits is None:  # "Sixty" begins a sentence of its text, and not of the message
        return surface[:1].lower() + surface[1:]
    if term.value is term.claim.value:
        return surface
    return surface[surface.rfind(" ", 0, digits.start()) + 1 :]


def restated(term: Term, number: Decimal, text: Text) -> str:
    """The figure as its text writes it, with another number: of 5658000 for "£5.1m" it is "£5.7m"."""
    surface = figure(term)
    digits = _FIGURE.search(surface)
    if term.claim.kind == "multiple" and number >= 1:
        return text.words.telling.times.get(plain(number), plain(_rounded(number, 1)))
    if term.claim.kind in ("fraction", "multiple"):
        return _part(number, text)
    if digits is None or not term.size:
        return _spelt(number, term.unit, text)
    scale = term.size / Decimal(digits[0].replace(",", ""))
    places = len(digits[0].partition(".")[2]) or -_zeros(digits[0])
    return f"{surface[: digits.start()]}{_rounded(number / scale, places):,f}{surface[digits.end() :]}"


def _part(number: Decimal, text: Text) -> str:
    """A part of a whole by its name where it has one, else in percent: "a quarter", "31 percent"."""
    named = (name for part, name in text.words.telling.parts.items() if abs(part - number) < _NEAR)
    return next(named, text.words.telling.percent.format(number=plain(_rounded(number * _HUNDRED, 0))))


def _spelt(number: Decimal, unit: str, text: Text) -> str:
    """A number in digits and its unit, in the plural but for one."""
    shown, noun = _rounded(number, 0), unit.partition("/")[0].replace("_", " ")
    is_plural = noun and shown != 1 and noun not in _NO_PLURAL and not noun.isupper()  # GBP
    plural = min(text.language.nouns.plurals(noun), default=noun) if is_plural else noun
    return f"{shown:,f} {plural}".rstrip()


def _zeros(digits: str) -> int:
    """How many zeros make a figure round: 3 of "96,000", none of "30"."""
    digits = digits.replace(",", "")
    zeros = len(digits) - len(digits.rstrip("0"))
    return zeros if zeros >= _ROUND else 0


def _rounded(number: Decimal, places: int) -> Decimal:
    """To so many places, in whole thousands for -3; to one more where that says much more: 12.5, not 12."""
    rough, fine = (_at(number, each) for each in (places, places + 1))
    is_telling = fine == number and abs(fine - rough) > _MUCH * abs(fine)
    return fine if is_telling or not rough else rough


def _at(number: Decimal, places: int) -> Decimal:
    step = Decimal(1).scaleb(-places)
    return (
        Decimal(plain((number / step).to_integral_value(ROUND_HALF_UP) * step))
        if places < 0
        else number.quantize(step, ROUND_HALF_UP)
    )

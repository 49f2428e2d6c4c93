"""A sum of money said again in another currency: "264 million euros ($285 million)"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from factcheck.intervals import Interval, meet
from factcheck.model import Period, Slip
from factcheck.reckon.conversions import is_said_again, rounded
from factcheck.reckon.messages import figure, restated, slip
from factcheck.reckon.passages import Passages
from factcheck.reckon.terms import Term, Text
from factcheck.rules.rates import Range

_ASSUMED = "assumed-"


def exchanges(passages: Passages, text: Text) -> Iterator[Slip]:
    """The sums that no rate of their years gives, by far."""
    for one, other in pairwise(passages.terms):
        if one.claim.kind == other.claim.kind == "money" and is_said_again(one, other, text):
            rates = _rates(one, other, _years(passages.sentences[one.number], text), text)
            if rates and not any(meet(_times(rounded(one), rate, text), rounded(other)) for rate in rates):
                yield _slip(one, other, rates[0], text)


def _slip(one: Term, other: Term, rate: Range, text: Text) -> Slip:
    found = one.size * (rate[0] + rate[1]) / 2
    slots = {"one": figure(one), "right": restated(other, found, text), "told": figure(other)}
    return slip("exchange", [one, other], text, slots, (other.size, found))


def _times(sums: Interval, rate: Range, text: Text) -> Interval:
    """What a sum may have been in the other currency: a text takes the rate of any day, and of none too exactly."""
    slack = 1 + text.rules.reckoning.slack.exchange
    low, high = sums
    return None if low is None else low * rate[0] / slack, None if high is None else high * rate[1] * slack


def _rates(one: Term, other: Term, years: Sequence[int], text: Text) -> list[Range]:
    """The rates of each currency that the first may mean in each that the second may; [] where the first is unknown."""
    pairs = product(_codes(one, text), _codes(other, text))
    found = [text.rules.rates.between(source, target, years) for source, target in pairs if source != target]
    return [rate for rate in found if rate] if found and found[0] else []


def _codes(term: Term, text: Text) -> list[str]:
    """Its currency, first; where that was only assumed, others that are written like it as well."""
    currencies, unit = text.rules.currencies, term.unit
    if not any(note.startswith(_ASSUMED) for note in term.claim.mention.notes):
        return [unit]
    alike = (code for name in currencies.shared_by.get(unit, ()) for code in currencies.ambiguous.get(name, ()))
    return list(dict.fromkeys([unit, *alike]))


def _years(terms: Sequence[Term], text: Text) -> list[int]:
    """The years whose rates a text may take: of its publication, the one before, and those that its sentence names."""
    published = text.article.published
    told = [term.value for term in terms if isinstance(term.value, Period)]
    named = {day.year for period in told for day in (period.first, period.last) if day}
    return sorted(named | ({published.year - 1, published.year} if published else set()))

"""Values as a person writes them: €4.2bn, 10 m², about 200 tons, the night of 13 March 2025."""

from collections.abc import Mapping
from decimal import Decimal

from factcheck.daynames import in_words
from factcheck.model import Amount, Hedge, Mention, Scale, plain
from factcheck.write.text import one_line

Scales = Mapping[str, Scale]

_HEDGES: dict[Hedge, str] = {
    "about": "about {}", "nearly": "nearly {}", "almost": "almost {}", "more_than": "more than {}",
    "at_least": "at least {}", "dozens": "at least {}", "less_than": "less than {}", "at_most": "at most {}",
}  # fmt: skip
_LARGE = ((Decimal(10**12), "tn", "trillion"), (Decimal(10**9), "bn", "billion"), (Decimal(10**6), "m", "million"))
_MOST_DIGITS = 4  # a number with more that tell something is written out: 1,234,567
_PLAIN = Scale("", None)
_AS_WRITTEN = frozenset(("ordinal", "fraction", "multiple", "set"))


def shown(mention: Mention, scales: Scales) -> str:
    """A mention's value for people; what has no better form is shown as written."""
    value = mention.value
    if mention.kind in _AS_WRITTEN or value is None:
        return one_line(mention.surface)
    if isinstance(value, Amount):
        return one_line(_hedged(value, scales.get(value.unit) or _noun(mention)))
    return one_line(in_words(mention.timex.value if mention.timex else "", value) or mention.surface)


def _noun(mention: Mention) -> Scale:
    """What is counted, in the last of its words: "More than 24 rail workers" -> "workers"; else the unit."""
    _, space, last = mention.surface.rpartition(" ")
    unit = mention.value.unit if isinstance(mention.value, Amount) and mention.kind != "count" else ""
    noun = last if space and mention.form == "noun" else unit
    return Scale("", None, one=noun, many=noun)


def _hedged(amount: Amount, scale: Scale) -> str:
    low, high = amount.low, amount.high
    if low is not None and high is not None and low != high:
        return f"{number(low, scale)} to {_figure(high, scale)}"
    end = high if low is None else low
    return _HEDGES.get(amount.hedge, "{}").format(_figure(end or Decimal(0), scale))


def _figure(amount: Decimal, scale: Scale) -> str:
    """The number with its unit: `€4.2bn`, `10 m²`, `5%`, `1 acre`."""
    unit = scale.one if abs(amount) == 1 else scale.many
    if scale.small and 0 < abs(amount) < 1:
        return f"{number(100 * amount, _PLAIN)}{scale.small}{unit}"
    glue = "" if scale.sign or not unit[:1].isalnum() else " "
    return f"{number(amount, scale)}{glue}{unit}"


def number(amount: Decimal, scale: Scale) -> str:
    """`4.2 million`, of money `$4.2m` and `$18.20`; digits in groups where they tell more than four."""
    minus, size_of = "−" if amount < 0 else "", abs(amount)
    for size, short, word in _LARGE:
        if size_of >= size and len((size_of / size).normalize().as_tuple().digits) <= _MOST_DIGITS:
            part = plain(size_of / size)
            return f"{minus}{scale.sign}{part}{short}" if scale.sign else f"{minus}{part} {word}"
    whole, dot, rest = plain(size_of).partition(".")
    tenth = "0" if scale.sign and len(rest) == 1 else ""
    return f"{minus}{scale.sign}{int(whole):,}{dot}{rest}{tenth}"

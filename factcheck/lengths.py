"""Durations and sets in TIMEX3's terms: P3M, PT5H30M, P20Y, PXY."""

from decimal import Decimal

from factcheck.model import plain

_FORMS = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "fortnight": "P{}W",
    "weekend": "P{}WE", "month": "P{}M", "quarter": "P{}Q", "half": "P{}M", "season": "P{}M", "year": "P{}Y",
    "decade": "P{}Y", "century": "P{}Y",
}  # fmt: skip
_VAGUE = {"decade": "PXDE", "century": "PXCE"}
_TIMES = {"fortnight": 2, "half": 6, "season": 3, "decade": 10, "century": 100}
_BELOW = {
    "year": ("P{}Y{}M", 12, "month"), "day": ("P{}DT{}H", 24, "hour"), "hour": ("PT{}H{}M", 60, "minute"),
    "minute": ("PT{}M{}S", 60, "second"),
}  # fmt: skip
_EVERY = {"quarter": "P3M", "century": "P100Y", "decade": "P10Y"}


def length(number: Decimal | int | str, unit: str) -> str | None:
    """The TIMEX3 value of a number of units, "X" for an unknown one; None for a unit that TIMEX3 has not.

    >>> length(Decimal("2.5"), "year"), length(2, "decade"), length("X", "month")
    ('P2Y6M', 'P20Y', 'PXM')
    """
    if unit not in _FORMS:
        return None
    if isinstance(number, str) and not number.replace(".", "").isdecimal():
        return _VAGUE.get(unit) or _FORMS[unit].format("X")
    count = Decimal(number) * _TIMES.get(unit, 1)
    whole = int(count)
    if count != whole and unit in _BELOW:
        form, parts, smaller = _BELOW[unit]
        rest = (count - whole) * parts
        if rest == rest.to_integral_value():
            return form.format(whole, plain(rest)) if whole else _FORMS[smaller].format(plain(rest))
    return _FORMS[unit].format(plain(count))


def every(unit: str) -> str:
    """The TIMEX3 value of what happens once in each unit: "annually" is P1Y."""
    return _EVERY.get(unit) or length(1, unit) or "P1D"

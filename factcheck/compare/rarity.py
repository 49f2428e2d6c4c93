"""What a value tells by itself where it is told again: 1,043 km twice is no chance, two men are."""

from datetime import date, timedelta
from decimal import Decimal

from factcheck.model import Amount, Claim, Kind, Period
from factcheck.rules.comparing import Bands

_MONTH = timedelta(days=31)
_COUNTED = ("count", "ordinal", "duration")


def rarity_of(claim: Claim, published: date | None, bands: Bands) -> str:
    """The level of the field `value` where another gives the value as well; a day by that of the article, too."""
    value = claim.value
    return _of_amount(value, claim.kind, bands) if isinstance(value, Amount) else _of_period(claim, published, bands)


def _of_amount(amount: Amount, kind: Kind, bands: Bands) -> str:
    number = number_of(amount)
    if kind in _COUNTED and number <= bands.small:
        return "up to three"
    digits = len(number.normalize().as_tuple().digits)
    if digits == 1 or (kind == "count" and number <= bands.number):
        return "one digit"
    return "two digits" if digits == 2 else "three digits or more"


def number_of(amount: Amount) -> Decimal:
    """The number of an amount, of an open one the end that it has."""
    return abs((amount.low if amount.low is not None else amount.high) or Decimal(0))


def _of_period(claim: Claim, published: date | None, bands: Bands) -> str:
    period = claim.value
    if claim.kind == "time":
        return "time of day"
    if not isinstance(period, Period) or period.first is None or period.last is None:
        return "open or unresolved"
    if period.first != period.last:
        return "month or less" if period.last - period.first <= _MONTH else _of_years(period, published)
    is_news = published is not None and abs(published - period.first).days <= bands.news
    return "day of the news" if is_news else "another day"


def _of_years(period: Period, published: date | None) -> str:
    """Of a year; that of publication and the one before stand in every text."""
    is_news = published is not None and period.last is not None and period.last.year >= published.year - 1
    return "year of the news" if is_news else "year or more"

"""Settle what a mention means in its article: which date, which dollar."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import chain

from factcheck.lengths import length
from factcheck.model import Amount, Article, Mention, Timex, TimexType
from factcheck.resolve.moment import Context
from factcheck.resolve.money import MoneyContext, in_currency
from factcheck.resolve.quarters import day_of_end, ended
from factcheck.resolve.steps import followed
from factcheck.resolve.tales import moves_on, year_told
from factcheck.rules import Rules
from factcheck.rules.date_steps import DERIVED

__all__ = ["resolve"]
_TYPES: dict[str, TimexType] = {"date": "DATE", "time": "TIME", "duration": "DURATION", "set": "SET"}
_REPORTED = ("quarter", "half")


def resolve(sentences: Iterable[Sequence[Mention]], article: Article, rules: Rules) -> list[Mention]:
    """The mentions of an article's sentences, in order, with dates and currencies settled as far as it tells."""
    sentences, order = list(sentences), rules.sources.date_order_of(article.source, article.agency)
    context = Context(article.published, order, year_told(list(chain(*sentences)), article.published))
    language = rules.languages.get(article.lang or "")
    money = MoneyContext(rules.currencies, cache(partial(rules.sources.dollar_of, article.source, article.agency)))
    closing = language.dates.contexts["ended"] if language else frozenset()
    settled: list[Mention] = []
    for mentions in sentences:
        context.period, anchor = None, ""  # the latter of the date before
        for mention in mentions:
            if not mention.steps:
                settled.append(_with_unit(mention, money))
                continue
            day = _settled(mention, context)
            if mention.steps[0][0] == "event" and day.value is None:  # the text has not told when it is
                continue
            if anchor and (last := day_of_end(settled[-1], day, article.text, closing)):
                settled[-1] = ended(settled[-1], last, context, is_named=anchor not in DERIVED)
            settled.append(day)
            anchor = str(mention.steps[0][0])
    return settled


def _with_unit(mention: Mention, money: MoneyContext) -> Mention:
    """An amount of money in its currency, an amount of time with its TIMEX3 value."""
    if not isinstance(mention.value, Amount):
        return mention
    if mention.kind in ("money", "rate"):
        return in_currency(mention, mention.value, money)
    return _measured(mention, mention.value) if mention.kind == "duration" else mention


def _settled(mention: Mention, context: Context) -> Mention:
    """The mention with its date; what it sets stays in the context for those behind it."""
    moment = followed(mention.steps, context)
    if moment.year is not None and moment.fixed is None:
        if mention.steps[-1][0] == "names":
            context.events[str(mention.steps[-1][1])] = moment.copy
        if context.tale is None or moves_on(moment, mention.steps, context.tale):
            context.remember(moment)
        anchor, way = mention.steps[0][0], mention.steps[0][-1]
        if anchor not in DERIVED:
            context.name(moment)
        if moment.grain in _REPORTED and anchor not in DERIVED:
            context.report_on(moment, way)
    elif mention.kind == "duration" and _is_longer(moment.value):
        context.report = None
    timex = Timex(_TYPES[mention.kind], moment.value, moment.mod)
    value, notes = mention.value or moment.period, (*mention.notes, *moment.notes)
    # not replace(): there are thousands of dates to a megabyte
    return Mention(
        mention.start,
        mention.end,
        mention.surface,
        mention.kind,
        value,
        timex,
        mention.change,
        notes,
        mention.rule,
        mention.form,
    )


def _is_longer(value: str) -> bool:
    """Whether figures are now reported for more than a quarter: half a year, nine months, the year."""
    return value in ("P6M", "P9M", "P1Y")


def _measured(mention: Mention, amount: Amount) -> Mention:
    """A number of units of time whose TIMEX3 value the finder could not tell: several years, three to five days."""
    is_open = amount.low is None or amount.high is None
    if mention.timex and (is_open or amount.low == amount.high):
        return mention
    value = length("X" if amount.low is None or is_open else amount.low, amount.unit)
    return mention if value is None else replace(mention, timex=Timex("DURATION", value))

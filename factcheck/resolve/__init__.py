"""Settle what a mention means in its article: which date, which dollar."""

from collections.abc import Iterable
from dataclasses import replace

from factcheck.model import Amount, Article, Mention, Timex, TimexType
from factcheck.resolve.steps import Moment, followed
from factcheck.rules import Rules

__all__ = ["resolve"]
_TYPES: dict[str, TimexType] = {"date": "DATE", "time": "TIME", "duration": "DURATION", "set": "SET"}


def resolve(mentions: Iterable[Mention], article: Article, rules: Rules) -> list[Mention]:
    """The mentions of an article, in order, with dates and currencies settled as far as the article tells."""
    reference: Moment | None = None
    order = rules.sources.date_order_of(article.source, article.agency)
    settled = []
    for mention in mentions:
        if mention.steps:
            moment = followed(mention.steps, article.published, reference, order)
            mention = _dated(mention, moment)
            if moment.day is not None and moment.fixed is None:
                reference = moment
        elif isinstance(mention.value, Amount) and mention.kind in ("money", "rate"):
            mention = _in_currency(mention, mention.value, article, rules)
        settled.append(mention)
    return settled


def _dated(mention: Mention, moment: Moment) -> Mention:
    timex = Timex(_TYPES[mention.kind], moment.value, moment.mod)
    notes = (*mention.notes, *moment.notes)
    return replace(mention, value=mention.value or moment.period, timex=timex, notes=notes, steps=())


def _in_currency(mention: Mention, amount: Amount, article: Article, rules: Rules) -> Mention:
    """Money under a name that several currencies share: by the source's country, else the commonest, and said so."""
    name, slash, per = amount.unit.partition("/")
    if name not in rules.currencies.ambiguous:
        return mention
    code = rules.currencies.default(name)
    if name == "dollar":
        code = rules.sources.dollar_of(article.source, article.agency)
    value = replace(amount, unit=f"{code}{slash}{per}")
    return replace(mention, value=value, notes=(*mention.notes, f"assumed-{code}"), rule=mention.rule.replace(name, code))

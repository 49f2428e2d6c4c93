"""Which currency a shared name means: what the text said in full before, the outlet's dollar, else the commonest."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from factcheck.model import Amount, Mention
from factcheck.rules.currencies import Currencies


@dataclass(slots=True)
class MoneyContext:
    """What an article tells of its currencies: `dollar` gives its outlet's, `said` the last code for a shared name."""

    currencies: Currencies
    dollar: Callable[[], str]
    said: dict[str, str] = field(default_factory=dict)


def in_currency(mention: Mention, amount: Amount, context: MoneyContext) -> Mention:
    """Money under a shared name in the currency that it means, and how that was learnt; as it is where nothing tells.

    "1,000 Kuwaiti dinars" makes the "200 dinars" behind it KWD; a sign ("£") is not read so, being its own country's.
    """
    name, slash, per = amount.unit.partition("/")
    if name not in context.currencies.ambiguous:
        context.said |= dict.fromkeys(context.currencies.shared_by.get(name, ()), name)
        return mention
    code, note = _meant(name, context, is_spelled=mention.surface[:1].isalnum())
    value = Amount(amount.low, amount.high, f"{code}{slash}{per}", amount.step, amount.hedge)
    return replace(mention, value=value, notes=(*mention.notes, note))


def _meant(name: str, context: MoneyContext, *, is_spelled: bool) -> tuple[str, str]:
    """The code, and the note that says how it was learnt."""
    if name == "dollar":
        code = context.dollar()
    elif is_spelled and name in context.said:
        return context.said[name], "currency-said-before"
    elif name in context.currencies.unsettled:
        return name, "ambiguous-currency"
    else:
        code = context.currencies.default(name)
    return code, f"assumed-{code}"

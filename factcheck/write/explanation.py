"""`factcheck explain`: what is found in a text, by which rule, and how it was normalised."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factcheck.model import Article, Claim, Mention, Period, Timex
from factcheck.write import views
from factcheck.write.pages import page
from factcheck.write.text import one_line


def write(
    article: Article, mentions: Sequence[Mention], claims: Sequence[Claim], *, width: int = 80, colour: bool = False
) -> str:
    """The text with its mentions marked, then each mention."""
    return page(_parts(article, mentions, claims), width=width, colour=colour)


def _parts(article: Article, mentions: Sequence[Mention], claims: Sequence[Claim]) -> Iterator[RenderableType]:
    if not mentions:
        yield Text("No figure and no date is found in this text.")
        return
    marked = views.pieces(article, [(mention.start, mention.end) for mention in mentions])
    yield Text.assemble(*((text, "" if number is None else "bold underline") for text, number in marked))
    context = {claim.mention: claim for claim in claims}
    for mention in mentions:
        yield Text()
        yield Text(one_line(mention.surface), style="bold cyan")
        yield Padding(_facts(mention, context.get(mention)), (0, 0, 0, 2))


def _facts(mention: Mention, claim: Claim | None) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for name, fact in {**_mention(mention), **_claim(claim)}.items():
        if fact:
            table.add_row(Text(name), Text(one_line(fact)))
    return table


def _mention(mention: Mention) -> dict[str, str | None]:
    return {
        "kind": mention.kind,
        "normalised": mention.text,
        "period": mention.value.text if isinstance(mention.value, Period) else None,
        "timex": _timex(mention.timex) if mention.timex else None,
        "change": mention.change,
        "notes": ", ".join(mention.notes),
        "rule": mention.rule,
    }


def _timex(timex: Timex) -> str:
    return " ".join(filter(None, (timex.type, timex.value, timex.mod, timex.quant, timex.freq)))


def _claim(claim: Claim | None) -> dict[str, str | None]:
    if claim is None:
        return {"claim": "none: a mention only"}
    said = {
        "attribute": claim.attribute,
        "thing": f"{claim.thing.text} (head: {claim.thing.head})" if claim.thing else None,
        "owner": claim.owner,
        "qualifiers": ", ".join(f"{slot}: {name}" for slot, name in sorted(claim.qualifiers.items())),
        "role": claim.role,
        "event": f"{claim.event.lemma} ({claim.event.name})" if claim.event else None,
        "deed": claim.deed,
        "entities": ", ".join(claim.entities),
        "when": claim.when.text if claim.when else None,
        "scope": ", ".join(claim.scope),
        "status": claim.status,
        "speaker": claim.speaker,
    }
    return {name: " · ".join((text, *_how(claim, name))) if text else None for name, text in said.items()}


def _how(claim: Claim, name: str) -> tuple[str, ...]:
    """How a field was learnt, where that is told."""
    return (claim.learnt[name],) if name in claim.learnt else ()

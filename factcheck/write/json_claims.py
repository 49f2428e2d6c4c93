"""Claims in the shapes of the JSON report, and as lines of their own."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal
from hashlib import sha256

from factcheck.intervals import Interval, gap, meet
from factcheck.model import Amount, Article, Claim, Finding, Mention, Period, Scale, plain
from factcheck.write import line_shapes, shapes
from factcheck.write.quoted import QUOTE_REACH

Scales = Mapping[str, Scale]

_CONTEXT = Context(prec=12, rounding=ROUND_HALF_EVEN)  # sizes of units are no more exact


def mention_shape(mention: Mention, article_id: str, scales: Scales) -> shapes.Mention:
    """A mention and the article in which it stands."""
    return shapes.Mention(
        article_id=article_id,
        start=mention.start,
        end=mention.end,
        surface=mention.surface,
        kind=mention.kind,
        value=_amount(mention.value, scales) if isinstance(mention.value, Amount) else period_shape(mention.value),
        timex=mention.timex,
        change=mention.change,
        notes=mention.notes,
        rule=mention.rule,
    )


def claim_shapes(
    claims: Sequence[Claim], sentences: Mapping[str, Sequence[shapes.Sentence]], scales: Scales
) -> list[shapes.Claim]:
    """Claims, each with the index of its sentence among those of its article."""
    places = {(name, each.start): index for name, found in sentences.items() for index, each in enumerate(found)}
    ids = claim_ids(claims, sentences)
    return [
        shapes.Claim(**vars(_fact(claim, ids[claim], scales)), sentence=places[claim.article_id, claim.sentence[0]])
        for claim in claims
    ]


def sentences_of(claims: Iterable[Claim], articles: Iterable[Article]) -> dict[str, list[shapes.Sentence]]:
    """By article its sentences that hold claims, each once and in order."""
    texts = {article.id: article.text for article in articles}
    spans: dict[str, dict[tuple[int, int], None]] = {name: {} for name in texts}
    for claim in claims:
        spans[claim.article_id][claim.sentence] = None
    return {
        name: [shapes.Sentence(start, end, texts[name][start:end]) for start, end in sorted(found)]
        for name, found in spans.items()
    }


def claim_ids(claims: Iterable[Claim], sentences: Mapping[str, Sequence[shapes.Sentence]]) -> dict[Claim, str]:
    """A name of each: of its article's id, its sentence's words, the figure as written, and which of those alike it is.

    It survives all edits but those of these words; where they stand twice, figures are counted from the top.
    """
    words = {(name, each.start): _digest(_words(each.text)) for name, found in sentences.items() for each in found}
    seen = Counter[tuple[str, ...]]()
    ids: dict[Claim, str] = {}
    for claim in claims:
        facts = (claim.article_id, words[claim.article_id, claim.sentence[0]], claim.mention.surface)
        seen[facts] += 1
        ids[claim] = _digest("\x1f".join((*facts, str(seen[facts]))))
    return ids


def _words(sentence: str) -> str:
    return "".join(filter(str.isalnum, sentence.casefold()))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def alone(claim: Claim, name: str, article: Article, scales: Scales) -> line_shapes.ExtractedClaim:
    """A claim complete in itself, its sentence cut where it runs on: two hundred claims can share one."""
    first, last = claim.sentence
    start, end = max(first, claim.start - QUOTE_REACH), min(last, claim.end + QUOTE_REACH)
    sentence = shapes.Sentence(start, end, article.text[start:end])
    return line_shapes.ExtractedClaim(**vars(_fact(claim, name, scales)), sentence=sentence)


def _fact(claim: Claim, name: str, scales: Scales) -> shapes.Fact:
    return shapes.Fact(
        **vars(mention_shape(claim.mention, claim.article_id, scales)),
        id=name,
        attribute=claim.attribute,
        thing=claim.thing,
        owner=claim.owner,
        qualifiers=dict(sorted(claim.qualifiers.items())),
        role=claim.role,
        event=claim.event,
        entities=claim.entities,
        when=period_shape(claim.when),
        when_from=claim.when_from,
        scope=claim.scope,
        status=claim.status,
        speaker=claim.speaker,
        learnt=dict(sorted(claim.learnt.items())),
    )


def period_shape(period: Period | None) -> shapes.Period | None:
    """Days, and their canonical text."""
    return shapes.Period(period.first, period.last, period.text) if period else None


def _amount(amount: Amount, scales: Scales) -> shapes.Amount:
    scale = scales.get(amount.unit)
    return shapes.Amount(
        *_ends(amount.low, amount.high),
        unit=amount.unit,
        step=plain(amount.step),
        hedge=amount.hedge,
        text=amount.text,
        dimension=scale.dimension if scale else None,
        code=scale.code if scale else None,
        base=_base(amount, scale) if scale else None,
    )


def gap_of(finding: Finding, scales: Scales) -> str | None:
    """How far its two commonest values are apart, relative to the larger; None where that is no number."""
    values = [group[0].value for group in finding.groups[:2]]
    amounts = [(value, scales.get(value.unit)) for value in values if isinstance(value, Amount)]
    bases = {scale.base if scale else value.unit for value, scale in amounts}
    intervals = [_based(value, scale or Scale("", None)) for value, scale in amounts]
    if len(bases) != 1 or len(intervals) == 1:
        return None
    one, other = intervals
    return "0" if meet(one, other) else plain(gap(one, other))


def _base(amount: Amount, scale: Scale) -> shapes.Base | None:
    if scale.base is None:
        return None
    step = plain(_CONTEXT.multiply(amount.step, scale.high))
    return shapes.Base(*_ends(*_based(amount, scale)), unit=scale.base, step=step)


def _based(amount: Amount, scale: Scale) -> Interval:
    return _moved(amount.low, scale.low, scale), _moved(amount.high, scale.high, scale)


def _moved(end: Decimal | None, size: Decimal, scale: Scale) -> Decimal | None:
    return None if end is None else _CONTEXT.add(_CONTEXT.multiply(end, size), scale.offset)


def _ends(low: Decimal | None, high: Decimal | None) -> tuple[str | None, str | None]:
    return None if low is None else plain(low), None if high is None else plain(high)

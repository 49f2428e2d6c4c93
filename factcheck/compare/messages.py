"""What a finding says, in one plain sentence that an editor can act on."""

from collections.abc import Mapping
from decimal import Decimal

from factcheck.compare.fingerprints import name_of
from factcheck.compare.values import value_level
from factcheck.model import Amount, Article, Claim, Comparison, Scene, Verdict, plain
from factcheck.rules import Language, Rules

_SENTENCES: dict[Verdict, str] = {
    "conflict": "{left} says {one}, {right} {other}{what}{gap}{event}.",
    "updated": "{left} says {one}{what}; {right}, {later}, {other}{event}.",
    "corroborated": "{left} and {right} both say {one}{what}.",
    "compatible": "{left} says {one}, {right} {other}{what}: they agree, {level}.",
    "single-source": "{left} and {right} say {one}{what}, but are one origin.",
}
_COMMON = 3  # a word of less weight is no name, though it begins a sentence


def message_of(
    verdict: Verdict, comparison: Comparison, articles: Mapping[str, Article], scenes: Mapping[str, Scene], rules: Rules
) -> str:
    """The sentence of a finding, by the comparison that decided it."""
    one, other = comparison.left, comparison.right
    if verdict == "updated":
        one, other = sorted((one, other), key=lambda claim: _age(claim, articles))
    days = [articles[claim.article_id].published for claim in (one, other)]
    return _SENTENCES[verdict].format(
        left=name_of(articles[one.article_id]),
        right=name_of(articles[other.article_id]) if one.article_id != other.article_id else "below its headline",
        one=said(one), other=said(other), what=_what(one, other, articles, rules), level=comparison.level,
        gap=_apart(comparison, rules), later="later" if days[0] != days[1] else "newer",
        event=_event(one, other, articles, scenes),
    )  # fmt: skip


def gap_of(comparison: Comparison, rules: Rules) -> Decimal:
    """How far two figures are apart, relative to the larger; 0 for dates."""
    one, other = comparison.left, comparison.right
    is_amount = isinstance(one.value, Amount) and isinstance(other.value, Amount)
    return value_level(one, other, rules).gap if is_amount else Decimal(0)


def _age(claim: Claim, articles: Mapping[str, Article]) -> tuple[str, bool, str]:
    """What sorts the replaced figure before its replacement: the day, then the cue."""
    return str(articles[claim.article_id].published), claim.cue is not None, claim.article_id


def _apart(comparison: Comparison, rules: Rules) -> str:
    gap = gap_of(comparison, rules)
    return f"; {plain((gap * 100).quantize(Decimal(1)))}% apart" if gap and comparison.left.kind != "ordinal" else ""


def _event(one: Claim, other: Claim, articles: Mapping[str, Article], scenes: Mapping[str, Scene]) -> str:
    """ "; both name Osmera and 2022-03-03": a name of both sentences, else a main name of both articles, and a day."""
    left, right = scenes.get(one.article_id), scenes.get(other.article_id)
    if one.article_id == other.article_id or left is None or right is None:
        return ""
    outlets = " ".join(name_of(articles[claim.article_id]) for claim in (one, other)).lower().split()
    shared = (left.names[key] for key in left.main if key in right.main and key not in left.own | right.own)
    names = [name for name in sorted(one.entities) if name in other.entities and name.lower() not in outlets]
    names += [name.text for name in shared]
    days = sorted(set(left.days) & set(right.days))
    return f"; both name {' and '.join([names[0], *map(str, days[:1])])}" if names else ""


def said(claim: Claim) -> str:
    """The figure as written, in the middle of a sentence."""
    said = " ".join(claim.mention.surface.split())
    return said[0].lower() + said[1:] if claim.start == claim.sentence[0] else said


def _what(one: Claim, other: Claim, articles: Mapping[str, Article], rules: Rules) -> str:
    """ " of railway infrastructure", where the figures do not name their subject themselves."""
    if one.kind in ("count", "ordinal") or one.thing is None:
        is_tally = one.event is not None and one.event.name in _language(one, articles, rules).events.growing
        return f" {one.event.name}" if one.event and is_tally else ""
    is_said = one.thing.head in said(one).lower().split()  # "146 barrels of oil"
    same = not is_said and other.thing is not None and other.thing.head == one.thing.head
    return f" of {_noun(one.thing.text, _language(one, articles, rules))}" if same else ""


def _language(claim: Claim, articles: Mapping[str, Article], rules: Rules) -> Language:
    return rules.languages[articles[claim.article_id].lang or ""]


def _noun(phrase: str, language: Language) -> str:
    """The phrase without the capital of a sentence's first word."""
    first, _, rest = phrase.partition(" ")
    is_word = first.istitle() and language.rarity.of(first.lower()) < _COMMON
    return f"{first.lower()} {rest}".strip() if is_word and (not rest or rest.islower()) else phrase

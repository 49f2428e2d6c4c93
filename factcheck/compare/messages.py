"""What a finding says, in one plain sentence that an editor can act on."""

from collections.abc import Mapping, Sequence

from factcheck.compare.fingerprints import name_of
from factcheck.model import Article, Claim, Comparison, Verdict
from factcheck.rules import Rules

Values = Sequence[Sequence[Claim]]
_MOST_MORE = 2  # values beyond the two that decided
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")


def message_of(
    verdict: Verdict, decided: Comparison, values: Values, articles: Mapping[str, Article], rules: Rules
) -> str:
    """The sentence of a finding: who says what, and who says otherwise."""
    one, other = _sides(verdict, decided, values, articles)
    left, right = _sources(one, articles), _sources(other, articles)
    what = _what([*one, *other], decided, articles, rules)
    first, second = said(one[0]), said(other[0])
    if decided.left.article_id == decided.right.article_id:
        return f"{left[0]} says {first} in its headline and {second} below it{what}."
    if verdict == "conflict":
        more = [value for value in values if one[0] not in value and other[0] not in value]
        others = [f"{_listed(_sources(value, articles))}, {said(value[0])}" for value in (other, *more[:_MOST_MORE])]
        return f"{_listed(left)} {_say(left)} {first}{what}; {'; '.join(others)}."
    if verdict == "updated":
        return (
            f"{_listed(left)} {_say(left)} {first}{what}; {_listed(right)}, {_later(one, other, articles)}, {second}."
        )
    both = _sources([claim for value in values for claim in value], articles)
    if verdict == "compatible":
        return f"{left[0]} says {first}{what}, {right[0]} {second}: they agree, {decided.level}."
    if verdict == "single-source":
        end = ", but are one origin" if len(both) > 1 else ", more than once"
        return f"{_listed(both)} {_say(both)} {first}{what}{end}."
    return f"{_listed(both)} {'both ' if len(both) == 2 else ''}{_say(both)} {first}{what}."


def _sides(
    verdict: Verdict, decided: Comparison, values: Values, articles: Mapping[str, Article]
) -> tuple[Sequence[Claim], Sequence[Claim]]:
    """The claims that give the one value and the other: what fewer say first, of an update the earlier."""
    if verdict not in ("conflict", "updated"):
        return [decided.left], [decided.right]
    left, right = (_of(claim, values) for claim in (decided.left, decided.right))
    if verdict == "updated":
        is_turned = _age(decided.right, articles) < _age(decided.left, articles)
    else:
        is_turned = len(_sources(right, articles)) < len(_sources(left, articles))
    return (right, left) if is_turned else (left, right)


def _of(claim: Claim, values: Values) -> Sequence[Claim]:
    """The claims that give a claim's value, it first."""
    value = next(value for value in values if claim in value)
    return [claim, *(each for each in value if each is not claim)]


def _age(claim: Claim, articles: Mapping[str, Article]) -> tuple[str, bool, str]:
    """What sorts the replaced figure before its replacement: the day, then the cue."""
    return str(articles[claim.article_id].published), claim.cue is not None, claim.article_id


def _later(one: Sequence[Claim], other: Sequence[Claim], articles: Mapping[str, Article]) -> str:
    days = [articles[claims[0].article_id].published for claims in (one, other)]
    return "later" if days[0] != days[1] else "newer"


def _sources(claims: Sequence[Claim], articles: Mapping[str, Article]) -> list[str]:
    return list(dict.fromkeys(name_of(articles[claim.article_id]) for claim in claims))


def _listed(names: Sequence[str]) -> str:
    """ "Norda", "Norda and Echo", "Norda and two more"."""
    if len(names) <= 2:
        return " and ".join(names)
    more = len(names) - 1
    return f"{names[0]} and {_WORDS[more - 2] if more - 2 < len(_WORDS) else more} more"


def _say(names: Sequence[str]) -> str:
    return "says" if len(names) == 1 else "say"


def said(claim: Claim) -> str:
    """The figure as written, in the middle of a sentence."""
    said = " ".join(claim.mention.surface.split())
    return said[0].lower() + said[1:] if claim.start == claim.sentence[0] else said


def _what(claims: Sequence[Claim], decided: Comparison, articles: Mapping[str, Article], rules: Rules) -> str:
    """ " (revenue · Aldren)", " (aid)", " killed": what the figures do not say themselves."""
    one = decided.left
    if one.kind in ("count", "ordinal"):
        event, owner = one.event.name if one.event else "", next((claim.owner for claim in claims if claim.owner), None)
        victims = rules.languages[articles[one.article_id].lang or ""].events.victims
        is_untold = event in victims and event not in said(one)
        return (f" {event}" if is_untold else "") + (f" ({owner})" if owner else "")
    about = rules.attributes.about(claims)
    return f" ({about})" if about else ""

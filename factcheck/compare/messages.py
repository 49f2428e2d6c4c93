"""What a finding says, in one plain sentence that an editor can act on."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.compare.fingerprints import name_of
from factcheck.daynames import in_words
from factcheck.model import OF_TIME, Amount, Article, Claim, Comparison, Period, Verdict
from factcheck.rules import Rules

Values = Sequence[Sequence[Claim]]
_COUNTED = ("count", "ordinal")
_MOST = 3  # figures beyond the first of a conflict
_YEAR = re.compile(r"\d{4}")
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True, slots=True)
class _Telling:
    """A figure as one of its sources says it, and all that say it so."""

    said: str
    sources: list[str]


def message_of(
    verdict: Verdict, decided: Comparison, values: Values, articles: Mapping[str, Article], rules: Rules
) -> str:
    """The sentence of a finding: who says what, and who says otherwise."""
    one, other = _sides(verdict, decided, values, articles)
    what = _what([*one, *other], decided, articles, rules)
    first, second = (_tellings(claims, articles, rules)[0] for claims in (one, other))
    if decided.left.article_id == decided.right.article_id:
        return f"{first.sources[0]} says {first.said} in its headline and {second.said} below it{what}."
    if verdict == "conflict":
        more = [value for value in values if one[0] not in value and other[0] not in value]
        told = [telling for value in (one, other, *more) for telling in _tellings(value, articles, rules)][1:]
        others = [f"{_listed(telling.sources)}, {telling.said}" for telling in told[:_MOST]]
        return f"{_listed(first.sources)} {_say(first.sources)} {first.said}{what}; {'; '.join(others)}."
    if verdict == "updated":
        earlier = f"{_listed(first.sources)} {_say(first.sources)} {first.said}{what}"
        return f"{earlier}; {_listed(second.sources)}, {_later(one, other, articles)}, {second.said}."
    both = _sources([claim for value in values for claim in value], articles)
    if verdict == "compatible":
        figures = f"{first.sources[0]} says {first.said}{what}, {second.sources[0]} {second.said}"
        return f"{figures}: they agree, {decided.level}."
    if verdict == "single-source":
        end = ", but are one origin" if len(both) > 1 else ", more than once"
        return f"{_listed(both)} {_say(both)} {first.said}{what}{end}."
    return f"{_listed(both)} {'both ' if len(both) == 2 else ''}{_say(both)} {first.said}{what}."


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


def _tellings(claims: Sequence[Claim], articles: Mapping[str, Article], rules: Rules) -> list[_Telling]:
    """What claims of one fact say: "about 650 jobs" is not "640 jobs", even where the two agree."""
    found: dict[object, list[Claim]] = {}
    for claim in claims:
        value = claim.value
        told = (value.low, value.high, value.hedge) if isinstance(value, Amount) else value
        found.setdefault(told, []).append(claim)
    return [_Telling(_said(told[0], articles, rules), _sources(told, articles)) for told in found.values()]


def _said(claim: Claim, articles: Mapping[str, Article], rules: Rules) -> str:
    """The figure as written, with what happened to those counted; a day by its date: "Thursday" is another one in each
    article.
    """
    timex, written = claim.mention.timex, as_written(claim) + _untold(claim, articles, rules)
    if not isinstance(claim.value, Period) or not timex or _YEAR.search(written) or not _is_closed(claim.value):
        return written
    return in_words(timex.value, claim.value) or written


def _untold(claim: Claim, articles: Mapping[str, Article], rules: Rules) -> str:
    """ " killed": what happened to people who are counted, where the figure does not say it."""
    event = claim.event.name if claim.event and claim.kind in _COUNTED else ""
    is_untold = event in rules.languages[articles[claim.article_id].lang or ""].events.victims
    return f" {event}" if is_untold and event not in claim.mention.surface else ""


def _is_closed(period: Period) -> bool:
    return period.first is not None and period.last is not None


def as_written(claim: Claim) -> str:
    """The figure as written, in the middle of a sentence: "sixty", but "April 12"."""
    written = " ".join(claim.mention.surface.split())
    is_first = claim.start == claim.sentence[0] and claim.kind not in OF_TIME
    return written[0].lower() + written[1:] if is_first else written


def _what(claims: Sequence[Claim], decided: Comparison, articles: Mapping[str, Article], rules: Rules) -> str:
    """ " (revenue · Aldren)", " (aid)", " killed": what the figures do not say themselves."""
    one = decided.left
    if one.kind in _COUNTED:
        owner = next((claim.owner for claim in claims if claim.owner), None)
        if all(claim.mention.says_noun or _untold(claim, articles, rules) for claim in claims):
            return f" ({owner})" if owner else ""
    about = rules.attributes.about(claims)
    return f" ({about})" if about else ""

"""Fields: claims of two articles of one story that share a strict key, in the order of their texts."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import Article, Claim, Match
from factcheck.rules import Language, Rules

Key = tuple[str, ...]
_SURE = 99  # what a text shares with itself
_LARGEST = 60  # claims of one key in one article: a table, whose figures are no one field's


def matches_of(
    links: Mapping[tuple[str, str], int], claims: Sequence[Claim], articles: Mapping[str, Article], rules: Rules
) -> tuple[list[Match], Counter[str]]:
    """The fields that the articles of each link share, and how many pairs of claims each key gave."""
    fields = _fields(claims, articles, rules)
    stats: Counter[str] = Counter()
    found: list[Match] = []
    for (one, other), strength in links.items():
        for key in sorted(fields[one].keys() & fields[other].keys()):
            left, right = fields[one][key], fields[other][key]
            if max(len(left), len(right)) > _LARGEST:
                stats["left out, too many claims of one key"] += 1
                continue
            stats[f"claims: {key[0]}"] += len(left) * len(right)
            found.append(Match(key[0], strength, tuple(left), tuple(right), _beside(key, fields[one], fields[other])))
    for fields_of in fields.values():
        found.extend(_headlines(fields_of))
    return found, stats


def _headlines(fields: Mapping[Key, list[Claim]]) -> Iterator[Match]:
    """The victims that an article's headline counts, against those of the lead that follows it."""
    for key in sorted(fields):
        title = tuple(claim for claim in fields[key] if claim.sentence[0] == 0)
        lead = tuple(claim for claim in fields[key] if claim.sentence[0] > 0 and claim.anchor == "lead")
        if key[0] == "victims" and title and lead:
            yield Match("headline", _SURE, title, lead, _beside(key, fields, {}))


def _beside(key: Key, one: Mapping[Key, list[Claim]], other: Mapping[Key, list[Claim]]) -> tuple[Claim, ...]:
    if key[0] != "victims":
        return ()
    return tuple(
        claim
        for field in (one, other)
        for name, claims in field.items()
        if name[0] == "victims" and name != key
        for claim in claims
    )


def _fields(
    claims: Sequence[Claim], articles: Mapping[str, Article], rules: Rules
) -> Mapping[str, Mapping[Key, list[Claim]]]:
    found: dict[str, dict[Key, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    kinds = frozenset(rules.policy.kinds.compared) | frozenset(rules.policy.kinds.short)
    for claim in claims:
        if (claim.kind in kinds and claim.value is not None) or claim.kind in ("date", "time"):
            language = rules.languages[articles[claim.article_id].lang or ""]
            for key in _keys(claim, rules, language):
                found[claim.article_id][key].append(claim)
    return found


def _keys(claim: Claim, rules: Rules, language: Language) -> Iterator[Key]:
    if claim.kind == "count" and is_victims(claim, language):
        assert claim.event is not None  # noqa: S101 - said by is_victims
        yield "victims", claim.event.name
    elif claim.kind == "date":
        yield ("dates",)
    else:
        yield "figures", dimension_of(claim, rules)


def is_victims(claim: Claim, language: Language) -> bool:
    """Whether people to whom something happened are counted: a tally, of which each article gives one."""
    if claim.event is None or claim.event.name not in language.events.victims:
        return False
    head = claim.subject.head.lower() if claim.subject else ""
    return claim.mention.rule == "count.bare" or language.events.broader.get(head) == "person" or head == "person"


def dimension_of(claim: Claim, rules: Rules) -> str:
    """What can be compared at all: a unit's dimension, a currency, or the kind."""
    unit = getattr(claim.value, "unit", "")
    if claim.kind in ("count", "ordinal"):
        return claim.kind
    known = rules.units.unit(unit)
    return f"{claim.kind} {known.dimension if known else unit}"

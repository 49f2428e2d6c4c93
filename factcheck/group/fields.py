"""Fields: claims of two articles of one story that share a strict key, in the order of their texts."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import Article, Claim, Match, Scene
from factcheck.rules import Language, Rules

Key = tuple[str, ...]
Fields = Mapping[Key, Sequence[Claim]]
_SURE = 99  # what a text shares with itself
_LARGEST = 60  # claims of one key in one article: more are told apart by their subjects
_WIDE = 2  # parts of a wide key
_HEAD = 4  # letters of a counted noun that its variants share


def matches_of(
    links: Mapping[tuple[str, str], int],
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
    scenes: Mapping[str, Scene],
    rules: Rules,
) -> tuple[list[Match], Counter[str]]:
    """The fields that the articles of each link share, and how many pairs of claims each key gave."""
    fields = _fields(claims, articles, scenes, rules)
    stats: Counter[str] = Counter()
    found: list[Match] = []
    for (one, other), strength in links.items():
        is_short = max(scenes[one].size, scenes[other].size) <= rules.policy.stories.short_sentences
        of_one, of_other = (_of_width(fields[name], is_short=is_short) for name in (one, other))
        for key, left, right in _shared(of_one, of_other, stats):
            stats[f"claims: {key[0]}"] += len(left) * len(right)
            found.append(Match(key[0], strength, tuple(left), tuple(right), _beside(key, fields[one], fields[other])))
    for fields_of in fields.values():
        found.extend(_headlines(fields_of))
    return found, stats


def _shared(
    one: Fields, other: Fields, stats: Counter[str], *, is_finer: bool = False
) -> Iterator[tuple[Key, Sequence[Claim], Sequence[Claim]]]:
    """The claims of each key that both have; a key of too many is split by their subjects, and then left out."""
    for key in sorted(one.keys() & other.keys()):
        left, right = one[key], other[key]
        if max(len(left), len(right)) <= _LARGEST:
            yield key, left, right
        elif is_finer:
            stats["left out, too many claims of one key"] += 1
        else:
            yield from _shared(_by_subject(key, left), _by_subject(key, right), stats, is_finer=True)


def _of_width(fields: Fields, *, is_short: bool) -> Fields:
    """The wide keys between texts of a sentence or two, else the narrow ones; victims have but one sort."""
    return {key: found for key, found in fields.items() if key[0] == "victims" or (len(key) == _WIDE) == is_short}


def _by_subject(key: Key, claims: Sequence[Claim]) -> Fields:
    found: dict[Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[(*key, claim.role or "", claim.thing.text.lower() if claim.thing else "")].append(claim)
    return found


def _headlines(fields: Fields) -> Iterator[Match]:
    """What an article's headline says, against the text below it: of victims against the lead alone."""
    for key in sorted(fields):
        title = tuple(claim for claim in fields[key] if claim.sentence[0] == 0)
        body = tuple(claim for claim in fields[key] if claim.sentence[0] > 0)
        if key[0] == "victims":
            body = tuple(claim for claim in body if claim.anchor == "lead")
        if key[0] != "dates" and title and body:
            yield Match(f"headline {key[0]}", _SURE, title, body, _beside(key, fields, {}))


def _beside(key: Key, one: Fields, other: Fields) -> tuple[Claim, ...]:
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
    claims: Sequence[Claim], articles: Mapping[str, Article], scenes: Mapping[str, Scene], rules: Rules
) -> Mapping[str, Mapping[Key, list[Claim]]]:
    found: dict[str, dict[Key, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    kinds = frozenset(rules.policy.kinds.compared) | frozenset(rules.policy.kinds.short)
    for claim in claims:
        if (claim.kind in kinds and claim.value is not None) or claim.kind in ("date", "time"):
            language = rules.languages[articles[claim.article_id].lang or ""]
            is_short = scenes[claim.article_id].size <= rules.policy.stories.short_sentences
            for key in _keys(claim, rules, language, is_short=is_short):
                found[claim.article_id][key].append(claim)
    return found


def _keys(claim: Claim, rules: Rules, language: Language, *, is_short: bool) -> Iterator[Key]:
    """The keys of a claim; texts of a sentence or two are compared as a whole, by wider keys as well."""
    if claim.kind == "count" and is_victims(claim, language):
        assert claim.event is not None  # noqa: S101 - said by is_victims
        yield "victims", claim.event.name
        return
    name = "dates" if claim.kind == "date" else "figures"
    dimension = dimension_of(claim, rules)
    if is_short:
        yield name, dimension
    if claim.kind == "date":
        if claim.event:
            yield name, dimension, claim.event.name
    elif claim.kind == "count":
        head = claim.thing.head.lower() if claim.thing else ""
        yield name, dimension, language.events.synonyms.get(head, head)[:_HEAD]
    else:
        yield name, dimension, ""


def is_victims(claim: Claim, language: Language) -> bool:
    """Whether people to whom something happened are counted: a tally, of which each article gives one."""
    if claim.event is None or claim.event.name not in language.events.victims:
        return False
    head = claim.thing.head.lower() if claim.thing else ""
    return claim.mention.form == "bare" or language.events.broader.get(head) == "person" or head == "person"


def dimension_of(claim: Claim, rules: Rules) -> str:
    """What can be compared at all: a unit's dimension, a currency, or the kind."""
    unit = getattr(claim.value, "unit", "")
    if claim.kind in ("count", "ordinal", "date", "time"):
        return claim.kind
    known = rules.units.unit(unit)
    return f"{claim.kind} {known.dimension if known else unit}"

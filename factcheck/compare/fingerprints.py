"""Fingerprints: how a finding is known again after its articles were edited, renamed or joined by others.

A pair's is made of the verdict, what the fact is about (its owner, attribute and event day; where no owner is known,
the thing counted) and the two (source, figure) that were compared; never of a quote, a hedge, an offset or the order
of the articles. A finding has its pairs' fingerprints and is named by the first of all that could be compared: two
archived articles are not, and a new one beside them must find it by the same name.
"""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import combinations
from operator import itemgetter

from factcheck.compare.facts import Stated
from factcheck.model import DIFFERING, Amount, Article, Claim, Verdict, plain
from factcheck.rules.sources import Sources

_LENGTH = 16  # hexadecimal digits: among a million findings two are alike by chance in 1 of 37 million runs
_BETWEEN = "\x1f"  # the ASCII unit separator, which stands in no value


Side = tuple[str, str]
Pair = tuple[Stated, Stated]


def fingerprints(
    verdict: Verdict,
    compared: Iterable[Pair],
    values: Sequence[Sequence[Stated]],
    articles: Mapping[str, Article],
    sources: Sources,
) -> tuple[str, ...]:
    """The fingerprints of the pairs that share a verdict, in the order of their sources and values, each once.

    `values` are all facts of the finding, by their value.
    """

    def side(fact: Stated) -> Side:
        return _side(fact.claims[0], articles, sources)

    pairs = [*compared, *_first(verdict, [sorted(facts, key=side) for facts in values])]
    told = sorted(((tuple(sorted(map(side, pair))), pair) for pair in pairs), key=itemgetter(0))
    return tuple(dict.fromkeys(_hash(verdict, sides, one.claims + other.claims) for sides, (one, other) in told))


def _first(verdict: Verdict, values: Sequence[Sequence[Stated]]) -> Iterable[Pair]:
    """Among these is the pair that came first if all were compared, whichever were."""
    if verdict in DIFFERING:
        return combinations([facts[0] for facts in values], 2)
    return [(facts[0], facts[1]) for facts in values if len(facts) > 1]


def fingerprint_of_one(verdict: Verdict, claim: Claim, articles: Mapping[str, Article], sources: Sources) -> str:
    """The fingerprint of a finding on one claim alone."""
    return _hash(verdict, (_side(claim, articles, sources),), (claim,))


def name_of(article: Article) -> str:
    """Who speaks: the outlet, else the agency, else the article itself."""
    return article.source or article.agency or article.id


def _side(claim: Claim, articles: Mapping[str, Article], sources: Sources) -> Side:
    article = articles[claim.article_id]
    # Of an article that does not say whose it is, the file's name: its path depends on the folder that a run was given.
    newsroom = article.source or article.agency
    return sources.known_as(newsroom) if newsroom else article.id.rpartition("/")[2], _figure(claim)


def _figure(claim: Claim) -> str:
    """The figure without its hedge, and without the noun that is counted."""
    value = claim.value
    if not isinstance(value, Amount):
        return claim.mention.text
    ends = ["" if end is None else plain(end) for end in (value.low, value.high)]
    return " ".join([*dict.fromkeys(filter(None, ends)), "" if claim.kind in ("count", "ordinal") else value.unit])


def _hash(verdict: Verdict, sides: tuple[Side, ...], claims: tuple[Claim, ...]) -> str:
    """What is unsaid in one claim is told by the other: of one fact both mean the same."""
    owner = min((claim.owner.casefold() for claim in claims if claim.owner), default="")
    attribute = min((claim.attribute for claim in claims if claim.attribute != "other"), default="")
    head = "" if owner else min((claim.thing.head.casefold() for claim in claims if claim.thing), default="")
    days = [claim.when.text for claim in claims if claim.when and claim.when_from not in ("publication", "mention")]
    parts = [verdict, owner, attribute, head, min(days, default=""), *(part for side in sides for part in side)]
    return sha256(_BETWEEN.join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:_LENGTH]

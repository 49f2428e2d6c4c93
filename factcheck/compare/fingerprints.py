"""Fingerprints: how a finding is known again after its articles were edited, renamed or joined by others.

A pair's is made of the verdict, the subject's head, the event's class and the two (source, canonical value) that were
compared; never of a quote, an offset or the order of the articles. A finding has its pairs' fingerprints and is named
by the first.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from factcheck.model import Article, Claim, Comparison, Verdict

_LENGTH = 16  # hexadecimal digits: among a million findings two are alike by chance in 1 of 37 million runs
_BETWEEN = "\x1f"  # the ASCII unit separator, which stands in no value

Side = tuple[str, str, str, str]


def fingerprints(
    verdict: Verdict, comparisons: Iterable[Comparison], articles: Mapping[str, Article]
) -> tuple[str, ...]:
    """The fingerprints of the pairs that share a verdict, in the order of their sources and values, each once."""
    pairs = {tuple(sorted((_side(each.left, articles), _side(each.right, articles)))) for each in comparisons}
    return tuple(dict.fromkeys(_hash(verdict, pair) for pair in sorted(pairs)))


def fingerprint_of_one(verdict: Verdict, claim: Claim, articles: Mapping[str, Article]) -> str:
    """The fingerprint of a finding on one claim alone."""
    return _hash(verdict, (_side(claim, articles),))


def name_of(article: Article) -> str:
    """Who speaks: the outlet, else the agency, else the article itself."""
    return article.source or article.agency or article.id


def _side(claim: Claim, articles: Mapping[str, Article]) -> Side:
    head, event = claim.thing.head if claim.thing else "", claim.event.name if claim.event else ""
    article = articles[claim.article_id]
    # Of an article that does not say whose it is, the file's name: its path depends on the folder that a run was given.
    source = article.source or article.agency or article.id.rpartition("/")[2]
    return source, claim.mention.text, head.lower(), event


def _hash(verdict: Verdict, sides: tuple[Side, ...]) -> str:
    """Thing and event are those of the first side that has one: of one fact both mean the same."""
    head, event = (next(filter(None, (side[place] for side in sides)), "") for place in (2, 3))
    parts = [verdict, head, event, *(part for side in sides for part in side[:2])]
    return sha256(_BETWEEN.join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:_LENGTH]

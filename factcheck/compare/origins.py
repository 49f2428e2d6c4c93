"""Origins: outlets that print one text, or credit one agency, are one voice.

Whether two articles are of one origin is told by those two alone, and never passed on by a third: an outlet that once
printed another's story is no echo of it in all others. So an answer is the same among ten articles and a million.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from factcheck.model import Article
from factcheck.rules import Rules
from factcheck.rules.linking import OriginRows

_LONG = 8  # letters of a word that begins a shingle


@dataclass(frozen=True, slots=True)
class Origin:
    """By what an article is known as another's: the newsrooms that it credits, and the shingles of its text."""

    newsrooms: frozenset[str]
    shingles: "array[int]"


def origin_of(article: Article, rules: Rules) -> Origin:
    """The origin of an article, of which its text is no longer part."""
    names = [name for name in (article.source, article.agency) if name is not None]
    policy = rules.policy.origins
    return Origin(
        frozenset(map(rules.sources.known_as, names)),
        array("I", sorted(_shingles(article.text, policy.shingle_words, policy.least_words))),
    )


def are_one(one: Origin, other: Origin, policy: OriginRows) -> bool:
    """Whether two articles share an outlet or a credited agency, or one is a near-copy of the other.

    A copy shares most shingles (Broder 1997) of the shorter text.
    """
    if not one.newsrooms.isdisjoint(other.newsrooms):
        return True
    shorter = min(len(one.shingles), len(other.shingles))
    return shorter > 0 and len(set(one.shingles).intersection(other.shingles)) >= policy.shared_shingles * shorter


def independent(origins: Sequence[Origin], policy: OriginRows) -> int:
    """How many of some articles are independent: no two of those counted are one; two at least if any two are not."""
    bound = [{at for at, other in enumerate(origins) if are_one(one, other, policy)} for one in origins]
    kept: set[int] = set()
    for at in sorted(range(len(origins)), key=lambda at: len(bound[at])):
        if kept.isdisjoint(bound[at]):
            kept.add(at)
    return len(kept)


def _shingles(text: str, size: int, least: int) -> set[int]:
    """The runs of words that begin with a long word: a sample that is the same in every text and every process.

    Each is its CRC-32, a tenth of its size; two that are alike by chance add one to the dozens that copies share.
    """
    words = text.lower().split()
    if len(words) < least:
        return set()
    last = len(words) - size
    runs = (words[at : at + size] for at, word in enumerate(words) if len(word) >= _LONG and at <= last)
    return {crc32(" ".join(run).encode("utf-8", "surrogatepass")) for run in runs}

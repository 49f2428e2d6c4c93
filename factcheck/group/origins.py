"""Origins: outlets that print one text, or credit one agency, are one voice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from factcheck.model import Article
from factcheck.rules import Rules

_LONG = 8  # letters of a word that begins a shingle


def origins_of(articles: Iterable[Article], rules: Rules) -> Mapping[str, str]:
    """For each article id the least id of its origin: same outlet, same credited agency, or a near-copy of the text."""
    articles = sorted(articles, key=lambda article: article.id)
    parents = {article.id: article.id for article in articles}
    for ids in _alike(articles, rules):
        roots = sorted({_root(parents, one) for one in ids})
        parents.update(dict.fromkeys(roots, roots[0]))
    return {article.id: _root(parents, article.id) for article in articles}


def _root(parents: dict[str, str], one: str) -> str:
    while parents[one] != one:
        one = parents[one]
    return one


def _alike(articles: list[Article], rules: Rules) -> Iterator[list[str]]:
    by_credit: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        for name in {article.source, article.agency} - {None}:
            newsroom = rules.sources.find(str(name))
            by_credit[newsroom.name if newsroom else str(name).casefold()].append(article.id)
    yield from by_credit.values()
    yield from _copies(articles, rules)


def _copies(articles: list[Article], rules: Rules) -> Iterator[list[str]]:
    """Pairs of which the shorter text shares most of its shingles (Broder 1997) with the longer."""
    policy = rules.policy.origins
    shingles = {
        article.id: found
        for article in articles
        if (found := _shingles(article.text, policy.shingle_words, policy.least_words))
    }
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for one, found in shingles.items():
        for shingle in found:
            holders[shingle].append(one)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for ids in holders.values():
        for left, right in pairwise(ids):
            shared[left, right] += 1
    for (left, right), number in sorted(shared.items()):
        if number >= policy.shared_shingles * min(len(shingles[left]), len(shingles[right])):
            yield [left, right]


def _shingles(text: str, size: int, least: int) -> set[tuple[str, ...]]:
    """The runs of words that begin with a long word: a sample that is the same in every text and every process."""
    words = text.lower().split()
    if len(words) < least:
        return set()
    last = len(words) - size
    return {tuple(words[at : at + size]) for at, word in enumerate(words) if len(word) >= _LONG and at <= last}

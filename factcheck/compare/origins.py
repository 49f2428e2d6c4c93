"""Origins: outlets that print one text, or credit one agency, are one voice."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from zlib import crc32

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
    sizes: dict[str, int] = {}
    holder: dict[int, str] = {}
    shared: Counter[tuple[str, str]] = Counter()
    for article in articles:
        found = _shingles(article.text, policy.shingle_words, policy.least_words)
        sizes[article.id] = len(found)
        shared.update((holder[shingle], article.id) for shingle in found if shingle in holder)
        holder.update(dict.fromkeys(found, article.id))
    for (left, right), number in sorted(shared.items()):
        if number >= policy.shared_shingles * min(sizes[left], sizes[right]):
            yield [left, right]


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

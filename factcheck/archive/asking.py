"""Asking: the archived articles that share a key with new ones, and no others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.archive.database import Database, reading
from factcheck.archive.storing import hash_of
from factcheck.compare import keys_of, most_holders
from factcheck.marks import marks, named_apart
from factcheck.model import Article, Extract
from factcheck.packing import unpacked, unpacked_article
from factcheck.rules import Rules
from factcheck.rules.stamp import stamp_of

_ALIKE = "SELECT number, article FROM factcheck_articles WHERE text_hash = :text_hash"
_HOLDERS = "SELECT article FROM factcheck_keys WHERE key = :key LIMIT :most"
_STORED = "SELECT argument, made_by, article, extract FROM factcheck_articles WHERE number = :number"


@dataclass(frozen=True, slots=True)
class Older:
    """What an archive has to say to new articles.

    `extracts` are what is stored, by id, where the same rules and code made it; `stale` counts the articles of which
    others did. `crowded` are the keys that too many archived articles share.
    """

    articles: tuple[Article, ...]
    extracts: Mapping[str, Extract]
    crowded: frozenset[str]
    stale: int


def touching(database: Database, new: Sequence[tuple[Article, Extract]], rules: Rules) -> Older:
    """The archived articles that can be linked with a new one: those that share a key with it, as it is now known.

    The new articles themselves are left out where they stand there already.
    """
    taken, made_by = {article.id for article, _ in new}, stamp_of(rules)
    with reading(database):
        twins = frozenset(_twins(database, (article for article, _ in new)))
        numbers, crowded = holders_of(database, [found for _, found in new], twins, rules)
        rows = [database.ask(_STORED, {"number": number})[0] for number in sorted(numbers)]
    articles, extracts = [], {}
    for argument, by, content, extract in rows:
        article = unpacked_article(content)
        if article.id in taken:
            article = replace(article, id=named_apart(article.id, argument))
        elif by == made_by:
            extracts[article.id] = unpacked(extract)
        articles.append(article)
    return Older(tuple(articles), extracts, crowded, sum(by != made_by for _, by, _, _ in rows))


def holders_of(
    database: Database, new: Iterable[Extract], twins: frozenset[int], rules: Rules
) -> tuple[set[int], frozenset[str]]:
    """The numbers of the articles that share a key with new ones, but for `twins`; and the keys that too many share."""
    numbers, crowded = set[int](), set[str]()
    for key in sorted({key for each in new if each.scene for key in keys_of(each.scene)}):
        most = most_holders(key, rules)
        rows = database.ask(_HOLDERS, {"key": key, "most": most + len(twins) + 1})
        found = {number for (number,) in rows} - twins
        if len(found) <= most:
            numbers |= found
        else:
            crowded.add(key)
    return numbers, frozenset(crowded)


def _twins(database: Database, articles: Iterable[Article]) -> Iterator[int]:
    """The numbers of articles that are there already."""
    for article in articles:
        known = frozenset(marks(article))
        for number, content in database.ask(_ALIKE, {"text_hash": hash_of(article.text)}):
            if not known.isdisjoint(marks(unpacked_article(content))):
                yield number

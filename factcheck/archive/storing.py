"""Storing: an article with what was extracted from it, in one transaction."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Literal

from factcheck.archive.database import Database, writing
from factcheck.compare import keys_of
from factcheck.marks import marks, named_apart
from factcheck.model import Article, Extract
from factcheck.packing import packed, packed_article, unpacked_article

Outcome = Literal["added", "replaced", "extracted again", "unchanged"]

_ALIKE = "SELECT id, argument, made_by, article FROM factcheck_articles WHERE id = :id OR text_hash = :text_hash"
_NUMBER = "SELECT number FROM factcheck_articles WHERE id = :id"
_STALE = """
    SELECT number, argument, article FROM factcheck_articles
    WHERE made_by <> :made_by AND number > :number ORDER BY number LIMIT 100"""
_PUT = """
    INSERT INTO factcheck_articles
        (id, argument, source, published, text_hash, made_by, claims, article, extract)
    VALUES (:id, :argument, :source, :published, :text_hash, :made_by, :claims, :article, :extract)
    ON CONFLICT (id) DO UPDATE SET
        argument = excluded.argument, source = excluded.source, published = excluded.published,
        text_hash = excluded.text_hash, made_by = excluded.made_by, claims = excluded.claims,
        article = excluded.article, extract = excluded.extract
    RETURNING number"""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article, the PATH by which it was reached, and the stamp of what extracts from it."""

    article: Article
    argument: str
    made_by: str


def hash_of(text: str) -> str:
    """By which a text is looked up."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def standing(database: Database, entry: Entry) -> tuple[Entry, Outcome]:
    """What storing an article will come to, so that nothing need be extracted from one that is there.

    An id that an article of another PATH has is not taken from it: the entry comes back named by its whole path.
    """
    article, known = entry.article, frozenset(marks(entry.article))
    rows = database.ask(_ALIKE, {"id": article.id, "text_hash": hash_of(article.text)})
    for name, argument, made_by, content in sorted(rows, key=lambda row: row[0] != article.id):
        stored = unpacked_article(content)
        if _is_alike(stored, article):
            return entry, "unchanged" if made_by == entry.made_by else "extracted again"
        is_twin = not known.isdisjoint(marks(stored))
        if name == article.id and not is_twin and argument != entry.argument:
            apart = replace(article, id=named_apart(article.id, entry.argument))
            return standing(database, replace(entry, article=apart))
        if name == article.id or is_twin:
            return entry, "replaced" if name == article.id else "unchanged"
    return entry, "added"


def _is_alike(stored: Article, article: Article) -> bool:
    """Whether nothing differs but the folder: a copy of a file tells nothing new."""
    return stored == replace(article, places=replace(article.places, file=stored.places.file))


def store(database: Database, entry: Entry, extract: Extract) -> None:
    """Store an article, or put it in the place of the one with its id."""
    article = entry.article
    row = {
        "id": article.id,
        "argument": entry.argument,
        "source": article.source,
        "published": article.published.isoformat() if article.published else None,
        "text_hash": hash_of(article.text),
        "made_by": entry.made_by,
        "claims": len(extract.claims),
        "article": packed_article(article),
        "extract": packed(extract),
    }
    keys = sorted(set(keys_of(extract.scene))) if extract.scene else []
    with writing(database):
        ((number,),) = database.ask(_PUT, row)
        database.ask("DELETE FROM factcheck_keys WHERE article = :number", {"number": number})
        database.tell(
            "INSERT INTO factcheck_keys (key, article) VALUES (:key, :number)",
            [{"key": key, "number": number} for key in keys],
        )


def stale(database: Database, made_by: str) -> Iterator[Entry]:
    """The articles of which what is stored was extracted by other rules or other code, to be stored anew."""
    last = -1
    while rows := database.ask(_STALE, {"made_by": made_by, "number": last}):
        yield from (Entry(unpacked_article(content), argument, made_by) for _, argument, content in rows)
        last = rows[-1][0]


def remove(database: Database, names: Iterable[str]) -> list[str]:
    """Remove articles by id, all or none of them; gives the ids that are not there, of which nothing is removed."""
    with writing(database):
        found = {name: database.ask(_NUMBER, {"id": name}) for name in names}
        if missing := [name for name, rows in found.items() if not rows]:
            return missing
        for ((number,),) in found.values():
            database.ask("DELETE FROM factcheck_keys WHERE article = :number", {"number": number})
            database.ask("DELETE FROM factcheck_articles WHERE number = :number", {"number": number})
    return []

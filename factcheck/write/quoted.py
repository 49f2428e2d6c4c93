"""Claims as they are quoted: in their sentences, with source, date and place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from factcheck.model import Article, Claim, Finding
from factcheck.places import Place, place_of
from factcheck.write.reasons import deciding
from factcheck.write.text import folded, one_line
from factcheck.write.unmarked import text_between

QUOTE_REACH = 400  # characters shown on either side of a figure: a "sentence" can be a whole page


@dataclass(frozen=True, slots=True)
class Quote:
    """A claim in its sentence: what stands before the figure, the figure, what stands after it."""

    claim: Claim
    article: Article
    before: str
    figure: str
    after: str

    @property
    def origin(self) -> str:
        """Source, agency and date."""
        return origin(self.article)

    @property
    def sentence(self) -> str:
        """The sentence in one piece."""
        return f"{self.before}{self.figure}{self.after}"

    @property
    def is_cut(self) -> bool:
        """Whether the sentence ran on, and is not here in full."""
        first, last = self.claim.sentence
        return self.claim.start - first > QUOTE_REACH or last - self.claim.end > QUOTE_REACH

    @property
    def place(self) -> Place:
        """Where the figure stands in its file or web page."""
        return place_of(self.article, self.claim.start, self.claim.end)

    @property
    def spot(self) -> str:
        """`herald.txt:12`, `report.pdf, page 3`: its article's id and the line or page, as far as known."""
        line, page = self.place.line, self.place.page
        return one_line(f"{self.article.id}" + (f":{line}" if line else f", page {page}" if page else ""))

    @property
    def where(self) -> str:
        """`archive/herald.txt:12:5`, `report.pdf, page 3`; the article's id where its file is not known."""
        place = self.place
        name, region = place.file or self.article.id, place.region
        line = f":{region.start_line}:{region.start_column}" if region else f":{place.line}" if place.line else ""
        return one_line(f"{name}{line}" + (f", page {place.page}" if place.page else ""))


@dataclass(frozen=True, slots=True)
class Shared:
    """Quotes of one sentence, told as one: `pieces` are its text in order, each with whether it is a figure."""

    quotes: tuple[Quote, ...]
    pieces: tuple[tuple[str, bool], ...]

    @property
    def first(self) -> Quote:
        """The quote that leads, which says whose sentence it is, and where it stands."""
        return self.quotes[0]


def source(article: Article) -> str:
    """The outlet, or the agency where no outlet is known."""
    return one_line(article.source or article.agency or "unknown source")


def origin(article: Article) -> str:
    """`OnCuba (EFE) · 2019-07-22`."""
    name = source(article)
    credit = f" ({article.agency})" if article.agency and article.agency != article.source and article.source else ""
    day = article.published.isoformat() if article.published else "no date"
    return one_line(f"{name}{credit} · {day}")


def quote(claim: Claim, article: Article, reach: int = QUOTE_REACH) -> Quote:
    """The claim in its sentence, line breaks folded, cut where the sentence runs on."""
    first, last = claim.sentence
    before = text_between(article, max(first, claim.start - reach), claim.start)
    after = text_between(article, claim.end, min(last, claim.end + reach))
    opening = "… " if claim.start - reach > first else ""
    closing = " …" if claim.end + reach < last else ""
    figure = one_line(text_between(article, claim.start, claim.end))
    return Quote(claim, article, opening + folded(before).lstrip(), figure, folded(after).rstrip() + closing)


def quotes(finding: Finding, articles: dict[str, Article], reach: int = QUOTE_REACH) -> list[Quote]:
    """The finding's claims as quotes, the two that decided first."""
    decided = deciding(finding)
    first = [decided.left, decided.right] if decided else []
    claims = dict.fromkeys([*first, *finding.claims])
    return [quote(claim, articles[claim.article_id], reach) for claim in claims]


def by_sentence(quotes: Iterable[Quote]) -> list[Shared]:
    """Quotes in the order of their first ones, those that stand near one another in one sentence together."""
    found: dict[tuple[str, tuple[int, int], int], list[Quote]] = {}
    for quote in quotes:
        claim = quote.claim
        part = (claim.start - claim.sentence[0]) // QUOTE_REACH  # what a sentence without an end is cut into
        found.setdefault((claim.article_id, claim.sentence, part), []).append(quote)
    return [Shared(tuple(shared), tuple(_pieces(shared))) for shared in found.values()]


def _pieces(quotes: Sequence[Quote]) -> Iterator[tuple[str, bool]]:
    ordered = sorted(quotes, key=lambda quote: quote.claim.start)
    yield ordered[0].before, False
    for quote, behind in pairwise(ordered):
        yield quote.figure, True
        yield folded(text_between(quote.article, quote.claim.end, behind.claim.start)), False
    yield ordered[-1].figure, True
    yield ordered[-1].after, False


def latest_first(quotes: Iterable[Quote]) -> list[Quote]:
    """The quotes of the latest article first, those of an archive last: who reads this can still change the first."""
    return sorted(
        quotes, key=lambda quote: (not quote.article.archived, quote.article.published or date.min), reverse=True
    )

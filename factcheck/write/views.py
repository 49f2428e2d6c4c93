"""What a person is shown, the same on the terminal and on the page: quotes, origins, telling figures, the summary."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.model import SEVERITIES, Amount, Article, Claim, Finding, Mention, Period, Problem, Report, Verdict
from factcheck.places import Place, place_of
from factcheck.write.reasons import deciding
from factcheck.write.text import counted, folded, harmless, listed, one_line
from factcheck.write.verdicts import MEANINGS

QUOTE_REACH = 400  # characters shown on either side of a figure: a "sentence" can be a whole page
TELLING = 5  # figures shown of an article

_VERDICTS: dict[Verdict, tuple[str, str]] = {
    "conflict": ("conflict", "conflicts"),
    "invalid": ("invalid figure", "invalid figures"),
    "updated": ("update", "updates"),
    "corroborated": ("corroborated figure", "corroborated figures"),
    "compatible": ("compatible figure", "compatible figures"),
    "single-source": ("single-source figure", "single-source figures"),
}

_ORDER = list(MEANINGS)

# Which kinds tell most of an article; the others tell too little on their own.
_TELLING_KINDS = ("money", "measure", "count", "percent", "rate", "multiple", "fraction", "temperature")


@dataclass(frozen=True, slots=True)
class Quote:
    """A claim in its sentence: what stands before the figure, the figure, what stands after it."""

    claim: Claim
    article: Article
    before: str
    figure: str
    after: str

    @property
    def value(self) -> str:
        """The normalised value."""
        return normalised(self.claim.mention)

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


def source(article: Article) -> str:
    """The outlet, or the agency where no outlet is known."""
    return one_line(article.source or article.agency or "unknown source")


def origin(article: Article) -> str:
    """`OnCuba (EFE) · 2019-07-22`."""
    name = source(article)
    credit = f" ({article.agency})" if article.agency and article.agency != article.source and article.source else ""
    day = article.published.isoformat() if article.published else "no date"
    return one_line(f"{name}{credit} · {day}")


def named(verdict: Verdict) -> str:
    """`Corroborated figures`: the verdict as a heading."""
    return _VERDICTS[verdict][1].capitalize()


def normalised(mention: Mention) -> str:
    """The value's canonical text; of a time that is open on one side also the bound: `2030 (..2030-12-31)`."""
    value = mention.value
    is_bound = isinstance(value, Period) and (value.first is None) != (value.last is None)
    return one_line(f"{mention.text} ({value.text})" if isinstance(value, Period) and is_bound else mention.text)


def by_id(report: Report) -> dict[str, Article]:
    """The report's articles by their ids."""
    return {article.id: article for article in report.articles}


def quote(claim: Claim, article: Article, reach: int = QUOTE_REACH) -> Quote:
    """The claim in its sentence, line breaks folded, cut where the sentence runs on."""
    first, last = claim.sentence
    before = article.text[max(first, claim.start - reach) : claim.start]
    after = article.text[claim.end : min(last, claim.end + reach)]
    opening = "… " if claim.start - reach > first else ""
    closing = " …" if claim.end + reach < last else ""
    figure = one_line(article.text[claim.start : claim.end])
    return Quote(claim, article, opening + folded(before).lstrip(), figure, folded(after).rstrip() + closing)


def quotes(finding: Finding, articles: dict[str, Article], reach: int = QUOTE_REACH) -> list[Quote]:
    """The finding's claims as quotes, the two that decided first."""
    decided = deciding(finding)
    first = [decided.left, decided.right] if decided else []
    claims = dict.fromkeys([*first, *finding.claims])
    return [quote(claim, articles[claim.article_id], reach) for claim in claims]


def latest_first(quotes: Iterable[Quote]) -> list[Quote]:
    """The quotes of the latest article first, those of an archive last: who reads this can still change the first."""
    return sorted(
        quotes, key=lambda quote: (not quote.article.archived, quote.article.published or date.min), reverse=True
    )


def by_severity(findings: Iterable[Finding]) -> list[Finding]:
    """Errors first and known findings last, then by what they ask for; otherwise as they came."""
    return sorted(findings, key=_rank)


def _rank(finding: Finding) -> tuple[bool, int, int]:
    return finding.is_known, SEVERITIES.index(finding.severity), _ORDER.index(finding.verdict)


def asks(finding: Finding) -> bool:
    """Whether it asks for something to be done: agreement does not, nor what is known."""
    return finding.verdict not in ("corroborated", "compatible") and not finding.is_known


def independent(finding: Finding) -> str:
    """`2 independent sources`."""
    return counted(finding.independent_sources, "independent source")


def standing(finding: Finding) -> str:
    """How a finding stands to the baseline: `known`, `accepted by M. Ode: short tons`, or nothing."""
    if finding.accepted:
        return one_line(f"accepted by {finding.accepted.by}: {finding.accepted.reason}")
    return "known" if finding.is_known else ""


def names(finding: Finding) -> list[str]:
    """`fingerprint 9f1c2a7be0d34455`, by which an error or warning can be accepted: one for each pair of figures."""
    if finding.severity == "note" and not finding.is_known:
        return []
    return [f"fingerprint{'s' if len(finding.pairs) > 1 else ''} {' '.join(finding.pairs)}"]


def telling(claims: Sequence[Claim]) -> list[Claim]:
    """The most telling figures: the largest of each kind first, then each kind's second …"""
    ranked = [
        (rank, order, claim)
        for order, kind in enumerate(_TELLING_KINDS)
        for rank, claim in enumerate(_largest(claim for claim in claims if claim.kind == kind))
    ]
    return [claim for _, _, claim in sorted(ranked, key=lambda each: each[:2])[:TELLING]]


def _largest(claims: Iterable[Claim]) -> Iterable[Claim]:
    distinct = {claim.mention.text: claim for claim in sorted(claims, key=_size)}
    return reversed(distinct.values())


def _size(claim: Claim) -> tuple[Decimal, int]:
    value = claim.value
    ends = (value.low, value.high) if isinstance(value, Amount) else ()
    return max((end for end in ends if end is not None), default=Decimal(0)), -claim.start


def figure(claim: Claim) -> str:
    """`38 million euros (loan)`: the figure as written, and its subject where the figure does not name it."""
    subject = claim.subject.text if claim.subject else ""
    unit = getattr(claim.value, "unit", "")
    named = not subject or subject == unit or subject.casefold() in claim.mention.surface.casefold()
    return one_line(claim.mention.surface if named else f"{claim.mention.surface} ({subject})")


def claims_by_article(report: Report) -> list[tuple[Article, list[Claim]]]:
    """Each article with its claims."""
    found: dict[str, list[Claim]] = {article.id: [] for article in report.articles}
    for claim in report.claims:
        found[claim.article_id].append(claim)
    return [(article, found[article.id]) for article in report.articles]


def problems_by_help(problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    """The problems that one remedy would resolve, together."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.help, []).append(problem)
    return found


def summary(report: Report) -> str:
    """`Found 2 conflicts, 1 update and 3 known findings in 5 articles, 31 claims.`"""
    verdicts = Counter(finding.verdict for finding in report.findings if not finding.is_known)
    parts = [counted(verdicts[verdict], *words) for verdict, words in _VERDICTS.items() if verdicts[verdict]]
    known = sum(finding.is_known for finding in report.findings)
    found = listed(parts + ([counted(known, "known finding")] if known else []))
    articles, claims = counted(len(report.articles), "article"), counted(len(report.claims), "claim")
    return f"Found {found or 'no conflict'} in {articles}, {claims}."


def pieces(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[str, int | None]]:
    """The harmless text in pieces, each with the number of the span that it is, or None."""
    place = 0
    for (start, end), number in sorted((span, number) for number, span in enumerate(spans)):
        if start < place:  # two claims of one figure: the first has it
            continue
        yield harmless(text[place:start]), None
        yield harmless(text[start:end]), number
        place = end
    yield harmless(text[place:]), None

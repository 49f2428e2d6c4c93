"""What a person is shown, the same on the terminal and on the page: findings in order, telling figures, the summary."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.model import Amount, Article, Claim, Finding, Problem, Report, Scale, Verdict
from factcheck.write.gravity import gravest_first
from factcheck.write.text import counted, harmless, listed, one_line
from factcheck.write.unmarked import text_between
from factcheck.write.values import shown

TELLING = 5  # figures shown of an article
MOST_VALUES = 4  # in a title

_VERDICTS: dict[Verdict, tuple[str, str]] = {
    "conflict": ("conflict", "conflicts"),
    "invalid": ("invalid figure", "invalid figures"),
    "inconsistent": ("inconsistency", "inconsistencies"),
    "updated": ("update", "updates"),
    "corroborated": ("corroborated figure", "corroborated figures"),
    "compatible": ("compatible figure", "compatible figures"),
    "single-source": ("single-source figure", "single-source figures"),
}

AGREEING: tuple[Verdict, ...] = ("corroborated", "compatible")

# Which kinds tell most of an article; the others tell too little on their own.
_TELLING_KINDS = ("money", "measure", "count", "percent", "rate", "multiple", "fraction", "temperature")


def named(verdict: Verdict) -> str:
    """`Corroborated figures`: the verdict as a heading."""
    return _VERDICTS[verdict][1].capitalize()


def by_id(report: Report) -> dict[str, Article]:
    """The report's articles by their ids."""
    return {article.id: article for article in report.articles}


def asks(finding: Finding) -> bool:
    """Whether it asks for something to be done: agreement does not, nor what is known."""
    return finding.verdict not in AGREEING and not finding.is_known


def problems(report: Report) -> list[Finding]:
    """The errors and warnings that are not known, the worst first."""
    return [finding for finding in gravest_first(report.findings) if finding.is_problem]


def independent(finding: Finding) -> str:
    """`2 independent sources`."""
    return counted(finding.independent_sources, "independent source")


def where_they_differ(finding: Finding, units: Mapping[str, Scale]) -> str:
    """`Conflict: €4.2bn or €3.9bn`: the verdict and the values of its claims, each once."""
    told = [group[0] for group in finding.groups] or finding.claims
    values = list(dict.fromkeys(shown(claim.mention, units) for claim in told))
    join = ", " if finding.verdict == "inconsistent" else " or "
    return f"{_VERDICTS[finding.verdict][0].capitalize()}: {join.join(values[:MOST_VALUES])}"


def standing(finding: Finding) -> str:
    """How a finding stands to the baseline: `known`, `accepted by M. Ode: short tons`, or nothing."""
    if finding.accepted:
        return one_line(f"accepted by {finding.accepted.by}: {finding.accepted.reason}")
    return "known" if finding.is_known else ""


def mark(finding: Finding) -> str:
    """` (error)`, ` (warning, known)`: how severe a finding is, where that says something, and how it stands."""
    severity = [] if finding.verdict in AGREEING else [finding.severity]
    marks = [*severity, *filter(None, [standing(finding)])]
    return f" ({', '.join(marks)})" if marks else ""


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
    subject = claim.thing.text if claim.thing else ""
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
    checked = {article.id for article in report.articles if not article.archived}
    claims = counted(sum(claim.article_id in checked for claim in report.claims), "claim")
    unchecked = sum(problem.is_of_language for problem in report.problems)
    rest = f"; {counted(unchecked, 'article')} not checked" if unchecked else ""
    return f"Found {found or 'no conflict'} in {counted(len(checked), 'article')}, {claims}{rest}."


def pieces(article: Article, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[str, int | None]]:
    """The article's harmless text in pieces, each with the number of the span that it is, or None."""
    place = 0
    for (start, end), number in sorted((span, number) for number, span in enumerate(spans)):
        if start < place:  # two claims of one figure: the first has it
            continue
        yield harmless(text_between(article, place, start)), None
        yield harmless(text_between(article, start, end)), number
        place = end
    yield harmless(text_between(article, place, len(article.text))), None

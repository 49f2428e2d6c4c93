"""HTML: one self-contained page that an editor can forward. It asks for nothing from the network.

Jinja2 escapes all text; the Content-Security-Policy allows the page's own style and script, by their hashes, and
nothing else. It can be forwarded by mail: beyond the articles' own texts a finding adds some 1,100 bytes.
"""

from base64 import b64encode
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from factcheck.model import Article, Claim, Finding, Report, Verdict
from factcheck.places import web_address
from factcheck.write import overview, quoted, timeline, views
from factcheck.write.gravity import gravest_first
from factcheck.write.html_data import REACH, page_data
from factcheck.write.reasons import in_words
from factcheck.write.stories import Story, stories_of
from factcheck.write.text import counted, harmless, one_line
from factcheck.write.values import shown
from factcheck.write.verdicts import MEANINGS, SEVERITY_MEANINGS

MOST_TEXTS = 50  # of more articles, only those with findings are shown in full
MOST_QUOTED = 50  # of more findings the page's script brings the sentences from the texts, once they come into view


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one story, and of those that ask for nothing of one verdict, each with its number on the page."""

    title: str
    findings: Sequence[tuple[int, Finding]]
    advice: str = ""
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """An article, its number, how many claims it has, and its text in pieces, each with its claim's number or None."""

    number: int
    article: Article
    claims: int
    pieces: Sequence[tuple[str, int | None]]


def write(report: Report) -> str:
    """The page."""
    articles, stories = views.by_id(report), stories_of(report, gravest_first(report.findings))
    asking, others = _groups(report, stories)
    numbered = [each for group in (*asking, *others) for each in group.findings]
    findings = [finding for _, finding in numbered]
    anchors = _anchors(report.claims)
    shown = _shown(report.articles, report.findings)
    return _environment().get_template("report.html.jinja").render(
        report=report,
        groups=[*asking, *others],
        articles=articles,
        overview=[(group.title, overview.lines(group.findings, articles, report.units)) for group in asking],
        meanings=_meanings(group.findings for group in asking),
        severities=SEVERITY_MEANINGS,
        stories=stories,
        sections=_sections(report, shown),
        finding_numbers={finding: number for number, finding in numbered},
        first_findings={anchors[claim]: finding for finding in reversed(findings) for claim in finding.claims},
        anchors=anchors,
        article_numbers={article.id: number for number, article in enumerate(report.articles)},
        data=page_data(report, findings, stories, shown),
        reach=REACH,
        most_quoted=MOST_QUOTED,
        style=_own("report.css"),
        script=_own("report.js"),
    )  # fmt: skip


def _own(name: str) -> Markup:
    """A file of ours as it stands: escaping would break it and its hash."""
    return Markup(files(__package__).joinpath(name).read_text(encoding="utf-8"))  # noqa: S704


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__, ""), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    environment.filters.update(harmless=harmless, one_line=one_line, link=web_address, hash=_hash)
    environment.tests.update(asks=views.asks)
    environment.globals.update(
        views=views, quoted=quoted, counted=counted, in_words=in_words, shown=shown, timeline=timeline,
        likelihood=overview.likelihood, mark=views.mark,
    )  # fmt: skip
    return environment


def _anchors(claims: Sequence[Claim]) -> dict[Claim, int]:
    """The number by which each claim's place is found: of two claims of one figure, the first has it."""
    first: dict[tuple[str, int], int] = {}
    return {claim: first.setdefault((claim.article_id, claim.start), n) for n, claim in enumerate(claims)}


def _groups(report: Report, stories: Sequence[Story]) -> tuple[list[Group], list[Group]]:
    """What asks for something, by story as in the table, and the rest by verdict; numbered through."""
    asking = [Group(title, found) for title, found in overview.asking(report, stories).items()]
    return asking, [_group([*found]) for _, found in groupby(overview.others(report), key=_kind)]


def _kind(numbered: tuple[int, Finding]) -> str:
    _, finding = numbered
    return "" if finding.is_known else finding.verdict


def _group(found: Sequence[tuple[int, Finding]]) -> Group:
    first = found[0][1]
    if first.is_known:
        return Group("Known findings", found, "They stand in the baseline.")
    return Group(views.named(first.verdict), found, _advice(first.verdict), is_folded=True)


def _advice(verdict: Verdict) -> str:
    return f"{MEANINGS[verdict].says} {MEANINGS[verdict].do}".strip()


def _meanings(groups: Iterable[Sequence[tuple[int, Finding]]]) -> dict[Verdict, str]:
    """What each verdict among these findings means, in the order of verdicts."""
    told = {finding.verdict for found in groups for _, finding in found}
    return {verdict: _advice(verdict) for verdict in MEANINGS if verdict in told}


def _sections(report: Report, shown: Set[str]) -> list[Section]:
    claims: dict[str, list[tuple[int, Claim]]] = {article.id: [] for article in report.articles}
    for number, claim in enumerate(report.claims):
        claims[claim.article_id].append((number, claim))
    return [
        Section(number, article, len(claims[article.id]), _pieces(article, claims[article.id], article.id in shown))
        for number, article in enumerate(report.articles)
    ]


def _shown(articles: Sequence[Article], findings: Sequence[Finding]) -> set[str]:
    if len(articles) <= MOST_TEXTS:
        return {article.id for article in articles}
    return {claim.article_id for finding in findings for claim in finding.claims}


def _pieces(article: Article, claims: Sequence[tuple[int, Claim]], is_shown: bool) -> list[tuple[str, int | None]]:
    if not is_shown:
        return []
    pieces = views.pieces(article, [(claim.start, claim.end) for _, claim in claims])
    return [(text, None if index is None else claims[index][0]) for text, index in pieces]

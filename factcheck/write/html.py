"""HTML: one self-contained page that an editor can forward. It asks for nothing from the network and runs no script.

Jinja2 escapes all text; the Content-Security-Policy allows the page's own style, by its hash, and nothing else.
"""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from urllib.parse import urlsplit

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from factcheck.model import Article, Claim, Finding, Report
from factcheck.write import views
from factcheck.write.text import counted, harmless, one_line

MOST_TEXTS = 50  # of more articles, only those with findings are shown in full


@dataclass(frozen=True, slots=True)
class Item:
    """A claim and its number on the page."""

    number: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class Section:
    """An article, its claims, and its text in pieces, each with the number of its claim or None."""

    article: Article
    claims: Sequence[Item]
    pieces: Sequence[tuple[str, int | None]]


def write(report: Report) -> str:
    """The page."""
    style = files(__package__).joinpath("report.css").read_text(encoding="utf-8")
    template = _environment().from_string(_source())
    return template.render(
        report=report,
        style=Markup(style),  # noqa: S704 - our own file; escaping would break it and its hash
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        findings=views.by_severity(report.findings),
        articles=views.by_id(report),
        sections=_sections(report),
        numbers={claim: number for number, claim in enumerate(report.claims)},
    )


def _source() -> str:
    return files(__package__).joinpath("report.html.jinja").read_text(encoding="utf-8")


def _environment() -> Environment:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.filters.update(harmless=harmless, one_line=one_line, link=link, figure=views.figure)
    environment.globals.update(views=views, counted=counted)
    return environment


def link(url: str | None) -> str:
    """The address where a browser may go, else nothing: `javascript:` and its kin are no links."""
    try:
        parts = urlsplit(one_line(url or ""))
    except ValueError:
        return ""
    return parts.geturl() if parts.scheme in {"http", "https"} and parts.netloc else ""


def _sections(report: Report) -> list[Section]:
    shown = _shown(report.articles, report.findings)
    items: dict[str, list[Item]] = {article.id: [] for article in report.articles}
    for number, claim in enumerate(report.claims):
        items[claim.article_id].append(Item(number, claim))
    return [_section(article, items[article.id], article.id in shown) for article in report.articles]


def _shown(articles: Sequence[Article], findings: Sequence[Finding]) -> set[str]:
    if len(articles) <= MOST_TEXTS:
        return {article.id for article in articles}
    return {claim.article_id for finding in findings for claim in finding.claims}


def _section(article: Article, items: Sequence[Item], is_shown: bool) -> Section:
    spans = [(item.claim.start, item.claim.end) for item in items]
    pieces = views.pieces(article.text, spans) if is_shown else ()
    numbered = [(text, None if index is None else items[index].number) for text, index in pieces]
    return Section(article, items, numbered)

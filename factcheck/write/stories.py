"""Stories as findings show them: articles that share a finding belong together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.model import Article, Finding, Report
from factcheck.write.text import one_line


@dataclass(frozen=True, slots=True)
class Story:
    """Articles, the earliest first, and the findings that join them, as they came."""

    articles: Sequence[Article]
    findings: Sequence[Finding]

    @property
    def title(self) -> str:
        """The title of its earliest article."""
        first = self.articles[0]
        return one_line(first.title or first.id)

    @property
    def days(self) -> str:
        """`2023-06-12 to 2023-06-13`; nothing where no article is dated."""
        days = [article.published.isoformat() for article in self.articles if article.published]
        return " to ".join(dict.fromkeys((days[0], days[-1]))) if days else ""


def stories_of(report: Report, findings: Sequence[Finding]) -> list[Story]:
    """The stories, in the order of their first finding; one about a single article joins its story, and makes none."""
    articles = {article.id: article for article in report.articles}
    joined = [finding for finding in findings if len(_articles_of(finding)) > 1]
    homes = _homes(_articles_of(finding) for finding in joined)
    members, told = defaultdict[str, set[str]](set), defaultdict[str, list[Finding]](list)
    for finding in findings:
        if home := homes.get(finding.claims[0].article_id):
            members[home] |= _articles_of(finding)
            told[home].append(finding)
    return [Story(_by_day(articles[each] for each in members[home]), told[home]) for home in told]


def titled(
    findings: Iterable[Finding], stories: Iterable[Story], articles: Mapping[str, Article]
) -> dict[str, list[Finding]]:
    """The findings under the titles of their stories, else of their one article, in the order of the first of each."""
    titles = {article.id: story.title for story in stories for article in story.articles}
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        article = articles[finding.claims[0].article_id]
        title = titles.get(article.id) or one_line(article.title or article.id)
        found.setdefault(title, []).append(finding)
    return found


def _articles_of(finding: Finding) -> set[str]:
    return {claim.article_id for claim in finding.claims}


def _homes(groups: Iterable[set[str]]) -> dict[str, str]:
    """The first id of its story for each id: groups that share one are one story."""
    homes: dict[str, str] = {}
    for group in groups:
        roots = {_root(homes, each) for each in group}
        homes.update(dict.fromkeys(roots, min(roots)))
    return {each: _root(homes, each) for each in homes}


def _root(homes: dict[str, str], each: str) -> str:
    while homes.setdefault(each, each) != each:
        homes[each] = homes[homes[each]]
        each = homes[each]
    return each


def _by_day(articles: Iterable[Article]) -> list[Article]:
    return sorted(articles, key=lambda article: (article.published or date.max, article.id))

"""All that asks for something in one table: a line a finding, by story, the story with the worst one first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Article, Finding, Scale
from factcheck.write import quoted, views
from factcheck.write.stories import Story
from factcheck.write.text import counted, one_line
from factcheck.write.values import shown

MOST_VALUES = 5  # in one line
_EVEN = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """A finding with its number on the page, its values with how many sources give each, and the sources' names."""

    number: int
    finding: Finding
    values: Sequence[tuple[str, int]]
    sources: Sequence[str]


def lines_by_story(
    numbered: Iterable[tuple[int, Finding]], stories: Sequence[Story], articles: Mapping[str, Article],
    units: Mapping[str, Scale],
) -> list[tuple[str, list[Line]]]:  # fmt: skip
    """The lines of what asks for something under the titles of their stories, else of their one article."""
    titles = {article.id: story.title for story in stories for article in story.articles}
    found: dict[str, list[Line]] = {}
    for number, finding in numbered:
        if views.asks(finding):
            article = articles[finding.claims[0].article_id]
            title = titles.get(article.id) or one_line(article.title or article.id)
            found.setdefault(title, []).append(_line(number, finding, articles, units))
    return list(found.items())


def _line(number: int, finding: Finding, articles: Mapping[str, Article], units: Mapping[str, Scale]) -> Line:
    sources: dict[str, set[str]] = {}
    for claim in finding.claims:
        sources.setdefault(shown(claim.mention, units), set()).add(quoted.source(articles[claim.article_id]))
    names = dict.fromkeys(quoted.source(articles[claim.article_id]) for claim in finding.claims)
    return Line(number, finding, [(value, len(given)) for value, given in sources.items()][:MOST_VALUES], list(names))


def value_and_sources(value: str, sources: int) -> str:
    """`24 people`, `31 people (3 sources)`."""
    return value if sources == 1 else f"{value} ({counted(sources, 'source')})"


def likelihood(finding: Finding) -> str:
    """`90%`; `doubtful` below a half, since nobody weighs 22% against 35%; nothing where none is weighed."""
    if not finding.comparisons:
        return ""
    return f"{finding.likelihood:.0%}" if finding.likelihood >= _EVEN else "doubtful"

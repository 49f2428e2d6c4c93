"""All that asks for something in one table: a line a finding, by story, the story with the worst one first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Article, Finding, Scale
from factcheck.write import quoted
from factcheck.write.text import counted
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


def lines(
    numbered: Iterable[tuple[int, Finding]], articles: Mapping[str, Article], units: Mapping[str, Scale]
) -> list[Line]:
    """A line for each finding."""
    return [_line(number, finding, articles, units) for number, finding in numbered]


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

"""All that asks for something in one table: a line a finding, by story, the story with the worst one first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, count, groupby
from operator import itemgetter

from factcheck.model import Amount, Article, Claim, Finding, Report, Scale
from factcheck.write import quoted, views
from factcheck.write.gravity import gravest_first
from factcheck.write.stories import Story, stories_of, titled
from factcheck.write.text import counted
from factcheck.write.values import shown
from factcheck.write.verdicts import MEANINGS

MOST_VALUES = 5  # in one line
_EVEN = 0.5
_ORDER = list(MEANINGS)


@dataclass(frozen=True, slots=True)
class Line:
    """A finding with its number, and its values with the names of the sources that give each.

    The values of an update stand in the order of their days.
    """

    number: int
    finding: Finding
    values: Sequence[tuple[str, Sequence[str]]]

    @property
    def told(self) -> str:
        """`24 people → 31 people (3 sources)` of an update, `200 tons · 120 t` of the others."""
        parts = [
            value if len(sources) == 1 else f"{value} ({counted(len(sources), 'source')})"
            for value, sources in self.values
        ]
        return self._link.join(parts)

    @property
    def sides(self) -> Sequence[tuple[str, Sequence[str]]]:
        """Who says what, those together that have one set of sources: `60 · 240` of one, `→ 31 people` of two."""
        sides = [
            (self._link.join(value for value, _ in values), sources)
            for sources, values in groupby(self.values, key=itemgetter(1))
        ]
        return [(f"{self._link if n else ''}{value}".lstrip(" ·"), sources) for n, (value, sources) in enumerate(sides)]

    @property
    def _link(self) -> str:
        return " → " if self.finding.verdict == "updated" else " · "

    @property
    def about(self) -> str:
        """What the fact is, without what the values say themselves: `143 passengers` say that it is passengers."""
        said, parts = self.told.casefold(), self.finding.about.split(" · ")
        units = {getattr(each.value, "unit", "") for each in self.finding.claims if each.mention.says_noun}
        return " · ".join(part for part in parts if part.casefold() not in said and part not in units)


def asking(report: Report, stories: Sequence[Story]) -> dict[str, list[tuple[int, Finding]]]:
    """The findings that ask for something under the titles of their stories, numbered through."""
    findings = [each for each in gravest_first(report.findings) if views.asks(each)]
    numbers = count(1)
    told = titled(findings, stories, views.by_id(report))
    return {title: [(next(numbers), each) for each in found] for title, found in told.items()}


def others(report: Report) -> list[tuple[int, Finding]]:
    """The findings that ask for nothing, numbered behind those that do."""
    findings = [each for each in gravest_first(report.findings) if not views.asks(each)]
    findings.sort(key=lambda each: (each.is_known, _ORDER.index(each.verdict)))
    return list(enumerate(findings, 1 + len(report.findings) - len(findings)))


def numbered(report: Report) -> list[tuple[int, Finding]]:
    """All findings with the numbers that they have wherever they have one."""
    stories = stories_of(report, gravest_first(report.findings))
    return [*chain.from_iterable(asking(report, stories).values()), *others(report)]


def lines(
    numbered: Iterable[tuple[int, Finding]], articles: Mapping[str, Article], units: Mapping[str, Scale]
) -> list[Line]:
    """A line for each finding."""
    return [_line(number, finding, articles, units) for number, finding in numbered]


def _line(number: int, finding: Finding, articles: Mapping[str, Article], units: Mapping[str, Scale]) -> Line:
    values = [
        (max((shown(claim.mention, units) for claim in claims), key=len), _sources(claims, articles))
        for group in _groups(finding, articles)
        for claims in _alike(group, units)
    ]
    return Line(number, finding, list(dict.fromkeys(values))[:MOST_VALUES])


def _groups(finding: Finding, articles: Mapping[str, Article]) -> Sequence[Sequence[Claim]]:
    groups = finding.groups or [(claim,) for claim in finding.claims]
    if finding.verdict != "updated":
        return groups
    return sorted(groups, key=lambda group: min(_day(claim, articles) for claim in group))


def _day(claim: Claim, articles: Mapping[str, Article]) -> tuple[date, bool]:
    """What sorts an earlier figure before that of a later text, or of a text that calls the other one the earlier."""
    return articles[claim.article_id].published or date.max, claim.cue is not None


def _alike(group: Iterable[Claim], units: Mapping[str, Scale]) -> Iterable[Sequence[Claim]]:
    """The claims of a group that are told as one: "17" beside "17 people", and not "about 20" beside "20"."""
    found: dict[object, list[Claim]] = {}
    for claim in group:
        found.setdefault(_told(claim, units), []).append(claim)
    return found.values()


def _told(claim: Claim, units: Mapping[str, Scale]) -> object:
    value = claim.value
    if claim.kind == "count" and isinstance(value, Amount):
        return value.low, value.high, value.hedge
    return shown(claim.mention, units)


def _sources(claims: Iterable[Claim], articles: Mapping[str, Article]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(quoted.source(articles[claim.article_id]) for claim in claims))


def likelihood(finding: Finding) -> str:
    """`90%`; `doubtful` below a half, since nobody weighs 22% against 35%; nothing where none is weighed."""
    if not finding.comparisons:
        return ""
    return f"{finding.likelihood:.0%}" if finding.likelihood >= _EVEN else "doubtful"

"""Articles to a report: the order of the steps."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.claims import Story, claims_of, scene_of
from factcheck.compare import considered_of, findings_of, invalid_findings, judged_by, links_of, origin_of, told_in
from factcheck.find import find
from factcheck.model import (
    VERDICTS,
    Amount,
    Article,
    Claim,
    Considered,
    Extract,
    Finding,
    Mention,
    Report,
    Scale,
)
from factcheck.problems import problems_of
from factcheck.reckon import Text, inconsistent_findings, slips_of
from factcheck.resolve import resolve
from factcheck.rules import Language, Rules, shipped_rules
from factcheck.rules.scales import scales
from factcheck.sentences import split
from factcheck.tokens import Tokens

Extracting = Callable[[Sequence[Article], Rules], Iterable[Extract]]  # of each article in turn what `extract` gives

_YEARS = range(100, 9900)


def find_mentions(article: Article, rules: Rules | None = None) -> list[Mention]:
    """All that can be read as a value in an article, in the order of its text, dates and currencies settled."""
    return _read(reckoned(article), rules or shipped_rules())[1]


def extract_claims(article: Article, rules: Rules | None = None) -> list[Claim]:
    """The claims of an article, in the order of its text."""
    rules, article = rules or shipped_rules(), reckoned(article)
    sentences, mentions = _read(article, rules)
    language = _language(article, rules)
    return claims_of(Story(article, sentences, mentions, language)) if language else []


def extract(article: Article, rules: Rules) -> Extract:
    """All that is needed of an article when articles are compared."""
    article = reckoned(article)
    sentences, mentions = _read(article, rules)
    language = _language(article, rules)
    if language is None:
        return Extract((), None)
    story = Story(article, sentences, mentions, language)
    claims = claims_of(story)
    if not language.is_compared:
        return Extract(tuple(claims), None)
    return Extract(tuple(claims), scene_of(story), tuple(slips_of(claims, Text(article, sentences, language, rules))))


def reckoned(article: Article) -> Article:
    """The article; without its publication date where that lies at the calendar's edge, with no room to reckon from."""
    is_usable = article.published is None or article.published.year in _YEARS
    return article if is_usable else replace(article, published=None)


def check_articles(
    articles: Iterable[Article],
    rules: Rules | None = None,
    *,
    against: Iterable[Article] = (),
    extracting: Extracting | None = None,
    crowded: Container[str] = frozenset(),
) -> Report:
    """What the articles say together: a pure function of the articles, in any order, and the rules.

    Articles are extracted and told alone, links are judged alone, whatever the others are; only to bring articles
    together by their keys and to make one finding of all that was judged of one fact, all must be known.

    With articles of an archive in `against`, what the articles say together and against those; what the archive says
    on its own is left out. `extracting` may replace a plain loop over `extract`, to do the same faster. Where `against`
    is a part of a larger archive, `crowded` are the keys that too many of its articles share.
    """
    rules = rules or shipped_rules()
    found = _extracted(articles, against, extracting or _one_by_one, rules)
    counts: Counter[str] = Counter()
    told = [*_told_together(found, rules, crowded, counts), *_told_alone(found, rules)]
    return _report(found, sorted(told, key=lambda finding: VERDICTS.index(finding.verdict)), counts, rules)


@dataclass(frozen=True, slots=True)
class _Extracted:
    """Articles that are checked, those and the archive's by their ids, and what was extracted from each."""

    own: Mapping[str, Article]
    articles: Mapping[str, Article]
    extracts: Mapping[str, Extract]


def _extracted(
    articles: Iterable[Article], against: Iterable[Article], extracting: Extracting, rules: Rules
) -> _Extracted:
    own = {article.id: reckoned(article) for article in articles}
    older = {article.id: replace(reckoned(article), archived=True) for article in against}
    by_id = dict(sorted({**older, **own}.items()))
    return _Extracted(own, by_id, dict(zip(by_id, extracting(list(by_id.values()), rules), strict=True)))


def _told_together(found: _Extracted, rules: Rules, crowded: Container[str], counts: Counter[str]) -> list[Finding]:
    """What articles give together; `counts` takes in how much was looked at."""
    scenes = {name: extract.scene for name, extract in found.extracts.items() if extract.scene}
    links = links_of(list(scenes.values()), found.own, rules, counts, crowded)
    counts["links"] = len(links)
    linked = sorted(scenes.keys() & {*found.own, *(name for link in links for name in (link.one, link.other))})
    told = {name: told_in(found.articles[name], found.extracts[name], rules) for name in linked}
    origins = {name: origin_of(found.articles[name], rules) for name in linked}
    return findings_of(judged_by(links, told, found.own, origins, rules), found.articles, origins, rules)


def _told_alone(found: _Extracted, rules: Rules) -> Iterator[Finding]:
    for name in sorted(found.own):
        yield from findings_alone(found.articles[name], found.extracts[name], rules)


def _report(found: _Extracted, findings: Sequence[Finding], counts: Mapping[str, int], rules: Rules) -> Report:
    shown = sorted(found.own.keys() | {claim.article_id for finding in findings for claim in finding.claims})
    claims = tuple(claim for name in shown for claim in found.extracts[name].claims)
    own = sorted(found.own.items())
    return Report(
        articles=tuple(found.articles[name] for name in shown),
        claims=claims,
        findings=tuple(findings),
        problems=tuple(problem for name, each in own for problem in problems_of(each, found.extracts[name], rules)),
        stats=dict(sorted(counts.items())),
        units=units_of(claims, rules),
    )


def findings_alone(article: Article, extract: Extract, rules: Rules) -> list[Finding]:
    """What an article gives without any other: dates that cannot be true, then figures that do not add up."""
    known = {article.id: article}
    return [*invalid_findings(extract.claims, known, rules), *inconsistent_findings(extract.slips, known, rules)]


def consider(one: Article, other: Article, rules: Rules) -> list[Considered]:
    """All figures that two articles put side by side may share, with what is said of each two, or why nothing."""
    left, right = (told_in(article, extract(article, rules), rules) for article in (one, other))
    return considered_of(left, right, rules)


def units_of(found: Iterable[Claim | Mention], rules: Rules) -> dict[str, Scale]:
    """What is known of the units of claims or mentions."""
    return scales((each.value.unit for each in found if isinstance(each.value, Amount)), rules)


def _one_by_one(articles: Sequence[Article], rules: Rules) -> Iterator[Extract]:
    return (extract(article, rules) for article in articles)


def _language(article: Article, rules: Rules) -> Language | None:
    return rules.languages.get(article.lang) if article.lang else None


def _read(article: Article, rules: Rules) -> tuple[list[Tokens], list[Mention]]:
    language = _language(article, rules)
    if language is None:
        return [], []
    sentences = split(article.text, language)
    found = [list(find(sentence, language, rules)) for sentence in sentences]
    return sentences, resolve(found, article, rules)

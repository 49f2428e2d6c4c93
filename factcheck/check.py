"""Articles to a report: the order of the steps."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from factcheck.claims import claims_of, scene_of
from factcheck.compare import compared, findings_of, invalid_findings
from factcheck.find import find
from factcheck.group import linked, matches_of, origins_of
from factcheck.model import Article, Claim, Mention, Problem, Report, Scene, Sentence
from factcheck.resolve import resolve
from factcheck.rules import Language, Rules, shipped_rules
from factcheck.sentences import split

_YEARS = range(100, 9900)


def find_mentions(article: Article, rules: Rules | None = None) -> list[Mention]:
    """All that can be read as a value in an article, in the order of its text, dates and currencies settled."""
    return _read(_reckoned(article), rules or shipped_rules())[1]


def extract_claims(article: Article, rules: Rules | None = None) -> list[Claim]:
    """The claims of an article, in the order of its text."""
    rules, article = rules or shipped_rules(), _reckoned(article)
    sentences, mentions = _read(article, rules)
    language = _language(article, rules)
    return claims_of(article, sentences, mentions, language) if language else []


def check_articles(articles: Iterable[Article], rules: Rules | None = None) -> Report:
    """What the articles say together: a pure function of the articles, in any order, and the rules."""
    rules = rules or shipped_rules()
    ordered = sorted(map(_reckoned, articles), key=lambda article: article.id)
    by_id = {article.id: article for article in ordered}
    read = {article.id: _claims_and_scene(article, rules) for article in ordered}
    claims = [claim for found, _ in read.values() for claim in found]
    scenes = {name: scene for name, (_, scene) in read.items() if scene}
    origins = origins_of(ordered, rules)
    links, candidates = linked(list(scenes.values()), by_id, rules)
    matches, pairs = matches_of(links, claims, by_id, rules)
    comparisons = [found for match in matches for found in compared(match, scenes, by_id, origins, rules)]
    findings = findings_of(comparisons, by_id, origins, rules) + invalid_findings(claims, by_id)
    unresolved = Counter(claim.article_id for claim in claims if _is_unresolved(claim))
    problems = [problem for article in ordered for problem in _problems(article, rules, unresolved[article.id])]
    stats = dict(sorted((candidates + pairs).items())) | {"links": len(links)}
    return Report(tuple(ordered), tuple(claims), tuple(findings), tuple(problems), stats)


def _reckoned(article: Article) -> Article:
    """The article; without its publication date where that lies at the calendar's edge, with no room to reckon from."""
    is_usable = article.published is None or article.published.year in _YEARS
    return article if is_usable else replace(article, published=None)


def _claims_and_scene(article: Article, rules: Rules) -> tuple[list[Claim], Scene | None]:
    sentences, mentions = _read(article, rules)
    language = _language(article, rules)
    if language is None:
        return [], None
    return claims_of(article, sentences, mentions, language), scene_of(article, sentences, mentions, language)


def _language(article: Article, rules: Rules) -> Language | None:
    return rules.languages.get(article.lang) if article.lang else None


def _read(article: Article, rules: Rules) -> tuple[list[Sentence], list[Mention]]:
    language = _language(article, rules)
    if language is None:
        return [], []
    sentences = split(article.text, language)
    found = [mention for sentence in sentences for mention in find(sentence, language, rules)]
    return sentences, resolve(found, article, rules)


def _problems(article: Article, rules: Rules, unresolved: int) -> list[Problem]:
    """What kept an article's claims from being read or settled, and what would help."""
    if _language(article, rules) is None:
        return [
            Problem(
                article.id,
                "no-rules",
                f"there are no rules for its language ({article.lang or 'unknown'})",
                "give --lang, or add rules/<lang>",
            )
        ]
    if article.published is None and unresolved:
        dates = "1 date stays" if unresolved == 1 else f"{unresolved} dates stay"
        return [
            Problem(
                article.id, "no-publication-date", f"{dates} unresolved: the article's publication date is unknown",
                "give --published DATE, or say `published` in an articles.toml beside it",
            )
        ]  # fmt: skip
    return []


def _is_unresolved(claim: Claim) -> bool:
    return claim.value is None and claim.kind in ("date", "time") and "invalid-date" not in claim.mention.notes

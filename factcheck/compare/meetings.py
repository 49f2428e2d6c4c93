"""All that the facts of linked articles say of one another, and a headline and the text below it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from factcheck.compare.facts import Fact, Facts, fact_of, facts_of
from factcheck.compare.links import SURE, Link
from factcheck.compare.origins import Origin, are_one
from factcheck.compare.pairing import Matching
from factcheck.compare.sifting import Meeting
from factcheck.compare.sorts import Sorts
from factcheck.compare.tellings import Telling, tellings_of
from factcheck.compare.verdicts import Judged, considered, contradicted, judged
from factcheck.compare.weighing import Scales
from factcheck.model import Article, Considered, Extract
from factcheck.rules import Language, Rules


@dataclass(frozen=True, slots=True)
class Told:
    """An article and what it tells."""

    article: Article
    facts: Facts
    sentences: int


def told_in(article: Article, extract: Extract, rules: Rules) -> Told:
    """What an article tells, by facts."""
    language = rules.languages[article.lang or ""]
    facts = facts_of(tellings_of(article, extract.claims, language, rules), rules.policy)
    return Told(article, facts, extract.scene.size if extract.scene else 0)


def judged_by(
    links: Iterable[Link], told: Mapping[str, Told], own: Iterable[str], origins: Mapping[str, Origin], rules: Rules
) -> Iterator[Judged]:
    """What the facts of each two linked articles say together, link by link; then each of our own of itself."""
    tables = Scales(rules.policy), Sorts(rules.policy)
    for link in links:
        one, other = told[link.one], told[link.other]
        is_one = are_one(origins[link.one], origins[link.other], rules.policy.origins)
        sentences = max(one.sentences, other.sentences)
        matching = Matching(sentences, link.strength, *tables, rules)
        yield from judged(Meeting(one.facts, other.facts, matching, is_one, _language(one, rules)))
    for name in sorted(own):
        if name in told:
            yield from _of_itself(told[name], Matching(told[name].sentences, SURE, *tables, rules))


def considered_of(one: Told, other: Told, rules: Rules) -> list[Considered]:
    """What was considered between two articles put side by side, as of one event."""
    tables = Scales(rules.policy), Sorts(rules.policy)
    matching = Matching(max(one.sentences, other.sentences), SURE, *tables, rules, is_whole=True)
    return considered(Meeting(one.facts, other.facts, matching, False, _language(one, rules)))


def _of_itself(told: Told, matching: Matching) -> list[Judged]:
    """What an article's lead says against its headline."""
    title = _part(told.facts, is_title=True)
    if not title or not _is_line(next(chain(*title.values())), told.article.text):
        return []
    body = _part(told.facts, is_title=False)
    return contradicted(Meeting(title, body, matching, False, _language(told, matching.rules)))


def _part(facts: Facts, *, is_title: bool) -> Facts:
    """The facts that stand in the headline, or below it."""
    parts = {
        dimension: [fact_of(kept) for fact in found if (kept := _kept(fact, is_title=is_title))]
        for dimension, found in facts.items()
    }
    return {dimension: found for dimension, found in parts.items() if found}


def _is_line(fact: Fact, text: str) -> bool:
    """Whether a line ends with the sentence of a fact: the first one of a paragraph is no headline."""
    return text[fact.tellings[0].claim.sentence[1] :].lstrip(" \t\r").startswith("\n")


def _kept(fact: Fact, *, is_title: bool) -> tuple[Telling, ...]:
    return tuple(telling for telling in fact.tellings if (telling.claim.sentence[0] == 0) == is_title)


def _language(told: Told, rules: Rules) -> Language:
    return rules.languages[told.article.lang or ""]

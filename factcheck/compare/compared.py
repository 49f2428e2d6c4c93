"""The comparisons of one field of two articles, by its sort."""

from collections.abc import Mapping

from factcheck.compare import facts, victims
from factcheck.compare.verdicts import Story
from factcheck.model import Article, Comparison, Match, Scene
from factcheck.rules import Rules


def compared(
    match: Match, scenes: Mapping[str, Scene], articles: Mapping[str, Article], origins: Mapping[str, str], rules: Rules
) -> list[Comparison]:
    """What the claims of one field say together; empty where nothing can be said."""
    one, other = match.left[0].article_id, match.right[0].article_id
    story = Story(
        articles[one], articles[other], scenes[one], scenes[other], origins[one] == origins[other],
        match.strength, match.beside, rules,
    )  # fmt: skip
    if match.name == "headline victims":
        return victims.contradicted(match.left, match.right, story)
    if match.name == "headline figures":
        return facts.contradicted(match.left, match.right, story)
    if match.name == "victims":
        found = facts.compared(match.left, match.right, story) if story.is_short else []
        return found or victims.compared(match.left, match.right, story)
    return facts.compared(match.left, match.right, story)

"""What kept an article from being checked, or its dates from being settled, and what would help."""

from factcheck.errors import ArticleError
from factcheck.model import OF_TIME, Article, Claim, Extract, Problem
from factcheck.rules import Rules


def problem_of_reading(error: ArticleError) -> Problem:
    """A file, or a part of one, that cannot be read."""
    problem, _, remedy = error.problem.partition("; ")
    return Problem(error.place, "unread", problem, remedy or "mend it, or take it out")


def problems_of(article: Article, extract: Extract, rules: Rules) -> list[Problem]:
    """What kept an article's claims from being read or settled, and what would help."""
    if unchecked := problem_of_language(article, rules):
        return [unchecked]
    unresolved = sum(map(_is_unresolved, extract.claims))
    if article.published is None and unresolved:
        dates = "1 date stays" if unresolved == 1 else f"{unresolved} dates stay"
        return [
            Problem(
                article.id, "no-publication-date", f"{dates} unresolved: the article's publication date is unknown",
                "give --published DATE, or say `published` in an articles.toml beside it",
            )
        ]  # fmt: skip
    if article.published and extract.scene and extract.scene.published is None:
        return [
            Problem(
                article.id, "contradicted-publication-date",
                f"its text is dated more than two weeks from its publication date, {article.published}",
                "correct the date, or leave it out; no order of articles is taken from it",
            )
        ]  # fmt: skip
    return []


def problem_of_language(article: Article, rules: Rules) -> Problem | None:
    """What keeps an article from being checked: there are no rules for its language, or too few."""
    language = rules.languages.get(article.lang or "")
    if language is None:
        unknown = f"there are no rules for its language ({article.lang or 'unknown'})"
        return Problem(article.id, "no-rules", unknown, "give --lang, or add rules/<lang>")
    if not language.is_compared:
        read = f"figures and dates are read in its language ({language.name}), but not compared yet"
        lacks = f"add what rules/{language.name} lacks: CONTRIBUTING says what a language needs"
        return Problem(article.id, "not-compared", read, lacks)
    return None


def _is_unresolved(claim: Claim) -> bool:
    return claim.value is None and claim.kind in OF_TIME and "invalid-date" not in claim.mention.notes

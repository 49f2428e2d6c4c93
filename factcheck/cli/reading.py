"""What run and extract share: load the rules, read the articles, tell of each that cannot be read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.interruption import end_if_told
from factcheck.cli.messages import tell
from factcheck.cli.progress import counted
from factcheck.errors import ArticleError, FactcheckError
from factcheck.marks import marks, named_apart
from factcheck.model import Article, Problem

if TYPE_CHECKING:
    from factcheck.rules import Rules


_MOST_TOLD = 10  # errors in one file that are told one by one


@dataclass(frozen=True, slots=True)
class Given:
    """What the command line says of the articles."""

    published: date | None
    source: str | None
    lang: str | None
    own_rules: Path | None


@dataclass(frozen=True, slots=True)
class Material:
    """Rules, articles and the older ones to compare them with, ready to be worked on.

    `unread` counts what could not be read, `problems` are those of it that are told.
    """

    rules: "Rules"
    articles: tuple[Article, ...]
    archive: tuple[Article, ...]
    skipped: int
    unread: int
    problems: Sequence[Problem]

    @property
    def is_whole(self) -> bool:
        """Whether all could be read."""
        return not self.unread


@dataclass(slots=True)
class Met:
    """What reading met so far; `problems` are those of the errors that are told."""

    articles: int = 0
    errors: int = 0
    skipped: int = 0
    problems: list[Problem] = field(default_factory=list)


def read(paths: Sequence[str], given: Given, max_article_size: int, against: Sequence[str] = ()) -> Material:
    """Read all that can be read; no article at all is an ArticleError unless another error said why."""
    from factcheck.rules import load_rules

    rules, met = load_rules(given.own_rules), Met()
    require_language(given.lang, rules)
    of_archive = Given(None, None, None, given.own_rules)
    with counted("articles read") as told:
        articles = tuple(told(read_one_by_one(paths, rules, given, max_article_size, met)))
        # A file of an archive's folder that cannot be read is told, and no reason to fail: nobody asked to check it.
        counts = {path: Met() if Path(path).is_dir() else met for path in against}
        found = {path: read_one_by_one([path], rules, of_archive, max_article_size, counts[path]) for path in against}
        older = tuple(_older(((path, each) for path in found for each in told(found[path])), articles))
    return Material(rules, articles, older, met.skipped, met.errors, met.problems)


def read_one_by_one(
    paths: Sequence[str], rules: "Rules", given: Given, max_article_size: int, met: Met
) -> Iterator[Article]:
    """Each article as it is read, so that none before it need be held; `met` is told what else there was."""
    from factcheck.read import each_step

    steps = each_step(
        [_from_here(path) for path in paths],
        rules=rules,
        published=given.published,
        source=given.source,
        lang=given.lang,
        max_article_size=max_article_size,
    )
    errors = Counter[str]()
    for step in steps:
        end_if_told()
        match step:
            case Article():
                met.articles += 1
                yield step
            case ArticleError():
                met.errors += 1
                met.problems += _tell_first(step, errors)
            case _:
                met.skipped += 1
    met.problems += _tell_rest(errors)
    if not met.articles and not met.errors:
        raise ArticleError(", ".join(paths), f"no article found; {_skipped(met.skipped)}")


def _tell_first(error: ArticleError, errors: Counter[str]) -> Iterator[Problem]:
    """Tell of an error, and give it for the report, if its file had few before."""
    file, _, line = error.place.rpartition(":")
    name = file if line.isdecimal() else error.place
    errors[name] += 1
    if errors[name] <= _MOST_TOLD:
        yield _told(error)


def _tell_rest(errors: Counter[str]) -> Iterator[Problem]:
    for file, number in errors.items():
        if number > _MOST_TOLD:
            yield _told(ArticleError(file, f"and {number - _MOST_TOLD:,} more errors in it"))


def _told(error: ArticleError) -> Problem:
    from factcheck.problems import problem_of_reading

    tell(str(error))
    return problem_of_reading(error)


def require_language(lang: str | None, rules: "Rules") -> None:
    """Refuse a language without rules, and name the nearest one that has some; "en-GB" is English."""
    known = sorted(rules.languages)
    if lang is None or lang.lower().partition("-")[0] in known:
        return
    near = [name for name in known if lang.lower().startswith(name)] or get_close_matches(lang.lower(), known, 1)
    hint = f"did you mean {near[0]}?" if near else f"there are rules for {', '.join(known)}"
    raise FactcheckError("--lang", f"there are no rules for {lang!r}; {hint}")


def unread_for_language(article: Article, rules: "Rules") -> list[Problem]:
    """What kept all of the article from being read: that there are no rules for its language."""
    from factcheck.problems import problem_of_language

    problem = problem_of_language(article, rules)
    return [problem] if problem and article.lang not in rules.languages else []


def _from_here(path: str) -> str:
    """A path below the working directory relative to it: code hosts look for files in their copy of the folder."""
    here = Path.cwd()
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path


def _older(archive: Iterable[tuple[str, Article]], articles: Iterable[Article]) -> Iterator[Article]:
    """The archive, each article once and without those that are checked: they may stand in it already.

    One whose id is taken is named by its whole path.
    """
    known = {mark for article in articles for mark in marks(article)}
    ids = {article.id for article in articles}
    for path, article in archive:
        if known.isdisjoint(marks(article)):
            name = article.id if article.id not in ids else named_apart(article.id, path)
            known.update(marks(article))
            ids.add(name)
            yield replace(article, id=name)


def _skipped(number: int) -> str:
    return f"{number} files were skipped, name one outright to read it" if number else "nothing is there"

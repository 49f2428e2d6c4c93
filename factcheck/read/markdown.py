"""Markdown with front matter: TOML between +++ lines or YAML between --- lines."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

from factcheck.errors import ArticleError
from factcheck.model import Places
from factcheck.read.drafts import Draft, facts_of
from factcheck.read.encoding import decoded, read_bytes
from factcheck.read.text import filled

# A rule (---) may begin an article too: YAML is told from prose by the key that follows.
_OPENING = re.compile(r"(\+\+\+)[ \t]*\r?\n|(---)[ \t]*\r?\n(?=[A-Za-z_][\w-]*[ \t]*:)")
_CLOSINGS = {fence: re.compile(rf"^{re.escape(fence)}[ \t]*(?:\r?\n|\Z)", re.MULTILINE) for fence in ("+++", "---")}


def read(file: BinaryIO, place: str, limit: int) -> Iterator[Draft]:
    """The one article of a Markdown file; its offsets count from behind the front matter."""
    whole = decoded(read_bytes(file, place, limit), place)
    facts, offset = _front_matter(whole, place)
    places = Places("identity", offset, line=1 + whole.count("\n", 0, offset))
    yield Draft(place, filled(whole[offset:], place), facts_of(facts, place), places)


def _front_matter(text: str, place: str) -> tuple[Mapping[str, Any], int]:
    opening = _OPENING.match(text)
    closing = _CLOSINGS[opening[1] or opening[2]].search(text, opening.end()) if opening else None
    if not opening or not closing:
        return {}, 0
    parse = _toml if opening[1] else _yaml
    return parse(text[opening.end() : closing.start()], place), closing.end()


def _toml(text: str, place: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads("\n" + text.replace("\r\n", "\n"))  # so that lines are counted from the file's first
    except (ValueError, RecursionError) as error:
        raise ArticleError(place, f"its front matter is not valid TOML: {error}") from None


def _yaml(text: str, place: str) -> Mapping[str, Any]:
    import yaml  # type: ignore[import-untyped]

    # All scalars stay text, so that `lang: no` is no boolean and an impossible date is told as one.
    try:
        record = _single(yaml.BaseLoader, text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        problem = getattr(error, "problem", None) or type(error).__name__
        mark = getattr(error, "problem_mark", None)
        where = f"{place}:{mark.line + 2}" if mark else place
        raise ArticleError(where, f"its front matter is not valid YAML: {problem}") from None
    if not isinstance(record, dict):
        raise ArticleError(place, "its front matter holds no keys; write it as `key: value` lines")
    return record


def _single(loader: Callable[[str], Any], text: str) -> object:
    return loader(text).get_single_data()

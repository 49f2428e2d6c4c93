"""Sidecars: what an articles.toml says of the articles in its own folder."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.errors import ArticleError
from factcheck.read.drafts import as_text

NAME = "articles.toml"
_KEYS = ("source", "agency", "published", "url", "lang", "how")
_LARGEST = 5_000_000


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The facts for each file name, and what is wrong with the rest."""

    place: str
    facts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    errors: tuple[ArticleError, ...] = ()


def read_sidecar(folder: Path) -> Sidecar:
    """The sidecar of a folder, empty if it has none; what cannot be used of it is among its errors."""
    place = folder / NAME
    try:
        tables = _tables(place)
    except ArticleError as error:
        return Sidecar(str(place), errors=(error,))
    errors: list[ArticleError] = []
    facts = {name: dict(_facts(place, name, table, errors)) for name, table in tables.items()}
    return Sidecar(str(place), facts, tuple(errors))


def _tables(place: Path) -> dict[str, Any]:
    try:
        if place.exists() and not place.is_file():
            raise ArticleError(str(place), "is a folder, a pipe or a device, and no file; remove or rename it")
        with place.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise ArticleError(str(place), f"is larger than {_LARGEST:,} bytes; split the folder")
        return tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise ArticleError(str(place), f"cannot be read: {error.strerror}; check its permissions") from None
    except (ValueError, RecursionError) as error:
        raise ArticleError(str(place), f"is not valid TOML in UTF-8: {error}") from None


def _facts(place: Path, name: str, table: object, errors: list[ArticleError]) -> Iterator[tuple[str, str]]:
    if problem := _problem(place, name, table):
        errors.append(ArticleError(str(place), problem))
        return
    assert isinstance(table, dict)  # noqa: S101 - as _problem has seen
    for key, value in table.items():
        try:
            yield _known(place, name, key), as_text(value, str(place), f'"{name}".{key}')
        except ArticleError as error:
            errors.append(error)


def _problem(place: Path, name: str, table: object) -> str | None:
    if "/" in name or "\\" in name or name in ("", ".", ".."):
        return f'"{name}": is no file name; an {NAME} speaks of the files in its own folder, so each folder has one'
    if not isinstance(table, dict):
        return f'"{name}": is no table; write ["file name"] and its facts below'
    if not (place.parent / name).is_file():
        return f'"{name}": no such file in this folder; correct the name or take the entry out'
    return None


def _known(place: Path, name: str, key: str) -> str:
    if key not in _KEYS:
        raise ArticleError(str(place), f'"{name}".{key}: no such key; known are {", ".join(_KEYS)}')
    return key

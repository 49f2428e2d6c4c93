"""Rules files: where they are, how a newsroom's own are laid over the shipped ones, and how a mistake is told."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, TypeVar, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from factcheck.errors import RulesError
from factcheck.lexicon import Lexicon
from factcheck.rules.kept import kept

Table = dict[str, Any]


class Section(BaseModel):
    """A table of a rules file: a key that nobody reads is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


def _day(value: object) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"{value!r} is no day of the calendar; write it as 2018-09-12") from None


class RulesFile(Section):
    """What every rules file may hold beside its vocabulary: examples, and known failures of the same form.

    `published` is the day on which the examples are taken to be published.
    """

    published: Annotated[date | None, BeforeValidator(_day)] = None
    examples: dict[str, list[str]] = Field(default={})
    known_failures: dict[str, list[str]] = Field(default={})


_Model = TypeVar("_Model", bound=RulesFile)
_NO_SUCH_KEY = "there is no such key; correct its name or take it out"


def blank(model: type[BaseModel]) -> Table:
    """The table of a file that says nothing: every list and text that the model asks for is empty."""
    return {name: _blank(field.annotation) for name, field in model.model_fields.items() if field.is_required()}


def _blank(kind: Any) -> Any:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return blank(kind)
    plain = get_origin(kind) or kind
    return plain() if plain in (frozenset, list, dict, tuple, str, int) else {}


def shipped_folder() -> Path:
    """The folder of the shipped rules: in the wheel beside the package's modules, in a checkout at its root."""
    package = Path(__file__).parent.parent
    installed = package / "_rules"
    return installed if installed.is_dir() else package.parent / "rules"


def read_tables(own: Path | None = None) -> dict[str, Table]:
    """All rules files as tables by their POSIX path: {"units.toml": {...}, "en/numbers.toml": {...}}.

    `own` is a newsroom's folder, laid over the shipped one. Raises RulesError for a file that is no TOML.
    """
    tables = kept(shipped_folder(), _tables_in)
    if own is not None:
        if not own.is_dir():
            raise RulesError(str(own), "is not a folder of rules; name one that holds .toml files")
        for name, table in own_tables(own).items():
            _require_known(name, tables, own)
            tables[name] = merged(tables.get(name, {}), table, str(own / name))
    return tables


def own_tables(folder: Path) -> dict[str, Table]:
    """What a newsroom's folder holds, by file, before it is laid over ours; RulesError where it holds nothing."""
    tables = _tables_in(folder)
    if not tables:
        raise RulesError(str(folder), "holds no rules; name a folder that holds .toml files as rules/ does")
    return tables


def _require_known(name: str, tables: Mapping[str, Table], own: Path) -> None:
    """Every language holds the same files, so a name that no language has is a mistake."""
    if name.rpartition("/")[2] not in {known.rpartition("/")[2] for known in tables if ("/" in known) == ("/" in name)}:
        raise RulesError(str(own / name), f"no such rules file; known are {', '.join(sorted(tables))}")


def _tables_in(folder: Path) -> dict[str, Table]:
    return {path.relative_to(folder).as_posix(): _table(path) for path in sorted(folder.rglob("*.toml"))}


def _table(path: Path) -> Table:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RulesError(str(path), f"is not valid TOML in UTF-8: {error}") from None
    except OSError as error:
        raise RulesError(str(path), f"cannot be read: {error.strerror}") from None
    for key, value in _doubles(table):
        raise RulesError(str(path), f"{key}: {value!r} stands there twice; take one out")
    return table


def _doubles(table: Mapping[str, Any], place: str = "") -> Iterator[tuple[str, str]]:
    """The words that a list of the table holds twice, by the list's key."""
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _doubles(value, f"{place}{key}.")
        elif isinstance(value, list):
            words = [each for each in value if isinstance(each, str)]
            yield from ((f"{place}{key}", word) for word, times in Counter(words).items() if times > 1)


def merged(ours: Mapping[str, Any], own: Mapping[str, Any], place: str = "", key: str = "") -> Table:
    """A newsroom's table over ours: tables merge by key, any other value replaces ours, `remove = [...]` deletes.

    `place` and `key` say where `own` stands. Raises RulesError for a removal of what is not there.
    """
    removed = _removed(ours, own, place, key)
    result = {name: value for name, value in ours.items() if name not in removed}
    for name, value in own.items():
        old = result.get(name)
        if isinstance(old, Mapping) and isinstance(value, Mapping):
            result[name] = merged(old, value, place, f"{key}{name}.")
        elif name != "remove":
            result[name] = value
    return result


def overlaid(rows: Mapping[str, Table], place: str, key: str) -> dict[str, Table]:
    """Rows by name, each laid over the one that it is `like`: it has from that all that it does not say otherwise.

    `place` and `key` say where they stand. Raises RulesError for a row that is like one that is not there.
    """
    return {name: _overlaid(rows, name, place, f"{key}{name}.") for name in rows}


def _overlaid(rows: Mapping[str, Table], name: str, place: str, key: str) -> Table:
    own = dict(rows[name])
    like = own.pop("like", None)
    if like is None:
        return own
    if like not in rows:
        raise RulesError(place, f'{key}like: there is no "{like}"')
    return merged(rows[like], own, place, key)


def _removed(ours: Mapping[str, Any], own: Mapping[str, Any], place: str, key: str) -> list[str]:
    names = own.get("remove", [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise RulesError(place, f'{key}remove: is a list of keys: remove = ["one", "other"]')
    for name in names:
        if name not in ours:
            raise RulesError(place, f'{key}remove: there is no "{name}" to remove')
    return names


def of_same_name(kind: type[Any], *sections: Section) -> Table:
    """The values of some sections that a compiled table has under the very name that they have in the file."""
    return {name: value for section in sections for name, value in section if name in kind.__dataclass_fields__}


def validated(model: type[_Model], name: str, table: Mapping[str, Any], lexicon: Lexicon | None = None) -> _Model:
    """The table of a rules file as its model; a RulesError names the file and the key that is wrong.

    A model that holds words to be met in all their forms needs the language's lexicon.
    """
    try:
        return model.model_validate(table, context=lexicon)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"] if part != "[key]")
        said = _NO_SUCH_KEY if first["type"] == "extra_forbidden" else first["msg"].removeprefix("Value error, ")
        raise RulesError(f"rules/{name}", f"{key}: {said}") from None

"""Rules files: where they are, how a newsroom's own are laid over the shipped ones, and how a mistake is told."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.errors import RulesError

Table = dict[str, Any]
_Model = TypeVar("_Model", bound="RulesFile")


class RulesFile(BaseModel):
    """What every rules file may hold beside its vocabulary: examples, and known failures of the same form."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    examples: dict[str, list[str]] = {}
    known_failures: dict[str, list[str]] = {}


def shipped_folder() -> Path:
    """The folder of the shipped rules: in the wheel beside the package's modules, in a checkout at its root."""
    package = Path(__file__).parent.parent
    installed = package / "_rules"
    return installed if installed.is_dir() else package.parent / "rules"


def read_tables(own: Path | None = None) -> dict[str, Table]:
    """All rules files as tables by their POSIX path: {"units.toml": {...}, "en/numbers.toml": {...}}.

    `own` is a newsroom's folder, laid over the shipped one. Raises RulesError for a file that is no TOML.
    """
    tables = _tables_in(shipped_folder())
    if own is not None:
        if not own.is_dir():
            raise RulesError(str(own), "is not a folder of rules; name one that holds .toml files")
        for name, table in _tables_in(own).items():
            if name not in tables and "/" not in name:
                raise RulesError(str(own / name), f"no such rules file; known are {', '.join(sorted(tables))}")
            tables[name] = merged(tables.get(name, {}), table)
    return tables


def _tables_in(folder: Path) -> dict[str, Table]:
    return {path.relative_to(folder).as_posix(): _table(path) for path in sorted(folder.rglob("*.toml"))}


def _table(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RulesError(str(path), f"is not valid TOML: {error}") from None
    except OSError as error:
        raise RulesError(str(path), f"cannot be read: {error.strerror}") from None


def merged(ours: Mapping[str, Any], own: Mapping[str, Any]) -> Table:
    """A newsroom's table over ours: tables merge by key, any other value replaces ours, `remove = [...]` deletes."""
    result = {key: value for key, value in ours.items() if key not in own.get("remove", ())}
    for key, value in own.items():
        if key == "remove":
            continue
        old = result.get(key)
        result[key] = merged(old, value) if isinstance(old, Mapping) and isinstance(value, Mapping) else value
    return result


def validated(model: type[_Model], name: str, table: Mapping[str, Any]) -> _Model:
    """The table of a rules file as its model; a RulesError names the file and the key that is wrong."""
    try:
        return model.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise RulesError(f"rules/{name}", f"{key}: {first['msg']}") from None

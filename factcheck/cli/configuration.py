"""Settings: factcheck.toml, or [tool.factcheck] in pyproject.toml, found upward from the working directory.

Never beside the articles, which are untrusted. A key is an option's long name; what the command line says wins.
"""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from os.path import relpath
from pathlib import Path
from typing import Any

import click

from factcheck.errors import FactcheckError

_NAME, _SHARED = "factcheck.toml", "pyproject.toml"
_MOST = 10_000_000  # bytes
_NO_SETTINGS = {"add", "config", "help", "version", "reason", "by", "from", "parquet", "report", "mentions"}
# Taken from the folder of the settings; so is FILE in output-format.
_NUMBERS = {"jobs", "max-article-size"}
_PATHS = {"rules", "baseline", "against", "archive"}

Settings = Mapping[str, Any]


def settings(context: click.Context, _parameter: click.Parameter, given: Path | None) -> None:
    """Make the settings a command's defaults. FactcheckError names the file and the key that is wrong."""
    if context.resilient_parsing:
        return
    file, table = (given, _table(given)) if given else _found(Path.cwd())
    if not file or not table:
        return
    own = _options([context.command])
    known = _options(_commands(context.find_root().command))
    for key in table:
        if key not in known:
            near = get_close_matches(key, known, 1)
            hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(sorted(known))}"
            raise FactcheckError(f"{file}: {key}", f"there is no such setting; {hint}")
    values = {key: _value(known[key], key, value, file) for key, value in table.items()}
    for key, value in values.items():
        _require_fit(context, known[key], value, f"{file}: {key}")
    context.default_map = {own[key].name: value for key, value in values.items() if key in own}


def _found(folder: Path) -> tuple[Path | None, Settings]:
    """The first folder upward that has settings; factcheck.toml before pyproject.toml."""
    for place in (folder, *folder.parents):
        for name in (_NAME, _SHARED):
            file = place / name
            _require_file(file)
            if file.is_file() and (table := _table(file)) is not None:
                return file, table
    return None, {}


def _require_file(file: Path) -> None:
    """What has the name of our own settings is meant to be some, and a pipe would be waited for without end."""
    if file.name == _NAME and not file.is_file() and (file.exists() or file.is_symlink()):
        raise FactcheckError(str(file), "is a folder, a pipe or a link that leads nowhere, and no file; rename it")


def _table(file: Path) -> Settings | None:
    """The settings of a file; None for a pyproject.toml that has none."""
    try:
        with file.open("rb") as stream:
            content = stream.read(_MOST)
        if file.name == _SHARED and b"factcheck" not in content:
            return None  # its mistakes, if it has any, are not ours to tell
        table = tomllib.loads(content.decode("utf-8"))
    except OSError as error:
        raise FactcheckError(str(file), f"cannot be read: {error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FactcheckError(str(file), f"is not valid TOML in UTF-8: {error}") from None
    if file.name != _SHARED:
        return table
    tools = table.get("tool")
    found = tools.get("factcheck") if isinstance(tools, dict) else None
    return found if isinstance(found, dict) else None


def _commands(command: click.Command) -> list[click.Command]:
    below = command.commands.values() if isinstance(command, click.Group) else ()
    return [command, *(found for each in below for found in _commands(each))]


def _options(commands: Iterable[click.Command]) -> dict[str, click.Option]:
    """The options that can be set, by their long names without the dashes."""
    return {
        name: option
        for command in commands
        for option in command.params
        if isinstance(option, click.Option)
        for name in (option.opts[0].removeprefix("--"),)
        if name not in _NO_SETTINGS
    }


def _value(option: click.Option, key: str, value: object, file: Path) -> object:
    """The value as the command line would have given it, paths as seen from the working directory."""
    if isinstance(value, dict):
        raise FactcheckError(f"{file}: {key}", "is a table; give the option's value")
    if isinstance(value, list) != option.multiple and isinstance(value, list):
        raise FactcheckError(f"{file}: {key}", "is a list; give one value")
    if option.is_flag:
        if not isinstance(value, bool):
            raise FactcheckError(f"{file}: {key}", "is true or false")
        return value
    each_one = value if isinstance(value, list) else [value]
    if key not in _NUMBERS and not all(isinstance(each, (str, date)) for each in each_one):
        raise FactcheckError(f"{file}: {key}", "is no text; put it in quotes")
    texts = [_path(key, str(each), file.parent) for each in each_one]
    return texts if option.multiple else texts[0]


def _path(key: str, text: str, folder: Path) -> str:
    if key in _PATHS and text != "-" and "://" not in text:
        return relpath(folder / text)
    name, _, path = text.partition("=")
    return f"{name}={relpath(folder / path)}" if key == "output-format" and path not in ("", "-") else text


def _require_fit(context: click.Context, option: click.Option, value: object, place: str) -> None:
    try:
        option.process_value(context, value)
    except click.BadParameter as error:
        raise FactcheckError(place, error.message) from None

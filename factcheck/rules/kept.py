"""The tables of a folder of rules, kept as JSON where Python keeps bytecode: to parse TOML takes ten times as long."""

import json
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from factcheck.files import write_whole

Tables = dict[str, Any]


def kept(folder: Path, read: Callable[[Path], Tables]) -> Tables:
    """What `read` makes of the TOML files of a folder, or made of the very same before, dates as text.

    What cannot be kept is made anew each time: this is there to save time and for nothing else.
    """
    try:
        stamp = _stamp_of(folder)
    except OSError:  # `read` says which
        return read(folder)
    file = Path(cache_from_source(str(folder / "tables.py"))).with_suffix(".json")
    return _kept_in(file, stamp) or _keep(read(folder), file, stamp)


def _stamp_of(folder: Path) -> str:
    found = sha256()
    for path in sorted(folder.rglob("*.toml")):
        found.update(f"{path.relative_to(folder).as_posix()} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return found.hexdigest()


def _kept_in(file: Path, stamp: str) -> Tables | None:
    """The tables in a file whose first line is the stamp of what they were made of."""
    with suppress(OSError, TypeError, ValueError):
        first, _, text = file.read_text(encoding="utf-8").partition("\n")
        return dict(json.loads(text)) if first == stamp else None
    return None


def _keep(tables: Tables, file: Path, stamp: str) -> Tables:
    if not sys.dont_write_bytecode:
        with suppress(OSError, ValueError):
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, f"{stamp}\n{json.dumps(tables, ensure_ascii=False, default=str)}".encode())
    return tables

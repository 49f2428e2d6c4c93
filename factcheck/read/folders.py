"""Which files a path stands for: the file itself, or all articles in a folder and those below."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import ArticleError
from factcheck.read.drafts import Skipped
from factcheck.read.sidecar import NAME as SIDECAR

_OURS = (SIDECAR, "expected.toml")


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read and its name within the argument: `2018/may.txt`."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Sidecars:
    """A folder that has a sidecar."""

    folder: Path


Step = Found | Skipped | Sidecars | ArticleError
_Identity = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder still to be read, those above it, to tell links that lead back, and the one named, to tell links out."""

    path: Path
    top: Path
    prefix: str = ""
    above: tuple[_Identity, ...] = ()


def files_of(path: Path, suffixes: tuple[str, ...]) -> Iterator[Step]:
    """The files that a path stands for; what cannot be read is an error among them."""
    try:
        is_folder, is_there, is_link = path.is_dir(), path.exists(), path.is_symlink()
    except OSError as error:
        yield _unreadable(path, error)
        return
    if is_folder:
        yield from _below(_Folder(path, path.resolve()), suffixes)
    elif path.is_file():
        yield Found(path, shown(_named(path)))
    elif is_there:
        yield _no_file(path, "give what it says as standard input, whose name is -")
    elif is_link:
        yield _dead_link(path)
    else:
        yield ArticleError(str(path), "does not exist; check the path")


def _named(path: Path) -> str:
    """The name of a file that is named outright: two of one name in two folders are two articles."""
    return path.name if path.is_absolute() or ".." in path.parts else path.as_posix()


def _below(top: _Folder, suffixes: tuple[str, ...]) -> Iterator[Step]:
    pending, seen = [top], set[_Identity]()
    while pending:
        folder = pending.pop()
        try:
            identity = _identity(folder.path)
            entries = sorted(os.scandir(folder.path), key=lambda entry: entry.name)
        except OSError as error:
            yield _unreadable(folder.path, error)
            continue
        if identity in folder.above:
            yield ArticleError(str(folder.path), "is a link that loops, back to a folder above it; remove it")
        elif identity in seen:
            yield Skipped(str(folder.path))
        else:
            seen.add(identity)
            for step in _entries(folder, entries, (*folder.above, identity), suffixes):
                if isinstance(step, _Folder):
                    pending.append(step)
                else:
                    yield step


def _entries(
    folder: _Folder, entries: list[os.DirEntry[str]], above: tuple[_Identity, ...], suffixes: tuple[str, ...]
) -> Iterator[Step | _Folder]:
    for entry in entries:
        path, name = Path(entry.path), folder.prefix + shown(entry.name)
        if entry.name.startswith("."):
            yield Skipped(str(path))
        elif entry.is_symlink() and _leads_out(path, folder.top):
            yield ArticleError(
                str(path), "is a link out of the folder, and not followed; name outright what it leads to"
            )
        elif _is(entry, "dir"):
            yield _Folder(path, folder.top, f"{name}/", above)
        elif entry.name == SIDECAR:
            yield Sidecars(folder.path)
        elif entry.is_symlink() and not path.exists():
            yield _dead_link(path)
        elif entry.name in _OURS:
            continue
        elif not _is_article(path, suffixes):
            yield Skipped(str(path))
        elif _is(entry, "file"):
            yield Found(path, name)
        else:
            yield _no_file(path, "remove or rename it")


def _leads_out(link: Path, top: Path) -> bool:
    """Whether what a link leads to, if anything, lies outside the folder that was named."""
    try:
        return link.exists() and not link.resolve().is_relative_to(top)
    except (OSError, RuntimeError):  # a loop, told elsewhere
        return False


def _is_article(path: Path, suffixes: tuple[str, ...]) -> bool:
    name = path.name.casefold()
    return name.endswith(suffixes) and not name.startswith("readme")


def _unreadable(path: Path, error: OSError) -> ArticleError:
    cause = "its permissions" if isinstance(error, PermissionError) else "the path"
    return ArticleError(str(path), f"cannot be read: {error.strerror}; check {cause}")


def _no_file(path: Path, remedy: str) -> ArticleError:
    return ArticleError(str(path), f"is a pipe, a socket or a device, and no file; {remedy}")


def _dead_link(path: Path) -> ArticleError:
    return ArticleError(str(path), "is a link that leads nowhere or loops; mend or remove it")


def _identity(path: Path) -> _Identity:
    info = path.stat()
    return info.st_dev, info.st_ino


def _is(entry: os.DirEntry[str], kind: str) -> bool:
    try:
        return entry.is_dir() if kind == "dir" else entry.is_file()
    except OSError:
        return False


def shown(name: str) -> str:
    """The name as text: bytes that are no UTF-8 could not be written in a report."""
    return os.fsencode(name).decode("utf-8", "replace")
